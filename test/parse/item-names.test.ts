import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import type { Owner, RawItem, RawTurn, Roles, Segment, TocTitle } from '../../src/parse/stages.ts';
import { nameItems, noTurnsNotes } from '../../src/parse/titles/name-items.ts';
import { nameThreads } from '../../src/parse/titles/name-threads.ts';
import type { Speaking } from '../../src/parse/turns/say.ts';
import { labelled, segment } from './made.ts';

/** What items are called, and what is said of it, from their turns and the titles that they stand under. */

const known: Speaking = {
  dialect: general,
  lang: 'en',
  spokesperson: 'ANN LINDT',
  meant: new Map(),
  podium: null,
  askers: new Map(),
  url: null,
};

/** A turn of some paragraphs that no label opens. */
const turn = (role: RawTurn['role'], line: number, paragraphs: readonly string[], more = {}): RawTurn => ({
  role,
  speaker: null,
  opening: null,
  continues: false,
  opensSection: false,
  segments: paragraphs.map((text, at) => segment(text, line + at)),
  ...more,
});

const item = (more: Partial<RawItem> = {}): RawItem => ({
  kind: 'exchange',
  heading: null,
  title: null,
  listed: null,
  turns: [],
  followUp: false,
  ...more,
});
const under = (title: number, confidence = 0.8): Owner => ({ title, confidence, joined: true });
const titled = (title: string, line: number, kind: TocTitle['kind'] = 'exchange'): TocTitle => ({
  title,
  kind,
  segment: segment(title, line),
});
const named = (
  items: readonly [RawItem, Owner | null][],
  titles: readonly TocTitle[] = [],
  fallback = 'Briefing',
) =>
  nameItems(
    { titles: [...titles], items: items.map(([one, owner]) => ({ item: one, owner })), notes: [] },
    known,
    fallback,
  );

describe('An item', () => {
  const asked = turn('question', 4, ['When will the Sarn bridge open?']);

  it('is called what its heading says, before the contents and what is said', () => {
    const heading = segment('The bridge', 3);
    const { items } = named(
      [[item({ heading, title: 'The bridge', turns: [asked] }), under(0)]],
      [titled('The old bridge', 2)],
    );
    expect(items[0]).toMatchObject({
      title: 'The bridge',
      titleFrom: 'heading',
      topic: 'The old bridge',
      confidence: null,
      lines: [3, 4],
    });
  });

  it('is called what a person said, though the contents have a title', () => {
    const { items } = named(
      [[item({ title: 'The toll', turns: [asked] }), under(0)]],
      [titled('The old bridge', 2)],
    );
    expect(items[0]).toMatchObject({ title: 'The toll', titleFrom: 'text', confidence: null });
  });

  it('is called what the contents say, with two figures of how sure that is', () => {
    const { items } = named([[item({ turns: [asked] }), under(0, 0.6789)]], [titled('The old bridge', 2)]);
    expect(items[0]).toMatchObject({ title: 'The old bridge', titleFrom: 'toc', confidence: 0.68 });
  });

  it('is called by what is asked where nothing is printed, also below an empty heading', () => {
    const { items } = named([
      [item({ turns: [asked] }), null],
      [item({ heading: segment('***', 3), turns: [asked] }), null],
    ]);
    expect(items.map(({ title, titleFrom, topic, id }) => [title, titleFrom, topic, id])).toEqual([
      ['When will the Sarn bridge open?', 'text', null, 'when-will-the-sarn-bridge-open'],
      ['When will the Sarn bridge open?', 'heading', null, 'when-will-the-sarn-bridge-open-2'],
    ]);
  });

  it('is called by the question, though an answer stands before it', () => {
    const before = turn('statement', 2, ['Who closed the old harbour gate of Quaye?']);
    expect(named([[item({ turns: [before, asked] }), null]]).items[0]?.title).toBe(
      'When will the Sarn bridge open?',
    );
  });

  it('is called as the briefing is where nothing was said, with an id of its kind if that has no letters', () => {
    const { items } = named([[item(), null]], [], '……');
    expect(items[0]).toMatchObject({ title: '……', id: 'exchange', lines: [1, 1] });
  });

  it('has the lines from its heading, or else its first turn, to its last turn', () => {
    const turns = [asked, turn('answer', 7, ['In May.', 'Or in June.'])];
    const lines = (one: RawItem) => named([[one, null]]).items[0]?.lines;
    expect(lines(item({ heading: segment('The bridge', 2), turns }))).toEqual([2, 8]);
    expect(lines(item({ turns }))).toEqual([4, 8]);
    expect(lines(item({ heading: segment('The bridge of Sarn', 2, 3) }))).toEqual([2, 3]);
    // what a page sets beside the heading may stand above it
    expect(lines(item({ heading: segment('The bridge', 9), turns: [asked] }))).toEqual([9, 9]);
  });

  it('carries on whoever spoke last, not who asked', () => {
    const opening = labelled('BO EK: It is late.', {}, 2);
    const { items } = named([
      [
        item({
          turns: [
            turn('answer', 1, ['It is.'], { continues: true }),
            turn('answer', 2, [], { opening, segments: [opening] }),
            turn('question', 3, ['Is it?']),
            turn('statement', 4, ['So it is.'], { continues: true }),
          ],
        }),
        null,
      ],
    ]);
    expect(items[0]?.turns.map(({ speaker }) => speaker)).toEqual(['ANN LINDT', 'Bo Ek', null, 'Bo Ek']);
  });

  it('is not called by what is said behind the twelfth paragraph of a side', () => {
    const empty = Array.from({ length: 12 }, () => '—');
    const { items } = named([
      [item({ turns: [turn('answer', 1, [...empty, 'The bridge is open.'])] }), null],
    ]);
    expect(items[0]?.title).toBe('Briefing');
  });
});

