import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/lock/given.ts';
import { followed } from '../../src/lock/lock.ts';
import { LockError, readLock } from '../../src/lock/read-lock.ts';
import { temporaryFolder } from '../archive/made.ts';
import { trials } from '../helpers/trials.ts';
import { build, exchange, type MadeText, text } from './made.ts';

/** What git makes of two branches of one file. */
function merged(base: string, ours: string, theirs: string): string {
  const folder = temporaryFolder();
  const files = Object.entries({ ours, base, theirs }).map(([name, content]) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  });
  try {
    return execFileSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    // the number of its conflicts is the exit code
    return (error as { stdout: string }).stdout;
  }
}

const days = ['2031-05-03', '2031-05-04', '2031-05-06', '2031-05-09', '2032-01-02'];
const subjects = ['toll', 'ferry', 'wreck', 'lamp', 'pier', 'whale', 'engine', 'tide'];
const item = fc
  .tuple(fc.constantFrom(...subjects), fc.nat(99))
  .map(([subject, number]) =>
    exchange(
      `What of the ${subject} ${number}?`,
      `The ${subject} number ${number} is where it was in ${number + 1900}.`,
    ),
  );
const made: fc.Arbitrary<MadeText> = fc
  .record({
    date: fc.constantFrom(...days),
    series: fc.constantFrom(null, 'noon', 'coast'),
    name: fc.nat(99),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  })
  .map(({ date, series, name, items }) =>
    text(items, { date, series, file: `transcripts/${series ?? ''}/${name}.txt` }),
  );
const byFile = (texts: readonly MadeText[]) => [...new Map(texts.map((one) => [one.file, one])).values()];

const branch = fc.record({
  added: fc.array(made, { maxLength: 2 }),
  corrected: fc.option(fc.nat(5)),
  more: item,
});
type Branch = typeof branch extends fc.Arbitrary<infer T> ? T : never;

/** What somebody did on a branch: transcripts added, and an item to one that there was. */
function onBranch(texts: readonly MadeText[], { added, corrected, more }: Branch): MadeText[] {
  const edited = texts.map((one, at) => (at === corrected ? { ...one, items: [...one.items, more] } : one));
  return byFile([...edited, ...added.filter(({ file }) => !texts.some((one) => one.file === file))]);
}

describe('Two people who add on two branches', () => {
  it('merge without a conflict and lose no address of either, or are told plainly where', () => {
    let [clean, conflicts] = [0, 0];
    fc.assert(
      fc.property(fc.array(made, { minLength: 2, maxLength: 6 }), branch, branch, (first, one, other) => {
        const base = byFile(first);
        const before = build(null, base);
        const [ours, theirs] = [onBranch(base, one), onBranch(base, other)];
        const [left, right] = [
          build(before.lock, ours, '2032-02-01'),
          build(before.lock, theirs, '2032-02-02'),
        ];
        const result = merged(before.printed, left.printed, right.printed);
        if (result.includes('<<<<<<<')) {
          conflicts += 1;
          expect(() => readLock(result)).toThrow(LockError);
          return;
        }
        clean += 1;
        const changedBy = (texts: readonly MadeText[]) => texts.filter((each) => !base.includes(each));
        const archive = byFile([...base, ...changedBy(theirs), ...changedBy(ours)]);
        const { lock } = build(readLock(result), archive, '2032-02-03');
        const known = addressesOf(lock);
        for (const address of [...addressesOf(left.lock), ...addressesOf(right.lock)]) {
          expect(known.has(address), address).toBe(true);
          expect(followed(lock.moved, address), address).not.toBeNull();
        }
      }),
      trials(60),
    );
    expect([clean > 0, conflicts > 0]).toEqual([true, true]);
  });

  it('have no conflict where something lies between what they add', () => {
    const toll = exchange(
      'Who pays the toll?',
      'Nobody does, since the bridge was given to the city in March.',
    );
    const base = ['2031-01-01', '2031-06-01', '2032-01-01'].map((date) =>
      text([toll], { date, file: `${date}.txt` }),
    );
    const add = (date: string) => [
      ...base,
      text([exchange(`And on ${date}?`)], { date, file: `${date}.txt` }),
    ];
    const before = build(null, base);
    const result = merged(
      before.printed,
      build(before.lock, add('2031-03-01')).printed,
      build(before.lock, add('2031-09-01')).printed,
    );
    expect(readLock(result).briefings.size).toBe(5);
  });
});
