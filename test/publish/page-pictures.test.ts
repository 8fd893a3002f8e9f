import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { writeFiles } from '../../src/publish/write-files.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>';
const archive = (markdown: string) =>
  folderOf({
    'a.txt': transcript('buoy'),
    'pages/about.md': markdown,
    'pages/the map.svg': drawing,
    'key.svg': drawing,
  });

it('A page shows a picture that lies beside it, with room for it: the site has a copy', async () => {
  const out = path.join(temporaryFolder(), 'site');
  const folder = archive('# About\n\n![The harbour](the%20map.svg)\n');
  const loaded = await loadArchive(folder, { cache: false });
  const site = makeSite(loaded);
  const faults: unknown[] = [];
  await writeFiles(site, loaded, out, { onFault: (fault) => void faults.push(fault) });
  expect(faults).toEqual([]);
  const html = site.editions[0]?.editorial[0]?.html ?? '';
  const [, address = '', rest = ''] = /<img src="?\.\.\/([^" ]+)"?([^>]*)>/.exec(html) ?? [];
  expect(rest).toContain('alt="The harbour"');
  expect(rest).toMatch(/width="40" height="30"/);
  expect(readFileSync(path.join(out, address), 'utf8')).toContain('<path d="M0 0h40v30z"');
});

it('A page shows no picture from outside the archive, and says where it wanted to', async () => {
  const { pages, messages } = await loadArchive(
    archive('# About\n\nA map:\n\n![The harbour](../../../key.svg)\n'),
    { cache: false },
  );
  expect(pages[0]?.pictures).toBeUndefined();
  expect(messages.map(({ file, line, rule }) => [file, line, rule])).toContainEqual([
    'pages/about.md',
    5,
    'page-picture-unusable',
  ]);
});
