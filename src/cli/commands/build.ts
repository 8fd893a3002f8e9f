import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../archive/shard.ts';
import type { ArchiveMessage } from '../../archive/types.ts';
import { changesInWords } from '../../lock/changes-in-words.ts';
import type { BuildResult, Early, Stage } from '../../publish/build-site.ts';
import { fitsInWords, verdictsOf } from '../../publish/hosts.ts';
import { noChanges } from '../../publish/site-changes.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { archiveMessages } from '../archive-messages.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { jsonInPieces } from '../print/json-in-pieces.ts';
import { count, exitCode, formatCounts, paintMessage, plural, toPrint, typed } from '../print/messages.ts';
import { makeProgress } from '../print/progress.ts';
import type { Terminal } from '../print/terminal.ts';

export interface BuildCommandOptions extends CommonOptions {
  out: string;
  shard?: Shard;
  baseUrl?: string;
  templates?: string;
  cache?: boolean;
  jobs?: number;
  lock: boolean;
  frozen?: boolean;
  whenTold?: boolean;
}

/** So many warnings about lines of transcripts are printed; `check` prints all. */
const mostDoubts = 20;
/** So many errors of one rule are: a fault of a template is one on every page. */
const mostFaults = 200;

const labels: Record<Stage, string> = {
  read: 'Reading transcript',
  site: 'Finding subject',
  pages: 'Setting page',
  files: 'Writing file',
  search: 'Indexing answer',
};

const defaultOut = '_site';

/** What `build` and `join` have in common. */
export const buildOptions = (command: Command): Command =>
  command
    .option('-o, --out <dir>', 'where the site goes; replaced as a whole once it is complete', defaultOut)
    .option('--base-url <url>', 'where the site will stand, with its path', parseBaseUrl)
    .option('--templates <dir>', 'a folder whose fragments/ and pages/ replace those of the same name')
    .option('--no-lock', 'leave lectern.lock, which keeps addresses, as it is')
    .option('--frozen', 'build nothing if lectern.lock would change (for CI)')
    .option('--jobs <number>', 'how much is done at a time (default: as many as there are cores)', parseJobs);

/** `lectern build`: the whole way from a folder of transcripts to a site. */
export const build: MakeCommand = (terminal, finish) => {
  const made = command('build', 'build the site of an archive', [
    ['lectern build', 'build content/ into _site/'],
    ['lectern build transcripts --out site', 'build another folder'],
    ['lectern build --base-url https://briefings.example', 'with absolute addresses, a sitemap and feeds'],
    ['lectern build --json', 'what it did, as data, with the files of the site that became others'],
    [
      'lectern build --shard 3/8 --out part-3',
      'read an eighth of it; lectern join makes the site of all eight',
    ],
  ]);
  return (
    buildOptions(made)
      .argument('[archive]', 'folder of transcripts', 'content')
      .option('--no-cache', 'parse every transcript and make every file anew')
      .option(
        '--shard <k/n>',
        'read that part of the transcripts alone, into --out (_part-k), for lectern join',
        parseShard,
      )
      // how `serve` calls it
      .addOption(
        new Option('--when-told', 'get ready, and wait to be told that something changed').hideHelp(),
      )
      .action(async (archive: string, options: BuildCommandOptions) => {
        const { shard } = options;
        const out = options.out === defaultOut ? `_part-${shard?.number}` : options.out;
        if (shard) finish(await readPart(terminal, archive, { ...options, shard, out }));
        else finish(await buildAndReport(terminal, archive, options));
      })
  );
};

/** Builds and says what became of it. @returns the exit code */
export async function buildAndReport(
  terminal: Terminal,
  archive: string,
  options: BuildCommandOptions,
): Promise<number> {
  if (options.frozen && !options.lock)
    throw new UsageError(
      '--frozen asks whether lectern.lock would change, --no-lock leaves it aside. Take one of the two.',
    );
  const progress = makeProgress(terminal, options.quiet === true || options.json === true);
  // `serve` has gone without a word
  const abandoned = () => process.exit(1);
  process.once('disconnect', abandoned);
  // loaded here, as Eleventy and Pagefind are much to load for the other commands
  const { buildSite } = await import('../../publish/build-site.ts');
  try {
    const result = await buildSite({
      archive,
      out: options.out,
      baseUrl: options.baseUrl,
      templates: options.templates,
      ...(options.cache === false ? { cache: false } : {}),
      jobs: options.jobs,
      listed: options.json === true,
      lock: options.frozen ? 'frozen' : options.lock ? 'write' : 'leave',
      ...(options.whenTold ? { early: whenTold() } : {}),
      onProgress: (stage, done, total) => progress.update(labels[stage], done, total),
    });
    progress.clear();
    return report(terminal, archive, result, options);
  } finally {
    process.removeListener('disconnect', abandoned);
    progress.clear();
  }
}

