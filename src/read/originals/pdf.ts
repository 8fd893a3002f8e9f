import type { Message } from '../../model/briefing.ts';
import { makeMessage } from '../../model/message.ts';
import { clip } from '../../text/clip.ts';
import { askLibrary, type PdfAnswer, type PdfPiece } from './ask-library.ts';
import { statesMessage } from './document-states.ts';
import type { ExtractedLine, Extraction, OriginalFormat } from './extraction.ts';
import { failureMessage } from './failures.ts';
import { bandsOf } from './pdf-columns.ts';
import { type Hyphens, joinedLines, wordsOf } from './pdf-hyphens.ts';
import { lineOf, type PageLine, rowsOf, slantedOf } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { runningRows } from './pdf-running.ts';

/** A parliament’s longest day has 300 pages. */
export const mostPages = 2_000;
/** Of which each is full of small print. */
export const mostCharacters = 20_000_000;

/** PDF with a text layer. */
export const pdf: OriginalFormat = {
  kind: 'pdf',
  // %PDF-1.7, which may have something before it
  isOne: (file, bytes) =>
    head(bytes, 5) === '%PDF-' || (/\.pdf$/i.test(file) && head(bytes, 1_024).includes('%PDF-')),
  extract: (bytes) => {
    const limits = { pages: mostPages, characters: mostCharacters };
    const answer = askLibrary({ kind: 'pdf', bytes: Uint8Array.from(bytes), limits });
    if ('pdf' in answer) return pdfText(answer.pdf);
    return { lines: [], messages: [failureMessage('failed' in answer ? answer : null, 'PDF')] };
  },
};

const head = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** What pdf.js found on the pages, as lines of text. Pure: the same pieces become the same lines. */
export function pdfText({ pages, states, tables }: PdfAnswer): Extraction {
  const rows = pages.map(rowsOf);
  const slanted = pages.map(slantedOf);
  const empty = pages.flatMap((_, at) => (rows[at]?.length || slanted[at]?.length ? [] : [at + 1]));
  if (empty.length === pages.length && tables.length > 0) {
    const detail = `its text is in fonts whose tables it does not hold (${clip(tables.join(', '), 60)}); save it again with its fonts in it`;
    return { lines: [], messages: [failureMessage({ failed: 'damaged', detail }, 'PDF')] };
  }
  if (empty.length === pages.length) {
    const reason =
      'This is a scan; it holds pictures of pages and no text. Run OCR first: e.g. ocrmypdf in.pdf out.pdf';
    return { lines: [], messages: [makeMessage('pdf-without-text', null, reason)] };
  }
  const running = runningRows(rows);
  const unsaid: ExtractedLine[] = [];
  const numbers = new Map<PageLine, number>();
  let columns = 0;
  const bands = rows.flatMap((own, at) => {
    const page = at + 1;
    const isRunning = (_: PdfPiece[], row: number) => running[at]?.has(row) === true;
    const found = bandsOf(
      own.filter((row, number) => !isRunning(row, number)),
      page,
    );
    if (found.length > 1) columns += 1;
    const inOrder = found.flatMap(({ lines }) => lines);
    const first = own.findIndex((row, number) => !isRunning(row, number));
    const isAbove = (number: number) => first < 0 || number < first;
    const above = own.filter((row, number) => isRunning(row, number) && isAbove(number)).length;
    for (const [index, line] of inOrder.entries()) numbers.set(line, above + index + 1);
    let below = above + inOrder.length;
    let top = 0;
    for (const [number, row] of own.entries()) {
      if (!isRunning(row, number)) continue;
      const line = isAbove(number) ? ++top : ++below;
      unsaid.push({ text: lineOf(row, page).text, place: [page, line], unsaid: 'chrome' });
    }
    for (const piece of slanted[at] ?? []) {
      unsaid.push({ text: piece.text.trim(), place: [page, ++below], unsaid: 'other' });
    }
    return found;
  });
  const paragraphs = paragraphsOf(bands);
  const words = wordsOf(paragraphs);
  const hyphens: Hyphens = { joined: [], kept: [] };
  const placeOf = (line: PageLine) => [line.page, numbers.get(line) ?? 1] as const;
  const said = paragraphs.flatMap((lines): ExtractedLine[] => {
    const [first] = lines;
    return first ? [{ text: joinedLines(lines, words, hyphens), place: placeOf(first) }] : [];
  });
  return {
    lines: [...said, ...unsaid],
    messages: [
      ...statesMessage(states),
      ...emptyMessage(empty),
      ...columnsMessage(columns),
      ...hyphensMessage(hyphens, placeOf),
      ...fontsMessage(tables),
    ],
  };
}

function emptyMessage(pages: readonly number[]): Message[] {
  if (pages.length === 0) return [];
  const which = pages.length === 1 ? `Page ${pages[0]} holds` : `${pages.length} pages hold`;
  const first = pages.length === 1 ? '' : ` (the first is page ${pages[0]})`;
  const reason = `${which} no text${first}: empty, or a picture, of which nothing is read.`;
  return [makeMessage('page-without-text', null, reason)];
}

function columnsMessage(count: number): Message[] {
  if (count === 0) return [];
  const reason = `${count === 1 ? 'A page is' : `${count} pages are`} set in columns, which are read one after the other.`;
  return [makeMessage('columns-read', null, reason)];
}

function hyphensMessage(
  { joined, kept }: Hyphens,
  placeOf: (line: PageLine) => readonly [number, number],
): Message[] {
  const of = (divisions: Hyphens['joined']) => {
    const [first] = divisions;
    if (!first) return '';
    const [page, line] = placeOf(first.line);
    return ` “${first.word}” (page ${page}, line ${line})`;
  };
  if (joined.length + kept.length === 0) return [];
  const told = [
    ...(joined.length > 0
      ? [
          `Words that the end of a line divided were joined without their hyphen: ${joined.length}, first${of(joined)}.`,
        ]
      : []),
    ...(kept.length > 0
      ? [`Hyphens at the end of a line that were kept: ${kept.length}, first${of(kept)}.`]
      : []),
  ];
  return [makeMessage('words-joined', null, told.join(' '))];
}

/** Letters of a font whose table is not in the file stand for nothing. */
function fontsMessage(tables: readonly string[]): Message[] {
  if (tables.length === 0) return [];
  const named = `${clip(tables.slice(0, 3).join(', '), 100)}${tables.length > 3 ? ' …' : ''}`;
  const reason = `It leans on a table of letters that it does not hold (${named}); text in that font is wrong or missing.`;
  return [makeMessage('font-unreadable', null, reason)];
}
