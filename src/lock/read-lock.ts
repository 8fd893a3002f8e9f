import { groupBy } from '../text/group-by.ts';
import { emptyLock, itemAddress, Lock, type LockedItem, splitAddress } from './lock.ts';
import { readParagraphs } from './paragraphs.ts';
import { SCHEMA } from './print-lock.ts';

/** What stands in the file is no lock, or not one that this release can read. */
export class LockError extends Error {
  /** 1-based; null where it is the whole */
  readonly line: number | null;

  constructor(reason: string, line: number | null) {
    super(reason);
    this.line = line;
  }
}

/** The signs that git leaves where two branches say different things of one place. */
export const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** A line of the file, in words. */
export interface Line {
  address: string;
  kind: string;
  rest: string[];
  number: number;
}

/**
 * The text of `lectern.lock` → the lock.
 * @throws LockError with the line that cannot be read: it is never guessed what an address means
 */
export function readLock(text: string): Lock {
  const all = linesOf(text);
  const lock = emptyLock();
  const items: (Line & { item: LockedItem })[] = [];
  for (const [at, line] of all.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (CONFLICT.test(line)) throw new LockError('Git could not merge it here. Run “lectern lock”.', at + 1);
    try {
      const entry = split(line, at + 1);
      if (entry.kind === 'item') items.push({ ...entry, item: readItem(entry, 0) });
      else take(lock, entry);
    } catch {
      throw new LockError('This line does not read as one of a lock.', at + 1);
    }
  }
  for (const [address, entries] of groupBy(items, (entry) => splitAddress(entry.address).briefing)) {
    const briefing = lock.briefings.get(address);
    if (!briefing)
      throw new LockError(`Its briefing ${address} is not in the lock.`, entries[0]?.number ?? null);
    briefing.items = entries.map(({ item }) => item).sort(byLines);
  }
  const checked = Lock.safeParse(lock);
  if (checked.success) return checked.data;
  const where = checked.error.issues[0]?.path.find(
    (part) => typeof part === 'string' && part.startsWith('/'),
  );
  const at = all.findIndex((line) => where !== undefined && line.startsWith(`${String(where)} `));
  throw new LockError('This line does not read as one of a lock.', at < 0 ? null : at + 1);
}

/** The lines of the file. @throws LockError where it is not of this format */
export function linesOf(text: string): string[] {
  const all = text.split(/\r?\n/);
  const version = /^# lectern\.lock (\d+)/.exec(all.find((line) => !CONFLICT.test(line)) ?? '')?.[1];
  if (version === undefined) throw new LockError('It does not begin as a lock does.', 1);
  if (Number(version) !== SCHEMA)
    throw new LockError(
      `It was written by another release of Lectern (format ${version}). Use that one, or a newer.`,
      1,
    );
  return all;
}

/** By where they stand. */
const byLines = (a: LockedItem, b: LockedItem) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1];

/** "/en/a/ series "A b"": what is quoted is one word. */
export function split(line: string, number: number): Line {
  const quoted = /^([^"[]*?) ?(["[].*)?$/.exec(line);
  const [address = '', kind = '', ...rest] = (quoted?.[1] ?? '').split(' ');
  return { address, kind, rest: quoted?.[2] === undefined ? rest : [...rest, quoted[2]], number };
}

/** Enters a line that is no item. @throws Error where it does not read so */
export function take(lock: Lock, entry: Line): void {
  const { address, kind, rest } = entry;
  const [first = '', second = '', third = '', ...more] = rest;
  if (kind === 'series') lock.series.set(address, JSON.parse(first));
  else if (kind === 'briefing')
    lock.briefings.set(address, { address, date: first, sha256: second, file: JSON.parse(third), items: [] });
  else if (kind === 'moved') lock.moved.set(address, { date: first, to: second });
  else if (kind === 'split') append(lock.split, address, { date: first, to: second });
  else if (kind === 'corrected') {
    const [items = ''] = more;
    const corrections = lock.corrected.get(address) ?? [];
    corrections[Number(first) - 1] = {
      date: second,
      from: third,
      items: items === '-' ? [] : items.split(','),
    };
    lock.corrected.set(address, corrections);
  } else if (kind === 'gone' && second === 'briefing') {
    const [sha256 = '', quoted = ''] = more;
    const [file, title] = JSON.parse(quoted);
    lock.goneBriefings.set(address, { address, gone: first, date: third, sha256, file, title });
  } else if (kind === 'gone' && second === 'item') {
    const [title, text] = JSON.parse(rest.at(-1) ?? '');
    lock.goneItems.set(address, { ...readItem(entry, 2), address, gone: first, title, text });
  } else throw new Error('no such line');
}

/** @param from the word of the line at which it begins */
export function readItem({ address, rest }: Line, from: number): LockedItem {
  const [lines = '', words = '', whole = '', paragraphs = ''] = rest.slice(from);
  const [first, last] = lines.split('-').map(Number);
  const { id } = splitAddress(address);
  return {
    id,
    lines: [first ?? 0, last ?? 0],
    words: Number(words),
    whole,
    ...readParagraphs(paragraphs, id),
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The addresses that a lock knows: each was given once, and is never given to anything else. */
export function addressesOf(lock: Lock): Set<string> {
  const all = new Set([...lock.moved.keys(), ...lock.goneBriefings.keys(), ...lock.goneItems.keys()]);
  for (const { address, items } of lock.briefings.values()) {
    all.add(address);
    for (const { id } of items) all.add(itemAddress(address, id));
  }
  return all;
}
