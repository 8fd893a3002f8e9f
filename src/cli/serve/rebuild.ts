import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../../publish/project-folder.ts';

/** Milliseconds in which a build that is told to stop does so; one that computes hears of it late. */
const patience = 3000;

export interface Build {
  archive: string;
  /** where the site goes, absolute */
  out: string;
  /** further arguments of `lectern build` */
  more: readonly string[];
}

/**
 * Runs `lectern build` in a process of its own, so that changed templates are loaded anew and a build that falls over takes
 * nothing with it. `signal` ends it; the promise resolves once it has ended.
 * `early`: called as soon as what changed can be seen in the site that stands.
 */
export async function rebuild(
  { archive, out, more }: Build,
  signal: AbortSignal,
  early?: () => void,
): Promise<void> {
  if (signal.aborted) return;
  const program = path.join(projectFolder, 'src/cli/bin.js');
  const child = spawn(process.execPath, [program, 'build', archive, '--out', out, ...more], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let late: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    late = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  signal.addEventListener('abort', stop);
  child.on('message', () => early?.());
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve());
    });
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  }
  // what a build writes into, which it removes itself unless it was killed
  if (signal.aborted) await rm(`${out}.tmp-${child.pid}`, { recursive: true, force: true });
}

/** Changes during a build lead to one more build after it. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => void run();
}
