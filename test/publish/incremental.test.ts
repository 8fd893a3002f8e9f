import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lockFile } from '../../src/archive/lock-file.ts';
import { addressesOf } from '../../src/lock/given.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { type BuildResult, buildSite } from '../../src/publish/build-site.ts';
import { unpacked } from '../../src/text/packed.ts';
import { temporaryFolder, transcript } from '../archive/made.ts';
import { trials } from '../helpers/trials.ts';

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

/** What may happen to an archive between two builds. */
type Change =
  | { do: 'put'; file: number; text: number }
  | { do: 'remove'; file: number }
  | { do: 'rename'; file: number; to: number }
  | { do: 'config'; title: number }
  | { do: 'people'; file: number }
  | { do: 'page'; text: number }
  | { do: 'forget'; pick: number }
  | { do: 'spoil'; pick: number }
  | { do: 'die'; pick: number }
  | { do: 'leave the lock' };

const files = [
  'transcripts/city/2031-05-04.txt',
  'transcripts/city/2031-05-06.txt',
  'transcripts/coast/2031-05-04.txt',
  'transcripts/coast/2032-01-09.txt',
  'transcripts/notice.txt',
];
const texts = [
  transcript('buoy', 'May 4, 2031'),
  transcript('wreck', 'May 6, 2031'),
  transcript('ferry', 'January 9, 2032'),
  transcript('buoy', 'May 4, 2031').replace('harbour', 'harbor'),
  `MS. LINDT: The Orlu Bridge is shut.\n\nQUESTION: When will the Orlu Bridge open?\n\nMS. LINDT: In June.\n`,
];

/** Who is who, as one may find out bit by bit. */
const peoples = [
  '',
  'never: [Ms. Lindt]\n',
  'people:\n  - { name: Ann Lindt, aliases: [Ms. Lindt] }\n',
  'people:\n  - name: Ann Lindt\n    aliases: [{ name: Ms. Lindt, series: city, to: 2031-05-05 }, A]\n',
];

const place = fc.nat(files.length - 1);
const text = fc.nat(texts.length - 1);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), file: place, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), file: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), file: place, to: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('config' as const), title: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('people' as const), file: fc.nat(peoples.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('page' as const), text: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), pick: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('spoil' as const), pick: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), pick: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave the lock' as const) }) },
);

/** Every file of a site with its content. */
function contentOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(found.map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]));
}

const lock = (archive: string) => path.join(archive, lockFile);
const lockOf = (archive: string) => readFileSync(lock(archive), 'utf8');

function make({ archive, site }: { archive: string; site: string }, one: Change): void {
  const at = (file: number) => path.join(archive, files[file] ?? '');
  if (one.do === 'put') writeFileSync(at(one.file), texts[one.text] ?? '');
  if (one.do === 'remove') rmSync(at(one.file), { force: true });
  if (one.do === 'rename' && existsSync(at(one.file))) renameSync(at(one.file), at(one.to));
  if (one.do === 'config') writeFileSync(path.join(archive, 'site.yaml'), `title: Archive ${one.title}\n`);
  if (one.do === 'people') writeFileSync(path.join(archive, 'people.yaml'), peoples[one.file] ?? '');
  if (one.do === 'page')
    writeFileSync(path.join(archive, 'pages/about.md'), `# About ${one.text}\n\nOf it.\n`);
  const history = path.join(archive, 'history');
  if (one.do === 'forget' && existsSync(history)) {
    const all = readdirSync(history).sort();
    const file = path.join(history, all[one.pick % all.length] ?? '');
    if (one.pick % 2 === 0) rmSync(file);
    else writeFileSync(file, 'spoilt');
  }
  if (one.do === 'spoil' && existsSync(site)) {
    // without its marker a folder is none of ours, and a build refuses it
    const all = [...contentOf(site).keys()].filter((file) => !file.startsWith('.lectern'));
    const file = path.join(site, all[one.pick % all.length] ?? '');
    if (one.pick % 2 === 0) rmSync(file);
    else writeFileSync(file, 'spoilt');
  }
}

