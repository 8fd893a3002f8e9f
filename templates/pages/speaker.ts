import type { SiteBriefing, SiteItem, Speaker } from '../../src/site/types.ts';
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
  const others = person.otherNames.map(({ name }) => name);
  return view.parts.layout(view, {
    name: 'person',
    title: person.name,
    description: [person.name, ...person.offices, count, period].filter(Boolean).join(', '),
    ...wayHere(view, person.name),
    main: html`<div class="heading">
<h1>${person.name}</h1>
${person.offices.length > 0 && html`<p class="lead">${joined(person.offices, '; ')}</p>`}
<p class="facts">${facts([count, period])}</p>
${others.length > 0 && html`<p class="facts">${fill(words.sameSurname, { names: list(lang, others) })}</p>`}
</div>
<h2 class="visually-hidden">${asks ? words.questionsBy : words.answersBy}</h2>
${byBriefing(person).map(({ items, listed }) => entry(view, items, listed, forms))}`,
  });
}

/** So many titles are listed; older briefings are one line each, so that a page of twenty years stays quick. */
const mostTitles = 600;

/** The newest briefing first, and in each what was said in the order said. */
function byBriefing(person: Speaker): { items: SiteItem[]; listed: boolean }[] {
  const made = new Map<SiteBriefing, SiteItem[]>();
  for (const item of person.items.toReversed()) {
    const held = made.get(item.briefing);
    if (held) held.unshift(item);
    else made.set(item.briefing, [item]);
  }
  let titles = 0;
  return [...made.values()].map((items) => {
    titles += items.length;
    return { items, listed: titles <= mostTitles };
  });
}

function entry(view: View, items: readonly SiteItem[], listed: boolean, forms: PluralForms): Html | null {
  const [first] = items;
  if (!first) return null;
  const { briefing, address } = first.briefing;
  return html`<article class="entry entry-plain">
<div class="entry-date">${briefing.date && dateBlock(view.lang, briefing.date)}</div>
<div class="entry-body">
<h3 class="entry-head"><a href="${view.to(address)}">${briefing.title}</a></h3>
${
  listed
    ? html`<ol class="item-list">
${view.parts.itemRows(view, items)}</ol>`
    : html`<p class="facts">${plural(view.lang, items.length, forms)}</p>`
}
</div>
</article>
`;
}
