import type { Furniture, Item, Lines } from '../../model/briefing.ts';
import type { Source } from '../../read/source.ts';
import { linesOf } from '../../text/lines.ts';
import { foldSpace } from '../../text/space.ts';
import type { Note } from '../stages.ts';

export interface StrayLines {
  furniture: Furniture[];
  notes: Note[];
}

/**
 * The non-blank lines of a page that stand in no turn, heading or furniture. Where tags are closed in the wrong order HTML moves
 * text about: what is written inside a table but in no cell of it stands before the table. Its words are where a browser shows
 * them; its line would be lost.
 */
export function strayLines(
  source: Source,
  items: readonly Item[],
  furniture: readonly Furniture[],
): StrayLines {
  // a pasted text has its words where they stand
  if (source.format === 'text') return { furniture: [], notes: [] };
  const lines = linesOf(source.text);
  const owned = new Uint8Array(lines.length + 2);
  const own = ([first, last]: Lines) => owned.fill(1, first, last + 1);
  for (const { lines: run } of furniture) own(run);
  for (const {
    turns,
    lines: [first],
    titleFrom,
  } of items) {
    for (const turn of turns) own(turn.lines);
    const opening = turns[0]?.lines[0] ?? first;
    if (titleFrom === 'heading' && first < opening) own([first, opening - 1]);
  }
  const found: StrayLines = { furniture: [], notes: [] };
  for (let line = source.body.line; line <= lines.length; line++) {
    const text = foldSpace(lines[line - 1] ?? '');
    if (owned[line] || text === '') continue;
    found.furniture.push({
      lines: [line, line],
      kind: 'other',
      text: foldSpace(text.replace(/<[^<>]*>/g, ' ')) || text,
    });
    const reason =
      'Tags are closed in the wrong order here; the words of this line may stand elsewhere on the page.';
    found.notes.push({ rule: 'line-out-of-order', line, reason });
  }
  return found;
}
