import type { Correction } from '../model/briefing.ts';
import { groupBy } from '../text/group-by.ts';
import { type Address, emptyLock, followed, type Lock, type LockedBriefing } from './lock.ts';
import { branchesOf, compare, type Entry } from './mend-entries.ts';
import { eachTextOnce, inLine, shareText, type Told } from './merge-corrections.ts';
import type { Side } from './merged-lines.ts';
import { LockError, take } from './read-lock.ts';

/** What stands for a text that a branch does not name: its briefing is elsewhere there. */
const UNKNOWN = '';

/**
 * The briefings of two branches: one transcript an address, the one that was published first, and of one that both corrected one line of
 * corrections. Gives the side of each that stands.
 * @param lock what is gone is in it already
 * @param entries every line of briefings and corrections, those of both branches too
 */
export function takeBriefings(lock: Lock, entries: readonly Entry[], notes: string[]): Map<Address, Side> {
  const winners = new Map<Address, Side>();
  for (const [address, own] of groupBy(entries, (entry) => entry.address)) {
    const claims = branchesOf(
      own.filter(({ kind }) => kind === 'briefing'),
      () => 'briefing',
    );
    const told = toldBy(own, claims);
    const [ours, theirs] = [claims.ours[0], claims.theirs[0]].map((entry) => entry && briefingOf(entry));
    const one = ours ?? theirs;
    if (!one) {
      const line = ofGone(told);
      const corrections = eachTextOnce(line?.corrections ?? []);
      if (corrections.length > 0) lock.corrected.set(address, corrections);
      const gone = lock.goneBriefings.get(address);
      if (gone && line && line.text !== UNKNOWN)
        lock.goneBriefings.set(address, { ...gone, sha256: line.text });
      continue;
    }
    const is = sameOrFirst(address, ours ?? one, theirs ?? one, told, notes);
    lock.briefings.set(address, is.briefing);
    const corrections = eachTextOnce(is.corrections);
    if (corrections.length > 0) lock.corrected.set(address, corrections);
    const sides = { ours: claims.ours[0]?.side ?? 'ours', theirs: claims.theirs[0]?.side ?? 'theirs' };
    winners.set(address, is.of === null ? 'both' : sides[is.of]);
  }
  return winners;
}

/** What stands at an address that both branches speak of: one briefing, with the corrections of both, or the one that was first. */
function sameOrFirst(
  address: Address,
  ours: LockedBriefing,
  theirs: LockedBriefing,
  told: { ours: Told | null; theirs: Told | null },
  notes: string[],
): { briefing: LockedBriefing; corrections: readonly Correction[]; of: 'ours' | 'theirs' | null } {
  const known = (one: Told | null, { sha256 }: LockedBriefing): Told =>
    one && one.text !== UNKNOWN ? one : { corrections: [], text: sha256 };
  const [own, other] = [known(told.ours, ours), known(told.theirs, theirs)];
  const isFirst = byAge(ours, theirs) <= 0;
  if (ours.file !== theirs.file && !shareText(own, other)) {
    const [first, second] = isFirst ? [ours, theirs] : [theirs, ours];
    const why =
      first.date === second.date
        ? `as its name comes first (both were published on ${first.date}); ${second.file}`
        : `as it was published first (${first.date}); ${second.file} (${second.date})`;
    notes.push(
      `${address} was given twice: ${first.file} keeps it, ${why} gets another with the next build, and its answers lead there.`,
    );
    const of = isFirst ? 'ours' : 'theirs';
    return { briefing: first, corrections: (isFirst ? own : other).corrections, of };
  }
  const line = inLine(own, other);
  if (line.isMerged) notes.push(mergedNote(address));
  const [briefing, beside] = line.of === 'theirs' ? [theirs, ours] : [ours, theirs];
  const date = beside.date < briefing.date ? beside.date : briefing.date;
  // of two names of one text the same is taken, whichever branch is ours
  const file = line.of === null && beside.file < briefing.file ? beside.file : briefing.file;
  return { briefing: { ...briefing, date, file }, corrections: line.corrections, of: line.of };
}

