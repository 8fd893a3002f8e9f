import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { keepLock, type LockMode } from '../../src/publish/keep-lock.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

const buoy = transcript('buoy', 'May 4, 2031');
const corrected = buoy.replace('found nothing', 'found little');
const file = 'transcripts/2031-05-04.txt';

/** Brings the lock of a folder up to date, as a build does before it publishes anything. */
async function kept(folder: string, mode: LockMode, today = '2031-06-01', out = temporaryFolder()) {
  return keepLock(await loadArchive(folder, { cache: false, today }), out, mode);
}
const lockIn = (folder: string) => readFileSync(path.join(folder, 'lectern.lock'), 'utf8');
const put = (folder: string, text: string) => writeFileSync(path.join(folder, file), text);

describe('The lock of an archive', () => {
  it('is written before anything is published, and is then the one that the site is made with', async () => {
    const folder = folderOf({ [file]: buoy });
    const first = await kept(folder, 'write');
    expect(first).toMatchObject({ isPending: false, text: lockIn(folder), faults: [] });
    expect(first.archive.settlement?.hash()).toBe(sha256(lockIn(folder), 'hex'));
    expect(readLock(lockIn(folder)).briefings.has('/en/2031/05/04/')).toBe(true);
    const again = await kept(folder, 'write', '2031-06-02');
    expect(again).toMatchObject({ isPending: false, text: lockIn(folder) });
    expect(again.archive.settlement?.hash()).toBe(sha256(lockIn(folder), 'hex'));
  });

  it('keeps the former words of what is corrected, out of the site that stands', async () => {
    const folder = folderOf({ [file]: buoy });
    await kept(folder, 'write');
    put(folder, corrected);
    const out = folderOf({ 'en/2031/05/04/source.txt': buoy });
    const { archive, texts, changes } = await kept(folder, 'write', '2031-06-02', out);
    expect(changes?.corrected).toEqual(['/en/2031/05/04/']);
    expect(texts.size).toBe(1);
    const [former] = archive.briefings[0]?.former ?? [];
    expect(Buffer.from(former?.bytes() ?? []).toString()).toBe(buoy);
    expect(readdirSync(path.join(folder, 'history'))).toHaveLength(1);
    // where no site has them they are lost, and the lock is kept all the same
    put(folder, buoy.replace('found nothing', 'found a leak'));
    const lost = await kept(folder, 'write', '2031-06-03');
    expect([lost.texts.size, lost.isPending]).toEqual([1, false]);
  });

  it('may have the line ends of another system', async () => {
    const folder = folderOf({ [file]: buoy });
    await kept(folder, 'write');
    const windows = lockIn(folder).replaceAll('\n', '\r\n');
    writeFileSync(path.join(folder, 'lectern.lock'), windows);
    expect((await kept(folder, 'frozen', '2031-06-02')).isPending).toBe(false);
    await kept(folder, 'write', '2031-06-03');
    expect(lockIn(folder)).toBe(windows);
  });

  it('may have a byte order mark of an editor', async () => {
    const folder = folderOf({ [file]: buoy });
    await kept(folder, 'write');
    writeFileSync(path.join(folder, 'lectern.lock'), `\ufeff${lockIn(folder)}`);
    expect((await kept(folder, 'frozen', '2031-06-02')).isPending).toBe(false);
  });

  it('that is frozen is not changed: nothing is built where it would be, and it is said how', async () => {
    const folder = folderOf({ [file]: buoy });
    await expect(kept(folder, 'frozen')).rejects.toThrow(
      'There is no lectern.lock. Nothing was built, as it is --frozen: build without it, and commit the lock.',
    );
    await kept(folder, 'write');
    const lock = lockIn(folder);
    await expect(kept(folder, 'frozen', '2031-06-02')).resolves.toMatchObject({
      isPending: false,
      text: lock,
    });
    put(folder, corrected);
    await expect(kept(folder, 'frozen', '2031-06-02')).rejects.toThrow(
      /^lectern\.lock would change \(3 kept, 1 transcript replaced\)\. Nothing was built, as it is --frozen/,
    );
    expect(lockIn(folder)).toBe(lock);
  });

  it('that is left is not written, and what was never recorded is not said to be', async () => {
    const folder = folderOf({ [file]: buoy });
    const first = await kept(folder, 'leave');
    expect(first).toMatchObject({ isPending: true, text: null, faults: [] });
    expect([first.archive.settlement?.hash(), existsSync(path.join(folder, 'lectern.lock'))]).toEqual([
      null,
      false,
    ]);
    await kept(folder, 'write');
    put(folder, corrected);
    const lock = lockIn(folder);
    const later = await kept(folder, 'leave', '2031-06-02');
    expect(later).toMatchObject({ isPending: true, text: lock });
    expect([typeof later.archive.settlement?.hash(), lockIn(folder)]).toEqual(['string', lock]);
  });

  it('that cannot be written is told of, with what to do', async () => {
    const folder = folderOf({ [file]: buoy });
    // a folder that is not empty stands where it is to go
    const archive = await loadArchive(folder, { cache: false, today: '2031-06-01' });
    mkdirSync(path.join(folder, 'lectern.lock/x'), { recursive: true });
    const { faults, isPending } = await keepLock(archive, temporaryFolder(), 'write');
    expect([isPending, faults.map(({ file: of, rule, reason }) => [of, rule, reason])]).toEqual([
      true,
      [
        [
          'lectern.lock',
          'lock-not-written',
          expect.stringMatching(
            /^It cannot be written into .+: .+\. The next build may give other addresses: let Lectern write there, or build where it can and bring lectern\.lock and history\/ back\.$/,
          ),
        ],
      ],
    ]);
  });

  it('that another build wrote since it was read is not written over', async () => {
    const folder = folderOf({ [file]: buoy });
    const archive = await loadArchive(folder, { cache: false, today: '2031-06-01' });
    writeFileSync(path.join(folder, 'transcripts/2031-05-09.txt'), transcript('crane', 'May 9, 2031'));
    await kept(folder, 'write');
    const lock = lockIn(folder);
    await expect(keepLock(archive, temporaryFolder(), 'write')).rejects.toThrow(
      'lectern.lock was changed while the site was built, by another build or by git. Build again.',
    );
    expect(lockIn(folder)).toBe(lock);
    rmSync(path.join(folder, 'lectern.lock'));
    await keepLock(archive, temporaryFolder(), 'write');
    expect(lockIn(folder)).not.toContain('/09/');
  });

  it('that does not read as one stops the build, at its line', async () => {
    const folder = folderOf({ [file]: buoy });
    await kept(folder, 'write');
    writeFileSync(path.join(folder, 'lectern.lock'), `${lockIn(folder)}/en/2031/05/09/ sails away\n`);
    const lines = lockIn(folder).trimEnd().split('\n').length;
    await expect(kept(folder, 'write')).rejects.toThrow(
      new RegExp(
        `^lectern\\.lock, line ${lines}: .+ Nothing was built: without it links to answers could come to mean others\\.$`,
      ),
    );
  });

  it('says what it said where there is nothing to read', async () => {
    const folder = folderOf({ [file]: buoy });
    await kept(folder, 'write');
    const lock = lockIn(folder);
    rmSync(path.join(folder, 'transcripts'), { recursive: true });
    expect((await kept(folder, 'write', '2031-06-02')).isPending).toBe(false);
    expect(lockIn(folder)).toBe(lock);
  });
});
