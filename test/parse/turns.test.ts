import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { parsed } from '../helpers/parsed.ts';

const title = 'Harbour briefing by Ms. Vale, May 4, 2031';
const ministry = 'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031';
const noon =
  'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.';

/** "exchange: question, answer", an item each. */
const itemsOf = ({ items }: Briefing): string[] =>
  items.map(({ kind, turns }) => `${kind}: ${turns.map(({ role }) => role).join(', ')}`);
/** "question MS. VALE: Who?", a turn each. */
const turnsOf = ({ items }: Briefing): string[] =>
  items.flatMap(({ turns }) =>
    turns.map(({ role, speaker, paragraphs }) => `${role} ${speaker ?? '—'}: ${paragraphs.join(' | ')}`),
  );
const furnitureOf = ({ furniture }: Briefing): string[] =>
  furniture.map(({ kind, lines: [from] }) => `${from} ${kind}`);
const read = (dialect: string, first: string, ...rest: readonly string[]): Briefing =>
  parsed([first, ...rest], 'a.txt', { dialect });

describe('A question', () => {
  const asked = (first: string, answer: string, second: string) =>
    itemsOf(read('general', title, `QUESTION: ${first}`, `MS. VALE: ${answer}`, `QUESTION: ${second}`));

  it.each(['--', '—', '–', '…', '...', '-- ', '—\u00a0'])(
    'that was cut off with “%s” is carried on in one exchange by words behind such a mark',
    (mark) => {
      expect(asked(`When will it ${mark}`, 'In spring.', `${mark.trim()} and who pays the toll?`)).toEqual([
        'exchange: question, answer, question',
      ]);
    },
  );

  it('that was cut off is carried on also where all stands in one paragraph, a line a turn', () => {
    const lines = [
      'QUESTION: When will it --',
      'MS. VALE: In spring.',
      'QUESTION: -- and who pays the toll?',
    ];
    expect(itemsOf(read('general', title, lines.join('\n')))).toEqual([
      'exchange: question, answer, question',
    ]);
  });

  it('alone follows up: remarks and announcements do not', () => {
    const { items } = read(
      'mfa-russia',
      ministry,
      'Table of contents',
      'The ferry of Quaye',
      'Answers to media questions:',
      'The toll on the bridge',
      'Anna Example: Good morning.',
      'The ferry of Quaye',
      'The ferry of Quaye is late.',
      'Question: Who pays the toll on the bridge?',
      'Anna Example: Nobody.',
    );
    expect(items.map(({ kind, followUp }) => `${kind} ${followUp ?? false}`)).toEqual([
      'remarks false',
      'announcement false',
      'exchange false',
    ]);
  });

  it('that was cut off is not carried on by words that begin anew', () => {
    expect(asked('When will it --', 'In spring.', 'And who pays -- or does not pay -- the toll?')).toEqual([
      'exchange: question, answer',
      'exchange: question',
    ]);
  });

  it('that was asked to its end is not carried on', () => {
    expect(asked('When -- if at all -- will it open?', 'In spring.', '-- and who pays the toll?')).toEqual([
      'exchange: question, answer',
      'exchange: question',
    ]);
  });

  it('right below another one is of the same exchange, behind the end of a section it is not', () => {
    const two = ['Question: When will it open?', 'Question: And who pays the toll?', 'Anna Example: Nobody.'];
    expect(itemsOf(read('mfa-russia', ministry, ...two))).toEqual(['exchange: question, question, answer']);
    expect(itemsOf(read('mfa-russia', ministry, two[0]!, 'Back to top', ...two.slice(1)))).toEqual([
      'exchange: question',
      'exchange: question, answer',
    ]);
  });

  it('that was cut off is not carried on behind the end of a section', () => {
    const lines = ['Question: When will it --', 'Anna Example: Soon.', 'Back to top', 'Question: -- open?'];
    expect(itemsOf(read('mfa-russia', ministry, ...lines))).toEqual([
      'exchange: question, answer',
      'exchange: question',
    ]);
  });

  it('that follows up says so', () => {
    const { items } = read(
      'qa-plain',
      'Press conference of Harbour Minister Ann Example, May 4, 2031',
      'Q: When will the bridge open?',
      'A: In spring.',
      'Follow-up: And who pays the toll?',
      'A: Nobody.',
    );
    expect(items.map(({ followUp }) => followUp)).toEqual([false, true]);
  });
});

