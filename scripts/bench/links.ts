import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadArchive } from '../../src/archive/load.ts';
import { writeLock } from '../../src/archive/lock-file.ts';
import type { Archive } from '../../src/archive/types.ts';
import { addressesOf } from '../../src/lock/given.ts';
import { followed, itemAddress, type Lock } from '../../src/lock/lock.ts';
import { seeded } from './random.ts';

const WORDS = 500;
const TITLES = 50;
const LABELS = 20;

/**
 * How many links hold when an archive is corrected: words, titles and labels at random places.
 * Usage: tsx scripts/bench/links.ts ARCHIVE
 */
const source = process.argv[2];
if (!source) throw new Error('Name an archive.');
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-links-'));
try {
  cpSync(source, folder, { recursive: true });
  const cache = process.argv[3] ?? path.join(folder, '.cache');
  const before = await load(cache);
  const lock = before.settlement!.lock;
  await writeLock(folder, lock);
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const touched = new Set<string>();
  const edit = (change: (line: string, next: string) => string | null, number: number) => {
    for (let done = 0; done < number; ) {
      const { file } = pick(before.briefings);
      const at = path.join(folder, file);
      const lines = readFileSync(at, 'utf8').split('\n');
      const index = Math.floor(random() * lines.length);
      const changed = change(lines[index]!, lines[index + 1] ?? '');
      if (changed === null || changed === lines[index]) continue;
      lines[index] = changed;
      writeFileSync(at, lines.join('\n'));
      touched.add(file);
      done += 1;
    }
  };
  const replaceWord = (line: string) => {
    const words = [...line.matchAll(/\b[a-z]{4,}\b/g)];
    const word = words.length > 3 ? pick(words) : null;
    return word ? `${line.slice(0, word.index)}corrected${line.slice(word.index + word[0].length)}` : null;
  };
  edit(replaceWord, WORDS);
  // a question is what titles are made of
  edit((line) => (line.includes('?') ? line.replace(/(\S+)\s+(\S+\?)/, 'altogether $2') : null), TITLES);
  edit((line) => (/^[A-Z][A-Z. ]{3,30}:/.test(line) ? line.replace(/^([A-Z])/, 'DR. $1') : null), LABELS);
  const start = performance.now();
  const after = await load(cache);
  const took = performance.now() - start;
  const next = after.settlement!.lock;
  const known = [...addressesOf(lock)];
  const all = addressesOf(next);
  const answering = known.filter((address) => answers(next.moved, address, all));
  const items = [...lock.briefings.values()].flatMap(({ address, items: own }) =>
    own.map(({ id }) => itemAddress(address, id)),
  );
  const standing = addressesOf({ ...next, moved: new Map(), goneItems: new Map(), goneBriefings: new Map() });
  const kept = items.filter((address) => standing.has(address));
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)} %`;
  console.log(
    `${touched.size} transcripts corrected: ${WORDS} words, ${TITLES} questions, ${LABELS} labels; read again in ${(took / 1000).toFixed(1)} s`,
  );
  console.log(
    `addresses that answer: ${answering.length} of ${known.length} (${percent(answering.length, known.length)})`,
  );
  console.log(
    `items that keep their id: ${kept.length} of ${items.length} (${percent(kept.length, items.length)})`,
  );
  const { changes } = after.settlement!;
  console.log(
    `moved ${changes.moved.length}, gone ${changes.gone.length}, new ${changes.fresh}, corrected ${changes.corrected.length}`,
  );
  if (process.argv.includes('--all')) console.log(changes.moved, changes.gone);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function load(cache: string): Promise<Archive> {
  return loadArchive(folder, { cache, jobs: 2 });
}

/** A page of its own, one that leads on, or one that says what stood there. */
function answers(moved: Lock['moved'], address: string, all: ReadonlySet<string>): boolean {
  const end = followed(moved, address);
  return end !== null && all.has(end);
}
