import { describe, expect, it } from 'vitest';
import { type Language, languageOf, languages, type Phrase } from '../../src/languages/index.ts';

/** Every phrase of a language, with the list that it is in: "talk.greetings". */
function phrasesOf(value: unknown, path = ''): [string, Phrase][] {
  if (Array.isArray(value)) {
    return value.flatMap((one): [string, Phrase][] =>
      Array.isArray(one) && one[0] instanceof RegExp ? [[path, one as unknown as Phrase]] : [],
    );
  }
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return Object.entries(value).flatMap(([key, inner]) => phrasesOf(inner, path ? `${path}.${key}` : key));
}

/** Every list of words. */
function wordListsOf(language: Language): [string, string][] {
  const groups = [
    language,
    language.labels,
    language.persons,
    language.talk,
    language.naming,
    language.topics,
  ];
  const single = new Set(['tag', 'iso3', 'months', 'archive', 'stemmerFile']);
  // several words each, parted by bars: test/topics
  for (const list of ['idioms', 'sameMatters']) single.add(list);
  return groups.flatMap((group) =>
    Object.entries(group ?? {}).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' && value !== '' && !single.has(key) ? [[key, value]] : [],
    ),
  );
}

/** Where a value holds an empty text, list or pattern: "talk.greetings[2]". */
function emptyIn(value: unknown, path = ''): string[] {
  if (value === '') return [path];
  if (value instanceof RegExp) return value.source === '(?:)' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value);
  if (inner.length === 0) return [path];
  return inner.flatMap(([key, one]) => emptyIn(one, `${path}.${key}`));
}

describe.each(languages.map((one) => [one.tag, one] as const))('The language %s', (_, language) => {
  it('reads each of its samples by the phrase beside it, from its beginning where phrases stand there', () => {
    // "Ana Example, Alliance Spokesperson", "发言人表示": such words may stand anywhere in a line
    const anywhere =
      /^page\.(?:briefing|interview)|^conversation\.|\.officeBehind$|\.(?:leans|says|pointsBack|theseDays)$/;
    // "Question:", never "question:": these are read in the letters in which they stand
    const exact =
      /^threads\.goesOnLabels$|^labels\.(?:asks|answers|voices|spokesperson)$|\.(?:iAm|addressed\.\w+|bareQuestions)$/;
    const missed = phrasesOf(language).filter(([list, [{ source }, sample]]) => {
      const begins = anywhere.test(list) ? '' : list.startsWith('stage.') ? '^[([]' : '^';
      return !new RegExp(`${begins}(?:${source})`, exact.test(list) ? 'u' : 'iu').test(sample);
    });
    expect(missed.map(([list, [, sample]]) => `${list}: ${sample}`)).toEqual([]);
  });

  it('leaves out what it does not know: nothing of it is empty', () => {
    // with a capital German has every noun; left out, these would be those of English
    const none = new Set(['.topics.publicLife']);
    expect(emptyIn(language).filter((path) => !none.has(path))).toEqual([]);
  });

  it('has lists of single words, parted by one space, each word once', () => {
    for (const [list, text] of wordListsOf(language)) {
      const words = text.split(' ');
      expect(words.includes(''), list).toBe(false);
      expect([...new Set(words)].filter((word) => words.indexOf(word) !== words.lastIndexOf(word))).toEqual(
        [],
      );
    }
  });

  it('says its names of months and its little words in small letters', () => {
    const words = [...Object.keys(language.otherMonths ?? {}), ...(language.littleWords ?? '').split(' ')];
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

describe('The list of languages', () => {
  it('names each once, by both codes', () => {
    expect(new Set(languages.map((one) => one.tag)).size).toBe(languages.length);
    expect(new Set(languages.map((one) => one.iso3)).size).toBe(languages.length);
    expect(languages.filter(({ iso3 }) => !/^[a-z]{3}$/.test(iso3))).toEqual([]);
    for (const { tag } of languages) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it('answers by any tag of the language, and with nothing for another', () => {
    expect(languageOf('pt-BR')?.tag).toBe('pt');
    expect(languageOf('EN')?.tag).toBe('en');
    expect(languageOf('tlh')).toBeUndefined();
    expect(languageOf('constructor')).toBeUndefined();
  });
});
