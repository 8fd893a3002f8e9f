import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import type { Dialect } from '../../src/dialects/index.ts';
import { mfaChina } from '../../src/dialects/mfa-china.ts';
import { whiteHouse } from '../../src/dialects/white-house.ts';
import { namesAtTop } from '../../src/parse/attribution/names-at-top.ts';
import { listedAtTop } from '../../src/parse/attribution/participants.ts';
import { doubtfulNotes, notesOfBody, workedOutNotes } from '../../src/parse/attribution/role-notes.ts';
import { asOutlet, holdsOffice, whoSpeaks } from '../../src/parse/attribution/speaks.ts';
import { podiumOf, spokespersonName, spokespersonOf } from '../../src/parse/attribution/spokesperson.ts';
import { voicesOf } from '../../src/parse/attribution/voices.ts';
import type { Label, Roles, Segment, SpeakerRole } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

/** Which labels speak, one reason after the other. */

type Line = string | Segment;
const lines = (all: readonly Line[]): Segment[] =>
  all.map((one, at) => (typeof one === 'string' ? segment(one, at + 1) : one));
const voicesIn = (segments: readonly Segment[]) => voicesOf(segments, new Set());
const speaks = (
  all: readonly Line[],
  dialect: Dialect = general,
  names: readonly string[] = [],
  listed: readonly string[] = [],
) => {
  const segments = lines(all);
  return [...whoSpeaks(segments, voicesIn(segments), listed, names, dialect)];
};
const listed = (text: string, role: Label['role'], more: Partial<Label> = {}) =>
  labelled(text, { role, shape: 'listed', ...more });
const question = listed('QUESTION: When?', 'question');
const times = (count: number, ...all: readonly Line[]) => Array.from({ length: count }, () => all).flat();
const title = 'Harbour talk';

describe('A label that only may ask', () => {
  const weak = listed('Q: Is it?', 'question', { weak: true });
  it.each([
    [1, 1, true],
    [1, 2, false],
    [2, 1, true],
    [1, 0, true],
  ])('speaks where it is no rarer than those that ask for sure: %i, beside %i', (weaks, sure, is) => {
    expect(speaks([title, ...times(weaks, weak), ...times(sure, question)]).includes('q')).toBe(is);
  });

  it('is compared with the most frequent one that asks, not with one that answers or may ask as well', () => {
    const other = listed('MEDIA: When?', 'question');
    expect(speaks([title, weak, weak, ...times(2, question), other])).toContain('q');
    expect(speaks([title, weak, weak, ...times(2, other), question])).toContain('q');
    expect(speaks([title, weak, ...times(3, listed('ANSWER: Yes.', 'answer'))])).toContain('q');
    expect(speaks([title, weak, ...times(3, listed('R: Is it?', 'question', { weak: true }))])).toContain(
      'q',
    );
  });
});

describe('A few words before a colon', () => {
  const words = labelled('The porter: Yes.', { shape: 'words' });
  it.each([
    [3, 2, true],
    [2, 2, false],
    [3, 1, false],
  ])('speak where they stand three times, twice behind a question: %i, %i', (count, replies, is) => {
    const all = [
      ...times(replies, question, words),
      ...times(count - replies, words, words).slice(0, count - replies),
    ];
    expect(speaks([title, ...all]).includes('theporter')).toBe(is);
  });
});

describe('A label behind which nothing is ever said', () => {
  const bare = labelled('MEDIA CONTACTS:', { said: 15 });
  it.each([
    [2, false],
    [3, true],
  ])('is a line of a list unless it stands three times: %i', (count, is) => {
    // the lines in between keep the page from setting all its labels so
    const inline = times(4, labelled('ANN LINDT: Yes.'));
    expect(speaks([title, ...times(count, bare, 'a'), ...inline]).includes('mediacontacts')).toBe(is);
  });

  it('speaks where something is said behind it once', () => {
    expect(
      speaks([title, bare, labelled('MEDIA CONTACTS: Yes.'), ...times(4, labelled('ANN LINDT: Yes.'))]),
    ).toContain('mediacontacts');
  });
});

