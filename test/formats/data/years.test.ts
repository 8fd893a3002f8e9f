import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import library from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { sqlite } from '../../../src/formats/data/sqlite.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import { PublishedItemRow, TopicRow } from '../../../src/model/data-rows.ts';
import type { SiteConfig } from '../../../src/model/site-config.ts';
import { Ledger } from '../../../src/publish/ledger.ts';
import { writeSiteData } from '../../../src/publish/write-site-data.ts';
import { makeSite } from '../../../src/site/make-site.ts';
import type { Site } from '../../../src/site/types.ts';
import { packed, packedNow, unpacked } from '../../../src/text/packed.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { examples } from '../../../templates/data-examples.ts';
import { ownTemplates, renderPage } from '../../../templates/render-page.ts';
import { folderOf, temporaryFolder } from '../../archive/made.ts';
import { archive, briefing, item, turn } from '../../site/made.ts';
import { allOf } from './made.ts';
import { isHere, python } from './tools.ts';

const jq = isHere('jq', '--version');
const rscript = isHere('Rscript', '-e', 'library(jsonlite)');

const said = (about: string) =>
  item(about, `The ${about}`, [turn('question', `And the ${about}?`), turn('answer', 'It runs.')]);
const all = () => [
  briefing('2030-12-31', { items: [said('tide')] }),
  briefing('2031-05-04', { items: [said('ferry'), said('toll')] }),
  briefing('notice', { date: null }),
];

/** A site of which it is known what each briefing was parsed to. */
function siteOf(briefings: Briefing[], config: SiteConfig = {}): Site {
  const made = archive(briefings, { config });
  return makeSite({
    ...made,
    briefings: made.briefings.map((one) => ({ ...one, digest: sha256(JSON.stringify(one.briefing), 'hex') })),
  });
}

const noFault = (fault: object) => expect.unreachable(JSON.stringify(fault));

interface Written {
  folder: string;
  ledger: Ledger;
  site: Site;
}

async function written(site: Site, before?: Pick<Written, 'folder' | 'ledger'>): Promise<Written> {
  const folder = temporaryFolder();
  const ledger = new Ledger(before?.ledger.files);
  site.data = await writeSiteData(site, folder, {
    ledger,
    standing: before?.folder ?? folder,
    onFault: noFault,
  });
  return { folder, ledger, site };
}

