import { parseTranscript } from '../../archive/transcript.ts';
import { explainLines } from '../explain/lines.ts';
import { explainPage } from '../explain/page.ts';
import { explainForTerminal } from '../explain/terminal.ts';
import { knownDialect } from '../known-dialect.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { count, exitCode, paintMessage, toPrint } from '../print/messages.ts';
import { readWithDecisions } from '../read-transcript.ts';

interface Options extends CommonOptions {
  html?: boolean;
  dialect?: string;
}

/** `lectern explain`: how a transcript was read, so that a person can learn to trust it. */
export const explain: MakeCommand = (terminal, finish) =>
  command('explain', 'show a transcript line by line with what each line became', [
    ['lectern explain 2021-11-03.txt | less -R', 'in the terminal (FORCE_COLOR=1 keeps the colours)'],
    ['lectern explain 2021-11-03.txt --html > read.html', 'as a page of its own'],
  ])
    .argument('<file>', 'a transcript; - is standard input')
    .option('--html', 'as a standalone HTML page')
    .option('--dialect <id>', 'read it as this publisher’s', knownDialect)
    .action(async (file: string, options: Options) => {
      const { source, decided } = await readWithDecisions(file);
      const { briefing, messages } = parseTranscript(source, decided, { dialect: options.dialect });
      for (const found of toPrint(messages, options, 'info')) {
        terminal.err(`${paintMessage(found, terminal)}\n`);
      }
      if (!briefing) return finish(1);
      const lines = explainLines(source.text, briefing);
      if (options.json) terminal.out(`${JSON.stringify(lines)}\n`);
      else
        terminal.out(
          options.html ? explainPage(lines, briefing) : explainForTerminal(lines, briefing, terminal),
        );
      const own = briefing.messages.map((found) => ({ file: source.file, ...found }));
      finish(exitCode(count([...messages, ...own]), options.strict === true));
    });
