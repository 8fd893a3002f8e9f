import type { Furniture, SourceInfo } from '../../model/briefing.ts';
import type { Run } from './ask-library.ts';
import type { ExtractedLine, Original } from './extraction.ts';

/** The text that was taken out of a file: what was said, a paragraph a line with a blank one between two, and behind it what nobody said. */
export interface Taken {
  kind: Original;
  /** of each line that is not blank: its number, its page, its line on that page; null of a file without pages */
  places: NonNullable<SourceInfo['places']> | null;
  /** where what nobody said begins in the text, and what each line of it is; lines are 1-based */
  unsaid: { offset: number; lines: { line: number; text: string; kind: Furniture['kind'] }[] };
  /** how lines look, by their number, where it is otherwise than plain */
  looks: ReadonlyMap<number, { depth: number; runs: readonly Run[] }>;
}

/** Lines as one text, each of them at a line of its own. Pure. */
export function taken(kind: Original, lines: readonly ExtractedLine[]): { text: string; original: Taken } {
  const said = lines.filter(({ unsaid }) => unsaid === undefined);
  const unsaid = lines.filter((line) => line.unsaid !== undefined);
  const body = said.map(({ text }) => `${text}\n`).join('\n');
  const offset = body.length;
  const rest = unsaid.map(({ text }) => `${text}\n`).join('');
  const lineOf = (at: number) => (at < said.length ? 2 * at + 1 : 2 * said.length + 1 + (at - said.length));
  const all = [...said, ...unsaid];
  return {
    text: body + (rest === '' ? '' : `\n${rest}`),
    original: {
      kind,
      places: all.some(({ place }) => place)
        ? all.flatMap(({ place }, at) => (place ? [[lineOf(at), place[0], place[1]]] : []))
        : null,
      unsaid: {
        offset,
        lines: unsaid.map(({ text, unsaid: what = 'other' }, at) => ({
          line: lineOf(said.length + at),
          text,
          kind: what,
        })),
      },
      looks: new Map(
        said.flatMap(({ text, depth = 0, runs }, at) =>
          depth > 0 || runs ? [[lineOf(at), { depth, runs: runs ?? [plain(text)] }] as const] : [],
        ),
      ),
    },
  };
}

const plain = (text: string): Run => ({ text, strong: false, emphasis: false, url: null });
