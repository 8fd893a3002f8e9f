import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { Archive } from '../../src/archive/types.ts';
import { TopicsBeside } from '../../src/publish/topics-aside.ts';
import { makeSite, placeBriefings } from '../../src/site/make-site.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';

/** A briefing that keeps coming back to a board, and to a subject of its own. */
const briefing = (day: number, subject: string) => `Press briefing by Harbour Minister Ann Example
Northport, May ${day}, 2031

QUESTION: What does the Orlu Harbour Board say of the ${subject}?

MINISTER EXAMPLE: The Orlu Harbour Board met on Monday. The Orlu Harbour Board looked at the ${subject}.

QUESTION: And when does the Grey Shoal ferry sail to Mirau again?

MINISTER EXAMPLE: The Grey Shoal ferry sails when Mirau has mended its pier, and the Grey Shoal ferry is ready.
`;

const archive = async (cache: boolean) =>
  loadArchive(
    folderOf({
      'site.yaml': `topics:
  - name: Dues
    match: [dues]
  - name: Grey Shoal
    match: [Grey Shoal]
    exclude: [/en/2031/05/06/when-does-the-grey-shoal-ferry-sail-to-mirau-again.html]
`,
      ...Object.fromEntries(
        ['buoys', 'dues', 'lights', 'anchors'].map((subject, at) => [
          `transcripts/${subject}.txt`,
          briefing(4 + at, subject),
        ]),
      ),
    }),
    { cache: cache && temporaryFolder() },
  );

interface Kept {
  jobs?: number;
  /** where the thread keeps what it counted */
  folder?: string | null;
}

/** What a site says of its topics, where those of a thread are taken, or are found here. */
async function topicsOf(read: Archive, fewest: number, { jobs = 2, folder = null }: Kept = {}) {
  const beside = TopicsBeside.start(read.briefings.length, jobs, { folder, release: 'test' }, fewest);
  onTestFinished(() => beside?.dismiss());
  // as they are read, in any order
  beside?.hear(read.briefings.toReversed());
  const placed = placeBriefings(read);
  const found = await beside?.find(placed.editions, read.config);
  if (found) await beside?.ended();
  const { editions } = makeSite(read, {}, placed, found ?? undefined);
  const topics = editions.flatMap((edition) =>
    edition.topics.map(({ id, name, related, entries }) => ({
      id,
      name,
      related,
      entries: entries.map(({ item, why }) => [item.address, why]),
    })),
  );
  return { topics, found };
}

describe('Topics that are found in a thread', () => {
  it('are those that are found without one', async () => {
    const here = await topicsOf(await archive(true), 100);
    const there = await topicsOf(await archive(true), 1);
    expect(here.found).toBeUndefined();
    expect(there.found?.get('en')).not.toHaveLength(0);
    expect(there.topics).toEqual(here.topics);
    expect(here.topics.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['Grey Shoal', 3],
      ['Dues', 1],
    ]);
  });

  it('leave to the archive what they were handed', async () => {
    const read = await archive(true);
    const before = read.briefings.map((one) => one.subjects?.());
    await topicsOf(read, 1);
    expect(read.briefings.map((one) => one.subjects?.())).toEqual(before);
  });

  it('are found here where nothing was kept that the thread could be handed', async () => {
    const { topics, found } = await topicsOf(await archive(false), 1);
    expect(found).toBeNull();
    expect(topics).toEqual((await topicsOf(await archive(false), 100)).topics);
  });

  it('are the same where the last build kept what it counted, and only what changed since is counted anew', async () => {
    const folder = temporaryFolder();
    const read = await archive(true);
    const first = await topicsOf(read, 1, { folder });
    const kept = readdirSync(folder);
    expect(kept).toHaveLength(1);
    // a share that is kept is taken: what it holds no other tells
    const [name = ''] = kept;
    const written = statSync(join(folder, name)).ino;
    expect((await topicsOf(read, 1, { folder })).topics).toEqual(first.topics);
    expect(statSync(join(folder, name)).ino).toBe(written);
    // of a briefing that changed, and of one that is damaged, nothing is taken
    const [one, ...others] = read.briefings;
    const changed = { ...read, briefings: [{ ...one!, digest: 'another' }, ...others] };
    expect((await topicsOf(changed, 1, { folder })).topics).toEqual(first.topics);
    const [now = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toEqual([now]);
    expect(now).not.toBe(name);
    writeFileSync(join(folder, now), 'none');
    expect((await topicsOf(changed, 1, { folder })).topics).toEqual(first.topics);
    expect(readFileSync(join(folder, now), 'utf8')).not.toBe('none');
  });

  it('need more than one thread', () => {
    expect(TopicsBeside.start(1000, 1, { folder: null, release: 'test' })).toBeNull();
  });
});
