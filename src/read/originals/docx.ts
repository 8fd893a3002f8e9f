import type { Message } from '../../model/briefing.ts';
import { makeMessage } from '../../model/message.ts';
import { askLibrary, type DocxAnswer, type DocxBlock, type Run } from './ask-library.ts';
import { statesMessage } from './document-states.ts';
import { type DocxPackage, docxPackage, isDocx, plainParagraphs, stated } from './docx-package.ts';
import type { ExtractedLine, Extraction, OriginalFormat } from './extraction.ts';
import { failureMessage } from './failures.ts';
import { ZipBomb } from './zip.ts';

/** A document of a word processor (Office Open XML, ECMA-376). */
export const docx: OriginalFormat = {
  kind: 'docx',
  isOne: (file, bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (/\.docx$/i.test(file) || isDocx(bytes)),
  extract: (bytes) => {
    let parts: DocxPackage;
    try {
      parts = docxPackage(bytes);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      if (/password/.test(detail)) return unusable(failureMessage({ failed: 'encrypted', detail }, NAME));
      if (!(error instanceof ZipBomb)) return unusable(failureMessage({ failed: 'damaged', detail }, NAME));
      const reason = `This ${NAME} unfolds to more than any transcript holds: ${detail}.`;
      return unusable(makeMessage('file-too-complex', null, reason));
    }
    const answer = askLibrary({ kind: 'docx', bytes: parts.plain, limits: { pages: 0, characters: 0 } });
    if ('docx' in answer) return docxText(answer.docx, parts);
    if ('failed' in answer && /call stack/.test(answer.detail))
      return unusable(makeMessage('file-too-complex', null, `This ${NAME} is nested too deep to be read.`));
    return unusable(failureMessage('failed' in answer ? answer : null, NAME));
  },
};

const NAME = 'document';
const unusable = (found: Message): Extraction => ({ lines: [], messages: [found] });

/** What mammoth found in a document, as lines of text: a paragraph is one, and a break in it begins another. Pure. */
export function docxText(
  { blocks, notes, pictures }: DocxAnswer,
  { document, headers, footers, comments, core }: DocxPackage,
): Extraction {
  const said = withRows(blocks).flatMap(linesOfBlock);
  if (said.length === 0)
    return unusable(makeMessage('empty-file', null, 'There is no text in this document.'));
  const unsaid = (texts: readonly string[], kind: ExtractedLine['unsaid']): ExtractedLine[] =>
    texts.map((text) => ({ text, place: null, unsaid: kind }));
  const noteLines = notes.flatMap(({ number, blocks: own }) => {
    const texts = own.flatMap(linesOfBlock).map(({ text }) => text);
    return texts.map((text, at) => (at === 0 ? `[${number}] ${text}` : text));
  });
  const edges = (parts: readonly string[]) => [...new Set(parts.flatMap(plainParagraphs))];
  const changes = document.match(/<w:(?:ins|del|moveFrom|moveTo)[\s>]/g)?.length ?? 0;
  const all = [
    ...said,
    ...unsaid(noteLines, 'note'),
    ...unsaid(edges(headers), 'chrome'),
    ...unsaid(edges(footers), 'chrome'),
  ];
  return {
    lines: all,
    messages: [
      ...statesMessage({
        title: stated(core, 'dc:title'),
        author: stated(core, 'dc:creator'),
        made: stated(core, 'dcterms:created'),
      }),
      ...some(changes, 'tracked-changes', (count) =>
        count === 1
          ? 'A change is tracked in this document; it is read as if it were accepted.'
          : `${count} changes are tracked in this document; it is read as if they were accepted.`,
      ),
      ...some(comments, 'comments-left-out', (count) =>
        count === 1
          ? 'A comment of an editor is not published with the text; it is in the file itself.'
          : `${count} comments of editors are not published with the text; they are in the file itself.`,
      ),
      ...some(pictures, 'pictures-left-out', (count) =>
        count === 1 ? 'A picture is not shown.' : `${count} pictures are not shown.`,
      ),
      ...some(
        missing(document, said),
        'text-left-out',
        (count) =>
          `${count} letters of this document are in none of its paragraphs: in a formula, or in a part that is not read.`,
      ),
    ],
  };
}

function some(
  count: number,
  rule: Parameters<typeof makeMessage>[0],
  reason: (count: number) => string,
): Message[] {
  return count > 0 ? [makeMessage(rule, null, reason(count))] : [];
}

/** Letters that the document has more than was read of it; what stands there twice for older programs counts once. */
function missing(document: string, said: readonly ExtractedLine[]): number {
  const once = document
    .replace(/<mc:Choice[\s>][\s\S]*?<\/mc:Choice>/g, '')
    .replace(/<w:(moveFrom|del)(?:\s[^<>]*)?(?<!\/)>[\s\S]*?<\/w:\1>/g, '');
  const solid = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '').length;
  const has = solid(plainParagraphs(once.replace(/<(\/?)m:t\b/g, '<$1w:t')));
  return Math.max(0, has - solid(said.map(({ text }) => text)));
}

