import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { pageHash } from '../../src/formats/page-hash.ts';
import { WriteThread } from '../../src/publish/write-thread.ts';
import { writingNow } from '../../src/publish/writing.ts';
import { previewColours } from '../../templates/preview/pen.ts';
import { temporaryFolder } from '../archive/made.ts';
import { trials } from '../helpers/trials.ts';

let thread: WriteThread | null = null;
afterEach(() => thread?.dismiss());

/** One that writes all but the first few files aside. */
function aside(few = 0): WriteThread {
  thread = new WriteThread(few, few);
  return thread;
}

describe('Files that a thread writes', () => {
  it('are those that were handed over, text and bytes, in whatever folders, and their hashes those of pages', async () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed()),
      fc.uint8Array({ maxLength: 40 }),
    );
    const files = fc.array(fc.tuple(fc.constantFrom('', 'a/', 'a/b/'), content), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(files, fc.nat(4), async (all, few) => {
        const folder = temporaryFolder();
        const writing = aside(few);
        const hashes = new Map<number, string>();
        for (const [at, [below, content]] of all.entries())
          await writing.write(path.join(folder, below, `${at}.txt`), content, (hash) => hashes.set(at, hash));
        await writing.done();
        for (const [at, [below, content]] of all.entries()) {
          const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
          expect(await readFile(path.join(folder, below, `${at}.txt`))).toEqual(bytes);
          expect(hashes.get(at)).toBe(pageHash(bytes));
        }
        await writing.dismiss();
      }),
      trials(12),
    );
  });

  it('are as many and as large as they may be: more than is handed over at a time', async () => {
    const folder = temporaryFolder();
    const writing = aside();
    const large = 'é'.repeat(3 * 2 ** 20);
    const texts = [...Array.from({ length: 30 }, (_, at) => `${at} ${'x'.repeat(2 ** 20)}`), large, 'last'];
    for (const [at, text] of texts.entries()) await writing.write(path.join(folder, `${at}`), text);
    await writing.done();
    for (const [at, text] of texts.entries())
      expect((await readFile(path.join(folder, `${at}`), 'utf8')) === text).toBe(true);
  });

  it('that cannot be written are an error by the time all is done, and so is what follows', async () => {
    const folder = temporaryFolder();
    await writeFile(path.join(folder, 'taken'), '');
    const writing = aside();
    await writing.write(path.join(folder, 'taken/page.html'), 'text');
    await expect(writing.done()).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(() => writing.write(path.join(folder, 'other.html'), 'text')).toThrow(/ENOTDIR/);
  });

  it('are no longer written once it is dismissed', async () => {
    const folder = path.join(temporaryFolder(), 'site');
    const writing = aside();
    await mkdir(folder);
    await writing.write(path.join(folder, 'page.html'), 'text');
    await writing.dismiss();
    await expect(readFile(path.join(folder, 'page.html'))).rejects.toThrow(/ENOENT/);
  });
});

it('Files that are written at once lie there when the call ends', async () => {
  const file = path.join(temporaryFolder(), 'a/b.html');
  let hash = '';
  writingNow.write(file, 'text', (known) => {
    hash = known;
  });
  expect(await readFile(file, 'utf8')).toBe('text');
  expect(hash).toBe(pageHash('text'));
});

describe('Pictures that a thread draws', () => {
  const colours = previewColours({ colors: { accent: null, accentDark: null } });
  const preview = (title: string) => ({
    words: { above: 'Marle', title, threads: ['Who pays?'], below: 'Ann Example' },
    colours,
  });
  const titles = ['The toll', 'The ferry', 'The bridge'];

  it.each([
    ['one that has started', 0],
    ['none, as they are few', 9],
  ])('in %s are those drawn at once, and lie there when all is done', async (_, few) => {
    const folder = temporaryFolder();
    const writing = new WriteThread(few, few);
    thread = writing;
    const failed: string[] = [];
    for (const title of titles) {
      for (const [name, by] of [
        ['now', writingNow],
        ['aside', writing],
      ] as const)
        await by.draw(path.join(folder, name, title), preview(title), (reason) => failed.push(reason));
      await writing.write(path.join(folder, 'aside', `${title}.txt`), title);
    }
    await writing.done();
    for (const title of titles) {
      const [now, drawn] = await Promise.all(
        ['now', 'aside'].map((name) => readFile(path.join(folder, name, title))),
      );
      expect(drawn).toEqual(now);
    }
    expect(failed).toEqual([]);
  });

  it('that cannot be drawn cost themselves alone; a place where none can be written is an error', async () => {
    const folder = temporaryFolder();
    const writing = aside();
    const untitled = { ...preview(''), words: JSON.parse('null') };
    const faults = new Map<string, string>();
    const drawn = (name: string, one: typeof untitled) =>
      writing.draw(path.join(folder, name), one, (reason) => faults.set(name, reason));
    for (const [name, one] of Object.entries({ first: untitled, second: preview('The toll') }))
      drawn(name, one);
    await writing.done();
    expect([...faults.keys()]).toEqual(['first']);
    expect((await readFile(path.join(folder, 'second'))).length).toBeGreaterThan(1000);
    drawn('second/below', preview('The toll'));
    await expect(writing.done()).rejects.toThrow();
  });
});