const rowsIn = (file: string): unknown[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const filesIn = (folder: string): string[] =>
  existsSync(join(folder, 'data')) ? readdirSync(join(folder, 'data')).sort() : [];

describe('The data of a site', () => {
  it('is a file a year, of rows that their schema knows, described beside', async () => {
    const { folder, site } = await written(siteOf(all()));
    expect(filesIn(folder)).toEqual([
      'datapackage.json',
      'items-2030.jsonl.gz',
      'items-2031.jsonl.gz',
      'items-undated.jsonl.gz',
      'items.schema.json',
      'topics.jsonl.gz',
      'topics.schema.json',
    ]);
    const bytes = readFileSync(join(folder, 'data/items-2031.jsonl.gz'));
    const rows = rowsIn(join(folder, 'data/items-2031.jsonl.gz'));
    expect(rows.map((row) => PublishedItemRow.strict().parse(row).title)).toEqual(['The ferry', 'The toll']);
    expect(site.data.map(({ table, year, rows }) => [table, year, rows])).toEqual([
      ['items', '2030', 1],
      ['items', '2031', 2],
      ['items', 'undated', 1],
      ['topics', null, 0],
    ]);
    expect(site.data[1]).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes, 'hex') });
    const described = readFileSync(join(folder, 'data/datapackage.json'), 'utf8');
    for (const { sha256: hash } of site.data) expect(described).toContain(`sha256:${hash}`);
  });

  it('is packed to the same bytes each time: no time and no system is in them', async () => {
    const bytes = await packed('one\n');
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect(await packed('one\n')).toEqual(bytes);
    expect(packedNow('one\n')).toEqual(bytes);
    expect(unpacked(bytes)).toBe('one\n');
  });

  it('is made again for the years that changed, and for no others', async () => {
    const first = await written(siteOf(all()));
    const same = await written(siteOf(all()), first);
    expect(filesIn(same.folder)).toEqual([]);
    expect(same.site.data).toEqual(first.site.data);
    const [tide, , notice] = all();
    const changed = [tide!, briefing('2031-05-04', { items: [said('bridge')] }), notice!];
    const later = await written(siteOf(changed), first);
    expect(filesIn(later.folder)).toEqual(['datapackage.json', 'items-2031.jsonl.gz']);
    expect(later.site.data).toEqual((await written(siteOf(changed))).site.data);
  });

  it('says apart which items belong to which topic, as that changes where another year does', async () => {
    const topics = { topics: [{ name: 'Ferries', match: ['ferry'] }] };
    const { folder } = await written(siteOf(all(), topics));
    expect(rowsIn(join(folder, 'data/topics.jsonl.gz')).map((row) => TopicRow.strict().parse(row))).toEqual([
      {
        topic: 'Ferries',
        address: '/en/topics/ferries.html',
        lang: 'en',
        item: '/en/2031/05/04/#ferry',
      },
    ]);
    const first = await written(siteOf(all()));
    const later = await written(siteOf(all(), topics), first);
    expect(filesIn(later.folder)).toEqual(['datapackage.json', 'topics.jsonl.gz']);
  });

  it('has the bytes of one that is made from nothing, where months of a year came, changed and went', async () => {
    const day = (date: string, ...about: string[]) => briefing(date, { items: about.map(said) });
    const [march, may, june] = [
      day('2031-03-01', 'tide'),
      day('2031-05-04', 'ferry'),
      day('2031-06-01', 'toll'),
    ];
    const steps = [
      [march, june],
      [march, may, june],
      [march, day('2031-05-04', 'bridge'), day('2031-05-09', 'quay'), june],
      [may, june],
      [june],
    ];
    let before: Written | undefined;
    for (const step of steps) {
      const now = await written(siteOf(step), before);
      const anew = await written(siteOf(step));
      const bytes = readFileSync(join(now.folder, 'data/items-2031.jsonl.gz'));
      expect(bytes).toEqual(readFileSync(join(anew.folder, 'data/items-2031.jsonl.gz')));
      expect(now.site.data).toEqual(anew.site.data);
      before = now;
    }
  });

  it('is offered on a page of each language, and nowhere where site.yaml says so', async () => {
    const { site } = await written(siteOf(all(), { license: 'CC0' }));
    const page = site.pages.find(({ kind }) => kind === 'data');
    const text = page ? renderPage(page, site, ownTemplates) : '';
    for (const { sha256: hash } of site.data) expect(text).toContain(hash);
    expect(text).toContain('items-2031.jsonl.gz');
    expect(text).toContain('CC0');
    expect(text).toContain('<dt><code>first_line</code></dt>');
    const none = await written(siteOf(all(), { data: 'none' }));
    expect([filesIn(none.folder), none.site.data]).toEqual([[], []]);
    expect(none.site.pages.some(({ kind }) => kind === 'data')).toBe(false);
    const home = none.site.pages.find(({ kind }) => kind === 'home');
    expect(home ? renderPage(home, none.site, ownTemplates) : 'data/').not.toContain('data/');
  });
});

describe('What the page of the data shows to be copied runs:', () => {
  const year = async () => join((await written(siteOf(all()))).folder, 'data');

  it.skipIf(!python)('Python', async () => {
    const cwd = await year();
    const file = join(folderOf({ 'a.py': examples.python('items-2031.jsonl.gz') }), 'a.py');
    const out = execFileSync('python3', [file], { cwd, encoding: 'utf8' });
    expect(out).toBe('2031-05-04 The ferry\n2031-05-04 The toll\n');
  });

  it.skipIf(!jq)('the shell', async () => {
    const out = execFileSync('sh', ['-c', examples.shell('items-2031.jsonl.gz')], {
      cwd: await year(),
      encoding: 'utf8',
    });
    expect(out).toBe('2031-05-04\tThe ferry\n2031-05-04\tThe toll\n');
  });

  it.skipIf(!rscript)('R', async () => {
    const cwd = await year();
    writeFileSync(join(cwd, 'a.R'), examples.r('items-2031.jsonl.gz'));
    expect(execFileSync('Rscript', ['a.R'], { cwd, encoding: 'utf8' })).toContain('exchange');
  });

  it('SQL', async () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    for await (const one of sqlite.files(allOf(siteOf(all())))) if ('write' in one) await one.write(file);
    const database = new library.Database(file, { readOnly: true });
    try {
      expect(database.all(examples.sql('ferry'))).toEqual([{ date: '2031-05-04', title: 'The ferry' }]);
    } finally {
      database.close();
    }
  });
});
