import { colonOf } from '../format.ts';
import { attribute, html } from '../html.ts';
import type { Parts } from '../view.ts';

export const itemRows: Parts['itemRows'] = (view, items) => {
  return items.map(({ item, address, number }, index) => {
    // a list counts by itself, but for a gap
    const counted = (items[index - 1]?.number ?? 0) + 1;
    return html`<li${attribute('value', number !== counted && String(number))}${item.followUp && html` class="follow-up"`}><a href="${view.to(address)}">${item.kind === 'remarks' && item.titleFrom === 'text' && html`<small>${view.words.remarks}${colonOf(view.lang)}</small>`}${item.title}</a>
`;
  });
};
