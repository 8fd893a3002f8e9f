import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/archive/kept.ts';
import { type Parsed, parseInThreads } from '../../src/archive/parse-pool.ts';
import { parseRaw, readRaw } from '../../src/archive/read-transcript.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const names = ['buoy', 'wreck', 'ferry', 'kite', 'gone'];
const root = () =>
  folderOf(Object.fromEntries(names.slice(0, -1).map((name) => [`${name}.txt`, transcript(name)])));
const tasksIn = (folder: string) =>
  names.map((name, number) => ({
    number,
    place: { root: folder, file: `${name}.txt`, beside: null, lang: 'en' },
  }));

describe('Transcripts that are parsed in threads', () => {
  it('are each given back once, under their number, as they are parsed here; what cannot be read says so', async () => {
    const [folder, cache] = [root(), temporaryFolder()];
    const tasks = tasksIn(folder);
    const found: Parsed[] = [];
    await parseInThreads(tasks, 2, { folder: cache }, async (parsed) => {
      found.push(parsed);
    });
    expect(found.map(({ number }) => number).sort()).toEqual([0, 1, 2, 3, 4]);
    for (const { place, number } of tasks) {
      const own = found.find((one) => one.number === number);
      const raw = await readRaw(place);
      if (!('bytes' in raw)) {
        expect(own).toEqual({ number, message: raw });
        continue;
      }
      expect(own).toMatchObject({ number, key: raw.key });
      const head = own && 'encoded' in own ? JSON.parse(textsOf(own.encoded).outline).head : null;
      expect(head.title).toBe(parseRaw(place, raw).briefing?.title);
    }
    // the words of each that could be read
    expect(readdirSync(cache)).toHaveLength(names.length - 1);
  });

  it('are given back whole where the cache takes nothing', async () => {
    const found: Parsed[] = [];
    const folder = path.join(folderOf({ file: '' }), 'file');
    await parseInThreads(tasksIn(root()).slice(0, 1), 1, { folder }, async (parsed) => {
      found.push(parsed);
    });
    expect(found).toMatchObject([{ number: 0, parsed: { briefing: { id: expect.any(String) } } }]);
  });

  it('fail as a whole where what takes them fails', async () => {
    const taken = () => Promise.reject(new Error('not taken'));
    await expect(
      parseInThreads(tasksIn(root()).slice(0, 1), 4, { folder: temporaryFolder() }, taken),
    ).rejects.toThrow('not taken');
  });
});
