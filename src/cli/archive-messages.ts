import path from 'node:path';
import type { ArchiveMessage } from '../archive/types.ts';
import { sortMessages } from './print/messages.ts';

/** Messages about an archive in order, their files named as seen from where the command was called. `as`: the folder as given. */
export function archiveMessages(messages: readonly ArchiveMessage[], as: string): ArchiveMessage[] {
  return sortMessages(
    messages.map((found) => ({ ...found, file: found.file === '.' ? as : path.join(as, found.file) })),
  );
}
