import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { newsroomsNamed } from '../../src/site/newsrooms-named.ts';
import { archive, briefing, item, turn } from './made.ts';

const asked = (outlet: string | null) =>
  item('ferry', 'The ferry', [turn('question', 'When?', { outlet }), turn('answer', 'In June it runs.')]);
const named = (...days: [day: string, outlet: string | null][]) => {
  const [edition] = makeSite(
    archive(days.map(([day, outlet]) => briefing(day, { items: [asked(outlet)] }))),
  ).editions;
  return edition && newsroomsNamed(edition);
};

describe('Briefings in which newsrooms are named', () => {
  it('are counted beside all of them, with their years', () => {
    expect(
      named(
        ['2029-01-04', null],
        ['2031-05-04', 'Orlu Herald'],
        ['2031-05-05', null],
        ['2031-06-04', 'Hest Times'],
        ['2033-06-04', 'Orlu Herald'],
      ),
    ).toEqual([3, 5, [2031, 2033]]);
  });

  it('are none where nobody is named', () => {
    expect(named(['2031-05-04', null])).toEqual([0, 1, []]);
  });
});
