import type { Mark, Turn } from '../../model/briefing.ts';

/** A paragraph in pieces: what is said, and what stands in it that nobody said. */
export function piecesOf(
  { paragraphs, marks = [] }: Pick<Turn, 'paragraphs' | 'marks'>,
  at: number,
): { text: string; kind: Mark['kind'] | null }[] {
  const text = paragraphs[at] ?? '';
  const own = marks.filter(({ paragraph }) => paragraph === at).sort((a, b) => a.start - b.start);
  const pieces: { text: string; kind: Mark['kind'] | null }[] = [];
  let done = 0;
  for (const { start, end, kind } of own) {
    if (start < done) continue;
    pieces.push({ text: text.slice(done, start), kind: null }, { text: text.slice(start, end), kind });
    done = end;
  }
  return [...pieces, { text: text.slice(done), kind: null }].filter((piece) => piece.text !== '');
}
