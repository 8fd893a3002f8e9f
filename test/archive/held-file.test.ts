import { openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HeldFile, readPart, storedBytes } from '../../src/archive/held-file.ts';
import { Spool } from '../../src/archive/spool.ts';
import { temporaryFolder } from './made.ts';

const holding = (text: string) => {
  const name = path.join(temporaryFolder(), 'ferries');
  writeFileSync(name, text);
  return { name, file: new HeldFile(openSync(name, 'r')) };
};

describe('A file that is held open', () => {
  it('gives each stretch of it, also once its name is gone', () => {
    const { name, file } = holding('Orlu, Vale');
    rmSync(name);
    expect([readPart(file.part(0, 4)), storedBytes(file.part(6, 10))].map(String)).toEqual(['Orlu', 'Vale']);
    file.close();
  });

  it('says so where it became shorter, or is closed', () => {
    const { name, file } = holding('Orlu, Vale');
    truncateSync(name, 5);
    expect(() => readPart(file.part(4, 10))).toThrow('It is shorter than it was.');
    file.close();
    // a second time nothing of another file is closed
    file.close();
    expect(() => readPart(file.part(0, 4))).toThrow('EBADF');
  });
});

describe('Bytes that lie aside', () => {
  it('are where it is told, one behind the other', () => {
    const spool = new Spool(path.join(temporaryFolder(), 'deep/aside'));
    const [first, second] = ['Orlu', 'Vale'].map((text) => spool.add(Buffer.from(text)));
    expect(second?.start).toBe(4);
    for (const [one, text] of [
      [first, 'Orlu'],
      [second, 'Vale'],
    ] as const)
      expect(one && readPart(one.file.part(one.start, one.start + 4)).toString()).toBe(text);
    spool.close();
  });
});
