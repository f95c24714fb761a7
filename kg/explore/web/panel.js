// The panel: what the graph says of a thing, and for each fact the sentence it was read from, with the quote marked.

const AT_ONCE = 25; // facts of a section that are shown before one asks for more

const SECTIONS = {
  position: "posts",
  attendance: "attendances",
  indicator: "figures",
  event: "told",
  document: "citations",
  place: "named",
};
const ORDER = {
  person: ["position", "attendance"],
  body: ["position"],
  event: ["event", "attendance"],
  document: ["document"],
  indicator: ["indicator"],
  area: ["indicator", "position", "event", "attendance", "document", "place"],
  report: ["position", "indicator", "event", "attendance", "document", "place"],
};

// Choose a thing: it is lit up in the picture, the panel tells of it, and the address of the page names it.
function choose(thing, { move = false, focus = true } = {}) {
  if (!thing.visible) clearFilters();
  chosen = thing;
  pointed = null;
  const hash = `#${encodeURI(address(thing))}`;
  if (location.hash !== hash) history.pushState(null, "", hash);
  openPanel(icon(thing.kind), word(thing.kind), aboutThing(thing), focus);
  if (move || outOfSight(thing)) lookAt(thing);
  refresh();
}

function outOfSight(thing) {
  const { x, y } = screenOf(thing.n);
  const { width, height } = room();
  return x < 30 || y < 30 || x > width - 60 || y > height - 30;
}

function dismiss() {
  chosen = null;
  document.getElementById("panel").hidden = true;
  if (location.hash) history.pushState(null, "", location.pathname + location.search);
  refresh();
}

function openPanel(sign, kind, children, focus) {
  const panel = document.getElementById("panel");
  document.getElementById("kind").replaceChildren(sign, kind);
  const about = document.getElementById("about");
  about.replaceChildren(...children);
  about.scrollTop = 0;
  panel.hidden = false;
  if (focus) document.getElementById("name").focus({ preventScroll: true });
}

function heading(text) {
  const made = element("h2", "", text);
  made.id = "name";
  made.tabIndex = -1;
  return made;
}

function aboutThing(thing) {
  const parts = [heading(label(thing))];
  const second = label(thing) === thing.label ? thing.english : thing.label;
  if (second) parts.push(element("p", "second", second));
  parts.push(details(thing), linked(thing));
  const kinds = grouped(thing.facts, (i) => FACT_KINDS[DATA.facts[i][KIND]]);
  let shownAny = false;
  for (const kind of ORDER[thing.kind]) {
    const all = kinds.get(kind) ?? [];
    if (!all.length) continue;
    const inside = all.filter(passes);
    const large = thing.facts.length > 12 && shownAny;
    if (kind === "position" && thing.kind === "person") parts.push(...posts(thing, inside));
    else if (inside.length) parts.push(section(word(kind === "place" && thing.kind === "report" ? "places" : SECTIONS[kind]), sorted(inside, thing), thing, !large));
    if (inside.length < all.length) parts.push(element("p", "empty", word("outside", number(all.length - inside.length))));
    shownAny ||= inside.length > 0;
  }
  if (!shownAny) parts.push(element("p", "empty", word("nothing")));
  if (thing.iri) parts.push(element("p", "iri", thing.iri));
  return parts.filter(Boolean);
}

function details(thing) {
  const list = element("dl", "");
  const put = (key, ...children) => list.append(element("dt", "", word(key)), element("dd", "", ...children));
  const { details: known } = thing;
  for (const key of ["tier", "code", "type", "number", "date", "issuer", "ordinal", "about", "domain", "publisher", "byline", "issued"]) {
    if (!known[key]) continue;
    if (key === "date" || key === "issued") put(key, day(known[key]));
    else if (key === "domain") put(key, word(known[key]));
    else if (key === "type" && language === 1 && known.type_en) put(key, known.type_en);
    else put(key, known[key]);
  }
  if (thing.kind === "report") put("file", known.source);
  if (/^https?:\/\//i.test(known.url ?? "")) {
    const link = element("a", "", known.url);
    link.href = known.url;
    link.rel = "noopener noreferrer";
    put("url", link);
  } else if (known.url) put("url", known.url);
  if (thing.area >= 0) put(thing.kind === "area" ? "within" : "area", thingButton(things[thing.area]));
  for (const key of ["valid_from", "valid_to"]) if (known[key]) put(key, day(known[key]));
  for (const key of ["successors", "unresolved"]) if (known[key]) put(key, known[key]);
  return list.childElementCount ? list : null;
}

function thingButton(thing) {
  const made = button("thing", () => choose(thing, { move: true }), icon(thing.kind), element("span", "", label(thing)));
  made.title = label(thing);
  return made;
}

// What a thing is linked to, kind after kind; the first dozen, the rest on demand.
function linked(thing) {
  const near = neighbours(thing).map((n) => things[n]);
  if (!near.length) return null;
  near.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const list = element("div", "links");
  const rest = near.splice(14);
  list.append(...near.map(thingButton));
  if (rest.length) {
    const more = button("more", () => more.replaceWith(...rest.map(thingButton)), word("more", number(rest.length)));
    list.append(more);
  }
  const made = element("details", "", element("summary", "", word("linked"), element("span", "count", number(near.length + rest.length))), list);
  made.open = near.length + rest.length <= 8;
  return made;
}

