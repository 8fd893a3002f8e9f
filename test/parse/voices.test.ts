import { describe, expect, it } from 'vitest';
import { misspeltLabels } from '../../src/parse/attribution/aliases.ts';
import { speakOnce } from '../../src/parse/attribution/speak-once.ts';
import { isNamed, voicesOf } from '../../src/parse/attribution/voices.ts';
import type { Segment, SpeakerRole } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

/** What labels do through a transcript, and what that tells. */

const asks = { role: 'question' } as const;
const none: ReadonlySet<Segment> = new Set();
const voicesIn = (segments: readonly Segment[], unlabelled = none) =>
  [...voicesOf(segments, unlabelled).byKey.values()].map(({ lines, label, key, ...counted }) => counted);

describe('What a label does', () => {
  it('is counted: turns, those that ask, those that reply, signs, and whether it opens the page', () => {
    const found = voicesIn([
      labelled('ANN LINDT: Good morning.'),
      labelled('Question: When?', asks),
      labelled('ANN LINDT: In May.'),
      segment('Or in June. Is that so? Or not?'),
      segment('It is. Is it?'),
      labelled('ANN LINDT: Now?'),
      segment('Is it?'),
    ]);
    expect(found).toEqual([
      {
        count: 3,
        asks: 2,
        closes: 2,
        floor: false,
        replies: 1,
        size: 24 + 18 + 31 + 13 + 15 + 6,
        empty: 0,
        first: true,
      },
      { count: 1, asks: 1, closes: 1, floor: false, replies: 0, size: 15, empty: 0, first: false },
    ]);
  });

  it('is no reply behind a label that only may ask', () => {
    expect(
      voicesIn([labelled('Q When', { ...asks, weak: true }), labelled('ANN LINDT: In May.')])[1],
    ).toMatchObject({ replies: 0 });
  });

  it('ends where a question without a label stands, and does not begin before the first label', () => {
    const question = segment('And the ferry?');
    const found = voicesIn(
      [segment('Is it late?'), labelled('ANN LINDT: It is.'), question, segment('It is late, is it?')],
      new Set([question]),
    );
    expect(found).toEqual([
      { count: 1, asks: 0, closes: 0, floor: false, replies: 0, size: 17, empty: 0, first: false },
    ]);
  });

  it('is told by its lines, twenty of them, without those of a list', () => {
    const linesOf = (segments: readonly Segment[]) =>
      [...voicesOf(segments, none).byKey.values()].map(({ lines }) => lines);
    const many = Array.from({ length: 21 }, (_, at) => labelled('ANN: Yes.', {}, at + 1));
    expect(linesOf(many)).toEqual([Array.from({ length: 20 }, (_, at) => at + 1)]);
    expect(linesOf([labelled('ANN: Yes.', {}, 4, { marker: '•' }), labelled('ANN: No.', {}, 5)])).toEqual([
      [5],
    ]);
  });

  it('is nothing where a question without a label looks like one', () => {
    const one = labelled('ANN LINDT: When?');
    expect(voicesIn([one, labelled('BO EK: Now.')], new Set([one]))).toHaveLength(1);
  });
});

describe('A label that has its line to itself', () => {
  const alone = (text: string) => labelled(text, { said: text.length });
  const empty = (segments: readonly Segment[]) =>
    [...voicesOf(segments, none).byKey.values()].map((voice) => voice.empty);

  it('says nothing where most labels are followed by what is said', () => {
    expect(empty([alone('ANN:'), segment('Yes.'), labelled('ANN: No.'), labelled('BO: So.')])).toEqual([
      1, 0,
    ]);
    expect(empty([labelled('ANN', { alone: true, said: 3 }), segment('Yes.')])).toEqual([0]);
  });

  it('says what the next line says where four stand, and three in five alone', () => {
    const said = (text: string) => [alone(text), segment('Yes.')];
    expect(empty([...said('ANN:'), ...said('BO:'), ...said('ANN:')])).toEqual([2, 1]);
    expect(empty([...said('ANN:'), ...said('BO:'), ...said('ANN:'), ...said('BO:')])).toEqual([0, 0]);
    // of five three, of six three
    const inline = labelled('ANN: No.');
    const three = [...said('ANN:'), ...said('BO:'), ...said('BO:')];
    expect(empty([...three, inline, inline])).toEqual([0, 0]);
    expect(empty([...three, inline, inline, inline])).toEqual([1, 2]);
  });

  it('says nothing there if another label follows, or the end', () => {
    const said = (text: string) => [alone(text), segment('Yes.')];
    expect(empty([...said('ANN:'), ...said('BO:'), alone('CY:'), ...said('BO:'), alone('DI:')])).toEqual([
      0, 0, 1, 1,
    ]);
  });
});

