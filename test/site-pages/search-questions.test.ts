import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Shown, searchOf } from '../helpers/ask-search.ts';
import { sample } from './sites.ts';

/** Asks of the sample archive, by what is typed, and the day and the beginning of the answer’s name; or the page of a person. */
const questions: [kind: string, lang: string, query: string, day: string, answer?: string][] = [
  ['words', 'en', 'ferrets excluded', '2023/11/29', 'visa-free-travel-ferrets'],
  ['words', 'en', 'bottles of wine Velmond', '2023/09/20', 'wine-for-the-league'],
  ['a word too many', 'en', 'parking fines missions embassy lenns owe most', '2023/02/08', 'parking-fines'],
  ['a phrase', 'en', '“brass bands”', '2023/02/08', 'lifeboat-day'],
  [
    'a sentence',
    'en',
    'Why are ferrets not allowed to travel to Hesk without a visa?',
    '2023/11/29',
    'visa-free-travel-ferrets',
  ],
  [
    'a sentence',
    'en',
    'Which embassy had run up the most in parking fines by February 2023?',
    '2023/02/08',
    'parking-fines',
  ],
  ['a misspelling', 'en', 'hydrologsts exchange', '2023/09/20', 'the-detained-hydrologists'],
  ['a misspelling', 'en', 'Halcyon Grase observer', '2023/02/08', 'halcyon-grace-inquiry'],
  ['a day', 'en', '2023-02-08', '2023/02/08'],
  ['a day', 'en', '8 février 2023', '2023/02/08'],
  ['a day', 'en', 'February 8, 2023', '2023/02/08'],
  ['a word and a month', 'en', 'wine September 2023', '2023/09/20', 'wine-for-the-league'],
  ['a word and a span', 'en', 'herring launch 2023–2024', '2023/06/14', 'safety-zone-of-the-cape'],
  ['a person and a word', 'en', 'monck ferrets', '2023/11/29', 'visa-free-travel-ferrets'],
  ['a person and a word', 'en', 'valeria monck wine 2023', '2023/09/20', 'wine-for-the-league'],
  ['a person', 'en', 'Monck', 'speakers', 'valeria-monck'],
  ['a person', 'en', 'mr garrick', 'speakers', 'linus-garrick'],
  ['a person misspelt', 'en', 'Valeria Monk', 'speakers', 'valeria-monck'],
  ['a person misspelt, and a word', 'en', 'Valera Monck ferrets', '2023/11/29', 'visa-free-travel-ferrets'],
  ['a person', 'ru', 'Монк', 'speakers', ''],
  ['a person', 'fr', 'Monck', 'speakers', 'valeria-monck'],
];

describe('The search of the sample archive', () => {
  const searches = new Map(['en', 'fr', 'ru'].map((lang) => [lang, searchOf(sample.folder, lang)]));
  const ask = (lang: string, query: string, without?: string[]): Promise<Shown> =>
    searches.get(lang)!.ask(query, without);
  beforeAll(() => {
    vi.stubGlobal('fetch', searches.get('en')!.fetch);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it.each(questions)('has the answer first: %s in %s, “%s”', async (_, lang, query, day, answer = '') => {
    const { addresses } = await ask(lang, query);
    expect(addresses[0]).toContain(`/${day}/${answer}`);
  });

  it('reads a person, a word and a month, and finds more where one of them is taken away', async () => {
    const all = await ask('en', 'monck wine september 2023');
    expect(all.chips.map(({ kind, typed }) => [kind, typed])).toEqual([
      ['name', 'monck'],
      ['word', 'wine'],
      ['date', 'september 2023'],
    ]);
    const more = await ask('en', 'monck wine september 2023', ['september 2023']);
    expect(more.chips.map(({ kind }) => kind)).toEqual(['name', 'word']);
    expect(more.total).toBeGreaterThan(all.total);
  });

  it('says how it had to read what was typed', async () => {
    expect((await ask('en', 'hydrologsts')).how.mended).toEqual([['hydrologsts', 'hydrologists']]);
    expect((await ask('en', 'ferrets Yenisei lighthouse')).how).toMatchObject({
      unheld: ['yenisei'],
      most: true,
    });
    expect((await ask('en', 'Yenisei')).total).toBe(0);
  });
});
