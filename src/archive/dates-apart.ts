import { dayNumber } from '../text/days.js';
import { groupBy } from '../text/group-by.ts';
import { message } from './message.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';

/** Of fewer days nothing is told: a podium begins, or is heard again. */
const FEWEST = 10;
/** A podium rests for a summer; a slip of the year is twice as far. */
const MOST_DAYS = 180;

/** A briefing and its day, counted from 1970. */
interface Dated {
  file: string;
  day: number;
}

/**
 * A message for the first or the last briefing of a series whose date lies further from all the others than any two of those lie
 * from each other: a slip of the year makes an archive begin too early, or end too late. Pure.
 */
export function datesApart(briefings: readonly ArchivedBriefing[]): ArchiveMessage[] {
  const series = groupBy(briefings, ({ series, briefing }) => JSON.stringify([series, briefing.lang]));
  return [...series.values()].flatMap((own) => {
    const dated = own.flatMap(({ file, briefing: { date } }): Dated[] =>
      date === null ? [] : [{ file, day: dayNumber(date) }],
    );
    const rising = dated.toSorted((a, b) => a.day - b.day);
    return [...farthest(rising, 'before'), ...farthest(rising.toReversed(), 'after')];
  });
}

/** Of briefings in order, the first where it stands apart. */
function farthest([first, second, ...rest]: readonly Dated[], side: 'before' | 'after'): ArchiveMessage[] {
  if (!first || !second || rest.length + 2 < FEWEST) return [];
  const apart = Math.abs(second.day - first.day);
  const others = [second, ...rest];
  const most = others.reduce(
    (found, { day }, at) => Math.max(found, Math.abs(day - (others[at - 1]?.day ?? day))),
    0,
  );
  if (apart <= MOST_DAYS || apart <= most) return [];
  const reason = `Its date is ${apart} days ${side} that of any other briefing of its series, of which no two in a row are more than ${most} days apart: it may be a slip.`;
  return [message(first.file, 'date-apart', reason)];
}
