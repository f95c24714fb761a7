// The picture: vis-network draws nodes and links where the layout put them. Here is what is chosen and pointed at, and where one looks.

let network;
let nodes;
let chosen = null;
let pointed = null;

function draw() {
  const options = structuredClone(DATA.net.options);
  paint(options);
  nodes = new vis.DataSet(DATA.net.nodes.map(({ id, x, y, group, size }) => ({ id, x, y, group, size })));
  // What is hidden is drawn by drawLinks alone, when one of its ends is chosen.
  const drawn = DATA.net.edges.filter(({ hidden }) => !hidden);
  const edges = new vis.DataSet(drawn.map(({ from, to, far }, i) => ({ id: i, from, to, ...(far && { color: { opacity: 0.4 } }) })));
  network = new vis.Network(document.getElementById("picture"), { nodes, edges }, options);
  network.on("beforeDrawing", drawFrames);
  network.on("afterDrawing", drawOver);
  network.on("click", ({ pointer }) => {
    const thing = thingAt(pointer.DOM);
    if (thing) choose(thing);
    else if (chosen) dismiss();
  });
  const place = document.getElementById("picture");
  place.addEventListener("mousemove", (event) => {
    const box = place.getBoundingClientRect();
    point(event.buttons ? null : thingAt({ x: event.clientX - box.left, y: event.clientY - box.top }));
  });
  place.addEventListener("mouseleave", () => point(null));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colors.clear();
    const changed = {};
    paint(changed);
    network.setOptions(changed);
    refresh();
  });
}

function paint(options) {
  options.groups = Object.fromEntries(KINDS.map((kind) => [kind, { ...options.groups?.[kind], color: color(kind) }]));
  options.edges = { ...options.edges, color: { color: color("link"), opacity: 0.8, inherit: false } };
}

function point(thing) {
  document.getElementById("picture").style.cursor = thing ? "pointer" : "";
  if (thing === pointed) return;
  pointed = thing;
  network.redraw();
}

// The thing whose shape or label is at a point of the picture.
function thingAt(at) {
  const id = network.getNodeAt(at);
  if (id !== undefined) return things[Number(id.slice(1))];
  const hit = drawnLabels.findLast(({ left, top, width, height }) => at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height);
  return hit ? hit.thing : null;
}

// Where a thing is on the screen, in pixels of the picture.
function screenOf(n) {
  return network.canvasToDOM({ x: things[n].x, y: things[n].y });
}

function room() {
  const panel = document.getElementById("panel");
  const place = document.getElementById("picture");
  const covered = panel.hidden ? 0 : panel.offsetWidth;
  return { width: Math.max(place.clientWidth - covered, 120), height: place.clientHeight, covered };
}

// Show everything, or what the filters leave.
function showWhole(animation = false) {
  const seen = things.filter((thing) => thing.visible);
  const around = seen.length && seen.length < things.length ? seen : things;
  let { left, right, top, bottom } = bounds(around);
  if (around === things) {
    for (const [, , x, y, width, height] of DATA.frames) {
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + width), Math.min(top, y), Math.max(bottom, y + height)];
    }
  }
  if (!around.length) return;
  const { width, height, covered } = room();
  const scale = Math.min(width / (right - left + 40), height / (bottom - top + 20), 1.1);
  look((left + right) / 2 + covered / 2 / scale, (top + bottom) / 2, scale, animation);
}

function look(x, y, scale, animation) {
  const still = !animation || matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({ position: { x, y }, scale, animation: still ? false : { duration: 350, easingFunction: "easeInOutQuad" } });
}

// Show a thing with all it is next to where labels stay readable at that distance; else the thing, in the middle of what the panel leaves.
function lookAt(thing) {
  const { width, height, covered } = room();
  const near = [thing, ...neighbours(thing).map((n) => things[n]).filter((one) => one.visible)];
  const { left, right, top, bottom } = bounds(near);
  const fitting = Math.min(width / (right - left + 60), height / (bottom - top + 60));
  const all = fitting >= READABLE;
  const scale = all ? Math.min(fitting, 0.8) : Math.max(network.getScale(), 0.75);
  const [x, y] = all ? [(left + right) / 2, (top + bottom) / 2] : [thing.x + (Math.abs(thing.side) === 1 ? thing.side * 80 : 0), thing.y];
  look(x + covered / 2 / scale, y, scale, true);
}

// The rectangle around things and their labels.
function bounds(list) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, kind, side } of list) {
    left = Math.min(left, side < 0 ? x - DATA.room[kind] : x - 70);
    right = Math.max(right, side > 0 ? x + DATA.room[kind] : x + 70);
    top = Math.min(top, y - 40);
    bottom = Math.max(bottom, y + 40);
  }
  return { left, right, top, bottom };
}

function zoomBy(factor) {
  const { x, y } = network.getViewPosition();
  look(x, y, network.getScale() * factor, true);
}

function refresh() {
  network.redraw();
}
