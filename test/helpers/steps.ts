import { Session } from 'node:inspector/promises';

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/**
 * Counts from when this module is loaded, and is never told to stop: V8 puts counters into code as it compiles it, so that code
 * which ran before has none until V8 compiles it anew, at any time. Hence a test that counts has its modules to itself.
 */
async function startCounting(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

const session = await startCounting();

/**
 * How many blocks of the project's own code a call runs, as V8 counts them: a measure of work that no busy machine can
 * disturb, the same to a few in a hundred each time. Do the work once before it is measured, for tables that are made at first
 * need. What a regular expression does inside itself is not counted.
 */
export async function stepsOf(work: () => unknown): Promise<number> {
  // what was counted until now
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter((script) => /\/src\/[a-z]+\//.test(script.url) && !script.url.includes('node_modules'))
    .flatMap((script) => script.functions.flatMap((one) => one.ranges as Range[]))
    .reduce((total, range) => total + range.count, 0);
}
