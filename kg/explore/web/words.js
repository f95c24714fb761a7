"use strict";
// What the interface says, in Vietnamese and English. What reports say is never translated.

const WORDS = {
  title: ["Đồ thị bản tin địa phương", "Graph of local reports"],
  skip: ["Tới ô tìm kiếm", "Skip to search"],
  search: ["Tìm người, cơ quan, địa bàn, chỉ tiêu… (không cần dấu)", "Search people, bodies, places, indicators… (marks not needed)"],
  found: ["Kết quả tìm", "Search results"],
  none: ["Không tìm thấy", "Nothing found"],
  language: ["Ngôn ngữ", "Language"],
  filters: ["Chú giải và bộ lọc", "Legend and filters"],
  kinds: ["Loại", "Kinds"],
  district: ["Địa bàn", "District"],
  everywhere: ["Tất cả địa bàn", "All districts"],
  years: ["Năm", "Years"],
  from: ["Từ năm", "From year"],
  to: ["Đến năm", "To year"],
  clear: ["Bỏ bộ lọc", "Clear filters"],
  shown: ["Đang hiện {0} trên {1} điểm", "{0} of {1} things shown"],
  picture: [
    "Hình đồ thị; dùng ô tìm kiếm để đến một điểm bằng bàn phím",
    "Picture of the graph; use the search box to reach a thing by keyboard",
  ],
  zoom: ["Thu phóng", "Zoom"],
  closer: ["Phóng to", "Zoom in"],
  farther: ["Thu nhỏ", "Zoom out"],
  whole: ["Xem toàn bộ", "Show everything"],
  close: ["Đóng", "Close"],
  made: ["Tạo bởi", "Made by"],
  size: ["{0} bản tin · {1} điểm · {2} liên kết · {3} thông tin", "{0} reports · {1} things · {2} links · {3} facts"],
  reading: ["Cách xem", "How to read it"],
  reading1: [
    "Mỗi khung là một tỉnh, mỗi thẻ là một huyện. Bên trái: bản tin, sự kiện, văn bản, chỉ tiêu; bên phải: cơ quan, người, xã.",
    "A frame is a province, a card a district. To the left its reports, events, documents and figures; to the right its bodies, people and communes.",
  ],
  reading2: [
    "Khung tím là các chỉ tiêu có số liệu của nhiều địa bàn.",
    "The violet frame holds indicators that several districts have figures for.",
  ],
  reading3: [
    "Bấm vào một điểm để xem thông tin và câu trích. Phím: / tìm, + − phóng, 0 toàn bộ, Esc đóng.",
    "Click a thing for its facts and their sentences. Keys: / search, + − zoom, 0 everything, Esc close.",
  ],
  shared: ["Chỉ tiêu chung", "Shared indicators"],
  elsewhere: ["Chưa rõ địa bàn", "No known place"],
  disagree: ["Số liệu khác nhau: {0}", "Figures that disagree: {0}"],
  disagreements: ["Số liệu khác nhau giữa các bản tin", "Figures that disagree between reports"],
  disagrees: ["Bản tin khác nêu số khác", "Another report differs"],

  area: ["Địa bàn", "Area"],
  body: ["Cơ quan", "Body"],
  person: ["Người", "Person"],
  indicator: ["Chỉ tiêu", "Indicator"],
  report: ["Bản tin", "Report"],
  document: ["Văn bản", "Document"],
  event: ["Sự kiện", "Event"],
  areas: ["Địa bàn", "Areas"],
  bodies: ["Cơ quan", "Bodies"],
  people: ["Người", "People"],
  indicators: ["Chỉ tiêu", "Indicators"],
  reports: ["Bản tin", "Reports"],
  documents: ["Văn bản", "Documents"],
  events: ["Sự kiện", "Events"],

  linked: ["Liên kết", "Linked to"],
  posts: ["Chức vụ", "Posts"],
  figures: ["Số liệu", "Figures"],
  citations: ["Văn bản được nêu", "Documents named"],
  told: ["Sự kiện được kể", "Events told of"],
  attendances: ["Tham dự", "Attendance"],
  named: ["Nơi được nhắc tới", "Where it is named"],
  places: ["Địa bàn được nhắc tới", "Places named"],
  nothing: ["Chưa có thông tin nào trong phạm vi đã lọc.", "No fact within the filters."],
  outside: ["Ngoài bộ lọc: {0}", "Outside the filters: {0}"],
  more: ["Xem thêm {0}", "{0} more"],
  source: ["Nguồn", "Source"],

  code: ["Mã", "Code"],
  tier: ["Cấp", "Tier"],
  within: ["Thuộc", "In"],
  valid_from: ["Có từ", "Since"],
  valid_to: ["Đến", "Until"],
  successors: ["Nay là", "Now"],
  unresolved: ["Chưa xác định", "Unresolved"],
  type: ["Loại", "Kind"],
  number: ["Số hiệu", "Number"],
  date: ["Ngày", "Date"],
  issuer: ["Nơi ban hành", "Issuer"],
  about: ["Nội dung", "About"],
  ordinal: ["Lần thứ", "Ordinal"],
  domain: ["Lĩnh vực", "Domain"],
  publisher: ["Nơi đăng", "Publisher"],
  byline: ["Tác giả", "Byline"],
  issued: ["Ngày đăng", "Published"],
  url: ["Địa chỉ", "Address"],
  file: ["Tệp", "File"],

  economy: ["Kinh tế", "Economy"],
  agriculture: ["Nông nghiệp", "Agriculture"],
  "new-rural": ["Nông thôn mới", "New countryside"],
  environment: ["Môi trường", "Environment"],
  social: ["Xã hội", "Society"],
  education: ["Giáo dục", "Education"],
  health: ["Y tế", "Health"],
  covid: ["COVID-19", "COVID-19"],
  security: ["An ninh, quốc phòng", "Security"],
  administration: ["Hành chính", "Administration"],
  "party-building": ["Xây dựng Đảng", "Party building"],
  other: ["Khác", "Other"],

  actual: ["thực hiện", "actual"],
  estimate: ["ước thực hiện", "estimate"],
  target: ["mục tiêu", "target"],
  change: ["thay đổi {0}", "change {0}"],
  against: ["so với {0}", "against {0}"],
  plan: ["đạt {0}% kế hoạch", "{0}% of the plan"],
  former: ["nguyên", "former"],
  acting: ["quyền", "acting"],
  elected: ["được bầu", "elected"],
  appointed: ["được bổ nhiệm", "appointed"],
  ended: ["thôi giữ chức", "ended"],
  candidate: ["ứng cử", "candidate"],
  attend: ["dự", "attended"],
  chair: ["chủ trì", "chaired"],
  reported: ["báo cáo", "reported"],
  speak: ["phát biểu", "spoke"],
  since: ["từ {0}", "since {0}"],
  until: ["đến {0}", "until {0}"],
  seen: ["được nhắc tới {0}", "seen {0}"],
  seenBetween: ["được nhắc tới {0} – {1}", "seen {0} – {1}"],
};

let language = 0;

// The word for a key, with {0}, {1} … filled in; the key itself where there is no word.
function word(key, ...values) {
  const text = Object.hasOwn(WORDS, key) ? WORDS[key][language] : key;
  return text.replace(/\{(\d)\}/g, (_, i) => values[i]);
}

// Put the words on everything that asks for one.
function speak() {
  document.documentElement.lang = language === 0 ? "vi" : "en";
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-word-label]")) {
    one.setAttribute("aria-label", word(one.dataset.wordLabel));
    if (one.tagName === "BUTTON") one.title = word(one.dataset.wordLabel);
  }
  for (const one of document.querySelectorAll("[data-word-placeholder]")) one.placeholder = word(one.dataset.wordPlaceholder);
  for (const one of document.querySelectorAll("[data-language]")) {
    one.setAttribute("aria-pressed", String((one.dataset.language === "en") === (language === 1)));
  }
  document.title = `${word("title")} · kg`;
}
