import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { type Format, formats } from '../../src/formats/index.ts';
import { writeFiles } from '../../src/publish/write-files.ts';
import { makeSite } from '../../src/site/make-site.ts';
import type { SiteBriefing } from '../../src/site/types.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

/** A list of titles beside each briefing, as a stranger would add it. */
const titles: Format<SiteBriefing> = {
  what: () => 'Its list of titles',
  make: ({ address, items, briefing }) => {
    if (briefing.id === '2022-03-15') throw new Error('no ink');
    return [{ address: `${address}titles.txt`, text: items.map(({ item }) => item.title).join('\n') }];
  },
};

it('An output format that an entry adds is written for every briefing, and where it fails costs itself', async () => {
  const archive = await loadArchive(
    folderOf({ 'a.txt': transcript('buoy'), 'b.txt': transcript('barge', 'March 15, 2022') }),
    { cache: false },
  );
  const out = temporaryFolder();
  const faults: string[] = [];
  await writeFiles(makeSite(archive), archive, out, {
    formats: { ...formats, briefing: [...formats.briefing, titles] },
    onFault: ({ file, reason }) => void faults.push(`${file} ${reason}`),
  });
  const at = (file: string) => path.join(out, 'en/2022/03', file);
  expect(readFileSync(at('14/titles.txt'), 'utf8').split('\n')).toHaveLength(2);
  expect(existsSync(at('15/titles.txt'))).toBe(false);
  expect(existsSync(at('15/index.json.gz'))).toBe(true);
  expect(faults).toEqual(['b.txt Its list of titles cannot be made: no ink.']);
});
