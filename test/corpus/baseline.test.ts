import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Baseline, compare, comparedTable, falls, floors, goals } from '../../scripts/evaluate/baseline.ts';
import { figuresOfKinds, kinds } from '../../scripts/evaluate/kinds.ts';
import { readScore } from '../../scripts/evaluate/title-score.ts';
import { folderOf } from '../archive/made.ts';

const verdicts = (before: Baseline, now: Baseline) => compare(before, now).map(({ verdict }) => verdict);
const one = (held: number, of: number, kind = 'roles') => ({ invented: { [kind]: { held, of } } });

describe('The figures of now beside the baseline', () => {
  it('fall where a smaller share holds, and rise where a larger one does', () => {
    expect(verdicts(one(9, 10), one(8, 10))).toEqual(['fell']);
    expect(verdicts(one(8, 10), one(9, 10))).toEqual(['rose']);
    expect(verdicts(one(9, 10), one(18, 20))).toEqual(['same']);
    expect(falls(compare(one(9, 10), one(8, 10)))).toBe(true);
    expect(falls(compare(one(8, 10), one(9, 10)))).toBe(false);
  });

  it('are not held against what was not measured before, or is not now', () => {
    expect(verdicts({}, one(0, 10))).toEqual(['new']);
    expect(compare(one(9, 10), {})).toEqual([]);
  });

  it('fail below what must hold, even where they were there before', () => {
    const questions = { corpus: { questions: { held: 48, of: 49 } } };
    expect(verdicts(questions, questions)).toEqual(['below']);
    const joins = (held: number) => ({ corpus: { 'title joins': { held, of: 1000 } } });
    expect(verdicts(joins(987), joins(987))).toEqual(['same']);
    expect(falls(compare(joins(986), joins(986)))).toBe(true);
  });

  it('name a goal that is missed, and do not fail by it', () => {
    const titles = { titles: { 'hold the subject': { held: 85, of: 100 } } };
    const compared = compare(titles, titles);
    expect(comparedTable(compared)).toMatch(/85\.0 %.*goal 90 %/);
    expect(falls(compared)).toBe(false);
  });
});

describe('The baseline of the project', () => {
  const file = new URL('../../scripts/evaluate/baseline.json', import.meta.url);
  const baseline = Baseline.parse(JSON.parse(readFileSync(file, 'utf8')));

  it('has a figure for each kind of trouble, each floor and each goal', () => {
    expect(Object.keys(baseline.invented ?? {})).toEqual(Object.keys(kinds));
    for (const name of [...Object.keys(floors), ...Object.keys(goals)]) {
      const [group = '', kind = ''] = name.split('/');
      expect(baseline[group]?.[kind], name).toBeDefined();
    }
  });

  it('holds against itself', () => {
    expect(falls(compare(baseline, baseline))).toBe(false);
  });
});

describe('The figures of a kind', () => {
  const input = 'Briefing by Anna Lindt, May 8, 2031\n\nQUESTION: Is it open?\n\nMINISTER LINDT: It is.\n';
  const expected = (turns: string[]) =>
    JSON.stringify({
      head: { title: 'Briefing by Anna Lindt, May 8, 2031', date: '2031-05-08', time: null, place: null },
      items: [{ item: 'exchange “Is it open?”', turns }],
      toc: [],
      furniture: ['1 title'],
    });

  it('are whole where a transcript is read as a person read it, and fall for that kind alone where it is not', () => {
    const of = (turns: string[]) =>
      figuresOfKinds(folderOf({ 'a/input.txt': input, 'a/expected.json': expected(turns) }));
    const right = of(['3 question [QUESTION] —', '5 answer [MINISTER LINDT] Minister Lindt']);
    const wrong = of(['3 question [QUESTION] —', '5 question [MINISTER LINDT] Minister Lindt']);
    expect([right.roles, right.labels, right.dates]).toEqual([
      { held: 2, of: 2 },
      { held: 2, of: 2 },
      { held: 2, of: 2 },
    ]);
    expect(wrong).toEqual({ ...right, roles: { held: 1, of: 2 } });
  });
});

describe('What the scorer of titles prints', () => {
  it('is read by its line for all', () => {
    const head = 'source            n generic   right   back    >90    cut no title  same   good  meh  bad';
    const all = 'all             160       4     56%    33%     0%    54%        0   160     72   32   56';
    expect(
      readScore(
        `${head}\nwh               70       2     42%    45%     0%    50%        0    70     13   18   29\n${all}\n`,
      ),
    ).toEqual({
      'hold the subject': { held: 90, of: 160 },
      'do more than point back': { held: 107, of: 160 },
      'are whole, without an ellipsis': { held: 74, of: 160 },
    });
    expect(readScore('no such file')).toBeNull();
  });
});
