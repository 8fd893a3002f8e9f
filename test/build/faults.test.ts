import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { pages } from '../../templates/pages/index.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { spawnLectern } from '../cli/run.ts';

/** What is to fail, and where: each module below asks. */
const broken = vi.hoisted(() => ({ seam: '' }));

const failing = vi.hoisted(
  () =>
    <Args extends unknown[], Result>(seam: string, work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (broken.seam === seam) throw new Error(`${seam} is broken`);
      return work(...args);
    },
);

vi.mock('../../src/parse/parse.ts', async (original) => {
  const real = await original<typeof import('../../src/parse/parse.ts')>();
  const parse: typeof real.parse = (source, options) =>
    source.file.endsWith('b.txt')
      ? failing('parser', real.parse)(source, options)
      : real.parse(source, options);
  return { ...real, parse };
});
vi.mock('../../src/search/record.ts', async (original) => {
  const real = await original<typeof import('../../src/search/record.ts')>();
  const searchRecord: typeof real.searchRecord = (item) => {
    if (item.number > 1) return real.searchRecord(item);
    const record = failing('record', real.searchRecord)(item);
    // JSON of another shape than Pagefind reads
    return broken.seam === 'pagefind' ? { ...record, meta: { title: null as unknown as string } } : record;
  };
  return { ...real, searchRecord };
});
vi.mock('../../src/formats/briefing-json.ts', async (original) => {
  const real = await original<typeof import('../../src/formats/briefing-json.ts')>();
  return { ...real, briefingJson: failing('briefing-json', real.briefingJson) };
});
vi.mock('../../src/formats/days-before.ts', async (original) => {
  const real = await original<typeof import('../../src/formats/days-before.ts')>();
  return { ...real, daysBefore: failing('days-before', real.daysBefore) };
});
vi.mock('../../src/formats/headers.ts', async (original) => {
  const real = await original<typeof import('../../src/formats/headers.ts')>();
  return { ...real, headersFile: failing('headers', real.headersFile) };
});
vi.mock('../../src/formats/robots.ts', async (original) => {
  const real = await original<typeof import('../../src/formats/robots.ts')>();
  return { ...real, robotsTxt: failing('robots', real.robotsTxt) };
});
vi.mock('../../src/formats/sitemap.ts', async (original) => {
  const real = await original<typeof import('../../src/formats/sitemap.ts')>();
  return { ...real, sitemaps: failing('sitemap', real.sitemaps) };
});

const { buildSite } = await import('../../src/build/build-site.ts');

const files = {
  'archive/a.txt': transcript('buoy'),
  'archive/b.txt': transcript('wreck', 'March 15, 2022'),
  'archive/pages/about.md': '# About\n\nOf this archive.\n',
};

async function build(seam: string, folder = folderOf(files)) {
  broken.seam = seam;
  const out = path.join(folder, 'site');
  const result = await buildSite({ archive: path.join(folder, 'archive'), out, cache: false });
  const faults = [...result.faults, ...result.archive.messages].filter(
    ({ severity }) => severity === 'error',
  );
  return {
    ...result,
    said: faults.map(({ file, line, rule, reason }) => `${file}:${line ?? ''} ${rule} ${reason}`),
    text: (file: string) => readFileSync(path.join(out, file), 'utf8'),
    has: (file: string) => existsSync(path.join(out, file)),
  };
}

