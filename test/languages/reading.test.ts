import { describe, expect, it } from 'vitest';
import { askingWords, dateWords } from '../../src/languages/asking.ts';
import { findDates, isoOf, weekdayIn, weekdayOf, withoutWeekdays } from '../../src/languages/dates.ts';
import { countryOf, isKin } from '../../src/languages/kin.ts';
import {
  isTitleWord,
  isUnnamed,
  officeAlone,
  officeHeld,
  officesNamed,
  onlyAddresses,
} from '../../src/languages/office-names.ts';
import { isUnderOneName, mayBeOne, officeTitles, personName } from '../../src/languages/person-name.ts';
import { contentWords, isLittleWord, littleWords, stem } from '../../src/languages/words.ts';

describe('A name', () => {
  const name = (printed: string) => personName(printed)!;
  const parts = (printed: string) => {
    const found = personName(printed);
    return found && [found.titles.join(' '), found.given.join(' '), found.surname];
  };

  it('has titles, first names and a surname, with what belongs to each', () => {
    expect(parts('Rear Admiral Ann B. Example')).toEqual(['rear admiral', 'ann b', 'example']);
    expect(parts('Ana Álvarez, Jr.')).toEqual(['', 'ana', 'alvarez']);
    expect(parts('Mr. Jan van der Berg III')).toEqual(['mr', 'jan', 'van der berg']);
    expect(parts('L’ambassadeur Dupont')?.[1]).toBe('ambassadeur');
    expect(parts('van Berg')).toEqual(['', '', 'van berg']);
    expect(parts('Mr. Jr.')).toBeNull();
    for (const none of ['The President', '', 'Secretary of State', '王毅', 'Ann 2'])
      expect([none, personName(none)]).toEqual([none, null]);
    expect(officeTitles(name('Mr. Lt. Gen. Example'))).toBe('lieutenant general');
    expect(officeTitles(name('The President Example'))).toBe('president');
  });

  it('may be one person’s with another where nothing of both differs', () => {
    const may = (a: string, b: string) => mayBeOne(name(a), name(b));
    for (const other of [
      'Example',
      'A. Example',
      'Ms. Example',
      'Ann B. Example',
      'President Example',
      'Dr. Ann Example',
    ])
      expect([other, may('Ann Example', other), may(other, 'Ann Example')]).toEqual([other, true, true]);
    for (const other of ['Bo Example', 'B. Example', 'Ann Lind', 'Anne Example'])
      expect([other, may('Ann Example', other), may(other, 'Ann Example')]).toEqual([other, false, false]);
    expect([may('Mr. Example', 'Ms. Example'), may('President Example', 'Governor Example')]).toEqual([
      false,
      false,
    ]);
    expect(may('Gen. Example', 'General Example')).toBe(true);
  });

  it('is worth asking about beside another, but not with two ranks, nor Mr with Ms unless both are heard at once', () => {
    const ask = (a: string, b: string, isBeside = false) => isUnderOneName(name(a), name(b), isBeside);
    expect([ask('Mr. Example', 'Ms. Example'), ask('Mr. Example', 'Ms. Example', true)]).toEqual([
      false,
      true,
    ]);
    expect([ask('General Example', 'Admiral Example'), ask('General Example', 'General Example')]).toEqual([
      false,
      true,
    ]);
    expect([ask('General Example', 'President Example'), ask('Ann Example', 'Bo Example', true)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('An office', () => {
  it('stands alone, or before a name', () => {
    expect(['The Vice President', 'Secretary of State', 'Mr. President'].map(officeAlone)).toEqual([
      'vice president',
      'secretary of state',
      'president',
    ]);
    for (const other of ['Secretary of State Example', 'General', 'Example', 'The', 'President and Example'])
      expect([other, officeAlone(other)]).toEqual([other, null]);
    expect(officeHeld('President Ann Example')).toEqual({ office: 'president', surname: 'example' });
    expect(['Ann Example', 'The President', 'Mr. Example'].map(officeHeld)).toEqual([null, null, null]);
    expect(['President', 'mr.', 'The', 'Ann'].map(isTitleWord)).toEqual([true, true, true, false]);
    expect([onlyAddresses(['dr', 'general']), onlyAddresses(['president'])]).toEqual([true, false]);
    expect(['Senior Administration Official', 'Senior Minister', ''].map(isUnnamed)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is held by whom a title names with it, if who is named speaks', () => {
    const held = (title: string) =>
      officesNamed(title).map(
        ({ printed, words, closed }) => `${printed}: ${words.join(' ')}${closed ? '' : ' …'}`,
      );
    expect(held('Remarks by President Ann Example and Prime Minister Bo Lind of Orlu')).toEqual([
      'President: Ann Example',
      'Prime Minister: Bo Lind',
    ]);
    expect(held('Press Briefing by Press Secretary Dr. Ann B. Example')).toEqual([
      'Press Secretary: Ann B …',
    ]);
    expect(held('Vice President Example’s gaggle')).toEqual(['Vice President: Example']);
    expect(held('Talk by President Ann Maria Example Lind')).toEqual(['President: Ann Maria Example …']);
    for (const other of [
      'Remarks on the visit of President Example',
      'Remarks by former President Example',
      'A talk by President Example’s guest',
      'Remarks by the President',
      '',
    ])
      expect([other, held(other)]).toEqual([other, []]);
    // who it is about is told; who speaks is named behind it
    expect(held('On the visit of President Example, by Governor Lind')).toEqual(['Governor: Lind']);
  });
});

describe('Dates in a text', () => {
  const found = (text: string) => findDates(text).map((date) => `${date.start} ${isoOf(date)}`);
  it('come in the order in which they stand, the longer of two that overlap', () => {
    expect(found('On 2031-11-03, on 3 May 2030 and on June 1, 2032')).toEqual([
      '3 2031-11-03',
      '18 2030-05-03',
      '36 2032-06-01',
    ]);
    expect(found('May 4, 2031')).toEqual(['0 2031-05-04']);
    expect(found('4/5/31 and 25/5/2031')).toEqual(['0 2031-04-05', '11 2031-05-25']);
    expect(found('in May')).toEqual([]);
    // a leap day is one where the year is not known
    expect(
      ['February 29, 2031', 'February 29, 2032', 'February 29'].map((text) => found(text).length),
    ).toEqual([0, 1, 1]);
    expect(found(`${' '.repeat(1_990)}2031-11-03`)).toEqual(['1990 2031-11-03']);
    expect(found(`${' '.repeat(1_991)}2031-11-03`)).toEqual([]);
  });

  it('are read without the days of the week, in any language', () => {
    for (const day of ['Wednesday', 'MITTWOCH', 'среда', 'mercredi'])
      expect([day, withoutWeekdays(`${day}, 4`)]).toEqual([day, ', 4']);
    expect(withoutWeekdays('Mondays')).toBe('Mondays');
  });

  it('name the day of the week where they name one, in any language', () => {
    expect(['Sunday, May 4', 'am MITTWOCH', 'в субботу, суббота'].map(weekdayIn)).toEqual([0, 3, 6]);
    expect(['Monday to Friday', 'May 4', 'Mondays'].map(weekdayIn)).toEqual([null, null, null]);
    expect(weekdayIn('Monday, Monday')).toBe(1);
    expect([weekdayOf('2031-05-04'), weekdayOf('2031-05-10')]).toEqual([0, 6]);
  });

  it.each([
    ['2031年5月6日', '2031-05-06'],
    ['令和13年5月6日', '2031-05-06'],
    ['令和元年5月6日', '2019-05-06'],
    ['平成2年5月6日', '1990-05-06'],
    ['2031년 5월 6일', '2031-05-06'],
    ['2031. 5. 6.', '2031-05-06'],
    ['2031/05/06', '2031-05-06'],
    ['6 мая 2031 года', '2031-05-06'],
    ['6 de mayo de 2031', '2031-05-06'],
    ['1er mai 2031', '2031-05-01'],
    ['6. Mai 2031', '2031-05-06'],
    ['Nov. 6, 2031', '2031-11-06'],
    ['June13, 2031', '2031-06-13'],
    ['06.05.2031', '2031-05-06'],
    ['06.05.31 Rueda de prensa', '2031-05-06'],
    ['5月6日', null],
    ['6 May', null],
  ])('are read as they are printed in many languages: %s', (text, iso) => {
    expect(findDates(text).map(isoOf)).toEqual([iso]);
  });

  it('are none in longer figures, nor where there is no such day', () => {
    for (const text of ['12031-05-06', '2031-05-061', '1.06.05.2031', '1/5/6/31', '2031-13-01'])
      expect([text, findDates(text)]).toEqual([text, []]);
    expect(['May 0, 2031', 'May 32, 2031', '2031年13月1日'].map((text) => findDates(text).length)).toEqual([
      0, 0, 0,
    ]);
  });

  it('have a time where one stands right behind, and say where figures tell not which is the month', () => {
    const told = (text: string) => findDates(text).map(({ time, ambiguous }) => [time, ambiguous]);
    expect(told('3 November 203118:11')).toEqual([['18:11', false]]);
    expect(told('November 3, 2031, 6:11 p.m.')).toEqual([['6:11 p.m.', false]]);
    expect(told('2031-11-0317:56')).toEqual([['17:56', false]]);
    expect(told('03.11.2031, 9:05')).toEqual([['9:05', false]]);
    expect([told('4/5/2031'), told('5/5/2031'), told('5/25/2031')]).toEqual([
      [[null, true]],
      [[null, false]],
      [[null, false]],
    ]);
    expect(findDates('5/25/2031').map(isoOf)).toEqual(['2031-05-25']);
    expect(findDates('32/25/2031')).toEqual([]);
  });

  it('have words in each language of the interface by which all of an archive is asked for', () => {
    for (const lang of ['en', 'de', 'fr', 'es', 'it', 'ru', 'zh', 'pt']) {
      const { little, hollow, request } = askingWords(lang);
      expect(request.length, lang).toBeGreaterThan(10);
      expect(hollow, lang).toEqual(expect.arrayContaining(request));
      expect(new Set(hollow).size, lang).toBe(hollow.length);
      expect(little, lang).not.toContain('everything');
    }
    expect(askingWords('en').request).toEqual(expect.arrayContaining(['everything', 'answers', 'spoke']));
  });

  it('have words around them, by which who searches may ask: the longest first', () => {
    const { months, since, spring } = dateWords();
    expect(months).toHaveLength(12);
    expect([months[0]?.split(' ').includes('january'), months[4]?.split(' ').includes('mai')]).toEqual([
      true,
      true,
    ]);
    expect([since.includes('since'), spring.includes('spring')]).toEqual([true, true]);
    expect(since.map(({ length }) => length)).toEqual(
      since.map(({ length }) => length).toSorted((a, b) => b - a),
    );
    expect(new Set(since).size).toBe(since.length);
    expect(askingWords('en-GB').little).toContain('the');
    expect(askingWords('tlh')).toEqual({ little: [], hollow: [], request: [], kin: [] });
  });
});

describe('Words of one country, and forms of one word', () => {
  it('are kin where they share a stem of four letters and most of the longer', () => {
    const kin = [
      ['migrat', 'migrant', true],
      ['vaccin', 'vaccination', true],
      ['salt', 'salty', true],
      ['sal', 'sal', false],
      ['salt', 'salt', true],
      ['salted', 'saltwater', false],
      ['harbour', 'hammer', false],
      ['ferry', 'ferries', false],
      ['abcde', 'abcdefghi', true],
      ['abcdx', 'abcdefghi', false],
    ] as const;
    expect(kin.map(([a, b]) => [a, b, isKin(a, b)])).toEqual(kin);
  });

  it('are one country by its land, its people and its capital', () => {
    expect(countryOf('poland')).toBe(countryOf('warsaw'));
    expect(countryOf('poland')).not.toBeNull();
    expect(countryOf('ferry')).toBeNull();
  });
});

describe('The words of a text that say something', () => {
  const words = (text: string, lang = 'en', most?: number) =>
    contentWords(text, lang, most).map(
      ({ stem: own, name, acronym }) => `${own}${name ? ' (name)' : ''}${acronym ? ' (acronym)' : ''}`,
    );

  it('are stems, names where a capital stands inside a sentence, and acronyms', () => {
    expect(words('Ferries and the Harbour. Pier’s NATO tolls')).toEqual([
      'ferri',
      'harbour (name)',
      'pier',
      'nato (name) (acronym)',
      'toll',
    ]);
    expect(words('eBay A1')).toEqual(['ebai', 'a1 (name) (acronym)']);
    expect(words('the ferry ran', 'en', 1)).toEqual(['ferri']);
    expect(words('x 7 ten')).toEqual(['7', '10']);
  });

  it('of Chinese are pairs of characters', () => {
    expect(words('萨恩大桥', 'zh')).toEqual(['萨恩', '恩大', '大桥']);
  });

  it('are told from little ones, by which a language is known', () => {
    expect([isLittleWord('The', 'en-GB'), isLittleWord('ferry', 'en'), isLittleWord('el', 'en')]).toEqual([
      true,
      false,
      false,
    ]);
    const count = littleWords('The ferry and the und');
    expect([count.get('en'), count.get('de')]).toEqual([3, 1]);
    expect([stem('ferries', 'en-GB'), stem('ferries', 'tlh')]).toEqual(['ferri', 'ferries']);
  });
});
