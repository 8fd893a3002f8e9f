import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepFormer, keptTexts } from '../../src/archive/former-text.ts';
import { identify } from '../../src/archive/identify.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { withVersions } from '../../src/archive/versions.ts';
import { removeDrafts } from '../../src/archive/whole-file.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { archive, briefing } from '../site/made.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const before = Buffer.from('Before.');
const hash = sha256(before, 'hex');
const lost = 'b'.repeat(64);

/** Two briefings, of which that of a series was corrected twice: of the first time nothing is kept. */
async function corrected(isRecorded = true) {
  const folder = temporaryFolder();
  await keepFormer(folder, hash, before);
  const entries = archive([briefing('2031-03-04', { series: 'noon' }), briefing('2031-03-05')]).briefings.map(
    (entry) => ({ ...entry, readAs: () => briefing('former') }),
  );
  const { briefings, settlement } = identify(entries, undefined, { today: '2031-03-06' });
  const [address = ''] = [...settlement.lock.briefings.keys()].filter((one) => one.includes('noon'));
  settlement.lock.corrected.set(address, [
    { date: '2031-03-07', from: lost, items: ['river-tolls'] },
    { date: '2031-03-08', from: hash, items: [] },
  ]);
  return withVersions({ folder, briefings, settlement }, await keptTexts(folder), isRecorded);
}

describe('What was published under the address of a briefing before', () => {
  it('is told oldest first, each version with when it was replaced and what changed then', async () => {
    const [noon] = await corrected();
    expect(noon?.former?.map(({ replaced, sha256, items }) => [replaced, sha256, items])).toEqual([
      ['2031-03-07', lost, ['river-tolls']],
      ['2031-03-08', hash, []],
    ]);
    expect(noon?.since).toBe('2031-03-06');
  });

  it('has its text where that is kept, and none where it is not', async () => {
    const [noon] = await corrected();
    const told = noon?.former?.map(({ kept, original, bytes, briefing }) => [
      kept === null,
      original,
      bytes()?.toString() ?? null,
      briefing()?.id ?? null,
    ]);
    expect(told).toEqual([
      [true, null, null, null],
      [false, null, 'Before.', 'former'],
    ]);
  });

  it('is nothing where nobody’s words were corrected', async () => {
    const [, other] = await corrected();
    expect(other?.former).toEqual([]);
  });

  it('has no first day where the lock lies in no archive', async () => {
    expect((await corrected(false)).map(({ since }) => since)).toEqual([null, null]);
  });
});

describe('The former transcripts that are kept', () => {
  it('come in the order of their hashes, whatever order the folder has', async () => {
    const hashes = Array.from({ length: 40 }, (_, at) => sha256(`${at}`, 'hex'));
    const folder = folderOf(Object.fromEntries(hashes.map((one) => [`history/${one}.gz`, ''])));
    expect([...(await keptTexts(folder)).keys()]).toEqual(hashes.toSorted());
  });
});

describe('A lock that cannot be read', () => {
  it('is told, and the transcripts are read all the same', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy'), 'lectern.lock': 'no lock\n' });
    const { briefings, messages } = await loadArchive(folder, { cache: false });
    expect(briefings).toHaveLength(1);
    expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toContain('lectern.lock lock-invalid');
  });
});

describe('A file that was left half written', () => {
  it('is removed where the program that wrote it is no more', async () => {
    // no system gives so high a number to a process
    const gone = 2 ** 30;
    const folder = folderOf({
      'lectern.lock': '',
      [`lectern.lock.${gone}`]: '',
      [`lectern.lock.${process.pid}`]: '',
      'lectern.lock.old': '',
      [`lectern.lock.a${gone}`]: '',
      [`lectern.lock.${gone}a`]: '',
      [`other.lock.${gone}`]: '',
    });
    await removeDrafts(path.join(folder, 'lectern.lock'));
    const isThere = (name: string) => existsSync(path.join(folder, name));
    expect(isThere(`lectern.lock.${gone}`)).toBe(false);
    for (const name of [
      'lectern.lock',
      `lectern.lock.${process.pid}`,
      'lectern.lock.old',
      `lectern.lock.a${gone}`,
      `lectern.lock.${gone}a`,
      `other.lock.${gone}`,
    ])
      expect([name, isThere(name)]).toEqual([name, true]);
  });
});
