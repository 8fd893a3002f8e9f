import type { Command } from 'commander';
import { z } from 'zod';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { type Reference, referenceOf } from '../reference/contents.ts';
import { referenceMan } from '../reference/man.ts';
import { referenceMarkdown } from '../reference/markdown.ts';

interface Options extends CommonOptions {
  man?: boolean;
}

/** `lectern reference`: all commands, files of settings and messages, out of what they are made of. */
export const reference: MakeCommand = (terminal, finish) =>
  command('reference', 'print every command, key of settings, dialect and message', [
    ['lectern reference', 'as a Markdown page'],
    ['lectern reference --man > lectern.1', 'as a manual page'],
    ['lectern reference --json', 'as data, with JSON Schemas of the files of settings'],
  ])
    .option('--man', 'as a manual page')
    .action((options: Options, own: Command) => {
      const found = referenceOf(own.parent ?? own);
      terminal.out(
        options.json ? asJson(found) : options.man ? referenceMan(found) : referenceMarkdown(found),
      );
      finish(0);
    });

function asJson({ files, ...rest }: Reference): string {
  const schemas = files.map(({ name, what, schema }) => ({
    name,
    what,
    schema: z.toJSONSchema(schema, { io: 'input' }),
  }));
  return `${JSON.stringify({ ...rest, files: schemas })}\n`;
}
