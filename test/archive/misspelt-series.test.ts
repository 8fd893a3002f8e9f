import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { folderOf, transcript } from './made.ts';

const matters = ['barge', 'buoy', 'cable', 'ferry', 'wreck', 'tram'];

/** Six transcripts in a folder, and some beside it that state their series. */
async function toldOf(folder: string, stated: readonly string[], count = 6): Promise<string[]> {
  const inFolder = matters.slice(0, count).map((matter) => [`${folder}/${matter}.txt`, transcript(matter)]);
  const beside = stated.map((series, at) => [
    `${at}.txt`,
    `---\ntitle: Number ${at}\nseries: ${series}\n---\n${transcript(`quay${at}`)}`,
  ]);
  const { briefings, messages } = await loadArchive(folderOf(Object.fromEntries([...inFolder, ...beside])), {
    cache: false,
  });
  expect(briefings.map(({ series }) => series)).toEqual(expect.arrayContaining([...stated]));
  return messages.flatMap(({ rule, file, line, reason }) =>
    rule === 'series-misspelt' ? [`${file}:${line} ${reason}`] : [],
  );
}

describe('A series that front matter states', () => {
  it('is taken as it stands, and told with its line where another, a letter off, has many more briefings', async () => {
    expect(await toldOf('treasury', ['tresury', 'palace'])).toEqual([
      '0.txt:3 The series “tresury” is a letter off “treasury”, which has 6 briefings. It is taken as it stands.',
    ]);
  });

  it('is no slip where the other has few more, or they differ in a number', async () => {
    expect(await toldOf('treasury', ['tresury'], 4)).toEqual([]);
    expect(await toldOf('treasury', ['tresury'], 5)).toHaveLength(1);
    expect(await toldOf('room-1', ['room-2'])).toEqual([]);
  });
});
