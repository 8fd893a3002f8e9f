import { describe, expect, it } from 'vitest';
import { findDates, isoOf } from '../../src/languages/dates.ts';
import { contentWords, stem } from '../../src/languages/words.ts';
import { readFileName } from '../../src/read/file-name.ts';
import { foldHomoglyphs, homoglyphWords } from '../../src/text/homoglyphs.ts';
import { hint, nearest } from '../../src/text/nearest.ts';
import { slug } from '../../src/text/slug.ts';
import { foldSpace, inkOf } from '../../src/text/space.ts';

const dates = (text: string) => findDates(text).map((date) => [isoOf(date), date.time]);

describe('A date is read as it is printed', () => {
  it.each([
    ['3 November 203118:11', '2031-11-03', '18:11'],
    ['Briefing, Northport, November 10, 2031', '2031-11-10', null],
    ['Gaggle en route Northport, 3/6/31', '2031-03-06', null],
    ['Press Conference on June13, 2031', '2031-06-13', null],
    ['2031年4月4日', '2031-04-04', null],
    ['2031-12-12 17:56', '2031-12-12', '17:56'],
    ['31 de agosto de 2031', '2031-08-31', null],
    ['3 ноября 2031 года', '2031-11-03', null],
    ['le 1er novembre 2031', '2031-11-01', null],
    ['3. November 2031', '2031-11-03', null],
    ['Issued on: April 6, 2031', '2031-04-06', null],
    ['令和13年5月6日（火）午前', '2031-05-06', null],
    ['平成元年5月6日', '1989-05-06', null],
    ['2031년 5월 6일', '2031-05-06', null],
    ['(2031. 5. 6.)', '2031-05-06', null],
    ['5 maggio 2031', '2031-05-05', null],
    ['5 MAYIS 2031', '2031-05-05', null],
    ['5 de março de 2031', '2031-03-05', null],
    ['5 مايو 2031', '2031-05-05', null],
  ])('%s', (text, iso, time) => {
    expect(dates(text)).toEqual([[iso, time]]);
  });

  it('and its year is not made up', () => {
    expect(dates('Regular Press Conference on September 18')).toEqual([[null, null]]);
  });

  it('and a day that no calendar has is none', () => {
    expect(dates('February 31, 2031, 45/45/2031, 2031-13-01')).toEqual([]);
  });

  it('and figures that leave the month open say so', () => {
    expect(findDates('4/5/2031')[0]?.ambiguous).toBe(true);
    expect(findDates('4/25/2031')[0]?.ambiguous).toBe(false);
  });
});

describe('A slug', () => {
  it.each([
    ['Lake ministers’ meeting', 'lake-ministers-meeting'],
    ['中方对此有何评论？', 'zhong-fang-dui-ci-you-he-ping-lun'],
    ['Ответы на вопросы', 'otvety-na-voprosy'],
    ['Joint Сollegium', 'joint-collegium'],
    ['¿Cuándo abre el puente?', 'cuando-abre-el-puente'],
  ])('of “%s” is readable ASCII', (text, wanted) => {
    expect(slug(text)).toBe(wanted);
  });

  it('is cut at a word’s end', () => {
    expect(slug('word '.repeat(40))).toMatch(/^word(-word)*$/);
    expect(slug('word '.repeat(40)).length).toBeLessThanOrEqual(60);
    expect(slug('w'.repeat(200))).toHaveLength(60);
  });

  it('of what cannot be written in ASCII is empty', () => {
    expect(slug('…')).toBe('');
  });
});

describe('Cyrillic letters among Latin ones', () => {
  it('are folded in mixed words only', () => {
    expect(foldHomoglyphs('Сollegium, сo-chair, совет')).toBe('Collegium, co-chair, совет');
  });

  it('are reported with their place', () => {
    expect(homoglyphWords('the Сollegium')).toEqual([{ word: 'Сollegium', offset: 4 }]);
  });
});

describe('White space', () => {
  it('of any kind folds to one space', () => {
    expect(foldSpace('\u00a0a \u3000\t b\u2009c\n')).toBe('a b c');
  });

  it('is no ink; everything else is', () => {
    expect(inkOf(' a\u00a0b\u200bc ')).toBe('ab\u200bc');
  });
});

describe('The name of a file says', () => {
  it.each([
    ['2031-11-03.txt', '2031-11-03', null, null],
    ['in/2031-11-03-2.en.txt', '2031-11-03', 'en', 2],
    ['2031-11-03.pt-br.html', '2031-11-03', 'pt-BR', null],
    ['2031-11-03.raw.txt', '2031-11-03', null, null],
    ['Minutes of 2031-11-03 (final).txt', '2031-11-03', null, null],
    ['2031-02-30.txt', null, null, null],
    ['112031-11-034.txt', null, null, null],
  ])('%s', (file, date, lang, ordinal) => {
    expect(readFileName(file)).toEqual({ date, lang, ordinal });
  });
});

describe('The words of a text', () => {
  it('are words, also those that every object of the program has as a name', () => {
    const stems = contentWords('The constructor saw seven valueOf toString hasOwnProperty.', 'en').map(
      ({ stem }) => stem,
    );
    expect(stems).toContain('7');
    expect(stems.filter((stem) => typeof stem !== 'string')).toEqual([]);
  });
});

describe('A misspelt word', () => {
  it('is answered with the nearest known one, or one that it begins with, else with all', () => {
    expect(nearest('titel', ['url', 'title'])).toBe('title');
    expect(nearest('language', ['url', 'lang'])).toBe('lang');
    expect(hint('colour', ['url', 'lang'])).toBe('Known are url, lang.');
    expect(hint('titel', ['url', 'title'])).toBe('Did you mean “title”?');
    // two letters may be wrong, and in a long word a third of them
    expect([nearest('uzk', ['url']), nearest('uzkx', ['url'])]).toEqual(['url', null]);
    expect([nearest('publisxxxx', ['publisher']), nearest('publixxxxx', ['publisher'])]).toEqual([
      'publisher',
      null,
    ]);
  });
});

describe('The stem of a word', () => {
  it('is the whole of what is longer than any word, and no stemmer is kept busy with it', () => {
    const long = 'y'.repeat(1_000_000);
    expect(['en', 'fr', 'es', 'de', 'ru'].map((lang) => stem(long, lang) === long)).not.toContain(false);
    expect(stem('rivers', 'en')).toBe('river');
  });
});
