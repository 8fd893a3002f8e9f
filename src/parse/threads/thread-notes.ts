import type { Note, RawItem, RawThread } from '../stages.ts';

/** A border that is as likely one thing as the other, within this, is told as doubtful. */
const DOUBTFUL = 0.15;
/** So many doubtful lines are named. */
const MOST_NAMED = 12;

const lineOf = ({ turns }: RawItem): number | null => turns[0]?.segments[0]?.lines[0] ?? null;

/** One note a briefing, where nothing printed says which exchanges belong together: how many there are, and where it may be otherwise. */
export function threadNotes(threads: readonly RawThread[]): Note[] {
  const borders = threads.flatMap(({ items, joins }) =>
    items.flatMap(({ item }, at) => {
      const join = joins[at] ?? null;
      return join === null ? [] : [{ line: lineOf(item), join }];
    }),
  );
  const first = borders[0];
  if (!first) return [];
  const cuts = borders.filter(({ join }) => join < 0.5).length;
  const doubtful = borders.filter(({ join }) => Math.abs(join - 0.5) < DOUBTFUL).map(({ line }) => line);
  const sure = borders.reduce((sum, { join }) => sum + Math.max(join, 1 - join), 0) / borders.length;
  return [
    {
      rule: 'threads-inferred',
      line: first.line,
      reason: `No printed title says which exchanges belong together; by what is said, ${cuts} of ${borders.length} open another matter.${tellDoubtful(doubtful)}`,
      confidence: sure,
    },
  ];
}

function tellDoubtful(lines: readonly (number | null)[]): string {
  if (lines.length === 0) return '';
  const named = lines.slice(0, MOST_NAMED).join(', ');
  const more = lines.length > MOST_NAMED ? ` and ${lines.length - MOST_NAMED} more` : '';
  return ` Doubtful: ${lines.length === 1 ? 'line' : 'lines'} ${named}${more}.`;
}
