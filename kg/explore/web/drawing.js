// What vis-network does not draw: frames under its nodes and links; over them labels, and what is chosen with what it is next to.

const FAR_AWAY = 0.22; // below this scale only names of units are written, provinces first
const READABLE = 0.4; // from this scale on every line of the picture has room for a label
const FONT = getComputedStyle(document.documentElement).getPropertyValue("--font");
const IMPORTANT = { area: 0, person: 1, body: 2, report: 3, event: 4, document: 5, indicator: 6 };

let drawnLabels = []; // where labels were drawn last, so that a click on one is a click on its thing
let halo = false; // labels have an edge in the colour of the ground, so that links pass behind them
const widths = new Map();

function drawFrames(context) {
  const scale = network.getScale();
  for (const [kind, title, x, y, width, height] of DATA.frames) {
    const [fill, line] = { province: ["frame", "frame-line"], shared: ["shared", "shared-line"] }[kind] ?? ["card", "card-line"];
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
  if (scale * DATA.row > 9) {
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
  const near = chosen ? seenNear(chosen) : [];
  const lit = new Set(near);
  if (chosen) lit.add(chosen.n);
  drawNames(context, scale, view, lit);
  if (chosen) {
    context.globalAlpha = 0.7;
    context.fillStyle = color("card");
    context.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    context.globalAlpha = 1;
    drawAround(context, scale, view, chosen, near);
  }
  if (pointed && pointed !== chosen) {
    if (!chosen) {
      drawLinks(context, scale, pointed, neighbours(pointed).slice(0, 400));
    }
    drawThing(context, scale, pointed, 1.25);
    drawLabel(context, scale, pointed, { full: true });
  }
}

// What is next to a thing and passes the filters; kept while the same thing is chosen.
const lastNear = { thing: null, list: [] };
function seenNear(thing) {
  if (lastNear.thing !== thing) Object.assign(lastNear, { thing, list: neighbours(thing) });
  return lastNear.list.filter((n) => things[n].visible).slice(0, 1500);
}

// The labels of all that is seen, as far as there is room for them, but for those that are lit up.
function drawNames(context, scale, view, lit) {
  const taken = new Set();
  if (scale < FAR_AWAY) for (const [kind, ...place] of DATA.frames) if (kind !== "district") drawTitle(context, scale, kind, ...place.slice(0, 4), taken);
  const seen = (scale < FAR_AWAY ? hubs : things).filter((thing) => thing.visible && !lit.has(thing.n) && inView(thing, view));
  if (scale < READABLE) seen.sort((a, b) => Math.abs(a.side) - Math.abs(b.side) || IMPORTANT[a.kind] - IMPORTANT[b.kind] || b.facts.length - a.facts.length);
  drawLabels(context, scale, taken, scale < READABLE ? seen.slice(0, 1500) : seen);
}

function inView(thing, view) {
  return thing.x > view.left - 260 && thing.x < view.right + 260 && thing.y > view.top - 40 && thing.y < view.bottom + 40;
}

// The chosen thing with its links and what they lead to, over the veiled rest.
function drawAround(context, scale, view, thing, near) {
  const taken = new Set();
  drawLinks(context, scale, thing, near);
  for (const n of near) drawThing(context, scale, things[n], 1);
  drawThing(context, scale, thing, 1.35);
  drawLabel(context, scale, thing, { full: true, taken });
  drawLabels(context, scale, taken, near.map((n) => things[n]).filter((one) => inView(one, view)), true);
  drawLabels(context, scale, taken, hubs.filter((one) => one !== thing && one.visible && inView(one, view)));
}

function drawLinks(context, scale, thing, near) {
  context.strokeStyle = color(thing.kind);
  context.lineWidth = Math.max(1.4, 1.3 / scale);
  context.globalAlpha = near.length > 60 ? 0.35 : 0.6;
  for (const n of near) {
    const { x, y } = things[n];
    if (!things[n].visible) continue;
    // Things of one column are joined by a bow at its inner side, not by a line through all between them.
    const column = Math.abs(x - thing.x) < 40;
    const bend = column ? 0 : (x - thing.x) * 0.45;
    const bow = column ? -thing.side * Math.min(70, 10 + Math.abs(y - thing.y) * 0.3) : 0;
    context.beginPath();
    context.moveTo(thing.x, thing.y);
    context.bezierCurveTo(thing.x + bend + bow, thing.y, x - bend + bow, y, x, y);
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
  context.strokeStyle = color("card");
  context.stroke();
}

// Labels in the order given: all where lines are far enough apart, else as many as do not lie on each other.
function drawLabels(context, scale, taken, list, crowded = scale < READABLE) {
  for (const thing of list) drawLabel(context, scale, thing, crowded || thing.side === 0 ? { taken } : {});
}

function drawLabel(context, scale, thing, { full = false, taken = null }) {
  const hub = thing.side === 0;
  if (thing.side === 2 && !full) return;
  const size = hub ? Math.max(17, (scale < FAR_AWAY ? 10.5 : 12.5) / scale) : Math.max(13, 10.5 / scale);
  const weight = hub || full ? 650 : 400;
  const free = hub || full ? Infinity : DATA.room[thing.kind] * (taken ? 1.2 : 1);
  const { text, width } = fitted(context, label(thing), weight, size, full ? 64 : 44, free);
  if (!text) return;
  const gap = thing.size + 1 + 3 / scale + (full ? 2 : 0);
  const left = hub ? thing.x - width / 2 : thing.side > 0 ? thing.x + gap : thing.x - gap - width;
  const y = hub ? thing.y - thing.size - size * 0.7 : thing.y;
  if (taken && !takes(taken, (left - 2) * scale, (y - size / 2) * scale, (width + 4) * scale, size * scale)) return;
  if (full) {
    context.fillStyle = color("card");
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
    context.strokeStyle = color("card");
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