describe('A word from the floor', () => {
  const spoken = (...lines: string[]) => itemsOf(read('un-noon', noon, ...lines));

  it('opens an exchange only if it asks something', () => {
    const lines = ['Spokesman: The lake rose by four.', 'Correspondent: Five.', 'Spokesman: Thank you.'];
    expect(spoken(...lines)).toEqual(['remarks: statement, question, answer']);
    expect(spoken(lines[0]!, 'Correspondent: Five?', lines[2]!)).toEqual([
      'remarks: statement',
      'exchange: question, answer',
    ]);
    expect(spoken(lines[0]!, 'Correspondent: Five.', 'Is it？', lines[2]!)).toEqual([
      'remarks: statement',
      'exchange: question, answer',
    ]);
  });

  it('leaves the question behind it an exchange of its own', () => {
    expect(
      spoken('Spokesman: The lake rose.', 'Correspondent: Five.', 'Question: When will the ferry run?'),
    ).toEqual(['remarks: statement, question', 'exchange: question']);
  });

  it('below a heading leaves an announcement what it is, and a question makes it an exchange', () => {
    expect(spoken('**Lake Region', 'Correspondent: It rose.', 'Spokesman: Thank you.')).toEqual([
      'announcement: question, answer',
    ]);
    expect(spoken('**Lake Region', 'Question: Did it rise?', 'Spokesman: Yes.')).toEqual([
      'exchange: question, answer',
    ]);
  });

  it('opens an exchange where nothing was said before', () => {
    expect(spoken('Correspondent: It rose.', 'Spokesman: Thank you.')).toEqual([
      'exchange: question, answer',
    ]);
  });

  it('that asks below a heading and what was said leaves the announcement by itself', () => {
    expect(spoken('**Lake Region', 'The lake rises.', 'Question: Did it rise?', 'Spokesman: Yes.')).toEqual([
      'announcement: statement',
      'exchange: question, answer',
    ]);
  });
});

describe('A word of thanks from the floor', () => {
  it('is none of the questions that wait for an answer: the next one opens an exchange', () => {
    const lines = ['Question: When will it run?', 'Spokesman: Soon.', 'Correspondent: Thank you.'];
    expect(itemsOf(read('un-noon', noon, ...lines, 'Question: And the toll?', 'Spokesman: No.'))).toEqual([
      'exchange: question, answer, question',
      'exchange: question, answer',
    ]);
    expect(itemsOf(read('un-noon', noon, lines[0]!, lines[2]!, 'Question: And?', 'Spokesman: No.'))).toEqual([
      'exchange: question, question, question, answer',
    ]);
  });
});

describe('Who leads through a talk', () => {
  const roles = (...lines: string[]) =>
    read('general', title, 'QUESTION: Is it?', 'MS. VALE: It is.', ...lines).items.flatMap(({ turns }) =>
      turns.slice(-3).map(({ role, label }) => `${label ?? '—'} ${role}`),
    );
  const asked = 'QUESTION: When will it open?';
  const answered = 'MS. VALE: In spring.';

  it.each([
    'Thank you. Minister?',
    'Next question, please.',
    'Minister, please.',
    `Minister ${'Maria '.repeat(7)}Vale-Lin?`,
  ])('hands a question on in few words that give the floor, and answers nothing: “%s”', (call) => {
    expect(roles(asked, `MODERATOR: ${call}`, answered)).toContain('MODERATOR statement');
  });

  it.each(['We take that later.', 'It is late.', `Minister ${'Maria '.repeat(7)}Vale-Lind?`])(
    'answers where that is no call: “%s”',
    (said) => {
      expect(roles(asked, `MODERATOR: ${said}`, answered)).toContain('MODERATOR answer');
    },
  );

  it('answers where nobody answers behind the call', () => {
    expect(roles(asked, 'MODERATOR: Minister, please.', asked, answered)).toContain('MODERATOR answer');
  });

  it('hands a question on also in several paragraphs, and where all stands in one', () => {
    const call = 'MODERATOR: Minister, please.';
    expect(roles(asked, call, 'It is late already.', answered)).toContain('MODERATOR statement');
    expect(roles([asked, call, answered].join('\n'))).toContain('MODERATOR statement');
  });
});

