import pico from 'picocolors';
import { reasonOf } from '../../archive/walk.ts';

type Colors = ReturnType<typeof pico.createColors>;

/** Where a command prints. Data goes to `out`, everything else to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** false once whoever read `out` has gone: what does nothing but print may stop */
  isRead(): boolean;
  /** for data; plain functions where colour is not wanted */
  outColors: Colors;
  errColors: Colors;
  /** whether `err` is a terminal, on which a line may be drawn over */
  isInteractive: boolean;
  columns: number;
}

/** A stream of text, which may be a terminal. */
type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
type Outputs = { stdout: Output; stderr: Output };

/** Where a process prints, or what a test puts in the place of that. */
export function processTerminal({ stdout, stderr }: Outputs = process): Terminal {
  const err = printer(stderr, () => {});
  const out = printer(stdout, (reason) =>
    err.print(`lectern: what was to be printed is not complete: ${reason}.\n`),
  );
  return {
    out: out.print,
    err: err.print,
    isRead: out.isOpen,
    outColors: pico.createColors(wantsColor(stdout)),
    errColors: pico.createColors(wantsColor(stderr)),
    isInteractive: stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: stderr.columns ?? 80,
  };
}

/** What an output says whose reader has gone: a pipe, a terminal, a socket. */
const gone = new Set(['EPIPE', 'EIO', 'ECONNRESET']);

/**
 * Prints to a stream until that fails, and never ends the process, whose work may not be done. `lectern … | head` closes the
 * pipe, and nothing is wrong; at another failure, such as a full disk, the process exits with 1 in the end.
 */
function printer(
  stream: Output,
  failed: (reason: string) => void,
): { print(text: string): void; isOpen(): boolean } {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!open) return;
    open = false;
    if (gone.has(error.code ?? '')) return;
    failed(reasonOf(error));
    process.once('exit', (code) => {
      if (code === 0) process.exitCode = 1;
    });
  });
  return {
    print: (text) => {
      if (open) stream.write(text);
    },
    isOpen: () => open,
  };
}

/** As https://no-color.org and https://force-color.org say. */
function wantsColor(stream: Output): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

/**
 * Text of strangers for a terminal: control characters, which could move the cursor or change the window, become visible
 * ("\x1b" → "␛"); bidirectional overrides are taken out.
 */
export function safe(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/[\x80-\x9f]/g, '�')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
