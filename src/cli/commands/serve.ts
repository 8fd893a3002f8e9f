import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { checkOutput } from '../../build/output-folder.ts';
import { projectFolder } from '../../build/project-folder.ts';
import { UsageError } from '../../build/usage-error.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';

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
  ])
    .argument('[archive]', 'folder of transcripts', 'content')
    .option('-p, --port <port>', 'the first port to try; a busy one: the next free', parsePort, 8080)
    .option(
      '--host <host>',
      'the address to listen on; 0.0.0.0: every machine of the network (default: this one)',
    )
    .option('-o, --out <dir>', 'where the site goes', '_site')
    .option('--templates <dir>', 'a folder whose fragments/ and pages/ replace those of the same name')
    .action(async (archive: string, options: Options) => {
      const found = await stat(archive).catch(() => null);
      if (!found?.isDirectory()) {
        throw new UsageError(
          `There is no folder “${archive}” here. Name the folder that holds the transcripts.`,
        );
      }
      const out = await checkOutput(options.out, path.resolve(archive));
      const stopped = interrupted();
      await rebuild(archive, out, options, stopped.signal);
      if (stopped.signal.aborted) return finish(0);
      if (!(await stat(out).catch(() => null))) return finish(1);

      const { startServer } = await import('../serve/server.ts');
      const { watch } = await import('../serve/watch.ts');
      const server = await startServer(out, options, (text) => terminal.err(`${text}\n`));
      const follow = oneAtATime(async () => {
        await rebuild(archive, out, options, stopped.signal, () => server.reload());
        server.reload();
      });
      const stopWatching = await watch(watched(archive, options), out, follow);
      const { address, network } = server;
      terminal.out(`${options.json ? JSON.stringify({ address, network }) : address}\n`);
      for (const other of network) terminal.err(`On the network: ${other}\n`);
      if (!options.quiet) terminal.err('Every change is followed; Ctrl-C ends.\n');
      await stopped.promise;
      await stopWatching();
      await server.close();
      finish(0);
    });

/** The archive, and the code where Lectern runs from a checkout: there, someone is working on it. */
function watched(archive: string, { templates }: Options): string[] {
  const isCheckout = !projectFolder.includes(`${path.sep}node_modules${path.sep}`);
  const code = isCheckout ? [path.join(projectFolder, 'templates'), path.join(projectFolder, 'src')] : [];
  return [path.resolve(archive), ...(templates ? [path.resolve(templates)] : []), ...code];
}

/**
 * In a process of its own, so that changed templates are loaded anew and a build that falls over takes nothing with it.
 * `early`: called as soon as what changed can be seen in the site that stands, where it is given.
 */
function rebuild(
  archive: string,
  out: string,
  options: Options,
  signal: AbortSignal,
  early?: () => void,
): Promise<void> {
  const args = ['build', archive, '--out', out];
  if (early) args.push('--changed-first');
  if (options.templates) args.push('--templates', options.templates);
  if (options.quiet) args.push('--quiet');
  const child = spawn(process.execPath, [path.join(projectFolder, 'src/cli/bin.js'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    signal,
  });
  child.on('message', () => early?.());
  return new Promise((resolve, reject) => {
    child.once('error', (error) => (signal.aborted ? undefined : reject(error)));
    child.once('close', () => resolve());
  });
}

/** Changes during a build lead to one more build after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => void run();
}

/** Ctrl-C and its like: a promise to wait for, a signal to hand on. */
function interrupted(): { promise: Promise<void>; signal: AbortSignal } {
  const controller = new AbortController();
  const promise = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(name, () => {
        controller.abort();
        resolve();
      });
    }
  });
  return { promise, signal: controller.signal };
}

function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('It is a number from 1 to 65535.');
}