describe('The contents of a briefing', () => {
  it('say which items stand under a title, in order, and on which line it stands', () => {
    const { toc } = named(
      [
        [item(), under(1)],
        [item(), null],
        [item(), under(0)],
        [item(), under(1)],
      ],
      [titled('The toll', 4), titled('The bridge', 5, 'announcement'), titled('The ferry', 6)],
    );
    expect(toc).toEqual([
      { kind: 'exchange', title: 'The toll', items: ['the-toll'], line: 4 },
      { kind: 'announcement', title: 'The bridge', items: ['the-bridge', 'the-bridge-2'], line: 5 },
      { kind: 'exchange', title: 'The ferry', items: [], line: 6 },
    ]);
  });

  it('list an exchange where they leave open what it is', () => {
    expect(named([], [titled('The toll', 4, null)]).toc[0]?.kind).toBe('exchange');
  });
});

describe('What is said of the title of an item', () => {
  const told = (one: RawItem, owner: Owner | null, titles: readonly TocTitle[] = [titled('The toll', 2)]) =>
    named([[one, owner]], titles).notes.filter(({ rule }) => rule !== 'toc-title-without-item');
  const turns = [turn('question', 5, ['When will the Sarn bridge open?'])];

  it.each([
    [0.39, 'toc-join-weak', '“The toll” was joined to this, but little of it is said here.'],
    [0.4, 'toc-join', '“The toll” was joined to this by what is said.'],
    [0, 'toc-join-weak', '“The toll” was joined to this, but little of it is said here.'],
  ])('is a warning where less than four tenths of it are said: %s', (confidence, rule, reason) => {
    expect(told(item({ turns }), under(0, confidence))).toEqual([{ rule, line: 5, confidence, reason }]);
  });

  it('is that none fits an exchange, where there are contents at all', () => {
    expect(told(item({ turns }), null)).toEqual([
      {
        rule: 'exchange-without-title',
        line: 5,
        reason: 'No title of the table of contents fits this exchange.',
      },
    ]);
    expect(told(item({ turns }), null, [])).toEqual([]);
    expect(told(item({ turns, kind: 'remarks' }), null)).toEqual([]);
  });

  it('is that the contents do not list a heading, and nothing where they do', () => {
    const heading = segment('The ferry', 4);
    const below = item({ heading, title: 'The ferry', turns });
    expect(told(below, null)).toEqual([
      {
        rule: 'heading-not-in-contents',
        line: 4,
        reason: '“The ferry” is not listed in the table of contents.',
      },
    ]);
    expect(told(below, under(0))).toEqual([]);
    expect(told(below, null, [])).toEqual([]);
    expect(told(item({ title: 'The toll', turns, kind: 'remarks' }), null)).toEqual([]);
  });

  it('is which title nothing was found for, of those alone', () => {
    const { notes } = named([[item({ turns }), under(1)]], [titled('The toll', 2), titled('The bridge', 3)]);
    expect(notes.filter(({ rule }) => rule === 'toc-title-without-item')).toEqual([
      { rule: 'toc-title-without-item', line: 2, reason: 'Nothing was found that “The toll” names.' },
    ]);
  });
});

