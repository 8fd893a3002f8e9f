import { byYear, monthsIn, peakOf } from '../../src/site/over-time.ts';
import { type AxisYear, timeAxis } from '../../src/site/time-axis.ts';
import { fill, monthAndYear, number, plural, yearName } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';
import { FEWEST_DRAWN, strip } from './year-strip.ts';

/** An archive of more years than this is drawn and counted by year. */
const mostInMonths = 6;

export const monthChart: Parts['monthChart'] = (
  view,
  months,
  { forms = view.words.count.answers, yearLink } = {},
) => {
  const held = months.filter(({ count }) => count > 0);
  const { words, lang, edition } = view;
  const axis = timeAxis(edition.years);
  const inMonths = axis.length <= mostInMonths;
  const years = byYear(held).map(({ year, count }) => ({ month: String(year), count }));
  const points = (inMonths ? held : years).length;
  // two of which much lies between have that to show
  const apart = Number(years.at(-1)?.month) - Number(years[0]?.month) + 1;
  if (points === 0 || Math.max(points, apart) < FEWEST_DRAWN) return null;
  const entries = (count: number) => plural(lang, count, forms);
  const peak = peakOf(inMonths ? held : years);
  const named = (month: string) =>
    month.length > 4
      ? monthAndYear(lang, Number(month.slice(0, 4)), Number(month.slice(5, 7)))
      : yearName(lang, `${month.padStart(4, '0')}-01-01`);
  const inYear = ({ year, held: any }: AxisYear) => {
    const count = years.find(({ month }) => month === String(year))?.count ?? 0;
    const bars = inMonths ? monthsIn(held, year) : [count];
    return {
      year,
      held: any && { bars, count, words: entries(count) },
      href: count > 0 ? (yearLink?.(year) ?? null) : null,
      isPeak: !inMonths && peak.month === String(year),
    };
  };
  return html`<figure class="chart">
${strip(view, axis.map(inYear))}
${
  inMonths &&
  html`<details class="chart-table">
<summary>${words.byMonth}</summary>
<table>
<thead><tr><th scope="col">${words.month}</th><th scope="col">${words.answer}</th></tr></thead>
<tbody>
${held.map(
  ({ month, count }) => html`<tr><th scope="row">${named(month)}</th><td>${number(lang, count)}</td></tr>
`,
)}</tbody>
</table>
</details>
`
}<figcaption>${fill(words.peak, { count: entries(peak.count), when: named(peak.month) })}</figcaption>
</figure>`;
};
