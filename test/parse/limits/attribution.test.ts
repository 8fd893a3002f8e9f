import { describe, expect, it } from 'vitest';
import { parsed } from '../../helpers/parsed.ts';

/** The limits of src/parse/attribution, each with a case on its either side. */

const title = 'Harbour briefing, May 4, 2031';
const read = (lines: readonly string[], dialect = 'general', file = 'a.txt') =>
  parsed([title, ...lines], file, { dialect });
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
/** The labels of the turns, each with its role; "-" without one. */
const turnsOf = (...args: Parameters<typeof read>) =>
  read(...args).items.flatMap(({ turns }) => turns.map(({ role, label }) => `${role} ${label ?? '-'}`));
const rulesOf = (rule: string, ...args: Parameters<typeof read>) =>
  read(...args).messages.filter((one) => one.rule === rule).length;

describe('A long form of a name', () => {
  const opens = (short: string) =>
    turnsOf([
      `President of Noland ${short}: The water is clean again.`,
      'Question: Who will read the gauges?',
      `${short}: We will.`,
      'Question: When?',
      `${short}: In the morning.`,
    ])[0];

  it.each([
    ['Bo Ek', '-'],
    ['Bo Eks', '-'],
    ['Bo Ekse', 'President of Noland Bo Ekse'],
  ])('speaks where the short one has at least six letters: %s', (short, label) => {
    expect(opens(short)).toBe(`statement ${label}`);
  });
});

describe('A label that is misspelt', () => {
  const joined = (right: string, wrong: string, rights = 3, wrongs = 1) =>
    rulesOf(
      'label-joined',
      [
        ...times(rights, (at) => [`Q    And on day ${at}?`, `${right}:  Later.`]).flat(),
        ...times(wrongs, (at) => [`Q    And in week ${at}?`, `${wrong}:  Later.`]).flat(),
      ],
      'white-house',
    );

  it.each([
    [2, 1, 0],
    [3, 1, 1],
    [4, 2, 1],
    [4, 3, 0],
  ])(
    'is one that stands at most twice beside one that stands three times: %i and %i',
    (rights, wrongs, found) => {
      expect(joined('MR. EXAMPLE', 'MR. EXMPLE', rights, wrongs)).toBe(found);
    },
  );

  it.each([
    ['MR. LINDQUIST', 'MR. LINDQUST', 1],
    ['MR. LINDQUIST', 'MR. LINDQISX', 1],
    ['MR. LINDQUIST', 'MR. LINDQUS', 0],
    ['MR. LINDQUIST', 'MR. LINDQU', 0],
    ['MR. EXAMPLE', 'MR. EXMPL', 0],
    ['MR. LOWE', 'MR. LOW', 0],
    ['MR. LOWES', 'MR. LOWE', 1],
    ['MR. LINDQUIST', 'MS. LINDQUIST', 0],
  ])('differs by a letter, by two where it has ten, and has six: %s, %s: %i', (right, wrong, found) => {
    expect(joined(right, wrong)).toBe(found);
  });
});

describe('Who leads through a press conference', () => {
  const role = (words: number) => {
    const said = `${'go on '.repeat(20)}`.slice(0, words);
    const { items } = read([
      'Ann Lindt: The bridge over the Sarn is open again, after nine days in which nobody could cross it at all, and we are sorry for that.',
      `Bo Ekselius: ${said}`,
      'The Ledger: Who pays for it?',
      'Ann Lindt: The council pays for it, and the council will go on to pay for it until the end of the year, as it has always done.',
      `Bo Ekselius: ${said}`,
      'Radio Sarn: Will there be a toll?',
      'Ann Lindt: There will be no toll, neither for carts nor for whoever walks, and there will be none as long as I am asked about it.',
    ]);
    return items
      .flatMap(({ turns }) => turns)
      .filter(({ label }) => label === 'Bo Ekselius')
      .at(-1)?.role;
  };

  it.each([
    // with its label, of 13 characters
    [97, 'statement'],
    [98, 'answer'],
  ])('says at most 110 characters each time: %i and a label', (words, expected) => {
    expect(role(words)).toBe(expected);
  });
});

