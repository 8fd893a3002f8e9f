import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeBriefing } from '../../src/archive/kept.ts';
import { loadArchive } from '../../src/archive/load.ts';
import type { Archive } from '../../src/archive/types.ts';
import { sealedBytes } from '../../src/archive/whole-file.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const load = (folder: string) => loadArchive(folder, { cache: false });

/** "rule file", for every message that is about a file and not about a line of a transcript */
const told = (messages: readonly { rule: string; file: string }[]) =>
  messages.map(({ rule, file }) => `${rule} ${file}`);

const ids = (archive: Awaited<ReturnType<typeof load>>) =>
  archive.briefings.map(({ briefing, series, file }) => `${briefing.id} ${series ?? '-'} ${file}`);

describe('A folder is an archive', () => {
  it('when it holds nothing but transcripts, with subfolders as series', async () => {
    const archive = await load(
      folderOf({
        'first.txt': transcript('buoy'),
        'Treasury/second.txt': transcript('barge', 'March 15, 2022'),
        '2022/third.txt': transcript('wreck', 'March 16, 2022'),
      }),
    );
    expect(ids(archive)).toEqual([
      '2022-03-14 - first.txt',
      '2022-03-15 Treasury Treasury/second.txt',
      '2022-03-16 - 2022/third.txt',
    ]);
    expect(archive.messages).toEqual([]);
  });

  it('whose stated language is that of a text whose words do not tell it', async () => {
    const few = {
      'transcripts/a.txt': 'Barge 7, Barge 9.\n',
      'transcripts/b.txt': 'Le pont est ouvert, et la route aussi.\n',
    };
    const langs = async (files: Record<string, string>) =>
      (await load(folderOf(files))).briefings.map(({ briefing, file }) => `${file} ${briefing.lang}`).sort();
    expect(await langs(few)).toEqual(['transcripts/a.txt und', 'transcripts/b.txt fr']);
    expect(await langs({ ...few, 'site.yaml': 'lang: en\n' })).toEqual([
      'transcripts/a.txt en',
      'transcripts/b.txt fr',
    ]);
  });

  it('when its transcripts lie in transcripts/, beside pages and site.yaml', async () => {
    const archive = await load(
      folderOf({
        'site.yaml': 'title: The Harbour Archive\n',
        'pages/about.md': '# About us\n\nWe keep *everything*.\n',
        'pages/fr/about.md': 'Nous gardons tout.\n',
        'transcripts/harbour/a.txt': transcript('buoy'),
        'stray.txt': transcript('barge'),
      }),
    );
    expect(ids(archive)).toEqual(['2022-03-14 harbour transcripts/harbour/a.txt']);
    expect(archive.config).toEqual({ title: 'The Harbour Archive' });
    expect(archive.pages).toEqual([
      {
        file: 'pages/about.md',
        slug: 'about',
        lang: null,
        title: 'About us',
        markdown: '\nWe keep *everything*.\n',
        line: 2,
      },
      {
        file: 'pages/fr/about.md',
        slug: 'about',
        lang: 'fr',
        title: 'About',
        markdown: 'Nous gardons tout.\n',
        line: 1,
      },
    ]);
    expect(told(archive.messages)).toEqual(['beside-transcripts stray.txt', 'series-untitled site.yaml']);
  });

  it('and names what it leaves aside, once for what is known and each for what is not', async () => {
    const archive = await load(
      folderOf({
        'a.txt': transcript('buoy'),
        '.DS_Store': 'x',
        'photo.JPG': 'x',
        'notes.odt': 'x',
        'page.html': '<p>Q: Is it a page?</p><p>A: It is a page, and a transcript too.</p>',
        'page_files/script.txt': 'alert(1)',
      }),
    );
    expect(told(archive.messages)).toEqual(['unknown-file notes.odt', 'ignored-files .']);
    expect(archive.messages[1]?.reason).toBe(
      'Left aside, as they are no transcripts: .DS_Store, page_files/, photo.JPG.',
    );
  });

  it('and says so when site.yaml or a page has the wrong name', async () => {
    const archive = await load(
      folderOf({ 'a.txt': transcript('buoy'), 'site.yml': 'title: x\n', 'pages/about.html': '<p>x</p>' }),
    );
    expect(told(archive.messages)).toEqual([
      'unknown-file pages/about.html',
      'config-invalid site.yml',
      'ignored-files .',
    ]);
    expect(archive.pages).toEqual([]);
  });

  it('that is empty only with an error', async () => {
    const archive = await load(folderOf({}));
    expect(archive.messages).toMatchObject([{ rule: 'no-transcripts', severity: 'error', file: '.' }]);
  });
});

