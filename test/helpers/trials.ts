import fc from 'fast-check';

/** How laws are tried, as the environment says: `LECTERN_SEED` and `LECTERN_RUNS`. */
export interface Trial {
  /** what the cases are drawn from; undefined where each law draws a seed of its own */
  seed: number | undefined;
  /** how many times as many cases are tried as a law asks for */
  times: number;
}

/** Any number would do: it is the same on every machine, so that a law that holds in one run holds in the next. */
const usualSeed = 20_310_504;

/** @throws Error where a variable says neither what it may nor nothing */
export function trialOf({ LECTERN_SEED, LECTERN_RUNS }: NodeJS.ProcessEnv): Trial {
  const seed = LECTERN_SEED || String(usualSeed);
  if (!/^(?:random|-?\d{1,10})$/.test(seed))
    throw new Error(`LECTERN_SEED is “random” or a whole number, not “${seed}”.`);
  const times = LECTERN_RUNS || '1';
  if (!/^[1-9]\d{0,5}$/.test(times))
    throw new Error(`LECTERN_RUNS is a whole number, 1 or more, not “${times}”.`);
  return { seed: seed === 'random' ? undefined : Number(seed), times: Number(times) };
}

/**
 * How many cases of a law are tried, for the last argument of `fc.assert`: so many, or a multiple of it where `LECTERN_RUNS` asks
 * for one. A law that says nothing is tried on a hundred.
 */
export function trials(count: number): { numRuns: number } {
  return { numRuns: count * trialOf(process.env).times };
}

/** What `fc.assert` says of a law that does not hold, with how to see that again, and how to look for more. */
export function report<Case>(details: fc.RunDetails<Case>): void {
  if (!details.failed) return;
  const said = fc.defaultReportMessage(details) ?? 'Property failed';
  const again = `These cases again: LECTERN_SEED=${details.seed}. Others: LECTERN_SEED=random. Ten times as many: LECTERN_RUNS=10.`;
  throw new Error(`${said}\n\n${again}`, { cause: details.errorInstance });
}