/** @returns the exit code */
async function readPart(
  terminal: Terminal,
  archive: string,
  { shard, out, jobs, ...options }: BuildCommandOptions & { shard: Shard },
): Promise<number> {
  const progress = makeProgress(terminal, options.quiet === true || options.json === true);
  const { buildShard } = await import('../../publish/shards.ts');
  try {
    const onProgress = (done: number, total: number) => progress.update(labels.read, done, total);
    const { read, messages, ...made } = await buildShard({ archive, out, shard, jobs, onProgress });
    progress.clear();
    const found = archiveMessages(messages, archive);
    const counts = count(found);
    if (options.json)
      terminal.out(`${JSON.stringify({ out: made.out, shard, briefings: read, counts, messages: found })}\n`);
    else if (!options.quiet)
      terminal.err(
        `Read part ${shard.number} of ${shard.of}: ${plural(read, 'briefing')} into ${path.relative('', made.out)}. lectern join makes the site of all parts.\n`,
      );
    return exitCode(counts, options.strict === true);
  } finally {
    progress.clear();
  }
}

function report(
  terminal: Terminal,
  archive: string,
  result: BuildResult,
  options: BuildCommandOptions,
): number {
  const messages = archiveMessages([...result.faults, ...result.messages], archive);
  const counts = count(messages);
  if (options.json) {
    const { built, out, briefings, pages, records, changed, files, kept, addresses, times, time } = result;
    const weight = result.weight && { ...result.weight, hosts: verdictsOf(result.weight) };
    const numbers = { built, out, briefings, pages, records, changed, kept, addresses, times, time };
    const head = { ...numbers, weight, counts, messages };
    for (const piece of jsonInPieces(head, 'files', { ...(files ?? noChanges) })) terminal.out(piece);
    return exitCode(counts, options.strict === true);
  }
  const shown = toPrint(messages, options, 'warning');
  for (const found of withoutFlood(shown)) terminal.err(`${paintMessage(found, terminal)}\n`);
  if (!options.quiet) {
    terminal.err(`${summary(result)}\n`);
    if (result.addresses) terminal.err(`Addresses: ${changesInWords(result.addresses)}.\n`);
    if (result.kept.length > 0) terminal.err(`Kept, as Lectern did not make it: ${some(result.kept)}.\n`);
    if (result.weight) terminal.err(`${fitsInWords(result.weight)}\n`);
    if (messages.length > 0)
      terminal.err(`${formatCounts(counts)}: lectern check ${typed(archive)} shows each with its line.\n`);
  }
  return exitCode(counts, options.strict === true);
}

/** Everything about what was not published, but only so many doubts about what was, and so many faults of one kind. */
function withoutFlood(messages: readonly ArchiveMessage[]): ArchiveMessage[] {
  let doubts = 0;
  const faults = new Map<string, number>();
  return messages.filter(({ severity, line, rule }) => {
    if (severity !== 'error') return line === null || ++doubts <= mostDoubts;
    const known = (faults.get(rule) ?? 0) + 1;
    faults.set(rule, known);
    return known <= mostFaults;
  });
}

/** The first few of a list: "CNAME, .git and 3 more" */
function some(names: readonly string[]): string {
  const rest = names.length - 5;
  return names.slice(0, 5).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function summary({ built, briefings, out, pages, records, changed, time }: BuildResult): string {
  if (!built) return 'Nothing was built: there is no briefing to publish.';
  const what = [plural(briefings, 'briefing'), plural(records, 'item'), plural(pages, 'page')];
  if (changed === 0)
    return `${path.relative('', out) || '.'} is up to date: ${what.join(', ')}; nothing was written, in ${(time / 1000).toFixed(1)} s.`;
  return `Built ${path.relative('', out) || '.'}: ${what.join(', ')}, in ${(time / 1000).toFixed(1)} s.`;
}

function parseBaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return value.replace(/\/+$/, '');
  throw new InvalidArgumentError('It begins with https:// or http://, as in https://briefings.example.');
}

/** How `serve` speaks with a build that waits. */
function whenTold(): Early {
  return {
    ready: () =>
      new Promise((resolve) => {
        process.once('message', () => resolve());
      }),
    written: () => process.send?.('changed'),
  };
}

function parseShard(value: string): Shard {
  const [, number = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
  if (number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError('It is a part and the number of parts, as in 3/8.');
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs > 0 && jobs <= 64) return jobs;
  throw new InvalidArgumentError('It is a number from 1 to 64.');
}
