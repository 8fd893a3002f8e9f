import { firstWords } from '../../src/outline/describe.ts';
import { colonOf } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

/** So many characters of an answer stand below its title. */
const answerLength = 100;

export const itemRows: Parts['itemRows'] = (view, items) =>
  items.map((entry) => {
    const { item, address, number } = entry;
    return html`<li${item.followUp && html` class="follow-up"`} value="${String(number)}"><a href="${view.to(address)}">${item.kind === 'remarks' && item.titleFrom === 'text' && html`<small>${view.words.remarks}${colonOf(view.lang)}</small>`}${item.title}</a><p>${firstWords(entry, answerLength)}
`;
  });
