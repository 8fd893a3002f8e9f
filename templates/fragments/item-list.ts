import { listedThreads } from '../../src/site/passages.ts';
import type { SiteThread } from '../../src/site/types.ts';
import { colonOf, fill, number, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const itemList: Parts['itemList'] = (view, briefing, limit = Number.POSITIVE_INFINITY) => {
  const { words } = view;
  const { announcements, questions, left } = listedThreads(briefing, limit);
  const both = announcements.length > 0 && questions.length > 0;
  const lists = [
    { name: words.announcements, threads: announcements },
    { name: words.questions, threads: questions },
  ].map(
    ({ name, threads }) =>
      threads.length > 0 &&
      html`<div class="item-group">
${
  both &&
  html`<p class="item-group-name">${name}</p>
`
}<ol class="item-list${!both && threads.length > 7 && ' item-list-long'}">
${threads.map((thread) => threadRow(view, thread))}</ol>
</div>
`,
  );
  return html`<div class="item-groups${both && ' item-groups-both'}">
${lists}</div>
${left > 0 && html`<p class="item-list-more"><a href="${view.to(`${briefing.address}#_contents`)}">${fill(words.more, { count: number(view.lang, left) })}<span class="visually-hidden">: ${briefing.briefing.title}</span></a></p>`}`;
};

/** One row a thread, with the number of the exchange that it is called after and leads to. */
function threadRow(view: View, { title, items, lead, questions }: SiteThread): Html {
  const { item } = items[0];
  const isRemarks = item.kind === 'remarks' && item.titleFrom === 'text';
  return html`<li value="${String(lead.number)}"><a href="${view.to(lead.address)}">${isRemarks && html`<small>${view.words.remarks}${colonOf(view.lang)}</small>`}${title}</a>${
    questions > 1 &&
    html` <span class="index-count">${plural(view.lang, questions, view.words.count.questions)}</span>`
  }
`;
}
