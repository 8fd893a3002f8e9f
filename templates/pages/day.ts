import type { Ref } from '../../src/site/types.ts';
import { dayName, fullDate, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import { leadingOn } from '../leading-on.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** Of a briefing with more items the day names so many. */
const mostItems = 6;

/** A day that has no briefing of its own address: the briefings of all series on it; where that is one alone, it leads there. */
export function day(page: PageOf<'day'>, view: View): Html {
  const { words, lang } = view;
  const title = fullDate(lang, page.date);
  const count = plural(lang, page.briefings.length, words.count.briefings);
  const [only, ...others] = page.briefings;
  if (only && others.length === 0)
    return leadingOn(view, {
      target: only.address,
      canonical: view.kind.canonical() ?? only.address,
      title,
      description: `${title}: ${count}`,
      heading: title,
      link: only.briefing.title,
    });
  const neighbour = (relation: string, day: Ref | null) =>
    day && { relation, title: fullDate(lang, day.date ?? day.title), address: day.address };
  return view.parts.layout(view, {
    name: 'day',
    title,
    description: `${title}: ${count}`,
    published: page.date,
    ...wayHere(view, dayName(lang, page.date)),
    main: html`<div class="heading">
<h1>${title}</h1>
<p class="facts">${count}</p>
</div>
${page.briefings.map((briefing) => view.parts.briefingEntry(view, briefing, { level: 2, dateStyle: 'day-month', limit: mostItems }))}
${view.parts.neighbours(view, neighbour(words.previous, page.previous), neighbour(words.next, page.next))}`,
  });
}
