import { expect, it } from 'vitest';
import { printSayings, readSayings, sayingsOf } from '../../src/outline/sayings.ts';
import { type Answer, formulasOf, recurringIn } from '../../src/topics/formulas.ts';
import { stepsOf } from '../helpers/steps.ts';
import { turn } from '../site/made.ts';

/** Some of it is said again and again, some nearly so, and most never again. */
const answers = (count: number): Answer[] =>
  Array.from({ length: count }, (_, at) => {
    const text = [
      'The river belongs to both of its banks, and whoever holds it back must say so.',
      `We have counted ${at} barges on the river, and every one of them has paid its toll.`,
      `What number ${at * 7919} of the ${at * 31} lists says is known to clerk ${at * 17} and to nobody else at all.`,
    ].join(' ');
    const day = new Date(Date.UTC(2031, 0, 1 + (at % 300))).toISOString().slice(0, 10);
    return { day, sayings: readSayings(printSayings(sayingsOf([turn('answer', text)]))) };
  });

const formulasIn = (all: readonly Answer[]) => formulasOf(recurringIn(all), () => true);

it('Twice as many answers take at most 2.4 times the steps to find what recurs in them', async () => {
  const [once, twice] = [answers(1000), answers(2000)];
  await stepsOf(() => formulasIn(twice));
  const both = [await stepsOf(() => formulasIn(once)), await stepsOf(() => formulasIn(twice))] as const;
  expect(both[0]).toBeGreaterThan(0);
  // what recurs is sorted
  expect(both[1] / both[0]).toBeLessThanOrEqual(2.4);
});

it('A sentence of twice the length takes at most 2.2 times the steps', async () => {
  const said = (count: number) => [
    turn('answer', 'The river belongs to both banks, as Mr. Orr said. '.repeat(count)),
  ];
  await stepsOf(() => sayingsOf(said(800)));
  const both = [
    await stepsOf(() => sayingsOf(said(400))),
    await stepsOf(() => sayingsOf(said(800))),
  ] as const;
  expect(both[1] / both[0]).toBeLessThanOrEqual(2.2);
});
