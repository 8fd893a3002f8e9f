import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { SeenFiles } from '../../src/archive/seen-files.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-seen-'));
  file = path.join(folder, '2031-05-04.txt');
  await writeFile(file, 'Q: Is the ferry late?\n\nA: It is.\n');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Files of the test are seconds old then. */
const later = () => Date.now() + 60_000;

describe('transcripts that nobody touched', () => {
  async function seeOnce(lang: string | undefined = 'en'): Promise<void> {
    const seen = await SeenFiles.open(folder, lang, later());
    seen.see('2031-05-04.txt', seen.stampOf(file), 'key');
    await seen.write();
  }
  async function keyNow(lang: string | undefined = 'en'): Promise<string | null> {
    const seen = await SeenFiles.open(folder, lang, later());
    return seen.keyOf('2031-05-04.txt', seen.stampOf(file));
  }

  it('are known by what they were read as', async () => {
    await seeOnce();
    expect(await keyNow()).toBe('key');
  });

  it('are read again when they were written, even as long and with the time they had', async () => {
    await seeOnce();
    const { atime, mtime, size } = await stat(file);
    await writeFile(file, 'Q: Is the barge late?\n\nA: It is.\n');
    await utimes(file, atime, mtime);
    expect((await stat(file)).size).toBe(size);
    expect(await keyNow()).toBeNull();
  });

  it('are read again under another language of the archive', async () => {
    await seeOnce('en');
    expect(await keyNow('fr')).toBeNull();
  });

  it('are read again where what is known of them is damaged', async () => {
    await seeOnce();
    await writeFile(path.join(folder, 'seen.json'), '{"setting":');
    expect(await keyNow()).toBeNull();
  });

  it('are forgotten once they are gone', async () => {
    await seeOnce();
    const seen = await SeenFiles.open(folder, 'en', later());
    await seen.write();
    expect(await keyNow()).toBeNull();
  });

  it('are not trusted while they are so young that one more change would not show', async () => {
    const seen = await SeenFiles.open(folder, 'en');
    expect(seen.stampOf(file)).toBeNull();
  });
});

it('an archive whose file of decisions changes is read by the new decisions', async () => {
  const cache = path.join(folder, 'cache');
  const archive = path.join(folder, 'archive');
  await mkdir(archive);
  await writeFile(path.join(archive, '2031-05-04.txt'), 'Q: Is the ferry late?\n\nA: It is.\n');
  const titleNow = async () => (await loadArchive(archive, { cache })).briefings[0]?.briefing.title;
  await titleNow();
  await writeFile(
    path.join(archive, '2031-05-04.decisions.yaml'),
    'front-matter:\n  title: The ferry\ndecisions: []\n',
  );
  expect(await titleNow()).toBe('The ferry');
  await rm(path.join(archive, '2031-05-04.decisions.yaml'));
  expect(await titleNow()).not.toBe('The ferry');
});
