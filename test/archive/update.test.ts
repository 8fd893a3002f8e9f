import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptText } from '../../src/archive/former-text.ts';
import { newerBytes, replaceTranscript, sameBriefing } from '../../src/archive/update.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { archive, briefing, item, turn } from '../site/made.ts';
import { folderOf } from './made.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);
const front = '---\ndate: 2031-03-04\n---\n';

describe('A newer text in the place of a transcript', () => {
  it('goes on with the front matter of the former one', () => {
    expect(text(newerBytes('a.txt', bytes(`${front}Old.`), bytes('New.')))).toBe(`${front}New.`);
  });

  it('is as it came where the former one has none, or it has its own', () => {
    expect(text(newerBytes('a.txt', bytes('Old.'), bytes('New.')))).toBe('New.');
    const own = '---\nseries: noon\n---\nNew.';
    expect(text(newerBytes('a.txt', bytes(`${front}Old.`), bytes(own)))).toBe(own);
  });

  const known = (words: string) => {
    const sha = sha256(bytes(words), 'hex');
    return { source: { file: 'a.txt', sha256: sha, bytes: words.length, format: 'text' as const } };
  };
  const replaced = (files: Record<string, string>, words: string, newer: string, ending: string) => {
    const root = folderOf(files);
    const entry = { file: 'a.txt', briefing: briefing('2031-03-04', known(words)) };
    return { root, done: replaceTranscript(root, entry, bytes(newer), ending) };
  };
  const inFolder = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

  it('keeps the former one under its hash', async () => {
    const { root, done } = replaced({ 'a.txt': 'Old.' }, 'Old.', 'New.', '.txt');
    expect(await done).toBe('a.txt');
    expect(inFolder(root, 'a.txt')).toBe('New.');
    expect(keptText(root, sha256(bytes('Old.'), 'hex'))?.toString()).toBe('Old.');
  });

  it('has its own ending, and nothing stays under the former name', async () => {
    const { root, done } = replaced({ 'a.txt': 'Old.' }, 'Old.', '<p>New.</p>', '.html');
    expect(await done).toBe('a.html');
    expect(inFolder(root, 'a.html')).toBe('<p>New.</p>');
    expect(existsSync(path.join(root, 'a.txt'))).toBe(false);
  });

  it('replaces nothing that changed meanwhile', async () => {
    const { root, done } = replaced({ 'a.txt': 'Other.' }, 'Old.', 'New.', '.txt');
    await expect(done).rejects.toThrow('a.txt changed meanwhile; nothing was replaced.');
    expect(inFolder(root, 'a.txt')).toBe('Other.');
  });

  it('replaces nothing where its name is another’s', async () => {
    const { root, done } = replaced({ 'a.txt': 'Old.', 'a.html': 'Mine.' }, 'Old.', '<p>New.</p>', '.html');
    await expect(done).rejects.toThrow('a.html is there already; nothing was replaced.');
    expect([inFolder(root, 'a.txt'), inFolder(root, 'a.html')]).toEqual(['Old.', 'Mine.']);
  });

  const subtitles = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nNew words of the harbour.\n';

  it('leaves what the former one states in a file of decisions where it has no room for it', async () => {
    const old = `${front}Old.`;
    const { root, done } = replaced({ 'a.txt': old }, old, subtitles, '.vtt');
    expect(await done).toBe('a.vtt');
    expect(inFolder(root, 'a.decisions.yaml')).toBe('front-matter:\n  date: 2031-03-04\n');
    expect(inFolder(root, 'a.vtt')).toBe(subtitles);
  });

  it('makes no file of decisions where nothing was stated', async () => {
    const { root, done } = replaced({ 'a.txt': 'Old.' }, 'Old.', subtitles, '.vtt');
    expect(await done).toBe('a.vtt');
    expect(existsSync(path.join(root, 'a.decisions.yaml'))).toBe(false);
  });

  it('writes over no file of decisions', async () => {
    const old = `${front}Old.`;
    const { root, done } = replaced(
      { 'a.txt': old, 'a.decisions.yaml': 'decisions: []' },
      old,
      subtitles,
      '.vtt',
    );
    await expect(done).rejects.toThrow(
      /^a\.txt has front matter, which has no room in a\.vtt\..* nothing was replaced\.$/,
    );
    expect([inFolder(root, 'a.txt'), inFolder(root, 'a.decisions.yaml')]).toEqual([old, 'decisions: []']);
  });
});

describe('The briefing that a newer transcript is of', () => {
  const said = 'The barges pay the tolls of the river, and the ferry pays for the bridge that it goes under.';
  const of = (id: string, about: string, more = {}) =>
    briefing(id, {
      items: [item('a', about, [turn('answer', `${said} That is true of the ${about}.`)])],
      ...more,
    });
  const fileOf = (newer: ReturnType<typeof briefing>, ...known: ReturnType<typeof briefing>[]) =>
    sameBriefing(archive(known), newer)?.file ?? null;
  const sha = (sign: string, id: string) => ({
    source: { file: `${id}.txt`, sha256: sign.repeat(64), bytes: 1, format: 'text' as const },
  });
  const newer = (more = {}) => of('2031-03-04', 'tolls', { ...sha('f', 'new'), ...more });
  const old = (id: string, more = {}) => of(id, 'tolls', { ...sha('1', id), ...more });

  it('says the same on its day', () => {
    expect(fileOf(newer(), old('2031-03-04'))).toBe('transcripts/2031-03-04.txt');
  });

  it('is none of another day or language, where both say theirs', () => {
    expect(fileOf(newer(), old('2031-03-05'))).toBeNull();
    expect(fileOf(newer(), old('2031-03-04', { lang: 'fr' }))).toBeNull();
    expect(fileOf(newer(), old('some-talk'))).toBe('transcripts/some-talk.txt');
    expect(fileOf(newer({ date: null }), old('2031-03-05'))).toBe('transcripts/2031-03-05.txt');
  });

  it('is none that says something else', () => {
    const other = briefing('2031-03-04', {
      items: [
        item('b', 'Ferry', [turn('answer', 'No boat will sail before the storm is over, said the master.')]),
      ],
    });
    expect(fileOf(newer(), other)).toBeNull();
    expect(fileOf(newer(), other, { ...other, id: '2031-03-04-2' })).toBeNull();
  });
});
