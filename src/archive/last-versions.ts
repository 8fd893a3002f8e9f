import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Lock } from '../lock/lock.ts';
import { formerText } from './former-text.ts';
import { lockFile, lockOf, lockText } from './lock-file.ts';

/** The version of a transcript that was published before the one that lies in its archive. */
export interface FormerFound {
  sha256: string;
  /** ISO date: when it was replaced; null where that was not published yet */
  replaced: string | null;
  /** null where it is kept nowhere */
  bytes: Uint8Array | null;
}

/** The nearest folder above a file that has a lock; null where none has. */
export async function archiveOf(file: string): Promise<string | null> {
  let folder = path.dirname(await realpath(file));
  while (true) {
    if (typeof (await lockText(folder)) === 'string') return folder;
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}

/**
 * What was published of a transcript before: of one that was replaced since the last build the text that was built, else the one before that. Null
 * where it never was another.
 * @param sha256 of the transcript as it lies there
 * @throws Error where the lock cannot be read
 */
export async function formerOf(root: string, file: string, sha256: string): Promise<FormerFound | null> {
  const text = await lockText(root);
  const lock = lockOf(typeof text === 'string' ? text : null);
  if ('rule' in lock) throw new Error(`${lockFile}: ${lock.reason}`);
  const inside = path
    .relative(root, await realpath(file))
    .split(path.sep)
    .join('/');
  const former = formerIn(lock, inside, sha256);
  return former && { ...former, bytes: await formerText(root, { sha256: former.sha256, file: inside }, []) };
}

function formerIn(lock: Lock, file: string, sha256: string): Omit<FormerFound, 'bytes'> | null {
  const known = [...lock.briefings.values()].find((one) => one.file === file);
  if (!known) return null;
  if (known.sha256 !== sha256) return { sha256: known.sha256, replaced: null };
  const last = lock.corrected.get(known.address)?.at(-1);
  return last ? { sha256: last.from, replaced: last.date } : null;
}
