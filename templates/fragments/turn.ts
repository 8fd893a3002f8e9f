import { escapeText } from '../../src/render/escape.ts';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { direction, fill } from '../format.ts';
import { attribute, html, raw } from '../html.ts';
import type { Parts } from '../view.ts';

export const turn: Parts['turn'] = (view, item, said, first, heart = null) => {
  const { words } = view;
  const heard = { question: words.asks, answer: words.answers, statement: words.says }[said.role];
  const unnamed = { question: words.question, answer: words.answer, statement: words.statement }[said.role];
  const name = said.speaker ?? (said.role === 'question' ? null : said.label);
  const lang = said.lang && said.lang !== view.lang ? said.lang : null;
  const speaker = name ?? (said.outlet ? null : unnamed);
  return html`<div class="turn turn-${said.role}">
<p class="speaker">${speaker && html`<span class="speaker-name">${speaker}</span> `}${said.office && said.office !== speaker && html`<span class="speaker-office">${said.office}</span> `}${said.outlet && said.outlet !== speaker && html`<span class="speaker-outlet">${said.outlet}</span> `}${said.note && html`<span class="speaker-note">${said.note}</span> `}<span class="visually-hidden">${name || said.outlet ? heard : ''}:</span></p>
<div class="words"${attribute('lang', lang)}${attribute('dir', lang && direction(lang) !== view.dir && direction(lang))}>
${said.paragraphs.map((_, index) => {
  const id = `${item.id}-p${first + index}`;
  return html`<p id="${id}">${raw(withHeart(setSpaces(renderParagraph(said, index)), heart))} <a class="pilcrow" href="#${id}" aria-label="${fill(words.paragraph, { number: String(first + index) })}" data-copy>¶</a></p>
`;
})}</div>
</div>`;
};

/** A hard space beside a plain one was typed to part two sentences further; on a page they are one space: "so.\u00a0 And" */
function setSpaces(paragraph: string): string {
  return paragraph.includes('\u00a0') ? paragraph.replace(/\u00a0* [\u00a0 ]*/g, ' ') : paragraph;
}

/** The heart of the question in strong type, where the paragraph has it in one piece; a title that was cut goes on to the sentence's end. */
function withHeart(paragraph: string, title: string | null): string {
  if (title === null) return paragraph;
  const found = findWords(paragraph, escapeText(title));
  // inside a tag is not in the text
  if (!found || paragraph.lastIndexOf('<', found.start) > paragraph.lastIndexOf('>', found.start))
    return paragraph;
  let { end } = found;
  if (title.endsWith('…')) end += /^[^<.?!。？！]*[.?!。？！]*/u.exec(paragraph.slice(end))?.[0].length ?? 0;
  return `${paragraph.slice(0, found.start)}<b class="heart">${paragraph.slice(found.start, end)}</b>${paragraph.slice(end)}`;
}

/** Finds the words of a derived title where they were said: with two spaces after a sentence, in small letters. */
export function findWords(text: string, title: string): { start: number; end: number } | null {
  const words = title.replace(/\s*…$/u, '').replace(/\s+/gu, ' ');
  // nearly always they stand there as they are but for the first letter, and looking for that is much quicker
  const start = text.indexOf(words.slice(1), 1) - 1;
  if (start >= 0 && text[start]?.toLowerCase() === words[0]?.toLowerCase()) {
    return { start, end: start + words.length };
  }
  // a paragraph that lacks the last word lacks them all, and is told so ten times as quick as by the pattern
  const last = words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
  if (!text.toLowerCase().includes(last)) return null;
  const found = inAnyForm(words).exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** The last pattern is kept: paragraph after paragraph is asked for the same words. */
let kept = { words: '', pattern: /(?:)/ };

function inAnyForm(words: string): RegExp {
  if (kept.words !== words) {
    const source = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
    kept = { words, pattern: new RegExp(source, 'iu') };
  }
  return kept.pattern;
}
