import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeGone } from '../../src/archive/describe-gone.ts';
import { readFormerSite, readSitemap } from '../../src/archive/former-site.ts';
import { formerText, keepFormer, keptText, keptTexts } from '../../src/archive/former-text.ts';
import { archiveOf, formerOf } from '../../src/archive/last-versions.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { lockOf } from '../../src/archive/lock-file.ts';
import { today } from '../../src/archive/today.ts';
import { writeWholeNow } from '../../src/archive/whole-file.ts';
import { emptyLock, type Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { packedNow } from '../../src/text/packed.ts';
import { parsed } from '../helpers/parsed.ts';
import { lockAfter, transcriptOn } from '../lock/branches.ts';
import { folderOf, temporaryFolder } from './made.ts';

const bytesOf = (text: string) => Buffer.from(text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const day = '/en/2031/05/04/';
const former = transcriptOn('2031-05-04', ['ferry', 'toll']);
const later = transcriptOn('2031-05-04', ['ferry', 'toll'], ' now');
const before = lockAfter({ 'a.txt': former }, undefined, '2031-05-06');

describe('The text of a transcript that was replaced', () => {
  const known = { sha256: sha256('Before.'), file: 'a.txt' };

  it('is kept under its hash, once, and named by nothing else', async () => {
    const root = temporaryFolder();
    for (let time = 0; time < 2; time++) await keepFormer(root, known.sha256, bytesOf('Before.'));
    expect(readdirSync(path.join(root, 'history'))).toEqual([`${known.sha256}.gz`]);
    expect(keptText(root, known.sha256)?.toString()).toBe('Before.');
    const kept = await keptTexts(root);
    expect([...kept.keys()]).toEqual([known.sha256]);
    expect(Number(kept.get(known.sha256))).toBeGreaterThan(0);
    writeFileSync(path.join(root, 'history/notes.gz'), '');
    mkdirSync(path.join(root, `history/${'ab'.repeat(32)}.gz`));
    expect(await keptTexts(root)).toEqual(kept);
    expect(await keptTexts(temporaryFolder())).toEqual(new Map());
  });

  it('is none that has another hash than its name says, is not packed, or is not there', () => {
    const [other, torn, none] = ['a', 'b', 'c'].map((sign) => sign.repeat(64)) as [string, string, string];
    const root = folderOf({
      [`history/${other}.gz`]: gzipSync('Another.'),
      [`history/${torn}.gz`]: 'torn',
    });
    for (const hash of [other, torn, none]) expect(keptText(root, hash)).toBeNull();
  });

  it('is taken out of what is kept, else of a site, where it is that text to the byte', async () => {
    const published = folderOf({ 'other.txt': 'After.', 'source.txt': 'Before.' });
    const places = ['missing.txt', 'other.txt', 'source.txt'].map((file) => path.join(published, file));
    const root = temporaryFolder();
    expect((await formerText(root, known, places))?.toString()).toBe('Before.');
    expect(await formerText(root, known, places.slice(0, 2))).toBeNull();
    await keepFormer(root, known.sha256, bytesOf('Before.'));
    expect((await formerText(root, known, []))?.toString()).toBe('Before.');
  });

  it('is taken out of git, also where a commit took the file away', async () => {
    const root = folderOf({ 'a.txt': 'Before.' });
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-C', root, ...words]);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'One');
    git('rm', '--quiet', 'a.txt');
    git('commit', '--quiet', '-m', 'Two');
    expect((await formerText(root, known, []))?.toString()).toBe('Before.');
    expect(await formerText(root, { ...known, sha256: 'a'.repeat(64) }, [])).toBeNull();
  });

  it('is not fetched from elsewhere where git lacks it: the settings of a folder may name any program for that', async () => {
    const root = folderOf({ 'a.txt': 'Before.' });
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-C', root, ...words], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'One');
    const blob = git('rev-parse', 'HEAD:a.txt').trim();
    rmSync(path.join(root, '.git/objects', blob.slice(0, 2)), { recursive: true });
    const proof = path.join(root, 'was-run');
    const settings = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'far',
      'remote.far.url': '.',
      'remote.far.promisor': 'true',
      'remote.far.partialCloneFilter': 'blob:none',
      'remote.far.uploadPack': `touch '${proof}';`,
    };
    for (const [key, value] of Object.entries(settings)) git('config', key, value);
    expect(await formerText(root, known, [])).toBeNull();
    expect(existsSync(proof)).toBe(false);
    // it would be, by git as it is
    expect(() => git('cat-file', 'blob', blob)).toThrow();
    expect(existsSync(proof)).toBe(true);
  });
});

describe('The version of a transcript before the one that lies there', () => {
  const of = async (text: string, lock: Lock, kept: readonly string[] = []) => {
    const root = folderOf({ 'a.txt': text, 'lectern.lock': printLock(lock) });
    for (const one of kept) await keepFormer(root, sha256(one), bytesOf(one));
    return { root, found: await formerOf(root, path.join(root, 'a.txt'), sha256(text)) };
  };

  it('is what was built last, and of what was built the one before that', async () => {
    expect((await of(former, before)).found).toBeNull();
    expect((await of(later, before)).found).toEqual({ sha256: sha256(former), replaced: null, bytes: null });
    const { found } = await of(later, lockAfter({ 'a.txt': later }, before, '2031-06-01'), [former]);
    expect(found).toMatchObject({ sha256: sha256(former), replaced: '2031-06-01' });
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe(former);
    expect((await of(later, emptyLock())).found).toBeNull();
  });

  it('is looked for in the nearest folder above that has a lock, and a lock that is none says so', async () => {
    const { root } = await of(former, before);
    mkdirSync(path.join(root, 'noon'));
    writeFileSync(path.join(root, 'noon/b.txt'), former);
    expect(await archiveOf(path.join(root, 'noon/b.txt'))).toBe(realpathSync(root));
    expect(await archiveOf(path.join(root, 'a.txt'))).toBe(realpathSync(root));
    expect(await archiveOf(path.join(folderOf({ 'b.txt': former }), 'b.txt'))).toBeNull();
    const broken = folderOf({ 'a.txt': former, 'lectern.lock': 'no lock\n' });
    await expect(formerOf(broken, path.join(broken, 'a.txt'), sha256(former))).rejects.toThrow(
      /^lectern\.lock: /,
    );
    expect(lockOf('no lock\n')).toMatchObject({ file: 'lectern.lock', rule: 'lock-invalid', line: 1 });
    expect(lockOf(null)).toEqual(emptyLock());
  });
});

describe('A briefing of an archive', () => {
  it('has the versions before it, with the day and the answers of each, as far as they are kept', async () => {
    const lock = lockAfter({ 'a.txt': later }, before, '2031-06-01');
    const root = folderOf({ 'a.txt': later, 'lectern.lock': printLock(lock) });
    const versionsOf = async () => {
      const { briefings } = await loadArchive(root, { cache: false, today: '2031-07-01' });
      return { since: briefings[0]?.since, former: briefings[0]?.former ?? [] };
    };
    const lost = await versionsOf();
    expect(lost.since).toBe('2031-05-06');
    expect(
      lost.former.map(({ replaced, sha256, kept, original }) => [replaced, sha256, kept, original]),
    ).toEqual([['2031-06-01', sha256(former), null, null]]);
    expect([lost.former[0]?.bytes(), lost.former[0]?.briefing()]).toEqual([null, null]);
    await keepFormer(root, sha256(former), bytesOf(former));
    const [version] = (await versionsOf()).former;
    expect(version?.items).toHaveLength(2);
    expect(Number(version?.kept)).toBeGreaterThan(0);
    expect(Buffer.from(version?.bytes() ?? []).toString()).toBe(former);
    expect(version?.briefing()?.items).toHaveLength(2);
  });

  it('keeps its address while its file cannot be read, and is new today where nothing is known of it', async () => {
    const folder = folderOf({ 'b.txt': former, 'lectern.lock': printLock(before) });
    const isKept = async (files: Record<string, string>) => {
      const { settlement } = await loadArchive(folderOf(files), { cache: false, today: '2031-07-01' });
      return { gone: settlement?.changes.gone.length, text: settlement?.text ?? null };
    };
    expect(
      await isKept({ 'c.txt': transcriptOn('2031-05-09', ['wreck']), 'lectern.lock': printLock(before) }),
    ).toEqual({ gone: 3, text: printLock(before) });
    const broken = { 'a.txt': `${'\0'.repeat(200)}`, 'lectern.lock': printLock(before) };
    expect(await isKept(broken)).toMatchObject({ gone: 0 });
    expect(await isKept({ 'a.txt': former, 'lectern.lock': 'no lock\n' })).toEqual({ gone: 0, text: null });
    const { settlement } = await loadArchive(folder, { cache: false });
    expect(settlement?.lock.briefings.get(day)?.file).toBe('b.txt');
    const fresh = await loadArchive(folderOf({ 'a.txt': former }), { cache: false });
    expect(fresh.settlement?.lock.briefings.get(day)?.date).toBe(today());
    expect(fresh.briefings[0]?.since).toBeNull();
  });

  it('that is gone, or an answer of it, is told by its title and first words, where its text can be had', async () => {
    const withoutThem = async (files: Record<string, string>, find: () => Promise<Uint8Array | null>) => {
      const folder = folderOf({ ...files, 'lectern.lock': printLock(before) });
      const { settlement } = await loadArchive(folder, { cache: false, today: '2031-07-01' });
      return describeGone(settlement!, before, { find, read: settlement!.readFormer });
    };
    const toll = `${day}who-pays-for-the-toll-at-tollstead`;
    const some = { 'a.txt': transcriptOn('2031-05-04', ['ferry']) };
    const had = await withoutThem(some, async () => bytesOf(former));
    expect(had.goneItems.get(toll)?.title).toBe('Who pays for the toll at tollstead?');
    expect(had.goneItems.get(toll)?.text).toMatch(/^Who pays for the toll at tollstead\? The toll of pier/);
    expect((await withoutThem(some, async () => null)).goneItems.get(toll)).toMatchObject({
      title: '',
      text: '',
    });
    // what can be had is another text
    const other = await withoutThem(some, async () => bytesOf(transcriptOn('2031-05-04', ['wreck'])));
    expect(other.goneItems.get(toll)).toMatchObject({ title: '', text: '' });
    const all = await withoutThem({ 'b.txt': transcriptOn('2031-05-09', ['wreck']) }, async () =>
      bytesOf(former),
    );
    expect(all.goneBriefings.get(day)?.title).toMatch(/Ann Example/);
    expect(all.goneItems.size).toBe(2);
  });
});

describe('A site that was made before', () => {
  it('is read by the documents beside its briefings: their addresses, series, corrections and words', async () => {
    const briefing = parsed(former, 'a.txt');
    const [first] = briefing.items;
    const noon = {
      ...briefing,
      series: 'Noon talks',
      corrections: [{ date: '2031-06-01', from: 'a'.repeat(64), items: ['x'] }],
      items: first ? [{ ...first, anchors: [['x-p7'], ['y']] }] : [],
    };
    const folder = folderOf({
      'en/2031/05/04/index.json': JSON.stringify({ ...briefing, series: 'All talks' }),
      'en/noon-talks/2031/05/04/index.json.gz': packedNow(JSON.stringify(noon)),
      'en/2031/05/05/index.json': '{',
      'en/2031/05/07/index.json.gz': JSON.stringify(briefing),
      'en/2031/05/06/index.json': '{}',
      'en/topics/index.json': JSON.stringify(briefing),
      'index.json': JSON.stringify(briefing),
      'en/2031/05/04/index.html': '<p>Noon talks</p>',
      'en/2031/05/04/source.txt': former,
    });
    const found = await readFormerSite(folder, '2031-07-01');
    expect(found.briefings.map(({ address, date, file, sha256 }) => [address, date, file, sha256])).toEqual([
      [day, '2031-07-01', 'a.txt', briefing.source.sha256],
      ['/en/noon-talks/2031/05/04/', '2031-07-01', 'a.txt', briefing.source.sha256],
    ]);
    expect(found.series).toEqual(new Map([['/en/noon-talks/', 'Noon talks']]));
    expect([...found.corrected]).toEqual([['/en/noon-talks/2031/05/04/', noon.corrections]]);
    // as a build of the transcript itself would have it
    expect(found.briefings[0]?.items.map(({ id, paragraphs }) => [id, paragraphs])).toEqual(
      before.briefings.get(day)?.items.map(({ id, paragraphs }) => [id, paragraphs]),
    );
    expect(found.briefings[1]?.items[0]?.paragraphs.map(({ anchors }) => anchors)).toEqual(
      [['x-p7'], ['y'], [`${first?.id}-p3`]].slice(0, found.briefings[1]?.items[0]?.paragraphs.length),
    );
  });

  it('is known by its map: the addresses under whatever host and path, of all maps beside an index', async () => {
    const at = (...locations: string[]) =>
      `<urlset>${locations.map((one) => `<url><loc> ${one}\n</loc></url>`).join('')}</urlset>`;
    const folder = folderOf({
      'sitemap.xml':
        '<sitemapindex><sitemap><loc>https://x.example/a.xml</loc></sitemap><sitemap><loc>https://x.example/maps/b.xml</loc></sitemap></sitemapindex>',
      'a.xml': at(
        'https://x.example/briefings/en/2031/',
        'https://x.example/fr/?a=1&amp;b=2',
        '/en/toll&amp;lamp/',
        'https://x.example/en/fr/2031/',
      ),
      'b.xml': at('https://x.example/about.html'),
    });
    expect(await readSitemap(path.join(folder, 'sitemap.xml'), ['/en/', '/fr/'])).toEqual([
      '/en/2031/',
      '/fr/',
      '/en/toll&lamp/',
      '/en/fr/2031/',
      '/about.html',
    ]);
  });
});

describe('The day of a build', () => {
  it('is that of now in UTC, unless the second is stated, of a year of four figures', () => {
    const now = new Date('2031-05-04T23:59:59Z');
    const of = (epoch?: string) => today(epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch }, now);
    expect([of(), of(''), of('soon'), of('-1'), of('253402300800')]).toEqual(Array(5).fill('2031-05-04'));
    expect([of('0'), of('253402300799'), of('86400')]).toEqual(['1970-01-01', '9999-12-31', '1970-01-02']);
  });
});

describe('A file that is written at once', () => {
  it('makes the folders above it, and leaves nothing half written', () => {
    const folder = temporaryFolder();
    writeWholeNow(path.join(folder, 'a/b/c.txt'), 'One.');
    writeWholeNow(path.join(folder, 'a/b/c.txt'), 'Two.');
    expect(readdirSync(path.join(folder, 'a/b'))).toEqual(['c.txt']);
  });
});
