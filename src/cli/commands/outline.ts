import { parseTranscript } from '../../archive/transcript.ts';
import type { Item } from '../../model/briefing.ts';
import { knownDialect } from '../known-dialect.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { count, exitCode, paintMessage, toPrint } from '../print/messages.ts';
import { outlineTable, wordsOf } from '../print/outline.ts';
import { readWithDecisions } from '../read-transcript.ts';

interface Options extends CommonOptions {
  dialect?: string;
}

/** `lectern outline`: what a transcript was taken apart into, one item a line. */
export const outline: MakeCommand = (terminal, finish) =>
  command('outline', 'print the items of a transcript, with ids, speakers and lengths', [
    ['lectern outline 2021-11-03.txt', 'as a table'],
    ['lectern outline 2021-11-03.txt --json', 'as data'],
  ])
    .argument('<file>', 'a transcript; - is standard input')
    .option('--dialect <id>', 'read it as this publisher’s', knownDialect)
    .action(async (file: string, options: Options) => {
      const { source, decided } = await readWithDecisions(file);
      const { briefing, messages } = parseTranscript(source, decided, { dialect: options.dialect });
      const all = [
        ...messages,
        ...(briefing?.messages ?? []).map((found) => ({ file: source.file, ...found })),
      ];
      for (const found of toPrint(all, options, 'warning')) {
        terminal.err(`${paintMessage(found, terminal)}\n`);
      }
      if (briefing) {
        terminal.out(
          options.json
            ? `${JSON.stringify(briefing.items.map(summary))}\n`
            : outlineTable(briefing, terminal.outColors),
        );
      }
      finish(briefing ? exitCode(count(all), options.strict === true) : 1);
    });

function summary({ id, kind, title, titleFrom, titleDecided, topic, followUp, turns, lines }: Item): object {
  const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  return {
    id,
    kind,
    title,
    titleFrom,
    titleDecided,
    topic,
    followUp,
    speakers,
    words: wordsOf(turns),
    lines,
  };
}
