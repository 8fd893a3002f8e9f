import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openCache } from '../../src/archive/cache.ts';
import { scanArchive } from '../../src/archive/load.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { buildShard, joinShards } from '../../src/publish/shards.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { run } from '../cli/run.ts';

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

const files = {
  'site.yaml': 'title: Port\n',
  'city/2031-05-04.txt': transcript('buoy', 'May 4, 2031'),
  'city/2031-05-06.txt': transcript('wreck', 'May 6, 2031'),
  'coast/2031-05-04.txt': transcript('ferry', 'May 4, 2031'),
  'coast/2032-01-09.txt': transcript('ferry', 'January 9, 2032'),
};

const shardOf = (archive: string, number: number, of: number) =>
  buildShard({
    archive,
    out: path.join(temporaryFolder(), 'part'),
    shard: { number, of },
    onProgress: () => {},
  });
const all = (archive: string, of: number) =>
  Promise.all(Array.from({ length: of }, (_, at) => shardOf(archive, at + 1, of)));

async function siteWith(archive: string, cache: string | false): Promise<Map<string, string>> {
  const out = path.join(temporaryFolder(), 'site');
  await buildSite({ archive, out, cache, lock: 'leave', today: '2032-02-01' });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files
      .map((file) => path.join(file.parentPath, file.name))
      .map((file) => [path.relative(out, file), readFileSync(file, 'base64')]),
  );
}

describe('An archive that is read in parts', () => {
  it('becomes, part by part joined, the site that one build makes, and nothing is read again', async () => {
    const archive = folderOf(files);
    const whole = await siteWith(archive, false);
    for (const of of [1, 2, 3]) {
      const parts = await all(archive, of);
      expect(parts.reduce((sum, { read }) => sum + read, 0)).toBe(4);
      const cache = temporaryFolder();
      const joined = await joinShards(
        archive,
        parts.map(({ out }) => out),
        cache,
      );
      expect(joined).toEqual({ of, missing: [], transcripts: 4, read: 4 });
      const { raws, cacheFolder } = await scanArchive(archive, { cache });
      const known = await openCache(cacheFolder ?? '');
      const keys = raws.flatMap((raw) => ('key' in raw ? [raw.key] : []));
      expect(keys.length).toBeGreaterThan(3);
      for (const key of keys) expect(known.mayHave(key)).toBe(true);
      expect(await siteWith(archive, cache)).toEqual(whole);
    }
  });

  it('is built though a part is missing, or spoilt: what it would hold is read then', async () => {
    const archive = folderOf(files);
    const whole = await siteWith(archive, false);
    const [first, , third] = await all(archive, 3);
    const inThird = readdirSync(third?.out ?? '', { withFileTypes: true });
    // what was seen of the archive lies in a folder of its own, once its files are some seconds old
    for (const { name } of inThird.filter((entry) => entry.isFile() && !entry.name.endsWith('.json')))
      writeFileSync(path.join(third?.out ?? '', name), 'spoilt');
    const cache = temporaryFolder();
    expect(await joinShards(archive, [first?.out ?? '', third?.out ?? ''], cache)).toEqual({
      of: 3,
      missing: [2],
      transcripts: 4,
      read: 2,
    });
    expect(await siteWith(archive, cache)).toEqual(whole);
  });

  it('names parts that do not belong together', async () => {
    const archive = folderOf(files);
    const [[half], [third]] = await Promise.all([all(archive, 2), all(archive, 3)]);
    const join = (...parts: string[]) => joinShards(archive, parts, temporaryFolder());
    await expect(join(half?.out ?? '', third?.out ?? '')).rejects.toThrow('is one of 3 parts');
    await expect(join(archive)).rejects.toThrow('is no part of an archive');
    for (const numbers of [
      { number: 3, of: 2 },
      { number: 1, of: 1_000_000_000 },
    ]) {
      const part = folderOf({ 'lectern-part.json': JSON.stringify({ parser: '', ...numbers }) });
      await expect(join(part)).rejects.toThrow('is no part of an archive');
    }
    const marker = path.join(half?.out ?? '', 'lectern-part.json');
    writeFileSync(marker, JSON.stringify({ ...JSON.parse(readFileSync(marker, 'utf8')), parser: 'other' }));
    await expect(join(half?.out ?? '')).rejects.toThrow('was read by another release of Lectern');
  });

  it('is read anew into the folder of a part, and never over anything else', async () => {
    const archive = folderOf(files);
    const { out } = await shardOf(archive, 1, 2);
    await buildShard({ archive, out, shard: { number: 2, of: 2 }, onProgress: () => {} });
    expect(JSON.parse(readFileSync(path.join(out, 'lectern-part.json'), 'utf8'))).toMatchObject({
      number: 2,
    });
    const other = folderOf({ 'letter.txt': 'Dear port,' });
    const over = (folder: string) =>
      buildShard({ archive, out: folder, shard: { number: 1, of: 1 }, onProgress: () => {} });
    await expect(over(other)).rejects.toThrow('holds files that are no part of an archive');
    expect(readdirSync(other)).toEqual(['letter.txt']);
    await expect(over(path.join(other, 'letter.txt'))).rejects.toThrow('is a file');
    await expect(over(path.join(archive, 'part'))).rejects.toThrow('lies in the archive');
  });

  it.each(['0/2', '3/2', '1', '1/0', 'a/b'])('is not read as the part “%s”', async (part) => {
    const { code, err } = await run('build', '--shard', part);
    expect([code, err]).toEqual([2, expect.stringContaining('as in 3/8')]);
  });
});
