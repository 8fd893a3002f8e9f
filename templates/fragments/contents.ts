import type { SiteItem } from '../../src/site/types.ts';
import { number } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const contents: Parts['contents'] = (view, briefing) => {
  const { words, lang } = view;
  const missing = briefing.briefing.toc.filter((entry) => entry.items.length === 0);
  return html`<nav class="contents" aria-labelledby="_contents" data-contents>
<p class="contents-title contents-beside" aria-hidden="true">${words.contents}</p>
<details class="contents-fold">
<summary><span class="contents-title" id="_contents">${words.contents}</span> <span class="contents-count">${number(lang, briefing.items.length)}</span><span class="contents-now" aria-hidden="true" data-now></span></summary>
${sections(briefing.items).map(
  (section) => html`<p class="contents-head">${sectionName(view, section)}</p>
<ol class="contents-list">
${section.items.map(row)}</ol>
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

export function sectionName({ words }: View, { kind }: Section): string {
  if (kind === 'remarks') return words.remarks;
  return kind === 'announcement' ? words.announcements : words.questions;
}

export interface Section {
  kind: SiteItem['item']['kind'];
  items: SiteItem[];
}

/** Items in the order said, cut where announcements turn to questions or back; remarks stay where they were made. */
export function sections(items: readonly SiteItem[]): Section[] {
  const made: Section[] = [];
  for (const item of items) {
    const last = made.at(-1);
    const { kind } = item.item;
    if (last && (last.kind === kind || (kind === 'remarks' && last.kind !== 'remarks')))
      last.items.push(item);
    else made.push({ kind, items: [item] });
  }
  return made;
}
