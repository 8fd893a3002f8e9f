import { realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Option } from 'commander';
import { configFile, loadConfig } from '../../archive/config.ts';
import { loadArchive } from '../../archive/load.ts';
import { messagesOf } from '../../archive/message.ts';
import { loadPeople, peopleFile } from '../../archive/people-file.ts';
import { parseTranscript } from '../../archive/transcript.ts';
import type { ArchiveMessage } from '../../archive/types.ts';
import type { Proposals } from '../../people/proposals.ts';
import { whoIsWho } from '../../people/who-is-who.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { placeBriefings } from '../../site/make-site.ts';
import { recallMessages } from '../../site/recalls.ts';
import { archiveMessages } from '../archive-messages.ts';
import { byDoubt, type Doubt, doubtOf } from '../check/doubt.ts';
import { lookFirst } from '../check/look-first.ts';
import { mostTelling } from '../check/most-telling.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { githubAnnotation } from '../print/github.ts';
import { count, exitCode, formatCounts, plural, sortMessages, toPrint } from '../print/messages.ts';
import { makeProgress, type Progress } from '../print/progress.ts';
import { proposedLines } from '../print/proposals.ts';
import { messageWithSource } from '../print/source-line.ts';
import type { Terminal } from '../print/terminal.ts';
import { whatToDo } from '../print/what-to-do.ts';
import { readWithDecisions } from '../read-transcript.ts';

interface Options extends CommonOptions {
  format: 'text' | 'json' | 'github';
  all?: boolean;
}

interface Checked {
  transcripts: number;
  /** files of settings that were named by themselves */
  configs: number;
  messages: ArchiveMessage[];
  /** of transcripts, those of which words may be another’s */
  doubts: Doubt[];
  /** lines of people.yaml that would settle who is who, of a whole archive */
  proposals?: Proposals;
}

