import { shorten } from '../../src/outline/describe.ts';
import { isDoubtful, isMade } from '../../src/outline/title.ts';
import type { Answerer } from '../../src/site/answerers.ts';
import { authorsOf } from '../../src/site/authors.ts';
import { doubtfulDate } from '../../src/site/checks.ts';
import { type Counterpart, counterpartsOf } from '../../src/site/counterparts.ts';
import { correctedOn } from '../../src/site/history.ts';
import { inSource } from '../../src/site/in-source.ts';
import { inThread } from '../../src/site/in-thread.ts';
import { printedAt } from '../../src/site/printed-at.ts';
import { noteLinks, notesFor } from '../../src/site/printed-notes.ts';
import type { Ref, SiteItem } from '../../src/site/types.ts';
import { direction, fill, longDate, plural } from '../format.ts';
import { noteMarks } from '../fragments/note-links.ts';
import { parts, recalled, refs } from '../fragments/refs.ts';
import { attribute, type Content, type Html, html, joined } from '../html.ts';
import type { NoteMarks } from '../options.ts';
import { markOfItem, markOfTitle } from '../schema-marks.ts';
import type { PageOf, View } from '../view.ts';

/** There are as many of these pages as there are answers: a description is cut at this length, where a preview shows two lines. */
const descriptionLength = 70;
/** … a neighbour is named at this length … */
const neighbourLength = 45;
/** … what was asked before at this one, two lines … */
const askedLength = 130;
/** … and a place is named at this length: some transcripts print more in that line. */
const placeLength = 60;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * One exchange or announcement alone: what a search, a citation or a shared link opens. It is read without its briefing, so that it says
 * who speaks, when and where, and what was asked before. Its script makes a citation of what stands here already.
 */
