// Folding as the engine's own `fold`, for the engines that fold on the phone: measured with them.

/** Lower case, no accents, đ as d, everything but letters and digits as one space. */
export const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/['`’‘]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
