import { escapeText } from '../../src/render/escape.ts';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { namedIn } from '../../src/site/named.ts';
import { findWords } from '../../src/outline/title.ts';
import { fill } from '../format.ts';
import { html, raw } from '../html.ts';
import type { Parts } from '../view.ts';

export const turn: Parts['turn'] = (view, item, said, first, heart = null) => {
  const { words } = view;
  const heard = { question: words.asks, answer: words.answers, statement: words.says }[said.role];
  const unnamed = { question: words.question, answer: words.answer, statement: words.statement }[said.role];
  const { name, office, outlet } = namedIn(said);
  const speaker = name ?? (outlet ? null : unnamed);
  const setHeart = heart === null ? (paragraph: string) => paragraph : hearty(heart);
  return html`<div class="turn turn-${said.role}">
<p class="speaker">${speaker && html`<span class="speaker-name">${speaker}</span> `}${office && html`<span class="speaker-office">${office}</span> `}${outlet && html`<span class="speaker-outlet">${outlet}</span> `}${said.note && html`<span class="speaker-note">${said.note}</span> `}<span class="visually-hidden">${name || outlet ? heard : ''}:</span></p>
<div class="words">
${said.paragraphs.map((_, index) => {
  const id = `${item.id}-p${first + index}`;
  return html`<p id="${id}">${raw(setHeart(setSpaces(renderParagraph(said, index))))} <a class="pilcrow" href="#${id}" aria-label="${fill(words.paragraph, { number: String(first + index) })}" data-copy>¶</a></p>
`;
})}</div>
</div>`;
};

/** A hard space beside a plain one was typed to part two sentences further; on a page they are one space: "so.\u00a0 And" */
function setSpaces(paragraph: string): string {
  return paragraph.includes('\u00a0') ? paragraph.replace(/\u00a0* [\u00a0 ]*/g, ' ') : paragraph;
}

/** The heart of the question in strong type, where the paragraph has it in one piece; a title that was cut goes on to the sentence's end. */
function hearty(title: string): (paragraph: string) => string {
  const find = findWords(escapeText(title));
  return (paragraph) => {
    const found = find(paragraph);
    // inside a tag is not in the text
    if (!found || paragraph.lastIndexOf('<', found.start) > paragraph.lastIndexOf('>', found.start))
      return paragraph;
    let { end } = found;
    if (title.endsWith('…'))
      end += /^[^<.?!。？！]*[.?!。？！]*/u.exec(paragraph.slice(end))?.[0].length ?? 0;
    return `${paragraph.slice(0, found.start)}<b class="heart">${paragraph.slice(found.start, end)}</b>${paragraph.slice(end)}`;
  };
}
