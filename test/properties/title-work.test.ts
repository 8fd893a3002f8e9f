import { expect, it } from 'vitest';
import { encode } from '../../src/archive/kept.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { readSentence } from '../../src/parse/titles/phrases.ts';
import { parsed } from '../helpers/parsed.ts';
import { stepsOf } from '../helpers/steps.ts';

/** Twice as much may take so many times as many steps: a little more than two, far from four. */
const LINEAR = 2.6;

const exchanges = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    `Question: The bridge of Sarn${at} was closed in March, and nobody knows why. Will the ferry${at} run in its place?`,
    'Spokesperson: The ferry runs from June on.',
    'Question: And who pays for that?',
    'Spokesperson: Nobody does, as far as the harbour knows.',
  ]).flat();

it('names twice as many exchanges in about twice as many steps', async () => {
  const lines = (count: number) => ['Harbour briefing, May 4, 2031', ...exchanges(count)];
  const name = (count: number) => parsed(lines(count), '2031-05-04.en.txt', { dialect: 'general' });
  name(20);
  name(40);
  const once = await stepsOf(() => name(20));
  const twice = await stepsOf(() => name(40));
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(LINEAR);
});

it('names twice as much talk in about twice as many steps', async () => {
  const lines = (count: number) => [
    'Harbour briefing, May 4, 2031',
    ...Array.from({ length: count }, (_, at) => [
      `Question: But the bridge of Sarn${at} is closed -- is it?  And who pays for the ferry${at}?`,
      'Spokesperson: Nobody does.',
    ]).flat(),
  ];
  const name = (count: number) => parsed(lines(count), '2031-05-04.en.txt', { dialect: 'general' });
  name(20);
  name(40);
  const once = await stepsOf(() => name(20));
  const twice = await stepsOf(() => name(40));
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(LINEAR);
});

it('tells what lists and addresses need of twice as many exchanges in about twice as many steps', async () => {
  const made = (count: number) => ({
    briefing: parsed(['Harbour briefing, May 4, 2031', ...exchanges(count)], '2031-05-04.en.txt', {
      dialect: 'general',
    }),
    messages: [],
  });
  const [few, many] = [made(20), made(40)];
  encode(few);
  encode(many);
  const once = await stepsOf(() => encode(few));
  const twice = await stepsOf(() => encode(many));
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(LINEAR);
});

it('names a question that opens on thousands of opening words without end', { timeout: 20_000 }, () => {
  const { begins, says, closes } = lexiconOf('en');
  for (const words of [
    'and so but also just my second question the next issue ',
    'I would like to ask you about ',
    'can you give us any more further comments information ',
    'the local media news reports ',
    'what is the official view of China ',
    'on in at the ',
  ]) {
    const hostile = words.repeat(4000);
    for (const pattern of [...Object.values(begins), closes]) pattern.test(hostile);
    says.lastIndex = 0;
    says.test(hostile);
    expect(readSentence(hostile, true, 1, lexiconOf('en')).forms.length).toBeLessThan(100);
  }
});
