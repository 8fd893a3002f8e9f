import { describe, expect, it } from 'vitest';
import { capital, isLanguageTag, knownLocale, localeFor } from '../../src/text/locale.ts';
import { dayAndMonth, languageName, list, longDate, number, plural } from '../../templates/format.ts';
import { sourceFiles } from '../architecture/sources.ts';

describe('A language', () => {
  it('that Intl knows is written as it is', () => {
    for (const lang of ['en', 'pt-BR', 'zh-Hant', 'tr'])
      expect(localeFor(Intl.DateTimeFormat, lang)).toBe(lang);
  });

  it.each(['tlh', 'qaa', 'und', 'und-Latn', 'mul', 'zxx', '', 'x-a', 'i-klingon', 'not a tag', '__proto__'])(
    'that Intl does not know (%j) is written as English is, and throws nothing',
    (lang) => {
      for (const format of [Intl.DateTimeFormat, Intl.NumberFormat, Intl.Collator, Intl.DisplayNames]) {
        expect(knownLocale(format, lang)).toBeNull();
        expect(localeFor(format, lang)).toBe('en');
      }
      expect(longDate(lang, '2031-03-04')).toBe('March 4, 2031');
      expect(dayAndMonth(lang, '2031-12-04')).toBe('Dec 4');
      expect(number(lang, 12_345)).toBe('12,345');
      expect(list(lang, ['A', 'B', 'C'])).toBe('A, B, and C');
      expect(plural(lang, 2, { one: '# day', other: '# days' })).toBe('2 days');
      expect(capital('istanbul', lang)).toBe('Istanbul');
      expect(languageName(lang)).toMatch(/^.*$/);
    },
  );

  it('has capitals of its own', () => {
    expect(capital('istanbul', 'tr')).toBe('İstanbul');
    expect(capital('ноябрь', 'ru')).toBe('Ноябрь');
    expect(capital('', 'en')).toBe('');
  });

  it('is told by its tag', () => {
    expect(['en', 'pt-BR', 'tlh', 'zh-Hant-TW', 'en-x-pier'].filter(isLanguageTag)).toHaveLength(5);
    expect(['', 'english please', 'constructor', 'x-a', 'en_US'].filter(isLanguageTag)).toEqual([]);
    // tags of five to eight letters are well-formed, and none has a meaning: it is the name that is meant, or a folder of the site
    expect(['english', 'Spanish', 'briefing', 'pagefind', 'assets-en'].filter(isLanguageTag)).toEqual([]);
  });
});

describe('The code', () => {
  it('asks Intl in no language that it has not looked up', () => {
    // new Intl.Collator(lang)      name.localeCompare(other, lang)      text.toLocaleUpperCase()
    const asking = /\bnew Intl\.\w+\(\s*([^\s,)]*)|\.(?:toLocale\w+|localeCompare)\(\s*([^\s,)]*)/g;
    const looked = /^(?:'(?:en|zh)'|\[?(?:\.\.\.)?locale\]?|localeFor\(.*)$/;
    const found = [
      ...sourceFiles('src', ['.ts', '.js']),
      ...sourceFiles('templates', ['.ts', '.js']),
    ].flatMap(({ path, text }) =>
      [...text.matchAll(asking)]
        .filter(([, made, called]) => !looked.test(made ?? called ?? ''))
        .map(([use]) => `${path}: ${use}`),
    );
    // each of these languages is looked up first
    const lookedUp = [
      'src/languages/dates.ts: ',
      'src/search/page/terms.js: new Intl.Segmenter(',
      // a tag that is none is its own name
      'src/search/page/offers.js: new Intl.DisplayNames(',
      'src/search/page/podiums.js: new Intl.DisplayNames(',
      'src/text/locale.ts: new Intl.Locale(',
    ];
    expect(found.filter((use) => !lookedUp.some((start) => use.startsWith(start)))).toEqual([]);
  });
});
