import type { Series } from '../../src/site/types.ts';
import { dayName, monthName, yearName } from '../format.ts';
import { html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const breadcrumbs: Parts['breadcrumbs'] = (view, trail) => {
  const { edition, words, to } = view;
  const steps = [{ title: words.home, address: edition.address as string | null }, ...trail];
  return html`<nav class="breadcrumbs" aria-label="${words.breadcrumbs}">
<ol>
${steps.map((step) =>
  step.address === null
    ? html`<li><span aria-current="page">${step.title}</span></li>
`
    : html`<li><a href="${to(step.address)}">${step.title}</a></li>
`,
)}</ol>
</nav>`;
};

/** Series, year, month and day of a date, each with its page. */
export function dateTrail(
  view: View,
  series: Series | null,
  date: string | null,
  depth: 'series' | 'year' | 'month' | 'day' = 'day',
): { title: string; address: string }[] {
  const base = series?.address ?? view.edition.address;
  const steps = series ? [{ title: series.title, address: series.address }] : [];
  if (depth === 'series') return steps;
  if (date === null) return [...steps, { title: view.words.undated, address: `${base}undated/` }];
  const [year = '', month = '', day = ''] = date.split('-');
  steps.push({ title: yearName(view.lang, date), address: `${base}${year}/` });
  if (depth === 'year') return steps;
  steps.push({
    title: monthName(view.lang, Number(month)),
    address: `${base}${year}/${month}/`,
  });
  if (depth === 'month') return steps;
  return [...steps, { title: dayName(view.lang, date), address: `${base}${year}/${month}/${day}/` }];
}
