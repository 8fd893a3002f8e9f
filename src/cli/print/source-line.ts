import { readFile } from 'node:fs/promises';
import type { ArchiveMessage } from '../../archive/types.ts';
import { readSource } from '../../read/read-source.ts';
import { linesOf } from '../../text/lines.ts';
import { paintMessage } from './messages.ts';
import { safe, type Terminal } from './terminal.ts';

/** How much of a line is shown around the place. */
const width = 88;

/**
 * Messages grouped by file, each with the line that it is about and a caret under the place:
 *
 *     a.txt:39:4: warning homoglyph “Сollegiums” holds letters of two alphabets.
 *       39 | 3. Сollegiums meet
 *          |    ^
 */
export async function messageWithSource(
  messages: readonly ArchiveMessage[],
  terminal: Terminal,
): Promise<string> {
  let text = '';
  let file: string | null = null;
  let lines: readonly string[] = [];
  for (const found of messages) {
    if (found.file !== file) {
      if (file !== null) text += '\n';
      file = found.file;
      lines = await readLines(file);
    }
    const line = found.line === null ? '' : (lines[found.line - 1] ?? '');
    const placed = { ...found, column: found.column ?? columnOf(line, found.reason) };
    text += `${paintMessage(placed, terminal)}\n`;
    if (line.trim()) text += excerpt(line, placed, terminal);
  }
  return text === '' ? '' : `${text}\n`;
}

/** [] where the file cannot be read again, as standard input cannot. */
async function readLines(file: string): Promise<string[]> {
  const bytes = await readFile(file).catch(() => null);
  return bytes ? linesOf(readSource(file, bytes).text) : [];
}

/** Where the words that a reason quotes stand in the line; else where the line's text begins. */
function columnOf(line: string, reason: string): number {
  // “сo” holds letters of two alphabets.      “titel” is unknown here.
  const quoted = /“([^”]+)”/.exec(reason)?.[1];
  const at = quoted === undefined ? -1 : line.indexOf(quoted);
  return (at < 0 ? line.length - line.trimStart().length : at) + 1;
}

function excerpt(
  line: string,
  { line: number, column }: ArchiveMessage & { column: number },
  { errColors: colors }: Terminal,
): string {
  const from = column > width ? column - Math.floor(width / 2) : 1;
  const cut = safe(line.slice(from - 1, from - 1 + width));
  const before = `${from > 1 ? '…' : ''}${safe(line.slice(from - 1, column - 1))}`;
  const shown = `${from > 1 ? '…' : ''}${cut}${line.length > from - 1 + width ? '…' : ''}`;
  const gutter = String(number).padStart(6);
  return `${colors.dim(`${gutter} |`)} ${shown}\n${colors.dim(`${' '.repeat(6)} |`)} ${spaces(before)}${colors.bold('^')}\n`;
}

/** As wide as the text: wide characters (Chinese) take two columns. */
function spaces(text: string): string {
  return [...text].map((character) => (isWide(character) ? '  ' : ' ')).join('');
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  );
}
