"use strict";
// A mark and its claim show each other: under the pointer for a moment, after a click until the next one.
const parts = new Map();
for (const element of document.querySelectorAll("[data-claims]")) {
  for (const number of element.dataset.claims.split(" ")) {
    if (!parts.has(number)) parts.set(number, []);
    parts.get(number).push(element);
  }
}
function show(name, number) {
  for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  for (const element of parts.get(number) || []) element.classList.add(name);
}
function claim(event) {
  const element = event.target.closest("[data-claims]");
  return element ? element.dataset.claims.split(" ")[0] : "";
}
document.addEventListener("pointerover", (event) => show("near", claim(event)));
document.addEventListener("click", (event) => {
  const number = claim(event);
  show("chosen", number);
  if (!number) return;
  event.preventDefault();
  const inText = event.target.closest(".text");
  const other = parts.get(number).find((element) => Boolean(element.closest(".text")) !== Boolean(inText));
  if (other) other.scrollIntoView({ block: "nearest", behavior: "smooth" });
});
