import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterNames } from '../../src/search/format/places.js';
import { fold } from '../../src/search/format/text.js';
import { byThread } from '../../src/search/page/by-thread.js';
import { type Excerpt, excerpt } from '../../src/search/page/excerpt.js';
import { filters, read as readState, write } from '../../src/search/page/state.js';
import { parsed } from '../../src/search/page/terms.js';
import { asPhrase, fewer } from '../../src/search/page/text.js';

describe('The results', () => {
  const result = (name: string, thread: string | null, day = '03') => ({
    address: `http://a.example/en/2031/05/${day}/${name}.html`,
    thread,
    lang: 'en',
    date: `2031-05-${day}`,
    kind: 'exchange',
    speakers: [],
    briefing: '',
    series: '',
    isNear: false,
    title: [],
    said: [],
    marked: [],
    passage: '',
  });
  const listOf = (results: ReturnType<typeof result>[]) =>
    byThread(results).map(({ result: best, others }) =>
      [best, ...others].map(({ address }) => address.replace(/^.*\/|\.html$/g, '')),
    );

  it('of one thread of one briefing are one entry, which stands where the best of them does', () => {
    const found = [
      result('dam', '4'),
      result('toll', '5'),
      result('sluice', '4'),
      result('dam', '4', '04'),
      result('ferry', null),
      result('barley', null),
    ];
    expect(listOf(found)).toEqual([['dam', 'sluice'], ['toll'], ['dam'], ['ferry'], ['barley']]);
  });

  it('are each shown once', () => {
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('03', '04'), fc.constantFrom(null, '1', '2'))
        .map(([day, thread]) => ({ day, thread })),
    );
    fc.assert(
      fc.property(some, (all) => {
        const found = all.map(({ day, thread }, at) => result(`a${at}`, thread, day));
        expect(listOf(found).flat().sort()).toEqual(found.map((_, at) => `a${at}`).sort());
      }),
    );
  });
});

describe('The query', () => {
  it.each(['“red line”', '«red line»', '„red line“', '"red line"'])('%s asks for a phrase', (query) => {
    expect(asPhrase(query)).toBe('"red line"');
  });

  it('that is a phrase may hold other quotation marks', () => {
    expect(asPhrase('“the so-called "red line" again”')).toBe('"the so-called  red line  again"');
  });

  it('in part in quotation marks stays as it is', () => {
    expect(asPhrase('the “red line” again')).toBe('the “red line” again');
    expect(asPhrase('"red line" "ferry toll"')).toBe('"red line" "ferry toll"');
    expect(asPhrase('“red line” and “ferry toll”')).toBe('“red line” and “ferry toll”');
  });

  const plain = (word: string) => word;
  const wordsOf = (query: string, lang = 'en') => parsed(query, lang, plain).terms.map(({ word }) => word);

  it('has folded words without the signs around and in them, each once', () => {
    expect(wordsOf('l’Élysée, a USA-UK Tréaty; the treaty!')).toEqual([
      'l',
      'elysee',
      'a',
      'usauk',
      'treaty',
      'the',
    ]);
    expect(wordsOf('5G in 2,031 … – ’')).toEqual(['5g', 'in', '2031']);
    expect(fold('ÉCOLE')).toBe('ecole');
  });

  it('that is a phrase keeps every word, however often it comes', () => {
    const { terms, phrase } = parsed('“the more, the better”', 'en', plain);
    expect({ words: terms.map(({ word }) => word), phrase }).toEqual({
      words: ['the', 'more', 'the', 'better'],
      phrase: true,
    });
  });

  it('may have several phrases beside words: of each the words as they stand there, little ones too, and of the rest what says something', () => {
    const stem = (word: string) => word.replace(/s$/, '');
    const said = { little: new Set(['the', 'of', 'on']), hollow: new Set(['say']) };
    const { terms, phrase } = parsed('the tolls “on the line” of tolls "say" line', 'en', stem, said);
    expect(terms.map(({ word, row }) => [word, row])).toEqual([
      ['tolls', undefined],
      ['on', 0],
      ['the', 0],
      ['line', 0],
      ['say', 1],
    ]);
    expect(phrase).toBe(false);
    expect(terms.map(({ units: [unit] }) => unit?.likeness('lines'))).toEqual([0, 0, 0, 0, 0]);
    expect(terms[0]?.units[0]?.likeness('toll')).toBe(0.9);
    expect(terms[4]?.hollow).toBe(false);
  });

  it('of Chinese is parted into words, and each into all pairs of signs that stand side by side', () => {
    const { terms } = parsed('灯塔、新冠肺炎', 'zh', plain);
    expect(terms.map(({ word }) => word).join('')).toBe('灯塔新冠肺炎');
    expect(terms[0]?.units.map(({ key }) => key)).toEqual(['灯塔']);
    expect(parsed('新冠肺', 'en', plain).terms[0]?.units.map(({ key }) => key)).toEqual(['新冠', '冠肺']);
  });

  const unitOf = (query: string, stem = plain) => parsed(query, 'en', stem).terms[0]!.units[0]!;
  const stem = (word: string) => word.replace(/(?:ies|y)$/, 'i').replace(/(?:’s|s|ed|ing)$/, '');

  it.each([
    ['countries', 'country', 0.9],
    ['country', 'countries', 0.9],
    ['countries', 'countries', 1],
    ['sailing', 'sailed', 0.9],
    ['harbour', 'harbour’s', 0.9],
    ['harbour’s', 'harbour', 1],
    ['cafe', 'café', 1],
    ['café', 'cafe', 1],
    ['light', 'lighthouse', 0],
    ['bill', 'billion', 0],
    ['ban', 'banks', 0],
    ['año', 'another', 0],
    ['yenisei', 'yen', 0],
    ['the', 'theatre', 0],
    ['they’d', 'theyd', 1],
  ])('for %s takes “%s” as worth %f, and looks where it stands', (query, word, worth) => {
    const unit = unitOf(query, stem);
    expect(unit.likeness(word)).toBeCloseTo(worth);
    const isIn = unit.ranges.some(([from, to]) => from <= fold(word) && fold(word) <= to);
    if (worth > 0) expect(isIn).toBe(true);
  });

  it('is no more terms than a person types', () => {
    const many = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');
    expect(wordsOf(many)).toHaveLength(24);
  });
});

