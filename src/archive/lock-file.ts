import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyLock, type Lock } from '../lock/lock.ts';
import { printLock } from '../lock/print-lock.ts';
import { LockError, readLock } from '../lock/read-lock.ts';
import { message } from './message.ts';
import type { ArchiveMessage } from './types.ts';
import { reasonOf } from './walk.ts';
import { removeDrafts, writeWhole } from './whole-file.ts';

export const lockFile = 'lectern.lock';

/** The text of the lock of an archive; null where it has none. */
export async function lockText(root: string): Promise<string | null | ArchiveMessage> {
  try {
    // some editors put a byte order mark before it
    return (await readFile(path.join(root, lockFile), 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return message(lockFile, 'lock-invalid', `It cannot be read: ${reasonOf(error)}.`);
  }
}

/** The lock that a text is, or why it is none. */
export function lockOf(text: string | null): Lock | ArchiveMessage {
  if (text === null) return emptyLock();
  try {
    return readLock(text);
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    return message(lockFile, 'lock-invalid', error.message, error.line);
  }
}

/** @throws Error where it cannot be written; the one that was there is whole then */
export async function writeLock(root: string, lock: Lock): Promise<void> {
  const file = path.join(root, lockFile);
  await writeWhole(file, printLock(lock));
  await removeDrafts(file).catch(() => undefined);
}
