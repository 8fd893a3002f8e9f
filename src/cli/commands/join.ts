import { joinShards } from '../../publish/shards.ts';
import { command, type MakeCommand } from '../options.ts';
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
      const { of, missing } = await joinShards(archive, parts);
      if (missing.length > 0 && !options.quiet && !options.json)
        terminal.err(
          `Of ${of} parts there is no ${missing.join(', ')}: what they would hold is read here.\n`,
        );
      finish(await buildAndReport(terminal, archive, options));
    });
