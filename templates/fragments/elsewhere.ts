import { place } from '../anchors.ts';
import { fill, longDate } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

/** What stood on the page of a briefing and does so no more: a link to one of them leads to its row. */
export const elsewhere: Parts['elsewhere'] = (
  { words, lang, to },
  rows,
) => html`<section class="source" aria-labelledby="_elsewhere">
<h2 class="source-title" id="_elsewhere">${words.elsewhere}</h2>
<dl class="source-facts">
${rows.map(
  ({
    places: [id = '', ...paragraphs],
    address,
    since,
    to: target,
    title,
  }) => html`<div id="${id}"><dt>${paragraphs.map(place)}${target ? words.moved : fill(words.goneSince, { date: longDate(lang, since) })}</dt><dd><a href="${to(target?.address ?? address)}">${target?.title ?? (title || id)}</a></dd></div>
`,
)}</dl>
</section>
`;
