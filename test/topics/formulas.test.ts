import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSayings, readSayings, sayingsOf } from '../../src/outline/sayings.ts';
import { type Answer, FEWEST_DAYS, formulasOf, recurringIn } from '../../src/topics/formulas.ts';
import { turn } from '../site/made.ts';

const answer = (day: string, text: string): Answer => ({
  day,
  sayings: readSayings(printSayings(sayingsOf([turn('answer', text)]))),
});

/** As if all that share a run of words were alike. */
const formulasIn = (answers: readonly Answer[]) => formulasOf(recurringIn(answers), () => true);

const river = 'The river belongs to both of its banks, and whoever holds it back must say so.';
const tolls = 'There will be no tolls on the bridge before the harbour has been dredged.';

describe('What recurs in answers', () => {
  it('is a sentence that is said on several days', () => {
    const days = ['2031-05-01', '2031-05-02', '2031-05-09'];
    const [formula, ...others] = formulasIn(days.map((day) => answer(day, `Good. ${river}`)));
    expect(others).toEqual([]);
    expect([...(formula?.days ?? [])]).toEqual(days);
    expect([...(formula?.main.places ?? [])]).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });

  it('is nothing that is said often on one day, or on fewer than count', () => {
    const often = Array.from({ length: 9 }, () => answer('2031-05-01', river));
    expect(formulasIn(often)).toEqual([]);
    const days = Array.from({ length: FEWEST_DAYS - 1 }, (_, at) => answer(`2031-05-0${at + 1}`, river));
    expect(formulasIn(days)).toEqual([]);
    expect(recurringIn(days)).toEqual([]);
  });

  it('is said in other words too, which belong to the words that are said most', () => {
    const other = river.replace('say so', 'ask');
    const formulas = formulasIn([
      answer('2031-05-01', other),
      answer('2031-05-02', river),
      answer('2031-05-03', river),
    ]);
    expect(formulas.map(({ main, others }) => [main.places.size, others.length])).toEqual([[2, 1]]);
  });

  it('is not taken for another that only shares a run of words with it', () => {
    const days = ['2031-05-01', '2031-05-02', '2031-05-03'];
    const answers = days.flatMap((day) => [answer(day, river), answer(day, river.replace('say so', 'ask'))]);
    const forms = recurringIn(answers);
    expect(formulasOf(forms, () => false).map(({ others }) => others.length)).toEqual([0, 0]);
    expect(formulasOf(forms, () => true).map(({ others }) => others.length)).toEqual([1]);
  });

  it('is the same in whatever order the answers come', () => {
    const texts = [river, tolls, river.replace('say so', 'ask'), `Well, ${tolls}`, `${river} ${tolls}`];
    const one = fc.record({ day: fc.integer({ min: 1, max: 9 }), text: fc.constantFrom(...texts) });
    const told = (answers: readonly Answer[]) =>
      formulasIn(answers).map(({ main, others, days }) => [
        main.whole,
        others.map(({ whole }) => whole),
        [...days].sort(),
        [...main.places].map(([at, place]) => [answers[at]?.day, place]).sort(),
      ]);
    fc.assert(
      fc.property(
        fc
          .array(one, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const made = (some: typeof all) => some.map(({ day, text }) => answer(`2031-05-0${day}`, text));
          expect(told(made(shuffled))).toEqual(told(made(all)));
        },
      ),
    );
  });
});
