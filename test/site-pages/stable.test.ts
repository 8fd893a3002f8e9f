import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite, lectern, sampleArchive } from '../helpers/build-site.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { kindOf, readPages, siteFiles } from './pages.ts';
import { sample } from './sites.ts';

const options = ['--base-url', 'https://archive.example'];

function prints(folder: string): Map<string, string> {
  return new Map(
    siteFiles(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

describe('A site that is built again', () => {
  const copy = join(temporaryFolder('copy'), 'elsewhere');
  cpSync(sampleArchive, copy, { recursive: true });
  let rebuilt = '';

  it('is the same to the byte, from a copy of the archive in another folder', async () => {
    const again = await buildSite(copy, options);
    rebuilt = again.folder;
    const [before, after] = [prints(sample.folder), prints(again.folder)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...before].filter(([path, print]) => after.get(path) !== print).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('and again, with a briefing more, keeps every address and every id', async () => {
    const folder = join(copy, 'transcripts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, '2031-05-04.txt'),
      'Briefing by Ana Ruz, 4 May 2031\n\nQuestion: Is the bridge open?\n\nAna Ruz: It is.\n',
    );
    const again = await lectern(['build', copy, '--out', rebuilt, ...options]);
    expect(again.code, again.stderr).toBe(0);
    const lasting = (page: { address: string }) => ['briefing', 'item'].includes(kindOf(page.address));
    const ids = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    const before = new Map(
      readPages(sample.folder)
        .filter(lasting)
        .map((page) => [page.address, ids(page.html)]),
    );
    const after = new Map(
      readPages(rebuilt)
        .filter(lasting)
        .map((page) => [page.address, ids(page.html)]),
    );
    expect(after.size).toBe(before.size + 2);
    for (const [address, expected] of before) expect(after.get(address), address).toEqual(expected);
  });
});
