import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/read/read-file.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const folder = temporaryFolder('read');
afterAll(() => rmSync(folder, { recursive: true }));

describe('A file that is to be read', () => {
  it('becomes a source whose name is the path as it was given', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'Q: Why?\n');
    expect(await readFile(path)).toMatchObject({ file: path, text: 'Q: Why?\n', bytes: 8, messages: [] });
  });

  it.each([
    ['missing.txt', 'There is no such file.'],
    ['.', 'This is a folder. Name the transcripts in it, as in FOLDER/*.txt.'],
  ])('that cannot be opened is an error in plain words, never an exception: %s', async (name, reason) => {
    const source = await readFile(join(folder, name));
    expect(source.messages).toMatchObject([{ rule: 'unreadable-file', severity: 'error', reason }]);
    expect(source.text).toBe('');
  });
});
