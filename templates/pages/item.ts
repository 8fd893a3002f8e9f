import { shorten } from '../../src/outline/describe.ts';
import { correctedOn } from '../../src/site/history.ts';
import { namedIn } from '../../src/site/named.ts';
import { printedAt } from '../../src/site/printed-at.ts';
import type { Ref } from '../../src/site/types.ts';
import { fill, longDate } from '../format.ts';
import { parts, refs } from '../fragments/refs.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** There are as many of these pages as there are answers: a description is cut at this length, where a preview shows two lines. */
const descriptionLength = 70;
/** … and a neighbour is named at this length. */
const neighbourLength = 45;

/**
 * One exchange or announcement alone: what a search, a citation or a shared link opens. Its script makes a citation of
 * what stands here already.
 */
export function item(page: PageOf<'item'>, view: View): Html {
  const { words, lang, to } = view;
  const { item: entry } = page;
  const { item, briefing } = entry;
  const { date, title } = briefing.briefing;
  const printed = printedAt(entry);
  const corrected = briefing.history && correctedOn(entry);
  // which is before and which after, and where the title leads, the style sheet says in words
  const neighbour = (ref: Ref | null) =>
    ref && { address: ref.address, title: shorten(ref.title, neighbourLength) };
  const kinds = { announcement: words.announcement, remarks: words.remarks, exchange: null };
  const kind = kinds[item.kind] ?? (item.followUp && words.followUp);
  const unnamed = entry.speakers.filter(
    ({ title }) => !item.turns.some((said) => namedIn(said).name === title),
  );
  return view.parts.layout(view, {
    name: 'item',
    lean: true,
    title: date ? `${item.title}, ${longDate(lang, date)}` : item.title,
    description: shorten(entry.description || item.title, descriptionLength),
    trail: null,
    main: html`<article><p><b>${entry.number}</b> / ${briefing.items.length}${kind && ` ${kind}`}${corrected && html` · <a href="${to(`${briefing.history?.address}#${item.id}`)}">${fill(words.corrected, { date: longDate(lang, corrected) })}</a>`}
<h1${item.titleFrom !== 'text' && html` class=printed`}>${item.title}</h1>
<p>${date && `${longDate(lang, date)} · `}<a href="${to(`${briefing.address}#${item.id}`)}">${title}</a>${printed && html` · <a href="${to(briefing.source)}">${fill(words.printedAt, { page: String(printed.page), line: String(printed.line) })}</a>`}
${view.parts.item(view, entry, null, entry.speakers)}${parts(view, entry)}${refs(view, words.speakers, unnamed)}${refs(view, words.outlets, entry.outlets)}${refs(view, words.topics, entry.topics)}</article>
${view.parts.neighbours(view, neighbour(entry.previous), neighbour(entry.next), null)}`,
  });
}