describe('Labels that have their lines to themselves', () => {
  const page = ['Ann Lindt:', 'The bridge is open.', 'Radio Sarn:', 'Who pays for it?'];
  const inline = (count: number) => times(count, () => 'Ann Lindt: We do, and we did.');

  it.each([
    [['Ann Lindt:', 'We do.'], 0],
    [['Ann Lindt:', 'We do.', 'Radio Sarn:', 'Is there a toll?'], 4],
    // of five labels three
    [[...inline(1), 'Radio Sarn:', 'Is there a toll?', ...inline(1)], 5],
    // of seven four
    [[...inline(1), 'Radio Sarn:', 'Is there a toll?', 'Ann Lindt:', 'None.', ...inline(2)], 5],
  ])('are read where four are, or three in five: %j', (more, found) => {
    expect(turnsOf([...page, ...more]).filter((one) => !one.endsWith(' -'))).toHaveLength(found);
  });
});

describe('A line that says that questions were put afterwards', () => {
  it.each([
    ['Questions by X after the call:', 'question Questions by X after the call'],
    ['Questions by us after the call:', 'question Question'],
  ])('is no label of its own with thirty letters, above a question that has one: %s', (line, label) => {
    expect(
      turnsOf(['Spokesperson: The bridge is open.', line, 'Question: Is it?', 'Spokesperson: It is.'])[1],
    ).toBe(label);
  });
});

describe('Persons whom the first lines list', () => {
  const asks = (lines: readonly string[], name = 'Hugo Penrith') =>
    turnsOf([
      ...lines,
      'Operator: Good morning.',
      'Ann Lindt: Revenue rose by a tenth, and the ferry carried more goats than in any year before.',
      'Operator: The next one, please.',
      `${name}: I would like to hear about costs.`,
      'Ann Lindt: They are what they were.',
      `${name}: Thank you for that, and good luck.`,
      'Ann Lindt: Thank you.',
    ]).filter((one) => one === `question ${name}`).length;

  it.each([
    ['a line of 400 characters', `Hugo Penrith, Quay Securities ${'x'.repeat(370)}`, 2],
    ['a line of 401 characters', `Hugo Penrith, Quay Securities ${'x'.repeat(371)}`, 0],
  ])('ask where a list says so, in %s', (_, line, found) => {
    expect(asks(['CONFERENCE CALL PARTICIPANTS', line])).toBe(found);
  });

  it.each([
    ['Bo Ek', 2],
    ['B. E', 0],
  ])('ask where their names have at least five letters: %s', (name, found) => {
    expect(asks(['CONFERENCE CALL PARTICIPANTS', `${name}, Quay Securities`], name)).toBe(found);
  });

  it.each([
    [37, 2],
    [38, 0],
  ])('are those of the first forty lines: %i more above the name', (more, found) => {
    expect(
      asks([
        'CONFERENCE CALL PARTICIPANTS',
        ...times(more, (at) => `Nobody of note ${at}`),
        'Hugo Penrith, Quay Securities',
      ]),
    ).toBe(found);
  });
});

