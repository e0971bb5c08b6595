// The receipt as a picture, for a phone's album: what the letter's card says, in the card's own words. Loaded when the button
// is pressed.

const WIDTH = 1080;
const MARGIN = 72;
const FONT = 'system-ui, "Be Vietnam Pro", "Noto Sans", sans-serif';
/** More of a letter than this would make a picture that no phone shows. */
const MOST_LINES = 60;

/** What is to be drawn: each a text with how it looks. */
function parts(card) {
  const seen = (element) => element && element.getClientRects().length > 0;
  const text = (selector) => [...card.querySelectorAll(selector)].filter(seen).map((element) => element.textContent.trim());
  const rows = [...card.querySelectorAll('.letter__facts dt')];
  return [
    { text: 'Một Cửa', size: 34, weight: 700, color: '#5b5546' },
    { text: card.querySelector('.letter__head').textContent, size: 52, weight: 700, after: 28 },
    ...text('[role="status"] > p').map((line) => ({ text: line, size: 40, weight: 600 })),
    ...rows.flatMap((row) => [
      { text: row.textContent.trim(), size: 32, color: '#5b5546', before: 20 },
      { text: row.nextElementSibling?.textContent.trim() ?? '', size: 40, weight: 600 },
    ]),
    ...text('.letter__due > [data-promise]').map((line) => ({ text: line, size: 40, before: 24 })),
    { text: card.querySelector('pre').textContent.trim(), size: 36, before: 40 },
    ...text('.photo span').map((line) => ({ text: line, size: 32, color: '#5b5546', before: 12 })),
  ].filter((part) => part.text);
}

/** Breaks at spaces; a word longer than a line is broken between letters, which NFC keeps whole with their marks. */
function lines(pen, text, width) {
  const out = [];
  for (const paragraph of text.normalize('NFC').split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (pen.measureText(longer).width <= width) {
        line = longer;
        continue;
      }
      if (line) out.push(line);
      line = '';
      for (const letter of word) {
        if (pen.measureText(line + letter).width > width) {
          out.push(line);
          line = '';
        }
        line += letter;
      }
    }
    out.push(line);
  }
  return out;
}

function drawn(card) {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const font = ({ size, weight = 400 }) => `${weight} ${size}px ${FONT}`;
  let left = MOST_LINES;
  let y = MARGIN;
  const rows = parts(card).flatMap((part) => {
    pen.font = font(part);
    const all = lines(pen, part.text, WIDTH - 2 * MARGIN);
    const kept = all.slice(0, Math.max(left, 0));
    left -= kept.length;
    if (kept.length && kept.length < all.length) kept[kept.length - 1] += ' …';
    y += part.before ?? 0;
    const placed = kept.map((line) => {
      y += part.size * 1.45;
      return { ...part, line, y };
    });
    y += part.after ?? 0;
    return placed;
  });
  // Sizing a canvas empties it and forgets its font.
  canvas.width = WIDTH;
  canvas.height = Math.ceil(y + MARGIN);
  pen.fillStyle = '#fffdf7';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#2f6b3a';
  pen.fillRect(0, 0, 18, canvas.height);
  for (const row of rows) {
    pen.font = font(row);
    pen.fillStyle = row.color ?? '#1d1a12';
    pen.fillText(row.line, MARGIN, row.y);
  }
  return canvas;
}

/** Gives the person the picture of the letter that the button belongs to. */
export async function save(button) {
  const canvas = drawn(button.closest('.letter'));
  const picture = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  if (!picture) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${button.dataset.picture}.png`;
  // Within the document some browsers would take it for a way to another page.
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
