import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isInside, reasonOf } from '../../archive/walk.ts';
import { checkOutput } from '../../publish/output-folder.ts';
import { projectFolder } from '../../publish/project-folder.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { safe, type Terminal } from '../print/terminal.ts';
import { claim } from '../serve/claim.ts';
import { hostOfOption } from '../serve/hosts.ts';
import { given, interrupted } from '../serve/interrupted.ts';
import { addressesOf, freePort } from '../serve/listen.ts';
import { oneAtATime, rebuild, waiting } from '../serve/rebuild.ts';

interface Options extends CommonOptions {
  out: string;
  port: number;
  host?: string;
  templates?: string;
}

/** `lectern serve`: build, show, and build again after every change. */
export const serve: MakeCommand = (terminal, finish) =>
  command('serve', 'build the site, serve it on this machine, and follow every change', [
    ['lectern serve', 'the archive content/'],
    ['lectern serve transcripts --port 3000', 'another one'],
    ['lectern serve --host 0.0.0.0', 'for every machine of the network'],
  ])
    .argument('[archive]', 'folder of transcripts', 'content')
    .addOption(
      new Option('-p, --port <port>', 'the port; an error where it is in use')
        .argParser(parsePort)
        .default(8080, '8080, or the first free one after it'),
    )
    .option(
      '--host <host>',
      'the name or address to listen on and answer under; 0.0.0.0: every one of this machine (default: localhost)',
      parseHost,
    )
    .option('-o, --out <dir>', 'where the site goes', '_site')
    .option('--templates <dir>', 'a folder whose fragments/ and pages/ replace those of the same name')
    .action(async (archive: string, options: Options, self: Command) => {
      const found = await stat(archive).catch(() => null);
      if (!found?.isDirectory()) {
        throw new UsageError(
          `There is no folder “${archive}” here. Name the folder that holds the transcripts.`,
        );
      }
      const out = await checkOutput(options.out, path.resolve(archive));
      const giveUp = await claim(out);
      const port = { number: options.port, orNext: self.getOptionValueSource('port') !== 'cli' };
      let code = 1;
      try {
        code = await serveClaimed(terminal, { archive, out, port }, options);
      } finally {
        await giveUp();
      }
      finish(code);
    });

interface Wanted {
  archive: string;
  out: string;
  port: { number: number; orNext: boolean };
}

/** Builds, shows and follows, until somebody ends it; the exit code. */
async function serveClaimed(
  terminal: Terminal,
  { archive, out, port }: Wanted,
  options: Options,
): Promise<number> {
  // before the first build, which may take long
  await freePort(addressesOf(options.host), port);
  const stopped = interrupted();
  const build = { archive, out, more: buildArguments(options) };
  await rebuild(build, stopped);
  if (stopped.aborted) return 0;
  if (!(await stat(out).catch(() => null))) return 1;

  const { startServer } = await import('../serve/server.ts');
  const { watch } = await import('../serve/watch.ts');
  const at = { port, ...(options.host === undefined ? {} : { host: options.host }) };
  const complain = (error: unknown) => terminal.err(`lectern: ${safe(reasonOf(error))}\n`);
  const server = await startServer(out, at, complain);
  let next = waiting(build, stopped);
  const follow = oneAtATime(async (changed) => {
    // code is loaded anew, an archive is not
    if (!changed.every((file) => isInside(path.resolve(archive), file))) {
      await next.dismiss();
      await rebuild(build, stopped).catch(complain);
    } else await next.go(() => server.reload()).catch(complain);
    server.reload();
    if (!stopped.aborted) next = waiting(build, stopped);
  });
  const stopWatching = await watch(watched(archive, options), out, follow);
  const { address, network } = server;
  terminal.out(`${options.json ? JSON.stringify({ address, network }) : address}\n`);
  for (const other of network) terminal.err(`On the network: ${other}\n`);
  if (!options.quiet) terminal.err('Every change is followed; Ctrl-C ends.\n');
  await given(stopped);
  await stopWatching();
  await next.dismiss();
  await server.close();
  return 0;
}

/** The archive, and the code where Lectern runs from a checkout: there, someone is working on it. */
function watched(archive: string, { templates }: Options): string[] {
  const isCheckout = !projectFolder.includes(`${path.sep}node_modules${path.sep}`);
  const code = isCheckout ? [path.join(projectFolder, 'templates'), path.join(projectFolder, 'src')] : [];
  return [path.resolve(archive), ...(templates ? [path.resolve(templates)] : []), ...code];
}

function buildArguments({ templates, quiet }: Options): string[] {
  return [...(templates ? ['--templates', templates] : []), ...(quiet ? ['--quiet'] : [])];
}

function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('It is a number from 1 to 65535.');
}

/** As a socket takes it: "[::1]" → "::1". */
function parseHost(value: string): string {
  if (hostOfOption(value) !== null) return value.replace(/^\[|\]$/g, '');
  throw new InvalidArgumentError(
    'It is a name or an address such as 0.0.0.0 or 192.168.0.5, without a port.',
  );
}
