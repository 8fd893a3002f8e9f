import { describe, expect, it } from 'vitest';
import { Decision } from '../../src/model/decisions.ts';
import { fittingDecisions } from '../../src/parse/decisions/fitting.ts';
import { decideItems, liesIn } from '../../src/parse/decisions/items.ts';
import { decideLines } from '../../src/parse/decisions/lines.ts';
import { saidByNotes } from '../../src/parse/decisions/said-by.ts';
import { decideTitles } from '../../src/parse/decisions/titles.ts';
import { parse } from '../../src/parse/parse.ts';
import { labelKey } from '../../src/parse/segments/labels.ts';
import { segmentText } from '../../src/parse/segments/verbatim.ts';
import type { Contents, Decided, Part, RawItem, Segment } from '../../src/parse/stages.ts';
import { readSource } from '../../src/read/read-source.ts';
import { labelled, segment } from './made.ts';

const text = `8 May 203118:05

Briefing by Foreign Ministry Spokeswoman Anna Lindt, May 8, 2031

Table of contents

1. Visit of the harbour master

Answers to media questions:

1. Bridge over the Sarn
2. Grain tariffs

Visit of the harbour master

The harbour master of Quaye will come to us on 12 May to look at the cranes.

Answers to media questions:

Question: When will the bridge over the Sarn be opened?

Anna Lindt: It will be opened in June, when the paint is dry.

Note: this is what the builders say.

Back to top

Question: And the tariffs on grain?

Anna Lindt: The tariffs stay as they are.

Captain Orr: They do.

Something else. We have a new flag.

Menu
`;

const lines = text.split('\n');
const at = (line: string) => ({ line: lines.indexOf(line) + 1, text: line });
const read = (...decisions: Decision[]) =>
  parse(readSource('2031-05-08.txt', new TextEncoder().encode(text)), { decisions });
const titles = (...decisions: Decision[]) => read(...decisions).items.map((item) => item.title);

