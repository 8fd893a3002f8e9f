import { describe, expect, it } from 'vitest';
import { parseStages } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { parsed } from '../helpers/parsed.ts';

/** Who asks and who answers, and what is said of it, through the parser. */

type Read = ReturnType<typeof parsed>;
const general = (...lines: string[]) => parsed(lines, 'a.txt', { dialect: 'general' });
const house = (...lines: string[]) => parsed(lines, 'a.txt', { dialect: 'white-house' });
const reasons = ({ messages }: Read, wanted: string) =>
  messages.filter(({ rule }) => rule === wanted).map(({ line, reason }) => `${line} ${reason}`);
/** Who speaks in which role, once each, in order. */
const voices = ({ items }: Read) => [
  ...new Set(items.flatMap(({ turns }) => turns.map(({ role, label }) => `${role} ${label ?? '—'}`))),
];
const title = 'Harbour talk';

describe('What is said of a label', () => {
  it('names who asks and who answers where the turns tell, with the line of the first turn', () => {
    const read = general(
      title,
      'Anna Lindt: Good morning. The ferry is late, and so is the bridge.',
      'Pavel Roke: When will the ferry run?',
      'Anna Lindt: In spring.',
      'Pavel Roke: And the bridge?',
      'Anna Lindt: In autumn, when the paint is dry.',
    );
    expect(reasons(read, 'role-worked-out')).toEqual([
      '3 “Anna Lindt” answers, as far as the turns tell.',
      '5 “Pavel Roke” asks, as far as the turns tell.',
    ]);
  });

  it('says of what only looks like one where it stands', () => {
    const said = (...lines: string[]) =>
      reasons(
        house('PRESS BRIEFING', 'MS. LINDT:  Good morning.', ...lines, 'Q    And now?', 'MS. LINDT:  Lunch.'),
        'label-doubtful',
      );
    expect(said('Harbour: the ferry is late.')).toEqual([
      '5 “Harbour” looks like a speaker’s label, but stands only here; it was read as said.',
    ]);
    const twice =
      ' looks like a speaker’s label, but stands where nobody begins to speak; it was read as said.';
    expect(said('Harbour: the ferry is late.', 'Harbour: it is.')).toEqual([
      `5 “Harbour”${twice}`,
      `7 “Harbour”${twice}`,
    ]);
    expect(said(...Array.from({ length: 30 }, () => 'Harbour: it is.'))).toHaveLength(20);
  });

  it('that is misspelt says what it was taken for, and how often that stands', () => {
    const read = house(
      'PRESS BRIEFING',
      'MR. EARNEST:  Good morning.',
      'Q    When?',
      'MR. EARNST:  In May.',
      'Q    Where?',
      'MR. EARNEST:  Here.',
      'Q    Why?',
      'MR. EARNEST:  Because.',
    );
    expect(reasons(read, 'label-joined')).toEqual([
      '7 “MR. EARNST” was taken for “MR. EARNEST”, which stands 3 times.',
    ]);
    expect(new Set(read.items.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)))).toEqual(
      new Set(['Mr. Earnest', null]),
    );
  });

  it('without its colon says so', () => {
    const read = house('PRESS BRIEFING', 'MS. LINDT:  Good morning.', 'Q    When?', 'MS. LINDT  In May.');
    const [told] = read.messages.filter(({ rule }) => rule === 'label-without-colon');
    expect(told).toMatchObject({
      line: 7,
      confidence: 0.9,
      reason: '“MS. LINDT” has no colon; it was read as a speaker’s label.',
    });
  });
});