describe('Questions that carry no label', () => {
  const interview = (questions: number, more: readonly string[] = []) =>
    turnsOf([
      'Interview with Ann Lindt',
      'The bridge was closed for nine days.',
      ...times(questions, (at) => [
        `Is ferry ${at} late?`,
        'It is. We have said so, and we will say it again.',
      ]).flat(),
      ...more,
    ]).filter((one) => one === 'question -').length;

  it.each([
    [2, 0],
    [3, 3],
  ])('are told by their mark in an interview where three ask: %i', (questions, found) => {
    expect(interview(questions)).toBe(found);
  });

  it.each([
    // of 25 paragraphs 3
    [16, 3],
    [17, 0],
  ])(
    'are told by their mark in an interview where twelve paragraphs in a hundred ask: %i more do not',
    (more, found) => {
      expect(
        interview(
          3,
          times(more, (at) => `The ferry of day ${at} came in time.`),
        ),
      ).toBe(found);
    },
  );

  it.each([
    [600, 4],
    [601, 3],
  ])('have at most 600 characters: %i', (length, found) => {
    expect(interview(3, [`${'x'.repeat(length - 1)}?`, 'Nobody knows.'])).toBe(found);
  });

  it.each([
    [4, 'Interview with Ann Lindt', 3],
    [5, 'Interview with Ann Lindt', 0],
  ])(
    'are told by their mark alone where one of the first six lines says that it is an interview: %i above it',
    (above, line, found) => {
      const lines = times(3, (at) => [
        `Is ferry ${at} late?`,
        'It is.',
        'It was late yesterday.',
        'It will be late again.',
        'So it goes.',
      ]).flat();
      const all = [...times(above, (at) => `The harbour paper, page ${at}`), line, ...lines];
      expect(turnsOf(all).filter((one) => one === 'question -')).toHaveLength(found);
    },
  );

  it.each([
    [3, 3, 0],
    // of 16 paragraphs
    [4, 11, 4],
    [4, 12, 0],
  ])(
    'are told by their mark in any text where four ask, and a quarter: %i, beside %i',
    (questions, others, found) => {
      const told = times(others, (at) => `Ferry ${at} is late by an hour.`);
      const lines = [
        ...told.slice(0, -questions),
        ...times(questions, (at) => [`Is ferry ${at} late?`, told.at(at - questions)!]).flat(),
      ];
      expect(turnsOf(lines).filter((one) => one === 'question -')).toHaveLength(found);
    },
  );

  const bold = (asking: number, saying: number) =>
    read(
      [
        ...times(asking, (at) => [
          `**How late is ferry ${at}?**`,
          'It is late by an hour, as it was last week.',
        ]).flat(),
        ...times(saying, (at) => [
          `**Ferry ${at} is late.**`,
          'It is late by an hour, as it was last week.',
        ]).flat(),
      ],
      'general',
      'a.md',
    ).messages.some(({ reason }) => reason.includes('bold'));

  it.each([
    [2, 0, false],
    [3, 0, true],
    [3, 2, true],
    [3, 3, false],
  ])(
    'are told by bold type where three ask, and three in five of what is bold: %i, beside %i: %s',
    (asking, saying, is) => {
      expect(bold(asking, saying)).toBe(is);
    },
  );

  const between = (asking: number, saying: number, length = 20) =>
    turnsOf([
      'Ann Lindt: The bridge is open.',
      ...times(asking, (at) => [`And what of ferry ${at}?`, 'Ann Lindt: It is late.']).flat(),
      ...times(saying, (at) => [`Ferry ${at} is late`.padEnd(length, 'x'), 'Ann Lindt: It is.']).flat(),
    ]).filter((one) => one === 'question -').length;

  it.each([
    [1, 0, 0],
    [2, 0, 2],
    [3, 2, 5],
    [3, 3, 0],
  ])(
    'are told by standing between answers of one person, two of them and three in five with a mark: %i, beside %i',
    (asking, saying, found) => {
      expect(between(asking, saying)).toBe(found);
    },
  );

  it.each([
    // of four labels two
    [['Bo Ek: I see.'], 2],
    [['Bo Ek: I see.', 'Cy Fane: So do I.'], 0],
  ])('are told so where half of all labels are the same as before: %j', (more, found) => {
    const asked = times(2, (at) => [`And what of ferry ${at}?`, 'Ann Lindt: It is late.']).flat();
    const turns = turnsOf(['Ann Lindt: The bridge is open.', ...asked, ...more]);
    expect(turns.filter((one) => one === 'question -')).toHaveLength(found);
  });

  it.each([
    [600, 3],
    [601, 2],
  ])(
    'stand between answers without a mark only where they have at most 600 characters: %i',
    (length, found) => {
      expect(between(2, 1, length)).toBe(found);
    },
  );
});

describe('Answers that carry no label', () => {
  it.each([[120], [121]])(
    'begin behind what asks, or with a paragraph of more than 120 characters: %i',
    (length) => {
      const first = 'x'.repeat(length);
      const turns = parsed(
        [
          title,
          'Question: I have a remark on the ferry.',
          first,
          'Is it late?',
          'It is late.',
          'Question: Who pays?',
          'We do.',
        ],
        'a.txt',
        { dialect: 'general' },
      ).items.flatMap((one) => one.turns);
      const answer = turns.find(({ role }) => role === 'answer');
      expect(answer?.paragraphs[0]).toBe(length > 120 ? first : 'It is late.');
    },
  );
});
