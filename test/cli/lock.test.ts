import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { readSource } from '../../src/read/read-source.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';
import { conflicting, lockAfter, transcriptOn } from '../lock/branches.ts';
import { run } from './run.ts';

const base = {
  'a.txt': transcriptOn('2031-05-04', ['ferry', 'toll']),
  'b.txt': transcriptOn('2031-05-05', ['bridge']),
};
const before = lockAfter(base, undefined, '2031-05-06');
const lockIn = (folder: string) => readFileSync(path.join(folder, 'lectern.lock'), 'utf8');

describe('lectern lock', () => {
  it('says in a line what the lock holds, and writes nothing where it is in order', async () => {
    const folder = folderOf({ ...base, 'lectern.lock': printLock(before) });
    expect(await run('lock', folder)).toEqual({
      code: 0,
      out: '',
      err: 'lectern.lock: 2 briefings, 3 items; 0 moved, 0 gone, 0 corrections. In order.\n',
    });
    expect(lockIn(folder)).toBe(printLock(before));
  });

  it('mends what git could not merge, and names what means something else to one of the two', async () => {
    const [crane, dock] = [transcriptOn('2031-05-07', ['crane']), transcriptOn('2031-05-07', ['dock'])];
    const ours = lockAfter({ ...base, 'x.txt': crane }, before, '2031-05-08');
    const theirs = lockAfter({ ...base, 'y.txt': dock }, before, '2031-05-09');
    const folder = folderOf({
      ...base,
      'x.txt': crane,
      'y.txt': dock,
      'lectern.lock': conflicting(ours, theirs),
    });
    expect(await run('lock', folder)).toEqual({
      code: 0,
      out: '',
      err: `lectern.lock: warning /en/2031/05/07/ was given twice: x.txt keeps it, as it was published first (2031-05-08); y.txt (2031-05-09) gets another with the next build, and its answers lead there.
Mended: 1 conflict, 1 doubled line.
lectern.lock: 3 briefings, 5 items; 0 moved, 0 gone, 0 corrections. Written anew.
`,
    });
    expect(() => readLock(lockIn(folder))).not.toThrow();
    expect((await run('lock', folder)).err).toMatch(/In order\.\n$/);
  });

  it('finds the transcript of answers whose briefing has lost its line', async () => {
    const text = printLock(before).replace(/^\/en\/2031\/05\/04\/ briefing .*\n/m, '');
    const folder = folderOf({ ...base, 'lectern.lock': text });
    const { code, err } = await run('lock', folder);
    expect({ code, err }).toEqual({
      code: 0,
      err: `lectern.lock: warning The line of /en/2031/05/04/ was missing: its answers are those of a.txt.
lectern.lock: 2 briefings, 3 items; 0 moved, 0 gone, 0 corrections. Written anew.
`,
    });
    expect(readLock(lockIn(folder)).briefings.get('/en/2031/05/04/')).toMatchObject({ file: 'a.txt' });
  });

  it.each([
    [
      'hello',
      'lectern: lectern.lock, line 10: This line does not read as one of a lock, and cannot be mended. Take the line from the version before: git log -p lectern.lock\n',
    ],
    [
      '',
      'lectern: lectern.lock, line 1: It does not begin as a lock does. Take the line from the version before: git log -p lectern.lock\n',
    ],
  ])('refuses a lock with a line that is none (%j), and says how to mend it', async (line, told) => {
    const text = line === '' ? 'hello\n' : `${printLock(before)}${line}\n`;
    const folder = folderOf({ ...base, 'lectern.lock': text });
    expect(await run('lock', folder)).toEqual({ code: 2, out: '', err: told });
    expect(lockIn(folder)).toBe(text);
  });

  it('says where there is none, and writes none', async () => {
    expect((await run('lock', folderOf(base))).err).toBe(
      'There is no lectern.lock yet: “lectern build” writes it.\n',
    );
  });

  it('gives its numbers as JSON', async () => {
    const { out } = await run('lock', folderOf({ ...base, 'lectern.lock': printLock(before) }), '--json');
    expect(JSON.parse(out)).toEqual({
      briefings: 2,
      items: 3,
      moved: 0,
      gone: 0,
      corrections: 0,
      written: false,
      mended: { conflicts: 0, doubled: 0, notes: [] },
      imported: null,
    });
  });
});

/** A site as an earlier release made it: of each briefing its document, with ids of that time. */
function formerSite(files: Record<string, string>, idOf: (id: string) => string): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    const { briefing } = parseTranscript(readSource(file, Buffer.from(text)), null);
    if (!briefing?.date) continue;
    const at = path.join(folder, 'en', ...briefing.date.split('-'));
    mkdirSync(at, { recursive: true });
    const items = briefing.items.map((item) => ({ ...item, id: idOf(item.id) }));
    writeFileSync(
      path.join(at, 'index.json'),
      JSON.stringify({ ...briefing, toc: [], items } satisfies Briefing),
    );
  }
  return folder;
}