describe('Where nobody’s turn was recognised', () => {
  const roles = (opens: readonly Segment[]): Roles => ({
    opens: new Map(opens.map((one) => [one, 'answer'])),
    spokesperson: null,
    podium: null,
    askers: new Map(),
    press: new Set(),
    notes: [],
  });
  const { items } = named([
    [item({ turns: [turn('statement', 3, ['The bridge is open.'])] }), null],
    [item({ turns: [turn('statement', 6, ['So is the gate.'])] }), null],
  ]);

  it('says so once, with the first line of what is kept', () => {
    expect(noTurnsNotes(roles([]), items)).toEqual([
      { rule: 'no-turns', line: 3, reason: 'Nobody’s turn was recognised; the text is kept whole.' },
    ]);
  });

  it('is not said where one was, nor where nothing was kept', () => {
    expect(noTurnsNotes(roles([segment('Ann Lindt: Yes.', 3)]), items)).toEqual([]);
    expect(noTurnsNotes(roles([]), [])).toEqual([]);
  });
});

describe('A thread', () => {
  const asked = (line: number, text: string): [RawItem, null] => [
    item({ turns: [turn('question', line, [text])] }),
    null,
  ];
  const { items } = named([
    asked(1, 'When will the Sarn bridge open?'),
    asked(3, 'Who owns the mill of Hest?'),
    asked(5, 'Where is the ferry of Quaye?'),
  ]);
  const raw = (count: number, joins: (number | null)[], leads: number) => ({
    items: Array.from({ length: count }, () => ({ item: item(), owner: null })),
    joins,
    leads,
  });

  it('is called as the exchange that tells most, holds its items, and is as sure as what is least sure', () => {
    const { threads, items: numbered } = nameThreads([raw(2, [0.2, 0.65], 1), raw(1, [null], 0)], items);
    expect(threads).toEqual([
      { number: 1, title: items[1]?.title, items: items.slice(0, 2).map(({ id }) => id), confidence: 0.65 },
      { number: 2, title: items[2]?.title, items: items.slice(2).map(({ id }) => id), confidence: null },
    ]);
    expect(numbered.map(({ thread }) => thread)).toEqual([1, 1, 2]);
  });

  it('is called as is printed, its topic before its heading', () => {
    const printed = items.map((one) => ({ ...one, titleFrom: 'toc' as const, topic: 'Bridges' }));
    const headed = items.map((one) => ({ ...one, titleFrom: 'heading' as const, topic: null }));
    expect(nameThreads([raw(3, [null, 0.9, 0.9], 2)], printed).threads[0]?.title).toBe('Bridges');
    expect(nameThreads([raw(3, [null, 0.9, 0.9], 2)], headed).threads[0]?.title).toBe(items[0]?.title);
  });
});
