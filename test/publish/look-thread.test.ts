import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LookThread } from '../../src/publish/look-thread.ts';
import { StateFile } from '../../src/publish/site-state.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';

async function standing() {
  const out = folderOf({ 'en/a.html': 'a', 'b.css': 'bb', 'c.css': 'c' });
  const folder = temporaryFolder();
  const states = new StateFile(folder, out);
  const fresh = (key: string) => ({ key, hash: '', size: -1, time: -1 });
  const files = new Map(['en/a.html', 'b.css', 'c.css'].map((name) => [name, fresh(name)]));
  const told = { briefings: 1, pages: 2, records: 3, messages: [], faults: [], weight: null };
  await states.write({ fingerprint: 'made of this', told, parts: {}, files }, []);
  const seal = (await states.read())?.seal ?? '';
  const look = async () => (await LookThread.start({ folder, out }, 2, 1))!;
  return { out, folder, seal, look };
}

describe('A thread that looks at a site', () => {
  it('tells which files no longer stand as they were left, and whether anything else stands there', async () => {
    const { out, seal, look } = await standing();
    const first = await look();
    expect([await first.others(seal), await first.mayHaveStrangers(seal)]).toEqual([[], false]);
    writeFileSync(path.join(out, 'b.css'), 'other');
    rmSync(path.join(out, 'c.css'));
    writeFileSync(path.join(out, 'CNAME'), 'briefings.example');
    const second = await look();
    expect([await second.others(seal), await second.mayHaveStrangers(seal)]).toEqual([
      ['b.css', 'c.css'],
      true,
    ]);
  });

  it('tells nothing of what was written down since, or where nothing is', async () => {
    const { out, folder, look } = await standing();
    const thread = await look();
    expect([await thread.others('another'), await thread.mayHaveStrangers('another')]).toEqual([null, true]);
    await new StateFile(folder, out).forget();
    expect(await LookThread.start({ folder, out }, 2, 1)).toBeNull();
  });

  it('is not started for a small site, or where one thing is done at a time', async () => {
    const { out, folder } = await standing();
    expect(await LookThread.start({ folder, out }, 2)).toBeNull();
    expect(await LookThread.start({ folder, out }, 1, 1)).toBeNull();
  });
});
