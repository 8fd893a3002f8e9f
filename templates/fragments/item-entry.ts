import type { SiteItem } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { type Content, type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { dateBlock } from './briefing-entry.ts';

export interface ItemEntryOptions {
  /** the one before it in the list: a date is not shown twice in a row */
  before?: SiteItem | undefined;
  /** the title alone */
  short?: boolean;
  after?: Content;
}

/** One item in a list across briefings: its date, its title, the first words of it, who spoke and where. */
export function itemEntry(view: View, item: SiteItem, options: ItemEntryOptions = {}): Html {
  const { to, lang } = view;
  const { briefing } = item.briefing;
  const same = options.before?.briefing === item.briefing;
  return html`<article class="entry${same && ' entry-same'}">
<div class="entry-date${same && ' entry-date-same'}">${briefing.date && dateBlock(lang, briefing.date)}</div>
<div class="entry-body">
<h3 class="entry-title"><a href="${to(item.address)}">${item.item.title}</a></h3>
${
  !options.short &&
  html`<p class="entry-text">${excerpt(item)}</p>
`
}<p class="facts">${facts([...item.speakers, html`<a href="${to(`${item.briefing.address}#${item.item.id}`)}">${briefing.title}</a>`])}</p>
${options.after}
</div>
</article>`;
}

/** The first words of the answer (a question's own are in its title), cut at a word's end. */
export function excerpt({ item, description }: SiteItem, length = 280): string {
  const said = item.turns.find((turn) => turn.role !== 'question')?.paragraphs.join(' ') ?? description;
  if (said.length <= length) return said;
  const cut = said.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:–—-]+$/u, '')}…`;
}
