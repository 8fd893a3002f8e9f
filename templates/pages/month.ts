import type { Ref } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { fullDate, monthAndYear, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** Of a briefing with more items the month names so many: what it was about; all of them are a click away. */
const mostItems = 5;

/** Each briefing of a month with its first items, in the order they were held. */
export function month(page: PageOf<'month'>, view: View): Html {
  const { words, lang } = view;
  const { month, series } = page;
  const title = monthAndYear(lang, month.year, month.month);
  const count = plural(lang, month.briefings.length, words.count.briefings);
  const named = (ref: Ref) => {
    const [year = '', of = ''] = (ref.date ?? ref.title).split('-');
    return monthAndYear(lang, Number(year), Number(of));
  };
  return view.parts.layout(view, {
    name: 'month',
    title: series ? `${series.title}, ${title}` : title,
    description: `${series ? `${series.title}, ` : ''}${title}: ${count}`,
    ...wayHere(view, title),
    styles: [styles.lists],
    main: html`<div class="month-page">
<div class="heading">
<h1>${title}</h1>
<p class="facts">${facts([series?.title, count])}</p>
</div>
<nav class="month-days${month.briefings.length < 5 && ' month-days-few'}" aria-label="${words.dates}">
${view.parts.calendar(view, month.year, month.month, month.days, ({ date }) => `${page.address}#_${date}`)}
</nav>
<div class="month-briefings">
${month.days.map(
  ({ date, briefings }) => html`<section class="day-group" id="_${date}" aria-label="${fullDate(lang, date)}">
${briefings.map((briefing) => view.parts.briefingEntry(view, briefing, { level: 2, dateStyle: 'day', limit: mostItems }))}
</section>
`,
)}</div>
</div>
${view.parts.neighbours(
  view,
  month.previous && {
    address: month.previous.address,
    relation: words.previous,
    title: named(month.previous),
  },
  month.next && { address: month.next.address, relation: words.next, title: named(month.next) },
)}`,
  });
}