describe('Labels with the time of a recording that name the same voice', () => {
  const talk = (...lines: string[]) => {
    const { items, furniture } = parsed(
      [
        'Harbour talk',
        'Ann Example: (00:31) Good morning. The ferry runs',
        ...lines,
        'Bo Lindt: (00:59) Who pays?',
        'Ann Example: (01:02) The harbour.',
      ],
      'a.txt',
    );
    const [first] = items.flatMap(({ turns }) => turns);
    return [first?.paragraphs, furniture.filter(({ kind }) => kind === 'note').map(({ text }) => text)];
  };
  const start = 'Good morning. The ferry runs';

  it.each([
    ['Ann Example: (00:40) again from May.', [`${start} again from May.`], ['Ann Example: (00:40)']],
    ['Ann Example: (00:40) 12 times a day.', [`${start} 12 times a day.`], ['Ann Example: (00:40)']],
    ['Ann Example: (00:40) The bus too.', [start, 'The bus too.'], ['Ann Example: (00:40)']],
    ['Ann Example: (00:40)\nThe bus too.', [start, 'The bus too.'], ['Ann Example: (00:40)']],
    ['Ann Example: (00:40)', [start], ['Ann Example: (00:40)']],
    ['Cy Fane: (00:40) again from May.', [start], []],
  ])('go on with its turn, in the same sentence where that goes on: “%s”', (line, paragraphs, notes) => {
    expect(talk(line)).toEqual([paragraphs, notes]);
  });

  it('have lines of their own, where what they say stands below them', () => {
    const briefing = parsed(
      [
        'Harbour talk',
        'Ann Example: (00:31) Good morning.',
        'Ann Example: (00:40)\nThe bus too.',
        'Bo Lindt: (00:59) Who?',
      ],
      'a.md',
    );
    expect(briefing.furniture.filter(({ kind }) => kind === 'note').map(({ lines }) => lines)).toEqual([
      [5, 5],
    ]);
    expect(briefing.items[0]?.turns[0]?.lines).toEqual([3, 6]);
  });

  it('begin a new sentence behind one that has ended', () => {
    expect(talk('Ann Example: (00:40) again.', 'Ann Example: (00:44) and so on.')[0]).toEqual([
      `${start} again.`,
      'and so on.',
    ]);
  });
});

describe('What is said without a label', () => {
  const said = 'The ferry is closed today, as it was yesterday, and it will be so tomorrow.';
  const section = (between: string) =>
    read(
      'mfa-russia',
      ministry,
      'Question: Is the toll final?',
      'Anna Example: The toll is final.',
      between,
      said,
    );

  it('goes on with the answer behind a line of the page', () => {
    const briefing = section('Additional materials');
    expect(itemsOf(briefing)).toEqual(['exchange: question, answer, answer']);
    expect(turnsOf(briefing).at(-1)).toBe(`answer Anna Example: ${said}`);
  });

  it('is nobody’s answer behind the end of a section', () => {
    expect(itemsOf(section('Back to top'))).toEqual(['exchange: question, answer', 'remarks: statement']);
    expect(itemsOf(section('Answers to media questions:'))).toEqual([
      'exchange: question, answer',
      'remarks: statement',
    ]);
  });

  it('behind a line of the page goes on with whoever spoke last', () => {
    const lines = ['Question: Is it?', 'Bo Example: It is.', 'Additional materials', said];
    expect(turnsOf(read('mfa-russia', ministry, ...lines)).at(-1)).toBe(`answer Bo Example: ${said}`);
  });

  it('behind a line of the page goes on with the question', () => {
    const lines = ['Question: Is the toll final?', 'Additional materials', said, 'Anna Example: It is.'];
    expect(itemsOf(read('mfa-russia', ministry, ...lines))).toEqual(['exchange: question, question, answer']);
  });

  it('is of the turn above it, paragraph by paragraph', () => {
    expect(
      turnsOf(read('mfa-russia', ministry, 'Question: Is it?', 'Anna Example: It is.', said, 'So it is.')),
    ).toEqual(['question —: Is it?', `answer Anna Example: It is. | ${said} | So it is.`]);
  });
});

