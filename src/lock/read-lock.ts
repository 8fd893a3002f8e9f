import { Correction } from '../model/briefing.ts';
import { readAddress } from './addresses.ts';
import { byLines } from './given.ts';
import { withLines } from './item-lines.ts';
import {
  Address,
  emptyLock,
  GoneBriefing,
  GoneItem,
  Lead,
  type Lock,
  LockedBriefing,
  LockedItem,
  PART,
  Series,
  splitAddress,
} from './lock.ts';
import { readParagraphs, wholeNumber } from './paragraphs.ts';
import { printItem, SCHEMA } from './print-lock.ts';

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
  address: Address;
  kind: string;
  rest: string[];
  number: number;
}

/** Lines of an item of a page that stands on one line have its number behind them. */
export type Numbered = LockedItem & { number: number };

/**
 * The text of `lectern.lock` → the lock.
 * @throws LockError with the line that cannot be read: it is never guessed what an address means
 */
export function readLock(text: string): Lock {
  const all = linesOf(text);
  const lock = emptyLock();
  const held = new Map<Address, Held>();
  const heldBy = (briefing: Address, number: number): Held => {
    const known = held.get(briefing) ?? { first: number, lines: new Map(), items: [] };
    held.set(briefing, known);
    return known;
  };
  /** by address, the line that says what it is */
  const said = new Map<Address, number>();
  /** false for what both sides of a merge added */
  const isFirst = (address: Address, written: string, number: number): boolean => {
    const before = said.get(address);
    if (before !== undefined && all[before - 1] === written) return false;
    if (before !== undefined)
      throw new LockError(`Line ${before} says something else of this address. Run “lectern lock”.`, number);
    said.set(address, number);
    return true;
  };
  // nearly every line is of the briefing that the line before is of
  let last: { briefing: Address; held: Held } | undefined;
  for (const [at, written] of all.entries()) {
    if (written === '' || written.startsWith('#')) continue;
    const number = at + 1;
    if (CONFLICT.test(written))
      throw new LockError('Git could not merge it here. Run “lectern lock”.', number);
    const [, briefing = '', id = ''] = USUAL.exec(written) ?? [];
    if (id !== '' && (last?.briefing === briefing || held.has(briefing) || readAddress(briefing))) {
      if (!isFirst(written.slice(0, briefing.length + id.length), written, number)) continue;
      if (last?.briefing !== briefing) last = { briefing, held: heldBy(briefing, number) };
      last.held.lines.set(id, written);
      continue;
    }
    const line = reading(number, () => split(written, number));
    if (isStatement(line) && !isFirst(line.address, written, number)) continue;
    reading(number, () => {
      if (line.kind !== 'item') return take(lock, line);
      const item = readItem(line, 0);
      const { briefing, id } = splitAddress(line.address);
      const own = heldBy(briefing, number);
      // of one that its line tells as a lock is printed nothing but the line is kept
      if (item.number === 0 && printItem(line.address, item) === written) own.lines.set(id, written);
      else own.items.push(item);
    });
  }
  for (const [address, { first, lines, items }] of held) {
    const briefing = lock.briefings.get(address);
    if (!briefing) throw new LockError(`Its briefing ${address} is not in the lock.`, first);
    const read = () => inOrder([...items, ...[...lines.values()].map((line) => readItem(split(line, 0), 0))]);
    if (items.length > 0) briefing.items = read();
    else lock.briefings.set(address, withLines(briefing, lines, read));
  }
  checkLeads(lock, said);
  checkCorrections(lock, said);
  return lock;
}

/** What the lines of the items of a briefing say. */
interface Held {
  /** the first of them, 1-based */
  first: number;
  /** those that can be told by their lines, by id */
  lines: Map<LockedItem['id'], string>;
  /** the others */
  items: Numbered[];
}

/** Of all words of an item, then of its paragraphs: "_7Iuk XWnwf.B2N2-" */
const PRINTS = String.raw`[\w-]{5} (?:[\w-]{5})+(?:\.(?:[\w-]{5})+)*`;

/**
 * An item each of whose paragraphs has the anchor of its place, which readItem takes: "/en/2031/05/04/who-pays item 74-79 84 _7Iuk
 * XWnwf.B2N2-"
 */
const USUAL = new RegExp(
  String.raw`^(/[a-z0-9/-]+/)(${PART}) item [1-9]\d{0,8}-[1-9]\d{0,8} (?:0|[1-9]\d{0,8}) ${PRINTS}$`,
);

/** By their numbers, where they have some, then by where they stand; the numbers are needed no more. */
function inOrder(items: Numbered[]): LockedItem[] {
  items.sort((a, b) => a.number - b.number || byLines(a, b));
  for (const item of items as Partial<Numbered>[]) delete item.number;
  return items;
}

/** The lines of the file. @throws LockError where it is none, or one of another release */
export function linesOf(text: string): string[] {
  const all = text.split(/\r?\n/);
  // # lectern.lock 1: where every address of this archive leads, and where its words stand.
  const version = /^# lectern\.lock (\d+)/.exec(all.find((line) => !CONFLICT.test(line)) ?? '')?.[1];
  if (version === undefined) throw new LockError('It does not begin as a lock does.', 1);
  if (Number(version) !== SCHEMA)
    throw new LockError(
      `It was written by another release of Lectern (format ${version}). Use that one, or a newer.`,
      1,
    );
  return all;
}

function reading<T>(number: number, read: () => T): T {
  try {
    return read();
  } catch {
    throw new LockError('This line does not read as one of a lock.', number);
  }
}

