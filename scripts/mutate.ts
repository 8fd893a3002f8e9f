import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile, reachedFrom } from './mutate/modules.ts';
import { type Mutant, type MutatedFile, mutantsOf } from './mutate/mutants.ts';
import { longestPlan } from './mutate/plan.ts';
import { countByFolder, deadOf, goal, lives, staleOf, survivorsOf, table } from './mutate/report.ts';
import { run, type Tried } from './mutate/run.ts';
import { keyOf, readSurvivors, shown } from './mutate/survivors.ts';

const usage = `npm run mutate -- [options]

Changes the code in one place at a time and sees whether a test notices.

  --folder DIR     the code below it, as in src/parse/page; may be repeated (default: every room that is covered)
  --file FILE      one file; may be repeated. It runs even if it is left out else, as are weights that were fitted
  --sample N       so many of the changes, the same ones each time
  --seed WORD      other ones
  --again FILE     those alone that lived in what --json wrote
  --tests PATH     the tests of that folder or file alone, which is quick: with all others no fewer die; may be repeated
  --seconds N      of tests for one change at most
  --list           says which changes, and runs none
  --json FILE      what became of each
`;

const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: [] },
    file: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '' },
    seconds: { type: 'string' },
    list: { type: 'boolean', default: false },
    json: { type: 'string' },
    again: { type: 'string' },
    tests: { type: 'string', multiple: true, default: [''] },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(usage);
  process.exit(0);
}

/** The rooms that it changes where none is named. */
const covered = [
  'src/text',
  'src/read',
  'src/render',
  'src/formats',
  'src/parse',
  'src/outline',
  'src/lock',
  'src/history',
  'src/people',
  'src/verify',
  'src/site',
  'src/archive',
  'src/search/format',
  'src/search/query',
  'src/search/page',
  'src/search/write',
  'src/topics',
  'src/model',
];
/**
 * They build a site, start a process or read the project's own code: too slow for a mutant, or blind to it; or they put
 * one module in the place of another, or count steps, which the runner of mutants cannot.
 */
const leftOut =
  /^test\/(?:architecture|cli|deploy|packaging|publish|scale|site-pages)\/|\.browser\.test\.ts$|\/made-up\.test\.ts$|(?:\/linear|-work)\.test\.ts$|^test\/search\/(?:index|faults)\.test\.ts$/;

/** Numbers that were fitted to what persons graded are data: what each does, no sentence can say. */
const data = /\/(?:title|written|talk)-weights\.ts$/;

const root = path.join(import.meta.dirname, '..');
const filesIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => path.posix.join(folder, name))
    .sort();

const folders = values.folder.length + values.file.length > 0 ? values.folder : covered;
const sources = [
  ...folders.flatMap((folder) => filesIn(folder, /(?<!\.d)\.[jt]s$/)).filter((file) => !data.test(file)),
  ...values.file,
];
const mutated = new Map<string, MutatedFile>();
const all: Mutant[] = [];
for (const file of new Set(sources)) {
  const found = mutantsOf(file, readFileSync(path.join(root, file), 'utf8'), all.length);
  mutated.set(path.join(root, file), found);
  all.push(...found.sites.flatMap((site) => site.mutants).sort((a, b) => a.id - b.id));
}
const open = values.again === undefined ? all : stillOpen(all, values.again);
const chosen = values.sample ? sampled(open, Number(values.sample), values.seed) : open;

if (values.list) {
  for (const { file, line, text, replacement } of chosen)
    console.log(`${file}:${line}\n  - ${shown(text)}\n  + ${shown(replacement)}`);
  console.log(`${chosen.length} mutants`);
} else {
  const start = Date.now();
  const longest = values.seconds ? 1000 * Number(values.seconds) : longestPlan;
  const tests = filesIn('test', /\.test\.ts$/).filter(
    (file) =>
      values.tests.includes(file) ||
      (!leftOut.test(file) && values.tests.some((start) => file.startsWith(start))),
  );
  const testFiles = tests.map((file) => path.join(root, file));
  const modules = compile(testFiles, mutated);
  const reaching = testFiles.filter((file) =>
    [...reachedFrom(file, modules)].some((one) => mutated.has(one)),
  );
  const tried = await run(chosen, all.length, modules, reaching, longest, console.error);
  const listed = readSurvivors();
  const counts = countByFolder(tried, listed);
  const about = new Set(sources);
  const stale = staleOf(
    tried,
    new Set(all.map(keyOf)),
    listed.filter((one) => about.has(one.file)),
  );
  console.log(survivorsOf(tried, listed));
  for (const one of stale)
    console.log(`Listed, but not alive: ${one.file}\n  - ${one.text}\n  + ${one.replacement}`);
  console.log(`\n${table(counts)}\n${((Date.now() - start) / 1000).toFixed(0)} s`);
  if (values.json) writeFileSync(values.json, JSON.stringify(tried, null, 1));
  process.exitCode = counts.some((count) => deadOf(count) < goal) ? 1 : 0;
}

/** Those that lived when the file was written. */
function stillOpen(mutants: Mutant[], file: string): Mutant[] {
  const tried = JSON.parse(readFileSync(file, 'utf8')) as Tried[];
  const alive = new Set(tried.filter(lives).map(({ mutant }) => keyOf(mutant)));
  return mutants.filter((mutant) => alive.has(keyOf(mutant)));
}

/** The same ones each time for a seed, wherever their lines move to. */
function sampled(mutants: Mutant[], size: number, seed: string): Mutant[] {
  const hash = (mutant: Mutant) => createHash('sha256').update(seed).update(keyOf(mutant)).digest('hex');
  return mutants
    .map((mutant) => ({ mutant, hash: hash(mutant) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.id - b.id);
}