describe('Links and odd files', () => {
  it('never lead out of the archive', async () => {
    const outside = folderOf({
      'secret.txt': transcript('treasure'),
      'series/deep.txt': transcript('hoard'),
    });
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'b.txt'));
    symlinkSync(path.join(outside, 'series'), path.join(folder, 'series'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'broken.txt'));
    symlinkSync('.', path.join(folder, 'circle'));
    const archive = await load(folder);
    expect(ids(archive)).toEqual(['2022-03-14 - a.txt']);
    expect(told(archive.messages)).toEqual([
      'link-leads-out b.txt',
      'unreadable-file broken.txt',
      'link-to-folder circle',
      'link-leads-out series',
    ]);
  });

  it('may lead to another file inside it', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    symlinkSync('a.txt', path.join(folder, 'b.txt'));
    expect(told((await load(folder)).messages)).toEqual(['duplicate b.txt']);
  });

  it('whose name is no text is told as such, be it a file or a folder', async ({ skip }) => {
    const root = folderOf({
      'transcripts/a.txt': transcript('buoy'),
      'transcripts/b\ufffd.txt': transcript('crane'),
    });
    const inLatin1 = (name: string) => Buffer.from(path.join(root, 'transcripts', name), 'latin1');
    try {
      writeFileSync(inLatin1('caf\xe9.txt'), transcript('wreck'));
      mkdirSync(inLatin1('caf\xe9s'));
    } catch {
      skip('This file system takes no such name.');
    }
    const { briefings, messages } = await loadArchive(root, { cache: false });
    expect(briefings).toHaveLength(2);
    expect(
      messages.filter(({ rule }) => rule === 'unreadable-file').map(({ file, reason }) => [file, reason]),
    ).toEqual(
      ['caf\ufffd.txt', 'caf\ufffds'].map((name) => [
        `transcripts/${name}`,
        'Its name is not in UTF-8, as one that another system packed may be, and cannot be read. Give it another.',
      ]),
    );
  });

  it('that cannot be used do not stop the others', async () => {
    const archive = await load(
      folderOf({
        'a.txt': transcript('buoy'),
        'empty.txt': '',
        'word.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      }),
    );
    expect(ids(archive)).toEqual(['2022-03-14 - a.txt']);
    expect(told(archive.messages)).toEqual(['empty-file empty.txt', 'binary-file word.txt']);
  });
});

describe('The id of a briefing', () => {
  it('is its date; the next of the day get numbers in the order of their files', async () => {
    const archive = await load(
      folderOf({
        'c.txt': transcript('barge'),
        'a.txt': transcript('buoy'),
        'b10.txt': transcript('x'),
        'b9.txt': transcript('wreck'),
      }),
    );
    expect(ids(archive)).toEqual([
      '2022-03-14 - a.txt',
      '2022-03-14-2 - b9.txt',
      '2022-03-14-3 - b10.txt',
      '2022-03-14-4 - c.txt',
    ]);
  });

  it('is counted apart for each language and series', async () => {
    const archive = await load(
      folderOf({
        'one/a.txt': transcript('buoy'),
        'two/a.txt': transcript('barge'),
        'two/2022-03-14.fr.txt': transcript('wreck'),
      }),
    );
    expect(
      archive.briefings.map(({ briefing, series }) => `${briefing.lang} ${series} ${briefing.id}`),
    ).toEqual(['en one 2022-03-14', 'en two 2022-03-14', 'fr two 2022-03-14']);
  });

  it('keeps the number that a file’s own name states, whatever is added beside it', async () => {
    const second = { '2022-03-14-2.txt': transcript('barge') };
    expect(ids(await load(folderOf(second)))).toEqual(['2022-03-14-2 - 2022-03-14-2.txt']);
    const both = folderOf({ ...second, '2022-03-14.txt': transcript('buoy') });
    expect(ids(await load(both))).toEqual(['2022-03-14 - 2022-03-14.txt', '2022-03-14-2 - 2022-03-14-2.txt']);
  });

  it('is a slug of the file’s name where there is no date', async () => {
    const archive = await load(
      folderOf({
        'Noon Briefing.txt': transcript('buoy', null),
        'noon-briefing.md': transcript('barge', null),
      }),
    );
    expect(archive.briefings.map(({ briefing }) => briefing.id).sort()).toEqual([
      'noon-briefing',
      'noon-briefing-2',
    ]);
  });
});

