import path from 'node:path';
import type { Archive, ArchiveMessage } from '../archive/types.ts';
import { sortMessages } from './print/messages.ts';

/**
 * Every message about an archive, its files named as seen from where the command was called. `as`: the folder as given.
 * `more`: what else there is to say of its files.
 */
export function archiveMessages(
  archive: Archive,
  as: string,
  more: readonly ArchiveMessage[] = [],
): ArchiveMessage[] {
  const all = [
    ...more,
    ...archive.messages,
    ...archive.briefings.flatMap(({ briefing, file }) =>
      briefing.messages.map((found) => ({ file, ...found })),
    ),
  ];
  return sortMessages(
    all.map((found) => ({ ...found, file: found.file === '.' ? as : path.join(as, found.file) })),
  );
}
