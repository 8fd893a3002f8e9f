import type { Root } from 'mdast';
import type { Furniture, Item, Lines } from '../../model/briefing.ts';
import type { Source } from '../../read/source.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Header, Part, PrintedToc, Segment } from '../stages.ts';

function piece(segment: Segment, kind: Furniture['kind']): Furniture {
  return { lines: [segment.lines[0], segment.lines[1]], kind, text: segmentText(segment) };
}

/** The runs of lines that lie in no turn; both lists are in order. */
function outside(runs: readonly Furniture[], items: readonly Item[]): Furniture[] {
  if (runs.length === 0) return [];
  const turns: Lines[] = items.flatMap((item) => item.turns.map((turn) => turn.lines));
  let at = 0;
  return runs.filter(({ lines }) => {
    while (at < turns.length && turns[at]![1] < lines[0]) at++;
    const turn = turns[at];
    return !turn || lines[0] < turn[0];
  });
}

/** Everything on the page that nobody said; `assemble` brings it into the order of its lines. */
export function furnitureOfPage(
  source: Source,
  tree: Root,
  header: Header,
  toc: PrintedToc | null,
  parts: readonly Part[],
  items: readonly Item[],
): Furniture[] {
  // lines that hold nothing but tags inside a turn belong to the turn
  const furniture = outside(tree.data?.furniture ?? [], items);
  if (source.body.line > 1) {
    const text = source.text.slice(0, source.body.offset);
    furniture.push({ lines: [1, source.body.line - 1], kind: 'front-matter', text });
  }
  for (const one of header.furniture) furniture.push(piece(one.segment, one.kind));
  for (const one of toc?.segments ?? []) furniture.push(piece(one, 'toc'));
  for (const part of parts) if (part.kind === 'furniture') furniture.push(piece(part.segment, part.what));
  return furniture;
}
