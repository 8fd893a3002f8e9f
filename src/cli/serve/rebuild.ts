import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../../publish/project-folder.ts';
import { roomArguments } from '../roomy.js';

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
 */
export async function rebuild(build: Build, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await ended(start(build, []), build, signal);
}

/** A build that has got ready while nothing changed: what it needs to know is loaded. */
export interface Waiting {
  /** Builds; `early` is called as soon as what changed can be seen in the site that stands. Resolves once it has ended. */
  go: (early: () => void) => Promise<void>;
  /** It is not needed: the templates, which it has loaded, are others now. */
  dismiss: () => Promise<void>;
}

/** Gets a build ready. `signal` ends it. */
export function waiting(build: Build, signal: AbortSignal): Waiting {
  const dismissed = new AbortController();
  const child = start(build, ['--when-told']);
  const end = ended(child, build, AbortSignal.any([signal, dismissed.signal]));
  // whoever waits for it is told
  end.catch(() => {});
  return {
    async go(early) {
      // it may have fallen over before
      if (!child.connected) return rebuild(build, signal);
      child.on('message', early);
      child.send('go');
      await end;
    },
    async dismiss() {
      dismissed.abort();
      await end.catch(() => {});
    },
  };
}

function start({ archive, out, more }: Build, how: readonly string[]): ChildProcess {
  const program = path.join(projectFolder, 'src/cli/bin.js');
  const args = ['build', archive, '--out', out, '--no-lock', ...more, ...how];
  return spawn(process.execPath, [...roomArguments(), program, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function ended(child: ChildProcess, { out }: Build, signal: AbortSignal): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    late = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
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

/** Changes during a build lead to one more build after it. `work` is given the files that changed since the last. */
export function oneAtATime(
  work: (changed: readonly string[]) => Promise<void>,
): (changed: readonly string[]) => void {
  let running = false;
  const waiting = new Set<string>();
  const run = async () => {
    if (running) return;
    running = true;
    while (waiting.size > 0) {
      const changed = [...waiting];
      waiting.clear();
      await work(changed);
    }
    running = false;
  };
  return (changed) => {
    for (const file of changed) waiting.add(file);
    void run();
  };
}
