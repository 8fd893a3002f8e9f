import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { findExact, findNear, type Newcomer, store } from '../../archive/add.ts';
import { fileKind } from '../../archive/file-kinds.ts';
import { loadArchive } from '../../archive/load.ts';
import { parseTranscript } from '../../archive/transcript.ts';
import { reasonOf } from '../../archive/walk.ts';
import { UsageError } from '../../build/usage-error.ts';
import { FrontMatter } from '../../model/front-matter.ts';
import { readBytes } from '../../read/read-file.ts';
import { readSource } from '../../read/read-source.ts';
import type { Source } from '../../read/source.ts';
import { ask } from '../ask.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { paintMessage, toPrint } from '../print/messages.ts';
import { outlineTable } from '../print/outline.ts';
import type { Terminal } from '../print/terminal.ts';
import { refuseByName } from '../read-transcript.ts';

interface Options extends CommonOptions {
  archive: string;
  series?: string;
  date?: string;
  lang?: string;
}

const endings: Record<Source['format'], string> = { text: '.txt', html: '.html', markdown: '.md' };

/** `lectern add`: brings one transcript into an archive. */
export const add: MakeCommand = (terminal, finish) =>
  command('add', 'bring a transcript into an archive, under the name that it should have there', [
    ['lectern add ~/Downloads/briefing.html', 'a page as the browser saved it'],
    ['pbpaste | lectern add - --date 2021-11-03 --lang en', 'text from the clipboard'],
    ['lectern add page.html --series treasury', 'into the series treasury'],
  ])
    .argument('<file>', 'a transcript or saved page; - is standard input')
    .option('--archive <dir>', 'the archive', 'content')
    .option('--series <name>', 'the series (a folder below transcripts/)', parseSeries)
    .option('--date <date>', 'its date, where the text states none', parseDate)
    .option('--lang <tag>', 'its language, where it is not clear', parseLang)
    .action(async (file: string, options: Options) => {
      const newcomer = await readNewcomer(terminal, file, options);
      if (!newcomer) return finish(1);
      await mkdir(options.archive, { recursive: true });
      const archive = await loadArchive(options.archive);
      const exact = findExact(archive, newcomer.briefing.source.sha256);
      if (exact) {
        terminal.err(
          `lectern: not added: “${file}” is in the archive already, as “${path.join(options.archive, exact.file)}”.\n`,
        );
        return finish(1);
      }
      const near = findNear(archive, newcomer);
      for (const { entry, why } of near) {
        terminal.err(
          `lectern: “${path.join(options.archive, entry.file)}” ${why}. Is this a second posting of it?\n`,
        );
      }
      const stored = path.join(options.archive, await store(archive, newcomer));
      terminal.out(options.json ? `${JSON.stringify({ file: stored })}\n` : `${stored}\n`);
      finish(options.strict && near.length > 0 ? 1 : 0);
    });

/** Null where it cannot be added; the reason has been printed. */
async function readNewcomer(terminal: Terminal, file: string, options: Options): Promise<Newcomer | null> {
  if (/^https?:\/\//.test(file)) {
    throw new UsageError(
      `“${file}” is an address. Save the page in the browser (“HTML only”) and add that file.`,
    );
  }
  const refused = refuseByName(file);
  if (refused) {
    terminal.err(`${paintMessage({ file, ...refused }, terminal)}\n`);
    return null;
  }
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw new UsageError(`“${file}” cannot be read: ${reasonOf(error)}.`);
  });
  const source = readSource(file === '-' ? 'stdin' : file, bytes);
  const stated = {
    ...(options.date ? { date: options.date } : {}),
    ...(options.lang ? { lang: options.lang } : {}),
  };
  const { briefing, messages } = parseTranscript(
    { ...source, frontMatter: { ...source.frontMatter, ...stated } },
    null,
  );
  const own = (briefing?.messages ?? []).map((found) => ({ file, ...found }));
  for (const found of toPrint([...messages, ...own], options, 'warning')) {
    terminal.err(`${paintMessage(found, terminal)}\n`);
  }
  if (!briefing) return null;
  if (!options.quiet) terminal.err(outlineTable(briefing, terminal.errColors));
  const date = briefing.date ?? (await askFor(terminal, file, 'date', 'Date (as 2021-11-03)', parseDate));
  const lang =
    briefing.lang !== 'und'
      ? briefing.lang
      : await askFor(terminal, file, 'lang', 'Language (as en)', parseLang);
  if (!date || !lang) return null;
  const ending = fileKind(file) === 'transcript' ? path.extname(file).toLowerCase() : endings[source.format];
  return { briefing, bytes, date, lang, series: options.series ?? briefing.series ?? null, ending };
}

async function askFor(
  terminal: Terminal,
  file: string,
  option: string,
  question: string,
  check: (answer: string) => string,
): Promise<string | null> {
  const answer = file === '-' ? null : await ask(question, check);
  if (answer === null) {
    terminal.err(
      `lectern: not added: the ${option === 'lang' ? 'language' : 'date'} of ${file === '-' ? 'standard input' : `“${file}”`} could not be found. State it with --${option}.\n`,
    );
  }
  return answer;
}

function parseDate(value: string): string {
  if (FrontMatter.shape.date.safeParse(value).success) return value;
  throw new InvalidArgumentError('It is written as 2021-11-03.');
}

function parseLang(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0]!;
  } catch {
    throw new InvalidArgumentError('It is a language tag such as en, fr or pt-BR.');
  }
}

function parseSeries(value: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(value) && !/^\d{4}$/.test(value) && !value.endsWith('.'))
    return value;
  throw new InvalidArgumentError('It is a folder name of letters, digits, spaces and hyphens, and no year.');
}