describe('Before anybody has asked, and where who leads calls', () => {
  it('nothing is an answer', () => {
    const briefing = read(
      'general',
      title,
      'MODERATOR: Welcome.',
      'MS. VALE: The bridge is open.',
      'QUESTION: When will it close?',
      'MS. VALE: Soon.',
      'MODERATOR: Next question, please.',
      'QUESTION: And the toll?',
      'MODERATOR: I take that. Nobody pays.',
      'MS. VALE: Indeed.',
    );
    expect(itemsOf(briefing)).toEqual([
      'remarks: statement, statement',
      'exchange: question, answer, statement',
      'exchange: question, answer, answer',
    ]);
  });
});

describe('Behind the end of a transcript', () => {
  const lines = (last: string) =>
    read(
      'us-state',
      title,
      'QUESTION: When will it open?',
      'MS. VALE: Soon. Ask the harbour.',
      'Northport, 18:11',
      '(The briefing was concluded at 6:11 p.m.)',
      last,
    );

  it('a short line with a time of day is furniture, before it that was said', () => {
    const briefing = lines('Northport, 18:11');
    expect(furnitureOf(briefing).slice(-2)).toEqual(['9 end', '11 end']);
    expect(turnsOf(briefing).at(-1)).toContain('Northport, 18:11');
  });

  it.each([
    [59, '11 end'],
    [60, undefined],
  ])('such a line is short below sixty characters: %i', (length, kind) => {
    const line = `Northport ${'o'.repeat(length - 16)} 18:11`;
    expect(line).toHaveLength(length);
    expect(furnitureOf(lines(line)).find((one) => one === '11 end')).toBe(kind);
  });

  it('a time is no end where somebody speaks again', () => {
    const briefing = read(
      'us-state',
      title,
      'QUESTION: When will it open?',
      'MS. VALE: Soon.',
      '(The briefing was concluded at 6:11 p.m.)',
      'QUESTION: And the toll?',
      'MS. VALE: Nobody pays it.',
      'We open it at 18:11 then.',
    );
    expect(turnsOf(briefing).at(-1)).toContain('We open it at 18:11 then.');
  });
});

describe('A line that shows nothing', () => {
  it.each([
    ['short', 3],
    ['long', 700],
  ])('is furniture and no paragraph, %s or not', (_, length) => {
    const briefing = read(
      'general',
      title,
      'QUESTION: Who pays?',
      'MS. VALE: Nobody.',
      '\u200b'.repeat(length),
      'So it is.',
    );
    expect(furnitureOf(briefing)).toContain('7 other');
    expect(itemsOf(briefing)).toEqual(['exchange: question, answer, answer']);
    expect(turnsOf(briefing).at(-1)).not.toContain('\u200b');
  });

  it('that is long and shows something is said', () => {
    const long = 'The ferry is late. '.repeat(60).trim();
    expect(
      turnsOf(read('general', title, 'QUESTION: Who pays?', 'MS. VALE: Nobody.', long)).at(-1),
    ).toContain(long);
  });
});