describe('What is said where labels are missing', () => {
  const asked = [
    'When will the ferry run?',
    'And who pays for it?',
    'Is the bridge safe?',
    'What of the toll?',
  ];
  const prose = 'The ferry runs in spring, as it did in the years before.';

  it('says by what questions were told', () => {
    const marks = general(
      'Interview with the keeper of the light',
      'It is May.',
      ...asked.flatMap((one) => [one, prose]),
    );
    expect(reasons(marks, 'role-worked-out')).toEqual([
      '5 Questions carry no label here; they were told by ending in a question mark.',
    ]);
    const before = general(title, ...asked.flatMap((one) => [one, `Anna Lindt: ${prose}`]));
    expect(reasons(before, 'role-worked-out')[1]).toBe(
      '3 Questions carry no label here; they were told by standing right before the label of whoever answers.',
    );
    const bold = parsed([title, ...asked.flatMap((one) => [`**${one}**`, prose])], 'a.md', {
      dialect: 'general',
    });
    expect(reasons(bold, 'role-worked-out')).toEqual([
      '3 Questions carry no label here; they were told by their bold or italic type.',
    ]);
  });

  it('says once that answers begin behind what asks', () => {
    const read = general(title, ...asked.flatMap((one) => [`Question: ${one}`, prose]));
    expect(reasons(read, 'role-worked-out')).toEqual([
      '5 Answers carry no label here; each was taken to begin with the paragraph behind what asks.',
    ]);
    expect(voices(read)).toEqual(['question Question', 'answer —']);
  });

  it('a label that comes back among such questions answers, even where it asks', () => {
    const read = general(title, ...asked.flatMap((one) => [one, `Anna Lindt: Is that so? ${prose}`]));
    expect(voices(read)).toEqual(['question —', 'answer Anna Lindt']);
  });

  it('a question in the first line behind the title is one of them', () => {
    const read = general(title, ...asked.flatMap((one) => [one, `Anna Lindt: ${prose}`]));
    expect(read.items).toHaveLength(asked.length);
    expect(read.title).toBe(title);
  });

  it('none is looked for where one question has a label', () => {
    const read = general(
      title,
      `Question: ${asked[0]}`,
      `Anna Lindt: ${prose}`,
      asked[1] ?? '',
      `Anna Lindt: ${prose}`,
    );
    expect(voices(read).filter((one) => one.startsWith('question'))).toEqual(['question Question']);
  });
});

describe('Persons whom the first lines list', () => {
  const call = (listed: string) =>
    general(
      'Harbour call',
      'CORPORATE PARTICIPANTS',
      'Anna Lindt, Chief Executive',
      'CONFERENCE CALL PARTICIPANTS',
      listed,
      'Anna Lindt: Good morning. The ferry made money.',
      'Hugo Vale: I would like to know more about the ferry.',
      'Anna Lindt: It made money, in spring and in autumn.',
      'Hugo Vale: That is good.',
      'Anna Lindt: It is.',
    );

  it.each([
    ['Hugo Vale, Quay Securities', 'Quay Securities'],
    ['Hugo Vale – Quay Securities', 'Quay Securities'],
    ['Hugo Vale (Quay Securities)', 'Quay Securities'],
    ['Hugo Vale', null],
  ])('ask from the line on that says so: “%s”', (line, outlet) => {
    const turn = call(line)
      .items.flatMap(({ turns }) => turns)
      .find(({ label }) => label === 'Hugo Vale');
    expect(turn).toMatchObject({ role: 'question', speaker: 'Hugo Vale', outlet });
  });

  it('answer above it', () => {
    expect(voices(call('Hugo Vale, Quay Securities'))).toContain('answer Anna Lindt');
  });
});

describe('A label that stands once between two answers', () => {
  const talk = (...lines: string[]) =>
    voices(
      general(
        title,
        'Anna Lindt: Good morning. The ferry is late, and so is the bridge.',
        ...lines,
        'Anna Lindt: In spring, when the ice is gone.',
        'Corrow Herald: And the bridge?',
        'Anna Lindt: In autumn, when the paint is dry.',
      ),
    );

  it('asks, and so do two of them in a row that are full names', () => {
    expect(talk('Lake Radio: When will the ferry run?')).toContain('question Lake Radio');
    expect(talk('Lake Radio: When will the ferry run?', 'Quay Courier: And where?')).toEqual(
      expect.arrayContaining(['question Lake Radio', 'question Quay Courier']),
    );
  });

  it('asks though it holds no question mark, but not of a row', () => {
    expect(talk('Lake Radio: I would like to know more.')).toContain('question Lake Radio');
    expect(talk('Lake Radio: When will it run?', 'Note well: It is late.')).not.toContain(
      'question Note well',
    );
  });
});

describe('Where questions carry labels, a label that stands once', () => {
  const talk = (line: string) =>
    voices(
      general(
        title,
        'Anna Lindt: Good morning. The ferry is late, and so is the bridge.',
        'Question: When will the ferry run?',
        'Anna Lindt: In spring, when the ice is gone.',
        line,
        'Anna Lindt: That is so.',
        'Question: And the bridge?',
        'Anna Lindt: In autumn, when the paint is dry.',
      ),
    );

  it('asks, also with words that hold no question, if it cuts in between two turns of one person', () => {
    expect(talk('Lake Radio: Is it true?')).toContain('question Lake Radio');
    expect(talk('Lake Radio: I would like to know more.')).toContain('question Lake Radio');
    expect(talk('Radio, Bo Roke: I would like to know more.')).toContain('question Radio, Bo Roke');
  });

  it('does not if it is one word, or nobody answers it', () => {
    expect(talk('Radio: I would like to know more.')).not.toContain('question Radio');
    expect(
      voices(
        general(
          title,
          'Question: When will the ferry run?',
          'Anna Lindt: In spring.',
          'Lake Radio: they will know more.',
          'Question: And the bridge?',
          'Anna Lindt: In autumn, when the paint is dry.',
        ),
      ),
    ).not.toContain('question Lake Radio');
  });
});

