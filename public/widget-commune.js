// One commune's page, without what only the portal can do: fetched, because a document for each of 3,321 communes in two
// languages would be more files than hosts take.

/** Fetches and shows it. */
export async function show(prefix, code) {
  const place = document.querySelector('.widget__page');
  const note = document.querySelector('.widget__note');
  note.textContent = place.dataset.loading;
  try {
    const response = await fetch(`${prefix}/xa-phuong/${code}/page.json`);
    if (!response.ok) throw new Error(String(response.status));
    const { html } = await response.json();
    const content = new DOMParser().parseFromString(html, 'text/html').body;
    content.querySelectorAll('nav, form, button, .keep-commune, [data-do]').forEach((part) => part.remove());
    const heading = content.querySelector('h1');
    if (heading) {
      const own = document.querySelector('h1');
      own.textContent = heading.textContent;
      own.lang = 'vi';
      heading.remove();
      document.querySelector('.lead').remove();
    }
    // A widget about sessions shows no more than where and when.
    const parts = place.dataset.only ? content.querySelectorAll(place.dataset.only) : content.childNodes;
    place.replaceChildren(...parts);
    note.textContent = '';
  } catch {
    note.textContent = place.dataset.failed;
  }
}
