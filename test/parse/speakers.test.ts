import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import { toSpeaker } from '../../src/parse/attribution/speakers.ts';
import { speakerNotes } from '../../src/parse/turns/speaker-notes.ts';
import { parsed } from '../helpers/parsed.ts';

describe('A printed label taken apart', () => {
  it.each([
    ['MR. McDONOUGH', 'Mr. McDonough', null],
    ['MR. MCDONOUGH', 'Mr. McDonough', null],
    ['MS. O’HARA-LINDT', 'Ms. O’Hara-Lindt', null],
    ['ADMIRAL LINDT-O’HARA', 'Admiral Lindt-O’Hara', null],
    ['ANN LINDT, MINISTER OF BRIDGES', 'Ann Lindt', 'Minister of Bridges'],
    ['Ann Lindt, Jr.', 'Ann Lindt, Jr.', null],
    ['Ann Lindt -- Chief Engineer', 'Ann Lindt', 'Chief Engineer'],
    ['Ann Lindt (by phone)', 'Ann Lindt', null],
  ])('%s is %s, %s', (label, name, office) => {
    expect(toSpeaker(label)).toEqual({ name, office });
  });
});

describe('Whose words are given to the spokesperson, whom no label names,', () => {
  it.each([
    [1, ''],
    [2, ', here and in 1 more turn'],
    [3, ', here and in 2 more turns'],
  ])('is told once a label, with how often: %i', (count, where) => {
    const asked = Array.from({ length: count }, (_, at) => [
      `Question: Is ferry ${at} late?`,
      'Answer: It is.',
    ]);
    const title = 'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031';
    const { messages } = parsed([title, ...asked.flat()], 'a.txt', { dialect: 'mfa-russia' });
    expect(
      messages
        .filter(({ rule }) => rule === 'speaker-inferred')
        .map(({ line, reason }) => `${line} ${reason}`),
    ).toEqual([`5 “Answer” names nobody, and what it says was taken for the words of Anna Example${where}.`]);
  });
});

describe('Who speaks is told to be inferred', () => {
  const { items } = parsed(
    [
      'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
      'Question: Is it late?',
      'Answer: It is.',
      'Question: And the bus?',
      'Bo Lindt: It runs.',
    ],
    'a.txt',
    { dialect: 'mfa-russia' },
  );
  const turns = items.flatMap((item) => item.turns);
  const told = (
    known: Partial<Parameters<typeof speakerNotes>[1]> = {},
    as: Partial<(typeof turns)[number]> = {},
  ) =>
    speakerNotes([{ ...items[0]!, turns: turns.map((turn) => ({ ...turn, ...as })) }], {
      dialect: general,
      lang: 'en',
      spokesperson: 'Anna Example',
      meant: new Map(),
      podium: 'Bo Lindt',
      askers: new Map(),
      url: null,
      ...known,
    }).map(({ line, reason }) => `${line} ${reason.split(/,? (?:names|was)/)[0]}`);

  it('where a label names nobody or an office alone, or there is none', () => {
    expect(told()).toEqual(['5 “Answer”', '9 “Bo Lindt”']);
    expect(told({ podium: null })).toEqual(['5 “Answer”']);
    expect(told({}, { label: null })).toEqual(['5 What is said without a label']);
  });

  it('not of questions, of whom nobody speaks, or where a person said who does', () => {
    expect(told({}, { role: 'question' })).toEqual([]);
    expect(told({}, { speaker: null })).toEqual([]);
    expect(told({ settled: new Set([5]) })).toEqual(['9 “Bo Lindt”']);
  });
});
