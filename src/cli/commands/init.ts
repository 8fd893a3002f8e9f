import path from 'node:path';
import { projectFolder } from '../../publish/project-folder.ts';
import { begin } from '../init/begin.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { typed } from '../print/messages.ts';

/** `lectern init`: an archive to begin with. */
export const init: MakeCommand = (terminal, finish) =>
  command('init', 'begin an archive: settings, an invented transcript, a workflow that publishes it', [
    ['lectern init briefings', 'in a folder of that name, which is made'],
    ['lectern init .', 'in this one, which must be empty'],
  ])
    .argument('<folder>', 'an empty folder, or one that is not there yet')
    .action(async (folder: string, options: CommonOptions) => {
      const files = await begin(folder);
      if (options.json) terminal.out(`${JSON.stringify({ folder: path.resolve(folder), files })}\n`);
      else {
        for (const file of files) terminal.out(`${path.join(folder, file)}\n`);
        if (!options.quiet) terminal.err(next(typed(folder)));
      }
      finish(0);
    });

const next = (folder: string): string => `An archive was begun. From here:
  lectern serve ${folder}
                shows it and follows every change
  lectern build ${folder} --out ${folder}/_site
                builds it and writes lectern.lock, which keeps every address
  npm pack ${typed(projectFolder)} --pack-destination ${folder}/.lectern
                puts Lectern beside it for the workflow; README.md there says the rest
`;
