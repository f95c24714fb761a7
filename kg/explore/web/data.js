// The data of the page: things, links and facts, and what can be asked of them. The rows are those of kg/explore/content.py.

const DATA = JSON.parse(document.getElementById("data").textContent);
const KINDS = DATA.kinds;
const FACT_KINDS = Object.keys(DATA.slots);
const PLURALS = { area: "areas", body: "bodies", person: "people", indicator: "indicators", report: "reports", document: "documents", event: "events" };

const things = DATA.things.map(([kind, label, english, iri, area, keys, details], n) => {
  const { x, y, side, size } = DATA.net.nodes[n];
  return { n, kind: KINDS[kind], label, english, iri, area, keys, details, x, y, side, size, links: [], facts: [], visible: true };
});
for (const { from, to, facts } of DATA.net.edges) {
  const [one, other] = [Number(from.slice(1)), Number(to.slice(1))];
  things[one].links.push([other, facts]);
  things[other].links.push([one, facts]);
}
// Rows of facts begin: kind, report, area, year, rule, sentence, begin and end of the quote, two things, slots.
const [KIND, REPORT, AREA, YEAR, RULE, SENTENCE, BEGIN, END, ONE, OTHER, SLOTS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
DATA.facts.forEach((row, i) => {
  for (const n of new Set([row[REPORT], row[AREA], row[ONE] ?? -1, row[OTHER] ?? -1])) if (n >= 0) things[n].facts.push(i);
});

const tenures = DATA.tenures.map(([person, body, area, position, since, first, last, until, facts]) => ({
  person, body, area, position: string(position), since: string(since), first: string(first), last: string(last), until: string(until), facts,
}));
const disagreeing = new Map();
DATA.disagreements.forEach((facts) => facts.forEach((i) => disagreeing.set(i, facts)));

function string(n) {
  return n === undefined || n < 0 ? "" : DATA.strings[n];
}

// A fact with names for what stands in its row.
function fact(i) {
  const row = DATA.facts[i];
  const slots = {};
  DATA.slots[FACT_KINDS[row[KIND]]].forEach((name, at) => (slots[name] = string(row[SLOTS + at])));
  const about = [row[ONE], row[OTHER]].filter((n) => n !== undefined && n >= 0);
  return {
    i, slots, about, kind: FACT_KINDS[row[KIND]], report: row[REPORT], area: row[AREA], year: row[YEAR],
    rule: string(row[RULE]), sentence: string(row[SENTENCE]), begin: row[BEGIN], end: row[END],
  };
}

// An area and those it lies in, from the small to the large.
function within(n) {
  const found = [];
  while (n >= 0 && !found.includes(n)) {
    found.push(n);
    n = things[n].area;
  }
  return found;
}

// What a thing is next to: its links, and the reports that speak of it; of a report, all it speaks of. Most facts first.
function neighbours(thing) {
  const counts = new Map(thing.links);
  for (const i of thing.facts) {
    const row = DATA.facts[i];
    const others = thing.kind === "report" ? [row[AREA], row[ONE] ?? -1, row[OTHER] ?? -1] : [row[REPORT]];
    for (const n of others) if (n >= 0 && n !== thing.n) counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([n]) => n);
}

// The label in the language of the interface: only indicators have one in English.
function label(thing) {
  return language === 1 && thing.english ? thing.english : thing.label;
}

// The name of a thing in the address of the page: it stays when the graph is built again.
function address(thing) {
  return thing.iri ? thing.iri.split("/").slice(-2).join("/") : `label/${thing.label}`;
}
const addresses = new Map(things.map((thing) => [address(thing), thing]));
