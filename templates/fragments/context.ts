import { around } from '../../src/site/passages.ts';
import { plural } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

/** How many items before and after this one are named. */
const beside = 4;

export const context: Parts['context'] = (view, current) => {
  const { briefing } = current;
  const { words, lang, to } = view;
  if (briefing.items.length < 2) return null;
  const shown = around(current, beside);
  return html`<nav class="contents context" aria-labelledby="_context">
<p class="contents-title" id="_context">${words.inBriefing}</p>
<ol class="contents-list">
${shown.map(
  (
    entry,
  ) => html`<li class="contents-row${entry.item.followUp && ' contents-follow-up'}"><a href="${to(entry.address)}"${entry === current && html` aria-current="page"`}><span class="item-number">${entry.number}</span> <span>${entry.item.title}</span></a></li>
`,
)}</ol>
${shown.length < briefing.items.length && html`<p class="context-all"><a href="${to(briefing.address)}">${plural(lang, briefing.items.length, words.count.all)}</a></p>`}
</nav>`;
};
