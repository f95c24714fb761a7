// The picture: vis-network draws nodes and links where the layout put them; frames lie under them, labels and the chosen thing over.

const ROW = 26;
const ROOM = { area: 165, body: 200, person: 142, indicator: 222, report: 222, document: 192, event: 212 };
const FAR_AWAY = 0.22; // below this scale only names of units are written, provinces first
const READABLE = 0.4; // from this scale on every line of the picture has room for a label
const FONT = getComputedStyle(document.documentElement).getPropertyValue("--font");
const IMPORTANT = { area: 0, person: 1, body: 2, report: 3, event: 4, document: 5, indicator: 6 };

let network;
let nodes;
let chosen = null;
let pointed = null;
let drawnLabels = [];
let halo = false; // labels have an edge in the colour of the ground, so that links pass behind them
const widths = new Map();

function draw() {
  const options = structuredClone(DATA.net.options);
  paint(options);
  nodes = new vis.DataSet(DATA.net.nodes.map(({ id, x, y, group, size }) => ({ id, x, y, group, size })));
  // What is hidden is drawn by drawLinks alone, when one of its ends is chosen.
  const edges = new vis.DataSet(DATA.net.edges.filter(({ hidden }) => !hidden).map(({ from, to }, i) => ({ id: i, from, to })));
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
  const scale = all ? Math.min(fitting, 1) : Math.max(network.getScale(), 0.75);
  const [x, y] = all ? [(left + right) / 2, (top + bottom) / 2] : [thing.x + (Math.abs(thing.side) === 1 ? thing.side * 80 : 0), thing.y];
  look(x + covered / 2 / scale, y, scale, true);
}