describe('The label in the top line of a page', () => {
  it('is its title', () => {
    expect(speaks([labelled('WEEKLY MESSAGE: Serving Families'), 'Yes.'])).toEqual([]);
    // a sentence is still no turn
    expect(speaks([labelled('WEEKLY MESSAGE: It serves families.'), 'Yes.'])).toEqual([]);
  });

  it('speaks where it stands again, is not the first, or addresses somebody', () => {
    expect(speaks(times(2, labelled('WEEKLY MESSAGE: Serving Families')))).toEqual(['weeklymessage']);
    expect(speaks([title, labelled('WEEKLY MESSAGE: Yes.')])).toEqual(['weeklymessage']);
    expect(speaks([labelled('MINISTER LINDT: Serving Families')])).toEqual(['ministerlindt']);
  });

  it('is its title though a list names it, unless it is a sentence', () => {
    const found = (top: Segment) => speaks([top, 'Yes.'], general, [], ['weeklymessage']);
    expect(found(labelled('WEEKLY MESSAGE: Serving Families'))).toEqual([]);
    expect(found(labelled('WEEKLY MESSAGE: It serves families.'))).toEqual(['weeklymessage']);
    expect(found(labelled('WEEKLY MESSAGE: It serves “families.”'))).toEqual(['weeklymessage']);
    expect(found(labelled('WEEKLY MESSAGE: Ms. Lindt'))).toEqual([]);
    expect(found(listed('WEEKLY MESSAGE: Serving Families', 'answer'))).toEqual(['weeklymessage']);
  });

  it('is none where the top line has no label', () => {
    expect(speaks([title, labelled('ANN LINDT: Serving Families')])).toEqual(['annlindt']);
    expect(speaks([])).toEqual([]);
  });
});

describe('A name before a colon', () => {
  const house = (all: readonly Line[], names: readonly string[] = []) =>
    speaks([title, ...all], whiteHouse, names);
  const upper = (count: number) => times(count, labelled('MS. LINDT: Yes.'));

  it.each(['Mr. Roke', 'Mr Roke', 'Dr. Roke', 'Gen. O’Roke', 'Mr.Roke'])(
    'speaks where nobody is addressed so, in a house whose roles are fixed: %s',
    (label) => {
      expect(house([...upper(6), labelled(`${label}: Late.`)])).toHaveLength(2);
      expect(speaks([title, labelled(`${label}: Late.`)])).toEqual([]);
    },
  );

  it.each(['Mr. Roke of Quaye', 'The Mr. Roke', 'Mr. roke'])('is none of those: %s', (label) => {
    expect(house([...upper(6), labelled(`${label}: Late.`)])).toHaveLength(1);
  });

  const quoted = labelled('Pavel Roke: “The ferry is late.”');
  it.each([
    [2, 1, true],
    [3, 1, false],
    [3, 2, true],
    [6, 2, false],
    [5, 2, true],
  ])(
    'is quoted where labels in capitals outnumber it by three to one: %i, %i',
    (capitals, count, speaking) => {
      // who speaks where a name is none of those: it comes back with a title
      const titledName = labelled('Governor Roke: Late.');
      const found = house([...upper(capitals), ...times(count, titledName), question]);
      expect(found.includes('governorroke')).toBe(speaking && count > 1);
    },
  );

  it('is not quoted behind a question, nor where the title names it', () => {
    expect(house([...upper(4), question, quoted])).toContain('pavelroke');
    expect(house([...upper(4), quoted], ['pavelroke'])).toContain('pavelroke');
    expect(house([...upper(4), quoted])).not.toContain('pavelroke');
    expect(house([quoted], ['pavelroke'])).toContain('pavelroke');
    expect(house([quoted])).not.toContain('pavelroke');
  });

  it.each([
    ['Ann Ek', true],
    ['A. Ekke', true],
    ['A.B. Ekke', true],
    ['Governor', false],
    ['A.Ekke', true],
    ['A.EKKE', false],
    ['xA.Ekke', false],
    ['A.Ekke2', false],
  ])('speaks in such a house where it replies and is two words or initials: %s', (name, is) => {
    const one = labelled(`${name}: Late.`, { shape: 'name' });
    expect(house([question, one]).length === 2).toBe(is);
    expect(house([one, question])).toHaveLength(1);
  });

  it('speaks in such a house where it comes back and replies, or comes back with a title', () => {
    expect(house([question, ...times(2, labelled('Ekke: Late.'))])).toContain('ekke');
    expect(house([question, labelled('Ekke: Late.')])).not.toContain('ekke');
    expect(house(times(2, labelled('Ekke: Late.')))).toEqual([]);
    expect(house(times(2, labelled('Governor: Late.')))).toEqual(['governor']);
    expect(house([labelled('Governor: Late.')])).toEqual([]);
  });

  it('speaks elsewhere where it comes back, or replies with two words or a title', () => {
    const elsewhere = (...all: readonly Line[]) =>
      speaks([title, ...all]).filter((key) => key !== 'question');
    expect(elsewhere(...times(2, labelled('Ekke: Late.')))).toEqual(['ekke']);
    expect(elsewhere(labelled('Ekke: Late.'))).toEqual([]);
    expect(elsewhere(question, labelled('Ekke: Late.'))).toEqual([]);
    expect(elsewhere(question, labelled('Ann Ekke: Late.'))).toEqual(['annekke']);
    expect(elsewhere(labelled('Ann Ekke: Late.'))).toEqual([]);
    expect(elsewhere(question, labelled('Governor: Late.'))).toEqual(['governor']);
  });
});

