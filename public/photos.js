// The photos of a letter: made small, and free of where and with what they were taken; kept beside the letter, shown, named in
// the preview. Loaded when a photo is chosen, or a letter that has some is shown; the words stand in the page.

import { within, photosOf } from './outbox.js';

const MOST = 3;
const LARGEST = 30_000_000;
/** The long side in pixels: a sign on a wall can be read, and three go through a slow network. */
const LONG_SIDE = 1600;
const QUALITY = 0.8;
const THUMBNAIL = 240;

/** The photos of the letter in the form. */
let files = [];
export const shown = () => files;

const place = () => document.querySelector('.listen__form [data-photos]');

/** A picture on a canvas, the right way up. What a canvas holds is colours and nothing else. */
async function drawn(file, longSide) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  // What can be seen through would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

async function remade(file) {
  const canvas = await drawn(file, LONG_SIDE);
  const photo = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', QUALITY); });
  if (photo?.type !== 'image/jpeg') throw new Error('this browser writes no JPEG');
  return photo;
}

/** Changes the photos of a letter that has not left; says why not, or nothing. */
const change = (code, act) => within('readwrite', (letters, answer, photos) => {
  letters.get(code).onsuccess = ({ target: { result: text } }) => {
    // No letter there: it could not be stored, and its photos cannot.
    if (!text?.endsWith('\ndraft')) return answer(text ? 'left' : 'full');
    photos.get(code).onsuccess = ({ target }) => {
      const next = act(target.result ?? []);
      if (next) photos.put(next, code);
      answer(next ? '' : 'many');
    };
    return undefined;
  };
}).catch(() => 'full');

const fill = (words, value) => words.replace('{}', value);

/** Says in the form what happened; each word is an attribute of the line. */
function say(lines) {
  const line = document.querySelector('.photos-said');
  if (!line) return;
  line.replaceChildren(...lines.map(([word, name]) => {
    const said = document.createElement('p');
    said.textContent = fill(line.dataset[word] ?? '', name);
    return said;
  }));
}

/** Takes what was chosen, one after the other: three large ones at once are too much for a small phone. */
export async function take(input) {
  const { photos: code } = place().dataset;
  const chosen = [...input.files];
  input.value = '';
  say([['busy', '']]);
  const said = [];
  for (const file of chosen) {
    const photo = file.size > LARGEST ? 'large' : await remade(file).catch(() => 'unreadable');
    const flaw = typeof photo === 'string' ? photo : await change(code, (photos) => photos.length < MOST && [...photos, photo]);
    if (flaw) said.push([flaw, file.name]);
    if (flaw === 'many') break;
  }
  await dress();
  say(said.length ? said : [['added', String(files.length)]]);
}

async function remove(at) {
  const flaw = await change(place().dataset.photos, (photos) => photos.filter((_, other) => other !== at));
  await dress();
  say([[flaw || 'removed', String(files.length)]]);
  document.getElementById('listen-photos')?.focus();
}

function size(bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), 'kB'] : [bytes / 1e6, 'MB'];
  return `${value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} ${unit}`;
}

const named = (file) => `${file.name}, ${size(file.size)}`;

async function item(file, at, words) {
  const entry = document.createElement('li');
  entry.className = 'photo';
  const picture = await drawn(file, THUMBNAIL);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', file.name);
  const name = document.createElement('span');
  name.textContent = named(file);
  entry.append(picture, name);
  if (words.remove) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet';
    button.textContent = fill(words.remove, String(at + 1));
    button.onclick = () => remove(at);
    entry.append(button);
  }
  return entry;
}

/** Shows the photos of every letter on the page. */
export async function dress() {
  for (const list of document.querySelectorAll('[data-photos]')) {
    const { photos: code } = list.dataset;
    const own = code ? await photosOf(code) : [];
    // Another letter may have come into the form meanwhile.
    if (list.dataset.photos !== code) continue;
    if (list === place()) files = own;
    const which = own.map(named).join();
    if (list.dataset.drawn === which) continue;
    list.dataset.drawn = which;
    list.replaceChildren(...await Promise.all(own.map((file, at) => item(file, at, list.dataset))));
    list.closest('.letter__photos')?.toggleAttribute('hidden', !own.length);
  }
  await preview();
}

/** What becomes of the photos by the way that is chosen. */
function way() {
  const [, kind, , , , flags] = document.querySelector('[data-channel]:checked')?.dataset.channel.split('\t') ?? [];
  if (kind === 'form' && flags.includes('p')) return 'go';
  if (kind === 'share' && navigator.canShare?.({ files })) return 'share';
  return kind === 'print' ? 'print' : 'stay';
}

async function preview() {
  const box = document.querySelector('.preview__photos');
  if (!box || !place()) return;
  const chosen = way();
  box.hidden = !files.length;
  box.querySelector('p').textContent = box.dataset[chosen];
  box.querySelector('ul').replaceChildren(...files.map((file) => {
    const entry = document.createElement('li');
    entry.textContent = named(file);
    return entry;
  }));
  raw(files.length > 0 && chosen === 'go');
  const paper = document.querySelector('.letter-photos');
  const which = chosen === 'print' ? files.map(named).join() : '';
  if (paper.dataset.drawn === which) return;
  paper.dataset.drawn = which;
  paper.replaceChildren(...which ? await Promise.all(files.map((file) => drawn(file, LONG_SIDE))) : []);
}

/** The form as the page has written it, without photos. */
let plain = '';

/** Shows the form as it goes: with photos, or as the page has written it. */
function raw(hasPhotos) {
  const shown = document.querySelector('.preview__raw');
  if (!shown.textContent.includes('\nmultipart/form-data\n')) plain = shown.textContent;
  if (!hasPhotos) {
    shown.textContent = plain;
    return;
  }
  const [head, , , body] = plain.split('\n');
  const part = (about, value) => `Content-Disposition: form-data; ${about}\n\n${value}`;
  const fields = [...new URLSearchParams(body)].map(([name, value]) => part(`name="${name}"`, value));
  const photos = files.map(({ name, size: bytes }) => part(`name="photo"; filename="${name}"\nContent-Type: image/jpeg`, `(${bytes} bytes)`));
  shown.textContent = [head, 'multipart/form-data', '', ...fields, ...photos].join('\n');
}
