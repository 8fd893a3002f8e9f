import type { SiteItem } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const itemEntry: Parts['itemEntry'] = (view, item, options = {}) => {
  const asked = !options.short && question(item);
  const speakers = options.named ? facts(item.speakers) : null;
  return html`<article class="item-entry">
<h4 class="item-entry-title"><a href="${view.to(item.address)}">${item.item.title}</a></h4>
${
  asked &&
  html`<p class="entry-asked">${asked}</p>
`
}${
  !options.short &&
  html`<p class="entry-text">${excerpt(item)}</p>
`
}<div class="facts entry-foot">${speakers}${options.after}</div>
</article>
`;
};

/** The heart of the question, unless it is the title already; nothing where nobody asked. */
function question({ item, description }: SiteItem): string | null {
  return item.kind === 'exchange' && item.titleFrom !== 'text' && description !== '' ? description : null;
}

/** The first words of the answer, cut at a word's end. */
export function excerpt({ item, description }: SiteItem, length = 280): string {
  const said = item.turns.find((turn) => turn.role !== 'question')?.paragraphs.join(' ') ?? description;
  if (said.length <= length) return said;
  const cut = said.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:–—-]+$/u, '')}…`;
}
