import { listedItems } from '../../src/site/passages.ts';
import { fill, number } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const itemList: Parts['itemList'] = (view, briefing, limit = Number.POSITIVE_INFINITY) => {
  const { words } = view;
  const { announcements, questions, left } = listedItems(briefing, limit);
  const both = announcements.length > 0 && questions.length > 0;
  const lists = [
    { name: words.announcements, items: announcements },
    { name: words.questions, items: questions },
  ].map(
    ({ name, items }) =>
      items.length > 0 &&
      html`<div class="item-group">
${both && html`<p class="item-group-name">${name}</p>`}
<ol class="item-list${!both && items.length > 7 && ' item-list-long'}">
${view.parts.itemRows(view, items)}</ol>
</div>
`,
  );
  return html`<div class="item-groups${both && ' item-groups-both'}">
${lists}</div>
${left > 0 && html`<p class="item-list-more"><a href="${view.to(briefing.address)}">${fill(words.more, { count: number(view.lang, left) })}<span class="visually-hidden">: ${briefing.briefing.title}</span></a></p>`}`;
};
