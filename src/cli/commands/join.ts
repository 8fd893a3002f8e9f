import { type JoinedShards, joinShards } from '../../publish/shards.ts';
import { command, type MakeCommand } from '../options.ts';
import { plural } from '../print/messages.ts';
import { type BuildCommandOptions, buildAndReport, buildOptions } from './build.ts';

interface Options extends BuildCommandOptions {
  archive: string;
}

/** `lectern join`: the site of an archive of which several machines have read a part each. */
export const join: MakeCommand = (terminal, finish) =>
  buildOptions(
    command('join', 'build the site of an archive that was read in parts', [
      ['lectern join part-1 part-2', 'the site of content/, byte for byte as lectern build makes it'],
      ['lectern join parts/* --archive transcripts --out site', 'of another folder'],
    ]),
  )
    .argument('<parts...>', 'folders that lectern build --shard made')
    .option('--archive <dir>', 'folder of transcripts, the one that the parts were read from', 'content')
    .action(async (parts: string[], { archive, ...options }: Options) => {
      const joined = await joinShards(archive, parts);
      if (!options.quiet && !options.json) terminal.err(`${inWords(joined)}\n`);
      finish(await buildAndReport(terminal, archive, options));
    });

/** So many numbers of parts are named. */
const NAMED = 8;

/** "The parts hold 28 of 29 transcripts as they are now; of 8 parts there is no 3. The others are read here." */
function inWords({ of, missing, transcripts, read }: JoinedShards): string {
  const names = `${missing.slice(0, NAMED).join(', ')}${missing.length > NAMED ? ' …' : ''}`;
  const gap = missing.length === 0 ? '' : `; of ${of} parts there is no ${names}`;
  const rest = read < transcripts ? ' The others are read here.' : '';
  return `The parts hold ${read} of ${plural(transcripts, 'transcript')} as they are now${gap}.${rest}`;
}