describe('What a person settled about a line', () => {
  it('leaves everything as it is where nothing was settled', () => {
    expect(titles()).toEqual(['Visit of the harbour master', 'Bridge over the Sarn', 'Grain tariffs']);
  });

  it('splits an item there, with the title that was given', () => {
    const split = at('Something else. We have a new flag.');
    const briefing = read({ ...split, do: 'split', title: 'A new flag' });
    expect(briefing.items.at(-1)).toMatchObject({ title: 'A new flag', kind: 'remarks' });
    expect(briefing.items.at(-1)?.turns[0]?.paragraphs[0]).toBe(split.text);
  });

  it('joins an item to the one before it', () => {
    const joined = titles({ ...at('Question: And the tariffs on grain?'), do: 'join' });
    expect(joined).toEqual(['Visit of the harbour master', 'Bridge over the Sarn']);
  });

  it('neither splits nor joins where both were said of one line, and says so', () => {
    const place = at('Question: And the tariffs on grain?');
    const both: Decision[] = [
      { ...place, do: 'join' },
      { ...place, do: 'split', title: 'A new flag' },
    ];
    const told = (...all: Decision[]) =>
      read(...all).messages.filter(({ rule }) => rule === 'decision-not-applied');
    for (const pair of [both, both.toReversed()]) {
      expect(titles(...pair)).toEqual(titles());
      expect(told(...pair)).toEqual([
        expect.objectContaining({ line: place.line, reason: expect.stringMatching(/split.*join.*Take one/) }),
      ]);
    }
    const elsewhere: Decision = { ...at('Anna Lindt: The tariffs stay as they are.'), do: 'split' };
    expect(told(both[0]!, elsewhere)).toEqual([]);
  });

  it('gives a title of the table of contents to the item that the line lies in', () => {
    const briefing = read({
      ...at('Anna Lindt: The tariffs stay as they are.'),
      do: 'title',
      title: 'Bridge over the Sarn',
    });
    expect(briefing.items.at(-1)).toMatchObject({
      title: 'Bridge over the Sarn',
      titleFrom: 'toc',
      confidence: 1,
    });
    expect(briefing.toc.find((entry) => entry.title === 'Bridge over the Sarn')?.items).toEqual([
      briefing.items.at(-1)?.id,
    ]);
  });

  it('gives one of these in the place of a title that is printed', () => {
    const line = 'The harbour master of Quaye will come to us on 12 May to look at the cranes.';
    const [item] = read({ ...at(line), do: 'title', title: 'Grain tariffs' }).items;
    expect(item).toMatchObject({ title: 'Grain tariffs', titleFrom: 'toc' });
  });

  it('takes no title without a letter or digit', () => {
    const given = (title: string) =>
      Decision.safeParse({ line: 3, text: 'Menu', do: 'title', title }).success;
    expect(['   ', '…', '', 'x'.repeat(301)].filter(given)).toEqual([]);
    expect(given(' Grain ')).toBe(true);
  });

  it('gives a title of one’s own', () => {
    expect(
      titles({ ...at('Question: And the tariffs on grain?'), do: 'title', title: 'What grain costs' }),
    ).toContain('What grain costs');
  });

  it('says of a title that a person gave that it was given, and of no other', () => {
    const given = {
      ...at('Question: And the tariffs on grain?'),
      do: 'title',
      title: 'What grain costs',
    } as const;
    const decided = ({ items }: ReturnType<typeof read>) =>
      items.filter(({ titleDecided }) => titleDecided).map(({ title }) => title);
    expect(decided(read())).toEqual([]);
    expect(decided(read(given))).toEqual(['What grain costs']);
    expect(decided(read({ ...given, title: 'Bridge over the Sarn' }))).toEqual([]);
    const { text, line } = at('Question: And the tariffs on grain?');
    expect(decided(read({ text, line, do: 'split', title: 'A new flag' }))).toEqual(['A new flag']);
  });

  it('reads a label that was not recognised, and does not read one that is a phrase', () => {
    const labelled = read({
      ...at('Captain Orr: They do.'),
      do: 'label',
      label: 'Captain Orr',
      role: 'answer',
    });
    const turn = labelled.items.at(-1)?.turns.find((one) => one.label === 'Captain Orr');
    expect(turn).toMatchObject({ speaker: 'Captain Orr', role: 'answer' });
    expect(turn?.paragraphs[0]).toBe('They do.');
    const phrase = read({ ...at('Question: And the tariffs on grain?'), do: 'phrase' });
    expect(phrase.items).toHaveLength(2 + 1);
    expect(phrase.items.at(-1)?.turns[0]).toMatchObject({ label: null });
  });

  it('names who speaks from there on, whatever label is printed, and cuts a turn in which another goes on', () => {
    const labelled = read({
      ...at('Anna Lindt: The tariffs stay as they are.'),
      do: 'said-by',
      name: 'Bo Lindt',
    });
    expect(labelled.items.at(-1)?.turns[1]).toMatchObject({
      speaker: 'Bo Lindt',
      label: 'Anna Lindt',
      role: 'answer',
    });
    const flag = at('Something else. We have a new flag.');
    const turns = read({ ...flag, do: 'said-by', name: 'Bo Lindt' }).items.at(-1)?.turns ?? [];
    expect(turns.at(-1)).toMatchObject({
      speaker: 'Bo Lindt',
      label: null,
      role: 'answer',
      lines: [flag.line, expect.any(Number)],
    });
    expect(turns.at(-2)?.speaker).toBe('Anna Lindt');
    const { messages } = read({ ...flag, do: 'said-by', name: 'Bo Lindt' });
    expect(messages.filter(({ rule, line }) => rule === 'speaker-inferred' && line === flag.line)).toEqual(
      [],
    );
  });

  it('leaves nothing to be told of a speaker whom it names', () => {
    const office = `Briefing by Ms. Vale, March 4, 2031\n\nQUESTION: Who pays?\n\nSPOKESPERSON: Nobody does.\n`;
    const told = (decisions: Decision[]) =>
      parse(readSource('a.txt', Buffer.from(office)), { decisions }).messages.map(({ rule }) => rule);
    const named = { line: 5, text: 'SPOKESPERSON: Nobody does.', do: 'said-by', name: 'Bo Orr' } as const;
    expect(told([])).toContain('speaker-inferred');
    expect(told([named])).not.toContain('speaker-inferred');
  });

  it('loses nothing where it names who speaks in any line, and says so where nobody does', () => {
    const ink = (briefing: ReturnType<typeof read>) =>
      [
        ...briefing.items.flatMap(({ turns }) =>
          turns.flatMap(({ label, paragraphs }) => [label ?? '', ...paragraphs]),
        ),
        ...briefing.furniture.map((one) => one.text),
      ]
        .join('')
        .replace(/\s/g, '').length;
    for (const [index, line] of lines.entries()) {
      if (!line.trim()) continue;
      const said = read({ line: index + 1, text: line, do: 'said-by', name: 'Bo Lindt' });
      expect(ink(said), line).toBe(ink(read()));
      const isNamed = said.items.some(({ turns }) => turns.some(({ speaker }) => speaker === 'Bo Lindt'));
      const isRefused = said.messages.some(({ rule }) => rule === 'decision-not-applied');
      expect(isNamed, line).toBe(!isRefused);
    }
  });

  it('leaves out of speech a line that nobody said', () => {
    const briefing = read({ ...at('Menu'), do: 'furniture', kind: 'chrome' });
    expect(briefing.furniture).toContainEqual({
      lines: [at('Menu').line, at('Menu').line],
      kind: 'chrome',
      text: 'Menu',
    });
    expect(JSON.stringify(briefing.items)).not.toContain('Menu');
  });

  it('is an error where the line reads otherwise now, and applies the other decisions', () => {
    const briefing = read(
      { line: 3, text: 'Something that stood here once', do: 'phrase' },
      { ...at('Question: And the tariffs on grain?'), do: 'title', title: 'Grain' },
    );
    expect(briefing.messages).toContainEqual(
      expect.objectContaining({ rule: 'decision-stale', severity: 'error', line: 3 }),
    );
    expect(briefing.items.at(-1)?.title).toBe('Grain');
  });

  it('stands beside another one about the same line, in whatever order', () => {
    const line = at('Captain Orr: They do.');
    const two: Decision[] = [
      { ...line, do: 'label', label: 'Captain Orr', role: 'answer' },
      { ...line, do: 'split', title: 'What the captain says' },
    ];
    for (const decisions of [two, two.toReversed()]) {
      const last = read(...decisions).items.at(-1);
      expect(last?.title).toBe('What the captain says');
      expect(last?.turns[0]).toMatchObject({ label: 'Captain Orr', role: 'answer' });
    }
  });

  it('is a warning where it cannot be applied', () => {
    const briefing = read({ ...at('Captain Orr: They do.'), do: 'label', label: 'Admiral', role: 'answer' });
    expect(briefing.messages).toContainEqual(
      expect.objectContaining({
        rule: 'decision-not-applied',
        severity: 'warning',
        line: at('Captain Orr: They do.').line,
      }),
    );
  });
});

