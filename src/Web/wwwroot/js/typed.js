// Sends what is typed on a page that keeps it, a moment after the last key, so that a time-out loses nothing.
const pause = 1500;

export function keepTyped(root) {
  const forms = "main[data-keeps-typed] form[method=post]";
  // A page with several forms says which one is written in; of the others, the first.
  const form =
    root.querySelector(`${forms}[data-keeps]`) ?? root.querySelector(`${forms}:has(input[name=FormId])`);
  if (!form) {
    return;
  }

  const note = document.createElement("p");
  note.className = "small soft typed-note";
  note.setAttribute("role", "status");
  form.append(note);
  let timer = 0;
  let isDirty = false;

  const body = () => {
    const fields = new FormData(form);
    for (const [name, value] of [...fields]) {
      if (value instanceof File) {
        fields.delete(name);
      }
    }
    return fields;
  };
  const url = `/typed?page=${encodeURIComponent(location.pathname)}`;
  const keep = async () => {
    isDirty = false;
    try {
      const answer = await fetch(url, { method: "POST", body: body(), redirect: "error" });
      note.textContent = answer.ok ? "Kept as you type; only you can see it until you send it." : "";
    } catch {
      isDirty = true;
      note.textContent = "Not kept at the moment: no connection. It stays on this page.";
    }
  };

  form.addEventListener("input", () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  form.addEventListener("submit", () => {
    isDirty = false;
    clearTimeout(timer);
  });
  addEventListener("pagehide", () => {
    if (isDirty) {
      navigator.sendBeacon(url, body());
    }
  });
}
