import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeFolder } from '../../src/cli/code-folder.js';
import { folderOf, temporaryFolder } from '../archive/made.ts';

/** A release of few lines. */
const release = (word: string) =>
  folderOf({
    'package.json': '{ "type": "module" }',
    'src/archive/word.ts': `export const word: string = ${JSON.stringify(word)};`,
    'src/cli/main.ts': `import { word } from '../archive/word.ts';
export const main = (): string[] => [word, import.meta.dirname, import.meta.url];
export const library = (): Promise<object> => import('commander');`,
    'src/archive/parse-thread-work.ts': `export { word } from './word.ts';`,
    'src/publish/look-thread-work.ts': 'export {};',
    'src/publish/positions-thread-work.ts': 'export {};',
    'src/publish/topics-thread-work.ts': 'export {};',
    'src/publish/write-thread-work.ts': 'export {};',
    'src/search/write/thread-work.ts': 'export {};',
    'templates/none.ts': 'export {};',
  });

const cacheOf = (folder: string) => join(folder, 'lectern');

const loaded = async (url: string | null, file: string) => (await import(`${url}/${file}`)) as Loaded;

interface Loaded {
  main: () => string[];
  library: () => Promise<object>;
  word: string;
}

describe('The code that is run', () => {
  it('does what its source does, and says of itself that it lies there', async () => {
    const project = release('harbour');
    const url = await codeFolder(project, cacheOf(temporaryFolder()));
    const { main, library } = await loaded(url, 'src/cli/main.mjs');
    const file = join(project, 'src/cli/main.ts');
    expect(main()).toEqual(['harbour', join(project, 'src/cli'), new URL(`file://${file}`).href]);
    expect(await library()).toHaveProperty('Command');
    expect((await loaded(url, 'src/archive/parse-thread-work.mjs')).word).toBe('harbour');
  });

  it('has its libraries in it, but for those that look for files beside themselves', async () => {
    const project = release('harbour');
    writeFileSync(
      join(project, 'src/cli/main.ts'),
      `import { load } from 'pagefind'; import { Command } from 'commander'; export { Command, load };`,
    );
    const folder = fileURLToPath((await codeFolder(project, cacheOf(temporaryFolder())))!);
    const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
    const code = ['src/cli/main.mjs', ...files]
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    const asked = [...code.matchAll(/from "(file:[^"]+)"/g)].map(([, url]) => url);
    expect(asked).toEqual([expect.stringContaining('/node_modules/pagefind/')]);
  });

  it('is made once, and again for another source', async () => {
    const cache = cacheOf(temporaryFolder());
    const project = release('harbour');
    const first = await codeFolder(project, cache);
    const mark = join(fileURLToPath(first!), 'mark');
    writeFileSync(mark, '');
    expect(await codeFolder(project, cache)).toBe(first);
    expect(existsSync(mark)).toBe(true);
    writeFileSync(join(project, 'src/archive/word.ts'), `export const word = 'ferry';`);
    const second = await codeFolder(project, cache);
    expect(second).not.toBe(first);
    expect((await loaded(second, 'src/cli/main.mjs')).main()[0]).toBe('ferry');
    // which may run still
    expect(existsSync(mark)).toBe(true);
  });

  it('of another release, and what a killed run left of it, goes when it is a week old', async () => {
    const cache = cacheOf(temporaryFolder());
    const own = fileURLToPath((await codeFolder(release('harbour'), cache))!);
    const left = join(cache, 'code', `${'0'.repeat(32)}.4711`);
    mkdirSync(left);
    const somebodys = join(cache, 'code', 'notes');
    mkdirSync(somebodys);
    for (const folder of [own, left, somebodys]) utimesSync(folder, 0, 0);
    const now = fileURLToPath((await codeFolder(release('ferry'), cache))!);
    const there = readdirSync(join(cache, 'code')).map((name) => join(cache, 'code', name));
    expect(there.sort()).toEqual([somebodys, now].sort());
  });

  it.skipIf(process.platform === 'win32')('never lies where others can write', async () => {
    const cache = cacheOf(temporaryFolder());
    mkdirSync(join(cache, 'code'), { recursive: true });
    chmodSync(join(cache, 'code'), 0o777);
    expect(await codeFolder(release('harbour'), cache)).toBeNull();
    expect(readdirSync(join(cache, 'code'))).toEqual([]);
  });

  it('is the source where none can be made: of code that is broken, or where nothing can be kept', async () => {
    const cache = cacheOf(temporaryFolder());
    const broken = release('harbour');
    writeFileSync(join(broken, 'src/archive/word.ts'), 'export const = ;');
    expect(await codeFolder(broken, cache)).toBeNull();
    expect(readdirSync(join(cache, 'code'))).toEqual([]);
    rmSync(cache, { recursive: true });
    writeFileSync(cache, '');
    expect(await codeFolder(release('harbour'), cache)).toBeNull();
  });
});
