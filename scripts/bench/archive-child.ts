import { Session } from 'node:inspector/promises';
import { buildSite, type Stage } from '../../src/publish/build-site.ts';
import { slowestSteps } from './slowest.ts';

/** Run as a process of its own by real-archive.ts: ARCHIVE OUT, its stages as messages, and one JSON line at the end. */
const [archive = '', out = ''] = process.argv.slice(2);

/** Microseconds between two samples: few enough that they cost nothing. */
const EVERY = 5_000;
const MOST = 10;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: EVERY });
await session.post('Profiler.start');

let last: Stage | undefined;
const result = await buildSite({
  archive,
  out,
  cache: false,
  onProgress: (stage) => {
    if (stage !== last) process.send?.(stage);
    last = stage;
  },
});
const { profile } = await session.post('Profiler.stop');
const { pages, records, times, time, faults } = result;
console.log(
  JSON.stringify({
    pages,
    records,
    times,
    time,
    faults: faults.length,
    briefings: result.briefings,
    ownMemory: process.resourceUsage().maxRSS * 1024,
    slowest: slowestSteps(profile, MOST),
  }),
);
