import { onlyListed, type Passage, passages } from '../../src/site/passages.ts';
import type { SiteItem } from '../../src/site/types.ts';
import { number } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const contents: Parts['contents'] = (view, briefing) => {
  const { words, lang } = view;
  const missing = onlyListed(briefing);
  return html`<nav class="contents" aria-labelledby="_contents" data-contents>
<p class="contents-title contents-beside" aria-hidden="true">${words.contents}</p>
<details class="contents-fold">
<summary><span class="contents-title" id="_contents">${words.contents}</span> <span class="contents-count">${number(lang, briefing.items.length)}</span><span class="contents-now" aria-hidden="true" data-now></span></summary>
${passages(briefing.items).map(
  (passage) => html`<p class="contents-head">${passageName(view, passage)}</p>
<ol class="contents-list">
${passage.items.map(row)}</ol>
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

function row({ item, number }: SiteItem): Html {
  return html`<li class="contents-row${item.followUp && ' contents-follow-up'}"><a href="#${item.id}"><span class="item-number">${number}</span> <span>${item.title}</span></a></li>
`;
}

export function passageName({ words }: View, { kind }: Passage): string {
  if (kind === 'remarks') return words.remarks;
  return kind === 'announcement' ? words.announcements : words.questions;
}
