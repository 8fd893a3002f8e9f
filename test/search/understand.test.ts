import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingWords, dateWords, orderWords } from '../../src/languages/asking.ts';
import { dateReader } from '../../src/search/query/dates.js';
import { nameReader, tokensOf } from '../../src/search/query/names.js';
import { orderReader } from '../../src/search/query/order.js';
import { waysOf } from '../../src/search/query/plan.js';
import { understand } from '../../src/search/query/understand.js';
import type { Name } from '../../src/site/names.js';

const today = '2031-05-04';
const reader = dateReader(dateWords(), true);
const dayFirst = dateReader(dateWords(), false);
const spans = (query: string, read = reader) =>
  read(query, today).map(({ from, to, start, end }) => [query.slice(start, end), from, to]);

describe('A date in a query', () => {
  it.each([
    ['2009-01-22', '2009-01-22'],
    ['22 January 2009', '2009-01-22'],
    ['22nd of January, 2009', '2009-01-22'],
    ['April 8, 2020', '2020-04-08'],
    ['Apr. 8th 2020', '2020-04-08'],
    ['8.4.2020', '2020-04-08'],
    ['8. April 2020', '2020-04-08'],
    ['8 avril 2020', '2020-04-08'],
    ['1er avril 2020', '2020-04-01'],
    ['8 de abril de 2020', '2020-04-08'],
    ['8 aprile 2020', '2020-04-08'],
    ['8 апреля 2020 года', '2020-04-08'],
    ['8 kwietnia 2020', '2020-04-08'],
    ['8 Nisan 2020', '2020-04-08'],
    ['2020年4月8日', '2020-04-08'],
    ['2020년 4월 8일', '2020-04-08'],
    ['2020/4/8', '2020-04-08'],
    ['yesterday’s', '2031-05-03'],
    ['вчера', '2031-05-03'],
    ['heute', '2031-05-04'],
  ])('is the day that it names: %s', (query, day) => {
    expect(spans(query)).toEqual([[query, day, day]]);
  });

  it('of figures alone is read as its language writes it, where it may be two days', () => {
    expect(spans('4/8/2020')).toEqual([['4/8/2020', '2020-04-08', '2020-04-08']]);
    expect(spans('4/8/2020', dayFirst)).toEqual([['4/8/2020', '2020-08-04', '2020-08-04']]);
    expect(spans('22/1/2009')).toEqual([['22/1/2009', '2009-01-22', '2009-01-22']]);
  });

  it.each([
    ['November 2021', '2021-11-01', '2021-11-30'],
    ['nov 2021', '2021-11-01', '2021-11-30'],
    ['noviembre de 2021', '2021-11-01', '2021-11-30'],
    ['ноябрь 2021', '2021-11-01', '2021-11-30'],
    ['2021年11月', '2021-11-01', '2021-11-30'],
    ['2021-11', '2021-11-01', '2021-11-30'],
    ['11/2021', '2021-11-01', '2021-11-30'],
    ['since March 2012', '2012-03-01', ''],
    ['from March 2012', '2012-03-01', ''],
    ['seit März 2012', '2012-03-01', ''],
    ['с марта 2012', '2012-03-01', ''],
    ['2012年3月以来', '2012-03-01', ''],
    ['before 2015', '', '2014-12-31'],
    ['avant 2015', '', '2014-12-31'],
    ['after 2015', '2016-01-01', ''],
    ['until March 2012', '', '2012-03-31'],
    ['since March 2012 until May 2013', '2012-03-01', '2013-05-31'],
    ['until May 2013, since March 2012', '2012-03-01', '2013-05-31'],
    ['2012–2014', '2012-01-01', '2014-12-31'],
    ['2012-2014', '2012-01-01', '2014-12-31'],
    ['from 2012 to 2014', '2012-01-01', '2014-12-31'],
    ['between March 2012 and May 2013', '2012-03-01', '2013-05-31'],
    ['March–May 2012', '2012-03-01', '2012-05-31'],
    ['4–8 May 2012', '2012-05-04', '2012-05-08'],
    ['spring 2020', '2020-03-01', '2020-05-31'],
    ['summer of 2020', '2020-06-01', '2020-08-31'],
    ['winter 2020', '2019-12-01', '2020-02-29'],
    ['primavera de 2020', '2020-03-01', '2020-05-31'],
    ['2020年春', '2020-03-01', '2020-05-31'],
    ['Q2 2020', '2020-04-01', '2020-06-30'],
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014 году', '2014-01-01', '2014-12-31'],
    ['last year', '2030-01-01', '2030-12-31'],
    ['this year', '2031-01-01', '2031-12-31'],
    ['May 4–8, 2012', '2012-05-04', '2012-05-08'],
    ['4–4 May 2031', '2031-05-04', '2031-05-04'],
    ['from March to May 2012', '2012-03-01', '2012-05-31'],
  ])('or of a span is its first and its last day: %s', (query, from, to) => {
    expect(spans(query)).toEqual([[query, from, to]]);
  });

  it.each(['may', 'in the spring', '97,000 men', '2,031', 'room 20145', 'v2014', 'until tomorrow'])(
    'is none in “%s”',
    (query) => {
      expect(spans(query)).toEqual([]);
    },
  );

  it('is no span that ends before it begins', () => {
    expect(spans('May–March 2031')).toEqual([['March 2031', '2031-03-01', '2031-03-31']]);
    expect(spans('8–4 May 2031')).toEqual([['4 May 2031', '2031-05-04', '2031-05-04']]);
    expect(spans('2014–2012').map(([typed]) => typed)).toEqual(['2014', '2012']);
    expect(spans('since 2014 ferry until 2015')).toHaveLength(2);
  });

  it.each([
    ['since 2014 until 2012', '2012-01-01', '2014-12-31'],
    ['until 2012, since March 2014', '2012-01-01', '2014-03-31'],
    ['after 2014 before 2012', '2013-01-01', '2013-12-31'],
    ['from May 2031 to March 2031', '2031-03-01', '2031-05-31'],
    ['between 2014 and 2012', '2012-01-01', '2014-12-31'],
  ])(
    'that is asked for from the later day to the earlier one is turned round, and says so: %s',
    (query, from, to) => {
      expect(spans(query)).toEqual([[query, from, to]]);
      expect(reader(query, today)[0]?.turned).toBe(true);
      const understood = understand(`ferry ${query}`, [], { ...known, span: ['2010-01-01', '2031-12-31'] });
      expect(waysOf(`ferry ${query}`, understood, {})[0]).toMatchObject({
        q: 'ferry',
        filters: { from, to },
        chips: [{ kind: 'word' }, { kind: 'date', turned: true }],
      });
      expect(reader('since 2012 until 2014', today)[0]).not.toHaveProperty('turned');
    },
  );

  it('is found among other words', () => {
    expect(spans('Lebanon November 2021 ceasefire')).toEqual([['November 2021', '2021-11-01', '2021-11-30']]);
    expect(spans('黎巴嫩2021年11月停火')).toEqual([['2021年11月', '2021-11-01', '2021-11-30']]);
  });
});

