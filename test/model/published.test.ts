import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing, Item, Thread, Turn } from '../../src/model/briefing.ts';
import { abridged, PublishedBriefing } from '../../src/model/published.ts';
import { parsed } from '../helpers/parsed.ts';
import { trials } from '../helpers/trials.ts';
import { jumble, transcript } from '../properties/transcripts.ts';

/** What a document becomes on its way through a file. */
const published = (document: unknown) =>
  PublishedBriefing.parse(JSON.parse(JSON.stringify(document)) as unknown);

/** Where it is said that something is null, and where nothing is said, the same is meant. */
const plainly = ({ items, threads, ...rest }: Briefing) => ({
  ...rest,
  items: items.map((item: Item) => ({
    ...item,
    confidence: item.confidence ?? null,
    turns: item.turns.map((turn: Turn) => ({
      ...turn,
      office: turn.office ?? null,
      outlet: turn.outlet ?? null,
    })),
  })),
  threads: threads?.map((thread: Thread) => ({ ...thread, confidence: thread.confidence ?? null })),
});

const ferry = parsed([
  'MINISTER EXAMPLE: Good morning. The ferry has a new engine.',
  'QUESTION: The ferry has been stopped since March. When will it run again?',
  'MINISTER EXAMPLE: On June 1.',
  'QUESTION: And who pays the toll on the bridge?',
  'MINISTER EXAMPLE: Nobody does.',
]);

describe('The document that a site publishes of a briefing', () => {
  it('says no lines of an item that are those of its turns, and those that are others', () => {
    const { items } = abridged(ferry);
    expect(items.map((item) => 'lines' in item)).toEqual(items.map(() => false));
    const [first, ...others] = ferry.items;
    if (!first) throw new Error('no item');
    const longer = { ...ferry, items: [{ ...first, lines: [1, 99] as [number, number] }, ...others] };
    expect(abridged(longer).items.map((item) => item.lines)).toEqual([
      [1, 99],
      ...others.map(() => undefined),
    ]);
  });

  it('leaves out nothing that does not follow from what it holds', () => {
    const texts = fc.oneof(
      transcript.map(({ text }) => text),
      jumble,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const briefing = parsed(text);
        expect(plainly(published(abridged(briefing)))).toEqual(JSON.parse(JSON.stringify(plainly(briefing))));
      }),
      trials(100),
    );
  });

  it('says the kind of each item, neither what is null nor what else is usual, and of a thread neither its number nor its items', () => {
    const { items, threads } = abridged(ferry);
    const [question] = items.flatMap(({ turns }) => turns).filter(({ role }) => role === 'question');
    expect(Object.keys(question ?? {})).toEqual(['role', 'label', 'paragraphs', 'lines']);
    expect(items.every(({ kind }) => kind)).toBe(true);
    expect(threads?.length).toBeGreaterThan(0);
    expect(threads?.flatMap((thread) => Object.keys(thread))).not.toContain('items');
  });

  it('says which items a thread has where their numbers do not', () => {
    const [first, ...others] = ferry.threads ?? [];
    if (!first) throw new Error('no thread');
    const odd = { ...ferry, threads: [{ ...first, number: 7, items: first.items.slice(0, 1) }, ...others] };
    expect(published(abridged(odd)).threads?.[0]).toMatchObject({
      number: 7,
      items: first.items.slice(0, 1),
    });
  });

  it('is read whole too, as sites of former releases published it', () => {
    expect(plainly(published(ferry))).toEqual(plainly(published(abridged(ferry))));
  });

  it('is refused where an item has neither lines nor turns', () => {
    const item = { id: 'toll', title: 'The toll', turns: [] };
    expect(PublishedBriefing.safeParse({ ...ferry, items: [item], threads: undefined }).success).toBe(false);
  });
});
