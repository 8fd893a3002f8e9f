import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildSite } from '../../src/publish/build-site.ts';
import { temporaryFolder } from '../archive/made.ts';
import { projectFolder } from '../helpers/build-site.ts';
import { run } from './run.ts';

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

const files = [
  '.github/workflows/publish.yml',
  '.gitignore',
  'README.md',
  'site.yaml',
  'transcripts/harbour/2031-05-04.en.txt',
];

describe('lectern init', () => {
  it('begins an archive that is checked without a warning, built, and built frozen as its workflow does', async () => {
    const folder = path.join(temporaryFolder(), 'my talks/2031');
    const { code, out, err } = await run('init', folder);
    expect(code).toBe(0);
    expect(out).toBe(files.map((file) => `${path.join(folder, file)}\n`).join(''));
    expect(err).toContain(`\n  lectern serve '${folder}'\n`);
    for (const file of files) expect(existsSync(path.join(folder, file)), file).toBe(true);

    const checked = await run('check', folder, '--strict', '--json');
    expect(checked.code, checked.out).toBe(0);
    const options = {
      archive: folder,
      out: path.join(folder, '_site'),
      cache: path.join(folder, '.lectern-cache'),
    };
    const built = await buildSite({ ...options, lock: 'write' });
    expect(built).toMatchObject({ built: true, briefings: 1, records: 3, faults: [] });
    expect(
      existsSync(path.join(options.out, 'en/harbour/2031/05/04/who-pays-the-toll-on-the-bridge.html')),
    ).toBe(true);
    const again = await buildSite({ ...options, out: path.join(folder, '_other'), lock: 'frozen' });
    expect(again).toMatchObject({ built: true });
  });

  it('takes its workflow from the recipes', async () => {
    const folder = temporaryFolder();
    const { out } = await run('init', folder, '--json');
    expect(JSON.parse(out)).toEqual({ folder, files });
    const recipe = readFileSync(path.join(projectFolder, 'scripts/deploy/github-pages.yml'), 'utf8');
    expect(readFileSync(path.join(folder, '.github/workflows/publish.yml'), 'utf8')).toBe(recipe);
  });

  it('refuses a folder that holds something, and a file, and writes nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, '.hidden'), '');
    const refused = await run('init', folder);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toBe(
      `lectern: “${folder}” holds something already, and nothing was written. Name an empty folder, or one that is not there yet. A folder of transcripts is an archive as it is: lectern serve ${folder}\n`,
    );
    expect(existsSync(path.join(folder, 'site.yaml'))).toBe(false);
    const file = path.join(folder, '.hidden');
    expect(await run('init', file)).toMatchObject({
      code: 2,
      err: `lectern: “${file}” is a file. Name a folder.\n`,
    });
    mkdirSync(path.join(folder, 'empty'));
    expect((await run('init', path.join(folder, 'empty'), '--quiet')).err).toBe('');
  });
});
