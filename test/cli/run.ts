import { execFile } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import pico from 'picocolors';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/print/terminal.ts';

export const program = path.join(import.meta.dirname, '../../src/cli/bin.js');

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command in this process: quick, and enough for whatever needs no build and no pipe. */
export async function run(...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isRead: () => true,
    outColors: pico.createColors(false),
    errColors: pico.createColors(false),
    isInteractive: false,
    columns: 80,
  };
  const code = await main(args, terminal);
  return { code, out, err };
}

/** The same, with a text as standard input. */
export async function runWithInput(input: string, ...args: string[]): Promise<Ran> {
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  Object.defineProperty(process, 'stdin', { ...stdin, get: () => Readable.from([Buffer.from(input)]) });
  try {
    return await run(...args);
  } finally {
    Object.defineProperty(process, 'stdin', stdin);
  }
}

/** Runs `lectern` as a user does. `input` goes to standard input. */
export function spawnLectern(
  args: string[],
  options: { cwd?: string; input?: string | Uint8Array } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { cwd: options.cwd, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1 << 28 },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.end(options.input ?? '');
  });
}
