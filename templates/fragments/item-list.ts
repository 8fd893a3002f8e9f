import { listedThreads } from '../../src/site/passages.ts';
import type { SiteThread } from '../../src/site/types.ts';
import { colonOf, fill, number, plural } from '../format.ts';
import { attribute, type Html, html } from '../html.ts';
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
${both && html`<p class="item-group-name">${name}</p>`}
<ol class="item-list${!both && threads.length > 7 && ' item-list-long'}">
${threads.map((thread, index) => threadRow(view, thread, threads[index - 1]))}</ol>
</div>
`,
  );
  return html`<div class="item-groups${both && ' item-groups-both'}">
${lists}</div>
${left > 0 && html`<p class="item-list-more"><a href="${view.to(briefing.address)}">${fill(words.more, { count: number(view.lang, left) })}<span class="visually-hidden">: ${briefing.briefing.title}</span></a></p>`}`;
};

/** One row a thread, which leads to the exchange that it is called after, with the number of its first. */
function threadRow(view: View, { title, items, lead, questions }: SiteThread, before?: SiteThread): Html {
  const { number: own, item } = items[0];
  // a list counts by itself, but for a gap
  const counted = (before?.items[0].number ?? 0) + 1;
  const isRemarks = item.kind === 'remarks' && item.titleFrom === 'text';
  return html`<li${attribute('value', own !== counted && String(own))}><a href="${view.to(lead.address)}">${isRemarks && html`<small>${view.words.remarks}${colonOf(view.lang)}</small>`}${title}</a>${
    questions > 1 &&
    html` <span class="index-count">${plural(view.lang, questions, view.words.count.questions)}</span>`
  }
`;
}
