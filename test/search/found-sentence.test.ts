import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { How } from '../../src/search/page/rank.js';
import { en } from '../../templates/words/en.ts';

type Offers = typeof import('../../src/search/page/offers.js');

describe('What stands above the results', () => {
  let said: Offers['foundSentence'];
  let undatedSaid: Offers['undatedSentence'];
  let wordsWithin: Offers['wordsWithin'];
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    ({
      foundSentence: said,
      undatedSentence: undatedSaid,
      wordsWithin,
    } = await import('../../src/search/page/offers.js'));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  const asTyped: How = { mended: [], reduced: null, unheld: [], few: 0, most: false, lacking: [] };
  const words = { ...en.finder };
  const sentence = (total: number, how: Partial<How>, q = 'Ferry toll') =>
    said(total, { ...asTyped, ...how }, q, words);

  it('counts those that hold all words', () => {
    expect(sentence(1, {})).toBe('1 answer found');
    expect(sentence(1200, {})).toBe('1,200 answers found');
  });

  it('says how many hold words side by side, where the first or the last answer is asked for', () => {
    expect(sentence(12, { inRow: 3 })).toBe(
      '3 answers hold these words side by side. Behind them come 9 with the words apart.',
    );
    expect(sentence(2, { inRow: 0 })).toBe(
      'No answer holds these words side by side, so here they stand apart. 2 answers found',
    );
    expect(sentence(12, { inRow: 12 })).toBe('12 answers found');
  });

  it('counts those without a date, where they stand last and others have one', () => {
    expect(undatedSaid({ total: 1200, undated: 1100 }, words)).toBe('1,100 without a date, listed last');
    expect(undatedSaid({ total: 12, undated: 12 }, words)).toBe('');
    expect(undatedSaid({ total: 12, undated: 0 }, words)).toBe('');
  });

  it.each<[string, number, Partial<How>, string]>([
    [
      'none holds all',
      43,
      { most: true, lacking: [] },
      'No answer holds all of these words. Here are the 43 nearest.',
    ],
    [
      'one is near',
      1,
      { most: true, lacking: ['ferry', 'toll'] },
      'No answer holds all of these words. Here is the nearest one.',
    ],
    [
      'one word is the one that is missing',
      6,
      { most: true, lacking: ['ferry'] },
      'No answer holds “Ferry” together with the rest. Here are the 6 nearest.',
    ],
    [
      'most words of a sentence stand together',
      6,
      { most: true, together: true },
      'Here are the 6 nearest. First come those in which most of these words stand together.',
    ],
    ['one alone holds most of a sentence', 1, { most: true, together: true }, 'Here is the nearest one.'],
    [
      'nothing holds a word',
      6,
      { most: true, unheld: ['ferry'] },
      'Nothing in the archive holds “Ferry”. Here are the 6 nearest.',
    ],
  ])('says that they are the nearest, and never that so many were found, where %s', (_, total, how, text) => {
    expect(sentence(total, how)).toBe(text);
  });

  it('says that a language lacks a word, not the archive, where others are not searched', () => {
    const within = wordsWithin(words, ['fr'], ['en', 'de']);
    expect(within.unheld).toBe('Nothing in français holds “{word}”.');
    expect(wordsWithin(words, ['fr', 'en', 'de'], [])).toBe(words);
  });

  it('says first for which words it counts, where not all were searched for', () => {
    expect(sentence(3, { reduced: ['toll'] })).toBe(
      'No answer holds every word. Searched for: toll. 3 answers found',
    );
  });

  it('counts those that hold all apart from those behind them', () => {
    expect(sentence(5, { few: 1 })).toBe('1 answer holds all of these words. Next come the 4 nearest.');
    expect(sentence(2, { few: 2 })).toBe('2 answers found');
    expect(sentence(5, { few: 1, reduced: ['toll'] })).toBe(
      'No answer holds every word. Searched for: toll. 1 answer holds all of these words. Next come the 4 nearest.',
    );
  });
});
