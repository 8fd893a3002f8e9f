import { describe, expect, it } from 'vitest';
import { parsed } from '../../helpers/parsed.ts';
import { ministry, news, title, toll } from '../ministry.ts';

/** The limits of src/parse/page, each with a case on its either side. */

/** `count` words, each with its own letters. */
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `W${'abcdefghijklmnopqrstuvwxyz'[at + from]}`).join(' ');

describe('A heading that is worded otherwise than its title in the contents', () => {
  it.each([
    // 4 of 5 words, 0.8
    [`${words(4)} Quay`, `${words(4)} Pier`, false],
    // 5 of 6, 0.83
    [`${words(5)} Quay`, `${words(5)} Pier`, true],
    // 4 of 6 and 4, 0.8
    [words(4), `${words(4)} Old Pier`, false],
    // 5 of 7 and 5, 0.83
    [words(5), `${words(5)} Old Pier`, true],
  ])(
    'is that title where more than four fifths of the words are the same: “%s”, “%s”: %s',
    (heading, listed, is) => {
      const { toc } = ministry([`1. ${listed}`], [heading, news, ...toll]);
      expect(toc[0]?.items).toHaveLength(is ? 1 : 0);
    },
  );

  it.each([
    [40, true],
    [41, false],
  ])('with %i more marks than the longest title is a heading: %s', (marks, is) => {
    // what ends in a point is none by its looks
    const { items } = ministry(['1. Harvest tax'], [`Harvest tax${'.'.repeat(marks)}`, news, ...toll]);
    expect(items.some(({ titleFrom }) => titleFrom === 'heading')).toBe(is);
  });
});

describe('Lines above questions', () => {
  it.each([
    [1, 0, 0],
    [2, 0, 2],
    [2, 2, 2],
    [2, 3, 0],
    [3, 3, 3],
    [3, 4, 0],
  ])(
    'are headings where two, and half of all questions, have one: %i with, %i without: %i',
    (headed, bare, found) => {
      const above = (at: number) => (at < headed ? [`Matter number ${at}`] : []);
      const { items } = parsed(
        [
          'Harbour briefing, May 4, 2031',
          'Spokesperson: The bridge is open again.',
          ...Array.from({ length: headed + bare }, (_, at) => [
            ...above(at),
            `Question: Is ferry ${at} late?`,
            'Spokesperson: It is.',
          ]).flat(),
        ],
        'a.txt',
        { dialect: 'general' },
      );
      expect(items.filter(({ titleFrom }) => titleFrom === 'heading')).toHaveLength(found);
    },
  );
});

describe('A short line of the page among what was said', () => {
  const line = (length: number) => `To the top ${'x'.repeat(length - 11)}`;
  const page = (lines: readonly string[]) => {
    const exchanges = lines.flatMap((one, at) => [
      `Question: What of ferry number ${at}?`,
      'Anna Example: It is late, and it will be late tomorrow. We have said so to its owner, and he agrees.',
      one,
    ]);
    const { furniture } = ministry(
      ['1. River levels'],
      [
        'River levels',
        news,
        'Answers to media questions:',
        ...exchanges,
        'Question: And now?',
        'Anna Example: Lunch.',
      ],
    );
    return furniture.filter(({ text }) => text.startsWith('To the top')).length;
  };

  it.each([
    [2, 0],
    [3, 3],
  ])('is furniture where it stands there %i times: %i', (times, found) => {
    expect(page(Array.from({ length: times }, () => line(20)))).toBe(found);
  });

  it.each([
    [40, 3],
    [41, 0],
  ])('is furniture with %i characters: %i', (length, found) => {
    expect(page([line(length), line(length), line(length)])).toBe(found);
  });
});

