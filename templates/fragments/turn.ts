import { findWords } from '../../src/outline/title.ts';
import { escapeText } from '../../src/render/escape.ts';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { anchorOf } from '../../src/site/anchor-of.ts';
import { namedIn } from '../../src/site/named.ts';
import { otherAnchors, shortAnchorOf } from '../anchors.ts';
import { attribute, html, raw } from '../html.ts';
import { marksOf } from '../schema-marks.ts';
import type { Parts } from '../view.ts';

export const turn: Parts['turn'] = (view, item, said, first, heart = null, doubt = null) => {
  const { words } = view;
  const asks = said.role === 'question';
  const unnamed = { question: words.question, answer: words.answer, statement: words.statement }[said.role];
  const { name, office, outlet } = namedIn(said);
  const speaker = name ?? (outlet ? null : unnamed);
  const setHeart = heart === null ? (paragraph: string) => paragraph : hearty(heart);
  const setNotes = view.notes?.inParagraph ?? ((paragraph: string) => paragraph);
  const noted = said.note === outlet ? null : said.note;
  const note = said.recording && noted ? html`<a href="${said.recording}">${noted}</a>` : noted;
  const doubted = doubt !== null && html`<a href="${view.to(doubt)}">${words.doubtfulSpeaker}</a>`;
  const marks = view.marked ? marksOf(item, said) : null;
  const nameOf = view.marked ? shortAnchorOf : anchorOf;
  const bare = name && !office && !outlet && !note && !doubted;
  // a name does not say that it asks: type does, and a word for who does not see it
  return html`<div${asks && html` class=asks`}${marks?.turn}><b${bare && marks?.who}>${speaker}${[office, outlet, note, doubted].map((more) => more && html` <small>${more}</small>`)}${asks && (name || outlet) && html` <span class="visually-hidden">${words.asks}</span>`}</b>
${said.paragraphs.map(
  (
    text,
    index,
  ) => html`<p${attribute('id', nameOf(item, first + index))}${marks?.words}>${item.anchors && otherAnchors(item, first + index)}${raw(setHeart(setNotes(setSpaces(renderParagraph(said, index)), text)))}
`,
)}</div>`;
};

/** A hard space beside a plain one was typed to part two sentences further; on a page they are one space: "so.\u00a0 And" */
function setSpaces(paragraph: string): string {
  // a plain space by itself is left alone: to put each in its own place would take several times as long
  return paragraph.includes('\u00a0') ? paragraph.replace(/\u00a0+ [\u00a0 ]*| [\u00a0 ]+/g, ' ') : paragraph;
}

/**
 * The heart of the question has a sign beside its line, where the paragraph has it in one piece: an empty element, as not a letter of a
 * record is set otherwise than the others.
 */
function hearty(title: string): (paragraph: string) => string {
  const find = findWords(escapeText(title));
  return (paragraph) => {
    const found = find(paragraph);
    // inside a tag is not in the text
    if (!found || paragraph.lastIndexOf('<', found.start) > paragraph.lastIndexOf('>', found.start))
      return paragraph;
    return `${paragraph.slice(0, found.start)}<i></i>${paragraph.slice(found.start)}`;
  };
}
