import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutput, replaceFolder } from '../../src/build/output-folder.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';

/** A process that is certainly not running: Linux gives no number above 4,194,304. */
const nobody = 9_999_999;

const writer = (name: string, text: string) => async (folder: string) =>
  writeFileSync(path.join(folder, name), text);

describe('Where a site may go', () => {
  it('is a new folder, an empty one, or one that Lectern made', async () => {
    const [archive, parent] = [temporaryFolder(), temporaryFolder()];
    const out = path.join(parent, 'deep', 'site');
    expect(await checkOutput(out, archive)).toBe(out);
    expect(await checkOutput(temporaryFolder(), archive)).toBeTruthy();
    await replaceFolder(out, writer('a', '1'));
    expect(await checkOutput(out, archive)).toBe(out);
  });

  it('is inside the archive too, as _site is where one stands in it', async () => {
    const archive = folderOf({ 'a.txt': 'x' });
    expect(await checkOutput(path.join(archive, '_site'), archive)).toBe(path.join(archive, '_site'));
  });

  it.each([
    [
      'the archive itself',
      '.',
      'is the archive itself, and would be replaced by the site. Name another folder.',
    ],
    ['a folder above it', '..', 'holds the archive, and would be replaced by the site. Name another folder.'],
    [
      'a link to it',
      '../link',
      'is the archive itself, and would be replaced by the site. Name another folder.',
    ],
    ['a file', 'a.txt', 'is a file. Name a folder.'],
    [
      'a folder with someone’s files',
      'mine',
      'holds files that Lectern did not make, and would be replaced. Name another folder, or empty it.',
    ],
  ])('is never %s', async (_, to, reason) => {
    const parent = folderOf({ 'archive/a.txt': 'x', 'archive/mine/b.txt': 'y' });
    const archive = path.join(parent, 'archive');
    symlinkSync(archive, path.join(parent, 'link'));
    const wanted = path.join(archive, to);
    await expect(checkOutput(wanted, archive)).rejects.toThrow(`--out “${wanted}” ${reason}`);
  });
});

describe('A site that is built again', () => {
  it('takes the place of the old one as a whole', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, writer('old.html', '1'));
    await replaceFolder(out, async (folder) => {
      expect(readdirSync(out).sort()).toEqual(['.lectern-site', 'old.html']);
      await writer('new.html', '2')(folder);
    });
    expect(readdirSync(out).sort()).toEqual(['.lectern-site', 'new.html']);
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('stays whole, and alone, when the build fails', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, writer('old.html', '1'));
    const failing = replaceFolder(out, async (folder) => {
      await writer('new.html', '2')(folder);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readFileSync(path.join(out, 'old.html'), 'utf8')).toBe('1');
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('comes back after a build that was killed between two renames, and what that left is removed', async () => {
    const parent = temporaryFolder();
    const out = path.join(parent, 'site');
    mkdirSync(`${out}.old-${nobody}`);
    writeFileSync(`${out}.old-${nobody}/old.html`, '1');
    mkdirSync(`${out}.tmp-${nobody}`);
    mkdirSync(path.join(parent, 'site.tmp-mine'));
    const failing = replaceFolder(out, async () => {
      expect(existsSync(path.join(out, 'old.html'))).toBe(true);
      throw new Error('again');
    });
    await expect(failing).rejects.toThrow('again');
    expect(readdirSync(parent).sort()).toEqual(['site', 'site.tmp-mine']);
  });
});
