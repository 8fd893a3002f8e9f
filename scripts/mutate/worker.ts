import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { report, trialOf } from '../../test/helpers/trials.ts';
import { longestTest } from './plan.ts';
import { Probe } from './probe.ts';
import type { Answer, Ask, Measured, MeasuredFile, MeasuredTest, Outcome, Plan } from './protocol.ts';
import { Sandbox } from './sandbox.ts';
import { collector, type Suite, type Test } from './test-file.ts';

/** Runs tests for one mutant after the other, in a process of its own: a loop in a library cannot be ended otherwise. */

/** A test that waits for something waits no longer than this, in milliseconds: what takes longer is no test of a mutant. */
const longestWait = 20_000;
/** Without a mutant it waits longer: all that it needs is compiled first. */
const longestFirstWait = 120_000;

/** A file that takes longer to load, in milliseconds of the processor, is not loaded anew for each of its tests. */
const longestLoad = 60;

/** A busy machine takes so many times as long for a test as it takes of the processor. */
const mostPatience = 60;

// the same cases for each mutant, and those of `npm test`
fc.configureGlobal({ seed: trialOf({}).seed, reporter: report });
process.setMaxListeners(0);
process.on('disconnect', () => process.exit());
let astray: unknown = null;
process.on('unhandledRejection', (reason) => {
  astray = reason ?? new Error('A promise was rejected');
});
process.on('uncaughtException', (error) => {
  astray = error;
});

let cache: string | null = null;
let probe = new Probe(0);
let sandbox = new Sandbox(new Map(), probe);

process.on('message', async (message: Ask) => {
  const send = (answer: Answer) => process.send?.(answer);
  if (message.ask === 'begin') {
    probe = new Probe(message.mutants);
    sandbox = new Sandbox(message.modules, probe);
    send({ answer: 'ready' });
  } else if (message.ask === 'measure') send({ answer: 'measured', measured: await measure(message.file) });
  else send({ answer: 'tried', outcome: await attempt(message.mutant, message.plan) });
});

async function measure(file: string): Promise<MeasuredFile> {
  probe.active = -1;
  probe.mostTurns = Number.POSITIVE_INFINITY;
  const nothing: Measured = { ms: 0, turns: 0, reached: [] };
  try {
    await sandbox.prepare(file);
    // the first time, what it takes in is compiled
    evaluate(file, collector().vitest);
    const { vitest, tests, finished } = collector();
    const load = await measured(() => evaluate(file, vitest));
    if (probe.endless) return { file, failed: 'it takes too long', load: nothing, tests: [] };
    const passing: MeasuredTest[] = [];
    let failed: string | null = null;
    const runner = new Runner(finished);
    const reachedBefore = new Map<Suite, number[]>();
    for (const [index, test] of tests.entries()) {
      if (test.skipped) continue;
      try {
        for (const suite of suitesOf(test)) {
          if (reachedBefore.has(suite)) continue;
          reachedBefore.set(suite, (await measured(() => runner.begin(suite))).reached);
        }
        const one = await measured(() => runner.run(test));
        const before = suitesOf(test).flatMap((suite) => reachedBefore.get(suite) ?? []);
        const waits = load.ms > longestLoad || suitesOf(test).some(({ beforeAll }) => beforeAll.length > 0);
        const again = waits ? null : anew(file, index);
        const alone = again ? await measured(again) : one;
        // what is made before all tests of a suite, or was kept by another test, is looked at by each
        const reached = [...new Set([...one.reached, ...alone.reached, ...before])];
        const turns = Math.max(one.turns, alone.turns);
        // the first time, what it needs is compiled
        passing.push({ index, name: test.name, ms: alone.ms, turns, reached });
      } catch (error) {
        if (!probe.endless) failed ??= `${test.name}: ${String(error).split('\n')[0]}`;
      }
    }
    await runner.end();
    return { file, failed, load, tests: passing };
  } catch (error) {
    return { file, failed: String(error).split('\n')[0] ?? '', load: nothing, tests: [] };
  }
}

