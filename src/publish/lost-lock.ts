import { lockFile } from '../archive/lock-file.ts';
import { message } from '../archive/message.ts';
import type { Archive, ArchiveMessage } from '../archive/types.ts';
import { addressesOf } from '../lock/given.ts';
import { emptyLock } from '../lock/lock.ts';
import { printLock } from '../lock/print-lock.ts';
import { importSite, manifestIn } from './import-site.ts';

/** A lock in the place of one that was lost. */
export interface Recovered {
  text: string;
  message: ArchiveMessage;
}

/** So many of the transcripts of a site lie in an archive that it was made of it. */
const SAME_ARCHIVE = 0.5;

/**
 * What an archive without a lock had published, out of the site in `out`: where that was made of this archive and with a lock. Null where
 * there is no such site. @param today ISO 8601
 */
export async function recoverLock(archive: Archive, out: string, today: string): Promise<Recovered | null> {
  if ((await manifestIn(out))?.lock == null) return null;
  const imported = await importSite(emptyLock(), out, today);
  if (!imported) return null;
  const texts = new Set(archive.briefings.map(({ briefing }) => briefing.source.sha256));
  const former = [...imported.lock.briefings.values()];
  const shared = former.filter(({ sha256 }) => texts.has(sha256)).length;
  if (shared < SAME_ARCHIVE * former.length) return null;
  const number = addressesOf(imported.lock).size;
  const reason = `It is not there, though the site was made with one: its ${number} addresses were taken over from there; on which days they were published, moved or withdrawn is lost. Better put the file back (git checkout -- ${lockFile}) and build again.`;
  return { text: printLock(imported.lock), message: message(lockFile, 'lock-lost', reason) };
}
