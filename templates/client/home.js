// @ts-check
/** On this day: what was said in other years, out of the file of today's month (and of the next, at a month's end). */

import { chosen, monthsOf, weekOf } from './of-today.js';

/** @typedef {import('./of-today.js').Day} Day */

/** @type {HTMLElement | null} */
const section = document.querySelector('[data-today]');
const list = section?.querySelector('[data-today-list]');
const heading = section?.querySelector('h2');

/** @param {string} month @param {URL} from @returns {Promise<Day[]>} */
async function daysOf(month, from) {
  const answer = await fetch(new URL(`dates/${month}.json`, from));
  return answer.ok ? answer.json() : [];
}

/** @param {Day} day @param {URL} from @param {Intl.DateTimeFormat} written */
function row(day, from, written) {
  const link = document.createElement('a');
  link.href = new URL(day.address, from).href;
  link.textContent = day.said;
  const date = document.createElement('time');
  date.dateTime = day.date;
  date.textContent = written.format(new Date(`${day.date}T00:00:00Z`));
  date.className = 'facts';
  const made = document.createElement('li');
  made.append(date, link);
  return made;
}

async function show() {
  if (!section || !list || !heading) return;
  const from = new URL(section.dataset.today ?? '', location.href);
  const week = weekOf(new Date());
  const months = monthsOf(week).filter((month) => section.dataset.months?.includes(month));
  const { isOfDay, shown } = chosen(
    (await Promise.all(months.map((month) => daysOf(month, from)))).flat(),
    week,
  );
  if (shown.length === 0) return;
  if (!isOfDay) heading.textContent = heading.dataset.week ?? '';
  // English where the browser does not know the language
  const locale = [document.documentElement.lang, 'en'];
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  list.append(...shown.map((day) => row(day, from, written)));
  section.hidden = false;
}

// what cannot be loaded, as from a folder, is not shown
void show().catch(() => {});
