import { describe, expect, it } from 'vitest';
import {
  direction,
  fill,
  languageName,
  list,
  longDate,
  monthAndYear,
  monthName,
} from '../../templates/format.ts';

describe('Dates and names', () => {
  it.each([
    ['en', 'November 3, 2021'],
    ['ru', '3 ноября 2021 г.'],
    ['fr', '3 novembre 2021'],
    ['es', '3 de noviembre de 2021'],
    ['de', '3. November 2021'],
    ['zh', '2021年11月3日'],
  ])('a date in %s is written as %s', (lang, expected) => {
    expect(longDate(lang, '2021-11-03')).toBe(expected);
  });

  it('a date is the same day in every time zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Honolulu';
    expect(longDate('en', '2021-01-01')).toBe('January 1, 2021');
    process.env.TZ = zone ?? 'UTC';
  });

  it('months stand alone with a capital', () => {
    expect(monthName('ru', 11)).toBe('Ноябрь');
    expect(monthAndYear('es', 2021, 11)).toMatch(/^Noviembre/);
    expect(monthAndYear('en', 998, 3)).toBe('March 998');
  });

  it('a language is called by its own name', () => {
    expect(['en', 'ru', 'fr', 'zh'].map(languageName)).toEqual(['English', 'Русский', 'Français', '中文']);
  });

  it('a tag that is no language does no harm', () => {
    expect(longDate('not a tag', '2021-11-03')).toBe('November 3, 2021');
    expect(languageName('not a tag')).not.toBe('');
  });

  it('a list is joined as the language does', () => {
    expect(list('en', ['a', 'b', 'c'])).toBe('a, b, and c');
    expect(list('de', ['a', 'b'])).toBe('a und b');
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ru', 'ltr'],
    ['ur-Latn', 'ltr'],
  ])('%s is written %s', (lang, expected) => {
    expect(direction(lang)).toBe(expected);
  });

  it('a sentence is filled in, and what is not known is left', () => {
    expect(fill('{count} of {all}', { count: '3' })).toBe('3 of {all}');
  });
});
