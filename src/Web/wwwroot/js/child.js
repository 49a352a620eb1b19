// A child's page, better with script: the next screen comes at once, answers wait in memory while the connection is
// gone, words can be heard from a voice on the device, and a drawing can be an answer. Nothing is stored.

const main = document.querySelector("[data-child]");
if (main) {
  start(main);
}

// Going back must not show a page that ended.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

function start(root) {
  const screens = [...root.querySelectorAll("[data-screen]")];
  const asides = [...root.querySelectorAll("[data-shown]")];
  const queue = sendInOrder(root.querySelector("[data-waiting]"));
  // A device of the child's own has another last page, and lets go at once when the child leaves: nothing asks first.
  const finished = () => {
    const over = root.dataset.finished ? `${root.dataset.finished}&` : "/child/finished?";
    location.replace(`${over}language=${document.documentElement.lang}`);
  };
  let at = Math.max(0, screens.findIndex((screen) => !screen.hidden));

  const show = (section) => {
    for (const other of [...screens, ...asides]) {
      other.hidden = other !== section;
    }

    hush();
    section.querySelector("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (aloud) {
      say(section);
    }
  };

  // Calls, stops and words of danger that have not arrived yet.
  let calls = 0;
  const unheard = new Set();
  addEventListener("beforeunload", (event) => {
    if (calls > 0 && !document.documentElement.hidden) {
      event.preventDefault();
    }
  });

  // A therapist may end the page from elsewhere: then it does not stay on the tablet.
  setInterval(async () => {
    try {
      const answer = await fetch("/child?handler=Here", { cache: "no-store" });
      if (answer.status === 404 && queue.isEmpty() && calls === 0) {
        finished();
      }
    } catch {
      // Without a connection the page goes on.
    }
  }, 15_000);

  const go = (index) => {
    at = Math.min(Math.max(index, 0), screens.length - 1);
    show(screens[at]);
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    const aside = button?.dataset.aside;
    if (form.matches("[data-leave]")) {
      return;
    }

    if (aside) {
      event.preventDefault();
      if (form.method !== "post") {
        reveal(aside);
      } else if ("atOnce" in button.dataset) {
        // Stop is stop at once, and who asks to hear something hears it; that it was pressed arrives when it can.
        reveal(aside);
        void call(form, button);
      } else {
        // "We told somebody" is said when it is true, and not before.
        void call(form, button).then((heard) => {
          if (heard) {
            reveal(aside);
          }
        });
      }
    } else if (form.matches("[data-send]")) {
      event.preventDefault();
      remember(form, button);
      queue.send(form, button);
      go(at + 1);
    } else if (form.matches("[data-next]")) {
      event.preventDefault();
      go(at + 1);
    } else if (form.matches("[data-back]")) {
      event.preventDefault();
      go(at - 1);
    } else if (form.matches("[data-return]")) {
      event.preventDefault();
      go(at);
    } else if (!isSettled() && (form.matches("[data-finish], [data-pass]") || form.method === "post")) {
      // What comes next needs what was pressed before it: it is sent when that has arrived.
      event.preventDefault();
      whenSettled(() => form.requestSubmit(button));
    } else if (root.dataset.finished && form.matches("[data-finish]")) {
      // At home the last page takes the place of this one, so that going back leads past it.
      event.preventDefault();
      void finish(form);
    }
  });

  let finishing = false;
  async function finish(form) {
    if (finishing) {
      return;
    }

    finishing = true;
    try {
      await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Child": "1" }, redirect: "manual" });
      finished();
    } catch {
      finishing = false;
      root.querySelector("[data-waiting]").hidden = false;
    }
  }

  // Who leaves takes along what has not arrived; a word of danger goes by itself, and is heard after the end too.
  document.addEventListener("leaving", (event) => {
    queue.pack(event.detail);
    for (const { url, body } of unheard) {
      navigator.sendBeacon(url, body);
    }
  });

  function isSettled() {
    return queue.isEmpty() && calls === 0;
  }

  function whenSettled(then) {
    if (isSettled()) {
      then();
    } else {
      setTimeout(() => whenSettled(then), 200);
    }
  }

  function reveal(aside) {
    const also = root.querySelector(`[data-shown-also="${aside}"]`);
    if (also) {
      also.hidden = false;
    } else {
      show(root.querySelector(`[data-shown="${aside}"]`));
    }
  }

  // A call, a stop and a word of danger wait behind no answer, and are tried until they have arrived.
  async function call(form, button) {
    const body = new FormData(form, button);
    // Sent again because its answer was lost, it is still the same press.
    body.set("press", Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, "0")).join(""));
    const note = (form.matches("[data-urgent]") && root.querySelector("[data-unheard]")) || root.querySelector("[data-waiting]");
    const press = { url: form.action, body };
    calls++;
    unheard.add(press);
    for (;;) {
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Child": "1" }, redirect: "manual", keepalive: true });
        if (answer.ok || answer.status === 410 || answer.status === 400) {
          calls--;
          unheard.delete(press);
          note.hidden = calls === 0 && (queue.isEmpty() || note.matches("[data-unheard]"));
          if (!answer.ok) {
            // The device is not known any more, or another page is open on it: nobody was told, and the page that says where to go comes.
            finished();
          }

          return answer.ok;
        }
      } catch {
        // Tried again below.
      }

      note.hidden = false;
      await new Promise((again) => setTimeout(again, 1500));
    }
  }

  root.addEventListener("click", (event) => {
    const to = event.target.closest("a[data-to]");
    if (to) {
      event.preventDefault();
      go(screens.findIndex((screen) => screen.id === to.dataset.to));
    }
  });

  for (const field of root.querySelectorAll("[data-draw]")) {
    draw(field);
  }

  // What was tapped shows again when the child comes back to it, and among the answers at the end.
  function remember(form, button) {
    const isLeftOut = button?.name === "not";
    for (const tap of form.querySelectorAll("[aria-pressed]")) {
      tap.setAttribute("aria-pressed", String(tap === button));
    }

    const line = root.querySelector(`[data-answer-of="${form.closest("section").id}"]`);
    if (line) {
      const drawn = isLeftOut ? "" : form.elements.lines?.value;
      const pressed = form.querySelector('[aria-pressed="true"]');
      const face = pressed?.querySelector("svg")?.cloneNode(true);
      const other = isLeftOut && button.value !== "skipped" ? button.textContent : "";
      const typed = isLeftOut ? "" : form.elements.words?.value.trim();
      line.textContent = pressed?.textContent.trim() || typed || other || (drawn ? "" : root.dataset.none);
      if (face) {
        line.prepend(face);
      }

      if (drawn) {
        line.append(picture(drawn, root.dataset.drawing));
      }
    }

    // Whoever does not want the idea of the day must not see it among the pictures of the day.
    const pictures = document.querySelector("[data-pictures]");
    if (pictures && form.dataset.idea === "yes") {
      pictures.hidden = button.dataset.yes !== "yes";
    }
  }

  // A voice that lives on the device: any other would send the words to its maker.
  const listen = document.querySelector("[data-listen]");
  let aloud = false;
  const voice = () => {
    const tag = document.documentElement.lang;
    return speechSynthesis.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(tag));
  };

  function hush() {
    globalThis.speechSynthesis?.cancel();
  }

  function say(section) {
    const found = globalThis.speechSynthesis && voice();
    if (!found) {
      return;
    }

    hush();
    const words = [...section.querySelectorAll("[data-say], .child-tap")].map((part) => part.textContent.trim());
    const spoken = new SpeechSynthesisUtterance(words.join(". "));
    spoken.voice = found;
    spoken.lang = found.lang;
    spoken.rate = 0.9;
    speechSynthesis.speak(spoken);
  }

  if (listen && globalThis.speechSynthesis) {
    const offer = () => {
      listen.hidden = !voice();
    };
    offer();
    speechSynthesis.addEventListener("voiceschanged", offer);
    listen.addEventListener("click", () => {
      // Once heard, the screens of a child who cannot read yet are read as they come.
      aloud = listen.dataset.aloud === "yes";
      say([...screens, ...asides].find((section) => !section.hidden));
    });
  }
}