describe('A label is named', () => {
  const [voice] = voicesOf([labelled('MS. LINDT: Yes.')], none).byKey.values();
  it.each([
    [['mslindt'], true],
    [['annmslindt'], true],
    [['lindt'], true],
    [['lindtke'], false],
    [['ms'], false],
    [['boek', 'lindt'], true],
    [[], false],
  ])('by a title that holds its end, or that it ends: %j %s', (names, is) => {
    expect(isNamed(voice!, names)).toBe(is);
  });
});

describe('A label that stands once', () => {
  const answers = 'ANN LINDT: It is late.';
  /** The roles that are found, with Ann Lindt known to answer and the operator to lead through. */
  const found = (lines: readonly (string | Segment)[], mustAsk = false) => {
    const roles = new Map<string, SpeakerRole>([
      ['annlindt', 'answer'],
      ['operator', 'moderator'],
      ['boek', 'question'],
    ]);
    const segments = lines.map((one) => (typeof one === 'string' ? labelled(one) : one));
    return Object.fromEntries(speakOnce(voicesOf(segments, none), roles, mustAsk));
  };

  it.each<[string, string[], Record<string, string>]>([
    ['asks between two answers', [answers, 'Lake: Go on.', answers], { lake: 'question' }],
    ['asks before the first answer if it asks', ['Lake: When?', answers], { lake: 'question' }],
    ['is open there if it asks nothing', ['Lake: Good morning.', answers], {}],
    ['is open where no answer follows', [answers, 'Lake Radio: When?'], {}],
    ['is open where somebody asks behind it', [answers, 'Lake Radio: When?', 'BO EK: And where?'], {}],
    [
      'asks behind a question if it is two words and asks',
      [answers, 'BO EK: When?', 'Lake Radio: And where?', answers],
      { lakeradio: 'question' },
    ],
    ['is open there if it is one word', [answers, 'BO EK: When?', 'Lake: And where?', answers], {}],
    ['is open there if it asks nothing', [answers, 'BO EK: When?', 'Lake Radio: Go on.', answers], {}],
    [
      'asks in a row of such, two words each',
      [answers, 'Lake Radio: When?', 'Quay Courier: And where?', answers],
      { lakeradio: 'question', quaycourier: 'question' },
    ],
    [
      'is open in a row if it is one word',
      [answers, 'Lake: When?', 'Quay Courier: And where?', answers],
      { quaycourier: 'question' },
    ],
    [
      'answers behind who leads through, before anybody asks',
      ['OPERATOR: We begin.', 'Hugo Vale: Good morning.', answers],
      { hugovale: 'answer' },
    ],
    ['is open there if it is one word', ['OPERATOR: We begin.', 'Hugo: Good morning.', answers], {}],
    [
      'asks behind who leads through if it asks',
      ['OPERATOR: Next.', 'Hugo: When?', answers],
      { hugo: 'question' },
    ],
    [
      'asks behind who leads through once somebody has asked',
      ['BO EK: When?', answers, 'OPERATOR: Next.', 'Hugo Vale: Good morning.', answers],
      { hugovale: 'question' },
    ],
  ])('%s', (_, lines, roles) => {
    expect(found(lines)).toEqual(roles);
  });

  it('asks only where it asks something, if that is wanted', () => {
    expect(found([answers, 'Lake: Go on.', answers], true)).toEqual({});
    expect(found([answers, 'Lake: When?', answers], true)).toEqual({ lake: 'question' });
  });

  it('asks, too, where it cuts in between two turns of one person, or was given the floor', () => {
    expect(found([answers, 'Lake Radio: Go on.', answers], true)).toEqual({ lakeradio: 'question' });
    const called = [answers, 'OPERATOR: Next question, please.', 'Lake Radio: Go on.', answers];
    expect(found(called, true)).toEqual({ lakeradio: 'question' });
    expect(found([answers, 'OPERATOR: It is late.', 'Lake Radio: Go on.', answers], true)).toEqual({});
    // who leads hands on to who answers
    const handed = ['OPERATOR: Next.', 'Lake Radio: When?', 'OPERATOR: Ann, please.', answers];
    expect(found(handed, true)).toEqual({ lakeradio: 'question' });
  });

  it('is nobody’s where it is a few words or nothing is said behind it', () => {
    expect(found([answers, labelled('Two more things: When?', { shape: 'words' }), answers])).toEqual({});
    expect(found([answers, labelled('Lake:', { said: 5 }), answers])).toEqual({});
  });

  it('is left as the dialect has it', () => {
    expect(found([answers, labelled('VOICE: When?', { role: 'moderator' }), answers])).toEqual({});
  });
});