const people: Name[] = [
  ['ana-vale', 'Ana Vale', 400, 'en/speakers/ana-vale.html'],
  ['mr-orr', 'Mr. Orr', 90, 'en/speakers/mr-orr.html'],
  ['ms-orr', 'Ms. Orr', 60, ''],
  ['dr-toll', 'Dr. Toll', 3, ''],
  ['the-minister', 'The Minister (2031)', 300, ''],
  ['li-hai', '李海', 200, 'zh/speakers/li-hai.html', ['海李']],
];
const names = nameReader({
  speaker: people,
  outlet: [['orlu-herald', 'Orlu Herald', 50, '']],
  series: [['harbour', 'Harbour briefings', 500, '']],
  topic: [['ferry', 'Ferry', 40, '']],
});
const little = new Set(askingWords('en').little);
const known = {
  dates: reader,
  names,
  today,
  span: ['2009-01-01', '2031-05-04'] as [string, string],
  size: 1000,
  isLittle: (word: string) => little.has(word),
};
const read = (query: string, without: string[] = [], more = {}) => {
  const { dates, names, words, rest, isName } = understand(query, without, { ...known, ...more });
  return {
    dates: dates.map(({ typed }) => typed),
    sure: names.filter(({ sure }) => sure).map(({ named }) => named[0]?.value),
    unsure: names
      .filter(({ sure }) => !sure)
      .map(({ named }) => named.map(({ value }) => value).join(' or ')),
    words: words.map(({ typed }) => typed),
    rest,
    isName,
  };
};

