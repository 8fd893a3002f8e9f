import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, standingIn } from '../../src/lock/given.ts';
import { followed, type Lock } from '../../src/lock/lock.ts';
import { mendLock } from '../../src/lock/mend-lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { standingStill } from '../../src/verify/verify-history.ts';
import { trials } from '../helpers/trials.ts';
import { conflicting, united } from './branches.ts';
import { build, exchange, type MadeText, text } from './made.ts';

const subjects = ['toll', 'ferry', 'wreck', 'lamp', 'whale'];
const answer = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom('twice', 'never'), fc.boolean())
  .map(([subject, often, isLong]) =>
    exchange(
      `What of the ${subject} at ${subject}stead?`,
      `The ${subject} of ${subject}holm has been seen ${often} by the master of ${subject}stead.`,
      ...(isLong ? [`Nobody at ${subject}wick knows more of that ${subject} than he does.`] : []),
    ),
  );
const made = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    date: fc.constantFrom('2031-05-03', '2031-05-04', '2031-05-06'),
    series: fc.constantFrom(null, 'noon'),
    items: fc.array(answer, { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, date, series, items }) => text(items, { date, series, file: `${name}.txt` }));
const archive = fc
  .array(made, { minLength: 1, maxLength: 3 })
  .map((texts) => [...new Map(texts.map((one) => [one.file, one])).values()]);
const history = fc.array(archive, { minLength: 1, maxLength: 3 });
const story = fc.record({ start: history, left: history, right: history });
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const after = (steps: readonly MadeText[][], from: Lock | null, month: number): Lock =>
  steps.reduce<Lock | null>(
    (lock, texts, at) => build(lock, texts, `2032-0${month}-0${at + 1}`).lock,
    from,
  ) as Lock;

/** What both branches of an archive have, and its lock as it was where they parted. */
function parted({ start, left, right }: Story): { ours: Lock; theirs: Lock } {
  const base = () => after(start, null, 1);
  return { ours: after(left, base(), 2), theirs: after(right, base(), 3) };
}

/** By address of an item that stands or is gone, the highest number that an anchor of it has had. */
const highestIn = ({ briefings, goneItems }: Lock): Map<string, number> =>
  new Map([
    ...[...goneItems].map(([address, { highest }]) => [address, highest] as const),
    ...[...briefings.values()].flatMap(({ address, items }) =>
      items.map(({ id, highest }) => [address + id, highest] as const),
    ),
  ]);

const mend = (merged: string) => mendLock(merged, { today: '2032-04-01', find: () => null });
const runs = { ...trials(40), endOnFailure: true };

describe('Whatever became of an archive on two branches', () => {
  it('each address that either gave stands in the lock that is mended, or leads on to one that does, or is gone', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(conflicting, united), (told, merge) => {
        const { ours, theirs } = parted(told);
        const { lock } = mend(merge(ours, theirs));
        const known = addressesOf(lock);
        for (const address of [...addressesOf(ours), ...addressesOf(theirs)]) {
          expect(known.has(address), address).toBe(true);
          const end = followed(lock.moved, address);
          expect(end !== null && known.has(end) && !lock.moved.has(end), address).toBe(true);
        }
      }),
      runs,
    );
  });

  it('each address has one meaning there, and no number of a paragraph is given again', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { ours, theirs } = parted(told);
        const { lock } = mend(conflicting(ours, theirs));
        const all = [
          ...standingIn(lock),
          ...lock.moved.keys(),
          ...lock.goneBriefings.keys(),
          ...lock.goneItems.keys(),
        ];
        expect(new Set(all).size).toBe(all.length);
        for (const branch of [ours, theirs])
          for (const [address, highest] of highestIn(branch)) {
            const now = highestIn(lock).get(followed(lock.moved, address) ?? '');
            const isItself = followed(lock.moved, address) === address;
            if (isItself) expect(now, address).toBeGreaterThanOrEqual(highest);
          }
      }),
      runs,
    );
  });

  it('it is mended to the same whichever branch is ours, and once', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { ours, theirs } = parted(told);
        const one = mend(conflicting(ours, theirs));
        const other = mend(conflicting(theirs, ours));
        expect(printLock(other.lock)).toBe(printLock(one.lock));
        const again = mend(printLock(one.lock));
        expect(printLock(again.lock)).toBe(printLock(one.lock));
        expect([again.conflicts, again.doubled]).toEqual([0, 0]);
      }),
      runs,
    );
  });

  it('the next build settles by it, and its history leads from text to text', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { ours, theirs } = parted(told);
        const { lock } = mend(conflicting(ours, theirs));
        const files = new Map([...told.right.at(-1)!, ...told.left.at(-1)!].map((one) => [one.file, one]));
        const next = build(lock, [...files.values()], '2032-05-01');
        const known = addressesOf(next.lock);
        for (const address of addressesOf(lock)) {
          expect(known.has(address), address).toBe(true);
          expect(followed(next.lock.moved, address), address).not.toBeNull();
        }
        expect(standingStill(next.lock)).toEqual([]);
      }),
      runs,
    );
  });
});
