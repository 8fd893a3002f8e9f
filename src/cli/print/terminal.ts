import pico from 'picocolors';

type Colors = ReturnType<typeof pico.createColors>;

/** Where a command prints. Data goes to `out`, everything else to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** for data; plain functions where colour is not wanted */
  outColors: Colors;
  errColors: Colors;
  /** whether `err` is a terminal, on which a line may be drawn over */
  isInteractive: boolean;
  columns: number;
}

export function processTerminal(): Terminal {
  stopQuietlyOnClosedPipe(process.stdout);
  stopQuietlyOnClosedPipe(process.stderr);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    outColors: pico.createColors(wantsColor(process.stdout)),
    errColors: pico.createColors(wantsColor(process.stderr)),
    isInteractive: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: process.stderr.columns ?? 80,
  };
}

/** As https://no-color.org and https://force-color.org say. */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** `lectern parse … | head` closes the pipe: no more can be said, and nothing is wrong. */
function stopQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
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
