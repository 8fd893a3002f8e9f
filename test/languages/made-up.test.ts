import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/languages/types.ts';

/** The tongue of an island that is on no map; in the list by the one line that a new language is. */
const islandic: Language = {
  tag: 'qis',
  iso3: 'qis',
  littleWords: 'ba ne lo ut kel dor min es',
  stemmer: (word) => word.replace(/(?:ak|ek)$/, ''),
  archive: 'Morrak',
  labels: { asks: [[/Frik/, 'Frik']], answers: [[/Sval/, 'Sval']] },
  talk: {
    greetings: [[/takka\b[^.?!]{0,40}/, 'Takka ne']],
    openers: [[/hej/, 'Hej, ']],
    bareQuestions: [[/Ut kel dor/, 'Ut kel dor']],
  },
};

vi.mock('../../src/languages/others.ts', () => ({ others: [islandic] }));

const { parse } = await import('../../src/parse/parse.ts');
const { readSource } = await import('../../src/read/read-source.ts');
const { contentWords } = await import('../../src/languages/words.ts');
const { defaultTitle } = await import('../../src/site/default-title.ts');

describe('A language that is one file and one line in the list', () => {
  const text = [
    'Morra 2031-05-14',
    '',
    'Frik: Takka ne. Hej, es ba Brugga Lenta min opna?',
    'Sval: Ne lo ba Somra. Kel dor min es Brugga.',
    'Frik: Lo Farja ba Grenna ligga still. Ut kel dor?',
    'Sval: Es ne dor kel. Min lo ba Farja ut.',
  ].join('\n');
  const briefing = parse(readSource('morra.txt', Buffer.from(text)));

  it('is told by its little words', () => {
    expect(briefing.lang).toBe('qis');
  });

  it('has its labels read, its greetings left out of titles, and its bare questions named by what stands before them', () => {
    expect(briefing.items.map(({ kind, title }) => [kind, title])).toEqual([
      ['exchange', 'Es ba Brugga Lenta min opna?'],
      ['exchange', 'Lo Farja ba Grenna ligga still'],
    ]);
  });

  it('has answers that name nobody: they are no person’s of that name', () => {
    expect(briefing.items.map(({ turns }) => turns.at(-1))).toMatchObject([
      { role: 'answer', label: 'Sval', speaker: null },
      { role: 'answer', label: 'Sval', speaker: null },
    ]);
  });

  it('has its words compared by their stems, and names its archives', () => {
    expect(contentWords('Bruggak ne bruggek', 'qis').map(({ stem }) => stem)).toEqual(['brugg', 'brugg']);
    expect(defaultTitle('qis')).toBe('Morrak');
  });
});