describe('lectern lock --import', () => {
  const old = (id: string) => `old-${id}`;
  const ids = (lock: { briefings: ReadonlyMap<string, { items: { id: string }[] }> }, address: string) =>
    lock.briefings.get(address)?.items.map(({ id }) => id);

  it('takes over the addresses of a site that was published before there was a lock: the next build gives them again', async () => {
    const folder = folderOf(base);
    const { code, err } = await run('lock', folder, '--import', formerSite(base, old));
    expect({ code, err }).toEqual({
      code: 0,
      err: `Imported addresses: 5 taken over, 0 known already, 0 unmatched.
There was no lock before: with the next build what is in the site keeps its address.
lectern.lock: 2 briefings, 3 items; 0 moved, 0 gone, 0 corrections. Written anew.
`,
    });
    const { settlement } = await loadArchive(folder, { cache: false });
    expect(settlement?.changes).toMatchObject({ kept: 5, fresh: 0, gone: [], corrected: [] });
    expect(ids(settlement?.lock ?? before, '/en/2031/05/05/')?.[0]).toMatch(/^old-/);
  });

  it('leads them to what the archive was published under since, by the words', async () => {
    const folder = folderOf({ ...base, 'lectern.lock': printLock(before) });
    const { err } = await run('lock', folder, '--import', formerSite(base, old));
    expect(err).toBe(`Imported addresses: 3 taken over, 2 known already, 0 unmatched.
What the archive has published keeps its address, and those of the site lead there.
lectern.lock: 2 briefings, 3 items; 3 moved, 0 gone, 0 corrections. Written anew.
`);
    const [id = ''] = ids(before, '/en/2031/05/05/') ?? [];
    expect(readLock(lockIn(folder)).moved.get(`/en/2031/05/05/old-${id}`)?.to).toBe(`/en/2031/05/05/${id}`);
  });

  it('keeps what is in no transcript any more as gone', async () => {
    const folder = folderOf({ 'a.txt': base['a.txt'], 'lectern.lock': printLock(before) });
    const lost = { ...base, 'c.txt': transcriptOn('2031-04-01', ['crane']) };
    await run('lock', folder, '--import', formerSite(lost, old));
    const { settlement } = await loadArchive(folder, { cache: false });
    expect([...(settlement?.lock.goneBriefings.keys() ?? [])]).toEqual([
      '/en/2031/04/01/',
      '/en/2031/05/05/',
    ]);
  });

  it('takes addresses alone out of a sitemap, and names those that cannot be matched', async () => {
    const [id = ''] = ids(before, '/en/2031/05/05/') ?? [];
    const pages = [
      '2031/',
      '2031/05/05/',
      `2031/05/05/${id}.html`,
      `2031/05/05/${id}-at-all.html`,
      '2031/05/05/sundry.html',
      '2030/01/01/',
    ];
    const locations = pages.map(
      (page) => `<url><loc>https://harbour.example/briefings/en/${page}</loc></url>`,
    );
    const folder = folderOf({ ...base, 'lectern.lock': printLock(before) });
    const map = path.join(
      folderOf({ 'sitemap.xml': `<urlset>${locations.join('\n')}</urlset>` }),
      'sitemap.xml',
    );
    expect(await run('lock', folder, '--import', map)).toEqual({
      code: 1,
      out: '',
      err: `lectern.lock: warning /en/2030/01/01/ was published, and it cannot be told what it is now.
lectern.lock: warning /en/2031/05/05/sundry was published, and it cannot be told what it is now.
Imported addresses: 1 taken over, 2 known already, 2 unmatched.
What the archive has published keeps its address, and those of the site lead there.
lectern.lock: 2 briefings, 3 items; 1 moved, 0 gone, 0 corrections. Written anew.
`,
    });
    expect(readLock(lockIn(folder)).moved.get(`/en/2031/05/05/${id}-at-all`)?.to).toBe(
      `/en/2031/05/05/${id}`,
    );
  });

  it('refuses what is no site and no sitemap with what to name instead', async () => {
    const folder = folderOf(base);
    const empty = temporaryFolder();
    const told = async (from: string) =>
      (await run('lock', folder, '--import', from)).err.replaceAll(empty, 'site');
    expect(await told('nowhere')).toBe(
      'lectern: There is no “nowhere” here. Name the folder of the site, or its sitemap.xml.\n',
    );
    expect(await told(empty)).toBe(
      'lectern: “site” holds no briefing that Lectern published. Name the folder that a build wrote, or its sitemap.xml.\n',
    );
    expect(await told(path.join(folder, 'a.txt'))).toBe(
      'lectern: “a.txt” names no address of a briefing in a language of the archive (/en/). Name the sitemap.xml of the site.\n',
    );
  });
});