describe('A name that the first lines hold', () => {
  const talk = (line: string) =>
    general(
      'Harbour call',
      'CONFERENCE CALL PARTICIPANTS',
      line,
      'Anna Lindt: Good morning. The ferry made money.',
      'Hugo Vale: I would like to know more about the ferry.',
      'Anna Lindt: It made money, in spring and in autumn, and more of it than in the year before.',
      'Hugo Vale: That is good.',
      'Anna Lindt: It is.',
    )
      .items.flatMap(({ turns }) => turns)
      .find(({ label }) => label === 'Hugo Vale')?.role;

  it('lists a person where it is a whole name, at the beginning of the line or further on', () => {
    expect(talk('Hugo Vale, Quay Securities')).toBe('question');
    expect(talk('Mr. Hugo Vale of Quay Securities')).toBe('question');
    expect(talk('Hugo Valentine, Quay Securities')).not.toBe('question');
    expect(talk('Viktor-Ohugo Vale, Quay Securities')).not.toBe('question');
  });
});

describe('A label of a house that sets its labels in capitals', () => {
  const talk = (first: string, ...lines: string[]) =>
    voices(
      house(
        first,
        'MS. LINDT:  Good morning.',
        'Q    When will the ferry run?',
        'MS. LINDT:  In spring.',
        ...lines,
        'Q    And the bridge?',
        'MS. LINDT:  In autumn.',
      ),
    );

  it('is none where it is the top line of the page', () => {
    expect(talk('WEEKLY MESSAGE: Serving Families')).toEqual([
      'statement MS. LINDT',
      'question Q',
      'answer MS. LINDT',
    ]);
  });

  it('is none where it is a name that is quoted, unless the title names it', () => {
    const quoted = 'Pavel Roke: “The ferry is late.”';
    expect(talk('Press briefing', quoted)).not.toContain('answer Pavel Roke');
    expect(talk('Press Briefing by Press Secretary Pavel Roke', quoted)).toContain('answer Pavel Roke');
  });

  it('is one where nobody is addressed so before a colon', () => {
    expect(talk('Press briefing', 'Mr. Roke: The ferry is late.')).toContain('answer Mr. Roke');
  });

  it('is one in capitals of a single word where it replies or comes back', () => {
    expect(talk('Press briefing', 'Q    Where?', 'GOVERNOR:  Here.')).toContain('answer GOVERNOR');
    expect(talk('Press briefing', 'NORTHPORT: The ferry is late.')).not.toContain('answer NORTHPORT');
    expect(talk('Press briefing', 'NORTHPORT: It is late.', 'NORTHPORT: It is.')).toContain(
      'answer NORTHPORT',
    );
  });
});

describe('The spokesperson', () => {
  const spokesperson = (dialect: string, ...lines: string[]) => {
    const source = readSource('a.txt', new TextEncoder().encode(`${lines.join('\n\n')}\n`));
    return parseStages(source, { dialect }).roles.spokesperson;
  };

  it('is whom the title names, though another speaks more often', () => {
    const talk = [
      'GENERAL ORR:  Good morning.',
      'Q    When?',
      'GENERAL ORR:  In May.',
      'Q    Why?',
      'ANN LINDT:  Because.',
    ];
    const named = 'Press Briefing by Press Secretary Ann Lindt';
    expect(spokesperson('white-house', named, ...talk)).toBe('ANN LINDT');
    expect(spokesperson('white-house', 'Press Briefing', ...talk)).toBe('GENERAL ORR');
  });

  it('is else who answers most often, and nobody where nobody answers', () => {
    const talk = ['Question: When?', 'Anna Lindt: In May.', 'Question: Where?', 'Anna Lindt: Here.'];
    expect(spokesperson('general', title, 'Pavel Roke: Good morning.', ...talk)).toBe('Anna Lindt');
    expect(spokesperson('general', title, 'The ferry is late.')).toBeNull();
  });
});