describe('A query', () => {
  it('is a person, a word and a month', () => {
    expect(read('vale ferries nov 2021')).toEqual({
      dates: ['nov 2021'],
      sure: ['ana-vale'],
      unsure: [],
      words: ['ferries'],
      rest: 'ferries',
      isName: false,
    });
  });

  it('is a name, where nothing else is in it but dates and little words', () => {
    expect(read('Vale').isName).toBe(true);
    expect(read('What did Ana Vale say in 2021?').isName).toBe(true);
    expect(read('Vale’s').rest).toBe('');
    expect(read('李海').sure).toEqual(['li-hai']);
    expect(read('vale ferries').isName).toBe(false);
  });

  it('takes who is seldom at the lectern, and a name of several, for words', () => {
    expect(read('toll bridge')).toMatchObject({ sure: [], unsure: ['dr-toll'], rest: 'toll bridge' });
    expect(read('orr')).toMatchObject({ sure: [], unsure: ['mr-orr or ms-orr'], rest: 'orr' });
  });

  it('means who is heard in four answers of a thousand, a newsroom in one, any series, and no topic', () => {
    const [speaker, outlet] = [
      (items: number) => nameReader({ speaker: [['ann-example', 'Ann Example', items, '']] }),
      (items: number) => nameReader({ outlet: [['orlu-herald', 'Orlu Herald', items, '']] }),
    ];
    const sure = (query: string, names: typeof known.names) => read(query, [], { names }).sure.length === 1;
    expect([sure('example', speaker(4)), sure('example', speaker(3))]).toEqual([true, false]);
    expect([sure('orlu herald', outlet(1)), sure('orlu herald', outlet(0))]).toEqual([true, false]);
    expect(sure('quay', nameReader({ series: [['quay', 'Quay', 0, '']] }))).toBe(true);
    expect(sure('quay', nameReader({ topic: [['quay', 'Quay', 1000, '']] }))).toBe(false);
  });

  it('means a newsroom that asks at least as often as its name is said, and of others their names as words', () => {
    const herald: Name[] = [['orlu-herald', 'Orlu Herald', 5, '']];
    const saidSoOften = (said: number) => (query: string) =>
      nameReader({ outlet: herald })(query).map((one) => ({ ...one, said }));
    const meant = (said: number) =>
      read('orlu herald on ferries', [], { names: saidSoOften(said), size: 1_000_000 });
    expect(meant(5)).toMatchObject({ sure: ['orlu-herald'], rest: 'on ferries' });
    expect(meant(6)).toMatchObject({ sure: [], unsure: ['orlu-herald'], rest: 'orlu herald on ferries' });
    const silent = nameReader({ outlet: [['orlu-herald', 'Orlu Herald', 0, '']] });
    const names = (query: string) => silent(query).map((one) => ({ ...one, said: 0 }));
    expect(read('orlu herald', [], { names, size: 1_000_000 }).sure).toEqual([]);
  });

  it('means of two of a name the one who is heard five times as often', () => {
    const names = (items: number) =>
      nameReader({
        speaker: [
          ['ann-orr', 'Ann Orr', 10, ''],
          ['bo-orr', 'Bo Orr', items, ''],
        ],
      });
    expect(read('orr', [], { names: names(50) }).sure).toEqual(['bo-orr']);
    expect(read('orr', [], { names: names(49) }).unsure).toEqual(['bo-orr or ann-orr']);
  });

  it('names nobody whose name is only the beginning of a word', () => {
    expect(read('Mr. Orrin')).toMatchObject({ sure: [], unsure: [] });
  });

  it('names no holder of an office whom nobody names, and a series that begins with “The”', () => {
    const offices = nameReader({ speaker: [['the-minister', 'The Minister (2031)', 300, '']] });
    expect(offices('The Minister (2031)')).toEqual([]);
    const podiums = nameReader({ series: [['the-quay', 'The Quay', 5, '']] });
    expect(podiums('on the quay').map(({ start, end }) => [start, end])).toEqual([[3, 11]]);
  });

  it('means by the name before brackets all series that bear it, and by all of it the one', () => {
    const names = nameReader({
      series: [
        ['pa-early', 'Palace (Early)', 5, ''],
        ['pa-late', 'Palace (Late)', 500, ''],
        ['quay', 'Quay', 7, ''],
      ],
    });
    expect(read('ferries at the palace', [], { names })).toMatchObject({
      sure: ['pa-early pa-late'],
      rest: 'ferries at the',
    });
    expect(read('palace early ferries', [], { names }).sure).toEqual(['pa-early']);
    expect(read('early ferries', [], { names }).sure).toEqual([]);
  });

  it('means a series by the last words of its name, where it alone ends so and no other word stands before them', () => {
    const series = (...all: string[]) => all.map((name): Name => [name, name, 5, '']);
    const sure = (query: string, ...all: string[]) =>
      read(query, [], {
        names: nameReader({ series: series(...all) }, '/', (word) => word === 'the'),
      }).sure;
    const office = 'Orlish Harbour Office';
    expect(sure('the harbour office on ferries', office)).toEqual([office]);
    expect(sure('Harbour Office ferries', office, 'Palace')).toEqual([office]);
    expect(sure('Quillish harbour office', office)).toEqual([]);
    expect(sure('the harbour office', office, 'Quillish Harbour Office')).toEqual([]);
    expect(sure('the quillish harbour office', office, 'Quillish Harbour Office')).not.toContain(office);
    expect(sure('the office', office)).toEqual([]);
    expect(sure('the harbour office', 'Orlish Harbour Office (Early)')).toEqual([]);
  });

  it('names one speaker: of two, the second is a word', () => {
    expect(read('vale 李海')).toMatchObject({ sure: ['ana-vale'], unsure: ['li-hai'], rest: '李海' });
  });

  it('of an archive of which no names and no dates are known is all words', () => {
    expect(read('vale nov 2021', [], { names: null, dates: null })).toMatchObject({
      dates: [],
      words: ['vale', 'nov', '2021'],
      isName: false,
    });
  });

  it('parts a run of Chinese signs into words, each where it stands', () => {
    const { words } = understand('ferry 港口关闭', [], { ...known, names: null });
    expect(words.map(({ typed }) => typed).join('|')).toBe('ferry|港口|关闭');
    for (const { typed, start, end } of words) expect('ferry 港口关闭'.slice(start, end)).toBe(typed);
  });

  it('names no office, no title alone, and no part of a newsroom or a series', () => {
    expect(read('the minister')).toMatchObject({ sure: [], unsure: [] });
    expect(read('mr')).toMatchObject({ sure: [], unsure: [] });
    expect(read('herald harbour')).toMatchObject({ sure: [], unsure: [] });
    expect(read('orlu herald harbour briefings').sure).toEqual(['orlu-herald', 'harbour']);
  });

  it('leaves a year for a word that the archive does not reach', () => {
    expect(read('the 1967 borders')).toMatchObject({ dates: [], rest: 'the 1967 borders' });
  });

  it('is a day also where the archive does not reach it, if nothing else is asked; else that day is spoken of', () => {
    for (const query of ['May 4, 1967', 'what was said on 1967-05-04?', '2050年5月4日'])
      expect(read(query), query).toMatchObject({ dates: [expect.stringMatching(/\d/)], words: [] });
    for (const query of ['May 4, 1967 lines', '1967-05-04 Vale', 'yesterday', 'May 1967', '“May 4, 1967”'])
      expect(read(query, [], { today: '2050-01-01' }).dates, query).toEqual([]);
  });

  it('leaves out what is to be left out, and only that', () => {
    expect(read('vale ferries nov 2021', ['nov 2021'])).toMatchObject({ dates: [], rest: 'ferries' });
    expect(read('vale ferries nov 2021', ['vale'])).toMatchObject({ sure: [], rest: 'ferries' });
    expect(read('vale ferries nov 2021', ['ferries'])).toMatchObject({ sure: ['ana-vale'], rest: '' });
    expect(read('vale ferries', ['dam', '', '…'])).toMatchObject({ sure: ['ana-vale'], rest: 'ferries' });
    expect(read('the vale ferry toll ferry', ['ferry toll']).rest).toBe('the ferry');
    expect(read('toll ferry', ['ferry toll']).rest).toBe('toll ferry');
    expect(read('港口关闭', ['关闭']).rest).toBe('港口');
    expect(read('关闭港口', ['关闭']).rest).toBe('港口');
    expect(read('Ferry港口', ['ferry']).rest).toBe('港口');
  });

  it('says words in quotation marks as they are', () => {
    expect(read('“vale since 2021”')).toMatchObject({ dates: [], sure: [], rest: '“vale since 2021”' });
  });

  const piece = fc.constantFrom(
    'vale',
    'Ana',
    'since',
    '2021',
    'nov',
    '李海',
    '年',
    '“',
    '”',
    '-',
    '4.5.',
    'до',
    'ferry',
    '’s',
    '日',
    '..',
    '8/',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(piece, { maxLength: 12 }).map((all) => all.join(' ')),
    fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  );

  it('is understood whatever is typed, and what was read and what is left hold every word of it', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const { dates, names, rest } = understand(query, [], known);
        const gone = [...dates, ...names.filter(({ sure }) => sure)];
        const held = [rest, ...gone.map((one) => one.typed)].flatMap((text) =>
          tokensOf(text).map((one) => one.text),
        );
        // “’s” goes with the name before it
        const letters = (texts: string[]) => [...texts.join('').replaceAll('s', '')].sort().join('');
        expect(letters(held)).toBe(letters(tokensOf(query).map(({ text }) => text)));
        for (const { from, to } of dates) expect(from === '' || to === '' || from <= to).toBe(true);
      }),
    );
  });

  it('is understood whatever is left out of it', () => {
    fc.assert(
      fc.property(typed, fc.array(typed, { maxLength: 3 }), (query, without) => {
        const { rest } = understand(query, without, known);
        expect(rest.length).toBeLessThanOrEqual(query.length + 8);
      }),
    );
  });
});

