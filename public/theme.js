// Colours that a host page gives to a widget, made readable: whatever comes, text keeps a contrast of 4.5 to 1 on every
// surface, and borders 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). Nothing is read but colours and a size.

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];

/** A colour as `#abc`, `#aabbcc`, with or without its mark, or as `rgb(...)`; null for anything else, and for what is seen through. */
export function colour(text) {
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text ?? '')?.[1];
  if (hex) return hex.match(hex.length === 3 ? /./g : /../g).map((part) => parseInt(part.padEnd(2, part), 16));
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+))?\s*\)$/.exec(text ?? '');
  if (!parts || (parts[4] ?? 1) < 1) return null;
  return parts.slice(1, 4).map((part) => Math.min(255, Number(part)));
}

const linear = (part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (from, to, share) => from.map((part, at) => Math.round(part + (to[at] - part) * share));
const strongest = (ground) => (contrast(ground, BLACK) >= contrast(ground, WHITE) ? BLACK : WHITE);

/** The colour moved towards `end` until it stands out from all of `grounds`; at worst `end` itself. */
export function readable(from, end, grounds, least) {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(from, end, share);
    if (grounds.every((ground) => contrast(tried, ground) >= least)) return tried;
  }
  return end;
}

/** All colours of a widget on a ground, with an accent. */
export function palette(ground, accent) {
  const end = strongest(ground);
  const isDark = end === WHITE;
  // A surface that would leave too little for text is not tinted at all.
  const tinted = (tint, share) => {
    const surface = mix(ground, tint, share);
    return contrast(surface, end) >= Math.min(7, contrast(ground, end)) ? surface : ground;
  };
  const [leaf, brick, light] = [[29, 98, 55], [150, 48, 29], [240, 180, 41]];
  const surfaces = {
    paper: ground,
    'paper-deep': tinted(end, 0.06),
    card: tinted(WHITE, isDark ? 0.06 : 0.6),
    'light-soft': tinted(light, 0.16),
    'leaf-soft': tinted(leaf, 0.12),
    'brick-soft': tinted(brick, 0.12),
  };
  const grounds = Object.values(surfaces);
  const ink = readable(isDark ? [240, 235, 221] : [27, 33, 64], end, grounds, 7);
  const text = (from) => readable(from, end, grounds, 4.5);
  // White on it, or black on it, whichever an accent of its kind can carry.
  const onAccent = strongest(accent);
  const indigo = readable(accent, onAccent === WHITE ? BLACK : WHITE, [onAccent], 5.5);
  return {
    ...surfaces,
    ink,
    'ink-soft': text(mix(ink, ground, 0.25)),
    link: text(accent),
    indigo,
    'indigo-deep': indigo,
    'on-indigo': onAccent,
    'on-indigo-soft': readable(mix(onAccent, indigo, 0.12), onAccent, [indigo], 4.5),
    line: mix(ground, end, 0.2),
    'line-strong': readable(mix(ground, end, 0.4), end, grounds, 3),
    leaf: text(leaf),
    brick: text(brick),
    focus: readable([180, 95, 6], end, grounds, 3),
  };
}

const SCHEMES = { light: ['f8f3e7', '27336b'], dark: ['11162a', 'c3ccff'] };

/** Puts what an address gives (`ground`, `accent`, `scheme`, `size`) on the root; what is none of these is left out. */
export function apply(given, root) {
  const preset = SCHEMES[given.get('scheme')];
  const [ground, accent] = [colour(given.get('ground')), colour(given.get('accent'))];
  if (ground || accent || preset) {
    const seen = ground ?? colour(preset?.[0] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? SCHEMES.dark : SCHEMES.light)[0]);
    const isDark = strongest(seen) === WHITE;
    const chosen = accent ?? colour((isDark ? SCHEMES.dark : SCHEMES.light)[1]);
    for (const [name, parts] of Object.entries(palette(seen, chosen))) root.style.setProperty(`--${name}`, `rgb(${parts})`);
    root.style.colorScheme = isDark ? 'dark' : 'light';
  }
  const size = Number(given.get('size'));
  if (size > 0) root.style.fontSize = `${Math.min(32, Math.max(14, size))}px`;
}