// The posts of a person, each with the sentences that say so.
function posts(person, inside) {
  const left = new Set(inside);
  const parts = [];
  for (const tenure of tenures) {
    if (tenure.person !== person.n) continue;
    const facts = tenure.facts.filter((i) => left.has(i));
    if (!facts.length) continue;
    facts.forEach((i) => left.delete(i));
    const made = element("section", "tenure group", element("h3", "", tenure.position));
    const where = [tenure.body, tenure.area].find((n) => n >= 0);
    made.append(element("p", "", [where === undefined ? "" : things[where].label, times(tenure)].filter(Boolean).join(" · ")));
    made.append(...facts.map((i) => factEntry(fact(i), person, true)));
    parts.push(made);
  }
  if (left.size) parts.push(section(word("posts"), [...left], person, true));
  return parts;
}

function times({ since, first, last, until }) {
  const parts = [];
  if (since) parts.push(word("since", day(since)));
  if (until) parts.push(word("until", day(until)));
  if (first) parts.push(first === last || !last ? word("seen", day(first)) : word("seenBetween", day(first), day(last)));
  return parts.join(", ");
}

function sorted(facts, thing) {
  if (thing.kind === "report") return facts;
  const key = (i) => {
    const { area, year, slots } = fact(i);
    return `${thing.kind === "indicator" ? String(area).padStart(6, "0") : ""}${thing.kind === "area" ? slots.label ?? "" : ""}${slots.period ?? ""}${year}`;
  };
  return facts.map((i) => [key(i), i]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])).map(([, i]) => i);
}

function section(title, facts, thing, open) {
  const made = element("details", "", element("summary", "", title, element("span", "count", number(facts.length))));
  made.open = open;
  const show = (begin, count) => {
    const entries = facts.slice(begin, begin + count).map((i) => factEntry(fact(i), thing));
    const rest = facts.length - begin - entries.length;
    if (rest > 0) entries.push(button("more", (event) => event.currentTarget.replaceWith(...show(begin + count, 100)), word("more", number(rest))));
    return entries;
  };
  const fill = () => made.childElementCount === 1 && made.append(...show(0, AT_ONCE));
  if (open) fill();
  made.addEventListener("toggle", () => made.open && fill());
  return made;
}

// One fact: what it says, the sentence with the quote marked, and the report.
function factEntry(one, thing, plain = false) {
  const made = element("article", "fact");
  if (!plain) made.append(...says(one, thing));
  else if (one.slots.mode && one.slots.mode !== "holds") made.append(element("p", "more-says", word(one.slots.mode)));
  if (disagreeing.has(one.i)) made.append(element("p", "warn", word("disagrees")));
  const { sentence, begin, end } = one;
  made.append(element("blockquote", "", sentence.slice(0, begin), element("mark", "", sentence.slice(begin, end)), sentence.slice(end)));
  const report = things[one.report];
  if (report && report !== thing) {
    const { publisher, source, issued } = report.details;
    const link = element("a", "", report.label);
    link.href = `#${encodeURI(address(report))}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(report, { move: true });
    });
    const more = [publisher ?? (report.label.includes(source) ? "" : source), issued && day(issued)].filter(Boolean).map((text) => ` · ${text}`);
    made.append(element("p", "source", link, ...more));
  }
  return made;
}

// What a fact says, beside the thing that the panel is about: other things as buttons, then values.
function says(one, thing) {
  const { slots, about, kind } = one;
  const needsArea = kind === "indicator" || kind === "place" || (kind === "position" && about.length < 2);
  const others = [...about, needsArea ? one.area : -1].filter((n) => n >= 0 && n !== thing.n);
  const lines = others.length ? [element("div", "links", ...others.map((n) => thingButton(things[n])))] : [];
  const say = (...parts) => parts.some(Boolean) && lines.push(element("p", "says", parts.filter(Boolean).join(" ")));
  const add = (...parts) => parts.some(Boolean) && lines.push(element("p", "more-says", parts.filter(Boolean).join(" · ")));
  const since = slots.since && word("since", day(slots.since));
  const until = slots.until && word("until", day(slots.until));
  if (kind === "indicator") {
    lines.push(element("p", "says value", value(slots)));
    add(slots.period && period(slots.period), slots.status && word(slots.status), ...relative(slots));
  } else if (kind === "position") {
    say(slots.mode !== "holds" && slots.mode && word(slots.mode), slots.position);
    add(since, until);
  } else if (kind === "attendance") {
    say(word(slots.manner === "report" ? "reported" : slots.manner));
  } else {
    add(slots.date && day(slots.date), until, slots.term);
  }
  return lines;
}

function value({ value: amount, of, upper, unit, bound, plan }) {
  if (!amount) return plan ? word("plan", number(plan)) : "";
  const sign = { ">=": "≥ ", "<=": "≤ ", "~": "≈ " }[bound] ?? "";
  const shown = of ? `${number(amount)}/${number(of)}` : upper ? `${number(amount)} – ${number(upper)}` : number(amount);
  return `${sign}${shown}${unit === "%" ? "" : " "}${unit}`.trim();
}

function relative({ value: amount, change, change_unit: unit, change_base: base, plan }) {
  const parts = [];
  if (change) {
    const signed = `${Number(change) > 0 ? "+" : ""}${number(change)}${unit === "%" ? "" : " "}${unit}`.trim();
    parts.push([word("change", signed), base && word("against", period(base))].filter(Boolean).join(" "));
  }
  if (plan && amount) parts.push(word("plan", number(plan)));
  return parts;
}

// The figures that disagree, each group with all its sentences.
function showDisagreements() {
  chosen = null;
  const parts = [heading(word("disagreements"))];
  for (const facts of DATA.disagreements) {
    const shown = facts.map(fact);
    const { about, area } = shown[0];
    const group = element("section", "group", element("div", "links", thingButton(things[about[0]]), thingButton(things[area])));
    group.append(...shown.map((one) => factEntry(one, things[about[0]])));
    parts.push(group);
  }
  openPanel("", "", parts, true);
  refresh();
}
