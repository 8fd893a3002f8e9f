import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { Modules } from './modules.ts';
import type { Mutant } from './mutants.ts';
import { Planner } from './plan.ts';
import { WorkerProcess } from './process.ts';
import type { Ask, MeasuredFile, Outcome } from './protocol.ts';

export interface Tried {
  mutant: Mutant;
  state: Outcome['state'] | 'no test';
  /** the test that failed */
  by: string | null;
  /** how many tests reach it that there was no time for */
  left: number;
}

/** Milliseconds that a worker has for a file as it is; it only ends late where a library never ends. */
const longestFile = 600_000;
/** Milliseconds that it has for a mutant whose tests take so many of the processor: others use the machine too. */
const patience = (ms: number) => Math.min(60_000 + 20 * ms, 200_000);

/** Runs the tests once as they are, then for each mutant those that reach it until one fails. */
export async function run(
  mutants: readonly Mutant[],
  allMutants: number,
  modules: Modules,
  testFiles: readonly string[],
  longest: number,
  say: (line: string) => void,
): Promise<Tried[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-mutate-'));
  const env = { ...process.env, LECTERN_TEST_RUN: folder };
  const begin: Ask = { ask: 'begin', modules, mutants: allMutants };
  const workers = Array.from({ length: availableParallelism() }, () => new WorkerProcess(begin, env));
  try {
    const planner = new Planner(await measureAll(testFiles, workers, say), longest);
    const tried: Tried[] = [];
    await share(mutants, workers, async (mutant, worker) => {
      tried.push(await tryOne(mutant, worker, planner));
      if (tried.length % 50 === 0) say(`${tried.length} of ${mutants.length} mutants`);
    });
    return tried.sort((a, b) => a.mutant.id - b.mutant.id);
  } finally {
    for (const worker of workers) worker.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(
  files: readonly string[],
  workers: WorkerProcess[],
  say: (line: string) => void,
): Promise<MeasuredFile[]> {
  const found: MeasuredFile[] = [];
  await share(files, workers, async (file, worker) => {
    const answer = await worker.ask({ ask: 'measure', file }, longestFile);
    if (answer?.answer !== 'measured') return say(`${file} is left out: it does not end`);
    const { measured } = answer;
    if (measured.failed !== null) say(`${file}: left out is what fails without a mutant, ${measured.failed}`);
    found.push(measured);
  });
  const tests = found.flatMap((file) => file.tests);
  const seconds = tests.reduce((sum, test) => sum + test.ms, 0) / 1000;
  say(`${tests.length} tests in ${found.length} files take ${seconds.toFixed(1)} s without a mutant`);
  return found;
}

async function tryOne(mutant: Mutant, worker: WorkerProcess, planner: Planner): Promise<Tried> {
  const { plan, ms, left } = planner.planOf(mutant);
  if (plan.length === 0) return { mutant, state: 'no test', by: null, left };
  const answer = await worker.ask({ ask: 'try', mutant: mutant.id, plan }, patience(ms));
  if (answer?.answer !== 'tried') return { mutant, state: 'timed out', by: null, left };
  const { state, by } = answer.outcome;
  if (by) planner.noteKill(by.file, mutant.file);
  return { mutant, state, by: by && `${by.file}: ${by.test}`, left };
}

/** Each takes the next as soon as it is free. */
async function share<T>(
  work: readonly T[],
  workers: WorkerProcess[],
  one: (item: T, worker: WorkerProcess) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < work.length) await one(work[next++] as T, worker);
    }),
  );
}
