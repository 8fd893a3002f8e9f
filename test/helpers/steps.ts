import { Session } from 'node:inspector/promises';

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

let counting: Promise<Session> | null = null;

/**
 * Counts from the first call on, and is never told to stop: V8 puts counters into code as it compiles it, so that code which
 * ran before, or between two counts, would have none.
 */
async function startCounting(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

/**
 * How many blocks of the project's own code a call runs, as V8 counts them: a measure of work that no busy machine can
 * disturb, the same to a few in a hundred each time. What ran before the first call of all is counted by functions only, so
 * do the work once before it is measured. What a regular expression does inside itself is not counted.
 */
export async function stepsOf(work: () => unknown): Promise<number> {
  counting ??= startCounting();
  const session = await counting;
  // what was counted until now
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter((script) => /\/src\/[a-z]+\//.test(script.url) && !script.url.includes('node_modules'))
    .flatMap((script) => script.functions.flatMap((one) => one.ranges as Range[]))
    .reduce((total, range) => total + range.count, 0);
}
