// The page comes to life: words, filters, search, picture, keys, and the thing that the address names.

function say(which) {
  language = which;
  speak();
  buildFilters();
  document.getElementById("size").textContent = word("size", ...["reports", "things", "links", "facts"].map((key) => number(DATA.made[key])));
  hideResults();
  if (chosen) choose(chosen, { focus: false });
  else if (!document.getElementById("panel").hidden) showDisagreements();
}

function follow() {
  const thing = addresses.get(decodeURI(location.hash.slice(1)));
  if (thing) choose(thing, { move: true });
  else if (chosen) dismiss();
}

function listen() {
  for (const one of document.querySelectorAll("[data-language]")) {
    one.addEventListener("click", () => {
      say(one.dataset.language === "en" ? 1 : 0);
      refresh();
    });
  }
  document.getElementById("close").addEventListener("click", leave);
  document.getElementById("closer").addEventListener("click", () => zoomBy(1.4));
  document.getElementById("farther").addEventListener("click", () => zoomBy(1 / 1.4));
  document.getElementById("whole").addEventListener("click", () => showWhole(true));
  addEventListener("popstate", follow);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.getElementById("panel").hidden) return leave();
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return undefined;
    const act = { "/": () => document.getElementById("search").focus(), "+": () => zoomBy(1.4), "=": () => zoomBy(1.4), "-": () => zoomBy(1 / 1.4), 0: () => showWhole(true) }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
    return undefined;
  });
  document.getElementById("picture").addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const { x, y } = network.getViewPosition();
    const far = 120 / network.getScale();
    look(x + step[0] * far, y + step[1] * far, network.getScale(), true);
  });
}

// Close the panel and give the keyboard back to the search box.
function leave() {
  dismiss();
  document.getElementById("search").focus({ preventScroll: true });
  hideResults();
}

draw();
say(navigator.language.toLowerCase().startsWith("vi") ? 0 : 1);
listen();
listenFilters();
listenSearch();
showWhole();
if (location.hash) follow();
