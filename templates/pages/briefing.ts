import { isDoubtful, isMade } from '../../src/outline/title.ts';
import { doubtfulDate, isMarkedCorrected } from '../../src/site/checks.ts';
import { type Passage, passages } from '../../src/site/passages.ts';
import { noteLinks, type PrintedNotes, printedNotes } from '../../src/site/printed-notes.ts';
import { scoreOf } from '../../src/site/score.ts';
import type { Alike, Ref, SiteBriefing, SiteItem, Translation } from '../../src/site/types.ts';
import { place } from '../anchors.ts';
import { scripts, styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { filled } from '../filled.ts';
import { dayName, fill, fullDate, languageName, longDate, mediumDate, titleWithDate } from '../format.ts';
import { briefingFacts } from '../fragments/briefing-entry.ts';
import { passageName } from '../fragments/contents.ts';
import { noteMarks } from '../fragments/note-links.ts';
import { parts, recalled } from '../fragments/refs.ts';
import { attribute, type Html, html } from '../html.ts';
import type { NoteMarks } from '../options.ts';
import { previewAddress, previewWords } from '../preview/words.ts';
import { briefingData, citationMeta } from '../structured.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A whole briefing in the order said, with its contents list beside it. */
export function briefing(page: PageOf<'briefing'>, view: View): Html {
  const { words, lang, to } = view;
  const { briefing } = page;
  const { title, date, time, place } = briefing.briefing;
  const when = date ? html`<time datetime="${date}">${fullDate(lang, date)}</time>` : words.undated;
  const dating = doubtfulDate(briefing);
  const corrected = briefing.history && briefing.briefing.corrections?.at(-1)?.date;
  const score = scoreOf(briefing);
  const notes = printedNotes(briefing);
  const links = noteLinks([...notes.above, ...notes.below], briefing.items);
  const marks = noteMarks(view, links);
  const marked = links.size > 0 ? { ...view, notes: marks } : view;
  // which is no other briefing where it is a second transcript of this one
  const alikeAt = (address: string) => briefing.alike.find((other) => other.address === address);
  const transcript = ({ isCorrected }: Alike) =>
    isCorrected ? words.correctedTranscript : words.otherTranscript;
  const neighbour = (relation: string, ref: Ref | null) => {
    if (!ref) return null;
    const other = alikeAt(ref.address);
    return {
      address: ref.address,
      relation: other ? transcript(other) : relation,
      title: ref.title,
      lead: ref.date ? mediumDate(lang, ref.date) : null,
    };
  };
  const way = wayHere(view, date ? dayName(lang, date) : title);
  return view.parts.layout(view, {
    name: 'briefing',
    title: titleWithDate(lang, briefing.briefing),
    shareTitle: title,
    description: description(view, briefing),
    picture: previewWords(view.site, briefing) && previewAddress(briefing),
    type: 'article',
    published: date,
    ...way,
    data: [citationMeta(view, briefing), briefingData(view, briefing, way.trail ?? [])],
    alternates:
      briefing.translations.length > 0 ? [{ lang, address: page.address }, ...briefing.translations] : [],
    translations: briefing.translations,
    scripts: [scripts.briefing],
    styles: [styles.briefing],
    main: html`<div class="briefing">
<div class="briefing-head">
<p class="briefing-date">${facts([when, time, place, dating && html`<a href="#_check">${words.dating[dating]}</a>`])}</p>
<h1 class="briefing-title">${title}</h1>
<p class="facts">${facts([
      briefing.series && html`<a href="${to(briefing.series.address)}">${briefing.series.title}</a>`,
      ...briefingFacts(view, briefing),
      corrected &&
        html`<a href="${to(briefing.history?.address ?? '')}">${fill(words.corrected, { date: longDate(lang, corrected) })}</a>`,
      isMarkedCorrected(briefing) && words.markedCorrected,
      ...briefing.alike.map((other) => html`<a href="${to(other.address)}">${transcript(other)}</a>`),
      ...briefing.translations.map(
        (other) =>
          html`<a href="${to(other.address)}" lang="${other.lang}" hreflang="${other.lang}">${languageName(other.lang)}</a>`,
      ),
      ...briefing.translations.map((other) => besideLink(view, other)),
    ])} <span class="fact on-screen">·\u00a0<a href="#_source">${words.source}</a></span></p>
${
  briefing.items.some(({ item }) => isMade(item)) &&
  html`<p class="made-titles">${filled(words.madeTitles, { type: html`<b>${words.thisType}</b>` })}</p>
`
}${score && view.parts.score(view, score)}</div>
${briefing.items.length > 1 && view.parts.contents(view, briefing)}
<div class="transcript"${attribute('lang', briefing.briefing.lang !== lang && briefing.briefing.lang)}>
${notes.above.length > 0 && notesOf(words.printedNotes, '_notes', notes.above, marks)}${passages(briefing).map((passage) => passageOf(marked, passage, notes))}
${notes.below.length > 0 && notesOf(words.printedNotes, '_notes-below', notes.below, marks)}${briefing.elsewhere.length > 0 && view.parts.elsewhere(view, briefing.elsewhere)}${view.parts.source(view, briefing)}
</div>
</div>
${view.parts.neighbours(view, neighbour(words.previousBriefing, briefing.previous), neighbour(words.nextBriefing, briefing.next))}`,
  });
}

/** Nobody said them: they are set apart, where the transcript has them. */
const notesOf = (
  name: string,
  id: string,
  texts: readonly string[],
  { note }: NoteMarks,
): Html => html`<section class="printed-notes" aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
${texts.map((text) => {
  const { attributes, words } = note(text);
  return html`<p${attributes}>${words}
`;
})}</section>
`;

const noteOf = (text: string): Html => html`<p>${text}
`;

/** Of several languages each link says which one stands beside this. */
function besideLink({ words, to, lang }: View, { beside, lang: other, briefing }: Translation): Html | false {
  const names = { one: languageName(lang), other: languageName(other) };
  const name = briefing.translations.length > 1 ? fill(words.besideTitle, names) : words.sideBySide;
  return beside !== null && html`<a href="${to(beside)}">${name}</a>`;
}

/** Its items are told to be parts of the report beside their titles, in few bytes: what the report is stands in the head. */
function passageOf(view: View, passage: Passage, { before }: PrintedNotes): Html {
  const report = passage.items[0]?.briefing.address ?? '';
  return html`<section class="section section-${passage.kind}" vocab="https://schema.org/" typeof="Report" resource="${view.to(report)}">
<h2 class="section-title">${passageName(view, passage)}</h2>
${passage.items.map((item) => [
  before.has(item) &&
    html`<div class="printed-notes">${before.get(item)?.map(noteOf)}</div>
`,
  itemOf(view, item),
])}</section>
`;
}

/** Its number and its title lead to its own page. Where the words of the title stand in the question, a line is beside them. */
function itemOf(view: View, entry: SiteItem): Html {
  const { item, number, address } = entry;
  const { words, to } = view;
  const heart = entry.heart === null ? null : item.title;
  return html`<article${attribute('id', item.id)}${item.followUp && html` class="follow-up"`}>${entry.formerly.map(place)}<h3${!isMade(item) && html` class=printed`}><a property=hasPart href="${to(address)}"><b>${number}</b> ${item.title}</a>${item.followUp && html` <small>${words.followUp}</small>`}</h3>
${
  isDoubtful(item) &&
  html`<p class="doubt">${words.weakTitle}
`
}${view.parts.item(view, entry, item.kind === 'remarks' ? null : heart)}${!view.edition.itemPages && [...parts(view, entry), recalled(view, entry)]}</article>
`;
}

/** "24 questions, 3 announcements: Afghanistan update; National Unity Day …" within the length that previews show. */
function description(view: View, briefing: SiteBriefing): string {
  let text = briefingFacts(view, briefing).join(', ');
  for (const [index, { item }] of briefing.items.entries()) {
    const more = `${index === 0 ? ': ' : '; '}${item.title}`;
    if (text.length + more.length > 200) break;
    text += more;
  }
  return text;
}
