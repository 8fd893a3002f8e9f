import { longDate, monthName, plural, weekday } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts } from '../view.ts';

export const calendarMonth: Parts['calendarMonth'] = (view, year, month, held, dayLink) => {
  const { lang, words, to } = view;
  const name = monthName(lang, month);
  return html`<section class="month${!held && ' month-empty'}">
<h2 class="month-name">${held ? html`<a href="${to(held.address)}">${name}</a> <span class="month-count">${plural(lang, held.briefings.length, words.count.briefings)}</span>` : name}</h2>
${view.parts.calendar(view, year, month, held?.days ?? [], dayLink)}
</section>`;
};

export const calendar: Parts['calendar'] = (view, year, month, held, dayLink) => {
  const { lang, words, to } = view;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const offset = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [...Array(offset).fill(0), ...Array.from({ length }, (_, index) => index + 1)];
  while (cells.length % 7 !== 0) cells.push(0);
  const cell = (day: number): Html => {
    if (day === 0) return html`<td></td>`;
    const found = held.find(({ date }) => Number(date.slice(8)) === day);
    if (!found) return html`<td><span class="day">${day}</span></td>`;
    const { date, briefings } = found;
    const count = plural(lang, briefings.length, words.count.briefings);
    return html`<td><a class="day day-held" href="${to(dayLink(found))}" aria-label="${longDate(lang, date)}: ${count}">${day}<span class="day-marks" aria-hidden="true">${'•'.repeat(Math.min(briefings.length, 3))}</span></a></td>`;
  };
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return html`<table class="calendar">
<thead>
<tr>${weekdays(lang).map(({ short, long }) => html`<th scope="col"><abbr title="${long}">${short}</abbr></th>`)}</tr>
</thead>
<tbody>
${weeks.map(
  (week) => html`<tr>${week.map(cell)}</tr>
`,
)}</tbody>
</table>`;
};

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Monday to Sunday: 1 March 2021 was a Monday. */
function weekdays(lang: string): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = isoDate(2021, 3, index + 1);
    return { short: weekday(lang, date, 'narrow'), long: weekday(lang, date, 'long') };
  });
}
