import type { Speaker } from '../../src/site/types.ts';
import { plural } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { parts } from '../parts.ts';
import type { PageOf, View } from '../view.ts';

/** One speaker: offices, first and last date, every item in which they speak. */
export function speaker(page: PageOf<'speaker'>, view: View): Html {
  return person(view, page.speaker, false);
}

/** Speakers and newsrooms have the same page, apart from its words. */
export function person(view: View, person: Speaker, asks: boolean): Html {
  const { words, edition, lang } = view;
  const count = plural(lang, person.items.length, asks ? words.count.questions : words.count.answers);
  const period = span(view, person.firstDate, person.lastDate);
  const up = `${edition.address}${asks ? 'outlets' : 'speakers'}/`;
  return layout(view, {
    name: 'person',
    title: person.name,
    description: [person.name, ...person.offices, count, period].filter(Boolean).join(', '),
    trail: [
      { title: asks ? words.outlets : words.speakers, address: up },
      { title: person.name, address: null },
    ],
    up,
    main: html`<div class="heading">
<h1>${person.name}</h1>
${person.offices.length > 0 && html`<p class="lead">${joined(person.offices, '; ')}</p>`}
<p class="facts">${joined([count, period], html`<span class="dot" aria-hidden="true"> · </span>`)}</p>
</div>
<h2 class="visually-hidden">${asks ? words.questionsBy : words.answersBy}</h2>
${years(person).map(
  ([year, items]) => html`<section class="year-group"${year !== '' && html` aria-label="${year}"`}>
${items.map((item) => parts.itemEntry(view, item))}
</section>
`,
)}`,
  });
}

/** The newest year first, and within it the newest item. */
function years(person: Speaker): [string, Speaker['items']][] {
  const made = new Map<string, Speaker['items']>();
  for (const item of person.items.toReversed()) {
    const year = item.briefing.briefing.date?.slice(0, 4) ?? '';
    const held = made.get(year);
    if (held) held.push(item);
    else made.set(year, [item]);
  }
  return [...made];
}
