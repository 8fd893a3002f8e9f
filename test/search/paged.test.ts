import { describe, expect, it } from 'vitest';
import { byThread } from '../../src/search/page/by-thread.js';
import type { Result, Row } from '../../src/search/page/finder.js';
import { pageOf, rowsFor } from '../../src/search/page/paged.js';

/** Rows of an archive in which so many answers that follow each other are of one thread, and what has been loaded of them. */
function archive(rows: number, ofThread: number) {
  const all = Array.from({ length: rows }, (_, place) => ({ place }) as Row);
  const loaded: number[] = [];
  const resultsOf = async (some: Row[]) =>
    some.map(({ place }) => {
      loaded.push(place);
      return { address: `a/${place}.html`, thread: `${Math.floor(place / ofThread)}` } as Result;
    });
  return { all, loaded, resultsOf };
}

describe('A page of results', () => {
  it('is so many entries, however many results are of one thread', async () => {
    const { all, resultsOf } = archive(rowsFor(10, true), 15);
    expect(byThread(await pageOf(all, 10, resultsOf))).toHaveLength(10);
  });

  it('loads no more than it needs, and each once', async () => {
    const { all, loaded, resultsOf } = archive(rowsFor(10, false), 1);
    await pageOf(all, 10, resultsOf);
    expect(loaded).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('loads little where little is missing', async () => {
    const { all, resultsOf } = archive(rowsFor(10, false), 1);
    const first = async (some: Row[]) => {
      const own = await resultsOf(some);
      // the second is of the first one’s thread
      return own.map((one) => (one.address === 'a/1.html' ? { ...one, thread: '0' } : one));
    };
    expect(await pageOf(all, 10, first)).toHaveLength(12);
  });

  it('ends with what there is', async () => {
    const { all, loaded, resultsOf } = archive(12, 30);
    expect(await pageOf(all, 10, resultsOf)).toHaveLength(12);
    expect(loaded).toHaveLength(12);
    expect(await pageOf([], 10, resultsOf)).toEqual([]);
  });
});
