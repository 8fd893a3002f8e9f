import type { SiteItem } from '../../src/site/types.ts';
import { fill, number } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const itemList: Parts['itemList'] = (view, briefing, limit = Number.POSITIVE_INFINITY) => {
  const { words } = view;
  const announcements = briefing.items.filter(({ item }) => item.kind === 'announcement');
  const questions = briefing.items.filter(({ item }) => item.kind !== 'announcement');
  const both = announcements.length > 0 && questions.length > 0;
  const groups = [
    { name: words.announcements, items: announcements, share: shareOf(limit, questions.length) },
    { name: words.questions, items: questions, share: shareOf(limit, announcements.length) },
  ].filter((group) => group.items.length > 0);
  const lists = groups.map(({ name, items, share }) => {
    const shown = cut(items, share);
    return html`<div class="item-group">
${both && html`<p class="item-group-name">${name}</p>`}
<ol class="item-list${!both && shown.length > 7 && ' item-list-long'}">
${view.parts.itemRows(view, shown)}</ol>
</div>
`;
  });
  const rest = groups.reduce((sum, { items, share }) => sum + items.length - cut(items, share).length, 0);
  return html`<div class="item-groups${both && ' item-groups-both'}">
${lists}</div>
${rest > 0 && html`<p class="item-list-more"><a href="${view.to(briefing.address)}">${fill(words.more, { count: number(view.lang, rest) })}<span class="visually-hidden">: ${briefing.briefing.title}</span></a></p>`}`;
};

/** Half of what may be listed, and what the other group leaves of its half. */
function shareOf(limit: number, others: number): number {
  return Math.max(Math.ceil(limit / 2), limit - others);
}

/** One left over is no reason to cut. */
function cut(items: readonly SiteItem[], limit: number): readonly SiteItem[] {
  return items.length <= limit + 1 ? items : items.slice(0, limit);
}