/** `lectern check`: where to look first, and the messages that matter, with their lines. */
export const check: MakeCommand = (terminal, finish) =>
  command('check', 'say what is doubtful or wrong, line by line; builds nothing', [
    ['lectern check', 'the archive content/'],
    ['lectern check transcripts --strict', 'another one; warnings count as problems'],
    ['lectern check 2021-11-03.txt', 'one transcript'],
    ['lectern check archive/site.yaml', 'the settings of an archive; people.yaml likewise'],
    ['lectern check --all', 'every remark, too'],
    ['lectern check archive > proposed.yaml', 'lines for people.yaml, to be looked through'],
    ['lectern check --format github', 'as annotations of a workflow'],
  ])
    .argument('[paths...]', 'archives, transcripts, a site.yaml or people.yaml; - is standard input', [
      'content',
    ])
    .addOption(
      new Option('--format <format>', 'how messages are printed')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .option('--all', 'print every remark, not only those that matter most')
    .action(async (paths: string[], options: Options) => {
      const progress = makeProgress(terminal, options.quiet === true || options.json === true);
      const all: Checked[] = [];
      for (const at of paths) all.push(await checkPath(at, progress));
      progress.clear();
      const messages = all.flatMap((checked) => checked.messages);
      const doubts = byDoubt(all.flatMap((checked) => checked.doubts));
      const proposals = proposalsIn(all);
      await print(
        terminal,
        { ...totals(all), messages, doubts, ...(proposals ? { proposals } : {}) },
        options,
      );
      finish(exitCode(count(messages), options.strict === true));
    });

/** Those of all archives as one; null where no archive was checked. */
function proposalsIn(all: readonly Checked[]): Proposals | null {
  const found = all.flatMap(({ proposals }) => proposals ?? []);
  return found.length === 0
    ? null
    : {
        people: found.flatMap(({ people }) => people),
        newsrooms: found.flatMap(({ newsrooms }) => newsrooms),
        never: found.flatMap(({ never }) => never),
      };
}

async function checkPath(at: string, progress: Progress): Promise<Checked> {
  if (at === '-') return checkFile(at);
  const found = await stat(at).catch(() => null);
  if (!found) throw new UsageError(`There is no file or folder “${at}” here.`);
  if (!found.isDirectory()) {
    const settings = SETTINGS.get(path.basename(at));
    return settings ? checkSettings(at, settings) : checkFile(at);
  }
  const archive = await loadArchive(at, {
    jobs: availableParallelism(),
    onProgress: (done, total) => progress.update('Reading transcript', done, total),
  });
  const who = whoIsWho(archive);
  const recalls = recallMessages(placeBriefings(archive).editions);
  const messages = archiveMessages([...messagesOf(archive), ...who.messages, ...recalls], path.normalize(at));
  const doubts = archive.briefings.flatMap(
    ({ file, briefing }) => doubtOf(path.join(at, file), briefing) ?? [],
  );
  return { transcripts: archive.briefings.length, configs: 0, messages, doubts, proposals: who.proposals };
}

type Load = (folder: string) => Promise<{ messages: ArchiveMessage[] }>;

/** Files of settings that can be named by themselves. */
const SETTINGS: ReadonlyMap<string, Load> = new Map<string, Load>([
  [configFile, loadConfig],
  [peopleFile, loadPeople],
]);

async function checkSettings(file: string, load: Load): Promise<Checked> {
  const folder = path.dirname(file);
  const { messages } = await load(await realpath(folder));
  const named = messages.map((found) => ({ ...found, file: path.join(folder, found.file) }));
  return { transcripts: 0, configs: 1, messages: sortMessages(named), doubts: [] };
}

async function checkFile(file: string): Promise<Checked> {
  const { source, decided } = await readWithDecisions(file);
  const { briefing, messages } = parseTranscript(source, decided);
  const own = (briefing?.messages ?? []).map((found) => ({ file: source.file, ...found }));
  const doubt = briefing && doubtOf(source.file, briefing);
  return {
    transcripts: 1,
    configs: 0,
    messages: sortMessages([...messages, ...own]),
    doubts: doubt ? [doubt] : [],
  };
}

function totals(all: readonly Checked[]): Pick<Checked, 'transcripts' | 'configs'> {
  const sum = (of: 'transcripts' | 'configs') => all.reduce((n, checked) => n + checked[of], 0);
  return { transcripts: sum('transcripts'), configs: sum('configs') };
}

/** "12 transcripts and 1 settings file" */
function whatWasChecked({ transcripts, configs }: Checked): string {
  const settings = configs > 0 ? [plural(configs, 'settings file')] : [];
  const texts = transcripts > 0 || configs === 0 ? [plural(transcripts, 'transcript')] : [];
  return [...texts, ...settings].join(' and ');
}

async function print(terminal: Terminal, checked: Checked, options: Options): Promise<void> {
  const { transcripts, configs, messages, doubts, proposals } = checked;
  const counts = count(messages);
  if (options.json || options.format === 'json') {
    terminal.out(
      `${JSON.stringify({ files: transcripts + configs, counts, lookFirst: doubts, messages, ...(proposals ? { proposals } : {}) })}\n`,
    );
    return;
  }
  const shown = toPrint(messages, options, 'info');
  if (options.format === 'github') {
    for (const found of shown) terminal.out(`${githubAnnotation(found)}\n`);
    return;
  }
  const { told, more } = options.all
    ? { told: shown, more: 0 }
    : mostTelling(shown, doubts, options.strict ? 'warning' : 'error');
  if (!options.quiet) terminal.err(lookFirst(doubts, terminal, options.all === true));
  terminal.err(await messageWithSource(told, terminal));
  if (options.quiet) return;
  terminal.err(whatToDo(told, terminal));
  if (more > 0) terminal.err(`${more.toLocaleString('en')} more: --all\n`);
  if (proposals) terminal.out(proposedLines(proposals));
  terminal.err(`${whatWasChecked(checked)}: ${formatCounts(counts)}.\n`);
}
