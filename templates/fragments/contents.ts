import { onlyListed, type Passage, passages } from '../../src/site/passages.ts';
import type { SiteItem } from '../../src/site/types.ts';
import { number } from '../format.ts';
import { attribute, type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const contents: Parts['contents'] = (view, briefing) => {
  const { words, lang } = view;
  const missing = onlyListed(briefing);
  return html`<nav class="contents" aria-labelledby="_contents">
<p class="contents-title contents-beside" aria-hidden="true">${words.contents}</p>
<details class="contents-fold">
<summary><span class="contents-title" id="_contents">${words.contents}</span> <span class="contents-count">${number(lang, briefing.items.length)}</span><span class="contents-now" aria-hidden="true"></span></summary>
${passages(briefing.items).map(
  (passage) => html`<p class="contents-head">${passageName(view, passage)}</p>
<ol class="contents-list"${attribute('start', passage.items[0]?.number !== 1 && String(passage.items[0]?.number))}>
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

/** The list counts by itself: the items of a passage follow each other. */
function row({ item }: SiteItem): Html {
  return html`<li${item.followUp && html` class="follow-up"`}><a href="${`#${item.id}`}">${item.title}</a>
`;
}

export function passageName({ words }: View, { kind }: Passage): string {
  if (kind === 'remarks') return words.remarks;
  return kind === 'announcement' ? words.announcements : words.questions;
}
