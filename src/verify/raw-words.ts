import type { Briefing } from '../model/briefing.ts';
import { readSource } from '../read/read-source.ts';
import { STRIKE } from '../text/struck.ts';
import { losses, solid, splitLines } from './conservation.ts';
import { difference, type Finding } from './finding.ts';
import { wordsIn } from './page-words.ts';

/**
 * Whether each word of a briefing stands in its raw file, and each of the file in the briefing. Of a saved page and of Markdown, whose marks are
 * not words, the first alone. Pure. @param at how messages name the raw file
 */
export function rawWords(at: string, bytes: Uint8Array, briefing: Briefing): Finding[] {
  const { text, format } = readSource(briefing.source.file, bytes);
  const finding = (reason: string): Finding => ({ at, what: 'words', reason });
  if (format === 'text') {
    const { lines, characters } = losses(text, briefing);
    return [
      ...lines.map((line) => finding(`line ${line} is in no answer, heading or piece of furniture.`)),
      ...characters.map(({ lines: [from, to] }) => finding(partReason(splitLines(text), briefing, from, to))),
    ];
  }
  // what a page strikes has its strokes in what is published alone
  const letters = (words: string) => (format === 'html' ? solid(words).replaceAll(STRIKE, '') : solid(words));
  const wordsOf = (lines: string) => letters(format === 'html' ? wordsIn(lines) : lines);
  const raw = wordsOf(text);
  const spoken = briefing.items.flatMap(({ id, turns }) =>
    turns.flatMap((turn) => turn.paragraphs.map((paragraph) => ({ id, paragraph, lines: turn.lines }))),
  );
  const missing = spoken.filter(({ paragraph, lines: [from, to] }) => {
    const words = letters(paragraph);
    if (raw.includes(words)) return false;
    // marks between words are left out
    const own = splitLines(text)
      .slice(from - 1, to)
      .join('\n');
    return !isWithin(words, wordsOf(own));
  });
  return missing.map(({ id, paragraph }) =>
    finding(`of #${id} it does not hold “${difference(paragraph, '').found}”.`),
  );
}

/** Where what is published of some lines parts from them. */
function partReason(lines: readonly string[], { items }: Briefing, from: number, to: number): string {
  const raw = fold(lines.slice(from - 1, to).join(' '));
  const where = from === to ? `line ${from}` : `lines ${from}–${to}`;
  const spoken = items
    .flatMap(({ turns }) => turns)
    .filter(({ lines: [first, last] }) => first <= to && last >= from)
    .flatMap(({ paragraphs }) => paragraphs.map(fold));
  const other = spoken.find((paragraph) => !raw.includes(paragraph));
  if (other === undefined)
    return `${where} ${from === to ? 'holds' : 'hold'} words that are published nowhere.`;
  const words = other.split(' ');
  let known = 0;
  while (known < words.length && raw.includes(words.slice(0, known + 1).join(' '))) known++;
  const start = Math.max(0, raw.indexOf(words.slice(0, known).join(' ')));
  const parts = difference(other, raw.slice(start, start + other.length));
  return `${where} ${from === to ? 'reads' : 'read'} “${parts.expected}”, and what is published “${parts.found}”.`;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether all characters stand in the text in this order. */
function isWithin(characters: string, text: string): boolean {
  let at = 0;
  for (const sign of characters) {
    const found = text.indexOf(sign, at);
    if (found < 0) return false;
    at = found + sign.length;
  }
  return true;
}
