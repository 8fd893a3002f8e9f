import type { Item } from '../model/briefing.ts';
import { sha256 } from '../text/sha256.ts';

/** Characters of a digest in base64url: 96 bits, as of the keys of pages (src/site/keys.ts). */
const LENGTH = 16;

/**
 * Stands for an item wherever it is listed: for what it is called and for all that is said in it. What moves when something is put in
 * before it stands for itself: its lines, its number, its thread; and the names of its places, which the archive settles.
 */
export function listedDigest({ kind, title, titleFrom, titleDecided, topic, followUp, turns }: Item): string {
  const said = turns.map(({ lines: _, ...turn }) => turn);
  const told = [kind, title, titleFrom, topic, followUp, said, ...(titleDecided ? [titleDecided] : [])];
  return sha256(JSON.stringify(told), 'base64url').slice(0, LENGTH);
}
