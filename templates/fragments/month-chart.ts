import { byYear } from '../../src/site/over-time.ts';
import { monthAndYear, number } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

interface Bar {
  label: string;
  short: string;
  count: number;
}

/** More months than this are drawn and counted by year. */
const mostMonths = 72;

export const monthChart: Parts['monthChart'] = (view, months) => {
  if (months.length < 2) return null;
  const { words, lang } = view;
  const inYears = months.length > mostMonths;
  const bars = inYears ? yearBars(months) : monthBars(lang, months);
  const most = Math.max(...bars.map((bar) => bar.count));
  const width = 600;
  const height = 72;
  const step = Math.min(width / bars.length, 48);
  const thick = Math.max(2, step * 0.7);
  const first = bars[0];
  const last = bars.at(-1);
  return html`<figure class="chart">
<svg class="chart-drawing" viewBox="0 0 ${width} ${height + 1}" width="${width}" height="${height + 1}" role="img" aria-label="${words.byMonth}: ${first?.label ?? ''} – ${last?.label ?? ''}">
<line class="chart-line" x1="0" x2="${width}" y1="${height + 0.5}" y2="${height + 0.5}"/>
${bars.map((bar, index) => {
  if (bar.count === 0) return null;
  const tall = Math.max(3, Math.round((bar.count / most) * (height - 2)));
  return html`<rect class="chart-bar" x="${round(index * step + (step - thick) / 2)}" y="${height - tall}" width="${round(thick)}" height="${tall}"><title>${bar.label}: ${number(lang, bar.count)}</title></rect>
`;
})}</svg>
<div class="chart-ends" aria-hidden="true"><span>${first?.short}</span><span>${last?.short}</span></div>
<details class="chart-table">
<summary>${inYears ? words.years : words.byMonth}</summary>
<table>
<thead><tr><th scope="col">${inYears ? words.year : words.month}</th><th scope="col">${words.answer}</th></tr></thead>
<tbody>
${bars
  .filter((bar) => bar.count > 0)
  .map(
    (bar) => html`<tr><th scope="row">${bar.label}</th><td>${number(lang, bar.count)}</td></tr>
`,
  )}</tbody>
</table>
</details>
</figure>`;
};

const round = (value: number) => String(Math.round(value * 100) / 100);

function monthBars(lang: string, months: readonly { month: string; count: number }[]): Bar[] {
  return months.map(({ month, count }) => {
    const [year = '', of = ''] = month.split('-');
    const label = monthAndYear(lang, Number(year), Number(of));
    return { label, short: label, count };
  });
}

function yearBars(months: readonly { month: string; count: number }[]): Bar[] {
  return byYear(months).map(({ year, count }) => ({ label: String(year), short: String(year), count }));
}
