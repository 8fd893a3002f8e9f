import {
  beginnings,
  mostOfBriefing,
  newestFirst,
  type SpeakerPassage,
  speakerPassages,
} from '../../src/site/by-briefing.ts';
import { personByYear } from '../../src/site/by-year.ts';
import { feedLinks } from '../../src/site/feed-addresses.ts';
import { timeAxis } from '../../src/site/time-axis.ts';
import type { Speaker } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { fill, list, number, plural } from '../format.ts';
import { dateBlock } from '../fragments/briefing-entry.ts';
import { span } from '../fragments/people.ts';
import { attribute, type Html, html, joined } from '../html.ts';
import { listed, yearLinks } from '../over-years.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** One speaker: offices, first and last date, what they said of late; of somebody who says much each year has a page. */
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
  const parts = personByYear(person);
  const passages = newestFirst(speakerPassages(parts.newest, mostOfBriefing(person)));
  const years = beginnings(passages, 'year');
  return view.parts.layout(view, {
    name: 'person',
    title: person.name,
    description: [person.name, ...person.offices, count, period].filter(Boolean).join(', '),
    ...wayHere(view, person.name),
    feeds,
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${person.name}</h1>
${person.offices.length > 0 && html`<p class="lead">${joined(person.offices, '; ')}</p>`}
<p class="facts">${facts([count, period])}</p>
${person.several && html`<p class="facts">${words.severalPersons}</p>`}
${person.joined.map(({ why, names }) => html`<p class="facts">${fill(words.joined[why], { names: list(lang, names) })}</p>`)}
${view.parts.follow(view, 'person', feeds)}${
  (parts.years.length > 0 || isOverGap(view, person)) &&
  view.parts.monthChart(view, person.months, { forms, yearLink: yearLinks(view, parts, years) })
}</div>
${listed(view, {
  heading: asks ? words.questionsBy : words.answersBy,
  passages: passages.map((passage) => personEntry(view, passage, asks ? null : person, years.get(passage))),
  parts,
})}`,
  });
}

/** Whether the archive holds nothing of a year between the first and the last day: a list alone would hide it. */
function isOverGap({ edition }: View, { firstDate, lastDate }: Speaker): boolean {
  const [first, last] = [firstDate, lastDate].map((date) => Number(date?.slice(0, 4) ?? 0));
  return timeAxis(edition.years).some(
    ({ year, held }) => held === null && year > (first || year) && year < (last ?? 0),
  );
}

/** What one person says in one briefing, as far as it is listed. @param by whoever answers; null for who asks */
export function personEntry(
  view: View,
  { briefing: held, items, left }: SpeakerPassage,
  by: Speaker | null,
  id?: string,
): Html {
  const { briefing, address } = held;
  return html`<section class="entry entry-plain"${attribute('id', id)}>
<div>${briefing.date && dateBlock(view.lang, briefing.date)}</div>
<div><h3><a href="${view.to(address)}">${briefing.title}</a></h3>
<ol class="item-list">
${view.parts.itemRows(view, items, by)}</ol>
${
  left > 0 &&
  html`<p class="item-list-more"><a href="${view.to(`${address}#_contents`)}">${fill(view.words.more, { count: number(view.lang, left) })}<span class="visually-hidden">: ${briefing.title}</span></a></p>
`
}</div>
</section>
`;
}
