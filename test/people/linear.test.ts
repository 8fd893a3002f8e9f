import { describe, expect, it } from 'vitest';
import { findSpeakers } from '../../src/people/speakers.ts';
import { stepsOf } from '../helpers/steps.ts';
import { answered } from './made.ts';

/** A surname for each number, no two alike. */
function surname(at: number): string {
  const letters = [...String(at * 7919)].map(
    (digit) => ['bar', 'cel', 'dim', 'fon', 'gup', 'hat', 'jes', 'kiv', 'lod', 'muk'][Number(digit)],
  );
  return `N${letters.join('')}`;
}

describe('Who is who', () => {
  it('takes steps in proportion to the names, and to the briefings', async () => {
    const briefings = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        answered(
          {
            date: `2031-0${1 + (at % 9)}-11`,
            series: 'podium',
            title: at % 3 ? 'Briefing' : 'Remarks by President Example',
          },
          `Mr. ${surname(at)}`,
          `Dr. ${surname(at)}`,
          'The President',
        ),
      );
    const [few, many] = [briefings(400), briefings(800)];
    findSpeakers(few);
    const steps = async (list: typeof few) => stepsOf(() => findSpeakers(list));
    expect((await steps(many)) / (await steps(few))).toBeLessThan(2.5);
  });
});
