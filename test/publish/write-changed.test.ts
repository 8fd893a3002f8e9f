import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { writeChanged } from '../../src/publish/write-changed.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { spawnLectern } from '../cli/run.ts';

it('What changed is brought into a site that stands as the whole build will bring it, and nothing else is touched', async () => {
  const archive = folderOf({
    'a.txt': transcript('buoy'),
    'b.txt': transcript('barge', 'March 20, 2022'),
  });
  const out = path.join(temporaryFolder(), 'site');
  const build = () => spawnLectern(['build', archive, '--out', out, '--quiet']);
  await build();
  const site = async () => makeSite(await loadArchive(archive, { cache: false }));
  expect(await writeChanged(await site(), out)).toBe(0);

  const pageOf = (name: string) => path.join(out, 'en/2022/03', name);
  const untouched = statSync(pageOf('20/index.html')).mtimeMs;
  writeFileSync(path.join(archive, 'a.txt'), transcript('wreck'));
  writeFileSync(path.join(archive, 'c.txt'), transcript('kite', 'March 22, 2022'));
  const changed = await site();
  expect(await writeChanged(changed, out)).toBeGreaterThan(4);
  expect(statSync(pageOf('20/index.html')).mtimeMs).toBe(untouched);

  const [item] = readdirSync(pageOf('14')).filter((name) => name.includes('wreck'));
  const names = [`14/${item}`, '14/index.html', '22/index.html', 'index.html'];
  const early = names.map((name) => readFileSync(pageOf(name), 'utf8'));
  expect(early[0]).toContain('wreck');
  await build();
  expect(names.map((name) => readFileSync(pageOf(name), 'utf8'))).toEqual(early);
});
