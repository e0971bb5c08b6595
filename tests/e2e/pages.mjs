// One page of every kind, by its Vietnamese path. A new kind of page gets a line here, and is tested for what every
// page owes to everyone: to be readable, reachable, and without axe violations in both languages.

export const kinds = {
  home: "/",
  procedures: "/thu-tuc/",
  procedure: "/thu-tuc/1.001193/",
  communes: "/xa-phuong/",
  province: "/xa-phuong/68/",
  commune: "/xa-phuong/24820/",
  events: "/su-kien/",
  event: "/su-kien/birth/",
  walkthroughs: "/kiem-tra/",
  pack: "/ho-so/",
  "where and when": "/lich/",
  "QR sheets": "/in/qr/",
  listen: "/lang-nghe/",
  letters: "/lang-nghe/hop-thu/",
  answers: "/lang-nghe/tra-loi/",
  walkthrough: "/kiem-tra/old-age/",
  "old papers": "/giay-to-cu/",
  changes: "/thay-doi/",
  figures: "/so-lieu/",
  data: "/du-lieu/",
  builder: "/nhung/",
  about: "/gioi-thieu/",
  gallery: "/thanh-phan/",
};

/** One widget of every kind: less than a page, so axe alone goes through them. */
export const widgets = {
  search: "/embed/v1/search/",
  where: "/embed/v1/where/",
  procedure: "/embed/v1/procedure/1.001193/",
  walkthrough: "/embed/v1/walkthrough/birth/",
  commune: "/embed/v1/commune/?commune=24820",
  sessions: "/embed/v1/sessions/",
  feedback: "/embed/v1/feedback/?ground=777777&accent=ffff00",
};

/** The same page in English. */
export const english = (path) => `/en${path}`;

/** Every page of `kinds` in both languages: [name, path, language]. */
export const pages = Object.entries(kinds).flatMap(([name, path]) => [
  [name, path, "vi"],
  [name, english(path), "en"],
]);