describe('A rule of a page', () => {
  it.each([
    ['a.md', '---'],
    ['a.md', '-'.repeat(400)],
    ['a.html', '<hr>'],
  ])('is furniture, however it is set: %s', (file, rule) => {
    const asHtml = (line: string) => (line.startsWith('<') ? line : `<p>${line}</p>`);
    const lines = [
      'Harbour briefing, May 4, 2031',
      'QUESTION: Who pays?',
      'MS. VALE: Nobody.',
      rule,
      'So it is.',
    ];
    const page = file === 'a.html' ? lines.map(asHtml) : lines;
    expect(furnitureOf(parsed(page, file, { dialect: 'general' }))).toContain('7 rule');
  });

  it.each([
    [600, 'rule'],
    [601, undefined],
  ])('has at most six hundred signs: %i', (length, kind) => {
    const lines = [
      '# Harbour briefing, May 4, 2031',
      'QUESTION: Who pays?',
      'MS. VALE: Nobody.',
      '-'.repeat(length),
    ];
    const { furniture } = parsed(lines, 'a.md', { dialect: 'general' });
    expect(furniture.find(({ lines: [from] }) => from === 7)?.kind).toBe(kind);
  });
});

describe('A line that a person says nobody said', () => {
  it('ends no section: what is said below it goes on', () => {
    const lines = [
      noon,
      'Question: Will the ferry run?',
      'Spokesman: No.',
      'Notes of the hall',
      'It is late.',
    ];
    const { items, furniture } = parsed(lines, 'a.txt', {
      dialect: 'un-noon',
      decisions: [{ line: 7, text: 'Notes of the hall', do: 'furniture', kind: 'note' }],
    });
    expect(furniture).toContainEqual(expect.objectContaining({ kind: 'note', lines: [7, 7] }));
    expect(items.map(({ turns }) => turns.map(({ role }) => role))).toEqual([
      ['question', 'answer', 'answer'],
    ]);
  });
});

describe('Where a person splits what is said', () => {
  const split = (lines: readonly string[], at: number) => {
    const text = `${lines.join('\n\n')}\n`;
    const decision = { line: 2 * at + 1, text: lines[at]!, do: 'split', title: 'A title' } as const;
    const { items } = parsed(text, 'a.txt', { dialect: 'un-noon', decisions: [decision] });
    return items.map(
      ({ kind, title, turns }) => `${kind} “${title}” ${turns.map(({ role }) => role).join(', ')}`,
    );
  };

  it('a question opens an exchange, though another one stands right above it', () => {
    expect(
      split([noon, 'Question: Will the ferry run to Quaye?', 'Question: And the toll?', 'Spokesman: No.'], 2),
    ).toEqual(['exchange “Will the ferry run to Quaye?” question', 'exchange “A title” question, answer']);
  });

  it('an announcement is followed by another, and an answer by remarks', () => {
    expect(split([noon, '**Lake Region', 'The lake rises.', 'The ferry is late.'], 3)).toEqual([
      'announcement “Lake Region” statement',
      'announcement “A title” statement',
    ]);
    expect(
      split([noon, 'Question: Will the ferry run to Quaye?', 'Spokesman: No.', 'The lake rises.'], 3),
    ).toEqual(['exchange “Will the ferry run to Quaye?” question, answer', 'remarks “A title” answer']);
  });
});

describe('Two headings that read the same', () => {
  it('have each its own title of the contents', () => {
    const news =
      'The level at Marle Bridge has fallen for nine days, and our neighbours have been asked for a reason.';
    const { toc } = read(
      'mfa-russia',
      ministry,
      'Table of contents',
      '1. Harvest tax',
      '2. Harvest tax',
      'Answers to media questions:',
      '1. Toll',
      'Harvest tax',
      news,
      'Harvest tax',
      `Moreover: ${news}`,
      'Answers to media questions:',
      'Question: Is the toll final?',
      'Anna Example: The toll is final.',
    );
    expect(toc.map(({ title, items }) => [title, items])).toEqual([
      ['Harvest tax', ['harvest-tax']],
      ['Harvest tax', ['harvest-tax-2']],
      ['Toll', ['toll']],
    ]);
  });
});
