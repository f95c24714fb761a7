// Text: a key without marks, numbers and dates as one writes them, elements that hold text and never markup.

// Without marks, case and the stroke of đ: the key by which names are found. As kg.text.fold in Python.
function fold(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐðÐ]/g, "d");
  return plain.toLowerCase().replace(/\s+/g, " ").trim();
}

function number(value) {
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) return value;
  return parsed.toLocaleString(language === 0 ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 });
}

// 2022-01-07 as 7/1/2022 or 7 Jan 2022; years and months as they are known.
function day(iso) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso);
  if (!parts) return iso;
  const [, y, m, d] = parts;
  if (!m) return y;
  if (language === 0) return d ? `${Number(d)}/${Number(m)}/${y}` : `${Number(m)}/${y}`;
  const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(m) - 1] ?? m;
  return d ? `${Number(d)} ${month} ${y}` : `${month} ${y}`;
}

// 2021-H1 as 6 tháng đầu năm 2021, 2021-Q3 as quý III/2021, 2021-9M as 9 tháng 2021.
function period(label) {
  const half = /^(\d{4})-H([12])$/.exec(label);
  if (half) return language === 0 ? `6 tháng ${half[2] === "1" ? "đầu" : "cuối"} năm ${half[1]}` : `${half[2] === "1" ? "first" : "second"} half of ${half[1]}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) return language === 0 ? `quý ${["I", "II", "III", "IV"][quarter[2] - 1]}/${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`;
  const months = /^(\d{4})-(\d+)M$/.exec(label);
  if (months) return language === 0 ? `${months[2]} tháng ${months[1]}` : `first ${months[2]} months of ${months[1]}`;
  const span = /^(\d{4})-(\d{4})$/.exec(label);
  return span ? `${span[1]}–${span[2]}` : day(label);
}

// An element with a class and children; a string becomes text, never markup.
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

function button(className, act, ...children) {
  const made = element("button", className, ...children);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

// A list in groups by a key, as a map; Map.groupBy is missing in browsers of 2023.
function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}
