import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wholeBriefing } from '../archive/kept.ts';
import { lockFile } from '../archive/lock-file.ts';
import type { Archive } from '../archive/types.ts';
import { changesInWords } from '../lock/changes-in-words.ts';
import { addressesOf } from '../lock/given.ts';
import { followed, type Lock, splitAddress } from '../lock/lock.ts';
import { printLock } from '../lock/print-lock.ts';
import { pageAddress } from '../site/redirects.ts';
import { type Finding, nothingYet, type Verified } from './finding.ts';
import { rawWords } from './raw-words.ts';
import { SiteFolder } from './site-folder.ts';
import { verifyHistory } from './verify-history.ts';
import type { VerifiedSite } from './verify-site.ts';

/** Proves what an archive says by itself: its lock, the words of each transcript, and the former texts that it keeps. */
export async function verifyArchive(
  archive: Archive,
  onProgress?: (done: number, total: number) => void,
): Promise<Verified> {
  const verified = nothingYet();
  const { folder, briefings, settlement } = archive;
  for (const { file, rule, severity, line, reason } of archive.messages)
    if (severity === 'error') {
      const where = line === null ? file : `${file}, line ${line}`;
      verified.findings.push({ at: where, what: rule === 'lock-invalid' ? 'address' : 'file', reason });
    }
  for (const [at, { file, briefing }] of briefings.entries()) {
    const bytes = readFileSync(path.join(folder, file));
    const found = rawWords(file, bytes, wholeBriefing(briefing));
    verified.findings.push(...found);
    if (found.length === 0) verified.files += 1;
    verified.items += briefing.items.length;
    onProgress?.(at + 1, briefings.length);
  }
  if (!settlement || settlement.text === null)
    verified.unproved.push(
      `What was published under which address: there is no ${lockFile} that can be read.`,
    );
  else {
    const { before, lock, changes, text } = settlement;
    verified.findings.push(...deadEnds(before));
    verified.addresses =
      addressesOf(before).size - verified.findings.filter(({ what }) => what === 'address').length;
    // what was last said there is written by a build alone
    const isBehind =
      printLock(lock) !== text &&
      (changes.fresh > 0 ||
        changes.moved.length + changes.gone.length + changes.back.length + changes.corrected.length > 0);
    if (isBehind)
      verified.findings.push({
        at: lockFile,
        what: 'hash',
        reason: `is not that of these transcripts (${changesInWords(changes)}). Build the archive, or take back what changed.`,
      });
    await verifyHistory(folder, before, verified);
  }
  return verified;
}

/** Addresses of a lock that lead to none of those that stand, or are known to be gone. */
function deadEnds(lock: Lock): Finding[] {
  const given = addressesOf(lock);
  return [...lock.moved.keys()].flatMap((address) => {
    const end = followed(lock.moved, address);
    if (end !== null && given.has(end)) return [];
    const reason =
      end === null
        ? `leads in a circle. Take its line out of ${lockFile}, then: lectern lock`
        : `leads to ${end}, which the lock does not know. Take the line from the version before: git log -p ${lockFile}`;
    return [{ at: address, what: 'address', reason } as const];
  });
}

/** What of a site is not that of an archive: raw files, the lock, and each address that this ever gave. */
export function compareWithSite(
  { settlement, briefings }: Archive,
  site: VerifiedSite,
  root: string,
): Verified {
  const verified = nothingYet();
  const { manifest } = site;
  if (!manifest) return verified;
  const now = new Map(briefings.map(({ file, briefing }) => [file, briefing.source.sha256]));
  for (const { file, sha256: hash, address } of site.briefings) {
    const own = now.get(file);
    if (own === hash) verified.files += 1;
    else
      verified.findings.push({
        at: address,
        what: 'hash',
        reason:
          own === undefined
            ? `was made of ${file}, which is not in the archive.`
            : `was made of another ${file} than the archive holds.`,
      });
    now.delete(file);
  }
  for (const file of now.keys())
    verified.findings.push({ at: file, what: 'file', reason: 'is not published. Build the site again.' });
  if (!settlement || settlement.text === null) return verified;
  if (manifest.lock !== sha256(Buffer.from(settlement.text)))
    verified.findings.push({
      at: lockFile,
      what: 'hash',
      reason: 'is not the lock that the site was made with. Build the site again.',
    });
  const folder = new SiteFolder(root);
  const items = new Map(site.briefings.map((one) => [one.address, one.items]));
  for (const address of addressesOf(settlement.before)) {
    const { briefing, id } = splitAddress(address);
    const isStanding =
      settlement.before.briefings.get(briefing)?.items.some((item) => item.id === id) || id === '';
    const page = manifest.itemPages || id === '' || !isStanding ? pageAddress(address) : `${briefing}#${id}`;
    if (!folder.answers(page))
      verified.findings.push({ at: page, what: 'address', reason: 'answers no more, and was given once.' });
    else if (isStanding && id !== '' && !Object.hasOwn(items.get(briefing) ?? {}, id))
      verified.findings.push({
        at: page,
        what: 'address',
        reason: 'answers, and not with what was published there.',
      });
    else verified.addresses += 1;
  }
  return verified;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
