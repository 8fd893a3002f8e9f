import { describe, expect, it } from 'vitest';
import { toSpeaker } from '../../src/parse/attribution/speakers.ts';
import { parsed } from '../helpers/parsed.ts';

describe('A printed label taken apart', () => {
  it.each([
    ['MR. McDONOUGH', 'Mr. McDonough', null],
    ['MR. MCDONOUGH', 'Mr. McDonough', null],
    ['MS. O’HARA-LINDT', 'Ms. O’Hara-Lindt', null],
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
