import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import type { SearchRecord } from '../../src/search/format/record.ts';
import {
  dismiss,
  type FromThread,
  type PlannedPart,
  type ThreadData,
  type ToThread,
  writeAside,
} from '../../src/search/write/write-aside.ts';
import type { WrittenPart } from '../../src/search/write/write-part.ts';

const recordsOf = (name: string): SearchRecord[] => [
  { url: `/${name}`, language: 'en', content: name, meta: { title: name } },
];
const part = (name: string, size: number, records = () => recordsOf(name)): PlannedPart => ({
  language: 'en',
  name,
  size,
  records,
});

type Told = ThreadData | ToThread | 'stop';

/** A thread that is played: what it was told, and what it says in turn. */
function played() {
  const events = new EventEmitter();
  const told: Told[] = [];
  const terminate = vi.fn(async () => 0);
  const thread = Object.assign(events, { postMessage: (message: Told) => told.push(message), terminate });
  let end: (error?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  const say = (message: FromThread) => events.emit('message', message);
  return { aside: { thread: thread as unknown as Worker, ended }, told, say, end, terminate };
}

const parts = [part('2029', 5), part('2030', 9), part('2031', 7), part('2032', 1)];
const result: WrittenPart[] = [];

describe('Parts of an index that a thread writes', () => {
  it('are handed over with the records of the two largest, the others when they are wanted', async () => {
    const { aside, told, say, end } = played();
    const written = writeAside(parts, 'site', { aside, lanes: 2 });
    expect(told).toEqual([
      {
        parts: parts.map(({ language, name, size }) => ({
          language,
          name,
          size,
          records: ['2030', '2031'].includes(name) ? recordsOf(name) : null,
        })),
        folder: 'site',
        lanes: 2,
        words: null,
      },
    ]);
    say({ want: 3 });
    expect(told.slice(1)).toEqual([{ part: 3, records: recordsOf('2032') }]);
    say({ result });
    end();
    expect(await written).toBe(result);
  });

  it('tell how far they are', async () => {
    const { aside, say, end } = played();
    const onProgress = vi.fn();
    const written = writeAside(parts, 'site', { aside, onProgress });
    say({ done: 100, all: 220 });
    say({ result });
    end();
    await written;
    expect(onProgress.mock.calls).toEqual([[100, 220]]);
  });

  it('are stopped where the records of one cannot be had, and that is the error', async () => {
    const { aside, told, say, end } = played();
    const lost = part('2028', 0, () => {
      throw new Error('lost');
    });
    const written = writeAside([...parts, lost], 'site', { aside });
    say({ want: 4 });
    expect(told.slice(1)).toEqual(['stop']);
    end(new Error('stopped'));
    await expect(written).rejects.toThrow('lost');
  });

  it('fail with the error that ended the thread, and where it ended without a word', async () => {
    const [broken, silent] = [played(), played()];
    const failed = writeAside(parts, 'site', { aside: broken.aside });
    broken.end(new Error('broken'));
    await expect(failed).rejects.toThrow('broken');
    const mute = writeAside(parts, 'site', { aside: silent.aside });
    silent.end();
    await expect(mute).rejects.toThrow('The search index was not written: its thread ended without a word.');
  });

  it('are stopped by whoever asked for them, with the reason; before they begin nothing is handed over', async () => {
    const { aside, told, end } = played();
    const { signal, abort } = stopper();
    const written = writeAside(parts, 'site', { aside, signal });
    abort('enough');
    expect(told.slice(1)).toEqual(['stop']);
    end(new Error('stopped'));
    await expect(written).rejects.toThrow('enough');
    const other = played();
    await expect(writeAside(parts, 'site', { aside: other.aside, signal })).rejects.toThrow('enough');
    expect(other.told).toEqual([]);
  });

  it('are let alone once they are written, and a thread that is not needed is ended', async () => {
    const { aside, told, say, end, terminate } = played();
    const { signal, abort } = stopper();
    const written = writeAside(parts, 'site', { aside, signal });
    say({ result });
    end();
    await written;
    abort('late');
    expect(told).toHaveLength(1);
    await dismiss(aside);
    expect(terminate).toHaveBeenCalledOnce();
  });
});

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (why: string) => controller.abort(new Error(why)) };
}
