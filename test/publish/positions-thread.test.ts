import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf as cacheFolderOf } from '../../src/archive/cache.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { PositionsThread } from '../../src/publish/positions-thread.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { positionsOf } from '../../src/site/positions.ts';
import type { Site, Topic } from '../../src/site/types.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';

/** A briefing that says once more what is always said of the Orlu Harbour Board. */
const briefing = (day: number) => `Press briefing by Harbour Minister Ann Example
Northport, May ${day}, 2031

QUESTION: What does the Orlu Harbour Board say today?

MINISTER EXAMPLE: The Orlu Harbour Board alone decides who may moor at the old stone pier. On ${day} it met.
`;

async function read() {
  const transcripts = folderOf(
    Object.fromEntries([4, 5, 6, 7].map((day) => [`transcripts/${day}.txt`, briefing(day)])),
  );
  const cache = temporaryFolder();
  const site = makeSite(await loadArchive(transcripts, { cache }));
  return { site, transcripts, words: cacheFolderOf(realpathSync(transcripts), cache) };
}

const topicsOf = (site: Site): Topic[] => site.editions.flatMap(({ topics }) => topics);
const told = (site: Site) =>
  topicsOf(site).map((topic) => [
    topic.name,
    positionsOf(topic).list.map(({ text, count, last }) => [text, count, last.item.address]),
  ]);

function threadFor(words: string): PositionsThread {
  const thread = new PositionsThread(words, 'one', 0);
  onTestFinished(() => thread.dismiss());
  return thread;
}

describe('What is said again and again, found in a thread', () => {
  it('is what is found without one, and asks for no words any more', async () => {
    const here = told((await read()).site);
    const { site, transcripts, words } = await read();
    await threadFor(words).find(topicsOf(site));
    for (const folder of [words, join(transcripts, 'transcripts')]) rmSync(folder, { recursive: true });
    expect(told(site)).toEqual(here);
    expect(JSON.stringify(here)).toContain('alone decides who may moor at the old stone pier.",4');
  });

  it('is told to the next build, which reads no words for it', async () => {
    const { site, words } = await read();
    const thread = threadFor(words);
    await thread.find(topicsOf(site));
    await thread.dismiss();
    expect(readFileSync(join(words, 'sentences'), 'utf8')).toContain('alone decides who may moor');
  });

  it('is left to whoever shows it where words that were kept are gone', async () => {
    const here = told((await read()).site);
    const { site, words } = await read();
    rmSync(words, { recursive: true });
    await threadFor(words).find(topicsOf(site));
    expect(told(site)).toEqual(here);
  });
});
