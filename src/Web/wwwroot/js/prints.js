/** Shows the buttons that print the page: without script they could do nothing. */
export function watchPrints(root) {
  for (const button of root.querySelectorAll("[data-prints]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
