import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at whether npm is still there. */
const lookEvery = 500;

/** Ctrl-C and its like, and the end of the npm that started this: a signal to hand on. */
export function interrupted(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, stop);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(stop);
  return controller.signal;
}

/** Resolves when the signal is given, at once if it was. */
export function given(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}

/**
 * npm runs a script through a shell and hands SIGINT and SIGTERM on to that shell alone, which ends and hands on nothing
 * (dash does); at SIGHUP npm ends by itself. So whoever runs under npm has to see that it has gone.
 */
function whenOrphaned(stop: () => void): void {
  const [parent, npm] = ancestors();
  const timer = setInterval(() => {
    const now = ancestors();
    if (now[0] === parent && now[1] === npm) return;
    clearInterval(timer);
    stop();
  }, lookEvery);
  timer.unref();
}

/** The parent of this process, and where that is the shell of an npm script, the shell's parent, which is npm. */
function ancestors(): [parent: number, npm: number | null] {
  const parent = process.ppid;
  return [parent, isShellOfScript(parent) ? parentOf(parent) : null];
}

function isShellOfScript(pid: number): boolean {
  // sh\0-c\0node src/cli/bin.js serve content\0
  const [, option, script] = readProc(pid, 'cmdline').split('\0');
  return option === '-c' && script?.startsWith(process.env.npm_lifecycle_script ?? '\0') === true;
}

/** Null where the system does not say: Linux does. */
function parentOf(pid: number): number | null {
  // 4711 (sh) S 4700 4711 …
  const parent = /\) \S (\d+) [^)]*$/.exec(readProc(pid, 'stat'))?.[1];
  return parent === undefined ? null : Number(parent);
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
