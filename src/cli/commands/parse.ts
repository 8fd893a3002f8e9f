import { parseInStages } from '../../archive/transcript.ts';
import type { Briefing } from '../../model/briefing.ts';
import { knownDialect } from '../known-dialect.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { count, exitCode, paintMessage, sortMessages, toPrint } from '../print/messages.ts';
import { stagesForTerminal } from '../print/stages.ts';
import { readWithDecisions } from '../read-transcript.ts';

interface Options extends CommonOptions {
  dialect?: string;
  pretty?: boolean;
  stages?: boolean;
}

/** Where no time stamp is printed, a turn of the document says so. */
function inFull({ items, ...briefing }: Briefing) {
  const turnsOf = ({ turns }: Briefing['items'][number]) =>
    turns.map((turn) => ({ ...turn, seconds: turn.seconds ?? null }));
  return { ...briefing, items: items.map((item) => ({ ...item, turns: turnsOf(item) })) };
}

/** `lectern parse`: each file as one JSON document, as the contract says; or, for a person, by what way it came to be. */
export const parse: MakeCommand = (terminal, finish) =>
  command('parse', 'print what transcripts become, as JSON, one document a line', [
    ['lectern parse 2021-11-03.txt --pretty', 'one transcript, to be read'],
    ['lectern parse transcripts/*.txt > all.ndjson', 'many, one a line'],
    ['lectern parse 2021-11-03.txt --stages', 'by what way it is read, stage by stage'],
    ['pbpaste | lectern parse -', 'from standard input'],
  ])
    .argument('<file...>', 'transcripts; - is standard input')
    .option('--dialect <id>', 'read them as this publisher’s, whatever they look like', knownDialect)
    .option('--pretty', 'indent the JSON')
    .option('--stages', 'instead of JSON, what each stage of the parser made of which lines')
    .action(async (files: string[], options: Options) => {
      let code = 0;
      for (const file of files) {
        const { source, decided } = await readWithDecisions(file);
        // told by the document before this one
        if (!terminal.isRead()) break;
        const { briefing, messages, way } = parseInStages(source, decided, { dialect: options.dialect });
        const all = sortMessages([
          ...messages,
          ...(briefing?.messages ?? []).map((found) => ({ file, ...found })),
        ]);
        for (const found of toPrint(all, options, 'info')) {
          terminal.err(options.json ? `${JSON.stringify(found)}\n` : `${paintMessage(found, terminal)}\n`);
        }
        if (way && options.stages) terminal.out(stagesForTerminal(way, file, terminal.outColors));
        else if (briefing)
          terminal.out(`${JSON.stringify(inFull(briefing), null, options.pretty ? 2 : undefined)}\n`);
        if (!briefing || exitCode(count(all), options.strict === true) === 1) code = 1;
      }
      finish(code);
    });
