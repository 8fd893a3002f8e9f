import type { SiteItem } from '../../src/site/types.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** Items of one briefing as rows: number and title. */
export function itemRows(view: View, items: readonly SiteItem[]): Html[] {
  const colon = /^(?:zh|ja)/.test(view.lang) ? '：' : view.lang.startsWith('fr') ? '\u00a0: ' : ': ';
  return items.map(
    ({ item, address, number }) =>
      html`<li class="item-row${item.followUp && ' item-row-follow-up'}"><span class="item-number">${number}</span> <a href="${view.to(address)}">${item.kind === 'remarks' && item.titleFrom === 'text' && html`<span class="item-kind">${view.words.remarks}${colon}</span>`}${item.title}</a></li>
`,
  );
}
