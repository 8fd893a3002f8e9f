import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageHash } from '../../src/formats/page-hash.ts';
import { addressesOf } from '../../src/lock/given.ts';
import { emptyLock } from '../../src/lock/lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { faultOfBriefing, faultOfItem, faultOfPage } from '../../src/publish/faults.ts';
import { contentKey, Ledger, type SiteFile } from '../../src/publish/ledger.ts';
import { recoverLock } from '../../src/publish/lost-lock.ts';
import { stopwatch } from '../../src/publish/stages.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { temporaryFolder } from '../archive/made.ts';
import { lockAfter, transcriptOn } from '../lock/branches.ts';
import { archive as archiveOf, briefing, item } from '../site/made.ts';
import { published } from '../verify/made.ts';

describe('What belongs to a site while it is made', () => {
  const hash = pageHash(Buffer.from('A'));
  const before = new Map<string, SiteFile>(
    (
      [
        ['en/a.html', 'one'],
        ['en/b.html', 'two'],
        ['pagefind/en-2031/x', 'key'],
        ['pagefind/en-2031/sub/y', 'key'],
        ['pagefind/en-2031/z', 'other'],
        ['pagefind/en-2030/x', 'key'],
      ] as const
    ).map(([path, key]) => [path, { key, hash: path === 'en/a.html' ? hash : '', size: 1, time: 2 }]),
  );
  const made = () => new Ledger(before, 'release 1');
  const standing = (ledger: Ledger) => [...ledger.files.keys()].filter((path) => ledger.isStanding(path));

  it('stands already where its key is the same, with the hash that it had', () => {
    const ledger = made();
    expect([
      ledger.stands('en/a.html', 'one'),
      ledger.stands('en/b.html', 'new'),
      ledger.stands('en/c.html', 'c'),
    ]).toEqual([true, false, false]);
    expect([...ledger.files].map(([path, { key }]) => [path, key])).toEqual([
      ['en/a.html', 'one'],
      ['en/b.html', 'new'],
      ['en/c.html', 'c'],
    ]);
    expect(standing(ledger)).toEqual(['en/a.html']);
    ledger.note('en/b.html', pageHash('B'));
    expect(['en/a.html', 'en/b.html', 'en/c.html', 'en/d.html'].map((path) => ledger.hashOf(path))).toEqual([
      hash,
      pageHash('B'),
      null,
      null,
    ]);
    // made after all, of other content
    expect(ledger.stands('en/a.html', 'else')).toBe(false);
    expect(standing(ledger)).toEqual([]);
    expect(ledger.hashOf('en/a.html')).toBeNull();
    ledger.leave('en/a.html');
    expect(ledger.files.has('en/a.html')).toBe(false);
    expect(new Ledger().stands('en/a.html', 'one')).toBe(false);
  });

  it('stands with all of a folder that was made under one key, and is taken out with it', () => {
    const ledger = made();
    expect(ledger.standsBelow('pagefind/en-2031', 'key')).toBe(true);
    expect([...ledger.files.keys()]).toEqual(['pagefind/en-2031/x', 'pagefind/en-2031/sub/y']);
    expect([
      ledger.standsBelow('pagefind/en-2031', 'none'),
      ledger.standsBelow('pagefind/fr', 'key'),
    ]).toEqual([false, false]);
    ledger.stands('en/a.html', 'one');
    ledger.leaveBelow('pagefind/en-2031');
    expect([...ledger.files.keys()]).toEqual(['en/a.html']);
    expect(standing(ledger)).toEqual(['en/a.html']);
  });

  it('does not stand with a folder of which a file is missing, for nobody would make it again', () => {
    const listed = [...before.keys(), 'pagefind/en-2031/lost', 'en/lost.html'];
    const ledger = new Ledger(before, 'release 1', listed);
    expect(ledger.standsBelow('pagefind/en-2031', 'key')).toBe(false);
    expect(ledger.stands('en/a.html', 'one')).toBe(true);
    expect(new Ledger(before, 'release 1', [...before.keys()]).standsBelow('pagefind/en-2031', 'key')).toBe(
      true,
    );
  });

  it('has keys that differ with what is known of a file and with what makes it', () => {
    const keys = [
      made().keyOf('a'),
      made().keyOf('b'),
      new Ledger(before, 'release 2').keyOf('a'),
      contentKey('a'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(made().keyOf('a')).toBe(keys[0]);
    for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/);
  });
});

describe('The stages of a build', () => {
  it('are told as they go on, and each has its time, however often it runs', async () => {
    const told: string[] = [];
    const { times, during } = stopwatch((stage, done, total) => void told.push(`${stage} ${done}/${total}`));
    const result = await during('pages', async (tick) => {
      tick(1, 2);
      return 'made';
    });
    const first = times.pages;
    await during('pages', () => Promise.resolve());
    expect([result, told]).toEqual(['made', ['pages 1/2']]);
    expect(times.pages).toBeGreaterThanOrEqual(first);
    expect(times).toMatchObject({ read: 0, site: 0, files: 0, search: 0 });
  });
});

describe('A message about what cannot be set', () => {
  it('names the transcript and its line, the transcript, or the whole archive', () => {
    const site = makeSite(
      archiveOf([briefing('2031-05-04', { items: [item('a', 'A', [], { lines: [7, 9] })] })]),
    );
    const own = site.editions[0]!.briefings[0]!;
    const at = ({ file, line, rule }: ReturnType<typeof faultOfItem>) => `${file}:${line} ${rule}`;
    expect(at(faultOfItem('page-failed', own.items[0]!, 'x'))).toBe('2031-05-04.txt:7 page-failed');
    expect(at(faultOfBriefing('page-failed', own, 'x'))).toBe('2031-05-04.txt:null page-failed');
    const told = (kind: string) => {
      const fault = faultOfPage(
        site.pages.find((page) => page.kind === kind)!,
        site.kinds,
        new Error('No.\nSee'),
      );
      return `${at(fault)} ${fault.reason}`;
    };
    expect([told('item'), told('briefing'), told('home')]).toEqual([
      '2031-05-04.txt:7 page-failed The page /en/2031/05/04/a.html cannot be set: No.',
      '2031-05-04.txt:null page-failed The page /en/2031/05/04/ cannot be set: No.',
      expect.stringMatching(/:null page-failed The page \/en\/ cannot be set: No\.$/),
    ]);
  });
});

describe('A lock that was lost', () => {
  const files = {
    'a.txt': transcriptOn('2031-05-04', ['ferry', 'toll']),
    'b.txt': transcriptOn('2031-05-06', ['bridge']),
  };
  const first = lockAfter({ 'b.txt': transcriptOn('2031-05-05', ['bridge']) }, undefined, '2031-05-07');
  const lock = lockAfter(files, first, '2031-06-01');

  it('is had from the site, with each of its addresses, if that was made of the archive', async () => {
    const { archive, site } = await published(temporaryFolder(), files, lock, 'pages');
    const found = await recoverLock(archive, site, '2031-07-01');
    expect(addressesOf(readLock(found?.text ?? ''))).toEqual(addressesOf(lock));
    expect(found?.message).toMatchObject({ file: 'lectern.lock', rule: 'lock-lost' });
    expect(found?.message.reason).toContain(`its ${addressesOf(lock).size} addresses were taken over`);
    // half of its transcripts are enough, less is another archive
    const some = (count: number) => ({ ...archive, briefings: archive.briefings.slice(0, count) });
    expect(await recoverLock(some(1), site, '2031-07-01')).not.toBeNull();
    expect(await recoverLock(some(0), site, '2031-07-01')).toBeNull();
  });

  it('is none of a site that was made without one, nor of what is no site', async () => {
    const { archive, site } = await published(temporaryFolder(), files, emptyLock(), 'anchors');
    expect(await recoverLock(archive, temporaryFolder(), '2031-07-01')).toBeNull();
    expect(await recoverLock(archive, site, '2031-07-01')).not.toBeNull();
    const manifest = path.join(site, 'manifest.json');
    const whole = JSON.parse(readFileSync(manifest, 'utf8'));
    for (const text of [JSON.stringify({ ...whole, lock: null }), '{']) {
      writeFileSync(manifest, text);
      expect(await recoverLock(archive, site, '2031-07-01')).toBeNull();
    }
  });
});
