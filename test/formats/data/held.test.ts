import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { DataFormat } from '../../../src/formats/data/format.ts';
import { dataFormats } from '../../../src/formats/data/index.ts';
import { jsonl } from '../../../src/formats/data/jsonl.ts';
import { choose, type DataBriefing, sourceOf, withWords } from '../../../src/formats/data/source.ts';
import { temporaryFolder } from '../../archive/made.ts';
import { briefing, item } from '../../site/made.ts';
import { siteOf } from './made.ts';

const BRIEFINGS = 12;
const ITEMS = 5;

const site = siteOf(
  Array.from({ length: BRIEFINGS }, (_, day) =>
    briefing(`2031-05-${String(day + 1).padStart(2, '0')}`, {
      items: Array.from({ length: ITEMS }, (_, at) => item(`toll-${at}`, `Toll ${at} of day ${day}`)),
    }),
  ),
);

/** Everything that nobody holds any more is gone when it resolves. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  // what a WeakRef was asked for stays until the task ends
  await setImmediate();
  if (typeof gc === 'function') gc();
}

/** How many briefings with their words a format holds at most while it reads them, and how many it was given. */
async function mostHeld(format: DataFormat): Promise<{ most: number; given: number }> {
  const all: WeakRef<DataBriefing>[] = [];
  let most = 0;
  const chosen = choose(site.editions.flatMap(({ briefings }) => briefings));
  const source = {
    ...sourceOf(site, []),
    async *briefings() {
      for (const one of chosen) {
        await collect();
        most = Math.max(most, all.filter((ref) => ref.deref() !== undefined).length);
        const read = withWords(one);
        all.push(new WeakRef(read));
        yield read;
      }
    },
  };
  const folder = temporaryFolder();
  for await (const file of format.files(source)) {
    if ('write' in file) await file.write(join(folder, file.name));
    else for await (const _ of file.chunks);
  }
  return { most, given: all.length };
}

/** What no format may be. */
const hoarding: DataFormat = {
  ...jsonl,
  async *files(source) {
    const all: DataBriefing[] = [];
    for await (const one of source.briefings()) all.push(one);
    yield* jsonl.files({ ...source, briefings: () => all });
  },
};

describe('An archive is never held whole', () => {
  it('by a format that this test would pass: one that holds it is told', async () => {
    expect((await mostHeld(hoarding)).most).toBe(BRIEFINGS - 1);
  });

  it.each(dataFormats.map((format) => [format.name, format] as const))(
    'when it is exported as %s: one briefing is, and the one before it while that is let go',
    async (_, format) => {
      const { most, given } = await mostHeld(format);
      expect(given).toBeGreaterThanOrEqual(BRIEFINGS);
      expect(most).toBeLessThanOrEqual(2);
    },
  );
});
