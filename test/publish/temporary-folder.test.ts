import { mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../src/publish/temporary-folder.ts';
import { temporaryFolder } from '../archive/made.ts';

describe('A folder for the time of a program', () => {
  it('is new, and what programs left there that were killed long ago goes, but nothing else', async () => {
    const within = temporaryFolder();
    // no system has so many processes
    const dead = 2 ** 31 - 2;
    const [left, young, running, other] = [
      `lectern-${dead}-abcdef`,
      `lectern-${dead}-ABCDEF`,
      `lectern-${process.ppid}-abcdef`,
      'lectern-press-archive',
    ];
    for (const name of [left, young, running, other]) {
      mkdirSync(path.join(within, name));
      writeFileSync(path.join(within, name, 'words'), 'aside');
    }
    const linked = `lectern-${dead}-linked`;
    symlinkSync(path.join(within, other), path.join(within, linked));
    const longAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    for (const name of [left, running, other]) utimesSync(path.join(within, name), longAgo, longAgo);
    const made = path.basename(await makeTemporaryFolder(within));
    expect(made).toMatch(new RegExp(`^lectern-${process.pid}-`));
    expect(readdirSync(within).sort()).toEqual([young, running, other, linked, made].sort());
    expect(statSync(path.join(within, other, 'words')).size).toBe(5);
  });
});