export function item(page: PageOf<'item'>, view: View): Html {
  const { words, lang, to } = view;
  const { item: entry } = page;
  const { item, briefing } = entry;
  const { date, title } = briefing.briefing;
  // which is before and which after, and where the title leads, the style sheet says in words
  const neighbour = (ref: Ref | null) =>
    ref && { address: ref.address, title: shorten(ref.title, neighbourLength) };
  const kinds = { announcement: words.announcement, remarks: words.remarks, exchange: null };
  const kind = kinds[item.kind] ?? (item.followUp && words.followUp);
  // what was asked before on the same matter is linked above the words, and not once more below them
  const { before: asked, after } = inThread(entry);
  const next = neighbour(entry.next);
  const follows = after
    ? {
        address: after.address,
        title: shorten(after.item.title, neighbourLength),
        isOfThread: true,
      }
    : next;
  const texts = notesFor(entry);
  const notes = noteMarks(view, noteLinks(texts, [entry]));
  const counterparts = counterpartsOf(entry);
  const same = counterparts.flatMap(({ item, isOneToOne }) =>
    item && isOneToOne ? [{ lang: item.briefing.lang, address: item.address }] : [],
  );
  return view.parts.layout(view, {
    name: 'item',
    lean: true,
    published: date,
    schema: item.kind === 'exchange' ? 'QAPage' : null,
    title: date ? `${item.title}, ${longDate(lang, date)}` : item.title,
    description: shorten(entry.description || item.title, descriptionLength),
    trail: null,
    alternates: same.length > 0 ? [{ lang, address: page.address }, ...same] : [],
    translations: counterparts.map(({ translation: { lang, address }, item }) =>
      item ? { lang, address: item.address } : { lang, address, note: words.inItsBriefing },
    ),
    main: html`<article${view.site.isEmbeddable && card}${markOfItem(item)}><p>${placed(view, entry)}
<h1${typeOf(entry)}${markOfTitle(item)}>${item.title}</h1>
<p><b>${entry.number}</b> / ${briefing.items.length}${kind && ` ${kind}`} · <a href="${to(`${briefing.address}#${item.id}`)}">${title}</a>${cited(view, entry)}
${
  isDoubtful(item) &&
  html`<p class=doubt>${words.weakTitle}
`
}${before(view, entry)}${view.parts.item({ ...view, marked: true, ...(texts.length > 0 && { notes }) }, entry)}${notesOf(view, texts, notes)}${parts(view, entry)}${recalled(view, entry)}${refs(view, words.outlets, entry.outlets)}${refs(view, words.topics, entry.topics)}${inOtherLanguages(view, entry, counterparts)}${record(view, entry)}</article>
${view.parts.neighbours(view, asked ? null : neighbour(entry.previous), follows, null)}`,
  });
}

/** How a title is set, by whose words it is: printed, given by a person, or ours; and what whoever asks states is said to be theirs. */
function typeOf({ item, heart }: SiteItem): Content {
  if (item.titleDecided) return html` class="printed given"`;
  if (!isMade(item)) return html` class=printed`;
  const role = heart === null ? undefined : item.turns[heart]?.role;
  return item.title.startsWith('“') && role === 'question' && html` class=asked`;
}

/** With the lines above it its address is a citation, for whoever has no script to make one: there the style sheet shows it, and on paper. */
const cited = ({ site: { baseUrl } }: View, { address }: SiteItem): Html | false =>
  baseUrl !== null && html` <small>${baseUrl + address}</small>`;

/** Who speaks, at which podium, when and where: the first line, as an answer is shared without all that stands around it. Citations take from it. */
function placed(view: View, entry: SiteItem): Content {
  const { words, lang, to } = view;
  const { briefing } = entry;
  const { date, place } = briefing.briefing;
  const dating = doubtfulDate(briefing);
  const who = authorsOf(entry);
  return joined(
    [
      who.length > 0 &&
        html`<b${who.length === 1 && !who[0]?.office && byline}>${joined(
          who.map((one) => answerer(view, one, who.length === 1)),
          '; ',
        )}</b>`,
      briefing.series && html`<i>${isolated(view, briefing.series.title)}</i>`,
      date && html`<span>${longDate(lang, date)}</span>`,
      dating && html`<a href="${to(`${briefing.address}#_check`)}">${words.dating[dating]}</a>`,
      place && isolated(view, shorten(place, placeLength)),
    ],
    ' ·\u00a0',
  );
}

/** Text of the other direction is kept apart from what stands around it; nearly none is, and marks cost each page some bytes. */
const isolated = ({ dir }: View, text: string): Html =>
  dir === 'rtl' || RIGHT_TO_LEFT.test(text) ? html`<bdi>${text}</bdi>` : html`${text}`;

/** Where Zotero reads who wrote a page: around one name and nothing else. */
const byline = html` class=byline`;

/** What a frame on another site leads to: the style sheet shows the answer alone where it is the target. */
const card = html` id=_card`;

const answerer = ({ to }: View, { name, office, family, address }: Answerer, alone: boolean): Content => [
  address === null
    ? name
    : html`<a${alone && office && byline}${attribute('data-family', family)} href="${to(address)}">${name}</a>`,
  office && `, ${office}`,
];

/** What was asked before on the same matter, and what opened it, by the titles that they have everywhere: the words of a question rarely say what they go on from. */
function before({ to }: View, entry: SiteItem): Html | null {
  const { before, opening } = inThread(entry);
  if (!before) return null;
  return html`<p class=was>${
    opening && html`<a href="${to(opening.address)}">${shorten(opening.item.title, neighbourLength)}</a> … `
  }<a href="${to(before.address)}">${shorten(before.item.title, askedLength)}</a>
`;
}

/** What the transcript says elsewhere to a mark in these words. */
const notesOf = ({ words }: View, texts: readonly string[], { note }: NoteMarks): Html[] =>
  texts.map((text) => {
    const { attributes, words: said } = note(text);
    return html`<p class=noted${attributes}><b>${words.printedNote}</b> ${said}
`;
  });

/** The same in other languages by its titles there, and beside this one. */
function inOtherLanguages(
  { words, to, dir }: View,
  { item: { id } }: SiteItem,
  counterparts: readonly Counterpart[],
): Html | false {
  const links = counterparts.flatMap(({ translation: { lang, beside }, item }): Html[] => [
    ...(item
      ? [
          html`<a href="${to(item.address)}" lang=${lang} hreflang=${lang}${attribute('dir', direction(lang) !== dir && direction(lang))}>${shorten(item.item.title, neighbourLength)}</a>`,
        ]
      : []),
    ...(beside ? [html`<a href="${to(`${beside}#${id}`)}">${words.sideBySide}</a>`] : []),
  ]);
  return (
    links.length > 0 &&
    html`<p><b>${words.translations}</b>${links.map((link) => html` ${link}`)}
`
  );
}

/** Where the words come from: their lines in the transcript as it came, who published it, its hash, and what was changed. */
function record({ words, lang, to }: View, entry: SiteItem): Html {
  const { item, briefing } = entry;
  const { url, source } = briefing.briefing;
  const [first, last] = item.lines;
  const printed = printedAt(entry);
  const lines = fill(plural(lang, first === last ? 1 : 2, words.lines), {
    lines: first === last ? `${first}` : `${first}–${last}`,
  });
  const host = url ? hostOf(url) : null;
  const corrected = briefing.history && correctedOn(entry);
  return html`<p><b>${words.source}</b> ${
    printed
      ? html`<a href="${to(briefing.source)}">${fill(words.printedAt, { page: String(printed.page), line: String(printed.line) })}</a>`
      : html`<a href="${to((briefing.extracted ?? briefing.source) + inSource(item))}">${lines}</a>`
  }${host && html` <a href="${url}">${host}</a>`}${
    corrected &&
    html` <a href="${to(`${briefing.history?.address}#${item.id}`)}">${fill(words.corrected, { date: longDate(lang, corrected) })}</a>`
  } <code>SHA-256 ${source.sha256}</code>
`;
}

/** "https://www.harbour.example/briefings/1" → "harbour.example" */
function hostOf(url: string): string | null {
  try {
    return new URL(url).host.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}