/** Of those an address has one; of corrections and parts it may have several. */
const isStatement = ({ kind }: Line): boolean =>
  kind === 'briefing' || kind === 'item' || kind === 'moved' || kind === 'gone' || kind === 'series';

/** "/en/a/ series "A b"": what is quoted is one word. */
export function split(line: string, number: number): Line {
  const quote = line.search(/["[]/);
  const [plain, quoted] = quote < 0 ? [line, []] : [line.slice(0, quote).trimEnd(), [line.slice(quote)]];
  const [address = '', kind = '', ...rest] = plain.split(' ');
  return { address, kind, rest: [...rest, ...quoted], number };
}

/** Enters a line that is no item. @throws where it does not read so */
export function take(lock: Lock, line: Line): void {
  const { address, kind, rest } = line;
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = rest;
  const isOf = (length: number) => {
    if (rest.length !== length) throw new Error('words missing, or too many');
  };
  if (kind === 'series') {
    isOf(1);
    lock.series.set(check(address, /^\/[a-z0-9-]+\/[a-z0-9-]+\/$/), Series.parse(JSON.parse(first)));
  } else if (kind === 'briefing') {
    isOf(3);
    const briefing = { address, date: first, sha256: second, file: JSON.parse(third), items: [] };
    lock.briefings.set(ofBriefing(address), LockedBriefing.parse(briefing));
  } else if (kind === 'moved') {
    isOf(2);
    lock.moved.set(ofAny(address), Lead.parse({ date: first, to: ofAny(second) }));
  } else if (kind === 'split') {
    isOf(2);
    append(lock.split, ofAny(address), Lead.parse({ date: first, to: ofAny(second) }));
  } else if (kind === 'corrected') {
    isOf(4);
    const items = fourth === '-' ? [] : fourth.split(',');
    const number = wholeNumber(first);
    const correction: Counted = { ...Correction.parse({ date: second, from: third, items }), number };
    append(lock.corrected, Address.parse(ofBriefing(address)), correction);
  } else if (kind === 'gone' && second === 'briefing') {
    isOf(5);
    const [file, title, ...more] = JSON.parse(fifth);
    if (more.length > 0) throw new Error('too many words');
    const gone = { address, gone: first, date: third, sha256: fourth, file, title };
    lock.goneBriefings.set(ofBriefing(address), GoneBriefing.parse(gone));
  } else if (kind === 'gone' && second === 'item') {
    isOf(7);
    const [title, text, ...more] = JSON.parse(rest[6] ?? '');
    if (more.length > 0) throw new Error('too many words');
    const { number: _, ...item } = readItem(line, 2);
    lock.goneItems.set(address, GoneItem.parse({ ...item, address, gone: first, title, text }));
  } else throw new Error('no such line');
}

/** A correction with its number in its briefing, until all are read. */
type Counted = Correction & { number?: number };

/**
 * "74-79 84 _7Iuk XWnwf.B2N2-" of an item; "1-1.3" of the third of a page on one line.
 * @param from the word of the line at which it begins
 * @throws where it does not read so
 */
export function readItem({ address, kind, rest }: Line, from: number): Numbered {
  if (kind === 'item' && rest.length !== 4) throw new Error('words missing, or too many');
  const [lines = '', count = '', whole = '', paragraphs = ''] = rest.slice(from);
  const [, first = '', last = '', number = '0'] = /^(\d+)-(\d+)(?:\.(\d+))?$/.exec(lines) ?? [];
  const { id, briefing } = splitAddress(address);
  ofBriefing(briefing);
  const item: LockedItem = {
    id,
    lines: [wholeNumber(first), wholeNumber(last)],
    words: wholeNumber(count),
    whole,
    ...readParagraphs(paragraphs, id),
  };
  const isSound = SOUND.test(`${id} ${first} ${last} ${whole} ${paragraphs}`);
  return { ...(isSound ? item : LockedItem.parse(item)), number: wholeNumber(number) };
}

/** What the schema takes at sight, as nearly all of a hundred thousand items are: "who-pays 74 79 _7Iuk XWnwf.B2N2-" */
const SOUND = new RegExp(String.raw`^${PART} [1-9]\d* [1-9]\d* ${PRINTS}$`);

function check(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new Error('no such address');
  return text;
}

/** The address of a briefing: no other page can be put in its place. */
function ofBriefing(address: Address): Address {
  if (!readAddress(address)) throw new Error('no address of a briefing');
  return address;
}

function ofAny(address: Address): Address {
  ofBriefing(splitAddress(address).briefing);
  return Address.parse(address);
}

/** @throws LockError where an address leads nowhere, or back to itself */
function checkLeads(lock: Lock, said: ReadonlyMap<Address, number>): void {
  const ends = new Set<Address>();
  for (const start of lock.moved.keys()) {
    const way = new Set<Address>();
    for (let at = start; !ends.has(at); ) {
      if (way.has(at)) throw new LockError('It leads back to itself.', said.get(start) ?? null);
      way.add(at);
      const to = lock.moved.get(at)?.to;
      if (to === undefined) break;
      if (!said.has(to))
        throw new LockError(`It leads to ${to}, which is not in the lock.`, said.get(at) ?? null);
      at = to;
    }
    for (const one of way) ends.add(one);
  }
}

/** In order, without their numbers. @throws LockError where one is missing or stands twice */
function checkCorrections({ corrected }: Lock, said: ReadonlyMap<Address, number>): void {
  for (const [address, list] of corrected as Map<Address, Counted[]>) {
    list.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    if (list.some(({ number }, at) => number !== at + 1))
      throw new LockError(
        `The corrections of ${address} are not numbered in order.`,
        said.get(address) ?? null,
      );
    for (const one of list) delete one.number;
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
