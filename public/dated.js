// What holds for a time turns by itself: a page built before a law ended, and read after, says so without a new build.

/** Today in Viet Nam, as 2026-11-23. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(new Date());

/** Shows what is for after a day, and hides what is for until a day, both in `data-` attributes with that day. */
export function applyDates() {
  const day = today();
  for (const element of document.querySelectorAll('[data-after]')) element.hidden = day <= element.dataset.after;
  for (const element of document.querySelectorAll('[data-until]')) element.hidden = day > element.dataset.until;
}
