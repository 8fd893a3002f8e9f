import { existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openCache, outlinesName } from './cache.ts';
import type { Scan } from './load.ts';
import { loadTranscripts } from './load-transcripts.ts';
import { OutlinesFile } from './outlines-file.ts';
import { parserVersion } from './parser-version.ts';
import type { ArchiveMessage } from './types.ts';
import { writeWhole } from './whole-file.ts';

/** A part of an archive that is read by itself, so that several machines may share the reading: the third of eight. */
export interface Shard {
  /** 1-based */
  number: number;
  of: number;
}

/** What marks a folder as what was read of an archive. */
const markerFile = 'lectern-part.json';
const Marker = z
  .object({
    /** what reads transcripts, as one word */
    parser: z.string(),
    number: z.int().positive(),
    of: z.int().positive().max(9999),
  })
  .refine(({ number, of }) => number <= of);

/** bytes; it is one line */
const LONGEST_MARKER = 4096;

/** A folder of a shard, as it was made; null where it is none. */
export async function readMarker(folder: string): Promise<z.infer<typeof Marker> | null> {
  const file = path.join(folder, markerFile);
  const isFile = await lstat(file).then(
    (found) => found.isFile() && found.size < LONGEST_MARKER,
    () => false,
  );
  const text = isFile ? await readFile(file, 'utf8').catch(() => null) : null;
  try {
    return text === null ? null : Marker.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Reads every `of`-th transcript, from the `number`-th on, into a folder of its own, where nothing else lies: how many, and what it says of them. */
export async function readShard(
  { raws }: Pick<Scan, 'raws'>,
  { number, of }: Shard,
  folder: string,
  options: { jobs?: number | undefined; onProgress?: (done: number, total: number) => void },
): Promise<{ read: number; messages: ArchiveMessage[] }> {
  const own = raws.filter((_, at) => at % of === number - 1);
  await mkdir(folder, { recursive: true });
  const cache = await openCache(folder);
  const loaded = await loadTranscripts(own, cache, options);
  await cache.close();
  // last of all, as it says that the rest is there
  const marker = { parser: parserVersion(), number, of } satisfies z.infer<typeof Marker>;
  await writeWhole(path.join(folder, markerFile), `${JSON.stringify(marker)}\n`);
  return {
    read: loaded.filter(({ briefing }) => briefing !== null).length,
    messages: loaded.flatMap(({ messages }) => messages),
  };
}

/** Whether a shard was read by what reads transcripts here. */
export const isOfThisParser = async ({ parser }: { parser: string }): Promise<boolean> =>
  parser === parserVersion();

/** Brings what shards hold into the cache of an archive, where a build finds it. How many of its transcripts are among that. */
export async function importShards(
  folders: readonly string[],
  cacheFolder: string,
  { raws }: Pick<Scan, 'raws'>,
): Promise<number> {
  const held = new Set<string>();
  await mkdir(cacheFolder, { recursive: true });
  const outlines = await OutlinesFile.read(path.join(cacheFolder, outlinesName));
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      const target = path.join(cacheFolder, name);
      const source = path.join(folder, name);
      // a link may lead anywhere
      if (isKey(name) && !existsSync(target) && (await lstat(source)).isFile())
        await copyFile(source, target);
    }
    const own = await OutlinesFile.read(path.join(folder, outlinesName));
    for (const raw of raws) if ('key' in raw && own.has(raw.key)) held.add(raw.key);
    outlines.takeAll(own);
  }
  await outlines.write();
  return raws.filter((raw) => 'key' in raw && held.has(raw.key)).length;
}

const isKey = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
