import { type NoteLinks, setMarks } from '../../src/site/printed-notes.ts';
import { type Content, html } from '../html.ts';
import type { NoteMarks } from '../options.ts';
import type { View } from '../view.ts';

/**
 * Marks and notes of a page as links to each other, after DPUB-ARIA. The first mark that points to a note is where the note leads back, so the
 * paragraphs are to be set in their order, each once.
 */
export function noteMarks({ words }: View, links: NoteLinks): NoteMarks {
  const set = (mark: string): string | null => {
    const link = links.atMark(mark);
    if (!link) return null;
    return `${html`<a role=doc-noteref${link.isFirst && html` id=${link.ref}`} href="#${link.note}" aria-label="${words.printedNote} ${mark}">${mark}</a>`}`;
  };
  return {
    inParagraph: (paragraph, text) => setMarks(paragraph, text, set),
    note: (text): { attributes: Content; words: Content } => {
      const link = links.ofNote(text);
      if (!link) return { attributes: null, words: text };
      const at = text.indexOf(link.mark);
      // the paragraph itself has no id: those that have one were said, and are counted
      const back = html`<a role=doc-backlink id=${link.note} href="#${link.ref}" aria-label="${words.backToText}">${link.mark}</a>`;
      return { attributes: html` role=doc-footnote`, words: [back, text.slice(at + link.mark.length)] };
    },
  };
}
