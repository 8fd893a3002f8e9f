import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { run } from './run.ts';

const old = transcript('buoy');
const newer = old.replace('found nothing that would worry', 'found nothing that should worry');

function given(more: Record<string, string> = {}, text = newer, name = 'saved.txt') {
  const archive = folderOf({
    'transcripts/2022-03-14.txt': old,
    'transcripts/2022-05-01.txt': transcript('wreck', 'May 1, 2022'),
    ...more,
  });
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return { archive, file, at: path.join(archive, 'transcripts/2022-03-14.txt') };
}

function keptIn(archive: string): string[] {
  const folder = path.join(archive, 'history');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString());
}

describe('lectern update', () => {
  it('puts a newer text in the place of the same briefing, and keeps the former one', async () => {
    const { archive, file, at } = given();
    const { code, out, err } = await run('update', file, archive);
    expect([code, out]).toEqual([0, `${at}\n`]);
    expect(err).toContain('[-would-] {+should+}');
    expect(readFileSync(at, 'utf8')).toBe(newer);
    expect(keptIn(archive)).toEqual([old]);
  });

  it('writes nothing with --dry-run, and says what would change', async () => {
    const { archive, file, at } = given();
    const { out, err } = await run('update', file, archive, '--dry-run');
    expect([out, readFileSync(at, 'utf8'), keptIn(archive)]).toEqual([`${at}\n`, old, []]);
    expect(err).toContain('{+should+}');
  });

  it('replaces nothing by a transcript of another day, however alike', async () => {
    const { archive, file, at } = given({}, transcript('buoy', 'June 3, 2022'));
    const { code, err } = await run('update', file, archive);
    expect([code, readFileSync(at, 'utf8'), keptIn(archive)]).toEqual([1, old, []]);
    expect(err).toBe(
      `lectern: not replaced: no transcript of ${archive} is of the same day and says enough of the same. “lectern add” brings it in as another; where it is the same, write it over that file and build.\n`,
    );
  });

  it('replaces nothing by the same file', async () => {
    const { archive, file, at } = given({}, old);
    const { code, err } = await run('update', file, archive);
    expect([code, err]).toEqual([1, `lectern: not replaced: “${at}” is the same file.\n`]);
  });

  it('replaces nothing by the same text, also where the transcript has front matter besides', async () => {
    const whole = `---\ntitle: Harbour\n---\n${old}`;
    const { archive, file, at } = given({ 'transcripts/2022-03-14.txt': whole }, old);
    const { code, err } = await run('update', file, archive);
    expect([code, err]).toEqual([
      1,
      `lectern: not replaced: “${at}” holds this text already, with its front matter.\n`,
    ]);
    expect([readFileSync(at, 'utf8'), keptIn(archive)]).toEqual([whole, []]);
  });

  it('keeps the front matter where the newer text has none', async () => {
    const front = '---\nplace: Northport\n---\n';
    const { archive, file, at } = given({ 'transcripts/2022-03-14.txt': front + old });
    await run('update', file, archive);
    expect(readFileSync(at, 'utf8')).toBe(front + newer);
  });

  it('gives a saved page its own ending', async () => {
    const page = `<html><body>${newer
      .trim()
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('\n')}</body></html>`;
    const { archive, file, at } = given({}, page, 'saved.html');
    const { out } = await run('update', file, archive);
    expect(out).toBe(`${at.replace('.txt', '.html')}\n`);
    expect([existsSync(at), readFileSync(out.trim(), 'utf8'), keptIn(archive)]).toEqual([false, page, [old]]);
  });
});