/** Cells of a table: those of a row are one line, as figures are read; but who speaks and what is said are lines of their own. */
function withRows(blocks: readonly DocxBlock[]): DocxBlock[] {
  const out: DocxBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at];
    if (!first) break;
    let end = at + 1;
    if (first.cell) while (blocks[end]?.cell?.[0] === first.cell[0]) end++;
    const row = blocks.slice(at, end).filter(({ runs }) => textOf(runs).trim() !== '');
    out.push(...(first.cell ? rowOf(row) : [first]));
    at = end;
  }
  return out;
}

/** What a cell holds that is said, and not a figure or a word. */
export const longCell = 40;

function rowOf(cells: readonly DocxBlock[]): readonly DocxBlock[] {
  const [first, second] = cells;
  if (!first || !second) return cells;
  const isPerCell = new Set(cells.map(({ cell }) => cell?.[1])).size === cells.length;
  const isLong = cells.slice(1).some(({ runs }) => textOf(runs).length > longCell);
  const opens = /[:：]\s*$/.test(textOf(first.runs));
  // MINISTER ARDEN: | We open in May.
  if (opens) return [{ ...first, runs: [...first.runs, blank(' '), ...second.runs] }, ...cells.slice(2)];
  if (!isPerCell || isLong) return cells;
  const runs = cells.flatMap((cell, at) => (at === 0 ? cell.runs : [blank('\t'), ...cell.runs]));
  return [{ ...first, runs }];
}

const blank = (text: string): Run => ({ text, strong: false, emphasis: false, url: null });
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function linesOfBlock({ runs, style }: DocxBlock): ExtractedLine[] {
  // Heading 1      heading 2      Title
  const heading = /^heading ?([1-6])$/i.exec(style ?? '')?.[1];
  const depth = heading ? Number(heading) : /^title$/i.test(style ?? '') ? 1 : null;
  return lined(runs).flatMap((own) => {
    const tidy = trimmed(own);
    const text = textOf(tidy);
    if (text === '') return [];
    const isPlain = tidy.every(({ strong, emphasis, url }) => !strong && !emphasis && url === null);
    return [{ text, place: null, ...(depth ? { depth } : {}), ...(isPlain ? {} : { runs: tidy }) }];
  });
}

/** Cut where a line is broken. */
function lined(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const parts = run.text.split(/[\r\n\u2028\u2029]/);
    for (const [at, text] of parts.entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Without white space at the ends; neighbours of one look are one. */
function trimmed(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame =
      last && last.strong === run.strong && last.emphasis === run.emphasis && last.url === run.url;
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  while (joined[0] && joined[0].text.trimStart() === '') joined.shift();
  while (joined.at(-1)?.text.trimEnd() === '') joined.pop();
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) joined[0] = { ...first, text: first.text.trimStart() };
  const end = joined.at(-1);
  if (last && end) joined[joined.length - 1] = { ...end, text: end.text.trimEnd() };
  return joined;
}
