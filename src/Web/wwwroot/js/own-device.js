// On a device of the child's own, leaving takes one tap, or Escape pressed three times: the screen is empty at once,
// the page ends on its way out with what had not arrived, and a blank page takes its place in the history, which ends
// it too where what was sent is lost. Without script the same form does it.

const blank = "/blank";
const patience = 800;
let sent = false;
let left = false;

async function leave() {
  document.documentElement.hidden = true;
  const form = document.querySelector("form[data-leave]");
  if (form && !left) {
    left = true;
    const body = new FormData(form);
    document.dispatchEvent(new CustomEvent("leaving", { detail: body }));
    // Before the blank page, which ends what is open: what comes after it would be too late.
    const send = (also) => fetch(form.action, { method: "POST", body, redirect: "manual", ...also });
    // A long drawing is too much for what outlives the page.
    const arrived = send({ keepalive: true }).catch(() => send()).catch(() => null);
    await Promise.race([arrived, new Promise((late) => setTimeout(late, patience))]);
  }

  location.replace(blank);
}

document.addEventListener(
  "submit",
  (event) => {
    if (event.target.matches("[data-leave]")) {
      event.preventDefault();
      leave();
    } else if (event.target.matches("[data-once]")) {
      // A link opens once: a second tap must not find it used by the first.
      if (sent) {
        event.preventDefault();
      }

      sent = true;
    }
  },
  { capture: true },
);

document.addEventListener("click", (event) => {
  if (event.target.closest("a[data-leave]")) {
    event.preventDefault();
    leave();
  }
});

const within = 2000;
let pressed = [];
document.addEventListener("keydown", (event) => {
  pressed = event.key === "Escape" ? [...pressed.filter((at) => event.timeStamp - at < within), event.timeStamp] : [];
  if (pressed.length >= 3) {
    leave();
  }
});

// Going back must not show what was there.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
