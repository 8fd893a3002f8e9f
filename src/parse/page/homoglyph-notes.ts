import { homoglyphWords } from '../../text/homoglyphs.ts';
import { lineAt } from '../segments/verbatim.ts';
import type { Block, Note } from '../stages.ts';

const MOST = 200;

/** Words in which Cyrillic letters stand among Latin ones, each with its line; the first 200. */
export function homoglyphNotes(blocks: readonly Block[]): Note[] {
  const notes: Note[] = [];
  for (const block of blocks) {
    for (const { word, offset } of homoglyphWords(block.text)) {
      if (notes.length === MOST) return notes;
      notes.push({
        rule: 'homoglyph',
        line: lineAt(block, offset),
        reason: `“${word}” holds letters of two alphabets; it is kept as it is, and folded for search.`,
      });
    }
  }
  return notes;
}
