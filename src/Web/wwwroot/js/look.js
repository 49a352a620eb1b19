/** Changes light and dark where the person is, so that nothing typed is lost; the form alone would load the page again. */
export function watchLook(root) {
  for (const form of root.querySelectorAll("[data-look-form]")) {
    form.addEventListener("submit", async (event) => {
      const button = event.submitter;
      if (!button?.value) {
        return;
      }

      event.preventDefault();
      const body = new FormData(form, button);
      try {
        const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
        if (answer.type !== "opaqueredirect" && !answer.ok) {
          return;
        }
      } catch {
        return;
      }

      document.documentElement.dataset.look = button.value.toLowerCase();
      for (const other of root.querySelectorAll("[data-look-form] button[name=look]")) {
        other.setAttribute("aria-pressed", String(other.value === button.value));
      }
    });
  }
}
