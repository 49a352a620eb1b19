/** Brings a person to what was wrong: the summary takes the focus, and its links put it into the field. */
export function focusErrors(root) {
  const summary = root.querySelector("[data-focus]");
  if (!summary) {
    return;
  }

  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) {
      return;
    }

    event.preventDefault();
    const group = field.closest("fieldset, .field") ?? field;
    group.scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  });
}