describe('What asks for the earliest answer', () => {
  const read = (query: string, without: string[] = []) => {
    const { order, rest } = understand(query, without, {
      dates: null,
      names: null,
      order: orderReader(orderWords()),
      today,
      span: ['2029-01-01', '2031-05-04'],
      size: 1000,
      isLittle: (word) => ['when', 'did', 'the', 'ministry', 'spoke', 'of'].includes(word),
    });
    return [order.map(({ typed }) => typed).join(), rest];
  };

  it.each([
    ['When did the ministry first mention ferries?', 'first mention', 'When did the ministry ferries?'],
    ['the first time the ministry spoke of ferries', 'the first time', 'the ministry spoke of ferries'],
    ['Zum ersten Mal Fähren', 'Zum ersten Mal', 'Fähren'],
    ['Fähren erstmals', 'erstmals', 'Fähren'],
    ['pour la première fois ferries', 'pour la première fois', 'ferries'],
    ['паром впервые', 'впервые', 'паром'],
    ['外交部首次提到渡轮', '首次', '外交部 提到渡轮'],
  ])('is told by what it says: %s', (query, typed, rest) => {
    expect(read(query)).toEqual([typed, rest]);
  });

  it('says so of something else alone, and not in quotation marks or where it is left out', () => {
    expect(read('the first time')).toEqual(['', 'the first time']);
    expect(read('“for the first time” ferries')[0]).toBe('');
    expect(read('first mention ferries', ['first mention'])).toEqual(['', 'ferries']);
  });
});

