import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decisions.ts';
import { fittingDecisions } from '../../src/parse/decisions/fitting.ts';
import { liesIn } from '../../src/parse/decisions/items.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';

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

  it('gives a title of one’s own', () => {
    expect(
      titles({ ...at('Question: And the tariffs on grain?'), do: 'title', title: 'What grain costs' }),
    ).toContain('What grain costs');
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
    expect(within(of(lines(2, 3)))).toEqual([2, 3]);
    expect(within(of(null))).toEqual([]);
  });
});
