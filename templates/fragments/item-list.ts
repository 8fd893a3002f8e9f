import type { SiteBriefing, SiteItem } from '../../src/site/types.ts';
import { fill, number } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** The items of a briefing as a contents list: number and title. At most `limit`, with a link to the rest. */
export function itemList(view: View, briefing: SiteBriefing, limit = Number.POSITIVE_INFINITY): Html {
  const { items } = briefing;
  // one left over is no reason to cut
  const shown = items.length <= limit + 1 ? items : items.slice(0, limit);
  const rest = items.length - shown.length;
  return html`<ol class="item-list${shown.length > 7 && ' item-list-long'}">
${shown.map((item) => row(view, item))}</ol>
${rest > 0 && html`<p class="item-list-more"><a href="${view.to(briefing.address)}">${fill(view.words.more, { count: number(view.lang, rest) })}<span class="visually-hidden">: ${briefing.briefing.title}</span></a></p>`}`;
}

function row(view: View, { item, address, number: position }: SiteItem): Html {
  return html`<li class="item-row item-row-${item.kind}${item.followUp && ' item-row-follow-up'}"><span class="item-number">${position}</span> <a href="${view.to(address)}">${item.title}</a>${item.kind === 'announcement' && html` <span class="tag">${view.words.announcement}</span>`}</li>
`;
}
