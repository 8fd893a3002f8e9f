import { plural } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const yearStrip: Parts['yearStrip'] = (view, years, current = null) => {
  const most = Math.max(1, ...years.map((year) => year.briefings.length));
  const oldestFirst = years.toReversed();
  return html`<ol class="year-strip">
${oldestFirst.map((year) => {
  const height = Math.max(1, Math.round((year.briefings.length / most) * 40));
  return html`<li><a class="year-bar" href="${view.to(year.address)}"${year.year === current && html` aria-current="page"`}><svg class="bar" viewBox="0 0 40 40" preserveAspectRatio="none" width="40" height="40" aria-hidden="true"><rect x="0" y="${40 - height}" width="40" height="${height}"/></svg><span class="year-bar-name">${String(year.year)}</span> <span class="year-bar-count">${plural(view.lang, year.briefings.length, view.words.count.briefings)}</span></a></li>
`;
})}</ol>`;
};