describe('A label in capitals', () => {
  it.each([
    [[labelled('NORTHPORT: Late.')], false],
    [times(2, labelled('NORTHPORT: Late.')), true],
    [[question, labelled('NORTHPORT: Late.')], true],
    [[labelled('NEW NORTHPORT: Late.')], true],
    [[labelled('GOVERNOR: Late.')], true],
  ])('speaks if it comes back, replies, is two words or a title: %#', (all, is) => {
    expect(speaks([title, ...all]).some((key) => key !== 'question')).toBe(is);
  });
});

describe('A Chinese name', () => {
  it('speaks if it comes back', () => {
    const one = labelled('林晓：好。', { shape: 'han', said: 3 });
    expect(speaks([title, one, one], mfaChina)).toEqual(['林晓']);
    expect(speaks([title, one, one], whiteHouse)).toEqual(['林晓']);
    expect(speaks([title, one], mfaChina)).toEqual([]);
    expect(speaks([title, question, one], mfaChina)).toEqual(['question']);
  });
});

describe('A label that says what it is', () => {
  const [, outlet, office, plain] = voicesIn(
    lines([
      labelled('记者: 何时？', { role: 'question' }),
      labelled('Northport Daily reporter: When?'),
      labelled('Ann Ekke, Alliance Spokesperson: Late.'),
      labelled('Ann Ekke, of Quaye: Late.'),
    ]),
  ).byKey.values();

  it('asks for a newsroom, in a dialect that knows how', () => {
    expect(asOutlet(outlet!, mfaChina)).toBe(true);
    expect(asOutlet(outlet!, general)).toBe(false);
    expect(asOutlet(office!, mfaChina)).toBe(false);
    expect(asOutlet({ ...outlet!, label: { ...outlet!.label, role: 'answer' } }, mfaChina)).toBe(false);
    expect(speaks([title, labelled('Northport Daily reporter: When?')], mfaChina)).toHaveLength(1);
  });

  it('holds an office, where roles are worked out and it is a name', () => {
    expect(holdsOffice(office!, general)).toBe(true);
    expect(holdsOffice(plain!, general)).toBe(false);
    expect(holdsOffice(office!, whiteHouse)).toBe(false);
    expect(holdsOffice({ ...office!, label: { ...office!.label, shape: 'upper' } }, general)).toBe(true);
    expect(holdsOffice({ ...office!, label: { ...office!.label, shape: 'words' } }, general)).toBe(false);
    expect(speaks([title, labelled('Ann Ekke, Alliance Spokesperson: Late.')])).toHaveLength(1);
  });
});

describe('The long form of a name', () => {
  const short = times(2, labelled('Ann Ekke: Late.'));
  const long = labelled('Minister for Bridges Ann Ekke: Late.');
  const key = 'ministerforbridgesannekke';

  it('speaks where the short one comes back', () => {
    expect(speaks([title, ...short, long])).toEqual(['annekke', key]);
    expect(speaks([title, long])).toEqual([]);
    expect(speaks([title, question, short[0]!, long])).not.toContain(key);
    expect(speaks([title, ...short, labelled('Minister Ann Ekke of Quaye: Late.')])).toEqual(['annekke']);
  });

  it('speaks for nobody where nothing is said behind it, or where a dialect lists the short one', () => {
    const inline = times(4, labelled('Ann Ekke: Late.'));
    expect(speaks([title, ...inline, labelled('Minister for Bridges Ann Ekke:', { said: 30 })])).toEqual([
      'annekke',
    ]);
    expect(speaks([title, ...times(2, listed('Ann Ekke: Late.', 'answer')), long])).toEqual(['annekke']);
  });

  it.each([
    [300, true],
    [301, false],
  ])('is looked for among at most three hundred labels: %i', (count, is) => {
    const others = Array.from({ length: count - 2 }, (_, at) => labelled(`Bo Ek${at}: Late.`));
    expect(speaks([title, ...short, long, ...others]).includes(key)).toBe(is);
  });
});

