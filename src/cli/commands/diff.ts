import { loadConfig } from '../../archive/config.ts';
import { archiveOf, formerOf } from '../../archive/last-versions.ts';
import { parseTranscript } from '../../archive/transcript.ts';
import { type Comparison, compareBriefings } from '../../history/compare.ts';
import type { Briefing } from '../../model/briefing.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { readSource } from '../../read/read-source.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { comparisonForTerminal } from '../print/comparison.ts';
import { paintMessage, toPrint } from '../print/messages.ts';
import { safe, type Terminal } from '../print/terminal.ts';
import { readWithDecisions } from '../read-transcript.ts';

/** A transcript as it was read, and what it is called. */
interface Reading {
  name: string;
  briefing: Briefing;
}

/** `lectern diff`: what came and went between two transcripts, or between the last two versions of one. */
export const diff: MakeCommand = (terminal, finish) =>
  command('diff', 'show what came and went between two transcripts, item by item and word by word', [
    ['lectern diff old.txt new.txt', 'two transcripts'],
    ['lectern diff content/transcripts/2021-11-03.txt', 'one of an archive and what it was before'],
    ['lectern diff old.txt new.txt --json', 'as data'],
  ])
    .argument('<file>', 'a transcript; - is standard input')
    .argument('[later]', 'the later one; without it, FILE is compared with what was published of it before')
    .action(async (file: string, later: string | undefined, options: CommonOptions) => {
      const pair = await (later === undefined
        ? lastTwo(file, terminal, options)
        : twoFiles(file, later, terminal, options));
      if (pair === 'unreadable') return finish(1);
      if (pair === null) {
        if (options.json) terminal.out('null\n');
        else if (!options.quiet) terminal.err(`${safe(file)} was never published otherwise.\n`);
        return finish(0);
      }
      const [former, now] = pair;
      const compared = compareBriefings(former.briefing, now.briefing);
      if (options.json) terminal.out(`${JSON.stringify(asData(compared, former, now))}\n`);
      else {
        terminal.out(`${terminal.outColors.dim(`- ${safe(former.name)}\n+ ${safe(now.name)}`)}\n\n`);
        terminal.out(comparisonForTerminal(compared, terminal.outColors));
      }
      finish(0);
    });

type Pair = [former: Reading, later: Reading];

async function twoFiles(
  file: string,
  later: string,
  terminal: Terminal,
  options: CommonOptions,
): Promise<Pair | 'unreadable'> {
  if (file === '-' && later === '-') throw new UsageError('Only one of the two can be standard input.');
  const readings = [await read(file, terminal, options), await read(later, terminal, options)] as const;
  const [one, two] = readings;
  return one && two ? [one, two] : 'unreadable';
}

/** @throws UsageError where the file is in no archive, or its former text is kept nowhere */
async function lastTwo(
  file: string,
  terminal: Terminal,
  options: CommonOptions,
): Promise<Pair | 'unreadable' | null> {
  const now = await read(file, terminal, options);
  if (!now) return 'unreadable';
  const root = file === '-' ? null : await archiveOf(file);
  if (root === null) {
    throw new UsageError(
      `“${safe(file)}” is in no archive that has a lectern.lock. Name two transcripts: lectern diff OLD NEW.`,
    );
  }
  const { sha256 } = now.briefing.source;
  const former = await formerOf(root, file, sha256);
  if (!former) return null;
  if (!former.bytes) {
    throw new Error(
      `What “${safe(file)}” was before is kept neither in history/ nor in git: ${former.sha256}.`,
    );
  }
  const { decided } = await readWithDecisions(file);
  const { lang } = (await loadConfig(root)).config;
  const { briefing } = parseTranscript(readSource(file, former.bytes), decided, { lang });
  if (!briefing) throw new Error(`What “${safe(file)}” was before cannot be read as a transcript.`);
  const until = former.replaced === null ? 'as it was built last' : `until ${former.replaced}`;
  return [{ name: `${file} (${until})`, briefing }, now];
}

/** Null where it cannot be used, which is told. */
async function read(file: string, terminal: Terminal, options: CommonOptions): Promise<Reading | null> {
  const { source, decided } = await readWithDecisions(file);
  const root = file === '-' ? null : await archiveOf(file).catch(() => null);
  const lang = root === null ? undefined : (await loadConfig(root)).config.lang;
  const { briefing, messages } = parseTranscript(source, decided, { lang });
  for (const found of toPrint(messages, options, 'error'))
    terminal.err(options.json ? `${JSON.stringify(found)}\n` : `${paintMessage(found, terminal)}\n`);
  return briefing && { name: file, briefing };
}

function asData({ facts, items, furniture }: Comparison, former: Reading, later: Reading): object {
  const idOf = ({ briefing }: Reading, at: number | null) => (at === null ? null : briefing.items[at]?.id);
  return {
    former: { file: former.name, sha256: former.briefing.source.sha256 },
    later: { file: later.name, sha256: later.briefing.source.sha256 },
    facts,
    items: items.map((item) => ({
      is: item.is,
      former: idOf(former, item.former),
      later: idOf(later, item.later),
      title: item.title,
      printed: item.printed,
      paragraphs: item.paragraphs,
    })),
    furniture,
  };
}
