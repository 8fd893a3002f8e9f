import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { loadScanned, scanArchive } from '../archive/load.ts';
import { messagesOf } from '../archive/message.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import { makeSite, placeBriefings } from '../site/make-site.ts';
import type { Site } from '../site/types.ts';
import { archiveFolder } from './archive-folder.ts';
import { release, releaseName } from './release.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { TopicsBeside } from './topics-aside.ts';

export interface OpenOptions {
  /** false: parse every transcript anew */
  cache?: boolean | string;
  onProgress?: (done: number, total: number) => void;
}

/** An archive as a site would publish it. */
export interface OpenedData {
  /** absolute, without links */
  folder: string;
  site: Site;
  messages: ArchiveMessage[];
}

/**
 * Lets `work` have the data of an archive, read as a build reads it: with the addresses that its lock gives, and those that the next build
 * would. Nothing is written into the archive.
 */
export async function withData<T>(
  wanted: string,
  options: OpenOptions,
  work: (data: OpenedData) => Promise<T>,
): Promise<T> {
  const folder = await archiveFolder(wanted);
  // the words have to lie somewhere until they are asked for
  const cache = options.cache === false ? await makeTemporaryFolder() : options.cache;
  try {
    return await work(await open(folder, { ...options, ...(cache === undefined ? {} : { cache }) }));
  } finally {
    if (options.cache === false && typeof cache === 'string')
      await rm(cache, { recursive: true, force: true });
  }
}

async function open(folder: string, { cache, onProgress }: OpenOptions): Promise<OpenedData> {
  const jobs = availableParallelism();
  const loader = { ...(cache === undefined ? {} : { cache }), jobs, onProgress };
  const scan = await scanArchive(folder, loader);
  const topics = TopicsBeside.start(scan.raws.length, jobs, {
    folder: scan.cacheFolder,
    release: await release(),
  });
  try {
    const archive = await loadScanned(scan, { ...loader, heard: (briefings) => topics?.hear(briefings) });
    const placed = placeBriefings(archive);
    const found = await topics?.find(placed.editions, archive.config);
    const site = makeSite(archive, { release: releaseName }, placed, found ?? undefined);
    await topics?.ended();
    return { folder, site, messages: [...messagesOf(archive), ...site.faults] };
  } finally {
    await topics?.dismiss();
  }
}