beforeAll(() => {
  // Eleventy loads its one template by itself
  const unregister = register({ tsconfig: false });
  return () => void unregister();
});
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('A build in which one thing fails', () => {
  it('loses nothing where nothing fails', async () => {
    const { said, records } = await build('');
    expect(said).toEqual([]);
    expect(records).toBe(4);
  });

  it('loses the transcript on which the parser fails, and names it', async () => {
    const { said, has } = await build('parser');
    expect(said).toEqual(['b.txt: parser-failed The parser failed: parser is broken']);
    expect([has('en/2022/03/14/index.html'), has('en/2022/03/15/index.html')]).toEqual([true, false]);
  });

  it('finds an item by its address where its search record cannot be made', async () => {
    const { said, records } = await build('record');
    expect(said.sort()).toEqual(
      ['a.txt', 'b.txt'].map(
        (file) =>
          `${file}:3 record-failed Its search record cannot be made, so that search finds its address alone: record is broken`,
      ),
    );
    expect(records).toBe(4);
  });

  it('loses the record that Pagefind cannot read, names its transcript and line, and leads to it from no filter', async () => {
    const { said, records, text } = await build('pagefind');
    expect(said.sort()).toEqual(
      ['a.txt', 'b.txt'].map((file) =>
        expect.stringMatching(
          new RegExp(`^${file}:3 record-failed Search does not hold this: Pagefind service error`),
        ),
      ),
    );
    expect(records).toBe(2);
    // of each briefing the last item comes first
    expect(JSON.parse(text('pagefind/filters/en/year.json'))).toEqual({ 2022: [0, 1, 1, 1] });
  });

  it('says the words of a page plainly where its template fails, under the same ids', async () => {
    const real = pages.item;
    onTestFinished(() => void Object.assign(pages, { item: real }));
    pages.item = (page, view) => {
      if (page.item.number === 1) throw new Error('no ink');
      return real(page, view);
    };
    const { said, site, text } = await build('');
    const [first] = site?.editions[0]?.briefings[1]?.items ?? [];
    expect(said.filter((one) => one.startsWith('a.txt'))).toEqual([
      `a.txt:3 page-failed The page ${first?.address} cannot be set: no ink`,
    ]);
    const html = text(first?.address ?? '');
    for (const paragraph of first?.item.turns.flatMap(({ paragraphs }) => paragraphs) ?? [])
      expect(html).toContain(paragraph);
    expect(html).toContain(`<p id="${first?.item.id}-p2">`);
    expect(html).not.toMatch(/<script/);
  });

  it.each(Object.keys(pages))(
    'stands, with every other page, where no page of the kind “%s” can be set',
    async (kind) => {
      const table = pages as Record<string, unknown>;
      const real = table[kind];
      onTestFinished(() => void Object.assign(table, { [kind]: real }));
      table[kind] = () => {
        throw new Error('no ink');
      };
      const { said, site, has } = await build('');
      const concerned = site?.pages.filter((page) => page.kind === kind) ?? [];
      expect(said).toHaveLength(concerned.length);
      for (const { address } of site?.pages ?? [])
        expect(has(address.endsWith('/') ? `${address}index.html` : address), address).toBe(true);
    },
  );

  it.each([
    [
      'briefing-json',
      ['a.txt: file-failed Its JSON document', 'b.txt: file-failed Its JSON document'],
      'en/2022/03/14/index.json',
    ],
    ['days-before', ['.: file-failed What was said in other years (/en/dates/)'], 'en/dates/03.json'],
    ['headers', ['.: file-failed _headers'], '_headers'],
    ['robots', ['.: file-failed robots.txt'], 'robots.txt'],
    ['sitemap', ['.: file-failed The sitemap'], 'sitemap.xml'],
  ])('loses the file of a format that fails, and no other: %s', async (seam, expected, lost) => {
    const { said, has } = await build(seam);
    expect(said.sort()).toEqual(expected.map((start) => `${start} cannot be made: ${seam} is broken.`));
    expect(has(lost)).toBe(false);
    expect(has('en/index.html')).toBe(true);
  });

  it('keeps the page of a transcript that is changed while the site is built, but not a text that is not its own', async () => {
    const folder = folderOf(files);
    broken.seam = '';
    const out = path.join(folder, 'site');
    const { faults } = await buildSite({
      archive: path.join(folder, 'archive'),
      out,
      cache: false,
      onSite: async () => writeFileSync(path.join(folder, 'archive/a.txt'), transcript('kite')),
    });
    expect(faults.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'a.txt Its verbatim text cannot be made: it changed while the site was being built; build again.',
    ]);
    expect(existsSync(path.join(out, 'en/2022/03/14/index.html'))).toBe(true);
    expect(existsSync(path.join(out, 'en/2022/03/14/source.txt'))).toBe(false);
    expect(existsSync(path.join(out, 'en/2022/03/15/source.txt'))).toBe(true);
  });
});

/** A disk of a few megabytes; null where this machine lets nobody mount one. */
function smallDisk(): string | null {
  const disk = path.join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [disk]));
  return disk;
}

describe('A disk that is full', () => {
  it('is called that, whoever notices first, and the last good site stays', async ({ skip }) => {
    const disk = smallDisk();
    if (disk === null) return skip('no disk can be mounted here');
    const archive = folderOf({ 'a.txt': transcript('buoy') });
    const out = path.join(disk, 'site');
    mkdirSync(out);
    writeFileSync(path.join(out, '.lectern-site'), 'Made by Lectern.');
    writeFileSync(path.join(out, 'index.html'), 'the last good site');
    for (const left of [0, 20_000, 300_000, 600_000]) {
      const free = 2 * 1024 * 1024 - 20_000 - left;
      writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(Math.max(0, free)));
      const { code, err } = await spawnLectern(['build', archive, '--out', out]);
      expect(err).toMatch(/^lectern: “.*\/site.*”: the disk is full\.$/m);
      expect(err).not.toMatch(/Pagefind|tmp-/);
      expect(code).toBe(1);
      expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('the last good site');
      expect(readdirSync(disk).sort()).toEqual(['ballast', 'site']);
      rmSync(path.join(disk, 'ballast'));
    }
  });
});
