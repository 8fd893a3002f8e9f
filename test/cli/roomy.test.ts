import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf, transcript } from '../archive/made.ts';
import { program } from './run.ts';

/** `lectern build` in a group of its own, once it writes. */
async function building() {
  const files = Array.from({ length: 12 }, (_, i) => [
    `archive/${i}.txt`,
    transcript(`buoy ${i}`, `March ${1 + (i % 28)}, ${1990 + i}`),
  ]);
  const folder = folderOf(Object.fromEntries(files));
  const child = spawn(process.execPath, [program, 'build', 'archive', '--out', 'site', '--no-cache'], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  const isThere = () => {
    try {
      return process.kill(-child.pid!, 0);
    } catch {
      return false;
    }
  };
  onTestFinished(() => {
    if (isThere()) process.kill(-child.pid!, 'SIGKILL');
  });
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal);
  while (!readdirSync(folder).some((name) => name.startsWith('site.tmp-'))) await wait(20);
  return { child, isThere, ended };
}

describe('a build, which has a process with room for what is young', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'ends by %s as if it were one, and leaves no process',
    async (signal) => {
      const { child, isThere, ended } = await building();
      child.kill(signal);
      expect([signal, 128 + constants.signals[signal]]).toContain(await ended);
      while (isThere()) await wait(20);
    },
    30_000,
  );
});
