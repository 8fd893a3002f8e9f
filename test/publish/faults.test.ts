import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

/** What is to fail, and where: each module below asks. */
const broken = vi.hoisted(() => ({ seams: [] as readonly string[] }));

const failing = vi.hoisted(
  () =>
    <Args extends unknown[], Result>(seam: string, work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (broken.seams.includes(seam)) throw new Error(`${seam} is broken`);
      return work(...args);
    },
);

vi.mock('../../src/parse/parse.ts', async (original) => {
  const real = await original<typeof import('../../src/parse/parse.ts')>();
  const parseStages: typeof real.parseStages = (source, options) =>
    source.file.endsWith('b.txt')
      ? failing('parser', real.parseStages)(source, options)
      : real.parseStages(source, options);
  return { ...real, parseStages };
});
vi.mock('../../templates/pages/index.ts', async (original) => {
  const { pages } = await original<typeof import('../../templates/pages/index.ts')>();
  const item: typeof pages.item = (page, view) =>
    page.item.number > 1 ? pages.item(page, view) : failing('first item', pages.item)(page, view);
  const others = Object.entries({ ...pages, item }).map(([kind, template]) => [
    kind,
    failing('every template', template as typeof pages.root),
  ]);
  return { pages: Object.fromEntries(others) };
});
vi.mock('../../src/search/format/record.ts', async (original) => {
  const real = await original<typeof import('../../src/search/format/record.ts')>();
  const searchRecord: typeof real.searchRecord = (item) => {
    if (item.number > 1) return real.searchRecord(item);
    const record = failing('record', real.searchRecord)(item);
    return broken.seams.includes('pagefind') ? { ...record, content: '(…)' } : record;
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

vi.mock('../../src/outline/describe.ts', async (original) => {
  const real = await original<typeof import('../../src/outline/describe.ts')>();
  return { ...real, describe: failing('describe', real.describe) };
});
vi.mock('../../src/outline/measure.ts', async (original) => {
  const real = await original<typeof import('../../src/outline/measure.ts')>();
  const measure: typeof real.measure = (text) =>
    text.includes('wreck') ? failing('measure', real.measure)(text) : real.measure(text);
  return { ...real, measure };
});
vi.mock('../../src/render/markdown.ts', async (original) => {
  const real = await original<typeof import('../../src/render/markdown.ts')>();
  return { ...real, renderMarkdown: failing('markdown', real.renderMarkdown) };
});
vi.mock('../../src/topics/topics.ts', async (original) => {
  const real = await original<typeof import('../../src/topics/topics.ts')>();
  return { ...real, findTopics: failing('topics', real.findTopics) };
});
vi.mock('../../src/people/speakers.ts', async (original) => {
  const real = await original<typeof import('../../src/people/speakers.ts')>();
  return { ...real, findSpeakers: failing('speakers', real.findSpeakers) };
});

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

import type { Site } from '../../src/site/types.ts';
import { shortAnchor } from '../../templates/client/short-anchor.js';

const { buildSite } = await import('../../src/publish/build-site.ts');

const files = {
  'archive/a.txt': transcript('buoy'),
  'archive/b.txt': transcript('wreck', 'March 15, 2022'),
  'archive/pages/about.md': '# About\n\nOf this archive.\n',
};

async function build(seams: readonly string[], folder = folderOf(files), cache: string | false = false) {
  broken.seams = seams;
  const out = path.join(folder, 'site');
  let site: Site | null = null as Site | null;
  const onSite = async (made: Site) => {
    site = made;
  };
  // a site without an address has no sitemap
  const baseUrl = 'https://harbour.example';
  const result = await buildSite({ archive: path.join(folder, 'archive'), out, cache, baseUrl, onSite });
  const faults = [...result.faults, ...result.messages].filter(({ severity }) => severity === 'error');
  return {
    ...result,
    site,
    said: faults.map(({ file, line, rule, reason }) => `${file}:${line ?? ''} ${rule} ${reason}`),
    text: (file: string) => readFileSync(path.join(out, file), 'utf8'),
    has: (file: string) => existsSync(path.join(out, file)),
  };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

/** Every file of a site with its content. */
const filesOf = ({ out }: { out: string }) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(out, file), readFileSync(file).toString('base64')])
    .sort();
/** What a build without a fault makes of `files`. */
let clean: ReturnType<typeof filesOf> | null = null;

describe('A build in which one thing fails', () => {
  it.each(['first item', 'every template', 'pagefind', 'robots', 'briefing-json'])(
    'leaves nothing of that behind once it works again: %s',
    async (seam) => {
      const folder = folderOf(files);
      const cache = temporaryFolder();
      const failed = await build([seam], folder, cache);
      expect(failed.said.length).toBeGreaterThan(0);
      const again = await build([], folder, cache);
      expect([again.said, again.changed > 0]).toEqual([[], true]);
      clean ??= filesOf(await build([]));
      expect(filesOf(again)).toEqual(clean);
    },
  );

  it('loses nothing where nothing fails', async () => {
    const { said, records } = await build([]);
    expect(said).toEqual([]);
    expect(records).toBe(4);
  });

  it('loses the transcript on which the parser fails, and names it', async () => {
    const { said, has } = await build(['parser']);
    expect(said).toEqual(['b.txt: parser-failed The parser failed: parser is broken']);
    expect([has('en/2022/03/14/index.html'), has('en/2022/03/15/index.html')]).toEqual([true, false]);
  });

  it('loses the briefing whose pages cannot be made, and names it', async () => {
    const { said, has } = await build(['measure']);
    expect(said).toEqual(['b.txt: page-failed Not published: its pages cannot be made: measure is broken']);
    expect([has('en/2022/03/14/index.html'), has('en/2022/03/15/index.html')]).toEqual([true, false]);
  });

  it('loses the summary of an item alone where it cannot be made', async () => {
    const { said, has, site } = await build(['describe']);
    const items = site?.editions[0]?.briefings.flatMap((briefing) => briefing.items) ?? [];
    expect(said.sort()).toEqual(
      items
        .map(
          ({ item, briefing }) =>
            `${briefing.briefing.source.file}:${item.lines[0]} page-failed Without a summary: ${item.id}: describe is broken`,
        )
        .sort(),
    );
    for (const { address } of items) expect(has(address)).toBe(true);
  });

  it('shows a page of the archive’s own as it is written where its Markdown cannot be read', async () => {
    const { said, text } = await build(['markdown']);
    expect(said).toEqual([
      'pages/about.md: page-failed Shown as it is written: its Markdown cannot be read: markdown is broken',
    ]);
    expect(text('en/about.html')).toContain('Of this archive.');
  });

  it.each([
    ['topics', 'topics'],
    ['speakers', 'speakers'],
  ])('has no %s where they cannot be found, and all the rest', async (seam, folder) => {
    const { said, has } = await build([seam]);
    expect(said).toEqual([`.: subjects-failed No ${seam} in “en”: ${seam} is broken`]);
    expect(has(`en/${folder}/index.html`)).toBe(true);
    expect(has('en/2022/03/15/index.html')).toBe(true);
  });

  it('finds an item by its address where its search record cannot be made', async () => {
    const { said, records } = await build(['record']);
    expect(said.sort()).toEqual(
      ['a.txt', 'b.txt'].map(
        (file) =>
          `${file}:3 record-failed Its search record cannot be made, so that search finds its address alone: record is broken`,
      ),
    );
    expect(records).toBe(4);
  });

  it('loses the record in which Pagefind finds no word, names its transcript and line, and leads to it from no filter', async () => {
    const { said, records, text } = await build(['pagefind']);
    expect(said.sort()).toEqual(
      ['a.txt', 'b.txt'].map((file) =>
        expect.stringMatching(
          new RegExp(`^${file}:3 record-failed Search does not hold this: Pagefind finds no word in it`),
        ),
      ),
    );
    expect(records).toBe(2);
    expect(JSON.parse(text('pagefind/filters/en-1024-2047/kind.json'))).toEqual({ exchange: [0, 2] });
  });

  it('says the words of a page plainly where its template fails, under the same ids', async () => {
    const { said, site, text } = await build(['first item']);
    const [first] = site?.editions[0]?.briefings[1]?.items ?? [];
    expect(said.filter((one) => one.startsWith('a.txt'))).toEqual([
      `a.txt:3 page-failed The page ${first?.address} cannot be set: first item is broken`,
    ]);
    const html = text(first?.address ?? '');
    for (const paragraph of first?.item.turns.flatMap(({ paragraphs }) => paragraphs) ?? [])
      expect(html).toContain(paragraph);
    expect(html).toContain(`<p id=${shortAnchor(`${first?.item.id}-p2`)}>`);
    expect(html).not.toMatch(/<script/);
  });

  it('stands, with every page in its place, where no template works at all', async () => {
    const { said, site, has, text } = await build(['every template']);
    const all = site?.pages ?? [];
    expect(said).toHaveLength(all.length);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    for (const { address } of all) {
      const file = address.endsWith('/') ? `${address}index.html` : address;
      expect(has(file), address).toBe(true);
      expect(text(file), address).toMatch(/<h1>.+<\/h1>/s);
    }
  });

  /** What a format writes, and what is said of it where it fails. */
  const formats: Record<string, { lost: string; says: string[] }> = {
    'briefing-json': {
      lost: 'en/2022/03/14/index.json.gz',
      says: ['a.txt: file-failed Its JSON document', 'b.txt: file-failed Its JSON document'],
    },
    'days-before': {
      lost: 'en/dates/03.json',
      says: ['.: file-failed What was said in other years (/en/dates/)'],
    },
    headers: { lost: '_headers', says: ['.: file-failed _headers'] },
    robots: { lost: 'robots.txt', says: ['.: file-failed robots.txt'] },
    sitemap: { lost: 'sitemap.xml', says: ['.: file-failed The sitemap'] },
  };

  it.each([[['briefing-json', 'headers']], [['days-before', 'robots', 'sitemap']]])(
    'loses the files of the formats that fail, and no other: %s',
    async (seams) => {
      const { said, has } = await build(seams);
      const expected = seams.flatMap((seam) =>
        (formats[seam]?.says ?? []).map((start) => `${start} cannot be made: ${seam} is broken.`),
      );
      expect(said.sort()).toEqual(expected.sort());
      for (const [format, { lost }] of Object.entries(formats))
        expect(has(lost)).toBe(!seams.includes(format));
      expect(has('en/index.html')).toBe(true);
    },
  );

  it('keeps the page of a transcript that is changed while the site is built, but not a text that is not its own', async () => {
    const folder = folderOf(files);
    broken.seams = [];
    const out = path.join(folder, 'site');
    const { faults } = await buildSite({
      archive: path.join(folder, 'archive'),
      out,
      cache: false,
      onProgress: (stage, done, total) => {
        if (stage === 'read' && done === total)
          writeFileSync(path.join(folder, 'archive/a.txt'), transcript('kite'));
      },
    });
    expect(faults.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'a.txt Its verbatim text cannot be made: it changed while the site was being built; build again.',
    ]);
    expect(existsSync(path.join(out, 'en/2022/03/14/index.html'))).toBe(true);
    expect(existsSync(path.join(out, 'en/2022/03/14/source.txt'))).toBe(false);
    expect(existsSync(path.join(out, 'en/2022/03/15/source.txt'))).toBe(true);
  });
});
