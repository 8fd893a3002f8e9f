import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subjects } from '../../src/outline/subjects.ts';
import { printUses, UsesSum, undotted, WordUses } from '../../src/outline/word-uses.ts';
import { inShares, keepShares, readShares, shareKey } from '../../src/publish/topic-shares.ts';
import { Runs } from '../../src/topics/runs.ts';
import { heardTogether, shareOf } from '../../src/topics/share.ts';
import { type TellingWord, tellingIn } from '../../src/topics/telling.ts';
import { temporaryFolder } from '../archive/made.ts';
import { trials } from '../helpers/trials.ts';

const words = fc.array(
  fc.constantFrom('Orlu', 'harbour', 'the', 'Harbour', 'ferry', 'Minister', '__proto__', '水'),
  {
    maxLength: 8,
  },
);
const item = fc.record({
  said: words,
  telling: fc.uniqueArray(fc.constantFrom('harbour', 'ferry', 'dues', 'constructor')),
});

/** What is heard in a briefing of which this is said. */
const subjects = fc.array(item, { maxLength: 4 }).map((items): Subjects => {
  const uses = new WordUses('en');
  for (const { said } of items) uses.read(undotted(`Then ${said.join(' ')}`));
  const heard = (said: string[]) => ({ runs: said.join('\n'), titleCase: said.length > 5 });
  return {
    uses: printUses(uses.uses),
    items: items.map(({ said, telling }) => ({
      asked: heard(said),
      answered: heard(said.toReversed()),
      telling: telling.join(' '),
    })),
  };
});
const archive = fc
  .array(subjects, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, at) => ({ file: `${at}.txt`, digest: `${at}`, subjects: one })));

/** Words without their places, which are those in which they came. */
const printed = (telling: readonly (readonly TellingWord[])[]) =>
  telling.map((words) => words.map(({ word, texts }) => ({ word, texts })));

/** The same without shares. */
function plainly(all: readonly { subjects: Subjects }[]) {
  const uses = new UsesSum();
  for (const one of all) uses.add(one.subjects.uses);
  const items = all.flatMap((one) => one.subjects.items);
  const runs = new Runs();
  return {
    items: items.map(({ asked, answered }) => ({ asked: runs.said(asked), answered: runs.said(answered) })),
    telling: printed(tellingIn(items.map(({ telling }) => telling))),
    uses: new Map([...uses.all()].sort()),
  };
}

describe('What is heard in an archive, counted in shares', () => {
  it('is what is heard in it as a whole, in whatever order it is asked for', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const shares = inShares(all, most).map(shareOf);
        const asked = all.toReversed();
        const { uses, ...heard } = heardTogether(
          shares,
          asked.map(({ file }) => file),
        );
        const told = { ...heard, telling: printed(heard.telling), uses: new Map([...uses].sort()) };
        expect(told).toEqual(plainly(asked));
      }),
    );
  });

  it('is the same when it was kept', () => {
    fc.assert(
      fc.property(archive, (all) => {
        const folder = temporaryFolder();
        const shares = new Map(
          inShares(all, 2).map((share) => [shareKey(share, 'release'), shareOf(share)] as const),
        );
        keepShares(folder, shares, new Map());
        const kept = readShares(folder);
        expect(new Map([...kept].sort())).toEqual(new Map([...shares].sort()));
      }),
      trials(20),
    );
  });

  it('is not taken from a share of another release, or with another briefing in it', () => {
    const share = [{ file: 'a.txt', digest: '1' }];
    const keys = [
      shareKey(share, 'one'),
      shareKey(share, 'two'),
      shareKey([{ file: 'a.txt', digest: '2' }], 'one'),
      shareKey([{ file: 'b.txt', digest: '1' }], 'one'),
      shareKey([...share, { file: 'b.txt', digest: '1' }], 'one'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is counted anew for one share when one briefing changes, and for one or two when one comes', () => {
    const all = Array.from({ length: 300 }, (_, at) => ({ file: `${at}.txt`, digest: `${at}` }));
    const keysOf = (list: typeof all) => inShares(list).map((share) => shareKey(share, 'release'));
    const before = new Set(keysOf(all));
    const without = (list: typeof all) => keysOf(list).filter((key) => !before.has(key));
    expect(without(all.with(7, { file: '7.txt', digest: 'another' }))).toHaveLength(1);
    expect(without([...all, { file: 'new.txt', digest: 'new' }])).toHaveLength(1);
    expect(without(all.toSpliced(9, 1))).toHaveLength(1);
    expect(before.size).toBeGreaterThan(4);
  });

  it('leaves nothing behind of what is no longer asked for, nor of a killed build, and touches nothing else', () => {
    const folder = temporaryFolder();
    const share = shareOf([]);
    const [old, now] = ['0'.repeat(32), '1'.repeat(32)];
    keepShares(folder, new Map([[old, share]]), new Map());
    writeFileSync(join(folder, `topics-${now}.4711`), 'half');
    writeFileSync(join(folder, 'outlines'), '');
    keepShares(folder, new Map([[now, share]]), new Map([[old, share]]));
    expect(readdirSync(folder).sort()).toEqual(['outlines', `topics-${now}`]);
  });

  it('is counted anew where what was kept is damaged, and not kept where nothing can be', () => {
    const folder = temporaryFolder();
    const key = '0'.repeat(32);
    keepShares(folder, new Map([[key, shareOf([])]]), new Map());
    const file = join(folder, `topics-${key}`);
    const bytes = readFileSync(file);
    for (const damaged of [bytes.subarray(0, 40), Buffer.alloc(0), bytes.with(50, 1)]) {
      writeFileSync(file, damaged);
      expect(readShares(folder).size).toBe(0);
    }
    const closed = join(temporaryFolder(), 'file');
    writeFileSync(closed, '');
    keepShares(closed, new Map([[key, shareOf([])]]), new Map());
    expect(readShares(closed).size).toBe(0);
    mkdirSync(join(folder, `topics-${'2'.repeat(32)}`));
    expect(readShares(folder).size).toBe(0);
  });
});
