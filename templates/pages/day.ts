import type { SiteBriefing } from '../../src/site/types.ts';
import { dayName, fullDate, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A day that has no briefing of its own address: the briefings of all series on it. */
export function day(page: PageOf<'day'>, view: View): Html {
  const { words, lang } = view;
  const title = fullDate(lang, page.date);
  const count = plural(lang, page.briefings.length, words.count.briefings);
  const { previous, next } = daysBeside(page.series ?? view.edition, page.date);
  const neighbour = (relation: string, date: string | null) =>
    date === null
      ? null
      : { relation, title: fullDate(lang, date), address: dayOf(page.series ?? view.edition, date) };
  return view.parts.layout(view, {
    name: 'day',
    title,
    description: `${title}: ${count}`,
    published: page.date,
    ...wayHere(view, dayName(lang, page.date)),
    previous: neighbour(words.previous, previous)?.address ?? null,
    next: neighbour(words.next, next)?.address ?? null,
    main: html`<div class="heading">
<h1>${title}</h1>
<p class="facts">${count}</p>
</div>
${page.briefings.map((briefing) => view.parts.briefingEntry(view, briefing, { level: 2, dateStyle: 'day-month' }))}
${view.parts.neighbours(view, neighbour(words.previous, previous), neighbour(words.next, next))}`,
  });
}

interface Held {
  address: string;
  briefings: readonly SiteBriefing[];
}

/** A level's own address of a day: a page that lists its briefings, or the first of them. */
function dayOf({ address }: Held, date: string): string {
  return `${address}${date.replaceAll('-', '/')}/`;
}

const kept = new WeakMap<Held, string[]>();

/** The days with briefings just before and after one. */
function daysBeside(held: Held, date: string): { previous: string | null; next: string | null } {
  let days = kept.get(held);
  if (!days) {
    days = [...new Set(held.briefings.flatMap(({ briefing }) => briefing.date ?? []))].sort();
    kept.set(held, days);
  }
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return { previous: days[low - 1] ?? null, next: days[low + 1] ?? null };
}
