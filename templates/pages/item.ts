import type { Ref } from '../../src/site/types.ts';
import { scripts } from '../assets.ts';
import { facts } from '../facts.ts';
import { fullDate, longDate } from '../format.ts';
import { type Html, html, joined } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** One exchange or announcement alone: what a shared link opens. */
export function item(page: PageOf<'item'>, view: View): Html {
  const { words, lang, to } = view;
  const { item: entry } = page;
  const { item, briefing } = entry;
  const { date, title } = briefing.briefing;
  const context = `${briefing.address}#${item.id}`;
  const neighbour = (relation: string, ref: Ref | null) =>
    ref && { address: ref.address, relation, title: ref.title };
  const kind =
    item.kind === 'announcement'
      ? words.announcement
      : item.kind === 'remarks'
        ? words.remarks
        : item.followUp
          ? words.followUp
          : words.question;
  const rows = [
    more(view, words.speakers, entry.speakers),
    more(view, words.outlets, entry.outlets),
    more(view, words.topics, entry.topics),
  ].filter((row) => row !== null);
  const cited = [
    item.title,
    title,
    date && !title.includes(date.slice(0, 4)) ? longDate(lang, date) : '',
    view.site.title,
  ];
  return view.parts.layout(view, {
    name: 'item',
    title: date ? `${item.title}, ${longDate(lang, date)}` : item.title,
    shareTitle: item.title,
    description: entry.description || item.title,
    type: 'article',
    published: date,
    ...wayHere(view, String(entry.number)),
    previous: entry.previous?.address ?? null,
    next: entry.next?.address ?? null,
    scripts: [scripts.highlight],
    main: html`<div class="single-page">
${view.parts.context(view, entry)}
<article class="single" id="${item.id}" data-item>
<div class="single-head">
<p class="single-kind"><span class="item-figure">${entry.number}</span><span class="single-of"> / ${briefing.items.length}</span> ${kind}</p>
<h1 class="single-title${item.titleFrom === 'text' && ' single-title-derived'}">${item.title}</h1>
<p class="single-from">${facts([date && html`<time datetime="${date}">${fullDate(lang, date)}</time>`, html`<a href="${to(briefing.address)}">${title}</a>`])}</p>
<p class="actions"><a class="action" href="${to(context)}">${words.inContext}</a> <button class="action needs-script" type="button" data-copy-page>${words.copyLink}</button></p>
</div>
${view.parts.item(view, entry)}
${
  rows.length > 0 &&
  html`<dl class="single-more">
${rows}</dl>
`
}<p class="cite">${joined(cited.map(closed), ' ')} <span class="cite-address">${view.site.baseUrl !== null && view.site.baseUrl + page.address}</span></p>
</article>
</div>
${view.parts.neighbours(view, neighbour(words.previousItem, entry.previous), neighbour(words.nextItem, entry.next))}
<p class="visually-hidden" role="status" data-status data-copied="${words.linkCopied}" data-failed="${words.copyFailed}"></p>`,
  });
}

/** A part of a citation ends with a stop, unless it has an end of its own. */
function closed(part: string): string {
  return part === '' || /[.?!…。？！]["'”’»)]*$/u.test(part) ? part : `${part}.`;
}

/** Where else to read: other answers of the speaker, of the newsroom, on the subject. */
function more({ to }: View, label: string, refs: readonly Ref[]): Html | null {
  if (refs.length === 0) return null;
  return html`<div><dt>${label}</dt><dd>${facts(refs.map((ref) => html`<a href="${to(ref.address)}">${ref.title}</a>`))}</dd></div>
`;
}
