import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printPairs, readPairs } from '../../src/outline/pairs-said.ts';
import type { Subjects } from '../../src/outline/subjects.ts';
import { printUses, UsesSum, undotted, WordUses } from '../../src/outline/word-uses.ts';
import { inShares, keepShares, readShares, shareKey } from '../../src/publish/topic-shares.ts';
import { Runs, type Said } from '../../src/topics/runs.ts';
import { type Share, shareOf, Together } from '../../src/topics/share.ts';
import { type Telling, tellingIn, wordsOf } from '../../src/topics/telling.ts';
import { type Hearing, namesIn, saidNames } from '../../src/topics/topic-source.ts';
import type { Names } from '../../src/topics/types.ts';
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
  often: fc.uniqueArray(fc.constantFrom('ferry', 'TPP', 'constructor')),
  pairs: fc.uniqueArray(fc.constantFrom(0, 7, 2 ** 32 - 1)),
  called: fc.array(fc.constantFrom('ferry', 'TPP', 'dam', 'constructor'), { maxLength: 4 }),
});

/** What is heard in a briefing of which this is said. */
const subjects = fc.array(item, { maxLength: 4 }).map((items): Subjects => {
  const uses = new WordUses('en');
  for (const { said } of items) uses.read(undotted(`Then ${said.join(' ')}`));
  const heard = (said: string[]) => ({ runs: said.join('\n'), titleCase: said.length > 5 });
  return {
    uses: printUses(uses.uses),
    items: items.map(({ said, telling, often, called, pairs }) => ({
      asked: heard(said),
      answered: heard(said.toReversed()),
      telling: telling.join(' '),
      often: often.join(' '),
      called: called.join(' '),
      pairs: printPairs(Uint32Array.from(pairs)),
    })),
  };
});
const archive = fc
  .array(subjects, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, at) => ({ file: `${at}.txt`, digest: `${at}`, subjects: one })));

/** Words without their places, which are those in which they came. */
const printed = ({ words, texts }: Telling) =>
  texts.map((own) => [...own].map((at) => ({ word: words.words[at], texts: words.texts[at] })));

const share = (all: readonly { file: string; subjects: Subjects }[]): Share => shareOf(all, 'en');

/** By key, the shares of an archive. */
const keyed = (all: readonly { file: string; digest: string; subjects: Subjects }[], most: number) =>
  new Map(inShares(all, most).map((own) => [shareKey(own, 'release'), share(own)] as const));

/** Who speaks: nothing that is called so is a subject. */
const people = ['Mr. Orlu'];

/** What is said, and the names in it, without what was found by whoever looked before. */
function saidBy({ items, uses }: Pick<Hearing, 'items' | 'uses'>, names: Names) {
  const plain = ({ runs, titleCase }: Said) => ({ runs: runs.map(({ text }) => text), titleCase });
  return {
    items: items.map((said) => [plain(said.asked), plain(said.answered), [...saidNames(said, names)]]),
    uses: new Map([...uses].sort()),
  };
}

/** What is heard in the files, words without their places. */
function heardBy(together: Together, files: readonly string[]) {
  const hearing = together.inOrder(files, 'en', people);
  const names = hearing.names ?? namesIn(hearing, 'en');
  const inWords = (own: Uint32Array) => [...own].map((at) => hearing.telling.words.words[at]);
  const [often, called] = [hearing.often.map(inWords), hearing.called.map(inWords)];
  const pairs = hearing.pairs.map((own) => [...own]);
  return { ...saidBy(hearing, names), telling: printed(hearing.telling), often, called, pairs };
}

/** The same without shares. */
function plainly(all: readonly { subjects: Subjects }[]) {
  const uses = new UsesSum();
  for (const one of all) uses.add(one.subjects.uses);
  const items = all.flatMap((one) => one.subjects.items);
  const runs = new Runs();
  const said = items.map(({ asked, answered }) => ({
    asked: runs.said(asked),
    answered: runs.said(answered),
  }));
  const hearing = { items: said, uses: uses.all(), people };
  return {
    ...saidBy(hearing, namesIn(hearing, 'en')),
    telling: printed(tellingIn(items.map(({ telling }) => telling))),
    often: items.map(({ often }) => wordsOf(often)),
    called: items.map(({ called }) => wordsOf(called)),
    pairs: items.map(({ pairs }) => [...readPairs(pairs)]),
  };
}

describe('What is heard in an archive, counted in shares', () => {
  it('is what is heard in it as a whole, in whatever order it is asked for', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const asked = all.toReversed();
        const together = new Together();
        together.become(keyed(all, most));
        expect(
          heardBy(
            together,
            asked.map(({ file }) => file),
          ),
        ).toEqual(plainly(asked));
      }),
    );
  });

  it('is that of what is there now, whatever was counted before and is gone', () => {
    fc.assert(
      fc.property(
        fc.array(archive, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (all, most) => {
          const together = new Together();
          for (const [at, one] of all.entries()) {
            // a briefing that changed stands under its own name with another digest
            const now = one.map((briefing) => ({ ...briefing, digest: `${at} ${briefing.digest}` }));
            // every other one is as it was the time before
            const kept = now.map((briefing, number) =>
              number % 2 === 0 ? briefing : (all[0]?.[number] ?? briefing),
            );
            together.become(keyed(kept, most));
            // who looks early may know of others
            together.lookForNames('en', at % 2 === 0 ? people : []);
            const files = kept.map(({ file }) => file);
            expect(heardBy(together, files)).toEqual(plainly(kept));
          }
        },
      ),
    );
  });

  it('is the same when it was kept', () => {
    fc.assert(
      fc.property(archive, (all) => {
        const folder = temporaryFolder();
        const shares = keyed(all, 2);
        keepShares(folder, shares, new Map(), 'release');
        expect(readShares(folder, 'another').size).toBe(0);
        const kept = readShares(folder, 'release');
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
    const none = share([]);
    const [old, now] = ['0'.repeat(32), '1'.repeat(32)];
    keepShares(folder, new Map([[old, none]]), new Map(), 'release');
    writeFileSync(join(folder, `topics-${now}.4711`), 'half');
    writeFileSync(join(folder, 'outlines'), '');
    keepShares(folder, new Map([[now, none]]), new Map([[old, none]]), 'release');
    expect(readdirSync(folder).sort()).toEqual(['outlines', `topics-${now}`]);
  });

  it('is counted anew where what was kept is damaged, and not kept where nothing can be', () => {
    const folder = temporaryFolder();
    const key = '0'.repeat(32);
    keepShares(folder, new Map([[key, share([])]]), new Map(), 'release');
    const file = join(folder, `topics-${key}`);
    const bytes = readFileSync(file);
    for (const damaged of [bytes.subarray(0, 40), Buffer.alloc(0), bytes.with(50, 1)]) {
      writeFileSync(file, damaged);
      expect(readShares(folder, 'release').size).toBe(0);
    }
    const closed = join(temporaryFolder(), 'file');
    writeFileSync(closed, '');
    keepShares(closed, new Map([[key, share([])]]), new Map(), 'release');
    expect(readShares(closed, 'release').size).toBe(0);
    mkdirSync(join(folder, `topics-${'2'.repeat(32)}`));
    expect(readShares(folder, 'release').size).toBe(0);
  });
});
