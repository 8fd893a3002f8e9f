import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/search/format/record.ts';
import { forgetWords, type WordsFolder } from '../../src/search/write/kept-words.ts';
import { startService } from '../../src/search/write/service.ts';
import { duePart, writeParts } from '../../src/search/write/write-parts.ts';
import { temporaryFolder } from '../archive/made.ts';

const recordsOf = (contents: readonly string[]): SearchRecord[] =>
  contents.map((content, at) => ({
    url: `/en/2031/05/04/${at}.html`,
    language: 'en',
    content,
    meta: { title: `Answer ${at}` },
  }));

const said = ['The ferry sails at noon.', 'Nobody pays the toll.', 'The sail-maker’s boat is late.'];

/** What a part became, its files, and what Pagefind was handed for it. */
async function written(contents: readonly string[], words: WordsFolder | null, name = '2031') {
  const handed: string[] = [];
  const start: typeof startService = async (lane) => {
    const service = await startService(lane);
    return {
      ...service,
      async createIndex(config) {
        const made = await service.createIndex(config);
        const { index } = made;
        if (!index) return made;
        const addCustomRecord: typeof index.addCustomRecord = (record) => {
          handed.push(record.content);
          return index.addCustomRecord(record);
        };
        return { ...made, index: { ...index, addCustomRecord } };
      },
    };
  };
  const folder = temporaryFolder();
  const part = duePart({ language: 'en', name, records: recordsOf(contents) });
  const [result] = await writeParts([part], folder, { words, start, lanes: 1 });
  const own = join(folder, `en-${name}`);
  const files = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => [file, readFileSync(join(parentPath, file)).toString('base64')]);
  return {
    result,
    files: new Map(files as [string, string][]),
    handed: handed.join(' ').split(' ').filter(Boolean),
  };
}

describe('What Pagefind takes for words', () => {
  it('is not asked for again, and the part is the same', async () => {
    const words = { folder: temporaryFolder(), release: 'one' };
    const plain = await written(said, null);
    const first = await written(said, words);
    const again = await written(said, words);
    expect(first.handed.length).toBeGreaterThan(10);
    expect(again.handed).toEqual([]);
    for (const { result, files } of [first, again])
      expect({ result, files }).toEqual({ result: plain.result, files: plain.files });
  });

  it('is asked for what is new alone', async () => {
    const words = { folder: temporaryFolder(), release: 'one' };
    await written(said, words);
    const more = [...said, 'The harbour boat is late.'];
    const { handed, files } = await written(more, words);
    expect(handed.sort()).toEqual(['3', 'harbour']);
    expect(files).toEqual((await written(more, null)).files);
  });

  it('is asked for anew by another release, and where what was kept is damaged', async () => {
    const words = { folder: temporaryFolder(), release: 'one' };
    const { handed } = await written(said, words);
    expect((await written(said, { ...words, release: 'two' })).handed).toEqual(handed);
    const file = join(words.folder, 'words-en-2031');
    writeFileSync(file, readFileSync(file).with(80, 1));
    expect((await written(said, { ...words, release: 'two' })).handed).toEqual(handed);
  });

  it('is forgotten of a part that is none any more, and nothing else is', async () => {
    const words = { folder: temporaryFolder(), release: 'one' };
    await written(said, words);
    await written(said, words, '2032');
    writeFileSync(join(words.folder, 'outlines'), '');
    await forgetWords(words, ['en-2032']);
    expect(readdirSync(words.folder).sort()).toEqual(['outlines', 'words-en-2032', 'words-en-2032.files']);
  });

  it('may be kept nowhere: the part is written all the same', async () => {
    const closed = join(temporaryFolder(), 'file');
    writeFileSync(closed, '');
    const { files } = await written(said, { folder: closed, release: 'one' });
    expect(files).toEqual((await written(said, null)).files);
  });
});