describe('Persons whom the first lines list', () => {
  const talk = [...times(2, labelled('Ann Ekke: Late.')), ...times(2, labelled('Hugo Vale: When?'))];
  const found = (top: readonly Line[], dialect: Dialect = general) => {
    const segments = lines([...top, ...talk]);
    return Object.fromEntries(listedAtTop(segments, voicesIn(segments), dialect));
  };

  it('are told by the line above them, and are on the side of the answers without one', () => {
    expect(
      found(['Analysts:', 'Hugo Vale, Quay Securities', 'Speakers', 'Ann Ekke (Chief Executive)']),
    ).toEqual({
      hugovale: { side: 'asks', behind: 'Quay Securities' },
      annekke: { side: 'answers', behind: 'Chief Executive' },
    });
    expect(found(['Hugo Vale'])).toEqual({ hugovale: { side: 'answers', behind: null } });
    expect(found(['Our analysts: see below', 'Hugo Vale'])).toEqual({
      hugovale: { side: 'answers', behind: null },
    });
    expect(found(['Analysts: see below', 'Hugo Vale'])).toEqual({
      hugovale: { side: 'answers', behind: null },
    });
  });

  it('are whole names, in any case, the first time that they stand', () => {
    expect(found(['HUGO VALE – Quay', 'Hugo Vale, Lake'])).toEqual({
      hugovale: { side: 'answers', behind: 'Quay' },
    });
    expect(found(['Hugo Valentine'])).toEqual({});
    expect(found(['Dhugo Vale'])).toEqual({});
    expect(found(['With Hugo Vale, Quay'])).toEqual({ hugovale: { side: 'answers', behind: null } });
    expect(found(['Hugo Vale of Quay'])).toEqual({ hugovale: { side: 'answers', behind: null } });
  });

  it('are no label themselves', () => {
    const top = labelled('Bo Ekke: Late.');
    const segments = lines([top, segment('Bo Ekke, Quay')]);
    expect([...listedAtTop(segments, voicesIn(segments), general).keys()]).toEqual(['boekke']);
    expect(listedAtTop(lines([top]), voicesIn([top]), general).size).toBe(0);
  });

  it('are not looked for where roles are fixed, nor below the first label that recurs or is listed', () => {
    expect(found(['Hugo Vale, Quay'], whiteHouse)).toEqual({});
    const segments = lines([listed('QUESTION: When?', 'question'), 'Hugo Vale, Quay', ...talk]);
    expect(listedAtTop(segments, voicesIn(segments), general).size).toBe(0);
    const below = lines([...talk, 'Hugo Vale, Quay']);
    expect(listedAtTop(below, voicesIn(below), general).size).toBe(0);
  });

  it('are none that a dialect lists', () => {
    const segments = lines(['The porter', ...times(2, listed('The porter: Late.', 'answer'))]);
    expect(listedAtTop(segments, voicesIn(segments), general).size).toBe(0);
  });

  it.each([
    [300, 1],
    [301, 0],
  ])('are looked for among at most three hundred labels: %i', (count, size) => {
    const others = Array.from({ length: count - 2 }, (_, at) => labelled(`Bo Ek${at}: Late.`));
    const segments = lines(['Hugo Vale, Quay', ...talk, ...others]);
    expect(listedAtTop(segments, voicesIn(segments), general).size).toBe(size);
  });
});

describe('Whom the first lines name', () => {
  const named = (all: readonly Line[], dialect: Dialect = whiteHouse) => namesAtTop(lines(all), dialect);
  const line = 'Press Briefing by Press Secretary Ann Lindt';

  it('is read as the dialect says, without the little words of a title in capitals', () => {
    expect(named([line])).toEqual(['Ann Lindt']);
    expect(named([`${line} To The Travel Pool`])).toEqual(['Ann Lindt']);
    expect(named([`${line} To`])).toEqual(['Ann Lindt']);
    expect(named([`${line} Tonn`])).toEqual(['Ann Lindt Tonn']);
    expect(named([line], general)).toEqual([]);
    expect(named([title])).toEqual([]);
  });

  it('stands in the first twelve lines, and in the first five hundred signs of each', () => {
    const above = (count: number) => Array.from({ length: count }, () => title);
    expect(named([...above(11), line])).toEqual(['Ann Lindt']);
    expect(named([...above(12), line])).toEqual([]);
    expect(named([`${'x'.repeat(500 - line.length)}${line}`])).toEqual(['Ann Lindt']);
    expect(named([`${'x'.repeat(501 - line.length)}${line}`])).toEqual(['Ann Lind']);
  });

  it('may stand over more than one space', () => {
    expect(named(['Press  Secretary \n Ann  Lindt'])).toEqual(['Ann Lindt']);
  });
});