describe('A decision whose line reads otherwise', () => {
  const stated = (line: number, words: string): Decision =>
    ({ line, text: words, do: 'furniture' }) as unknown as Decision;
  const told = (...decisions: Decision[]) => {
    const { fitting, stale } = fittingDecisions(decisions, 'One.\nTwo.\n\nFour.');
    return [
      fitting.map(({ line }) => line),
      stale.map(({ index, line, reason }) => `${index} ${line} ${reason}`),
    ];
  };

  it('is not applied, and it is said what stands there and where its words do', () => {
    expect(
      told(stated(1, 'One.'), stated(2, 'Four.'), stated(4, 'Fo…'), stated(9, 'Nine.'), stated(3, 'x')),
    ).toEqual([
      [1, 4],
      [
        '1 2 Line 2 of the transcript reads “Two.”, not “Four.”; the decision was not applied. That text stands on line 4.',
        '3 9 Line 9 of the transcript does not exist, not “Nine.”; the decision was not applied.',
        '4 3 Line 3 of the transcript reads “”, not “x”; the decision was not applied.',
      ],
    ]);
    expect(told()).toEqual([[], []]);
    expect(told(stated(2, 'One.'))[1]).toEqual([
      '0 2 Line 2 of the transcript reads “Two.”, not “One.”; the decision was not applied. That text stands on line 1.',
    ]);
  });

  it('lies in an item from its heading to the last line of what is said in it', () => {
    const lines = (first: number, last: number) => ({ lines: [first, last] });
    const of = (heading: object | null, ...turns: object[][]) =>
      ({ heading, turns: turns.map((segments) => ({ segments })) }) as unknown as Parameters<
        typeof liesIn
      >[0];
    const within = (one: Parameters<typeof liesIn>[0]) =>
      [1, 2, 3, 4, 5, 6, 7].filter((line) => liesIn(one, line));
    expect(within(of(lines(2, 2), [lines(3, 3)], [lines(4, 4), lines(5, 6)]))).toEqual([2, 3, 4, 5, 6]);
    expect(within(of(null, [lines(3, 3)], [lines(5, 6)]))).toEqual([3, 4, 5, 6]);
    expect(within(of(null, [lines(2, 2)], [lines(3, 3)], [lines(4, 4), lines(5, 5), lines(6, 6)]))).toEqual([
      2, 3, 4, 5, 6,
    ]);
    expect(within(of(lines(2, 3)))).toEqual([2, 3]);
    expect(within(of(null))).toEqual([]);
  });
});

