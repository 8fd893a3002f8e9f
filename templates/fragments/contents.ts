import type { SiteBriefing, SiteItem } from '../../src/site/types.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** The briefing's own contents list, by the kinds of items; follow-ups hang under their question. */
export function contents(view: View, briefing: SiteBriefing): Html {
  const { words } = view;
  const missing = briefing.briefing.toc.filter((entry) => entry.items.length === 0);
  return html`<nav class="contents" aria-labelledby="_contents" data-contents>
<details class="contents-fold" open>
<summary><span class="contents-title" id="_contents">${words.contents}</span></summary>
${sections(briefing.items).map(
  (section) => html`${
    section.kind !== 'remarks' &&
    html`<p class="contents-head">${section.kind === 'announcement' ? words.announcements : words.questions}</p>
`
  }<ol class="contents-list">
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
}

function row({ item, number }: SiteItem): Html {
  return html`<li class="contents-row${item.followUp && ' contents-follow-up'}"><a href="#${item.id}"><span class="item-number">${number}</span> <span>${item.title}</span></a></li>
`;
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