/** Sends forms one after the other, and again while the connection is gone; they wait in this page's memory only. */
function sendInOrder(note) {
  const waiting = [];
  let after = null;
  let busy = false;

  async function work() {
    if (busy) {
      return;
    }

    busy = true;
    while (waiting.length > 0) {
      try {
        const answer = await fetch(waiting[0].url, {
          method: "POST",
          body: waiting[0].body,
          headers: { "X-Child": "1" },
          redirect: "manual",
        });
        if (answer.type === "opaqueredirect" || answer.status === 410 || answer.status === 400) {
          // The page has ended meanwhile, or is another one: what stands there now is shown.
          waiting.length = 0;
          location.replace("/child");
          return;
        }

        if (!answer.ok) {
          throw new Error(String(answer.status));
        }

        waiting.shift();
        note.hidden = waiting.length === 0 || note.hidden;
      } catch {
        note.hidden = false;
        await new Promise((again) => setTimeout(again, 1500));
      }
    }

    note.hidden = true;
    busy = false;
    const next = after;
    after = null;
    next?.();
  }

  addEventListener("beforeunload", (event) => {
    if (waiting.length > 0 && !document.documentElement.hidden) {
      event.preventDefault();
    }
  });

  return {
    send(form, button) {
      waiting.push({ url: form.action, body: new FormData(form, button) });
      void work();
    },
    then(next) {
      after = next;
      void work();
    },
    pack(into) {
      for (const [index, { body }] of waiting.entries()) {
        for (const [name, value] of body) {
          if (!name.startsWith("__")) {
            into.append(`Waiting[${index}].${name}`, value);
          }
        }
      }
    },
    isEmpty: () => waiting.length === 0,
  };
}

