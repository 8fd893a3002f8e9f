import type { Terminal } from './terminal.ts';

export interface Progress {
  /** `done` of `total` of what `label` names: "Reading 12 of 300, 0:07 left" */
  update(label: string, done: number, total: number): void;
  /** takes the line away, so that something else can be printed */
  clear(): void;
}

const silent: Progress = { update: () => {}, clear: () => {} };

/** A line that draws over itself, on a terminal; nothing elsewhere, where plain lines say what was done. */
export function makeProgress(terminal: Terminal, quiet: boolean, now: () => number = Date.now): Progress {
  if (quiet || !terminal.isInteractive) return silent;
  let current = '';
  let start = 0;
  let drawn = 0;
  return {
    update(label, done, total) {
      const time = now();
      if (label !== current) {
        current = label;
        start = time;
      } else if (time - drawn < 100 && done < total) return;
      drawn = time;
      const line = `${label} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${left(time - start, done, total)}`;
      terminal.err(`\r\x1b[K${line.slice(0, terminal.columns - 1)}`);
    },
    clear() {
      if (current) terminal.err('\r\x1b[K');
      current = '';
    },
  };
}

/** ", 1:07 left", once it can be told */
function left(elapsed: number, done: number, total: number): string {
  if (done === 0 || elapsed < 500 || done >= total) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return `, ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
