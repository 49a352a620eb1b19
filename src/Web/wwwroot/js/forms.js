/**
 * A form is sent once: its buttons rest after the first press. They wake when a person comes back to the page.
 * A form with data-again may be sent repeatedly, such as one that answers with a file.
 */
export function guardForms(root) {
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-again], [method=get], [method=dialog]") || form.target === "_blank") {
      return;
    }

    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    // After this turn of the loop: a disabled button would not send its own name and value,
    // and another listener may still have stopped the form.
    setTimeout(() => {
      if (event.defaultPrevented) {
        return;
      }

      form.dataset.sent = "yes";
      for (const button of buttonsOf(form)) {
        button.setAttribute("aria-disabled", "true");
      }
    });
  });

  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) {
      return;
    }

    for (const form of root.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of buttonsOf(form)) {
        button.removeAttribute("aria-disabled");
      }
    }
  });
}

function buttonsOf(form) {
  return [...form.elements].filter((element) => element.type === "submit");
}
