import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../src/text/packed.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { spawnLectern } from '../cli/run.ts';

const savedPage = `<!doctype html><html lang="en"><body><script>document.title = 'owned'</script><main>
<h1>Press conference of the harbour office, March 15, 2022</h1>
<p>Q: What is known about the <b onclick="steal()">barge</b>?</p><p>A: <img src="x" onerror="steal()">Nothing is known.</p>
</main></body></html>`;

const everyFile = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

describe('Eleventy by itself', () => {
  it('builds the archive content/ beside the code, with all that belongs to a site', () => {
    const project = path.join(import.meta.dirname, '../..');
    const folder = folderOf({ 'content/a.txt': transcript('buoy') });
    for (const name of ['package.json', '.eleventy.js', 'src', 'templates', 'node_modules'])
      symlinkSync(path.join(project, name), path.join(folder, name));
    const out = path.join(folder, 'site');
    const eleventy = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
    execFileSync(process.execPath, [eleventy, '--quiet', '--output', out], { cwd: folder, stdio: 'ignore' });
    for (const file of [
      'index.html',
      'en/index.html',
      'assets/site.css',
      '_headers',
      'pagefind/parts.json',
    ]) {
      expect(statSync(path.join(out, file)).size, file).toBeGreaterThan(100);
    }
  });
});

describe('lectern build', () => {
  it('builds what is good, names what is not, and keeps the last good site when a build fails', async () => {
    const parent = folderOf({
      'archive/a.txt': transcript('buoy'),
      'archive/b.html': savedPage,
      'archive/broken.txt': '',
      'archive/site.yaml': 'title: The Harbour\n',
    });
    const build = (...options: string[]) =>
      spawnLectern(['build', 'archive', '--out', 'site', ...options], { cwd: parent });
    const first = await build('--base-url', 'https://harbour.example/');
    expect(first).toMatchObject({ code: 1, out: '' });
    expect(first.err).toContain('archive/broken.txt:1:1: error empty-file');
    expect(first.err).toMatch(/Built site: 2 briefings, \d+ items, \d+ pages, in \d+\.\d s\./);
    expect(readdirSync(parent).sort()).toEqual(['archive', 'site']);

    const site = path.join(parent, 'site');
    const files = everyFile(site);
    const text = (file: string) => readFileSync(path.join(site, file), 'utf8');
    expect(files).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        '_headers',
        'robots.txt',
        'sitemap.xml',
        'pagefind/parts.json',
        'en/2022/03/14/index.html',
        'en/2022/03/14/index.json.gz',
      ]),
    );
    expect(text('en/2022/03/14/source.txt')).toBe(transcript('buoy'));
    expect(text('en/2022/03/15/source.html.txt')).toBe(savedPage);
    expect(JSON.parse(unpacked(readFileSync(path.join(site, 'en/2022/03/14/index.json.gz'))))).toMatchObject({
      schema: 1,
      id: '2022-03-14',
      source: { file: 'a.txt' },
    });
    for (const file of files.filter((name) => name.endsWith('.html')))
      expect(text(file)).not.toMatch(/onclick|onerror|owned/);
    for (const file of files.filter((name) => /\.(?:html|json|xml|txt)$/.test(name)))
      expect(text(file)).not.toContain(parent);
    expect(text('sitemap.xml')).toContain('<loc>https://harbour.example/en/2022/03/14/</loc>');

    const templates = folderOf({
      'pages/year.mts': 'export default () => { throw new Error("no ink"); };\n',
    });
    writeFileSync(path.join(parent, 'archive/c.txt'), transcript('wreck', 'March 16, 2022'));
    const second = await build('--templates', templates);
    expect(second.code).toBe(1);
    expect(second.err).toContain('lectern: The page /en/2022/ cannot be set: no ink\n');
    expect(everyFile(site).sort()).toEqual(files.sort());
    expect(readdirSync(parent).sort()).toEqual(['archive', 'site']);
  });

  it('leaves the site as it was when there is nothing to publish', async () => {
    const parent = folderOf({
      'archive/broken.txt': '',
      'site/.lectern-site': 'Made by Lectern.',
      'site/index.html': 'old',
    });
    const { code, err } = await spawnLectern(['build', 'archive', '--out', 'site'], { cwd: parent });
    expect(code).toBe(1);
    expect(err).toContain('Nothing was built: there is no briefing to publish.');
    expect(readFileSync(path.join(parent, 'site/index.html'), 'utf8')).toBe('old');
  });
});
