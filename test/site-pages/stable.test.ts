import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite, sampleArchive } from '../helpers/build-site.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { siteFiles } from './pages.ts';
import { sample } from './sites.ts';

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

it('A site that is built again is the same to the byte, from a copy of the archive in another folder', async () => {
  const copy = join(temporaryFolder('copy'), 'elsewhere');
  cpSync(sampleArchive, copy, { recursive: true });
  const again = await buildSite(copy, ['--base-url', 'https://archive.example']);
  const [before, after] = [prints(sample.folder), prints(again.folder)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...before].filter(([path, print]) => after.get(path) !== print).map(([path]) => path)).toEqual([]);
});