describe('What stands below the last answer', () => {
  const below = (...lines: string[]) => {
    const { furniture } = ministry(['1. River levels'], ['River levels', news, ...toll, ...lines]);
    return furniture.filter(({ text }) => lines.includes(text)).map(({ kind }) => kind);
  };

  it('is the page’s where two short lines without a point stand there, and said where one does', () => {
    expect(below('Contact us')).toEqual([]);
    expect(below('Contact us', 'Site map')).toEqual(['chrome', 'chrome']);
  });

  it.each([
    [240, ['note']],
    [241, []],
  ])('is a note behind the end of a transcript with %i characters: %j', (length, kinds) => {
    const text = `The text was taken down by hand${' x'.repeat(200)}`.slice(0, length - 1).concat('.');
    expect(text).toHaveLength(length);
    const { furniture } = parsed([
      'Harbour briefing, May 4, 2031',
      'Question: Is the ferry late?',
      'Spokesperson: It is.',
      '(The briefing was concluded at 1:38 p.m.)',
      text,
    ]);
    expect(furniture.filter((one) => one.text === text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('The title of a page', () => {
  it.each([
    [11, 'Press briefing of the harbour office'],
    [12, 'Page menu 0'],
  ])('is looked for behind a line that says nothing, and %i more of them: “%s”', (more, expected) => {
    const chrome = Array.from({ length: more + 1 }, (_, at) => `Page menu ${at}`);
    const briefing = parsed([
      ...chrome,
      'Press briefing of the harbour office',
      'Question: Is the ferry late?',
      'Spokesperson: It is.',
    ]);
    expect(briefing.title).toBe(expected);
  });

  const noted = (more: number, ...below: readonly string[]): boolean => {
    const note = '* The Bridge Office answered a question of the day before.';
    const { furniture } = parsed([
      'Press briefing of the harbour office',
      note,
      ...Array.from({ length: more }, () => '* And another one, of the day before.'),
      '1:05 P.M.',
      ...below,
      'Question: Is the ferry late?',
      'Spokesperson: It is.',
    ]);
    return furniture.some(({ text, kind }) => text === note && kind === 'note');
  };

  it.each([
    [7, true],
    [8, false],
  ])('has a note below it where the time of day comes behind %i lines more: %s', (more, is) => {
    expect(noted(more, 'The ferry is late, as all of you will have heard by now.')).toBe(is);
  });

  it.each([
    [36, true],
    [37, false],
  ])('has one behind %i lines more where the first turn stands right below that time: %s', (more, is) => {
    expect(noted(more)).toBe(is);
  });
});

describe('The top of a page', () => {
  const top = (lines: readonly string[], dialect = 'general') =>
    parsed(
      [title, ...lines, 'Question: When will the Sarn bridge open?', 'Spokesperson: In spring.'],
      'a.txt',
      { dialect },
    ).furniture.map(({ kind, text }) => `${kind} ${text}`);
  const opening =
    'The minister welcomed everybody at the harbour, and began with a few words on the bridge of Sarn, which is old.';

  it('goes on to the time of day, though words without a label follow it', () => {
    expect(top(['Bridge Office', '1:05 P.M.', opening]).slice(1)).toEqual([
      'letterhead Bridge Office',
      'date 1:05 P.M.',
    ]);
    expect(top(['Bridge Office', opening]).slice(1)).toEqual([]);
  });

  it('names two places at most, right above the time', () => {
    const lines = ['Bridge Office', 'Quay Room', 'Old Hall', 'Harbour House', '1:05 P.M.'];
    expect(top(lines, 'white-house').slice(1)).toEqual([
      'letterhead Bridge Office',
      'letterhead Quay Room',
      'place Old Hall',
      'place Harbour House',
      'date 1:05 P.M.',
    ]);
  });

  it.each([
    [500, true],
    [501, false],
  ])('holds a title of five hundred characters at most: %i', (length, is) => {
    const long = `Harbour ${'x'.repeat(length - 8)}`;
    const read = parsed([long, 'May 4, 2031', 'Question: When?', 'Spokesperson: In spring.'], 'a.txt', {
      dialect: 'general',
    });
    expect(read.title === long).toBe(is);
  });
});

describe('The table of contents', () => {
  it.each([
    [320, 2],
    [321, 0],
  ])('ends above a line of more than 320 characters: %i', (length, found) => {
    const long = `Ferry ${'y'.repeat(length - 9)}`;
    const { toc } = parsed([title, 'Table of contents', `1. ${long}`, `2. Toll`, ...toll], 'a.txt', {
      dialect: 'mfa-russia',
    });
    expect(toc).toHaveLength(found);
  });
});

describe('The language', () => {
  const langOf = (text: string, lang?: string) =>
    parsed(text, 'a.txt', { dialect: 'general', ...(lang ? { lang } : {}) }).lang;
  // no little word that Lectern knows stands in it
  const polish =
    'Wiadukt przez rzekę zostanie zamknięty. Gazeta pytała ministra dlaczego brakuje pieniędzy.\n\n';
  const letters = (text: string, count: number) => {
    let left = count;
    return [...text.repeat(20)]
      .filter((one) => !/\p{L}/u.test(one) || left-- > 0)
      .join('')
      .trimEnd();
  };

  it.each([
    [79, 'und'],
    [80, 'pl'],
  ])('of %i letters that a hundred languages share is %s', (count, lang) => {
    expect(langOf(letters(polish, count))).toBe(lang);
  });

  it.each([
    [399, 'sv'],
    [400, 'pl'],
  ])('that an archive states wins over what %i letters tell: %s', (count, lang) => {
    expect(langOf(letters(polish, count), 'sv')).toBe(lang);
  });

  it.each([
    [31, 16, 'sv'],
    [32, 16, 'en'],
    [16, 32, 'fr'],
    [16, 31, 'sv'],
  ])('is told by little words where one has twice as many as any other: %i, %i: %s', (en, fr, lang) => {
    expect(langOf(`${'the '.repeat(en)}${'est '.repeat(fr)}`, 'sv')).toBe(lang);
  });

  it('is told by the first 4000 characters, a part of each paragraph', () => {
    const paragraph = (word: string, count: number) => `${word} `.repeat(count).padEnd(400, '7 ').trimEnd();
    const nine = Array.from({ length: 9 }, () => paragraph('the', 1));
    const text = (...more: string[]) => [...nine, ...more].join('\n\n');
    expect(langOf(text(paragraph('the', 1), paragraph('est', 90)))).toBe('en');
    expect(langOf(text(paragraph('est', 90), paragraph('the', 90)))).toBe('fr');
  });

  it('of a short text is told by two little words, of a long one by eight', () => {
    const text = (count: number, length: number) =>
      `${'the '.repeat(count)}${'7 '.repeat(length)}`.slice(0, length - 1);
    expect(langOf(text(2, 399), 'sv')).toBe('en');
    expect(langOf(text(1, 399), 'sv')).toBe('sv');
    expect(langOf(text(2, 400), 'sv')).toBe('sv');
    expect(langOf(text(8, 400), 'sv')).toBe('en');
    expect(langOf(text(7, 400), 'sv')).toBe('sv');
  });
});

describe('Words with letters of two alphabets', () => {
  it('are told two hundred times at most', () => {
    const told = (count: number) =>
      parsed('Со1 the Сollegium '.replace('Со1 ', '').repeat(count)).messages.filter(
        ({ rule }) => rule === 'homoglyph',
      ).length;
    expect([told(199), told(200), told(201)]).toEqual([199, 200, 200]);
  });
});
