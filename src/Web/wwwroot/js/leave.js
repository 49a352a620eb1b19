/**
 * Leaves at once for a page that tells nothing, and takes this page's place in the browser's history. Pressing Escape
 * three times does the same. Whoever is signed in is signed out on the way.
 */
export function watchLeave(root) {
  const link = root.querySelector("a[data-leave]");
  if (!link) {
    return;
  }

  const leave = () => {
    root.documentElement.hidden = true;
    const out = root.querySelector("form[data-sign-out]");
    if (out) {
      navigator.sendBeacon(out.action, new FormData(out));
    }

    location.replace(link.href);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  const within = 2000;
  let pressed = [];
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      pressed = [];
      return;
    }

    pressed = [...pressed.filter((at) => event.timeStamp - at < within), event.timeStamp];
    if (pressed.length >= 3) {
      leave();
    }
  });

  // Going back must not show the page of somebody who signed out meanwhile.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}
