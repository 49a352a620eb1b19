/**
 * Makes a file input take what is dropped or pasted on its box, say what it took, and refuse early what is
 * too large or of another kind. The server checks the same again.
 */
export function watchFileDrops(root) {
  for (const box of root.querySelectorAll("[data-file-drop]")) {
    watch(box);
  }
}

function watch(box) {
  const input = box.querySelector("input[type=file]");
  const list = box.querySelector("[data-file-list]");
  const error = box.querySelector("[data-file-error]");
  const live = box.querySelector("[data-file-live]");
  box.querySelector("[data-with-script]").hidden = false;
  box.tabIndex = -1;

  const take = (files) => {
    const wanted = input.multiple ? [...files] : [...files].slice(0, 1);
    const refusals = wanted.map((file) => refusal(file, input)).filter(Boolean);
    const fits = wanted.filter((file) => !refusal(file, input));
    const transfer = new DataTransfer();
    for (const file of fits) {
      transfer.items.add(file);
    }

    input.files = transfer.files;
    list.replaceChildren(...fits.map(line));
    error.querySelector("span").textContent = refusals.join(" ");
    error.hidden = refusals.length === 0;
    live.textContent = [...refusals, ...fits.map((file) => `${file.name}, ${size(file.size)}, is ready to send.`)].join(" ");
  };

  input.addEventListener("change", () => take(input.files));
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", (event) => {
    if (!box.contains(event.relatedTarget)) {
      box.classList.remove("over");
    }
  });
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    take(filesIn(event.dataTransfer, input));
  });
  // A paste goes to the box when nothing else on the page would take it.
  document.addEventListener("paste", (event) => {
    if (event.target.closest?.("input:not([type=file]), textarea, [contenteditable]")) {
      return;
    }

    const files = filesIn(event.clipboardData, input);
    if (files.length > 0) {
      event.preventDefault();
      take(files);
    }
  });
  if (input.files.length > 0) {
    take(input.files);
  }
}

function filesIn(transfer, input) {
  if (transfer.files.length > 0) {
    return transfer.files;
  }

  const text = "takesText" in input.dataset ? transfer.getData("text/plain") : "";
  return text.trim() ? [new File([text], "pasted-text.txt", { type: "text/plain" })] : [];
}

function refusal(file, input) {
  const endings = input.accept.split(",").map((ending) => ending.trim().toLowerCase()).filter(Boolean);
  if (endings.length > 0 && !endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
    return `${file.name} is of another kind. Please choose ${endings.join(", ")}.`;
  }

  if (file.size > Number(input.dataset.maxBytes)) {
    return `${file.name} is ${size(file.size)}; at most ${size(Number(input.dataset.maxBytes))} can be sent.`;
  }

  return file.size === 0 ? `${file.name} is empty.` : "";
}

function line(file) {
  const item = document.createElement("li");
  const name = document.createElement("bdi");
  const about = document.createElement("span");
  name.textContent = file.name;
  about.className = "soft figures";
  about.textContent = size(file.size);
  item.append(name, about);
  return item;
}

function size(bytes) {
  const units = ["bytes", "kB", "MB", "GB"];
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${(bytes / 1000 ** step).toFixed(step === 0 || bytes / 1000 ** step >= 10 ? 0 : 1)} ${units[step]}`;
}
