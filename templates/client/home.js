// @ts-check
/** On this day: the dates page knows every day on which somebody spoke; today's are shown here. */

/** @type {HTMLElement | null} */
const section = document.querySelector('[data-today]');
const list = section?.querySelector('[data-today-list]');
const heading = section?.querySelector('h2');

/** @param {Date} day */
const monthAndDay = (day) =>
  `${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;

/** @param {number} days */
const away = (days) => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return monthAndDay(day);
};

async function show() {
  if (!section || !list || !heading) return;
  const from = new URL(section.dataset.today ?? '', location.href);
  const answer = await fetch(from);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  /** @type {HTMLAnchorElement[]} */
  const days = [...page.querySelectorAll('a[data-date]')].map(
    (day) => /** @type {HTMLAnchorElement} */ (day),
  );
  const on = (/** @type {string[]} */ wanted) =>
    days.filter((day) => wanted.includes(day.dataset.date?.slice(5) ?? ''));
  let found = on([away(0)]);
  if (found.length === 0) {
    found = on([-3, -2, -1, 1, 2, 3].map(away));
    heading.textContent = /** @type {HTMLElement} */ (heading).dataset.week ?? '';
  }
  if (found.length === 0) return;
  for (const day of found.slice(0, 12)) {
    const link = document.createElement('a');
    link.href = new URL(day.getAttribute('href') ?? '', from).href;
    link.textContent = day.getAttribute('aria-label') ?? day.dataset.date ?? '';
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  section.hidden = false;
}

void show();
