import { setImmediate } from 'node:timers/promises';

/** Milliseconds after which whatever else is due has its turn: a thread that waits for records, a search that failed, a wish to stop. */
const turn = 100;

/** Lets whatever else is due have its turn, at most once in `turn` milliseconds. */
export function makePause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < turn) return;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
