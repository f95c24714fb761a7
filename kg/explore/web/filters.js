// Filters by kind, district and year: what does not pass is hidden in the picture and left out of the panel.

const filter = { kinds: new Set(KINDS), district: -1, from: 0, to: 9999 };
const years = [...new Set(DATA.facts.map((row) => row[YEAR]).filter((year) => year > 0))].sort((a, b) => a - b);
const perYear = grouped(DATA.facts, (row) => row[YEAR]);

const inDistrict = new Map(); // area -> whether it lies in the chosen district

function passesDistrict(n) {
  if (filter.district < 0) return true;
  if (!inDistrict.has(n)) inDistrict.set(n, within(n).includes(filter.district));
  return inDistrict.get(n);
}

// True for a fact that the filters by district and year leave. A fact without an area is of the unit of its report.
function passes(i) {
  const row = DATA.facts[i];
  if (row[YEAR] < filter.from || row[YEAR] > filter.to) return filter.from === 0 && filter.to === 9999;
  const area = row[AREA] >= 0 ? row[AREA] : row[REPORT] >= 0 ? things[row[REPORT]].area : -1;
  return passesDistrict(area);
}

function filtered() {
  return filter.kinds.size < KINDS.length || filter.district >= 0 || filter.from > 0 || filter.to < 9999;
}

function applyFilters() {
  inDistrict.clear();
  const narrow = filter.district >= 0 || filter.from > 0 || filter.to < 9999;
  const left = new Set();
  if (narrow) {
    for (const thing of things) if (thing.facts.some(passes)) left.add(thing.n);
    for (const n of [...left]) for (const area of within(things[n].kind === "area" ? n : things[n].area)) left.add(area);
  }
  const changed = [];
  for (const thing of things) {
    const visible = filter.kinds.has(thing.kind) && (!narrow || left.has(thing.n));
    if (visible !== thing.visible) changed.push({ id: `n${thing.n}`, hidden: !visible });
    thing.visible = visible;
  }
  if (changed.length) nodes.update(changed);
  tellFilters();
  if (chosen && !chosen.visible) dismiss();
  else if (chosen) choose(chosen, { focus: false });
  refresh();
}

function tellFilters() {
  const seen = things.filter((thing) => thing.visible).length;
  document.getElementById("shown").textContent = word("shown", number(seen), number(things.length));
  document.getElementById("clear").disabled = !filtered();
  [...document.getElementById("bars").children].forEach((bar, i) => bar.classList.toggle("off", years[i] < filter.from || years[i] > filter.to));
}

function clearFilters() {
  Object.assign(filter, { kinds: new Set(KINDS), district: -1, from: 0, to: 9999 });
  buildFilters();
  applyFilters();
}

function buildFilters() {
  buildKinds();
  buildDistricts();
  buildYears();
  const disagree = document.getElementById("disagree");
  disagree.hidden = DATA.disagreements.length === 0;
  disagree.textContent = word("disagree", number(DATA.disagreements.length));
  tellFilters();
}

function buildKinds() {
  const counts = grouped(things, (thing) => thing.kind);
  const rows = KINDS.map((kind) => {
    const box = element("input", "");
    box.type = "checkbox";
    box.value = kind;
    box.checked = filter.kinds.has(kind);
    box.addEventListener("change", () => {
      if (box.checked) filter.kinds.add(kind);
      else filter.kinds.delete(kind);
      applyFilters();
    });
    const count = counts.get(kind)?.length ?? 0;
    return element("li", "", element("label", "", box, icon(kind), element("span", "word", word(PLURALS[kind])), element("span", "count", number(count))));
  });
  document.getElementById("kinds").replaceChildren(...rows);
}

// Provinces with the districts in them, in the order of the picture: from north to south.
function buildDistricts() {
  const select = document.getElementById("district");
  const cards = new Set(DATA.frames.filter(([kind]) => kind === "district").map(([, iri]) => byIri.get(iri)?.n));
  const options = [option(-1, word("everywhere"))];
  for (const [kind, iri] of DATA.frames) {
    const area = byIri.get(iri);
    if (!area || (kind !== "district" && kind !== "province") || (kind === "province" && cards.has(area.n))) continue;
    options.push(option(area.n, within(area.n).length > 1 ? `   ${area.label}` : area.label));
  }
  const order = (one) => (one.value === "-1" ? "" : within(Number(one.value)).map((n) => things[n].details.code ?? "").reverse().join("/"));
  options.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  select.replaceChildren(...options);
  select.value = String(filter.district);
}

function option(value, text) {
  const made = element("option", "", text);
  made.value = String(value);
  return made;
}

function buildYears() {
  const most = Math.max(1, ...years.map((year) => perYear.get(year).length));
  const bars = years.map((year) => {
    const bar = element("span", "");
    bar.style.height = `${Math.max(4, (100 * perYear.get(year).length) / most)}%`;
    bar.title = `${year}: ${number(perYear.get(year).length)}`;
    return bar;
  });
  document.getElementById("bars").replaceChildren(...bars);
  for (const [id, end] of [["from", years[0]], ["to", years.at(-1)]]) {
    const select = document.getElementById(id);
    select.replaceChildren(...years.map((year) => option(year, String(year))));
    const set = filter[id];
    select.value = String(set > 0 && set < 9999 ? set : end);
    select.disabled = years.length < 2;
  }
}

function listenFilters() {
  document.getElementById("district").addEventListener("change", (event) => {
    filter.district = Number(event.target.value);
    applyFilters();
    showWhole(true);
  });
  for (const id of ["from", "to"]) {
    document.getElementById(id).addEventListener("change", () => {
      const [from, to] = ["from", "to"].map((one) => Number(document.getElementById(one).value));
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      filter.from = low === years[0] ? 0 : low;
      filter.to = high === years.at(-1) ? 9999 : high;
      document.getElementById("from").value = String(low);
      document.getElementById("to").value = String(high);
      applyFilters();
    });
  }
  document.getElementById("clear").addEventListener("click", () => {
    clearFilters();
    showWhole(true);
  });
  document.getElementById("disagree").addEventListener("click", showDisagreements);
}