describe('What a person settled about a line of a paragraph', () => {
  // three source lines in one paragraph, the first of them a label's
  const words = 'Orr: One.\nTwo.\nThree.';
  const block = {
    breaks: [
      [10, 6],
      [15, 7],
    ] as [number, number][],
  };
  const whole = () => ({
    ...labelled(words, { role: 'answer' }, 5, block),
    lines: [5, 7] as [number, number],
  });
  const settled = (segments: readonly Segment[], ...decisions: object[]) =>
    decideLines(
      segments.map((one) => ({ ...one, block: { ...one.block, lines: [5, 7] } })),
      decisions as Decision[],
    );
  const partsOf = ({ segments }: Decided) =>
    segments.map((one) => [segmentText(one), ...one.lines, one.label?.text ?? null, one.inner]);
  const one = (text: string, first: number, last = first) => [text, first, last];

  it.each([
    ['split', 5, [[...one(words, 5, 7), 'Orr', false]]],
    [
      'split',
      6,
      [
        [...one('Orr: One.\n', 5), 'Orr', false],
        [...one('Two.\nThree.', 6, 7), null, true],
      ],
    ],
    [
      'said-by',
      7,
      [
        [...one('Orr: One.\nTwo.\n', 5, 6), 'Orr', false],
        [...one('Three.', 7), null, true],
      ],
    ],
    [
      'furniture',
      5,
      [
        [...one('Orr: One.\n', 5), null, false],
        [...one('Two.\nThree.', 6, 7), null, true],
      ],
    ],
    [
      'furniture',
      6,
      [
        [...one('Orr: One.\n', 5), 'Orr', false],
        [...one('Two.\n', 6), null, true],
        [...one('Three.', 7), null, true],
      ],
    ],
    ['phrase', 6, [[...one(words, 5, 7), null, false]]],
    ['title', 6, [[...one(words, 5, 7), 'Orr', false]]],
  ])('cuts it where that line begins, and ends where nobody says it: %s of line %i', (what, line, parts) => {
    const decided = settled([whole()], { do: what, line, text: 'x', name: 'Bo', title: 'A flag' });
    expect(partsOf(decided)).toEqual(parts);
    expect(decided.notes).toEqual([]);
  });

  it('cuts nothing where a part of it begins or ends with that line already', () => {
    const first = { ...whole(), to: 10, lines: [5, 5] as [number, number] };
    const rest = { ...whole(), from: 10, lines: [6, 7] as [number, number], label: null, inner: true };
    expect(partsOf(settled([first, rest], { do: 'split', line: 6 }))).toEqual(
      partsOf(settled([first, rest])),
    );
    const start = { ...whole(), to: 15, lines: [5, 6] as [number, number] };
    const end = { ...whole(), from: 15, lines: [7, 7] as [number, number], label: null };
    expect(partsOf(settled([start, end], { do: 'furniture', line: 6 }))).toEqual([
      [...one('Orr: One.\n', 5), 'Orr', false],
      [...one('Two.\n', 6), null, true],
      [...one('Three.', 7), null, false],
    ]);
  });

  it('is kept of each of its lines: where a new item begins, who speaks, and what nobody said', () => {
    const { segments, splits, speakers, furniture, notes } = settled(
      [whole()],
      { do: 'split', line: 5, title: 'A flag' },
      { do: 'split', line: 6 },
      { do: 'said-by', line: 5, name: ' Bo Lindt ' },
      { do: 'furniture', line: 7 },
      { do: 'said-by', line: 7, name: 'Bo Lindt' },
      { do: 'split', line: 99 },
    );
    const [first, second, third] = segments;
    expect([...splits]).toEqual([
      [first, 'A flag'],
      [second, null],
    ]);
    expect([...speakers]).toEqual([[first, 'Bo Lindt']]);
    expect([...furniture]).toEqual([[third, 'other']]);
    expect(notes.map(({ rule, line, reason }) => `${rule} ${line} ${reason}`)).toEqual([
      'decision-not-applied 7 A decision says that nobody said the line; the decision was not applied.',
      'decision-not-applied 99 Nothing of the transcript stands in this line; the decision was not applied.',
    ]);
  });

  it.each([
    ['Captain Orr: They do.', 0, 13],
    ['Captain Orr：They do.', 0, 12],
    ['Captain Orr -- They do.', 0, 15],
    ['Captain Orr. They do.', 0, 13],
    ['Captain Orr They do.', 0, 12],
    ['Captain Orr', 0, 11],
    ['\u200bCaptain Orr: They do.', 1, 14],
  ])('is a label, and what parts it from what is said: %s', (text, start, said) => {
    const label = { do: 'label', line: 1, label: 'Captain Orr', role: 'statement' };
    const { segments, notes } = decideLines([segment(text)], [label as Decision]);
    expect(segments[0]?.label).toEqual({
      text: 'Captain Orr',
      key: labelKey('Captain Orr'),
      note: null,
      role: 'moderator',
      shape: 'listed',
      followUp: false,
      weak: false,
      start,
      end: start + 11,
      said,
    });
    expect(notes).toEqual([]);
  });

  it('is no label where the line opens otherwise, and reaches no further than its part of the paragraph', () => {
    const label = { do: 'label', line: 1, label: 'Orr', role: 'answer' } as Decision;
    const cut = decideLines([{ ...segment('Orr: They do.'), to: 4 }], [label]);
    expect(cut.segments[0]?.label).toMatchObject({ role: 'answer', said: 4 });
    const { segments, notes } = decideLines([segment('Captain Orr: They do.')], [label]);
    expect(segments[0]?.label).toBeNull();
    expect(notes.map(({ reason }) => reason)).toEqual([
      'The line does not open with “Orr”; the decision was not applied.',
    ]);
  });
});

