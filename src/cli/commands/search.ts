import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { today } from '../../archive/today.ts';
import { withTexts } from '../../publish/open-texts.ts';
import { askTexts, type FoundEntry } from '../../search/texts/ask.ts';
import { archiveMessages } from '../archive-messages.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { entryRow, entryText, understoodText } from '../print/found.ts';
import { count, exitCode, paintMessage, toPrint } from '../print/messages.ts';
import { makeProgress } from '../print/progress.ts';

interface Options extends CommonOptions {
  archive: string;
  limit: number;
  cache: boolean;
}

/** `lectern search`: what the search page of a site would answer, without a site. */
export const search: MakeCommand = (terminal, finish) =>
  command('search', 'answer from an archive in the terminal; exit code 1 where nothing is found', [
    ['lectern search ferry toll', 'the best answers of content/, each with its file and line'],
    ['lectern search what did Ann Example say of the toll in May 2031', 'names and dates narrow the search'],
    ['lectern search --archive transcripts \'"red line"\'', 'words in this order, in another archive'],
    ['lectern search ferry --json --limit 100 | jq -r .address', 'as JSON Lines'],
  ])
    .argument('<words...>', 'what is asked, as on the search page: words, names, dates')
    .option('--archive <dir>', 'folder of transcripts', 'content')
    .option('--limit <number>', 'so many answers at most', wholeNumber, 10)
    .option('--no-cache', 'parse every transcript anew')
    .action(async (words: string[], { archive, limit, cache, ...options }: Options) => {
      const progress = makeProgress(terminal, options.quiet === true || options.json === true);
      const asked = words.join(' ');
      try {
        const { found, messages, baseUrl } = await withTexts(
          archive,
          {
            ...(cache ? {} : { cache: false }),
            onProgress: (done, total) => progress.update('Reading transcript', done, total),
            onWriting: (done, total) => progress.update('Gathering texts of briefing', done, total),
          },
          async ({ file, facts, messages }) => ({
            found: await askTexts(file, facts, asked, { today: today(), limit }),
            baseUrl: facts.baseUrl ?? '',
            messages: archiveMessages(messages, archive),
          }),
        );
        progress.clear();
        // what is missing from what was searched
        for (const one of toPrint(messages, options, 'error'))
          terminal.err(`${paintMessage(one, terminal)}\n`);
        const placeOf = ({ file, address }: FoundEntry) => ({
          file: path.join(archive, file),
          address: baseUrl + address,
        });
        if (!options.quiet) terminal.err(`${understoodText(found)}\n`);
        if (options.json)
          for (const entry of found.entries) terminal.out(`${JSON.stringify(entryRow(entry, placeOf))}\n`);
        else for (const entry of found.entries) terminal.out(`\n${entryText(entry, placeOf, terminal)}`);
        finish(found.entries.length === 0 ? 1 : exitCode(count(messages), options.strict === true));
      } finally {
        progress.clear();
      }
    });

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is a number of answers, from 1.');
  return Number(text);
}
