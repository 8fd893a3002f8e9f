import { newsroomsByLetter, peopleByLetter } from '../../src/site/alphabet.ts';
import type { Speaker } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { mediumDate, number, plural } from '../format.ts';
import { html } from '../html.ts';
import { overLetters } from '../over-letters.ts';
import type { Parts, View } from '../view.ts';

/** The busiest first; of many these, and all by surname. */
export const people: Parts['people'] = (view, speakers, asks) => {
  const { lang, words, to } = view;
  const forms = asks ? words.count.questions : words.count.answers;
  const cards = (some: readonly Speaker[]) => html`<ul class="people">
${some.map(
  (person) => html`<li class="person"><a class="person-name" href="${to(person.address)}">${person.name}</a>
<p class="facts">${facts([person.offices[0], plural(lang, person.items.length, forms), span(view, person.firstDate, person.lastDate)])}</p></li>
`,
)}</ul>`;
  const row = ({ name, address, offices, items }: Speaker) =>
    html`<a href="${to(address)}">${name}</a> <span class="index-count">${facts([offices[0], number(lang, items.length)])}</span>`;
  return overLetters(view, {
    list: speakers,
    cards,
    row,
    letters: () => (asks ? newsroomsByLetter : peopleByLetter)(speakers, lang),
  });
};

/** "Nov 3, 2021 – Mar 1, 2022", one date where both are the same */
export function span({ lang }: View, first: string | null, last: string | null): string | null {
  if (!first || !last) return null;
  return first === last ? mediumDate(lang, first) : `${mediumDate(lang, first)} – ${mediumDate(lang, last)}`;
}