/** What a host holds to which only what a build lists is sent, by path. */
function sendTo(host: Map<string, string>, site: string, { files }: BuildResult): void {
  for (const file of [...(files?.added ?? []), ...(files?.changed ?? [])])
    host.set(file, readFileSync(path.join(site, file)).toString('base64'));
  for (const file of files?.removed ?? []) host.delete(file);
}

describe('A site that was built again and again', () => {
  it('is byte for byte the one that is built from nothing, whatever changed, and wherever a build ended; and so is a copy that is kept by what builds list', async () => {
    const cases = fc.tuple(fc.array(change, { minLength: 3, maxLength: 7 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(cases, async ([changes, listed]) => {
        const host = new Map<string, string>();
        const home = temporaryFolder();
        const [archive, site, cache] = ['archive', 'site', 'cache'].map((name) => path.join(home, name));
        if (!archive || !site || !cache) return;
        for (const folder of ['transcripts/city', 'transcripts/coast', 'pages'])
          mkdirSync(path.join(archive, folder), { recursive: true });
        writeFileSync(path.join(archive, files[0] ?? ''), texts[0] ?? '');
        writeFileSync(path.join(archive, files[1] ?? ''), texts[1] ?? '');
        const given = new Set<string>();
        for (const [day, one] of changes.entries()) {
          make({ archive, site }, one);
          let left = one.do === 'die' ? one.pick : Number.POSITIVE_INFINITY;
          const ending = buildSite({
            archive,
            out: site,
            cache,
            lock: one.do === 'leave the lock' ? 'leave' : 'write',
            today: `2033-01-0${day + 1}`,
            listed,
            onProgress: () => {
              left -= 1;
              if (left < 0) throw new Error('ended here');
            },
          });
          await ending
            .then((built) => sendTo(host, site, built))
            .catch((error: Error) => expect(error.message).toContain('ended here'));
          // wherever the build ended, there is a whole lock or none
          for (const address of existsSync(lock(archive)) ? addressesOf(readLock(lockOf(archive))) : [])
            given.add(address);
        }
        const last = await buildSite({
          archive,
          out: site,
          cache,
          lock: 'write',
          today: '2033-02-01',
          listed,
        });
        if (!last.built) return;
        sendTo(host, site, last);
        const known = addressesOf(readLock(lockOf(archive)));
        expect([...given].filter((address) => !known.has(address))).toEqual([]);
        const clean = path.join(home, 'clean');
        const copy = path.join(home, 'copy');
        cpSync(archive, copy, { recursive: true });
        const later = { lock: 'write', today: '2040-01-01' } as const;
        await buildSite({ archive: copy, out: clean, cache: path.join(home, 'other-cache'), ...later });
        expect(lockOf(copy)).toBe(lockOf(archive));
        const [one, two] = [contentOf(site), contentOf(clean)];
        const sent = [...one].filter(([file]) => !file.startsWith('.lectern'));
        if (listed) expect([...host].sort()).toEqual(sent.sort());
        expect([...one.keys()]).toEqual([...two.keys()]);
        for (const [file, content] of two) expect(one.get(file) === content, file).toBe(true);
      }),
      // to look for a shorter case takes minutes
      { ...trials(4), endOnFailure: true },
    );
  });

  it('has its lock written by the first build that is to write one, though the site stands already', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    mkdirSync(path.join(archive, 'transcripts'), { recursive: true });
    writeFileSync(path.join(archive, 'transcripts/2031-05-04.txt'), texts[0] ?? '');
    const options = { archive, out: path.join(home, 'site'), cache: path.join(home, 'cache') };
    await buildSite({ ...options, lock: 'leave' });
    expect(existsSync(lock(archive))).toBe(false);
    await expect(buildSite({ ...options, lock: 'frozen' })).rejects.toThrow('There is no lectern.lock');
    await buildSite({ ...options, lock: 'write' });
    expect(lockOf(archive)).toContain('/en/2031/05/04/ briefing');
    expect((await buildSite({ ...options, lock: 'frozen' })).changed).toBe(0);
  });

  it('changes with people.yaml what shows a speaker whom it names, and nothing else', async () => {
    const home = temporaryFolder();
    const [archive, site, cache] = ['archive', 'site', 'cache'].map((name) => path.join(home, name));
    if (!archive || !site || !cache) return;
    for (const [at, text] of [texts[4], texts[1]].entries()) {
      const file = path.join(archive, files[at] ?? '');
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text ?? '');
    }
    const build = (out: string) => buildSite({ archive, out, cache, lock: 'write', today: '2033-01-01' });
    await build(site);
    const before = contentOf(site);
    writeFileSync(
      path.join(archive, 'people.yaml'),
      'people:\n  - { name: Ann Lindt, aliases: [Ms. Lindt] }\n',
    );
    await build(site);
    const after = contentOf(site);
    const clean = path.join(home, 'clean');
    await buildSite({
      archive,
      out: clean,
      cache: path.join(home, 'other'),
      lock: 'leave',
      today: '2033-01-01',
    });
    expect(after).toEqual(contentOf(clean));
    const changed = [...after.keys()].filter((file) => before.get(file) !== after.get(file));
    expect(changed).toEqual(
      expect.arrayContaining(['en/speakers/ann-lindt.html', 'en/speakers/ms-lindt.html']),
    );
    // nothing is said of her in the other briefing
    expect(changed.filter((file) => file.startsWith('en/coast/') || /\/05\/06\//.test(file))).toEqual([]);
  });

  it('keeps every page of a briefing and of an answer, and every id on them, when a briefing is added', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    const put = (file: number, text: string | undefined) => {
      mkdirSync(path.dirname(path.join(archive, files[file] ?? '')), { recursive: true });
      writeFileSync(path.join(archive, files[file] ?? ''), text ?? '');
    };
    const build = async () => {
      const out = path.join(home, 'site');
      await buildSite({ archive, out, cache: path.join(home, 'cache'), lock: 'leave' });
      const pages = [...contentOf(out)].filter(([file]) =>
        /^en\/(?:city|coast)\/\d+\/\d\d\/\d\d\/.*\.html$/.test(file),
      );
      return new Map(
        pages.map(([file, content]) => {
          const html = Buffer.from(content, 'base64').toString();
          return [file, [...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id)];
        }),
      );
    };
    put(0, texts[0]);
    put(1, texts[1]);
    const before = await build();
    // on the day of another, in a series of its own, with questions in nearly the same words
    put(2, transcript('ferry', 'May 4, 2031'));
    const after = await build();
    expect(before.size).toBeGreaterThanOrEqual(6);
    expect(after.size).toBeGreaterThanOrEqual(before.size + 3);
    for (const [file, ids] of before) {
      expect(ids.length, file).toBeGreaterThan(1);
      expect(after.get(file), file).toEqual(ids);
    }
  });

  it('tells how long it took since it was told of a change, and not how long it waited for one', async () => {
    const archive = temporaryFolder();
    writeFileSync(path.join(archive, '2031-05-04.txt'), texts[0] ?? '');
    let told = 0;
    const ready = async () => {
      await setTimeout(20);
      told = performance.now();
    };
    const early = { ready, written: () => {} };
    const { time } = await buildSite({ archive, out: path.join(temporaryFolder(), 'site'), early });
    expect(time).toBeLessThanOrEqual(performance.now() - told);
  });

  it('has each file of its search again that was taken away or spoilt', async () => {
    const home = temporaryFolder();
    const [archive, site] = ['archive', 'site'].map((name) => path.join(home, name));
    if (!archive || !site) return;
    mkdirSync(path.join(archive, 'transcripts'), { recursive: true });
    writeFileSync(path.join(archive, 'transcripts/2031-05-04.txt'), texts[0] ?? '');
    const build = () => buildSite({ archive, out: site, cache: path.join(home, 'cache'), lock: 'write' });
    await build();
    const before = contentOf(site);
    const search = [...before.keys()].filter((file) => file.startsWith('pagefind/'));
    expect(search.length).toBeGreaterThan(3);
    for (const [at, file] of search.entries()) {
      if (at % 2 === 0) rmSync(path.join(site, file));
      else writeFileSync(path.join(site, file), 'spoilt');
      await build();
      expect(contentOf(site).get(file) === before.get(file), file).toBe(true);
    }
  });

  it('names the counterparts of today, whichever of two editions was changed, came or went', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    mkdirSync(path.join(archive, 'transcripts'), { recursive: true });
    const put = (lang: string, numbers: readonly number[]) =>
      writeFileSync(
        path.join(archive, `transcripts/2031-05-04.${lang}.txt`),
        numbers
          .map((number) =>
            lang === 'en'
              ? `QUESTION: When does ferry ${number} to Iceland sail?\n\nMS. LINDT: On the ${number + 10}th, with ${number * 37} on board.\n\n`
              : `QUESTION : Quand part le bac ${number} pour l’Islande ?\n\nMME LINDT : Le ${number + 10}, avec ${number * 37} personnes à bord.\n\n`,
          )
          .join(''),
      );
    const steps = [
      () => put('en', [11, 12, 13]),
      () => put('fr', [11, 12, 13]),
      () => put('fr', [12, 13]),
      () => put('en', [12, 13, 14]),
      () => rmSync(path.join(archive, 'transcripts/2031-05-04.fr.txt')),
    ];
    const named: number[] = [];
    for (const step of steps) {
      step();
      const made: Map<string, string>[] = [];
      for (const [out, cache] of [['site', 'cache'], ['anew']] as const) {
        const folder = path.join(home, out);
        if (cache === undefined) rmSync(folder, { recursive: true, force: true });
        await buildSite({
          archive,
          out: folder,
          cache: cache === undefined ? false : path.join(home, cache),
          baseUrl: 'https://marle.example',
          lock: 'write',
        });
        const files = contentOf(folder);
        for (const hidden of ['.lectern', '.lectern-files.gz']) files.delete(hidden);
        made.push(files);
      }
      const [kept, anew] = made;
      const differing = [...(anew ?? [])].flatMap(([file, content]) =>
        kept?.get(file) === content ? [] : [file],
      );
      expect([kept?.size, differing]).toEqual([anew?.size, []]);
      const json = unpacked(Buffer.from(kept?.get('en/2031/05/04/index.json.gz') ?? '', 'base64'));
      named.push(json.split('"counterparts"').length - 1);
    }
    expect(named).toEqual([0, 3, 2, 2, 0]);
  });

  it('leads to the briefings that are recalled, whichever of two was changed, came or went', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    mkdirSync(path.join(archive, 'transcripts/city'), { recursive: true });
    const at = (day: number) => path.join(archive, `transcripts/city/2031-05-0${day}.txt`);
    const put = (day: number, speaker: string, said: string) =>
      writeFileSync(
        at(day),
        `Press briefing, May ${day}, 2031\n\nQUESTION: When does the ferry sail?\n\n${speaker}: ${said}\n`,
      );
    const steps = [
      () => put(5, 'MS. LINDT', 'As I said yesterday, it sails in spring.'),
      () => put(4, 'MS. LINDT', 'It sails in spring.'),
      () => put(4, 'MR. HARK', 'It sails in spring.'),
      () => put(4, 'MS. LINDT', 'It sails in spring, at ten.'),
      () => rmSync(at(5)),
    ];
    const links: number[] = [];
    for (const step of steps) {
      step();
      const made: Map<string, string>[] = [];
      for (const cache of [path.join(home, 'cache'), false] as const) {
        const out = path.join(home, cache ? 'site' : 'anew');
        if (!cache) rmSync(out, { recursive: true, force: true });
        await buildSite({ archive, out, cache, lock: 'write' });
        const files = contentOf(out);
        for (const hidden of ['.lectern-site', '.lectern-files.gz']) files.delete(hidden);
        made.push(files);
      }
      const [kept, anew] = made;
      const differing = [...(anew ?? [])].flatMap(([file, content]) =>
        kept?.get(file) === content ? [] : [file],
      );
      expect([kept?.size, differing]).toEqual([anew?.size, []]);
      const pages = [...(kept?.values() ?? [])].map((content) => Buffer.from(content, 'base64').toString());
      links.push(pages.filter((page) => /Refer(?:s to|red to in)<\//.test(page)).length);
    }
    expect(links).toEqual([0, 2, 0, 2, 0]);
  });

  it('draws the pictures anew of what says something else, and of nothing else', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    mkdirSync(path.join(archive, 'transcripts/city'), { recursive: true });
    const build = async () => {
      const options = { archive, out: path.join(home, 'site'), cache: path.join(home, 'cache') };
      const { files } = await buildSite({ ...options, baseUrl: 'https://marle.example', listed: true });
      const all = [files?.added, files?.changed, files?.removed];
      return all.map((some) => some?.filter((file) => file.endsWith('preview.png')));
    };
    const put = (day: string, text: string) =>
      writeFileSync(path.join(archive, `transcripts/city/2031-05-${day}.txt`), text);
    put('04', texts[0] ?? '');
    put('06', texts[1] ?? '');
    const [first, second] = ['04', '06'].map((day) => `en/city/2031/05/${day}/preview.png`);
    expect(await build()).toEqual([[first, second], [], []]);
    put('06', (texts[1] ?? '').replaceAll('wreck', 'wharf'));
    expect(await build()).toEqual([[], [second], []]);
    writeFileSync(path.join(archive, 'site.yaml'), 'previews: none\n');
    expect(await build()).toEqual([[], [], [first, second]]);
  });

  it('is that of the archive as it lies there, where another build of it was quicker', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    mkdirSync(path.join(archive, 'transcripts/coast'), { recursive: true });
    const put = (name: string, text: string | undefined) =>
      writeFileSync(path.join(archive, 'transcripts', name), text ?? '');
    put('2031-05-04.txt', texts[0]);
    const options = {
      archive,
      out: path.join(home, 'site'),
      cache: path.join(home, 'cache'),
      lock: 'write',
    } as const;
    await buildSite(options);
    put('coast/2031-05-06.txt', texts[1]);
    let isOvertaken = false;
    const another = async () => {
      if (isOvertaken) return;
      isOvertaken = true;
      put('coast/2032-01-09.txt', texts[2]);
      put('2031-05-04.txt', texts[3]);
      await buildSite(options);
    };
    const built = await buildSite({ ...options, onSite: another });
    expect([isOvertaken, built.briefings, built.kept]).toEqual([true, 3, []]);
    const clean = { archive, out: path.join(home, 'clean'), cache: path.join(home, 'empty') };
    await buildSite(clean);
    expect(contentOf(options.out)).toEqual(contentOf(clean.out));
    // who is overtaken again and again says so
    put('coast/2031-05-06.txt', `${texts[1]}\n`);
    let number = 0;
    const change = () => put('coast/2032-01-09.txt', `${texts[2]}${'\n'.repeat(++number)}`);
    const quicker = async () => {
      change();
      await buildSite(options);
      change();
    };
    await expect(buildSite({ ...options, onSite: quicker })).rejects.toThrow(
      /site was changed while the site was built, by another build or by git\. Build again\.$/,
    );
    expect(number).toBe(6);
  });

  it('is not touched where nothing changed', async () => {
    const home = temporaryFolder();
    const archive = path.join(home, 'archive');
    mkdirSync(path.join(archive, 'transcripts'), { recursive: true });
    writeFileSync(path.join(archive, 'transcripts/2031-05-04.txt'), texts[0] ?? '');
    const options = { archive, out: path.join(home, 'site'), cache: path.join(home, 'cache') };
    const first = await buildSite(options);
    const second = await buildSite(options);
    expect([first.changed > 10, second.changed]).toEqual([true, 0]);
    expect([second.pages, second.records, second.messages]).toEqual([
      first.pages,
      first.records,
      first.messages,
    ]);
  });
});
