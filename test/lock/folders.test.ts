import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/archive/identify.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { lockFile } from '../../src/archive/lock-file.ts';
import type { Archive } from '../../src/archive/types.ts';
import { pageName } from '../../src/lock/addresses.ts';
import { addressesOf } from '../../src/lock/given.ts';
import { followed, itemAddress, splitAddress } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { temporaryFolder } from '../archive/made.ts';
import { trials } from '../helpers/trials.ts';

const things = ['buoy', 'ferry', 'wreck', 'lamp', 'pier', 'whale', 'engine', 'tide', 'crane', 'bell'];
const thing = fc.constantFrom(...things);
const number = fc.integer({ min: 2, max: 999 });
/** A question and its answer, in lines. */
const exchange = fc
  .tuple(thing, thing, number, fc.boolean())
  .map(([one, other, count, isShort]) => [
    `Q: What is known about the ${one} that was seen beside the ${other} ${count} days ago?`,
    isShort
      ? 'A: Thank you.'
      : `A: The harbour master has looked at the ${one} and counted ${count} holes, and the ${other} has none.\n\nNothing of the ${one} will be moved before ${count} sailors have signed for it.`,
  ]);
const days = ['2031-05-04', '2031-05-06', '2031-06-01'];
const made = fc
  .record({
    folder: fc.constantFrom('', 'pier/', 'coast/'),
    name: fc.constantFrom('a', 'b', ...days),
    date: fc.option(fc.constantFrom(...days), { freq: 5 }),
    exchanges: fc.array(exchange, { minLength: 1, maxLength: 4 }),
  })
  .map(({ folder, name, date, exchanges }) => ({
    file: `transcripts/${folder}${name}.txt`,
    content: [`---${date ? `\ndate: ${date}` : ''}\nlang: en\n---`, ...exchanges.flat()].join('\n\n'),
  }));
type File = typeof made extends fc.Arbitrary<infer T> ? T : never;

