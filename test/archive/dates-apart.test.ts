import { describe, expect, it } from 'vitest';
import { datesApart } from '../../src/archive/dates-apart.ts';
import { archive, briefing } from '../site/made.ts';

/** Files of a series of these days that are told, each with the reason. */
const told = (days: readonly string[], series: string | null = null) =>
  datesApart(archive(days.map((day) => briefing(day, { series: series ?? undefined }))).briefings).map(
    ({ file, reason }) => `${file}: ${reason}`,
  );

const month = Array.from({ length: 10 }, (_, day) => `2031-05-${String(3 * day + 1).padStart(2, '0')}`);

describe('A date apart from those of its series', () => {
  it('is told, before them and after them, with how far they are from each other', () => {
    expect(told(['2030-05-04', ...month])).toEqual([
      'transcripts/2030-05-04.txt: Its date is 362 days before that of any other briefing of its series, of which no two in a row are more than 3 days apart: it may be a slip.',
    ]);
    expect(told([...month, '2032-05-04'])).toEqual([
      'transcripts/2032-05-04.txt: Its date is 342 days after that of any other briefing of its series, of which no two in a row are more than 3 days apart: it may be a slip.',
    ]);
  });

  it('is not told of a summer’s rest, of few briefings, of two that began together, and of two series', () => {
    expect(told(['2030-11-10', ...month])).toEqual([]);
    expect(told(['2030-05-04', ...month.slice(0, 8)])).toEqual([]);
    expect(told(['2030-05-04', '2030-05-05', ...month])).toEqual([]);
    const other = archive([briefing('2030-05-04', { series: 'quay' })]).briefings;
    expect(datesApart([...archive(month.map((day) => briefing(day))).briefings, ...other])).toEqual([]);
  });
});
