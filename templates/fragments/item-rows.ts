import { firstWords } from '../../src/outline/describe.ts';
import { openingOf } from '../../src/site/opening-of.ts';
import { colonOf } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

/** So many characters of an answer stand below its title. */
const answerLength = 100;

export const itemRows: Parts['itemRows'] = (view, items, by = null) =>
  items.map((entry) => {
    const { item, address, number, description } = entry;
    const said = by ? { description, opening: openingOf(entry, by) } : entry;
    return html`<li${item.followUp && html` class="follow-up"`} value="${String(number)}"><a href="${view.to(address)}">${item.kind === 'remarks' && item.titleFrom === 'text' && html`<small>${view.words.remarks}${colonOf(view.lang)}</small>`}${item.title}</a><p>${firstWords(said, answerLength)}
`;
  });
