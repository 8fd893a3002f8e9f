import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { lockFile } from '../../src/archive/lock-file.ts';
import { pageName } from '../../src/lock/addresses.ts';
import { addressesOf, standingIn } from '../../src/lock/given.ts';
import { followed, type Lock, splitAddress } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { temporaryFolder } from '../archive/made.ts';

/** The sample archive of the first releases; addresses.txt has what its site had of briefings and answers. */
const fixtures = path.join(import.meta.dirname, '../fixtures/releases');
const archive = path.join(fixtures, '0.1.0/input');

const linesOf = (file: string) => readFileSync(path.join(fixtures, file), 'utf8').trim().split('\n');

/** "/en/2031/05/04/x" → "/en/2031/05/04/x.html" */
function pageOf(address: string): string {
  const { briefing, id } = splitAddress(address);
  return id === '' ? briefing : `${briefing}${pageName(id)}.html`;
}

async function lockOf(folder: string): Promise<Lock> {
  const { settlement, messages } = await loadArchive(folder, { cache: false, today: '2026-12-01' });
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  return settlement!.lock;
}

const pagesOf = (addresses: ReadonlySet<string>) => new Set([...addresses].map(pageOf));

describe('The sample archive of the first releases', () => {
  it('has every address that 0.1.0 and 0.1.1 gave, without any lock', async () => {
    const now = pagesOf(standingIn(await lockOf(archive)));
    const lost = (file: string) => linesOf(file).filter((page) => !now.has(page));
    expect(lost('0.1.0/addresses.txt')).toEqual([]);
    expect(lost('0.1.1/addresses.txt')).toEqual([]);
    // a build on the way to 0.1.0, the first that there was: titles were others then, and no lock kept them
    expect(lost('0.1.0/addresses-of-the-first-build.txt')).toEqual(
      linesOf('0.1.0/lost-of-the-first-build.txt'),
    );
  });

  it('keeps every address of the lock that was written for it', async () => {
    const folder = temporaryFolder();
    cpSync(archive, folder, { recursive: true });
    cpSync(path.join(fixtures, '0.1.1', lockFile), path.join(folder, lockFile));
    const written = readFileSync(path.join(folder, lockFile), 'utf8');
    const before = readLock(written);
    expect(printLock(before)).toBe(written);
    const lock = await lockOf(folder);
    const known = addressesOf(lock);
    expect(addressesOf(before).size).toBeGreaterThan(300);
    for (const address of addressesOf(before)) {
      expect(known.has(address), address).toBe(true);
      expect(followed(lock.moved, address), address).not.toBeNull();
    }
    // and the release that wrote it had what the one before gave
    const pages = pagesOf(standingIn(before));
    expect(linesOf('0.1.1/addresses.txt').filter((page) => !pages.has(page))).toEqual([]);
  });
});
