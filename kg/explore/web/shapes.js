// The shapes of the kinds, for the canvas and for icons: points of a unit figure, a circle where there are none.

const SHAPES = {
  area: polygon(6, 0),
  body: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
  person: null,
  indicator: [[0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]],
  report: [[0, -1.05], [1.05, 0.8], [-1.05, 0.8]],
  document: [[0, 1.05], [1.05, -0.8], [-1.05, -0.8]],
  event: polygon(10, -Math.PI / 2).map(([x, y], i) => (i % 2 ? [x * 0.5, y * 0.5] : [x * 1.15, y * 1.15])),
};

function polygon(corners, turn) {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

function trace(context, kind, x, y, size) {
  const points = SHAPES[kind];
  context.beginPath();
  if (points) points.forEach(([px, py], i) => context[i ? "lineTo" : "moveTo"](x + px * size, y + py * size));
  else context.arc(x, y, size, 0, 2 * Math.PI);
  context.closePath();
}

function icon(kind) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.25 -1.25 2.5 2.5");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const points = SHAPES[kind];
  const figure = document.createElementNS("http://www.w3.org/2000/svg", points ? "polygon" : "circle");
  if (points) figure.setAttribute("points", points.map((pair) => pair.map((c) => c.toFixed(2)).join(",")).join(" "));
  else figure.setAttribute("r", "1");
  figure.setAttribute("fill", color(kind));
  svg.append(figure);
  return svg;
}

// A colour of the style sheet, where light and dark are told apart.
const colors = new Map();
function color(name) {
  if (!colors.has(name)) colors.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return colors.get(name);
}
