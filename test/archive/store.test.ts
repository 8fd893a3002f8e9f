import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { growing, type Newcomer, store, storeInThought } from '../../src/archive/add.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { briefing } from '../site/made.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const archiveOf = async (files: Readonly<Record<string, string>>) =>
  growing(await loadArchive(folderOf(files), { cache: false }));

function newcomer(more: Partial<Newcomer> = {}): Newcomer {
  const bytes = new TextEncoder().encode('What came.\r\n');
  return {
    briefing: briefing('new'),
    bytes,
    date: '2031-03-04',
    lang: 'en',
    series: null,
    ending: '.txt',
    ...more,
  };
}

describe('A transcript that is added', () => {
  it('is stored byte for byte by its series, year, date, number and language', async () => {
    const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
    const one = newcomer({ series: 'noon', ending: '.html' });
    expect(await store(archive, one)).toBe('transcripts/noon/2031/2031-03-04.en.html');
    expect(await store(archive, one)).toBe('transcripts/noon/2031/2031-03-04-2.en.html');
    expect(await store(archive, newcomer({ series: 'noon', lang: 'ru' }))).toBe(
      'transcripts/noon/2031/2031-03-04.ru.txt',
    );
    expect(await store(archive, newcomer())).toBe('transcripts/2031/2031-03-04.en.txt');
    const folder = path.join(archive.folder, 'transcripts/noon/2031');
    // no draft is left
    expect(readdirSync(folder).sort()).toEqual([
      '2031-03-04-2.en.html',
      '2031-03-04.en.html',
      '2031-03-04.ru.txt',
    ]);
    expect(readFileSync(path.join(folder, '2031-03-04.en.html'))).toEqual(Buffer.from(one.bytes));
  });

  it('lies beside the others of its series, where these lie in one folder that is of no year', async () => {
    const three = (folder: string) =>
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [`${folder}${name}.txt`, transcript(`${name} of ${folder}`)]),
      );
    const archive = await archiveOf({ ...three('noon/'), ...three('late/2030/') });
    expect(await store(archive, newcomer({ series: 'noon' }))).toBe('noon/2031-03-04.en.txt');
    expect(await store(archive, newcomer({ series: 'late' }))).toBe('late/2031/2031-03-04.en.txt');
    expect(await store(archive, newcomer({ series: 'other' }))).toBe('other/2031/2031-03-04.en.txt');
    expect(await store(await archiveOf(three('')), newcomer())).toBe('2031-03-04.en.txt');
    expect(await store(await archiveOf(three('noon/2031/05/')), newcomer({ series: 'noon' }))).toBe(
      'noon/2031/2031-03-04.en.txt',
    );
  });

  it('lies beside the others in an archive of nothing but transcripts, and in transcripts/ of an empty one', async () => {
    expect(await store(await archiveOf({ 'first.txt': transcript('buoy') }), newcomer())).toBe(
      '2031/2031-03-04.en.txt',
    );
    expect(await store(await archiveOf({}), newcomer())).toBe('transcripts/2031/2031-03-04.en.txt');
  });

  it('is stored nowhere in thought, at the place that it would then get', async () => {
    const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
    const places = [
      await storeInThought(archive, newcomer()),
      await storeInThought(archive, newcomer()),
      await storeInThought(archive, newcomer({ series: 'noon' })),
    ];
    expect(places).toEqual([
      'transcripts/2031/2031-03-04.en.txt',
      'transcripts/2031/2031-03-04-2.en.txt',
      'transcripts/noon/2031/2031-03-04.en.txt',
    ]);
    expect(readdirSync(path.join(archive.folder, 'transcripts'))).toEqual(['first.txt']);
  });

  it('is known from then on by its id, its place and what was stated of it', async () => {
    const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
    const source = { file: 'x.txt', sha256: 'a'.repeat(64), bytes: 1, format: 'text' as const };
    await store(archive, newcomer({ briefing: briefing('new', { source }), lang: 'fr', series: 'noon' }));
    expect(archive.known.hasId('fr', 'noon', '2031-03-04')).toBe(true);
    expect(archive.known.withBytes(source.sha256)).toMatchObject({
      file: 'transcripts/noon/2031/2031-03-04.fr.txt',
      series: 'noon',
      briefing: { id: '2031-03-04', date: '2031-03-04', lang: 'fr', series: 'noon' },
    });
  });

  it('takes no name that a transcript there has with another ending, nor that of any other file', async () => {
    const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
    const folder = path.join(archive.folder, 'transcripts/2031');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '2031-03-04.en.html'), 'kept');
    writeFileSync(path.join(folder, '2031-03-04-2.en.note.md'), 'kept');
    mkdirSync(path.join(folder, '2031-03-04-3.en.txt'));
    // no transcript, and of no name that is asked for
    writeFileSync(path.join(folder, '2031-03-04-4.en.json'), 'kept');
    expect(await store(archive, newcomer())).toBe('transcripts/2031/2031-03-04-4.en.txt');
    expect(readFileSync(path.join(folder, '2031-03-04.en.html'), 'utf8')).toBe('kept');
  });

  it.each([
    ['.A: B.', 'A- B'],
    ['  The "harbour" office', 'The -harbour- office'],
    ['a/../b', 'a-..-b'],
    ['a\\b|c?d*e<f>g', 'a-b-c-d-e-f-g'],
    ['a\u0007b', 'a-b'],
    ['Noon . . ', 'Noon'],
  ])('of the series “%s” lies in “%s”', async (series, folder) => {
    const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
    expect(await storeInThought(archive, newcomer({ series }))).toBe(
      `transcripts/${folder}/2031/2031-03-04.en.txt`,
    );
  });

  it.each(['..', '***', 'node_modules'])(
    'of the series “%s” lies in no folder of its own',
    async (series) => {
      const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
      expect(await storeInThought(archive, newcomer({ series }))).toBe('transcripts/2031/2031-03-04.en.txt');
    },
  );

  it('is stored nowhere where its folder leads out of the archive', async () => {
    const outside = temporaryFolder();
    const archive = await archiveOf({ 'transcripts/first.txt': transcript('buoy') });
    symlinkSync(outside, path.join(archive.folder, 'transcripts/2031'));
    const refused = 'transcripts/2031 leads out of the archive by a symbolic link; nothing was stored.';
    await expect(store(archive, newcomer())).rejects.toThrow(refused);
    await expect(storeInThought(archive, newcomer())).rejects.toThrow(refused);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is not stored where a file stands in the place of its folder', async () => {
    const archive = await archiveOf({
      'transcripts/2031': 'no folder',
      'transcripts/a.txt': transcript('buoy'),
    });
    await expect(store(archive, newcomer())).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
