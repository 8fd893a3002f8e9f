import type { SiteBriefing, SiteItem } from '../../src/site/types.ts';
import { fill, number } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/**
 * The items of a briefing as a contents list, number and title: announcements beside questions where there are both.
 * At most `limit`, with a link to the rest.
 */
export function itemList(view: View, briefing: SiteBriefing, limit = Number.POSITIVE_INFINITY): Html {
  const { words } = view;
  const announcements = briefing.items.filter(({ item }) => item.kind === 'announcement');
  const questions = briefing.items.filter(({ item }) => item.kind !== 'announcement');
  const both = announcements.length > 0 && questions.length > 0;
  const share = both ? Math.ceil(limit / 2) : limit;
  const groups = [
    { name: words.announcements, items: announcements },
    { name: words.questions, items: questions },
  ].filter((group) => group.items.length > 0);
  const lists = groups.map(({ name, items }) => {
    const shown = cut(items, share);
    return html`<div class="item-group">
${both && html`<p class="item-group-name">${name}</p>`}
<ol class="item-list${!both && shown.length > 7 && ' item-list-long'}">
${shown.map((item) => row(view, item))}</ol>
</div>
`;
  });
  const rest = groups.reduce((sum, { items }) => sum + items.length - cut(items, share).length, 0);
  return html`<div class="item-groups${both && ' item-groups-both'}">
${lists}</div>
${rest > 0 && html`<p class="item-list-more"><a href="${view.to(briefing.address)}">${fill(words.more, { count: number(view.lang, rest) })}<span class="visually-hidden">: ${briefing.briefing.title}</span></a></p>`}`;
}

/** One left over is no reason to cut. */
function cut(items: readonly SiteItem[], limit: number): readonly SiteItem[] {
  return items.length <= limit + 1 ? items : items.slice(0, limit);
}

function row(view: View, { item, address, number: position }: SiteItem): Html {
  return html`<li class="item-row${item.followUp && ' item-row-follow-up'}"><span class="item-number">${position}</span> <a href="${view.to(address)}">${item.title}</a></li>
`;
}
