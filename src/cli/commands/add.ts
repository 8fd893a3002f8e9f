import { InvalidArgumentError } from 'commander';
import { type GrowingArchive, growing } from '../../archive/add.ts';
import { isIgnoredFolder } from '../../archive/file-kinds.ts';
import { loadArchive } from '../../archive/load.ts';
import { FrontMatter } from '../../model/front-matter.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { isLanguageTag } from '../../text/locale.ts';
import { type AddOptions, addOne, type Outcome } from '../add/add-one.ts';
import { checkArchiveFolder } from '../add/archive-folder.ts';
import { findFiles } from '../add/find-files.ts';
import { type AskFor, called } from '../add/newcomer.ts';
import { ask } from '../ask.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { count, exitCode, paintMessage, plural, toPrint } from '../print/messages.ts';
import { makeProgress } from '../print/progress.ts';
import { safe, type Terminal } from '../print/terminal.ts';

type Options = CommonOptions & AddOptions;

/** `lectern add`: brings transcripts into an archive. */
export const add: MakeCommand = (terminal, finish) =>
  command('add', 'bring transcripts into an archive, under the names that they should have there', [
    ['lectern add ~/Downloads/briefing.html', 'a page as the browser saved it'],
    ['lectern add saved/ --dry-run', 'where each transcript of a folder would go'],
    ['pbpaste | lectern add - --date 2021-11-03 --lang en', 'text from the clipboard'],
    ['lectern add minutes.pdf talk.vtt', 'a PDF with its text, subtitles, a .docx'],
    ['lectern add page.html --series treasury', 'into the series treasury'],
    ['mkdir talks && lectern add *.html --archive talks', 'into an archive that begins with them'],
  ])
    .argument(
      '<file...>',
      'transcripts, saved pages, documents, subtitles, folders of them; - is standard input',
    )
    .option(
      '--archive <dir>',
      'the archive, a folder that is there; an empty one begins a new archive',
      'content',
    )
    .option('--dry-run', 'say where each would go, and write nothing')
    .option('--series <name>', 'the series (a folder below transcripts/)', parseSeries)
    .option('--date <date>', 'its date, where the text of a single transcript states none', parseDate)
    .option('--lang <tag>', 'their language, where it is not clear', parseLang)
    .action(async (paths: string[], options: Options) => {
      const { files, messages } = await findFiles(paths);
      await checkArchiveFolder(options.archive);
      if (options.date !== undefined && files.length > 1) {
        throw new UsageError(
          `--date is the date of one transcript, and these are ${files.length}. Add them one by one, or leave it out.`,
        );
      }
      for (const found of toPrint(messages, options, 'warning')) {
        terminal.err(`${paintMessage(found, terminal)}\n`);
      }
      const archive = await openArchive(terminal, options);
      const outcomes: Outcome[] = [];
      for (const file of files) {
        const outcome = await addAndTell(file, archive, options, terminal, files.length === 1);
        if (options.json) terminal.out(`${JSON.stringify(asData(outcome, options))}\n`);
        else if (outcome.reason === null) terminal.out(`${outcome.file}\n`);
        outcomes.push(outcome);
      }
      if (!options.quiet) terminal.err(summary(outcomes, options));
      finish(
        worstOf(outcomes, options.strict === true) || exitCode(count(messages), options.strict === true),
      );
    });

async function openArchive(terminal: Terminal, options: Options): Promise<GrowingArchive> {
  const progress = makeProgress(terminal, options.quiet === true || options.json === true);
  try {
    const archive = await loadArchive(options.archive, {
      onProgress: (done, total) => progress.update('Reading transcript', done, total),
    });
    return await growing(archive);
  } finally {
    progress.clear();
  }
}

/** What is to be said about a file is kept until it is added, or a question needs it. */
async function addAndTell(
  file: string,
  archive: GrowingArchive,
  options: Options,
  terminal: Terminal,
  isAlone: boolean,
): Promise<Outcome> {
  let kept = '';
  const tell = () => {
    if (kept) terminal.err(kept);
    kept = '';
  };
  const outcome = await addOne(file, archive, options, {
    terminal,
    say: (text) => {
      kept += text;
    },
    askFor: (name, title) => (what) => {
      tell();
      return question(name, title)(what);
    },
    withOutline: isAlone && !options.quiet,
  });
  tell();
  return outcome;
}

function question(file: string, title: string): AskFor {
  const of = `of ${called(file)}, “${safe(title)}”`;
  return async (what) => {
    if (file === '-') return null;
    return what === 'date'
      ? ask(`Date ${of} (as 2021-11-03)`, parseDate)
      : ask(`Language ${of} (as en)`, parseLang);
  };
}

function asData({ from, file, reason }: Outcome, { dryRun }: Options): object {
  return { from, file, added: reason === null && !dryRun, reason };
}

function worstOf(outcomes: readonly Outcome[], strict: boolean): 0 | 1 {
  return outcomes.some(({ reason, isLikeAnother }) => reason !== null || (strict && isLikeAnother)) ? 1 : 0;
}

/** "11 of 12 transcripts were added to content.", where there is more to say than a single path does. */
function summary(outcomes: readonly Outcome[], { archive, dryRun }: Options): string {
  const added = outcomes.filter(({ reason }) => reason === null).length;
  const verb = dryRun ? 'would be' : added === 1 ? 'was' : 'were';
  const all = plural(outcomes.length, 'transcript');
  const counts = added === outcomes.length ? all : `${added.toLocaleString('en')} of ${all}`;
  const many = outcomes.length > 1 ? `${counts} ${verb} added to ${archive}.\n` : '';
  return `${many}${dryRun ? 'Nothing was written.\n' : ''}`;
}

function parseDate(value: string): string {
  if (FrontMatter.shape.date.safeParse(value).success) return value;
  throw new InvalidArgumentError('It is written as 2021-11-03.');
}

function parseLang(value: string): string {
  const [tag] = isLanguageTag(value) ? Intl.getCanonicalLocales(value) : [];
  if (tag === undefined) throw new InvalidArgumentError('It is a language tag such as en, fr or pt-BR.');
  return tag;
}

function parseSeries(value: string): string {
  const isName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(value) && !value.endsWith('.');
  if (isName && !/^\d{4}$/.test(value) && !isIgnoredFolder(value, new Set())) return value;
  throw new InvalidArgumentError('It is a folder name of letters, digits, spaces and hyphens, and no year.');
}
