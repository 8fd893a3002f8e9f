import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWholeNow } from '../archive/whole-file.ts';
import type { Share } from '../topics/share.ts';

/** A share holds so many briefings or fewer: one that changes costs the counting of these, and so many shares are added up. */
const MOST = 64;

/** A briefing, and what stands for all that is heard in it. */
export interface Known {
  file: string;
  digest: string;
}

/**
 * The briefings of an archive in shares. Which of them a briefing is in depends on its path alone, as long as the archive does not
 * double: so one that comes, goes or changes leaves the other shares as they were. Those of a share come by their paths.
 */
export function inShares<T extends Known>(briefings: readonly T[], most = MOST): T[][] {
  let count = 1;
  while (count * most < briefings.length * 2) count *= 2;
  const shares = Array.from({ length: count }, (): T[] => []);
  for (const one of briefings) shares[hashOf(one.file).readUInt32BE(0) % count]!.push(one);
  return shares
    .filter((share) => share.length > 0)
    .map((share) => share.sort((a, b) => (a.file < b.file ? -1 : 1)));
}

/** Stands for a share. @param release stands for the code that counts it */
export function shareKey(briefings: readonly Known[], release: string): string {
  const all = JSON.stringify([release, briefings.map(({ file, digest }) => [file, digest])]);
  return hashOf(all).toString('hex', 0, 16);
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest();

const PREFIX = 'topics-';
const NAME = /^topics-([0-9a-f]{32})$/;
const HASH = 32;
const LENGTH = 4;

/**
 * The shares that the last build kept in the cache folder of an archive, by key. Those that are not sound, or that other code counted,
 * are none.
 */
export function readShares(folder: string, release: string): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const name of namesIn(folder)) {
    const [, key] = NAME.exec(name) ?? [];
    const share = key === undefined ? null : readShare(path.join(folder, name), release);
    if (key !== undefined && share) shares.set(key, share);
  }
  return shares;
}

/** Keeps those of these shares that are not kept yet, and no others. No failure is an error. */
export function keepShares(
  folder: string,
  shares: ReadonlyMap<string, Share>,
  kept: ReadonlyMap<string, Share>,
  release: string,
): void {
  try {
    for (const [key, share] of shares)
      if (!kept.has(key)) writeWholeNow(path.join(folder, PREFIX + key), encoded(share, release));
    for (const name of namesIn(folder)) {
      const [, key = ''] = NAME.exec(name) ?? [];
      // drafts of killed builds too
      if (name.startsWith(PREFIX) && !shares.has(key)) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // what is not kept is counted anew
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

type Kept = Omit<Share, 'tokens'> & { release: string };

/** A checksum of all that follows, the length of what is not of numbers alone, that as JSON, and the tokens. */
function encoded({ tokens, ...share }: Share, release: string): Buffer {
  const text = Buffer.from(JSON.stringify({ ...share, release }));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(text.length);
  const numbers = Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength);
  const content = Buffer.concat([length, text, numbers]);
  return Buffer.concat([hashOf(content), content]);
}

function readShare(file: string, release: string): Share | null {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(HASH);
    if (!hashOf(content).equals(bytes.subarray(0, HASH))) return null;
    const end = LENGTH + content.readUInt32LE(0);
    const kept = JSON.parse(content.toString('utf8', LENGTH, end)) as Kept;
    if (kept.release !== release) return null;
    const { release: _, ...share } = kept;
    // in a buffer of their own, where they begin at a whole number
    return { ...share, tokens: new Uint32Array(new Uint8Array(content.subarray(end)).buffer) };
  } catch {
    return null;
  }
}
