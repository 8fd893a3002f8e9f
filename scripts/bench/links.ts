import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadArchive } from '../../src/archive/load.ts';
import { writeLock } from '../../src/archive/lock-file.ts';
import type { Archive } from '../../src/archive/types.ts';
import { addressesOf, standingIn } from '../../src/lock/given.ts';
import { followed, itemAddress, type Lock, type LockedItem, splitAddress } from '../../src/lock/lock.ts';
import { hashesIn } from '../../src/outline/prints.ts';
import { seeded } from './random.ts';

/** How many links hold after changes at random places of an archive. */
export interface HeldLinks {
  /** what was changed: "500 words" */
  changes: string[];
  /** transcripts that were touched */
  transcripts: number;
  addresses: number;
  /** those that stand, lead to one that stands, or say what stood there */
  answering: number;
  /** without those that were taken out */
  items: number;
  keeping: number;
  /** of the others, those whose briefing has another address now, and that lead to it there */
  following: number;
  /** of the others, those that lead to another item of their words, or say that they are gone */
  joined: string[];
  gone: string[];
  /** items whose address leads to one that has none of its words */
  astray: string[];
  /** items that were taken out */
  withdrawn: number;
  /** those of them whose address says so */
  tombstones: number;
  /** milliseconds to read it all again and settle it */
  time: number;
}

const CORRECTIONS = { words: 500, questions: 50, labels: 20 };
const CUTS = {
  'paragraphs cut in two': 50,
  'paragraphs joined': 50,
  'items taken out': 50,
  'items in another order': 50,
  'files renamed': 20,
  'files in another series': 10,
};

/** What a publisher corrects: 500 words, 50 questions (titles are made of them) and 20 labels. */
export function correctedLinks(archive: string, cache?: string): Promise<HeldLinks> {
  return heldLinks(archive, cache, ({ editLine, pick }) => {
    editLine('words', CORRECTIONS.words, (line) => {
      const words = [...line.matchAll(/\b[a-z]{4,}\b/g)];
      const word = words.length > 3 ? pick(words) : null;
      return word ? `${line.slice(0, word.index)}corrected${line.slice(word.index + word[0].length)}` : null;
    });
    editLine('questions', CORRECTIONS.questions, (line) =>
      line.includes('?') ? line.replace(/(\S+)\s+(\S+\?)/, 'altogether $2') : null,
    );
    // "MR. VALE: Good morning."
    editLine('labels', CORRECTIONS.labels, (line) =>
      /^[A-Z][A-Z. ]{3,30}:/.test(line) ? line.replace(/^([A-Z])/, 'DR. $1') : null,
    );
  });
}

/** What else may become of a transcript. */
export function recutLinks(archive: string, cache?: string): Promise<HeldLinks> {
  return heldLinks(archive, cache, ({ editLine, editItem, moveFile, pick, takeOut }) => {
    editLine('paragraphs cut in two', CUTS['paragraphs cut in two'], (line) => {
      const ends = line.length > 200 ? [...line.matchAll(/[a-z]\. (?=[A-Z])/g)] : [];
      const end = ends.length > 0 ? pick(ends) : null;
      return end ? `${line.slice(0, end.index + 2)}\n\n${line.slice(end.index + 3)}` : null;
    });
    editItem('paragraphs joined', CUTS['paragraphs joined'], (lines, { lines: [first, last] }) => {
      const own = lines.slice(first - 1, last).join('\n');
      // the end of a sentence, a blank line, and one that no label opens
      const joined = own.replace(/([a-z][.,])\n\s*\n(?=[A-Z][a-z]+ [a-z]+ [^:\n]{80})/, '$1 ');
      return joined === own ? null : lines.toSpliced(first - 1, last - first + 1, ...joined.split('\n'));
    });
    editItem('items taken out', CUTS['items taken out'], (lines, item, address) => {
      const [first, last] = item.lines;
      takeOut(address);
      return lines.toSpliced(first - 1, last - first + 1);
    });
    editItem(
      'items in another order',
      CUTS['items in another order'],
      (lines, { lines: [first, last] }, _, next) => {
        if (!next || next.lines[0] !== last + 1 + lines.slice(last).findIndex((line) => line.trim() !== ''))
          return null;
        const [from, to] = next.lines;
        const own = lines.slice(first - 1, last);
        return lines.toSpliced(first - 1, to - first + 1, ...lines.slice(from - 1, to), '', ...own);
      },
    );
    moveFile('files renamed', CUTS['files renamed'], (file) =>
      file.replace(/([^/]+)(\.[^.]+)$/, 'transcript of $1 (final)$2'),
    );
    moveFile('files in another series', CUTS['files in another series'], (file) =>
      file.replace(/[^/]+(?=\/[^/]+$)/, 'former'),
    );
  });
}

/** So often a place is looked for, for each change: a small archive has fewer. */
const TRIES = 400;

interface Hand {
  pick: <T>(list: readonly T[]) => T;
  /** How many were changed. @param change null where the line is not one to be changed so */
  editLine: (what: string, number: number, change: (line: string) => string | null) => void;
  editItem: (
    what: string,
    number: number,
    change: (
      lines: readonly string[],
      item: LockedItem,
      address: string,
      next: LockedItem | undefined,
    ) => readonly string[] | null,
  ) => void;
  moveFile: (what: string, number: number, nameOf: (file: string) => string) => void;
  takeOut: (address: string) => void;
  /** what was done */
  done: string[];
}

