import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const itemRows: Parts['itemRows'] = (view, items) => {
  const colon = /^(?:zh|ja)/.test(view.lang) ? '：' : view.lang.startsWith('fr') ? '\u00a0: ' : ': ';
  return items.map(
    ({ item, address, number }) =>
      html`<li class="item-row${item.followUp && ' item-row-follow-up'}"><span class="item-number">${number}</span> <a href="${view.to(address)}">${item.kind === 'remarks' && item.titleFrom === 'text' && html`<span class="item-kind">${view.words.remarks}${colon}</span>`}${item.title}</a></li>
`,
  );
};