/** What was drawn, as the child sees it again; like the server draws it. */
function picture(drawn, label) {
  const make = (name, values) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(values)) {
      part.setAttribute(key, value);
    }

    return part;
  };
  const svg = make("svg", { class: "drawing", viewBox: "0 0 1000 600", role: "img", "aria-label": label });
  for (const points of drawn.split(";").filter(Boolean)) {
    svg.append(make("polyline", { points, fill: "none", stroke: "currentColor", "stroke-width": 9, "stroke-linecap": "round", "stroke-linejoin": "round" }));
  }

  return svg;
}

/** A drawing with finger, pen or mouse, kept as lines of points and never as a picture of the screen. */
function draw(field) {
  const canvas = field.querySelector("canvas");
  const kept = field.querySelector("input[name=lines]");
  const pen = canvas.getContext("2d");
  const most = 58000;
  let lines = kept.value.split(";").filter(Boolean);
  let line = null;
  field.hidden = false;

  const redraw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.lineWidth = 9;
    pen.lineCap = pen.lineJoin = "round";
    for (const points of [...lines, ...(line ? [line] : [])]) {
      pen.beginPath();
      for (const [index, point] of points.split(" ").entries()) {
        const [x, y] = point.split(",").map(Number);
        pen[index === 0 ? "moveTo" : "lineTo"](x, y);
        if (!points.includes(" ")) {
          pen.lineTo(x + 0.1, y);
        }
      }

      pen.stroke();
    }
  };

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * canvas.width);
    const y = Math.round(((event.clientY - box.top) / box.height) * canvas.height);
    return `${Math.min(Math.max(x, 0), 1000)},${Math.min(Math.max(y, 0), 1000)}`;
  };

  const keep = () => {
    kept.value = lines.join(";").length > most ? kept.value : lines.join(";");
    redraw();
  };

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    line = at(event);
    redraw();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (line) {
      line += ` ${at(event)}`;
      redraw();
    }
  });
  canvas.addEventListener("pointerup", () => {
    if (line) {
      lines.push(line);
      line = null;
      keep();
    }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  field.querySelector("[data-draw-again]").addEventListener("click", () => {
    lines = [];
    kept.value = "";
    redraw();
  });
  redraw();
}