describe('Duplicates', () => {
  it('are left out and named, be they the same bytes or the same words', async () => {
    const text = transcript('buoy');
    const archive = await load(
      folderOf({ 'a.txt': text, 'b.txt': text, 'c.txt': `---\ntime: "10:00"\n---\n${text}` }),
    );
    expect(ids(archive)).toEqual(['2022-03-14 - a.txt']);
    expect(archive.messages.map(({ file, severity, reason }) => `${file} ${severity} ${reason}`)).toEqual([
      'b.txt warning Not published: this file is an exact copy of a.txt.',
      'c.txt warning Not published: this file says the same as a.txt.',
    ]);
  });

  it('are told with what front matter states amiss, which may be all that tells them apart', async () => {
    const text = transcript('buoy');
    const archive = await load(folderOf({ 'a.txt': text, 'b.txt': `---\nlnag: fr\n---\n${text}` }));
    expect(told(archive.messages)).toEqual(['duplicate b.txt', 'front-matter-unknown-key b.txt']);
  });

  it('on two days are two briefings', async () => {
    const archive = await load(
      folderOf({ 'a.txt': transcript('buoy'), 'b.txt': transcript('buoy', 'March 15, 2022') }),
    );
    expect(archive.briefings).toHaveLength(2);
  });

  it('that are not quite the same are both published, with a warning', async () => {
    const text = transcript('buoy');
    const archive = await load(folderOf({ 'a.txt': text, 'b.txt': `${text}\nA: One word more.\n` }));
    expect(archive.briefings).toHaveLength(2);
    expect(told(archive.messages)).toEqual(['near-duplicate b.txt']);
  });

  it('know of each other where they are not quite the same, and it is told which was corrected', async () => {
    const text = transcript('buoy');
    const first = text.split('\n')[0] ?? '';
    const corrected = `${text.replace(first, `CORRECTED: ${first}`)}\nA: One word more.\n`;
    const reasons = async (a: string, b: string) => {
      const { briefings, messages } = await load(
        folderOf({ 'a.txt': a, 'b.txt': b, 'c.txt': transcript('toll') }),
      );
      expect(briefings.map(({ alike }) => alike)).toEqual([['b.txt'], ['a.txt'], undefined]);
      return messages.filter(({ rule }) => rule === 'near-duplicate').map(({ reason }) => reason);
    };
    expect(await reasons(text, corrected)).toEqual([
      'This says nearly the same as a.txt, and is marked as corrected: most likely it supersedes that.',
    ]);
    expect(await reasons(corrected, text)).toEqual([
      'This says nearly the same as a.txt, which is marked as corrected: most likely that supersedes this.',
    ]);
  });
});

