import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getEnvironmentData } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hashOfSource, isCode, runFrom } from '../../src/archive/code.js';
import { temporaryFolder } from './made.ts';

const ONE = '1'.repeat(64);
const TWO = '2'.repeat(64);

/** As if that were the folder of the code that is run. */
function running(folder: string): void {
  const before = getEnvironmentData('lectern code') as string;
  onTestFinished(() => runFrom(before));
  runFrom(pathToFileURL(folder).href);
}

describe('What stands for the source', () => {
  it('is made once for the code that was made of it', async () => {
    const folder = temporaryFolder();
    running(folder);
    expect(await hashOfSource('parser', async () => ONE)).toBe(ONE);
    expect(await hashOfSource('parser', async () => TWO)).toBe(ONE);
    expect(await hashOfSource('release', async () => TWO)).toBe(TWO);
    expect(readdirSync(folder).sort()).toEqual(['parser', 'release']);
  });

  it.each(['', '1'.repeat(63), `${ONE}\n`, 'no hash'])('is made again where “%s” is kept', async (kept) => {
    const folder = temporaryFolder();
    running(folder);
    writeFileSync(join(folder, 'parser'), kept);
    expect(await hashOfSource('parser', async () => TWO)).toBe(TWO);
    expect(readFileSync(join(folder, 'parser'), 'latin1')).toBe(TWO);
  });

  it('is made each time where it cannot be kept', async () => {
    running(join(temporaryFolder(), 'gone'));
    expect(await hashOfSource('parser', async () => ONE)).toBe(ONE);
    expect(await hashOfSource('parser', async () => TWO)).toBe(TWO);
  });

  it('stands for what the code is made of, and not for styles or fonts, which are read where they lie', () => {
    expect(['a.ts', 'b.js'].every(isCode)).toBe(true);
    expect(['a.css', 'b.woff2', 'c.json', 'd.ts.txt'].some(isCode)).toBe(false);
  });
});
