import path from 'node:path';
import { describeGone } from '../archive/describe-gone.ts';
import { formerText, type KeptTexts, keepFormer, keptTexts } from '../archive/former-text.ts';
import { lockFile, lockText, writeLock } from '../archive/lock-file.ts';
import { message } from '../archive/message.ts';
import type { Archive, ArchiveMessage, ArchiveSettlement, PublishableArchive } from '../archive/types.ts';
import { withVersions } from '../archive/versions.ts';
import { reasonOf } from '../archive/walk.ts';
import { sourceNames } from '../lock/addresses.ts';
import { changesInWords } from '../lock/changes-in-words.ts';
import { printLock } from '../lock/print-lock.ts';
import type { Changes } from '../lock/settle.ts';
import { sha256 } from '../text/sha256.ts';
import { Overtaken } from './overtaken.ts';
import { UsageError } from './usage-error.ts';

/** What a build does with the lock of the archive: writes it, or leaves it as it is; frozen: refuses to build where it would change. */
export type LockMode = 'write' | 'frozen' | 'leave';

export interface KeptLock {
  archive: PublishableArchive;
  /** the text of the lock that lies in the archive now; null for none */
  text: string | null;
  /** it is not the one that the site is made with */
  isPending: boolean;
  /** what `history/` keeps now */
  texts: KeptTexts;
  changes: Changes | null;
  faults: ArchiveMessage[];
}

/**
 * Brings the lock of an archive up to date before anything is published of it, so that no address is ever given that it does not know.
 * @param out the site that stands, which has former transcripts as they came
 * @param texts what `history/` kept when the archive was read
 * @throws UsageError where the lock cannot be read, or would change and is frozen
 * @throws Overtaken where it is not the one any more that was read
 */
export async function keepLock(
  archive: Archive,
  out: string,
  mode: LockMode,
  texts: KeptTexts = new Map(),
): Promise<KeptLock> {
  const { settlement, folder } = archive;
  const broken = archive.messages.find(({ rule }) => rule === 'lock-invalid');
  if (broken) throw new UsageError(brokenReason(broken));
  if (!settlement) return { archive, text: null, texts, isPending: false, changes: null, faults: [] };
  const { before, text, changes } = settlement;
  const find = (address: string) => {
    const former = before.briefings.get(address) ?? before.goneBriefings.get(address);
    return former ? formerText(folder, former, publishedIn(out, address)) : Promise.resolve(null);
  };
  const lock = await describeGone(settlement, before, { find, read: settlement.readFormer });
  const next = printLock(lock);
  const settled: ArchiveSettlement = { ...settlement, lock };
  const kept = {
    archive: publishable(archive, settled, sha256(next, 'hex')),
    text,
    texts,
    isPending: false,
    changes,
    faults: [],
  };
  // git may have given it the line ends of the machine; a folder in which nothing is to be read says nothing of what was there
  if (next === text?.replaceAll('\r\n', '\n') || archive.briefings.length === 0) return kept;
  if (mode === 'frozen') throw new UsageError(frozenReason(changes, text, archive.messages));
  const pending = (faults: ArchiveMessage[]): KeptLock => {
    // what was taken over from a site has been recorded once
    const isUnrecorded = text === null && before.briefings.size === 0;
    const own = isUnrecorded ? publishable(archive, settled, null) : kept.archive;
    return { ...kept, archive: own, isPending: true, faults };
  };
  if (mode === 'leave') return pending([]);
  if (!(await isAsRead(archive, text))) throw new Overtaken(lockFile);
  try {
    await keepReplaced(archive, settlement, find);
    await writeLock(folder, lock);
    const now = await keptTexts(folder);
    const briefings = withVersions({ ...archive, settlement: settled }, now, true);
    return { ...kept, archive: { ...kept.archive, briefings }, text: next, texts: now };
  } catch (error) {
    const reason = `It cannot be written into ${folder}: ${reasonOf(error)}. The next build may give other addresses: let Lectern write there, or build where it can and bring ${lockFile} and history/ back.`;
    return pending([message(lockFile, 'lock-not-written', reason)]);
  }
}

/** Whether the lock that lies in the archive is the one that was read; one that cannot be read is not written either. */
async function isAsRead({ folder }: Archive, text: string | null): Promise<boolean> {
  const there = await lockText(folder);
  return there === text || (there !== null && typeof there !== 'string');
}

/** @param hash of the text of the lock */
function publishable(
  archive: Archive,
  { seriesAddress, lock }: ArchiveSettlement,
  hash: string | null,
): PublishableArchive {
  const { moved, split, goneBriefings, goneItems } = lock;
  const leads = { moved, split, goneBriefings, goneItems };
  return { ...archive, settlement: { seriesAddress, lock: leads, hash: () => hash } };
}

/** Keeps the former text of each transcript that was replaced. */
async function keepReplaced(
  { folder }: Archive,
  { before, lock, changes }: ArchiveSettlement,
  find: (address: string) => Promise<Uint8Array | null>,
): Promise<void> {
  for (const address of changes.corrected) {
    const from = lock.corrected.get(address)?.at(-1)?.from;
    const known = [...before.briefings.values(), ...before.goneBriefings.values()];
    const former = known.find(({ sha256 }) => sha256 === from);
    const bytes = former ? await find(former.address) : null;
    if (bytes && from) await keepFormer(folder, from, bytes);
  }
}

function publishedIn(out: string, address: string): string[] {
  return sourceNames.map((name) => path.join(out, address, name));
}

function brokenReason({ line, reason }: ArchiveMessage): string {
  const where = line === null ? lockFile : `${lockFile}, line ${line}`;
  return `${where}: ${reason} Nothing was built: without it links to answers could come to mean others.`;
}

function frozenReason(changes: Changes, text: string | null, messages: readonly ArchiveMessage[]): string {
  if (messages.some(({ rule }) => rule === 'lock-lost'))
    return `There is no ${lockFile}, though the site was made with one. Nothing was built, as it is --frozen: put the file back (git checkout -- ${lockFile}).`;
  const what =
    text === null ? 'There is no lectern.lock' : `lectern.lock would change (${changesInWords(changes)})`;
  return `${what}. Nothing was built, as it is --frozen: build without it, and commit the lock.`;
}
