// The page where a clerk puts a widget together. Loaded with that page alone; it needs no Wasm. The choice stands in the
// fragment, so a QR code carries it to a phone.

import { colour, contrast } from './theme.js';

const PLAIN_ACCENT = '#27336b';
const GROUNDS = { light: '#f8f3e7', dark: '#11162a' };
const FULL = { search: '/', where: '/xa-phuong/', sessions: '/lich/', feedback: '/lang-nghe/' };
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Connects the page, once each time it is shown. */
export function attach(builder) {
  if ('ready' in builder.dataset) return;
  builder.dataset.ready = '';
  const field = (name) => builder.querySelector(`#b-${name}`);
  const say = (name, words) => { field(`${name}-said`).textContent = words; };
  const names = ['kind', 'procedure', 'walkthrough', 'commune', 'lang', 'scheme', 'accent'];
  let isKnown = true;
  let looked = '';

  const given = new URLSearchParams(location.hash.slice(1));
  field('lang').value = document.documentElement.lang;
  for (const name of names) if (given.get(name)) field(name).value = given.get(name);

  const chosen = () => Object.fromEntries(names.map((name) => [name, field(name).value.trim()]));

  // What the widget is told; a colour that could not be read and a commune that is none are left out.
  function attributes() {
    const { kind, commune, lang, scheme, accent, ...codes } = chosen();
    const isFaint = contrast(colour(accent), colour(GROUNDS[scheme] ?? '#fff')) < 4.5;
    say('accent', accent !== PLAIN_ACCENT && isFaint ? builder.dataset.faint : '');
    return {
      kind,
      code: codes[kind],
      commune: isKnown && /^\d{5}$/.test(commune) ? commune : undefined,
      lang,
      scheme: scheme || undefined,
      accent: accent !== PLAIN_ACCENT && !isFaint ? accent : undefined,
    };
  }

  function link({ kind, code, commune, lang }) {
    const prefix = lang === 'en' ? '/en' : '';
    const path = { procedure: `/thu-tuc/${code}/`, walkthrough: `/kiem-tra/${code}/`, commune: commune ? `/xa-phuong/${commune}/` : '/xa-phuong/' }[kind];
    const option = (code && field(kind).selectedOptions[0]) || field('kind').selectedOptions[0];
    return { href: location.origin + prefix + (path ?? FULL[kind]), words: option.textContent };
  }

  function written(told) {
    const { href, words } = link(told);
    const said = Object.entries(told).filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const { kind, code, lang, ...query } = told;
    const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
    const address = `${location.origin}${lang === 'en' ? '/en' : ''}/embed/v1/${kind}/${code ? `${code}/` : ''}${asked && `?${asked}`}`;
    field('lines').value = `<script async src="${location.origin}/embed.js"></script>\n<mot-cua${said}><a href="${escaped(href)}">${escaped(words)}</a></mot-cua>`;
    field('frame').value = `<iframe src="${escaped(address)}" title="${escaped(words)}" sandbox="${SANDBOX}" referrerpolicy="no-referrer" loading="lazy" width="100%" height="640"></iframe>`;
  }

  // The preview is the very element that is copied.
  function preview(told) {
    if (!document.querySelector('script[src$="/embed.js"]')) {
      document.head.append(Object.assign(document.createElement('script'), { async: true, src: '/embed.js' }));
    }
    const { href, words } = link(told);
    const widget = document.createElement('mot-cua');
    for (const [name, value] of Object.entries(told)) if (value) widget.setAttribute(name, value);
    widget.append(Object.assign(document.createElement('a'), { href, textContent: words }));
    builder.querySelector('.builder__preview').replaceChildren(widget);
  }

  function show() {
    const { kind } = chosen();
    for (const part of builder.querySelectorAll('[data-of]')) part.hidden = part.dataset.of !== kind;
    const told = attributes();
    written(told);
    preview(told);
    const said = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value));
    history.replaceState(history.state, '', `#${said}`);
  }

  async function look() {
    const code = field('commune').value.trim();
    // Leaving the field says nothing new.
    if (code === looked) return show();
    looked = code;
    isKnown = code === '';
    say('commune', '');
    if (/^\d{5}$/.test(code)) {
      const response = await fetch(`/xa-phuong/${code}/page.json`).catch(() => null);
      if (field('commune').value.trim() !== code) return;
      if (!response) looked = ''; // no network: the next look may have one
      isKnown = response?.ok ?? false;
      if (isKnown) say('commune', (await response.json()).title.split(' · ')[0]);
    }
    if (!isKnown && code.length >= 5) say('commune', builder.dataset.noCommune);
    show();
  }

  async function copy(name) {
    const text = builder.querySelector(`#${name}`);
    const note = builder.querySelector('.builder__note');
    try {
      await navigator.clipboard.writeText(text.value);
      note.textContent = builder.dataset.copied;
    } catch {
      text.select();
      note.textContent = builder.dataset.notCopied;
    }
  }

  builder.addEventListener('submit', (event) => event.preventDefault());
  builder.addEventListener('change', ({ target }) => (target === field('commune') ? look() : show()));
  builder.addEventListener('input', ({ target }) => { if (target === field('commune') && target.value.length === 5) look(); });
  builder.addEventListener('click', ({ target }) => {
    const { copy: name, width } = target.closest('button')?.dataset ?? {};
    if (name) copy(name);
    if (!width) return;
    for (const button of builder.querySelectorAll('button[data-width]')) button.setAttribute('aria-pressed', String(button.dataset.width === width));
    builder.querySelector('.builder__preview').dataset.width = width;
  });
  look();
}
