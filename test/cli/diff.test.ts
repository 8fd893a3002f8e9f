import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { keepLock } from '../../src/publish/keep-lock.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { run } from './run.ts';

const ferry = (toll: string, day = 'May 4, 2031') =>
  [
    `Press briefing by Harbour Minister Ann Example\nNorthport, ${day}`,
    'MINISTER EXAMPLE: Good morning. The ferry has a new engine, which was built in Orlu.',
    'QUESTION: And who pays the toll on the bridge over the strait?',
    `MINISTER EXAMPLE: ${toll} That is a promise that I make today.`,
  ].join('\n\n');

describe('lectern diff', () => {
  it('shows two transcripts item by item: what went in brackets, what came in braces', async () => {
    const folder = folderOf({
      'old.txt': ferry('Nobody does.'),
      'new.txt': ferry('Everybody does.', 'May 5, 2031'),
    });
    const [old, now] = ['old.txt', 'new.txt'].map((name) => path.join(folder, name));
    const { code, out, err } = await run('diff', old!, now!);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        `- ${old}`,
        `+ ${now}`,
        '',
        'date: [-2031-05-04-]{+2031-05-05+}',
        '',
        '~ 2  Who pays the toll on the bridge over the strait?',
        '    MINISTER EXAMPLE: [-Nobody-]{+Everybody+} does. That is a promise that I make today.',
        '',
        'Nobody said, no longer there: line 2',
        'Nobody said, new or other: line 2',
        '',
      ].join('\n'),
    );
  });

  it('gives the same as data', async () => {
    const folder = folderOf({ 'old.txt': ferry('Nobody does.'), 'new.txt': ferry('Everybody does.') });
    const { out } = await run('diff', path.join(folder, 'old.txt'), path.join(folder, 'new.txt'), '--json');
    const data = JSON.parse(out);
    expect(data.items).toMatchObject([
      { is: 'changed', former: 'who-pays-the-toll-on-the-bridge-over-the-strait' },
    ]);
    expect(data.items[0].paragraphs[0].text.slice(0, 2)).toEqual([
      { is: 'went', text: 'Nobody', space: false },
      { is: 'came', text: 'Everybody', space: false },
    ]);
  });

  it('says so where no word differs', async () => {
    const folder = folderOf({ 'old.txt': ferry('Nobody does.') });
    const file = path.join(folder, 'old.txt');
    expect((await run('diff', file, file)).out).toContain('No word differs.');
  });

  it('shows what a transcript of an archive was before', async () => {
    const folder = folderOf({ 'transcripts/2031-05-04.txt': ferry('Nobody does.') });
    const file = path.join(folder, 'transcripts/2031-05-04.txt');
    const build = async (today: string) => {
      const archive = await loadArchive(folder, { cache: false, today });
      await keepLock(archive, temporaryFolder(), 'write');
    };
    await build('2031-05-05');
    expect(await run('diff', file)).toEqual({
      code: 0,
      out: '',
      err: `${file} was never published otherwise.\n`,
    });
    const newer = path.join(temporaryFolder(), 'newer.txt');
    writeFileSync(newer, ferry('Everybody does.'));
    await run('update', newer, folder);
    expect((await run('diff', file)).out).toContain(`- ${file} (as it was built last)\n+ ${file}\n`);
    await build('2031-06-07');
    const { out } = await run('diff', file);
    expect(out).toContain(`- ${file} (until 2031-06-07)\n+ ${file}\n`);
    expect(out).toContain('[-Nobody-]{+Everybody+} does.');
    rmSync(path.join(folder, 'history'), { recursive: true });
    const lost = await run('diff', file);
    expect(lost.code).toBe(1);
    expect(lost.err).toMatch(
      /^lectern: What “.*” was before is kept neither in history\/ nor in git: [0-9a-f]{64}\.\n$/,
    );
  });

  it('asks for a second transcript where there is no archive', async () => {
    const file = path.join(folderOf({ 'old.txt': ferry('Nobody does.') }), 'old.txt');
    expect(await run('diff', file)).toEqual({
      code: 2,
      out: '',
      err: `lectern: “${file}” is in no archive that has a lectern.lock. Name two transcripts: lectern diff OLD NEW.\n`,
    });
  });

  it('reads a file without an ending as a transcript, and not as decisions about itself', async () => {
    const folder = folderOf({
      former: transcript('buoy'),
      later: transcript('buoy').replace('worry', 'trouble'),
    });
    const { code, out, err } = await run('diff', path.join(folder, 'former'), path.join(folder, 'later'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('[-worry-] {+trouble+}');
  });
});
