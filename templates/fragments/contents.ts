import { onlyListed, type Passage, passages } from '../../src/site/passages.ts';
import type { SiteItem, SiteThread } from '../../src/site/types.ts';
import { fill, number } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const contents: Parts['contents'] = (view, briefing) => {
  const { words, lang } = view;
  const missing = onlyListed(briefing);
  return html`<nav class="contents" aria-labelledby="_contents">
<p class="contents-title contents-beside" aria-hidden="true">${words.contents}</p>
<details class="contents-fold">
<summary><span class="contents-title" id="_contents">${words.contents}</span> <span class="contents-count">${number(lang, briefing.items.length)}</span><span class="contents-now" aria-hidden="true"></span></summary>
${passages(briefing).map(
  (passage) => html`<p class="contents-head">${passageName(view, passage)}</p>
<ol class="contents-list">
${passage.threads.map((thread) => threadRow(view, thread))}</ol>
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

/** One entry a thread, which leads to where it opens and bears the title of what stands there; how many follow in it, which unfold: together as many as are numbered in the text. */
function threadRow(view: View, { items }: SiteThread): Html {
  const [first, ...others] = items;
  return html`<li value="${String(first.number)}"><a href="${`#${first.item.id}`}">${first.item.title}</a>${
    others.length > 0 &&
    html`<details>
<summary>${fill(view.words.more, { count: number(view.lang, others.length) })}</summary>
<ol>
${others.map(row)}</ol>
</details>`
  }
`;
}

function row({ item, number }: SiteItem): Html {
  return html`<li value="${String(number)}"><a href="${`#${item.id}`}">${item.title}</a>
`;
}

export function passageName({ words }: View, { kind }: Passage): string {
  if (kind === 'remarks') return words.remarks;
  return kind === 'announcement' ? words.announcements : words.questions;
}