const change = fc.record({
  kind: fc.constantFrom(
    'put',
    'remove',
    'rename',
    'date',
    'word',
    'label',
    'delete line',
    'swap lines',
    'join lines',
    'cut line',
    'insert',
  ),
  a: fc.nat(99),
  b: fc.nat(99),
  made,
  exchange,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(files: readonly File[], { kind, a, b, made: other, exchange: fresh }: Change): File[] {
  const at = a % Math.max(1, files.length);
  const one = files[at];
  const unique = (list: readonly File[]) => [...new Map(list.map((each) => [each.file, each])).values()];
  if (kind === 'put' || !one) return unique([...files, other]);
  if (kind === 'remove') return files.length > 1 ? files.toSpliced(at, 1) : [...files];
  if (kind === 'rename') return unique(files.with(at, { ...one, file: other.file }));
  const blocks = one.content.split('\n\n');
  const i = 1 + (b % Math.max(1, blocks.length - 1));
  const block = blocks[i] ?? '';
  const set = (...own: string[]) => files.with(at, { ...one, content: own.join('\n\n') });
  switch (kind) {
    case 'date':
      return set(other.content.split('\n\n')[0] ?? '', ...blocks.slice(1));
    case 'word':
      return set(...blocks.with(i, block.replace(/ \w+( \w+\W*)$/, ' altogether$1')));
    case 'label':
      return set(...blocks.map((each) => each.replace(/^A:/, 'HARBOUR MASTER:')));
    case 'delete line':
      return blocks.length > 3 ? set(...blocks.toSpliced(i, 1)) : [...files];
    case 'swap lines':
      return set(...blocks.toSpliced(i, 2, ...blocks.slice(i, i + 2).reverse()));
    case 'join lines':
      return set(...blocks.toSpliced(i, 2, blocks.slice(i, i + 2).join(' ')));
    case 'cut line':
      return set(...blocks.toSpliced(i, 1, ...block.split(/(?<= \w+) (?=and )/)));
    case 'insert':
      return set(...blocks.toSpliced(i, 0, ...fresh));
  }
}

function write(folder: string, files: readonly File[], more: Readonly<Record<string, string>>): void {
  rmSync(path.join(folder, 'transcripts'), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'transcripts'));
  for (const [file, content] of [
    ...files.map((one) => [one.file, one.content] as const),
    ...Object.entries(more),
  ]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
}

/** The content words of what stands at each address. */
function wordsOf({ briefings, settlement }: Archive): Map<string, Set<string>> {
  return new Map(
    briefings.flatMap(({ briefing }, at) =>
      briefing.items.map((item) => {
        const all = item.turns.flatMap(({ paragraphs }) => paragraphs);
        // of a paragraph without any, all of it
        const own = all.flatMap(
          (text) =>
            text.match(/\d+|\b(?:buoy|ferry|wreck|lamp|pier|whale|engine|tide|crane|bell|thank)\b/giu) ?? [
              text,
            ],
        );
        const address = itemAddress(settlement!.briefings[at]!.address, item.id);
        return [address, new Set(own)] as const;
      }),
    ),
  );
}

/** "Thank you." alone: joined with another answer, it leads there, also when that is corrected to thank nobody any more (see cases.test.ts). */
const isAnybodys = (words: ReadonlySet<string>): boolean =>
  [...words].every((word) => word.toLowerCase() === 'thank');

const history = fc.record({
  first: fc.array(made, { minLength: 1, maxLength: 3 }),
  changes: fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
  items: fc.constantFrom('pages', 'anchors'),
});

describe('Whatever becomes of a folder of transcripts', () => {
  it('every address that was given has a page, and none that is of other words', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(history, async ({ first, changes, items }) => {
        let files = [...new Map(first.map((one) => [one.file, one])).values()];
        let lock = '';
        const last = new Map<string, Set<string>>();
        for (const [day, together] of [[], ...changes].entries()) {
          for (const one of together) files = changed(files, one);
          write(folder, files, { 'site.yaml': `title: Pier\nitems: ${items}\n`, [lockFile]: lock });
          if (lock === '') rmSync(path.join(folder, lockFile));
          const archive = await loadArchive(folder, { cache: false, today: `2032-01-0${day + 1}` });
          const next = archive.settlement!.lock;
          const now = wordsOf(archive);
          for (const [address, words] of last) {
            const there = now.get(followed(next.moved, address) ?? '');
            if (there)
              expect(isAnybodys(words) || [...words].some((word) => there.has(word)), address).toBe(true);
          }
          for (const [address, words] of now) last.set(address, words);
          const site = makeSite(archive);
          const pages = new Set(site.pages.map((page) => page.address));
          const places = new Set(
            site.editions.flatMap(({ briefings }) =>
              briefings.flatMap((one) => [one.address, ...one.items.map((item) => item.address)]),
            ),
          );
          for (const address of addressesOf(next)) {
            const { briefing, id } = splitAddress(address);
            const page = id === '' ? briefing : `${briefing}${pageName(id)}.html`;
            const isAnswered =
              pages.has(page) ||
              (items === 'anchors' && id !== '' && (places.has(`${briefing}#${id}`) || pages.has(briefing)));
            expect(isAnswered, address).toBe(true);
          }
          expect(site.faults).toEqual([]);
          lock = printLock(next);
        }
      }),
      { ...trials(30), endOnFailure: true },
    );
  });

  it('the lock is the same in whatever order the files are read', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 2, maxLength: 5 }), fc.nat(), async (first, seed) => {
        const files = [...new Map(first.map((one) => [one.file, one])).values()];
        write(folder, files, {});
        const { briefings } = await loadArchive(folder, { cache: false, today: '2032-01-01' });
        const start = seed % Math.max(1, briefings.length);
        const orders = [
          briefings,
          briefings.toReversed(),
          [...briefings.slice(start), ...briefings.slice(0, start)],
        ];
        const locks = orders.map((order) => printLock(identify(order).settlement.lock));
        expect(new Set(locks).size).toBe(1);
      }),
      trials(15),
    );
  });
});
