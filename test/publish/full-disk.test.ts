import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { type Ran, run, spawnLectern } from '../cli/run.ts';

/** A disk of a few megabytes; null where this machine lets nobody mount one. */
function smallDisk(): string | null {
  const disk = path.join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [disk]));
  return disk;
}

describe('A disk that is full', () => {
  it('is called that, whoever notices first, and the last good site stays', async ({ skip }) => {
    const archive = folderOf({ 'a.txt': transcript('buoy') });
    const buildWith = async (left: number, build: (...args: string[]) => Promise<Ran>) => {
      const disk = smallDisk();
      if (disk === null) return skip('no disk can be mounted here');
      const out = path.join(disk, 'site');
      mkdirSync(out);
      writeFileSync(path.join(out, '.lectern-site'), 'Made by Lectern.');
      writeFileSync(path.join(out, 'index.html'), 'the last good site');
      const free = 2 * 1024 * 1024 - 20_000 - left;
      writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(Math.max(0, free)));
      const { code, err } = await build('build', archive, '--out', out);
      expect(err).toMatch(/^lectern: “.*\/site.*”: the disk is full\.$/m);
      expect(err).not.toMatch(/Pagefind|tmp-/);
      expect(code).toBe(1);
      expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('the last good site');
      expect(readdirSync(disk).sort()).toEqual(['ballast', 'site']);
    };
    await buildWith(0, (...args) => spawnLectern(args));
    for (const left of [20_000, 100_000, 200_000]) await buildWith(left, run);
  });
});
