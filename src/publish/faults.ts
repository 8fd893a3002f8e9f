import { statfs } from 'node:fs/promises';
import { message } from '../archive/message.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import type { RuleId } from '../model/rules.ts';
import { firstLine, wholeArchive } from '../site/faults.ts';
import { factsOf } from '../site/page-kinds.ts';
import type { Page, PageKinds, SiteBriefing, SiteItem } from '../site/types.ts';

/** A message about what became of an item: it names the transcript and the line on which the item begins. */
export function faultOfItem(rule: RuleId, { item, briefing }: SiteItem, reason: string): ArchiveMessage {
  return message(briefing.briefing.source.file, rule, reason, item.lines[0]);
}

export function faultOfBriefing(rule: RuleId, { briefing }: SiteBriefing, reason: string): ArchiveMessage {
  return message(briefing.source.file, rule, reason);
}

/** A message about a page: its transcript and line where it is of one, else its address. */
export function faultOfPage(page: Page, kinds: PageKinds, error: unknown): ArchiveMessage {
  const reason = `The page ${page.address} cannot be set: ${firstLine(error)}`;
  const shown = factsOf(page, kinds).of();
  if (shown?.item) return faultOfItem('page-failed', shown.item, reason);
  if (shown) return faultOfBriefing('page-failed', shown.briefing, reason);
  return message(wholeArchive, 'page-failed', reason);
}

/** So little is left of a disk that is full: what a file system keeps back in blocks. */
const NOTHING = 64 * 1024;

/**
 * An error that says so where the disk under `folder` is full, else null. Asked when something else failed: a program that could not
 * write says many things.
 */
export async function fullDisk(folder: string): Promise<NodeJS.ErrnoException | null> {
  const disk = await statfs(folder).catch(() => null);
  const isFull =
    disk !== null && (disk.bavail * disk.bsize < NOTHING || (disk.files > 0 && disk.ffree === 0));
  return isFull ? Object.assign(new Error('the disk is full'), { code: 'ENOSPC', path: folder }) : null;
}
