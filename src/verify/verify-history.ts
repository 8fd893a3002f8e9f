import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { historyFolder } from '../archive/former-text.ts';
import { lockFile } from '../archive/lock-file.ts';
import type { Lock } from '../lock/lock.ts';
import { isOpen } from '../lock/merge-corrections.ts';
import type { Finding, Verified } from './finding.ts';

/** So much is unfolded of a former transcript at the most. */
const LARGEST = 256 * 2 ** 20;

/** Each former text is what its name says, each that was replaced is there, and each correction leads to another text. */
export async function verifyHistory(folder: string, lock: Lock, verified: Verified): Promise<void> {
  const names = await readdir(path.join(folder, historyFolder)).catch(() => []);
  for (const name of names) {
    const hash = /^([0-9a-f]{64})\.gz$/.exec(name)?.[1];
    if (hash === undefined) continue;
    const at = `${historyFolder}/${name}`;
    const bytes = unpacked(await readFile(path.join(folder, at)));
    if (bytes === null) verified.findings.push({ at, what: 'file', reason: 'cannot be unpacked.' });
    else if (sha256(bytes) !== hash)
      verified.findings.push({
        at,
        what: 'hash',
        reason: `unpacks to another text: its SHA-256 is ${sha256(bytes)}.`,
      });
    else verified.files += 1;
  }
  const kept = new Set(names.map((name) => name.slice(0, 64)));
  const missing = [...lock.corrected].flatMap(([address, all]) =>
    all.some(({ from }) => !kept.has(from)) ? [address] : [],
  );
  if (missing.length > 0)
    verified.unproved.push(
      `What was said before a correction at ${missing.join(', ')}: the former text is not in ${historyFolder}/.`,
    );
  verified.findings.push(...standingStill(lock));
}

/** Corrections that replaced a text by itself: the text that came is told by the next one, or stands there. Pure. */
export function standingStill({ corrected, briefings, goneBriefings }: Lock): Finding[] {
  return [...corrected].flatMap(([address, all]): Finding[] => {
    const text = (briefings.get(address) ?? goneBriefings.get(address))?.sha256 ?? '';
    const still = all.find(({ from }, at) => all[at + 1]?.from === from);
    const wrong = still ?? (isOpen(all, text) ? all.at(-1) : undefined);
    if (!wrong) return [];
    const mend = still ? `Mend ${lockFile}: lectern lock` : 'Build the archive: two branches corrected it.';
    const reason = `its history does not lead from text to text: what was corrected on ${wrong.date} replaced a text by itself. ${mend}`;
    return [{ at: address, what: 'hash', reason }];
  });
}

function unpacked(bytes: Uint8Array): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
