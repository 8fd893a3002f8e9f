import { onlyListed, type Passage, passages } from '../../src/site/passages.ts';
import type { SiteItem, SiteThread } from '../../src/site/types.ts';
import { number, plural } from '../format.ts';
import { attribute, type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const contents: Parts['contents'] = (view, briefing) => {
  const { words, lang } = view;
  const missing = onlyListed(briefing);
  return html`<nav class="contents" aria-labelledby="_contents">
<p class="contents-title contents-beside" aria-hidden="true">${words.contents}</p>
<details class="contents-fold">
<summary><span class="contents-title" id="_contents">${words.contents}</span> <span class="contents-count">${number(lang, briefing.threads.length)}</span><span class="contents-now" aria-hidden="true"></span></summary>
${passages(briefing).map(
  (passage) => html`<p class="contents-head">${passageName(view, passage)}</p>
<ol class="contents-list"${attribute('start', passage.items[0]?.number !== 1 && String(passage.items[0]?.number))}>
${passage.threads.map((thread, index, all) => threadRow(view, thread, all[index - 1]))}</ol>
`,
)}${
  missing.length > 0 &&
  html`<p class="contents-head">${words.alsoListed}</p>
<ul class="contents-list contents-missing">
${missing.map(
  (entry) => html`<li>${entry.title}</li>
`,
)}</ul>
`
}</details>
</nav>`;
};

/** One entry a thread, which leads to where it opens; what follows in it unfolds. The list counts by itself, but behind what is folded. */
function threadRow(
  view: View,
  { title, items, questions }: SiteThread,
  before: SiteThread | undefined,
): Html {
  const [first, ...others] = items;
  const folded = before && before.items.length > 1;
  return html`<li${attribute('value', folded && String(first.number))}><a href="${`#${first.item.id}`}">${title}</a>${
    others.length > 0 &&
    html`
<details class="contents-more">
<summary>${plural(view.lang, questions, view.words.count.questions)}</summary>
<ol class="contents-list" start="${String(first.number + 1)}">
${others.map(row)}</ol>
</details>`
  }
`;
}

function row({ item }: SiteItem): Html {
  return html`<li class="follow-up"><a href="${`#${item.id}`}">${item.title}</a>
`;
}

export function passageName({ words }: View, { kind }: Passage): string {
  if (kind === 'remarks') return words.remarks;
  return kind === 'announcement' ? words.announcements : words.questions;
}
