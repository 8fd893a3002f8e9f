import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import type * as Pagefind from 'pagefind';

/** What of Pagefind a lane needs. */
export interface Service extends Pick<typeof Pagefind, 'createIndex' | 'close'> {
  /** asked when something failed: that its process has ended before it was told to, if so */
  failure: () => Promise<Error | undefined>;
}

/** Milliseconds in which the end of a process is heard of, once its pipe is broken. */
const SOON = 300;

/** Node tells of each process that it starts: https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#built-in-channels */
const CHANNEL = 'child_process';

/**
 * Pagefind’s module starts one process and keeps it: another lane needs the module another time. It does not notice that
 * the process has ended, as where memory is short, and would wait for its answers for ever: here they are then refused.
 */
export async function startService(lane: number): Promise<Service> {
  const pagefind: typeof Pagefind = await import(
    lane === 0 ? 'pagefind' : `${import.meta.resolve('pagefind')}?${lane}`
  );
  let told = false;
  let fail: (failure: Error) => void;
  const failed = new Promise<Error>((resolve) => {
    fail = resolve;
  });
  const onStart = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    process.once('exit', (code, signal) => {
      if (told) return;
      const advice = signal === 'SIGKILL' ? ': memory may be too short for an archive of this size' : '';
      fail(new Error(`Pagefind ended before it was done (${signal ?? `code ${code}`})${advice}`));
      void pagefind.close();
    });
  };
  return {
    createIndex(config) {
      subscribe(CHANNEL, onStart);
      try {
        return pagefind.createIndex(config);
      } finally {
        unsubscribe(CHANNEL, onStart);
      }
    },
    close() {
      told = true;
      return pagefind.close();
    },
    failure: () => Promise.race([failed, setTimeout(SOON, undefined)]),
  };
}
