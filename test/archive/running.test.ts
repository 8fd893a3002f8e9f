import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { isRunning } from '../../src/archive/running.ts';

describe('A program', () => {
  it('runs, or does not, as its number says', () => {
    expect([process.pid, process.ppid].map(isRunning)).toEqual([true, true]);
    // no system has so many processes
    expect(isRunning(2 ** 31 - 2)).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')(
    'that has ended does not run, though nobody asked how',
    async () => {
      // the shell becomes a program that asks after nobody
      const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 60']);
      try {
        const [line] = await once(parent.stdout, 'data');
        const id = Number(String(line));
        await vi.waitFor(() => expect(readFileSync(`/proc/${id}/stat`, 'latin1')).toContain(') Z '));
        expect(isRunning(id)).toBe(false);
      } finally {
        parent.kill();
      }
    },
  );
});
