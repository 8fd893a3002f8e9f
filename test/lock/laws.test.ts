import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesOf, standingIn } from '../../src/lock/given.ts';
import { followed, type Lock, splitAddress } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { trials } from '../helpers/trials.ts';
import { type Built, build, type MadeItem, type MadeText } from './made.ts';

const SERIES = [null, 'noon', 'coast'];
const DATES = ['2031-05-04', '2031-05-06', '2032-01-09', null];
const LANGS = ['en', 'fr'];
const FORMULAS = ['Thank you.', 'No comment.', 'I have nothing on that today.', '(…)', '谢谢。'];
const SMALL = ['the', 'of', 'to', 'and', 'that', 'we'];

/** 0 → "ba", 31 → …: no two numbers are the same word. */
const word = (number: number): string =>
  [...String(number)].map((digit) => `${'bcdfghklmn'[Number(digit)]}${'aeiou'[Number(digit) % 5]}`).join('');

const saying = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.nat(9999).map(word) }, fc.constantFrom(...SMALL)), {
    minLength: 3,
    maxLength: 14,
  })
  .map((words) => `${words.join(' ')}.`);
const han = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 4, maxLength: 30 })
  .map((codes) => `${String.fromCodePoint(...codes)}。`);
const paragraph = fc.oneof(
  { weight: 8, arbitrary: saying },
  { weight: 1, arbitrary: han },
  { weight: 2, arbitrary: fc.constantFrom(...FORMULAS) },
);
const item: fc.Arbitrary<MadeItem> = fc
  .record({
    label: fc.constantFrom('Q', 'MR. ORLU'),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  })
  .map((made) => ({ ...made, title: made.paragraphs[0] ?? '' }));
const items = fc.array(item, { minLength: 1, maxLength: 6 });

const file = (series: string | null, name: number) => `transcripts/${series ? `${series}/` : ''}${name}.txt`;
const made: fc.Arbitrary<MadeText> = fc
  .record({
    name: fc.nat(9),
    date: fc.constantFrom(...DATES),
    lang: fc.constantFrom(...LANGS),
    series: fc.constantFrom(...SERIES),
    oneLine: fc.boolean(),
    items,
  })
  .map(({ name, ...rest }) => ({ ...rest, file: file(rest.series, name) }));

/** What happens to an archive between two builds. Numbers pick what it happens to. */
const KINDS = [
  'add',
  'remove',
  'overwrite',
  'rename',
  'move folder',
  'date',
  'language',
  'word',
  'title',
  'every title',
  'label',
  'insert',
  'delete',
  'swap',
  'join items',
  'cut item',
  'join paragraphs',
  'cut paragraph',
  'delete paragraph',
  'move paragraph',
  'move item',
  'join files',
  'cut file',
  'swap files',
  'copy',
  'bring back',
  'fail',
] as const;
const change = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(99),
  b: fc.nat(99),
  c: fc.nat(99),
  made,
  item,
  number: fc.nat(9999),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

interface State {
  texts: MadeText[];
  /** every one that there ever was */
  ever: MadeText[];
  failed: Set<string>;
}

const put = <T>(list: readonly T[], at: number, ...instead: T[]): T[] => list.toSpliced(at, 1, ...instead);

