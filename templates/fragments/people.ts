import { facts } from '../facts.ts';
import { mediumDate, plural } from '../format.ts';
import { html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const people: Parts['people'] = (view, speakers, asks) => {
  const { lang, words, to } = view;
  const forms = asks ? words.count.questions : words.count.answers;
  return html`<ul class="people">
${speakers.map(
  (person) => html`<li class="person"><a class="person-name" href="${to(person.address)}">${person.name}</a>
<p class="facts">${facts([person.offices[0], plural(lang, person.items.length, forms), span(view, person.firstDate, person.lastDate)])}</p></li>
`,
)}</ul>`;
};

/** "Nov 3, 2021 – Mar 1, 2022", one date where both are the same */
export function span({ lang }: View, first: string | null, last: string | null): string | null {
  if (!first || !last) return null;
  return first === last ? mediumDate(lang, first) : `${mediumDate(lang, first)} – ${mediumDate(lang, last)}`;
}
