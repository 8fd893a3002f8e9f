import { type SpeakerPassage, speakerPassages } from '../../src/site/by-briefing.ts';
import { feedLinks } from '../../src/site/feed-addresses.ts';
import type { Speaker } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { fill, list, type PluralForms, plural } from '../format.ts';
import { dateBlock } from '../fragments/briefing-entry.ts';
import { span } from '../fragments/people.ts';
import { type Html, html, joined } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** One speaker: offices, first and last date, every item in which they speak. */
export function speaker(page: PageOf<'speaker'>, view: View): Html {
  return person(view, page.speaker, false);
}

/** Speakers and newsrooms have the same page, apart from its words. */
export function person(view: View, person: Speaker, asks: boolean): Html {
  const { words, lang } = view;
  const forms = asks ? words.count.questions : words.count.answers;
  const count = plural(lang, person.items.length, forms);
  const period = span(view, person.firstDate, person.lastDate);
  // newsrooms have none: there are many, and what they ask stands in the feeds of who answers
  const feeds = asks ? null : feedLinks(view.site, person.address, person);
  return view.parts.layout(view, {
    name: 'person',
    title: person.name,
    description: [person.name, ...person.offices, count, period].filter(Boolean).join(', '),
    ...wayHere(view, person.name),
    feeds,
    main: html`<div class="heading">
<h1>${person.name}</h1>
${person.offices.length > 0 && html`<p class="lead">${joined(person.offices, '; ')}</p>`}
<p class="facts">${facts([count, period])}</p>
${person.several && html`<p class="facts">${words.severalPersons}</p>`}
${person.joined.map(({ why, names }) => html`<p class="facts">${fill(words.joined[why], { names: list(lang, names) })}</p>`)}
${view.parts.follow(view, 'person', feeds)}</div>
<h2 class="visually-hidden">${asks ? words.questionsBy : words.answersBy}</h2>
${speakerPassages(person, mostTitles).map((passage) => entry(view, passage, forms))}`,
  });
}

/** So many titles are listed; older briefings are one line each, so that a page of twenty years stays quick. */
const mostTitles = 300;

function entry(view: View, { briefing: held, items, titled }: SpeakerPassage, forms: PluralForms): Html {
  const { briefing, address } = held;
  return html`<article class="entry entry-plain">
<div class="entry-date">${briefing.date && dateBlock(view.lang, briefing.date)}</div>
<div class="entry-body">
<h3 class="entry-head"><a href="${view.to(address)}">${briefing.title}</a></h3>
${
  titled
    ? html`<ol class="item-list">
${view.parts.itemRows(view, items)}</ol>`
    : html`<p class="facts">${plural(view.lang, items.length, forms)}</p>`
}
</div>
</article>
`;
}