/** The archive behind a change. What makes no sense changes nothing. */
function changed(state: State, { kind, a, b, c, made: other, item: fresh, number }: Change): State {
  const { texts } = state;
  const at = a % Math.max(1, texts.length);
  const text = texts[at];
  const withTexts = (list: MadeText[]): State => {
    const byFile = new Map(list.map((one) => [one.file, one]));
    return { texts: [...byFile.values()], ever: [...state.ever, ...list], failed: new Set() };
  };
  if (kind === 'add' || !text) return withTexts([...texts, other]);
  const set = (one: Partial<MadeText>) => withTexts(put(texts, at, { ...text, ...one }));
  const i = b % text.items.length;
  const one = text.items[i]!;
  const p = c % one.paragraphs.length;
  const said = one.paragraphs[p]!;
  const setItem = (...instead: MadeItem[]) => set({ items: put(text.items, i, ...instead) });
  const setParagraphs = (paragraphs: readonly string[]) =>
    paragraphs.length > 0 ? setItem({ ...one, paragraphs }) : state;
  const secondAt = b % texts.length;
  const second = texts[secondAt]!;
  const next = text.items[i + 1];
  switch (kind) {
    case 'remove':
      return withTexts(texts.toSpliced(at, 1));
    case 'overwrite':
      return set({ items: other.items });
    case 'rename':
      return set({ file: file(text.series, number % 10) });
    case 'move folder':
      return set({ series: other.series, file: file(other.series, number % 10) });
    case 'date':
      return set({ date: other.date });
    case 'language':
      return set({ lang: other.lang });
    case 'word': {
      const words = said.split(' ');
      return setParagraphs(put(one.paragraphs, p, put(words, number % words.length, word(number)).join(' ')));
    }
    case 'title':
      return setItem({ ...one, title: word(number) });
    case 'every title':
      return withTexts(
        texts.map((each) => ({
          ...each,
          items: each.items.map((own) => ({ ...own, title: own.paragraphs.at(-1)!.slice(0, 10) })),
        })),
      );
    case 'label':
      return setItem({ ...one, label: one.label === 'Q' ? 'QUESTION' : 'Q' });
    case 'insert':
      return setItem(one, fresh);
    case 'delete':
      return text.items.length > 1 ? setItem() : state;
    case 'swap':
      return next ? set({ items: text.items.with(i, next).with(i + 1, one) }) : state;
    case 'join items':
      return next
        ? set({
            items: text.items.toSpliced(i, 2, {
              ...one,
              paragraphs: [...one.paragraphs, ...next.paragraphs],
            }),
          })
        : state;
    case 'cut item':
      return one.paragraphs.length > 1
        ? setItem(
            { ...one, paragraphs: one.paragraphs.slice(0, Math.max(1, p)) },
            { ...one, title: said, paragraphs: one.paragraphs.slice(Math.max(1, p)) },
          )
        : state;
    case 'join paragraphs':
      return p > 0
        ? setParagraphs(one.paragraphs.toSpliced(p - 1, 2, `${one.paragraphs[p - 1]} ${said}`))
        : state;
    case 'cut paragraph': {
      const words = said.split(' ');
      const middle = number % words.length;
      return middle > 0
        ? setParagraphs(
            put(one.paragraphs, p, words.slice(0, middle).join(' '), words.slice(middle).join(' ')),
          )
        : state;
    }
    case 'delete paragraph':
      return setParagraphs(one.paragraphs.toSpliced(p, 1));
    case 'move paragraph':
      return next && one.paragraphs.length > 1
        ? set({
            items: text.items
              .with(i, { ...one, paragraphs: one.paragraphs.toSpliced(p, 1) })
              .with(i + 1, { ...next, paragraphs: [...next.paragraphs, said] }),
          })
        : state;
    case 'move item':
      return second === text || text.items.length < 2
        ? state
        : withTexts(
            texts
              .with(at, { ...text, items: text.items.toSpliced(i, 1) })
              .with(secondAt, { ...second, items: [...second.items, one] }),
          );
    case 'join files':
      return second === text
        ? state
        : withTexts(
            texts
              .with(at, { ...text, items: [...text.items, ...second.items] })
              .filter((each) => each !== second),
          );
    case 'cut file':
      return i === 0
        ? state
        : withTexts([
            ...put(texts, at, { ...text, items: text.items.slice(0, i) }),
            { ...text, file: file(text.series, number % 10), items: text.items.slice(i) },
          ]);
    case 'swap files':
      return withTexts(
        texts.with(at, { ...text, file: second.file }).with(secondAt, { ...second, file: text.file }),
      );
    case 'copy':
      return withTexts([...texts, { ...text, date: other.date, file: file(text.series, number % 10) }]);
    case 'bring back':
      return withTexts([...texts, state.ever[number % state.ever.length]!]);
    case 'fail':
      return { ...state, failed: new Set([text.file]) };
  }
}

