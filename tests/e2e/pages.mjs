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
  listen: "/lang-nghe/",
  letters: "/lang-nghe/hop-thu/",
  answers: "/lang-nghe/tra-loi/",
  walkthrough: "/kiem-tra/old-age/",
  "old papers": "/giay-to-cu/",
  changes: "/thay-doi/",
  figures: "/so-lieu/",
  data: "/du-lieu/",
  about: "/gioi-thieu/",
  gallery: "/thanh-phan/",
};

/** The same page in English. */
export const english = (path) => `/en${path}`;

/** Every page of `kinds` in both languages: [name, path, language]. */
export const pages = Object.entries(kinds).flatMap(([name, path]) => [
  [name, path, "vi"],
  [name, english(path), "en"],
]);