async function heldLinks(
  archive: string,
  cacheFolder: string | undefined,
  change: (hand: Hand) => void,
): Promise<HeldLinks> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-links-'));
  const load = () =>
    loadArchive(folder, { cache: cacheFolder ?? path.join(folder, '.cache'), jobs: 2, today: '2031-01-01' });
  try {
    cpSync(archive, folder, { recursive: true });
    const { lock } = (await load()).settlement!;
    await writeLock(folder, lock);
    const touched = new Set<string>();
    const out = new Set<string>();
    const hand = handOn(folder, lock, touched, out);
    change(hand);
    const start = performance.now();
    const after = await load();
    return {
      changes: hand.done,
      transcripts: touched.size,
      time: performance.now() - start,
      ...compared(lock, after, out),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function handOn(folder: string, lock: Lock, touched: Set<string>, out: Set<string>): Hand {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const briefings = [...lock.briefings.values()].filter(({ items }) => items.length > 0);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8').split('\n');
  const write = (file: string, lines: readonly string[]) => {
    writeFileSync(path.join(folder, file), lines.join('\n'));
    touched.add(file);
  };
  const told: string[] = [];
  return {
    pick,
    done: told,
    takeOut: (address) => void out.add(address),
    editLine(what, number, changeLine) {
      let done = 0;
      for (let tries = TRIES * number; done < number && tries > 0; tries--) {
        const { file } = pick(briefings);
        const lines = read(file);
        const at = Math.floor(random() * lines.length);
        const changed = changeLine(lines[at]!);
        if (changed === null || changed === lines[at]) continue;
        write(file, lines.with(at, changed));
        done += 1;
      }
      told.push(`${done} ${what}`);
    },
    editItem(what, number, changeItem) {
      let done = 0;
      for (let tries = TRIES * number; done < number && tries > 0; tries--) {
        const { file, items, address } = pick(briefings);
        // lines of items hold for a file that is as it was
        if (touched.has(file)) continue;
        const at = Math.floor(random() * items.length);
        const changed = changeItem(
          read(file),
          items[at]!,
          itemAddress(address, items[at]!.id),
          items[at + 1],
        );
        if (changed === null) continue;
        write(file, changed);
        done += 1;
      }
      told.push(`${done} ${what}`);
    },
    moveFile(what, number, nameOf) {
      let done = 0;
      for (let tries = TRIES * number; done < number && tries > 0; tries--) {
        const { file } = pick(briefings);
        const to = path.join(folder, nameOf(file));
        if (touched.has(file) || existsSync(to)) continue;
        mkdirSync(path.dirname(to), { recursive: true });
        renameSync(path.join(folder, file), to);
        touched.add(file);
        done += 1;
      }
      told.push(`${done} ${what}`);
    },
  };
}

function compared(
  lock: Lock,
  { settlement }: Archive,
  out: ReadonlySet<string>,
): Omit<HeldLinks, 'changes' | 'transcripts' | 'time'> {
  const next = settlement!.lock;
  const known = [...addressesOf(lock)];
  const all = addressesOf(next);
  const standing = standingIn(next);
  const now = itemsOf(next);
  const before = [...itemsOf(lock)].filter(([address]) => !out.has(address));
  const answers = (address: string) => all.has(followed(next.moved, address) ?? '');
  const astray = before.flatMap(([address, item]) => {
    const end = followed(next.moved, address) ?? '';
    const there = now.get(end);
    return there && !isLike(item, there) ? [`${address} → ${end}`] : [];
  });
  const others = before.flatMap(([address]) => (standing.has(address) ? [] : [address]));
  const isGone = (address: string) => next.goneItems.has(followed(next.moved, address) ?? '');
  const isFollowing = (address: string) => {
    const { briefing, id } = splitAddress(address);
    return followed(next.moved, address) === `${followed(next.moved, briefing)}${id}`;
  };
  const leading = others.filter((address) => !isGone(address));
  return {
    addresses: known.length,
    answering: known.filter(answers).length,
    items: before.length,
    keeping: before.length - others.length,
    following: leading.filter(isFollowing).length,
    joined: leading
      .filter((address) => !isFollowing(address))
      .map((address) => `${address} → ${followed(next.moved, address)}`),
    gone: others.filter(isGone),
    astray,
    withdrawn: out.size,
    tombstones: [...out].filter((address) => next.goneItems.has(address)).length,
  };
}

const itemsOf = (lock: Lock): Map<string, LockedItem> =>
  new Map(
    [...lock.briefings.values()].flatMap(({ address, items }) =>
      items.map((item) => [itemAddress(address, item.id), item] as const),
    ),
  );

/** Whether anything that is known of one is known of the other. */
function isLike(a: LockedItem, b: LockedItem): boolean {
  const own = new Set(b.paragraphs.flatMap(({ print }) => hashesIn(print)));
  return (
    a.whole === b.whole || a.paragraphs.some(({ print }) => hashesIn(print).some((hash) => own.has(hash)))
  );
}

/** As lines to be printed. */
export function linksInWords({
  changes,
  transcripts,
  addresses,
  answering,
  items,
  keeping,
  following,
  joined,
  gone,
  astray,
  withdrawn,
  tombstones,
  time,
}: HeldLinks): string {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)} %`;
  return [
    `${transcripts} transcripts changed: ${changes.join(', ')}; read again in ${(time / 1000).toFixed(1)} s`,
    `  addresses that answer: ${answering} of ${addresses} (${percent(answering, addresses)})`,
    `  items that keep their address: ${keeping} of ${items} (${percent(keeping, items)}); that lead to other words: ${astray.length}`,
    ...(keeping < items
      ? [
          `  of the others lead to the new address of their briefing: ${following}; to an item that they were joined with: ${joined.length}; gone: ${gone.length}`,
        ]
      : []),
    ...(withdrawn > 0 ? [`  items that were taken out and say so: ${tombstones} of ${withdrawn}`] : []),
    ...[...astray, ...joined, ...gone].map((one) => `    ${one}`),
  ].join('\n');
}
