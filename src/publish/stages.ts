/** What a build does, one after the other; search beside all but the reading. */
export type Stage = 'read' | 'site' | 'pages' | 'files' | 'search';

/** Told of each thing that is done, of how many. */
export type Tick = (done: number, total: number) => void;

/** Runs the work of a stage, and adds how long it took. */
export type During = <T>(stage: Stage, work: (tick: Tick) => Promise<T>) => Promise<T>;

/** Milliseconds of each stage of a build, and what takes them. */
export function stopwatch(onProgress?: (stage: Stage, done: number, total: number) => void): {
  times: Record<Stage, number>;
  during: During;
} {
  const times: Record<Stage, number> = { read: 0, site: 0, pages: 0, files: 0, search: 0 };
  const during: During = async (stage, work) => {
    const start = performance.now();
    const result = await work((done, total) => onProgress?.(stage, done, total));
    times[stage] += performance.now() - start;
    return result;
  };
  return { times, during };
}
