import { spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { folderOf, transcript } from '../archive/made.ts';
import { program, run } from './run.ts';

/** Runs a command of which nobody reads what it prints, as `lectern … | head -0` does; its exit code. */
function unread(args: string[], cwd: string): Promise<number | null> {
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
    const [read, closed] = [folder(), folder()];
    const add = (at: string) =>
      ['add', 'in', '--archive', 'archive'].map((arg) => arg.replace(/^(?=in$|archive$)/, `${at}/`));
    expect(await unread(add(closed), closed)).toBe((await run(...add(read))).code);
    expect(files(closed)).toEqual(files(read));
    expect(files(closed)).toContain('archive/2022/2022-03-15.en.txt');
  });

  it('builds all the same', async () => {
    const closed = folder();
    expect(await unread(['build', 'archive', '--strict'], closed)).toBe(1);
    expect(existsSync(path.join(closed, '_site/en/2022/03/16/index.html'))).toBe(true);
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
    expect(await unread([name, ...named], at)).toBe((await run(name, ...named)).code);
  });

  it('parses no further, as printing is all that it would do', async () => {
    const at = folder();
    // the second is an error, of which nobody hears any more
    expect(await unread(['parse', 'in/a.txt', 'in/c.txt'], at)).toBe(0);
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