describe('What a person decided', () => {
  it('is told by its own line, once, when another decision is invalid', async () => {
    const archive = await load(
      folderOf({
        'a.txt': transcript('buoy'),
        'a.decisions.yaml': `decisions:
  - { line: 4, text: "A: The harbour master…", do: splitt }
  - { line: 5, text: Something else, do: phrase }
  - { line: 6, text: Something else, do: phrases }
`,
      }),
    );
    expect(
      archive.messages.map(({ rule, line, reason }) => `${rule} ${line} ${reason.slice(0, 16)}`),
    ).toEqual([
      'decisions-invalid 2 “decisions.1.do”',
      'decisions-invalid 4 “decisions.3.do”',
      'decision-stale 3 Line 5 of the tr',
    ]);
  });

  it('is refused loudly when the line reads otherwise now', async () => {
    const archive = await load(
      folderOf({
        'a.txt': transcript('buoy'),
        'a.decisions.yaml': 'decisions:\n  - line: 5\n    text: Something else\n    do: phrase\n',
        'b.decisions.yaml': 'decisions: []\n',
      }),
    );
    expect(
      archive.messages.map(({ file, line, rule, reason }) => `${file}:${line} ${rule} ${reason}`),
    ).toEqual([
      'b.decisions.yaml:null decisions-without-transcript There is no transcript of this name beside it.',
      'a.decisions.yaml:2 decision-stale Line 5 of the transcript reads “A: The harbour master has looked at the buoy and found noth…”, not “Something else”; the decision was not applied.',
    ]);
  });

  it('says where the text has moved to', async () => {
    const archive = await load(
      folderOf({
        'a.txt': transcript('buoy'),
        'a.decisions.yaml': 'decisions:\n  - { line: 4, text: "A: The harbour master…", do: phrase }\n',
      }),
    );
    expect(archive.messages[0]?.reason).toContain('That text stands on line 5.');
  });

  it('accepts a message only while its line reads as stated', async () => {
    const severityFor = async (text: string) => {
      const accept = `decisions:\n  - { line: 1, text: ${text}, do: accept, rule: date-missing }\n`;
      const archive = await load(folderOf({ 'a.txt': transcript('buoy', null), 'a.decisions.yaml': accept }));
      const missing = archive.briefings[0]?.briefing.messages.find(({ rule }) => rule === 'date-missing');
      return [missing?.severity, ...archive.messages.map(({ rule }) => rule)];
    };
    expect(await severityFor('Press conference of the harbour office')).toEqual(['info']);
    expect(await severityFor('Press conference of the lighthouse')).toEqual(['warning', 'decision-stale']);
  });
});

describe('The cache', () => {
  const entries = (cache: string) =>
    readdirSync(cache).flatMap((folder) =>
      readdirSync(path.join(cache, folder))
        .filter((file) => file !== 'outlines')
        .map((file) => path.join(cache, folder, file)),
    );

  it('answers for a file that did not change, and for no other', async () => {
    const cache = temporaryFolder();
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    await loadArchive(folder, { cache });
    const [entry] = entries(cache);
    const json = readFileSync(entry!, 'utf8').split('\n')[1]!.replace('harbour office', 'HARBOUR CACHE');
    writeFileSync(entry!, sealedBytes(json, path.basename(entry!)));

    const again = await loadArchive(folder, { cache });
    expect(wholeBriefing(again.briefings[0]!.briefing).title).toContain('HARBOUR CACHE');
    writeFileSync(path.join(folder, 'a.txt'), transcript('barge'));
    const changed = await loadArchive(folder, { cache });
    expect(changed.briefings[0]?.briefing.title).toContain('harbour office');
    expect(entries(cache)).toHaveLength(1);
  });

  it('is not believed when it is damaged', async () => {
    const cache = temporaryFolder();
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    await loadArchive(folder, { cache });
    const [entry] = entries(cache);
    writeFileSync(entry!, readFileSync(entry!, 'utf8').replace('harbour', 'HARBOUR'));
    expect((await loadArchive(folder, { cache })).briefings[0]?.briefing.title).toContain('harbour office');
  });

  it('may be missing altogether', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect((await loadArchive(folder, { cache: file })).briefings).toHaveLength(1);
  });

  it('leaves the archive untouched, which may be read-only', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    chmodSync(folder, 0o555);
    await loadArchive(folder, { cache: temporaryFolder() });
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

describe('The same archive', () => {
  it('is read the same from another place on the disk', async () => {
    const folder = folderOf({
      'b.txt': transcript('buoy'),
      'a.txt': transcript('barge'),
      'x/é.txt': transcript('wreck'),
    });
    const copy = path.join(temporaryFolder(), 'copy');
    mkdirSync(copy);
    cpSync(folder, copy, { recursive: true });
    const [one, two] = [await load(folder), await load(copy)];
    const told = (archive: Archive) => JSON.parse(JSON.stringify({ ...archive, folder: '' }));
    expect(told(two)).toEqual(told(one));
  });
});