// The rectangle around things and their labels.
function bounds(list) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, kind, side } of list) {
    left = Math.min(left, side < 0 ? x - ROOM[kind] : x - 70);
    right = Math.max(right, side > 0 ? x + ROOM[kind] : x + 70);
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

function drawFrames(context) {
  const scale = network.getScale();
  for (const [kind, title, x, y, width, height] of DATA.frames) {
    const [fill, line] = { province: ["frame", "frame-line"], shared: ["shared", "shared-line"] }[kind] ?? ["plate", "plate-line"];
    context.beginPath();
    context.roundRect(x, y, width, height, kind === "district" || kind === "elsewhere" ? 18 : 24);
    context.fillStyle = color(fill);
    context.fill();
    context.lineWidth = Math.max(1.5, 0.75 / scale);
    context.strokeStyle = color(line);
    context.stroke();
    if (kind !== "district" && scale >= FAR_AWAY) drawTitle(context, scale, kind, title, x, y, width);
  }
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = color("quiet");
  if (scale * ROW > 9) {
    for (const [key, x, y] of DATA.captions) {
      context.font = `650 ${Math.min(13 / scale, 15)}px ${FONT}`;
      context.fillText(word(key).toLocaleUpperCase(), x - 6, y);
    }
  }
}

function drawTitle(context, scale, kind, title, x, y, width, taken = null) {
  const named = kind === "province" ? byIri.get(title) : null;
  const size = Math.max(20, 12.5 / scale);
  const indent = named && named.side === 2 ? 56 : 28;
  const { text, width: wide } = fitted(context, named ? label(named) : word(title), 680, size, 60, taken ? Infinity : width - indent);
  // From far away a name stands in the middle of its frame, where no other name does.
  const left = taken ? x + (width - wide) / 2 : x + indent;
  const middle = y + Math.max(27, size * 0.62);
  if (!text || (taken && !takes(taken, (left - size / 2) * scale, (middle - size / 2) * scale, (wide + size) * scale, size * scale))) return;
  context.font = `680 ${size}px ${FONT}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  if (taken) {
    context.lineWidth = size * 0.3;
    context.lineJoin = "round";
    context.strokeStyle = color("frame");
    context.strokeText(text, left, middle);
  }
  context.fillStyle = color(kind === "shared" ? "indicator" : "text");
  context.fillText(text, left, middle);
}

const hubs = things.filter((thing) => thing.side === 0);
const byIri = new Map(things.map((thing) => [thing.iri, thing]));

function drawOver(context) {
  const scale = network.getScale();
  const from = network.DOMtoCanvas({ x: 0, y: 0 });
  const place = document.getElementById("picture");
  const to = network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
  const view = { left: from.x, top: from.y, right: to.x, bottom: to.y };
  drawnLabels = [];
  halo = things.length < 4000 || chosen !== null;
  const taken = new Set();
  if (chosen) {
    context.globalAlpha = 0.78;
    context.fillStyle = color("plate");
    context.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    context.globalAlpha = 1;
    if (scale < FAR_AWAY) for (const [kind, ...place] of DATA.frames) if (kind === "province") drawTitle(context, scale, kind, ...place.slice(0, 4), taken);
    drawAround(context, scale, view, taken, chosen);
  } else {
    if (scale < FAR_AWAY) for (const [kind, ...place] of DATA.frames) if (kind !== "district") drawTitle(context, scale, kind, ...place.slice(0, 4), taken);
    const seen = (scale < FAR_AWAY ? hubs : things).filter((thing) => thing.visible && inView(thing, view));
    if (scale < READABLE) seen.sort((a, b) => Math.abs(a.side) - Math.abs(b.side) || IMPORTANT[a.kind] - IMPORTANT[b.kind] || b.facts.length - a.facts.length);
    drawLabels(context, scale, taken, scale < READABLE ? seen.slice(0, 1500) : seen);
  }
  if (pointed && pointed !== chosen) {
    if (!chosen) {
      drawLinks(context, scale, pointed, neighbours(pointed).slice(0, 400));
    }
    drawThing(context, scale, pointed, 1.25);
    drawLabel(context, scale, pointed, { full: true });
  }
}

function inView(thing, view) {
  return thing.x > view.left - 260 && thing.x < view.right + 260 && thing.y > view.top - 40 && thing.y < view.bottom + 40;
}

// The chosen thing with its links and what they lead to, over the veiled rest.
function drawAround(context, scale, view, taken, thing) {
  const near = neighbours(thing).filter((n) => things[n].visible).slice(0, 1500);
  drawLinks(context, scale, thing, near);
  for (const n of near) drawThing(context, scale, things[n], 1);
  drawThing(context, scale, thing, 1.35);
  drawLabel(context, scale, thing, { full: true, taken });
  drawLabels(context, scale, taken, near.map((n) => things[n]).filter((one) => inView(one, view)));
  drawLabels(context, scale, taken, hubs.filter((one) => one !== thing && one.visible && inView(one, view)));
}

function drawLinks(context, scale, thing, near) {
  context.strokeStyle = color(thing.kind);
  context.lineWidth = Math.max(1.4, 1.3 / scale);
  context.globalAlpha = near.length > 60 ? 0.35 : 0.6;
  for (const n of near) {
    const { x, y } = things[n];
    if (!things[n].visible) continue;
    const bend = (x - thing.x) * 0.45;
    context.beginPath();
    context.moveTo(thing.x, thing.y);
    context.bezierCurveTo(thing.x + bend, thing.y, x - bend, y, x, y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawThing(context, scale, thing, larger) {
  const size = Math.max(thing.size * larger, 3.5 / scale);
  trace(context, thing.kind, thing.x, thing.y, size);
  context.fillStyle = color(thing.kind);
  context.fill();
  context.lineWidth = Math.max(2, 1.5 / scale);
  context.strokeStyle = color("plate");
  context.stroke();
}

// Labels in the order given: all where lines are far enough apart, else as many as do not lie on each other.
function drawLabels(context, scale, taken, list) {
  for (const thing of list) drawLabel(context, scale, thing, scale < READABLE || thing.side === 0 ? { taken } : {});
}

function drawLabel(context, scale, thing, { full = false, taken = null }) {
  const hub = thing.side === 0;
  if (thing.side === 2 && !full) return;
  const size = hub ? Math.max(17, (scale < FAR_AWAY ? 10.5 : 12.5) / scale) : Math.max(13, 10.5 / scale);
  const weight = hub || full ? 650 : 400;
  const free = hub || full ? Infinity : ROOM[thing.kind] * (taken ? 1.2 : 1);
  const { text, width } = fitted(context, label(thing), weight, size, full ? 90 : 44, free);
  if (!text) return;
  const gap = thing.size + 1 + 3 / scale + (full ? 2 : 0);
  const left = hub ? thing.x - width / 2 : thing.side > 0 ? thing.x + gap : thing.x - gap - width;
  const y = hub ? thing.y - thing.size - size * 0.7 : thing.y;
  if (taken && !takes(taken, (left - 2) * scale, (y - size / 2) * scale, (width + 4) * scale, size * scale)) return;
  if (full) {
    context.fillStyle = color("plate");
    context.globalAlpha = 0.93;
    context.beginPath();
    context.roundRect(left - 4, y - size * 0.72, width + 8, size * 1.44, 5);
    context.fill();
    context.globalAlpha = 1;
  }
  context.font = `${weight} ${size}px ${FONT}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  if (hub || halo) {
    context.lineWidth = size * 0.26;
    context.lineJoin = "round";
    context.strokeStyle = color("plate");
    context.strokeText(text, left, y);
  }
  context.fillStyle = color("text");
  context.fillText(text, left, y);
  const corner = network.canvasToDOM({ x: left, y: y - size / 2 });
  drawnLabels.push({ thing, left: corner.x, top: corner.y, width: width * scale, height: size * scale });
}

// A text cut to the room it has, and its width.
function fitted(context, text, weight, size, longest, free) {
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  const key = `${weight} ${short}`;
  let wide = widths.get(key);
  if (wide === undefined) {
    context.font = `${weight} 20px ${FONT}`;
    wide = context.measureText(short).width / 20;
    widths.set(key, wide);
  }
  if (wide * size <= free) return { text: short, width: wide * size };
  const kept = Math.floor((short.length * free) / (wide * size)) - 1;
  return kept < 4 ? { text: "", width: 0 } : fitted(context, `${short.slice(0, kept).trimEnd()}…`, weight, size, longest, Infinity);
}

// Takes the cells of a grid on the screen for a label; false where one is taken already.
function takes(taken, left, top, width, height) {
  const cells = [];
  for (let x = Math.floor(left / 12); x <= Math.floor((left + width) / 12); x++) {
    for (let y = Math.floor(top / 7); y <= Math.floor((top + height) / 7); y++) cells.push(x * 65536 + y);
  }
  if (cells.some((cell) => taken.has(cell))) return false;
  cells.forEach((cell) => taken.add(cell));
  return true;
}