describe('The spokesperson', () => {
  const { byKey, order } = voicesIn(
    lines([
      ...times(2, labelled('Ann Ekke: Late.')),
      ...times(3, labelled('Bo Roke: Late.')),
      ...times(4, labelled('Hugo Vale: When?')),
      ...times(5, listed('ANSWER: Late.', 'answer')),
      labelled('Deputy Spokesman: Late.'),
      labelled('Spokesperson: Late.'),
    ]),
  );
  const roles = new Map<string, SpeakerRole>([
    ['annekke', 'answer'],
    ['boroke', 'answer'],
    ['hugovale', 'question'],
    ['answer', 'answer'],
  ]);
  const of = (names: readonly string[]) => spokespersonOf([...byKey.values()], roles, names);

  it('is whom the title names, else who answers most often under a label of their own', () => {
    expect(of(['annekke'])).toBe('Ann Ekke');
    expect(of(['boroke'])).toBe('Bo Roke');
    expect(of([])).toBe('Bo Roke');
    expect(of(['hugovale'])).toBe('Bo Roke');
    expect(spokespersonOf([], roles, [])).toBeNull();
  });

  it('stands behind the first label that names the office alone', () => {
    expect(podiumOf({ byKey, order })).toBe('Deputy Spokesman');
    const podium = (label: string) => podiumOf(voicesIn([labelled(`${label}: Late.`)]));
    expect(podium('SPOKESWOMAN')).toBe('SPOKESWOMAN');
    expect(podium('Acting Spokesperson')).toBe('Acting Spokesperson');
    expect(podium('Spokesman Roke')).toBeNull();
    expect(podium('The Spokesman')).toBeNull();
  });

  it('is called as the top of the page calls them, else as the label does', () => {
    const known = { spokesperson: 'MR. ROKE' } as Roles;
    expect(spokespersonName(known, ['Bo Roke', 'Ann Ekke'])).toBe('Bo Roke');
    expect(spokespersonName(known, [])).toBe('Mr. Roke');
    expect(spokespersonName({ ...known, spokesperson: null }, [])).toBeNull();
  });
});

describe('What is said of labels', () => {
  const voices = voicesIn(
    lines([
      labelled('Ann Ekke: Late.', {}, 2),
      labelled('Hugo Vale: When?', {}, 3),
      labelled('Ann Ekke: Late.', {}, 4),
      listed('QUESTION: When?', 'question'),
      labelled('There is more: Late.', { shape: 'words' }, 6),
      labelled('Press officer: Late.', { shape: 'words' }, 8),
      labelled('In a list: Late.', {}, 7, { marker: '•' }),
    ]),
  );

  it('is their roles, as far as these were worked out', () => {
    const roles = new Map<string, SpeakerRole>([
      ['annekke', 'answer'],
      ['hugovale', 'question'],
      ['question', 'question'],
      ['nobody', 'answer'],
      ['inalist', 'moderator'],
    ]);
    expect(workedOutNotes(voices, roles)).toEqual([
      { rule: 'role-worked-out', line: 2, reason: '“Ann Ekke” answers, as far as the turns tell.' },
      { rule: 'role-worked-out', line: 3, reason: '“Hugo Vale” asks, as far as the turns tell.' },
      { rule: 'role-worked-out', line: null, reason: '“In a list” leads through, as far as the turns tell.' },
    ]);
  });

  it('is where they stand, if they are read as said: not words that name nobody, nor in lists', () => {
    const told = doubtfulNotes(voices, new Set(['question', 'hugovale']));
    expect(told.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 label-doubtful',
      '4 label-doubtful',
      '8 label-doubtful',
    ]);
  });

  it('is left out above the body and of lines that nobody said, if it is only a doubt', () => {
    const notes = [
      { rule: 'label-doubtful', line: 2, reason: 'a' },
      { rule: 'label-doubtful', line: 3, reason: 'b' },
      { rule: 'label-doubtful', line: null, reason: 'c' },
      { rule: 'role-worked-out', line: 2, reason: 'd' },
    ] as const;
    const kept = (body: readonly Segment[], ...unsaid: [number, number][]) =>
      notesOfBody(
        notes,
        body,
        unsaid.map((lines) => ({ lines })),
      ).map(({ reason }) => reason);
    expect(kept([segment('It is.', 1)], [3, 4])).toEqual(['a', 'c', 'd']);
    expect(kept([segment('It is.', 3), segment('It was.', 4)])).toEqual(['b', 'c', 'd']);
    expect(kept([segment('It is.', 1)])).toEqual(['a', 'b', 'c', 'd']);
    expect(kept([])).toEqual(['a', 'b', 'c', 'd']);
  });
});
