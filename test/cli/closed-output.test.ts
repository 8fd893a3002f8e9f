import { spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { processTerminal } from '../../src/cli/print/terminal.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { program, run } from './run.ts';

/** An output whose reader has gone, as Node has it: the first write fails, and the stream is closed. */
const closed = () =>
  new Writable({
    write: (_text, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });

/** Runs a command in this process, with outputs that nobody reads; its exit code. */
const unread = (args: string[]): Promise<number> =>
  main(args, processTerminal({ stdout: closed(), stderr: closed() }));

/** Runs a command of which nobody reads what it prints, as `lectern … | head -0` does; its exit code. */
function unreadProcess(args: string[], cwd: string): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  // long before it has anything to say
  child.stdout.destroy();
  child.stderr.destroy();
  return new Promise((resolve) => child.once('close', resolve));
}

const files = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe('A command whose output nobody reads', () => {
  const folder = () =>
    folderOf({
      'in/a.txt': transcript('buoy'),
      'in/b.txt': transcript('barge', 'March 15, 2022'),
      'in/c.txt': '',
      'archive/old.txt': transcript('wreck', 'March 16, 2022'),
      'archive/none.txt': '',
    });

  it('adds all the same, and exits as if it had been read', async () => {
    const [read, unheard] = [folder(), folder()];
    const add = (at: string) =>
      ['add', 'in', '--archive', 'archive'].map((arg) => arg.replace(/^(?=in$|archive$)/, `${at}/`));
    expect(await unread(add(unheard))).toBe((await run(...add(read))).code);
    expect(files(unheard)).toEqual(files(read));
    expect(files(unheard)).toContain('archive/2022/2022-03-15.en.txt');
  });

  it('builds all the same', async () => {
    const at = folder();
    expect(await unreadProcess(['build', 'archive', '--strict'], at)).toBe(1);
    expect(existsSync(path.join(at, '_site/en/2022/03/16/index.html'))).toBe(true);
  });

  it.each([
    [['check', 'archive']],
    [['check', 'archive', '--json']],
    [['outline', 'in/a.txt']],
    [['explain', 'in/c.txt']],
    [['rules']],
  ])('%j exits as if it had been read', async ([name = '', ...args]) => {
    const at = folder();
    const named = args.map((arg) => (arg.startsWith('-') ? arg : path.join(at, arg)));
    expect(await unread([name, ...named])).toBe((await run(name, ...named)).code);
  });

  it('parses no further, as printing is all that it would do', async () => {
    const at = folder();
    // the second is an error, of which nobody hears any more
    expect(await unreadProcess(['parse', 'in/a.txt', 'in/c.txt'], at)).toBe(0);
  });
});

it.skipIf(!existsSync('/dev/full'))(
  'A full disk under the output is said, and is exit code 1, after the work',
  async () => {
    const at = folderOf({
      'a.txt': transcript('buoy'),
      'archive/old.txt': transcript('wreck', 'March 16, 2022'),
    });
    const args = ['add', 'a.txt', '--archive', 'archive', '--quiet'];
    const child = spawn(process.execPath, [program, ...args], {
      cwd: at,
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    const code = new Promise((resolve) => child.once('close', resolve));
    expect(await text(child.stderr!)).toContain(
      'lectern: what was to be printed is not complete: the disk is full.\n',
    );
    expect(await code).toBe(1);
    expect(files(at)).toContain('archive/2022/2022-03-14.en.txt');
  },
);
