import { fullDate, plural } from '../format.ts';
import { dateTrail } from '../fragments/breadcrumbs.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { parts } from '../parts.ts';
import type { PageOf, View } from '../view.ts';

/** A day that has no briefing of its own address: the briefings of all series on it. */
export function day(page: PageOf<'day'>, view: View): Html {
  const { words, lang } = view;
  const title = fullDate(lang, page.date);
  const count = plural(lang, page.briefings.length, words.count.briefings);
  const trail = dateTrail(view, page.series, page.date, 'month');
  return layout(view, {
    name: 'day',
    title,
    description: `${title}: ${count}`,
    published: page.date,
    trail: [...trail, { title: String(Number(page.date.slice(8))), address: null }],
    up: trail.at(-1)?.address ?? null,
    main: html`<div class="heading">
<h1>${title}</h1>
<p class="facts">${count}</p>
</div>
${page.briefings.map((briefing) => parts.briefingEntry(view, briefing, { level: 2, dateStyle: 'day-month' }))}`,
  });
}
