import type { Modules } from './modules.ts';

/** What the main process asks of a worker, one thing at a time. */
export type Ask =
  | { ask: 'begin'; modules: Modules; mutants: number }
  | { ask: 'measure'; file: string }
  | { ask: 'try'; mutant: number; plan: Plan };

export type Answer =
  | { answer: 'ready' }
  | { answer: 'measured'; measured: MeasuredFile }
  | { answer: 'tried'; outcome: Outcome };

/** One test file without a mutant. */
export interface MeasuredFile {
  file: string;
  /** why it is left out; null: it is not */
  failed: string | null;
  load: Measured;
  /** those that pass */
  tests: MeasuredTest[];
}

export interface Measured {
  /** milliseconds of the processor, which other work on the machine does not lengthen */
  ms: number;
  turns: number;
  /** ids of the mutants whose switches were asked */
  reached: number[];
}

export interface MeasuredTest extends Measured {
  /** number in its file */
  index: number;
  name: string;
}

/** The tests that may notice a mutant, file by file, in the order in which they are tried. */
export type Plan = { file: string; mostTurns: number; tests: { index: number; mostTurns: number }[] }[];

export interface Outcome {
  state: 'killed' | 'timed out' | 'survived';
  /** the test that failed */
  by: { file: string; test: string } | null;
}