const mergedNote = (address: Address): string =>
  `${address} was corrected on both branches: its history tells what came first, then, with the next build, the text that is of both.`;

/** Corrections and the last text, as each branch has them; null where it says nothing of the address. */
function toldBy(
  entries: readonly Entry[],
  claims: ReturnType<typeof branchesOf>,
): { ours: Told | null; theirs: Told | null } {
  const corrections = branchesOf(
    entries.filter(({ kind }) => kind === 'corrected'),
    ({ rest }) => rest[0] ?? '',
  );
  const gone = branchesOf(
    entries.filter(({ kind, rest }) => kind === 'gone' && rest[1] === 'briefing'),
    () => 'gone',
  );
  const areTwo = claims.ours[0] !== claims.theirs[0] || gone.ours[0] !== gone.theirs[0];
  const told = (side: 'ours' | 'theirs'): Told | null => {
    const claim = claims[side][0];
    const text = claim ? briefingOf(claim).sha256 : gone[side][0]?.rest[3];
    const own = corrections[side].map(correctionOf).sort((a, b) => a.number - b.number);
    // without marks it cannot be told which branch made it: none has replaced the text that it ends with
    if (!corrections.isMarked && areTwo) while (own.length > 0 && own.at(-1)?.from === text) own.pop();
    const all = own.map(({ number: _, ...one }) => one);
    return text === undefined && all.length === 0 ? null : { corrections: all, text: text ?? UNKNOWN };
  };
  return { ours: told('ours'), theirs: told('theirs') };
}

/** Those of a briefing that is gone, or is elsewhere now. */
function ofGone({ ours, theirs }: { ours: Told | null; theirs: Told | null }): Told | null {
  const all = [ours, theirs].flatMap((one) => one ?? []);
  const [first, second] = all.filter(({ text }) => text !== UNKNOWN);
  if (first && second) return inLine(first, second);
  const longest = (first ? [first] : all).sort(
    (a, b) => b.corrections.length - a.corrections.length || compare(JSON.stringify(a), JSON.stringify(b)),
  );
  return longest[0] ?? null;
}

/** Those of a briefing that moved on one branch are where it is now. */
export function followCorrections(lock: Lock, notes: string[]): void {
  for (const [address, corrections] of [...lock.corrected]) {
    const end = followed(lock.moved, address);
    const there = lock.briefings.get(end ?? '');
    const text = (lock.briefings.get(address) ?? lock.goneBriefings.get(address))?.sha256;
    if (!there || end === null || end === address || text === undefined) continue;
    const own = { corrections, text };
    const known = { corrections: lock.corrected.get(end) ?? [], text: there.sha256 };
    // what went into another briefing has no part in the corrections of that
    if (!shareText(own, known)) continue;
    const line = inLine(known, own);
    if (line.isMerged) notes.push(mergedNote(end));
    lock.corrected.delete(address);
    lock.corrected.set(end, eachTextOnce(line.corrections));
    lock.briefings.set(end, { ...there, sha256: line.text });
  }
}

/** @throws LockError where the line is none of a briefing */
export function briefingOf(entry: Entry): LockedBriefing {
  const one = emptyLock();
  take(one, entry);
  const [briefing] = one.briefings.values();
  if (!briefing)
    throw new LockError('This line does not read as one of a lock, and cannot be mended.', entry.number);
  return briefing;
}

/** With its number in the file, by which the order of those of one day is known. */
function correctionOf(entry: Entry): Correction & { number: number } {
  const one = emptyLock();
  take(one, entry);
  const correction = one.corrected.get(entry.address)?.[0];
  if (!correction)
    throw new LockError('This line does not read as one of a lock, and cannot be mended.', entry.number);
  return { ...correction, number: Number(entry.rest[0]) };
}

const byAge = (a: LockedBriefing, b: LockedBriefing): number =>
  compare(a.date, b.date) || compare(a.file, b.file) || compare(a.sha256, b.sha256);