describe('What a person settled about an item', () => {
  const raw = (kind: RawItem['kind'], line: number, more: Partial<RawItem> = {}) =>
    ({
      kind,
      heading: null,
      title: null,
      listed: null,
      turns: [{ segments: [segment('x', line)] }],
      ...more,
    }) as RawItem;
  const join = (line: number) => ({ do: 'join', line, text: 'x' }) as Decision;
  const reasons = (notes: readonly { reason: string }[]) => notes.map(({ reason }) => reason);

  it.each([
    ['remarks', 'exchange', 'exchange'],
    ['announcement', 'exchange', 'announcement'],
    ['exchange', 'remarks', 'exchange'],
  ] as const)('joins %s and %s to one: %s', (before, after, kind) => {
    const { items, notes } = decideItems([raw('remarks', 1), raw(before, 2), raw(after, 3)], [join(3)]);
    expect(items.map((one) => [one.kind, one.turns.map(({ segments }) => segments[0]?.lines[0])])).toEqual([
      ['remarks', [1]],
      [kind, [2, 3]],
    ]);
    expect(notes).toEqual([]);
  });

  it('makes of a heading with nothing below it what is joined to it', () => {
    const heading = raw('announcement', 1, { heading: segment('The flag'), turns: [] });
    const { items } = decideItems([heading, raw('exchange', 2)], [join(2)]);
    expect(items).toMatchObject([{ kind: 'exchange', heading: { lines: [1, 1] } }]);
  });

  it('joins nothing to nothing, nor what has a heading', () => {
    const items = [raw('exchange', 1), raw('exchange', 2, { heading: segment('The flag', 2) })];
    const { items: left, notes } = decideItems(items, [join(1), join(9), join(2)]);
    expect(left).toEqual(items);
    expect(reasons(notes)).toEqual([
      'No item begins there behind another one; the decision was not applied.',
      'No item begins there behind another one; the decision was not applied.',
      'The item has a heading of its own: say first that its line is furniture; the decision was not applied.',
    ]);
  });

  const owner = (title: number, joined: boolean) => ({ title, confidence: 0.5, joined });
  const titled = (title: string, line: number) => {
    const contents = {
      titles: [{ title: 'Bridge' }, { title: 'Grain' }],
      items: [
        { item: raw('exchange', 1, { title: 'Printed', followUp: true }), owner: null },
        { item: raw('exchange', 2), owner: owner(0, true) },
        { item: raw('exchange', 3), owner: owner(0, false) },
        { item: raw('exchange', 4), owner: owner(1, true) },
      ],
      notes: [],
    } as unknown as Contents;
    const decided = decideTitles(contents, [{ do: 'title', line, text: 'x', title } as Decision]);
    return {
      owners: decided.contents.items.map((one) => one.owner && [one.owner.title, one.owner.confidence]),
      first: decided.contents.items[0]?.item,
      notes: reasons(decided.notes),
    };
  };

  it('gives it a title of the list, which goes from the others that were joined to it', () => {
    const { owners, first, notes } = titled('Bridge', 1);
    expect(owners).toEqual([[0, 1], null, [0, 0.5], [1, 0.5]]);
    expect(first).toMatchObject({ title: null, followUp: false });
    expect(notes).toEqual([]);
    expect(titled('Grain', 3).owners).toEqual([null, [0, 0.5], [1, 1], null]);
  });

  it('gives it a title of its own, and leaves the list to the others', () => {
    const { owners, first } = titled('A flag', 1);
    expect(owners).toEqual([null, [0, 0.5], [0, 0.5], [1, 0.5]]);
    expect(first).toMatchObject({ title: 'A flag', followUp: true });
    expect(titled('A flag', 4).owners.at(-1)).toBeNull();
  });

  it('gives no title where no item lies', () => {
    const { owners, notes } = titled('Bridge', 9);
    expect(owners).toEqual([null, [0, 0.5], [0, 0.5], [1, 0.5]]);
    expect(notes).toEqual(['No item lies there; the decision was not applied.']);
  });

  it('tells of a speaker who was named for a line that nobody says, and of no other', () => {
    const [said, idle] = [segment('They do.', 3), segment('Menu', 8, 9)];
    const parts = [{ kind: 'turn', turn: { segments: [said] } }, { kind: 'heading' }] as unknown as Part[];
    const decisions = [1, 3, 7, 8, 9, 10].flatMap((line) => [
      { do: 'said-by', line, text: 'x', name: 'Bo' },
      { do: 'split', line, text: 'x' },
    ]) as Decision[];
    const speakers = new Map([said, idle].map((one) => [one, 'Bo']));
    expect(saidByNotes(decisions, { speakers }, parts)).toEqual(
      [8, 9].map((line) => ({
        rule: 'decision-not-applied',
        line,
        reason:
          'The line is no one’s words: a title, a heading, a line of the page; the decision was not applied.',
      })),
    );
  });
});