describe('A misspelt label', () => {
  const times = (count: number, one: Segment) => Array.from({ length: count }, () => one);
  const meant = (...openings: readonly Segment[]) => [...misspeltLabels(openings).meant];

  it('is told with what it was taken for', () => {
    const { notes } = misspeltLabels([
      labelled('MR. LINT: Yes.', {}, 7),
      ...times(3, labelled('MR. LINDT: Yes.')),
    ]);
    expect(notes).toEqual([
      {
        rule: 'label-joined',
        line: 7,
        reason: '“MR. LINT” was taken for “MR. LINDT”, which stands 3 times.',
        confidence: 0.9,
      },
    ]);
  });

  it('is none that a dialect lists, none in Chinese, and no line without one', () => {
    const right = times(3, labelled('QUESTION: Yes.'));
    expect(meant(...right, labelled('QUESTIO: Yes.'))).toEqual([['questio', 'QUESTION']]);
    expect(meant(...right, labelled('QUESTIO: Yes.', { shape: 'listed' }))).toEqual([]);
    expect(meant(...right, labelled('QUESTIO: Yes.', { shape: 'han' }))).toEqual([]);
    expect(
      meant(...times(3, labelled('QUESTION: Yes.', { shape: 'listed' })), labelled('QUESTIO: Yes.')),
    ).toEqual([]);
    expect(meant(...right, segment('QUESTIO'))).toEqual([]);
  });

  it('differs in no figure, for those are numbers of persons', () => {
    const right = (label: string) => times(3, labelled(`${label}: Yes.`));
    expect(meant(...right('OFFICIAL 1'), labelled('OFFICIAL 2: Yes.'))).toEqual([]);
    expect(meant(...right('OFFICIAL 1'), labelled('OFICIAL 1: Yes.'))).toEqual([]);
    expect(meant(...right('OFFICIAL 1'), labelled('OFFICIAL: Yes.'))).toEqual([]);
    expect(meant(...right('OFFICIAL'), labelled('OFICIAL: Yes.'))).toEqual([['oficial', 'OFFICIAL']]);
  });

  it('begins with the same two letters', () => {
    const right = times(3, labelled('LINDQUIST: Yes.'));
    expect(meant(...right, labelled('LINDQUST: Yes.'))).toHaveLength(1);
    expect(meant(...right, labelled('LANDQUIST: Yes.'))).toEqual([]);
    expect(meant(...right, labelled('KINDQUIST: Yes.'))).toEqual([]);
  });

  it('stands less often than what it is taken for, and is taken for the first such label', () => {
    const right = times(3, labelled('LINDQUIST: Yes.'));
    const other = times(4, labelled('LINDQUISS: Yes.'));
    expect(meant(...right, ...other, labelled('LINDQUIS: Yes.'))).toEqual([['lindquis', 'LINDQUIST']]);
    expect(meant(...other, ...right, labelled('LINDQUIS: Yes.'))).toEqual([['lindquis', 'LINDQUISS']]);
  });

  it.each([
    [300, 1],
    [301, 0],
  ])('is looked for among at most three hundred labels: %i', (count, found) => {
    const others = Array.from({ length: count - 2 }, (_, at) => labelled(`A${at}: Yes.`));
    const { meant: joined, notes } = misspeltLabels([
      ...times(3, labelled('LINDQUIST: Yes.')),
      labelled('LINDQUIS: Yes.'),
      ...others,
    ]);
    expect(joined.size).toBe(found);
    expect(notes).toHaveLength(found);
  });
});
