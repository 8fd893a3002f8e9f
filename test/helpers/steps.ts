import { Session } from 'node:inspector/promises';

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/**
 * How many blocks of the project's own code a call runs, as V8 counts them: a measure of work that no busy machine can
 * disturb. What a regular expression does inside itself is not counted.
 */
export async function stepsOf(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Profiler.stopPreciseCoverage');
    return result
      .filter((script) => /\/src\/[a-z]+\//.test(script.url) && !script.url.includes('node_modules'))
      .flatMap((script) => script.functions.flatMap((one) => one.ranges as Range[]))
      .reduce((total, range) => total + range.count, 0);
  } finally {
    session.disconnect();
  }
}