/** A test by itself, in modules that have kept nothing of the tests before it. */
function anew(file: string, index: number): (() => Promise<void>) | null {
  const { vitest, tests, finished } = collector();
  probe.until = Number.POSITIVE_INFINITY;
  evaluate(file, vitest);
  const test = tests[index];
  return test ? () => new Runner(finished).run(test) : null;
}

/** A file with a cache of parsed transcripts that is empty: what one mutant leaves in it, or takes out, is not another's. */
function evaluate(file: string, vitest: object): void {
  if (cache !== null) rmSync(cache, { recursive: true, force: true });
  cache = mkdtempSync(path.join(process.env.LECTERN_TEST_RUN ?? tmpdir(), 'cache-'));
  process.env.LECTERN_CACHE = cache;
  sandbox.evaluate(file, vitest);
}

async function measured(work: () => unknown): Promise<Measured> {
  probe.clear();
  probe.endless = false;
  const start = process.cpuUsage();
  probe.until = performance.now() + mostPatience * longestTest;
  await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, turns: probe.turns, reached: probe.reachedIds() };
}

async function attempt(mutant: number, plan: Plan): Promise<Outcome> {
  probe.active = mutant;
  probe.endless = false;
  probe.until = Number.POSITIVE_INFINITY;
  for (const { file, mostTurns, tests } of plan) {
    await sandbox.prepare(file);
    const by = await firstFailure(file, mostTurns, tests);
    if (by !== null) return { state: probe.endless ? 'timed out' : 'killed', by: { file, test: by } };
    if (probe.endless) return { state: 'timed out', by: null };
  }
  return { state: 'survived', by: null };
}

async function firstFailure(
  file: string,
  mostTurns: number,
  chosen: Plan[number]['tests'],
): Promise<string | null> {
  const { vitest, tests, finished } = collector();
  const runner = new Runner(finished);
  let name = '(the file itself)';
  probe.mostTurns = mostTurns;
  try {
    probe.clear();
    evaluate(file, vitest);
    for (const { index, mostTurns: most } of chosen) {
      const test = tests[index];
      if (!test) return name;
      name = test.name;
      // how many turns a hook takes was not counted by itself
      probe.mostTurns = Number.POSITIVE_INFINITY;
      for (const suite of suitesOf(test)) await runner.begin(suite);
      probe.clear();
      probe.mostTurns = most;
      await runner.run(test);
      if (probe.endless) return name;
    }
    return null;
  } catch {
    return name;
  } finally {
    await runner.end().catch(() => {});
  }
}

function suitesOf(test: Test): Suite[] {
  return [...test.suite.around, test.suite];
}

/** Runs tests with the hooks about them: those before all of a suite once, as soon as one of its tests runs. */
class Runner {
  readonly #finished: (() => unknown)[];
  readonly #begun = new Set<Suite>();

  constructor(finished: (() => unknown)[]) {
    this.#finished = finished;
  }

  async begin(suite: Suite): Promise<void> {
    if (this.#begun.has(suite)) return;
    this.#begun.add(suite);
    for (const hook of suite.beforeAll) await inTime(hook);
  }

  async run(test: Test): Promise<void> {
    const suites = suitesOf(test);
    astray = null;
    for (const suite of suites) await this.begin(suite);
    try {
      for (const hook of suites.flatMap((suite) => suite.beforeEach)) await inTime(hook);
      await inTime(test.work);
    } finally {
      const after = [...suites].reverse().flatMap((suite) => suite.afterEach);
      for (const hook of [...this.#finished.splice(0).reverse(), ...after]) await inTime(hook);
    }
    if (astray !== null) throw astray;
  }

  async end(): Promise<void> {
    for (const hook of [...this.#begun].reverse().flatMap((suite) => suite.afterAll)) await inTime(hook);
  }
}

async function inTime(work: () => unknown): Promise<void> {
  const result = work();
  if (!(result instanceof Promise)) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    const longest = probe.active < 0 ? longestFirstWait : longestWait;
    timer = setTimeout(() => reject(new Error('waited too long')), longest);
  });
  try {
    await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
