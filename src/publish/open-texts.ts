import { readFileSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { scanArchive } from '../archive/load.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import { sealedBytes, unsealedBytes, writeWhole } from '../archive/whole-file.ts';
import type { TextsFacts } from '../search/texts/facts.ts';
import { sha256 } from '../text/sha256.ts';
import { archiveFolder } from './archive-folder.ts';
import { type OpenOptions, withData } from './open-data.ts';
import { release } from './release.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { writeTexts } from './write-texts.ts';

/** The texts of an archive, as they are searched by reading them. */
export interface OpenedTexts {
  /** where they lie (texts-file.ts) */
  file: string;
  facts: TextsFacts;
  messages: ArchiveMessage[];
}

/** What is kept of them. */
type KeptTexts = Pick<OpenedTexts, 'facts' | 'messages'> & { bytes: number };

/**
 * Lets `work` have the texts of an archive: those that were read before, where nothing of the archive has changed since. Else it is read as an
 * export reads it, and its texts are kept in its cache.
 */
export async function withTexts<T>(
  wanted: string,
  options: OpenOptions & { onWriting?: (done: number, total: number) => void },
  work: (texts: OpenedTexts) => Promise<T>,
): Promise<T> {
  const folder = await archiveFolder(wanted);
  const scan = await scanArchive(folder, options.cache === undefined ? {} : { cache: options.cache });
  const key = sha256(JSON.stringify([scan.print, scan.lock, await release()]), 'hex').slice(0, 32);
  const known = scan.cacheFolder === null ? null : read(path.join(scan.cacheFolder, nameOf(key)));
  if (known) return work(known);
  const temporary = await makeTemporaryFolder();
  try {
    return await withData(wanted, options, async ({ site, messages }) => {
      const make = (beside: string) => {
        const file = path.join(beside, nameOf(key));
        return { file, facts: writeTexts(file, site, options.onWriting ?? (() => {})), messages };
      };
      const kept = scan.cacheFolder === null ? null : await keep(make, scan.cacheFolder);
      return work(kept ?? make(temporary));
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const PREFIX = 'texts-';
const nameOf = (key: string): string => PREFIX + key;
/** Behind the name of a file of texts. */
const FACTS = '.json';

/** Null where there is nothing, or nothing sound. */
function read(file: string): OpenedTexts | null {
  try {
    const json = unsealedBytes(readFileSync(file + FACTS), path.basename(file));
    if (json === null) return null;
    const { facts, messages, bytes } = JSON.parse(json) as KeptTexts;
    return statSync(file).size === bytes ? { file, facts, messages } : null;
  } catch {
    return null;
  }
}

/** Null where nothing can be kept: the disk may be full, or not ours. */
async function keep(make: (folder: string) => OpenedTexts, folder: string): Promise<OpenedTexts | null> {
  try {
    const made = make(folder);
    const { facts, messages, file } = made;
    const kept: KeptTexts = { facts, messages, bytes: statSync(file).size };
    await writeWhole(file + FACTS, sealedBytes(JSON.stringify(kept), path.basename(file)));
    const own = path.basename(file);
    const old = (await readdir(folder)).filter((name) => name.startsWith(PREFIX) && !name.startsWith(own));
    await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true }).catch(() => {})));
    return made;
  } catch {
    return null;
  }
}
