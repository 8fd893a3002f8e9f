import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolderFor, loadArchive, scanArchive } from '../../src/archive/load.ts';
import { importShards, isOfThisParser, readMarker, readShard } from '../../src/archive/shard.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

/** An archive that two machines read, half of it each. */

const files = {
  'a.txt': transcript('buoy', 'March 14, 2022'),
  'b.txt': transcript('barge', 'March 15, 2022'),
  'c.txt': transcript('wreck', 'March 16, 2022'),
};

describe('Parts of an archive', () => {
  it('hold together what a build needs of each transcript, and nothing else comes along', async () => {
    const folder = folderOf(files);
    const cache = temporaryFolder();
    const scan = await scanArchive(folder, { cache });
    const parts = [temporaryFolder(), temporaryFolder()];
    const read = [];
    for (const [at, part] of parts.entries())
      read.push((await readShard(scan, { number: at + 1, of: 2 }, part, {})).read);
    expect(read).toEqual([2, 1]);
    const [first = '', second = ''] = parts;
    const marker = await readMarker(second);
    expect(marker).toMatchObject({ number: 2, of: 2 });
    expect(marker && (await isOfThisParser(marker))).toBe(true);
    expect(await isOfThisParser({ parser: 'another' })).toBe(false);

    writeFileSync(path.join(first, 'notes.txt'), 'Mine.');
    symlinkSync(path.join(first, 'notes.txt'), path.join(first, 'ab'.repeat(32)));
    const into = cacheFolderFor(scan.root, cache) ?? '';
    expect(await importShards([first], into, scan)).toBe(2);
    expect(await importShards(parts, into, scan)).toBe(3);
    expect(readdirSync(into).filter((name) => name !== 'outlines')).toHaveLength(3);

    const whole = await loadArchive(folder, { cache });
    expect(whole.briefings.map(({ file }) => file)).toEqual(Object.keys(files));
    expect(readdirSync(into).filter((name) => name !== 'outlines')).toHaveLength(3);
  });

  it('are told by the file that is written last, which has to be one of theirs', async () => {
    const marker = (text: string) => readMarker(folderOf({ 'lectern-part.json': text }));
    expect(await marker('{"parser":"x","number":1,"of":2}')).toEqual({ parser: 'x', number: 1, of: 2 });
    expect(await marker('{"parser":"x","number":3,"of":2}')).toBeNull();
    expect(await marker('{')).toBeNull();
    expect(await marker(`{"parser":"${'x'.repeat(5000)}","number":1,"of":2}`)).toBeNull();
    expect(await readMarker(temporaryFolder())).toBeNull();
    expect(await readMarker(folderOf({ 'lectern-part.json/a.txt': '' }))).toBeNull();
  });
});
