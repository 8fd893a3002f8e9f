import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { cacheFolderFor, scanArchive } from '../archive/load.ts';
import { importShards, isOfThisParser, readMarker, readShard, type Shard } from '../archive/shard.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import { archiveFolder } from './archive-folder.ts';
import { releaseName } from './release.ts';
import { UsageError } from './usage-error.ts';
import { dataFolder } from './write-data.ts';

interface Options {
  archive: string;
  out: string;
  shard: Shard;
  jobs?: number | undefined;
  onProgress: (done: number, total: number) => void;
}

/** Reads a part of an archive into a folder that `joinShards` takes. @throws UsageError for a folder that holds something else */
export async function buildShard({
  archive,
  out: wanted,
  shard,
  jobs = availableParallelism(),
  onProgress,
}: Options): Promise<{ out: string; read: number; messages: ArchiveMessage[] }> {
  const folder = await archiveFolder(archive);
  const out = await dataFolder(wanted, folder);
  await makeRoom(out, wanted);
  const scan = await scanArchive(folder, { cache: out });
  return { out, ...(await readShard(scan, shard, out, { jobs, onProgress })) };
}

/** What an earlier call left goes; of anything else nothing is touched. */
async function makeRoom(out: string, wanted: string): Promise<void> {
  const names = await readdir(out).catch(() => []);
  if (names.length === 0) return;
  if (!(await readMarker(out)))
    throw new UsageError(
      `--out “${wanted}” holds files that are no part of an archive. Name another folder, or empty it.`,
    );
  await rm(out, { recursive: true });
}

/** What parts hold of an archive. */
export interface JoinedShards {
  of: number;
  /** the numbers of parts that are not there */
  missing: number[];
  transcripts: number;
  /** how many of them the parts hold as they are now; the build reads the others */
  read: number;
}

/**
 * Brings parts into the cache of their archive: the build that follows finds there what they read. @throws UsageError for parts that do not belong together
 */
export async function joinShards(
  archive: string,
  parts: readonly string[],
  /** where it lies, if not where those of the user do */
  cache?: string,
): Promise<JoinedShards> {
  const folder = await archiveFolder(archive);
  const read = await Promise.all(
    parts.map(async (part) => {
      const marker = await readMarker(part);
      if (!marker)
        throw new UsageError(
          `“${part}” is no part of an archive. lectern build --shard 1/2 --out part makes one.`,
        );
      if (!(await isOfThisParser(marker)))
        throw new UsageError(
          `“${part}” was read by another release of Lectern. Read it anew with this one, ${releaseName}.`,
        );
      return { part, ...marker };
    }),
  );
  const [{ of } = { of: 0 }] = read;
  const other = read.find((one) => one.of !== of);
  if (other)
    throw new UsageError(`“${other.part}” is one of ${other.of} parts, “${read[0]?.part}” one of ${of}.`);
  const cacheFolder = cacheFolderFor(folder, cache ?? true);
  const scan = await scanArchive(folder, { cache: cache ?? true });
  const known = cacheFolder === null ? 0 : await importShards(parts, cacheFolder, scan);
  const held = new Set(read.map(({ number }) => number));
  return {
    of,
    missing: Array.from({ length: of }, (_, at) => at + 1).filter((one) => !held.has(one)),
    transcripts: scan.raws.length,
    read: known,
  };
}
