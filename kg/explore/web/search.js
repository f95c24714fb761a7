// Search: names without regard to tone marks, đ and case; arrow keys and Enter choose, Esc closes.

const LONGEST = 40;
const keys = things.map((thing) => ({ names: [fold(thing.label), ownName(thing)], all: fold(`${thing.label} ${thing.english}`) + (thing.keys ? ` | ${thing.keys}` : "") }));
let results = [];
let at = -1;

// The folded name, of a unit without the word for its tier: "huyện Hương Khê" is looked for as "huong khe".
function ownName({ label, details }) {
  const [name, tier] = [fold(label), fold(details.tier ?? "")];
  return tier && name.startsWith(`${tier} `) ? name.slice(tier.length + 1) : name;
}

// The things that have every word of a query in a name; those that begin with it first, then those most spoken of.
function search(query) {
  const sought = fold(query);
  const words = sought.split(" ").filter(Boolean);
  if (!words.length) return [];
  const found = [];
  keys.forEach(({ names, all }, n) => {
    if (!words.every((one) => all.includes(one))) return;
    const place = Math.min(...names.map((name) => (name === sought ? 0 : name.startsWith(sought) ? 1 : ` ${name}`.includes(` ${sought}`) ? 2 : all.includes(sought) ? 3 : 4)));
    found.push([place, IMPORTANT[things[n].kind], -things[n].facts.length, n]);
  });
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  return found.slice(0, LONGEST).map((one) => things[one[3]]);
}

function showResults() {
  const input = document.getElementById("search");
  const list = document.getElementById("found");
  results = search(input.value);
  at = results.length ? 0 : -1;
  const rows = results.map((thing, i) => {
    const where = thing.kind === "report" ? day(thing.details.issued ?? "") : thing.area >= 0 && thing.kind !== "body" ? things[thing.area].label : "";
    const row = element("li", "", icon(thing.kind), element("span", "name", ...emphasised(label(thing), input.value)), element("span", "where", where || word(thing.kind)));
    row.setAttribute("role", "option");
    row.id = `found-${i}`;
    row.addEventListener("mousedown", (event) => event.preventDefault());
    row.addEventListener("click", () => take(i));
    return row;
  });
  if (!rows.length && input.value.trim()) rows.push(element("li", "none", word("none")));
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
  input.setAttribute("aria-expanded", String(!list.hidden));
  mark();
}

// The text with the sought words in bold: the folded text has a letter for each letter, as long as no mark stands alone.
function emphasised(text, query) {
  const plain = [...text.normalize("NFC")].map((c) => fold(c) || " ");
  if (plain.some((c) => c.length !== 1)) return [text];
  const letters = [...text.normalize("NFC")];
  const bold = new Array(letters.length).fill(false);
  for (const one of fold(query).split(" ").filter(Boolean)) {
    const begin = plain.join("").indexOf(one);
    if (begin >= 0) bold.fill(true, begin, begin + one.length);
  }
  const parts = [];
  letters.forEach((c, i) => {
    const last = parts.at(-1);
    if (last && last[1] === bold[i]) last[0] += c;
    else parts.push([c, bold[i]]);
  });
  return parts.map(([part, strong]) => (strong ? element("b", "", part) : part));
}

function mark() {
  const input = document.getElementById("search");
  [...document.getElementById("found").children].forEach((row, i) => {
    if (row.getAttribute("role") !== "option") return;
    row.setAttribute("aria-selected", String(i === at));
    if (i === at) row.scrollIntoView({ block: "nearest" });
  });
  if (at >= 0) input.setAttribute("aria-activedescendant", `found-${at}`);
  else input.removeAttribute("aria-activedescendant");
}

function hideResults() {
  document.getElementById("found").hidden = true;
  document.getElementById("search").setAttribute("aria-expanded", "false");
}

function take(i) {
  const thing = results[i];
  if (!thing) return;
  hideResults();
  document.getElementById("search").value = label(thing);
  choose(thing, { move: true });
}

function listenSearch() {
  const input = document.getElementById("search");
  input.addEventListener("input", showResults);
  input.addEventListener("focus", () => {
    input.select();
    if (input.value) showResults();
  });
  input.addEventListener("blur", hideResults);
  input.addEventListener("keydown", (event) => {
    const open = !document.getElementById("found").hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) showResults();
      else if (results.length) at = (at + (event.key === "ArrowDown" ? 1 : -1) + results.length) % results.length;
      mark();
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      hideResults();
    }
  });
}