/** Each content word of an item; of one without any, all of it. */
function wordsOf({ paragraphs }: MadeItem): Set<string> {
  const all = paragraphs.join(' ').toLowerCase();
  const words = all.match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu) ?? [];
  const own = words.filter((one) => !SMALL.includes(one));
  return new Set(own.length > 0 ? own : [all]);
}

/**
 * A word, or a whole paragraph of words that anybody says. An item of such words alone tells nothing from anything: joined with another and
 * cut off again, it may in rare cases be led to as the other one.
 */
const share = (a: MadeItem, b: MadeItem): boolean => {
  if (a.paragraphs.every((one) => FORMULAS.includes(one))) return true;
  const words = wordsOf(b);
  return (
    [...wordsOf(a)].some((one) => words.has(one)) || a.paragraphs.some((one) => b.paragraphs.includes(one))
  );
};

/** Where an address leads: what stands there, "gone", or null for nowhere. */
function endOf(lock: Lock, address: string): string | null {
  const end = followed(lock.moved, address);
  return end !== null && addressesOf(lock).has(end) && !lock.moved.has(end) ? end : null;
}

const history = fc.record({
  first: fc.array(made, { minLength: 1, maxLength: 4 }),
  changes: fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 7 }),
});

interface Step {
  before: Built | null;
  after: Built;
  state: State;
}

/** The builds after each of the changes. */
function stepsOf({ first, changes }: { first: MadeText[]; changes: Change[][] }): Step[] {
  const byFile = new Map(first.map((one) => [one.file, one]));
  let state: State = { texts: [...byFile.values()], ever: first, failed: new Set() };
  let before: Built | null = null;
  return [[], ...changes].map((together, day) => {
    for (const one of together) state = changed(state, one);
    const present = state.texts.filter((one) => !state.failed.has(one.file));
    const today = `2032-01-${String(day + 1).padStart(2, '0')}`;
    const after = build(before?.lock ?? null, present, today, state.failed);
    const step = { before, after, state };
    before = after;
    return step;
  });
}

/** The laws are tried on the same stories where they share a seed: each is built once. So many are kept. */
const KEPT = 200;
const built = new Map<string, Step[]>();
afterAll(() => built.clear());

function run(
  story: { first: MadeText[]; changes: Change[][] },
  check: (before: Built | null, after: Built, state: State) => void,
): void {
  const key = JSON.stringify(story);
  const steps = built.get(key) ?? stepsOf(story);
  if (built.size < KEPT) built.set(key, steps);
  for (const { before, after, state } of steps) check(before, after, state);
}

// to look for a shorter case takes minutes
const runs = { ...trials(100), endOnFailure: true };