describe('A search that found nothing', () => {
  it('is tried with fewer words, the short ones given up first', () => {
    expect(fewer('who paid for the lighthouse')).toEqual([
      'paid for the lighthouse',
      'paid the lighthouse',
      'paid lighthouse',
      'lighthouse',
    ]);
  });

  it('of a phrase is first tried as words', () => {
    expect(fewer('“red lines”')).toEqual(['red lines', 'lines']);
    expect(fewer('lighthouse')).toEqual([]);
  });
});

describe('The state of a search', () => {
  const langs = ['en', 'ru'];
  const read = (search: string) => readState(search, 'en', langs);
  const field = fc.string({ maxLength: 12 }).map((text) => text.trim());
  const state = fc.record({
    q: field,
    lang: fc.constantFrom('en', 'ru', 'all'),
    year: fc.constantFrom('', '2031'),
    month: fc.constantFrom('', '03'),
    from: fc.constantFrom('', '2031-03-04'),
    to: fc.constantFrom('', '2031-04-05'),
    outlet: field,
    topic: field,
    without: fc.array(field.filter(Boolean), { maxLength: 3 }),
    plain: fc.boolean(),
    kind: fc.constantFrom('', 'exchange'),
    series: field,
    speaker: field,
    sort: fc.constantFrom('best' as const, 'newest' as const, 'oldest' as const),
    show: fc.constantFrom(10, 20, 30),
  });

  it('is wholly in the address: written and read again it is the same', () => {
    fc.assert(
      fc.property(state, (one) => {
        const asked = one.year ? one : { ...one, month: '' };
        expect(read(write(asked, 'en'))).toEqual(asked);
      }),
    );
  });

  it('leaves an empty search without a query part', () => {
    expect(write(read(''), 'en')).toBe('');
    expect(filterNames).toEqual([
      'year',
      'month',
      'from',
      'to',
      'kind',
      'series',
      'speaker',
      'outlet',
      'topic',
    ]);
  });

  it('has a month only within a year, and then asks for no more than the month', () => {
    expect(filters(read('?year=2031&month=03'))).toEqual({ from: '2031-03-01', to: '2031-03-31' });
    expect(filters(read('?year=2031'))).toEqual({ from: '2031-01-01', to: '2031-12-31' });
    expect(filters(read('?month=03'))).toEqual({});
  });

  it('has one span of days, of what the year, the month and the two days have in common', () => {
    expect(filters(read('?from=2031-03-04'))).toEqual({ from: '2031-03-04' });
    expect(filters(read('?year=2031&from=2031-03-04&to=2032-01-01'))).toEqual({
      from: '2031-03-04',
      to: '2031-12-31',
    });
    expect(filters(read('?from=yesterday&to=31'))).toEqual({});
  });

  it('has the days between two, whichever of them is the later one, and keeps them as they were chosen', () => {
    const chosen = '?from=2031-05-04&to=2030-03-01';
    expect(filters(read(chosen))).toEqual({ from: '2030-03-01', to: '2031-05-04' });
    expect(write(read(chosen), 'en')).toBe(chosen);
    expect(filters(read(`${chosen}&year=2031`))).toEqual({ from: '2031-01-01', to: '2031-05-04' });
  });

  it('takes a made-up number of results for a modest one', () => {
    expect(read('?show=999999').show).toBe(200);
    expect(read('?show=-3').show).toBe(10);
    expect(read('?show=x').show).toBe(10);
    expect(read('?show=1e9').show).toBe(200);
    expect(read('?show=Infinity').show).toBe(10);
  });

  it.each(['__proto__', 'constructor', 'toString', 'xx', '../../en', '//evil.example', '\0', 'EN'])(
    'asks in the page’s own language where the address names the language %j, which the site has not',
    (lang) => {
      expect(read(`?lang=${encodeURIComponent(lang)}`).lang).toBe('en');
    },
  );

  it('is the same read twice, and within limits, whatever stands in the address', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .string({ unit: fc.constantFrom('\ud83d', '\ude00', '𠮷', ' ', 'a'), maxLength: 3 })
        .map((one) => one.repeat(400)),
      fc.constantFrom('__proto__', 'constructor', '$&', '\0', '1e9', '%', '“'),
    );
    const names = fc.constantFrom('q', 'lang', 'year', 'month', 'kind', 'series', 'speaker', 'sort', 'show');
    fc.assert(
      fc.property(fc.dictionary(names, text), (asked) => {
        const state = read(`?${new URLSearchParams(asked)}`);
        expect(read(write(state, 'en'))).toEqual(state);
        expect([...langs, 'all']).toContain(state.lang);
        expect(state.show).toBeLessThanOrEqual(200);
        for (const value of Object.values(state)) expect([...String(value)].length).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('An excerpt', () => {
  const found = (content: string, ...locations: number[]) => ({
    content,
    parts: [],
    weighted_locations: locations.map((location) => ({ location, balanced_score: 1 })),
  });
  const shown = (pieces: { text: string; marked: boolean }[]) =>
    pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
  const said = ({ said }: Excerpt) => said.map(({ text }) => shown(text)).join(' / ');

  it('shows the words around the match, the title apart and marked too', () => {
    const made = excerpt(found('River tolls — Who pays tolls now?', 1, 5), 'River tolls');
    expect(shown(made.title)).toBe('River [tolls]');
    expect(said(made)).toBe('Who pays [tolls] now?');
    expect(made.marked).toEqual(['tolls', 'tolls']);
  });

  it('begins near the match in a long text, and says what it leaves out', () => {
    const words = Array.from({ length: 300 }, (_, number) => `w${number}`);
    const made = excerpt(found(`T — ${words.join(' ')}`, 202), 'T');
    expect(said(made)).toMatch(/^…\u00a0w192 .* \[w200\] .*\u00a0…$/);
  });

  it('chooses the stretch with most matches', () => {
    const words = Array.from({ length: 300 }, (_, number) => `w${number}`);
    const made = excerpt(found(words.join(' '), 10, 200, 203, 206), 'none');
    expect(said(made)).toContain('[w200] w201 w202 [w203]');
  });

  it('names the words that it shows first of all, and the passage at which they stand', () => {
    const words = Array.from({ length: 300 }, (_, number) => `w${number}`);
    const made = excerpt(found(words.join(' '), 10, 200, 203, 206), 'none');
    expect(made.marked).toEqual(['w200', 'w203', 'w206', 'w10']);
    expect(made.passage).toBe('w200 w201 w202 w203 w204 w205');
    expect(excerpt(found('Tolls — Who pays?', 0), 'Tolls').passage).toBe('');
  });

  describe('of what stands in quotation marks', () => {
    const quoted = (content: string, ...phrases: [number, number][]) => ({
      ...found(
        content,
        ...phrases.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)),
      ),
      phrases,
    });
    const far = Array.from({ length: 60 }, (_, number) => `w${number}`).join(' ');

    it('marks a phrase as one, whatever signs are in it, and names it as one', () => {
      const made = excerpt(quoted('We drew “the red. Line” there.', [2, 5]), 'none');
      expect(said(made)).toBe('We drew “[the red. Line]” there.');
      expect(made.marked).toEqual(['“the red. Line”']);
      expect(made.passage).toBe('“the red. Line” there.');
    });

    it('shows the phrase before the words beside it, and opens there', () => {
      const words = `Tolls, tolls and tolls. ${far} they drew the red line at last.`.split(' ');
      const at = words.indexOf('red');
      const made = excerpt(
        { ...found(words.join(' '), 0, 1, 3, at, at + 1), phrases: [[at, at + 2]] },
        'none',
      );
      expect(said(made)).toContain('they drew the [red line] at last.');
      expect(made.passage).toBe('red line at last.');
      expect(made.marked[0]).toBe('red line');
    });

    it('shows all of a phrase that is as long as a sentence, or the last that is said', () => {
      const words = `${far}. Nobody asked. And nobody told us who had drawn the red line.`.split(' ');
      const end = words.length;
      expect(said(excerpt(quoted(words.join(' '), [end - 3, end]), 'none'))).toContain('[the red line].');
      const long = Array.from({ length: 40 }, (_, number) => `p${number}`).join(' ');
      expect(said(excerpt(quoted(`${far} ${long} ${far}`, [60, 100]), 'none'))).toContain(`[${long}]`);
    });

    it('marks in the title the phrase, and none of its words elsewhere', () => {
      const title = 'The line: is the red line on the map?';
      const made = excerpt(quoted(`${title} — They drew the red line.`, [12, 15]), title);
      expect(shown(made.title)).toBe('The line: is [the red line] on the map?');
    });

    it('is parted where one ends and another goes on, between whom names stand on the page', () => {
      const parts = [
        { part: 'q' as const, letters: 'Whodrewthered'.length, who: null },
        { part: 'a' as const, letters: 'linethere?Nobody.'.length, who: null },
      ];
      const made = excerpt({ ...quoted('Who drew the red line there? Nobody.', [2, 5]), parts }, 'none');
      expect(made.said.map(({ text }) => shown(text))).toEqual([
        'Who drew [the red]',
        '[line] there? Nobody.',
      ]);
      expect(made.marked).toEqual(['the red']);
    });

    it('joins a phrase of Chinese words', () => {
      const made = excerpt(quoted('外交部\u200b发言\u200b人\u200b主持', [0, 3]), 'none');
      expect(said(made)).toBe('[外交部发言人]主持');
      expect(made.marked).toEqual(['外交部发言人']);
    });
  });

  it('keeps text that looks like markup as text', () => {
    const made = excerpt(found('say <img src=x onerror=alert(1)> now', 4), 'none');
    expect(said(made)).toBe('say <img src=x onerror=alert(1)> [now]');
  });

  it('marks a word without the signs around it', () => {
    expect(said(excerpt(found('the “dam”, late', 1), 'none'))).toBe('the “[dam]”, late');
  });

  it('tells apart who asks and who answers', () => {
    const parts = [
      { part: 'q' as const, letters: 'Whopays?'.length, who: null },
      { part: 'a' as const, letters: 'Thebarges,ofcourse.'.length, who: null },
    ];
    const made = excerpt({ ...found('Tolls — Who pays? The barges, of course.', 5), parts }, 'Tolls');
    expect(made.said.map(({ part, text }) => [part, shown(text)])).toEqual([
      ['q', 'Who pays?'],
      ['a', 'The [barges], of course.'],
    ]);
  });

  it('tells apart those who answer, each by name', () => {
    const parts = [
      { part: 'q' as const, letters: 'Whopays?'.length, who: null },
      { part: 'a' as const, letters: 'Thebarges,ofcourse.'.length, who: 'Mr. Lindt' },
      { part: 'a' as const, letters: 'Twobarges.'.length, who: 'Ms. Vale' },
    ];
    const text = 'Tolls — Who pays? The barges, of course. Two barges.';
    const made = excerpt({ ...found(text, 5), parts }, 'Tolls');
    expect(made.said.map(({ who, text }) => [who, shown(text)])).toEqual([
      [null, 'Who pays?'],
      ['Mr. Lindt', 'The [barges], of course.'],
      ['Ms. Vale', 'Two barges.'],
    ]);
  });

  it('shows a line of the answer too where it is asked for: the sentence with a match, else the first', () => {
    const before = `${Array.from({ length: 40 }, (_, number) => `w${number}`).join(' ')}.`;
    const question = `Tell us of tolls, tolls and the weir. ${before}`;
    const answer = `It was told. ${before} Nobody raises tolls this year. ${before}`;
    const lettersIn = (text: string) => text.replaceAll(' ', '').length;
    const parts = [
      { part: 'q' as const, letters: lettersIn(question), who: null },
      { part: 'a' as const, letters: lettersIn(answer), who: null },
    ];
    const all = `${question} ${answer}`.split(' ');
    const told = (word: RegExp, withAnswer = true) => {
      const places = all.flatMap((one, at) => (word.test(one) ? at : []));
      return excerpt({ ...found(all.join(' '), ...places), parts }, 'none', withAnswer);
    };
    const tolls = told(/^tolls/);
    expect(tolls.said.map(({ part }) => part)).toEqual(['q', 'a']);
    expect(said(tolls)).toMatch(/^Tell us of \[tolls\].* \/ …\u00a0.*Nobody raises \[tolls\] this year\./);
    expect(tolls.passage).toMatch(/^tolls this year/);
    expect(said(told(/^weir/))).toMatch(/ \/ It was told\. w0 /);
    expect(told(/^tolls/, false).said.map(({ part }) => part)).toEqual(['q']);
    expect(told(/^raises/).said.map(({ part }) => part)).toEqual(['a']);
  });

  it('begins and ends with a sentence, where one is not too long', () => {
    const before = Array.from({ length: 40 }, (_, number) => `w${number}`).join(' ');
    const sentence = 'The lighthouse at the end of the pier is painted anew by its keeper every year.';
    const behind = `It was ${before}.`;
    expect(said(excerpt(found(`${before}. ${sentence} ${behind}`, 48), 'none'))).toMatch(
      /^…\u00a0The lighthouse at/,
    );
  });

  it('marks no “s” that stands behind an apostrophe, nor in another word', () => {
    const made = excerpt(found('In the U.S. the keeper’s barge sank', 4), 'The U.S. keeper');
    expect(shown(made.title)).toBe('The U.S. [keeper]');
    expect(said(made)).toBe('In the U.S. the [keeper]’s barge sank');
  });

  it('joins Chinese words without spaces', () => {
    const made = excerpt(found('外交部\u200b发言\u200b人\u200b主持', 1), 'none');
    expect(said(made)).toBe('外交部[发言]人主持');
  });

  it('loses and invents no word, wherever the matches are', () => {
    const word = fc.stringMatching(/^[a-z<&]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(29)), (words, at) => {
        const places = [...new Set(at.filter((one) => one < words.length))];
        const made = excerpt(found(words.join(' '), ...places), 'NO TITLE');
        const pieces = made.said.flatMap(({ text }) => text);
        expect(pieces.map(({ text }) => text).join('')).toBe(words.join(' '));
        expect(pieces.filter(({ marked }) => marked).length).toBe(places.length);
      }),
    );
  });
});