describe('Where a query begins or ends with “first” or “latest”', () => {
  const reader = orderReader(orderWords());
  const orderOf = (query: string, others: { start: number; end: number }[] = []) =>
    reader(query, others).map(({ start, end, order }) => [query.slice(start, end), order])[0];

  it.each([
    ['ferry toll first', 'first', 'oldest'],
    ['the first ferry toll', 'the first', 'oldest'],
    ['earliest ferry toll', 'earliest', 'oldest'],
    ['latest on the ferry', 'latest', 'newest'],
    ['the most recent ferry toll', 'the most recent', 'newest'],
    ['ferry toll last', 'last', 'newest'],
    ['the last time they spoke of tolls', 'the last time', 'newest'],
    ['Fähren zuerst', 'zuerst', 'oldest'],
    ['neueste Fähren', 'neueste', 'newest'],
    ['transbordador el primero', 'el primero', 'oldest'],
    ['último transbordador', 'último', 'newest'],
    ['péage la plus ancienne', 'la plus ancienne', 'oldest'],
    ['la dernière fois péage', 'la dernière fois', 'newest'],
    ['traghetto più recente', 'più recente', 'newest'],
    ['первый паром', 'первый', 'oldest'],
    ['паром в последний раз', 'в последний раз', 'newest'],
    ['最新渡轮', '最新', 'newest'],
    ['渡轮最早', '最早', 'oldest'],
  ])('an order is asked for: %s', (query, typed, order) => {
    expect(orderOf(query)).toEqual([typed, order]);
  });

  it.each([
    'the ferry came first to the quay',
    'the first lady of the harbour',
    'première dame au port',
    'primo ministro traghetto',
    'last week ferry',
    'first',
    'the latest',
    '最新',
  ])('none is in the middle, as a part of a name, or alone: %s', (query) => {
    expect(orderOf(query)).toBeUndefined();
  });

  it('a day or a name behind it leaves it at the end', () => {
    const query = 'ferry toll first 2031';
    expect(orderOf(query)).toBeUndefined();
    expect(orderOf(query, [{ start: 17, end: 21 }])).toEqual(['first', 'oldest']);
  });
});