describe('Whatever becomes of an archive', () => {
  it('every address that was ever given stands, leads to one that stands, or is gone', () => {
    fc.assert(
      fc.property(history, (story) => {
        run(story, (before, { lock }) => {
          const known = addressesOf(lock);
          for (const address of before ? addressesOf(before.lock) : []) {
            expect(known.has(address), address).toBe(true);
            expect(endOf(lock, address), address).not.toBeNull();
          }
        });
      }),
      runs,
    );
  });

  it('what an address leads to shares its words with what stood there: it never is another answer', () => {
    fc.assert(
      fc.property(history, (story) => {
        const last = new Map<string, MadeItem>();
        run(story, (_, { lock, said, settlement }) => {
          const held = standingIn(lock);
          for (const [address, stood] of last) {
            const end = endOf(lock, address) ?? '';
            const now = said.get(end);
            if (now) {
              // what was split since leads to its larger part, and its page names the others
              const parts = (lock.split.get(end) ?? []).flatMap(
                ({ to }) => said.get(endOf(lock, to) ?? to) ?? [],
              );
              const isThere = [now, ...parts].some((one) => share(stood, one));
              expect(isThere, `${address} → ${end}: ${JSON.stringify([stood, now])}`).toBe(true);
            }
            // of a file that cannot be read all stays
            else expect(held.has(end) || lock.goneItems.has(end), address).toBe(true);
          }
          for (const [address, now] of said) last.set(address, now);
          expect(
            settlement.briefings.flatMap(({ address, items }) => items.map(({ id }) => address + id)),
          ).toHaveLength(said.size);
        });
      }),
      runs,
    );
  });

  it('no two paragraphs of a briefing have one anchor, and none has the id of an item', () => {
    fc.assert(
      fc.property(history, (story) => {
        run(story, (_, { lock }) => {
          for (const { items } of lock.briefings.values()) {
            const anchors = items.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.anchors));
            expect(new Set(anchors).size, anchors.join(' ')).toBe(anchors.length);
            const ids = items.map(({ id }) => id);
            expect(new Set([...ids, ...anchors]).size).toBe(ids.length + anchors.length);
          }
        });
      }),
      runs,
    );
  });

  it('the lock that is written is the one that is read, byte for byte', () => {
    fc.assert(
      fc.property(history, (story) => {
        run(story, (_, { printed, lock }) => expect(printLock(lock)).toBe(printed));
      }),
      runs,
    );
  });

  it('what is settled does not depend on whether anybody has looked at the items of the lock', () => {
    fc.assert(
      fc.property(history, (story) => {
        let last: string | null = null;
        run(story, (_, { printed }, { texts, failed }) => {
          const present = texts.filter((one) => !failed.has(one.file));
          const settledWith = (lock: Lock | null) => {
            const { settlement, printed } = build(lock, present, '2040-01-01', failed);
            return { printed, briefings: settlement.briefings, changes: settlement.changes };
          };
          const before = last === null ? null : readLock(last);
          const lookedAt = before && {
            ...before,
            briefings: new Map(structuredClone([...before.briefings])),
          };
          expect(settledWith(last === null ? null : readLock(last))).toEqual(settledWith(lookedAt));
          last = printed;
        });
      }),
      runs,
    );
  });

  it('a second build changes nothing', () => {
    fc.assert(
      fc.property(history, (story) => {
        run(story, (_, { lock, printed }, { texts, failed }) => {
          const again = build(
            lock,
            texts.filter((one) => !failed.has(one.file)),
            '2040-01-01',
            failed,
          );
          expect(again.printed).toBe(printed);
          const { fresh, moved, gone, back, corrected } = again.settlement.changes;
          expect({ fresh, moved, gone, back, corrected }).toEqual({
            fresh: 0,
            moved: [],
            gone: [],
            back: [],
            corrected: [],
          });
        });
      }),
      runs,
    );
  });

  it('what a parser of other titles finds has the ids that it had', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 4 }), fc.nat(99), (first, number) => {
        const texts = [...new Map(first.map((one) => [one.file, one])).values()];
        const one = build(null, texts);
        const other = build(
          one.lock,
          texts.map((each) => ({
            ...each,
            items: each.items.map((own, at) => ({ ...own, title: word(number + at) })),
          })),
        );
        expect(other.printed).toBe(one.printed);
      }),
      runs,
    );
  });

  it('each address is said in one line, of a briefing before those of its items', () => {
    fc.assert(
      fc.property(history, (story) => {
        run(story, (_, { printed, lock }) => {
          const lines = printed.split('\n').filter((line) => line.startsWith('/'));
          const said = lines.filter((line) => !/^\S+ (?:split|corrected|series) /.test(line));
          expect(said.map((line) => line.split(' ')[0])).toHaveLength(addressesOf(lock).size);
          expect(lines).toEqual([...lines].sort());
          for (const address of standingIn(lock))
            expect(lock.briefings.has(splitAddress(address).briefing)).toBe(true);
          expect(readLock(printed.replaceAll('\n', '\r\n'))).toEqual(lock);
        });
      }),
      runs,
    );
  });
});
