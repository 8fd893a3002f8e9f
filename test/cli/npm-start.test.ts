import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import { folderOf, transcript } from '../archive/made.ts';
import { program } from './run.ts';

const project = path.join(import.meta.dirname, '../..');

interface Started {
  npm: ChildProcess;
  folder: string;
  printed: () => string;
  /** the exit code, or the signal that ended it */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** `npm start` in a folder that has the project’s code, and an archive of its own. */
function npmStart(briefings: number, test: TestContext): Started {
  const files = Array.from({ length: briefings }, (_, i) => [
    `content/transcripts/${i}.txt`,
    transcript(`buoy ${i}`, `March ${1 + (i % 28)}, ${1990 + (i % 30)}`),
  ]);
  const folder = folderOf(Object.fromEntries(files));
  for (const name of ['package.json', '.eleventy.js', 'src', 'templates', 'node_modules']) {
    symlinkSync(path.join(project, name), path.join(folder, name));
  }
  // a group of its own, in which all stay that it starts
  const npm = spawn('npm', ['start'], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  killAtEnd(npm, test);
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (data) => {
      printed += data;
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    npm.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  return { npm, folder, printed: () => printed, ended };
}

function killAtEnd(child: ChildProcess, { onTestFinished }: TestContext): void {
  onTestFinished(() => {
    if (isRunning(child)) process.kill(-child.pid!, 'SIGKILL');
  });
}

/** Whether anything of a process group is there. */
function isRunning({ pid }: ChildProcess): boolean {
  try {
    return process.kill(-pid!, 0);
  } catch {
    return false;
  }
}

/** Waits, for as long as a test may take. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(10);
}

const building = ({ folder }: Started) =>
  readdirSync(folder).some(
    (name) => name.startsWith('_site.tmp-') && existsSync(path.join(folder, name, 'pagefind')),
  );
/** It has said where the site is, in a line of its own. */
const serving = ({ printed }: Started) => /^http:\/\/localhost:\d+\/$/m.test(printed());
const toNpm = (signal: NodeJS.Signals) => (pid: number) => process.kill(pid, signal);
const toAll = (signal: NodeJS.Signals) => (pid: number) => process.kill(-pid, signal);

// all wait most of the time: for npm, a build, the end of a process
describe.concurrent('npm start', () => {
  it.for([
    ['SIGTERM to npm, while it serves', serving, toNpm('SIGTERM')],
    ['SIGHUP to npm, while the first build runs', building, toNpm('SIGHUP')],
    ['Ctrl-C, while the first build runs', building, toAll('SIGINT')],
  ] as const)('ends, with all that it started, at %s', { timeout: 300_000 }, async ([, come, stop], test) => {
    // so many that a build of them is met on its way, and so few that no threads are started to parse them
    const started = npmStart(come === building ? 30 : 1, test);
    await until(() => come(started) || !isRunning(started.npm));
    stop(started.npm.pid!);
    expect([0, 129, 130, 143, 'SIGHUP', 'SIGINT', 'SIGTERM']).toContain(await started.ended);
    await until(() => !isRunning(started.npm));
    expect(readdirSync(started.folder).filter((name) => name.startsWith('_site.'))).toEqual([]);
  });

  it('as lectern serve ends also where its build computes without an end and hears nothing', {
    timeout: 120_000,
  }, async (test) => {
    const folder = folderOf({
      'archive/a.txt': transcript('buoy'),
      'own/pages/home.mts': [
        "import { writeFileSync } from 'node:fs';",
        "export default () => { writeFileSync(new URL('../../reached', import.meta.url), ''); for (;;); };",
      ].join('\n'),
    });
    const args = [program, 'serve', path.join(folder, 'archive'), '--out', path.join(folder, '_site')];
    const child = spawn(process.execPath, [...args, '--templates', path.join(folder, 'own')], {
      cwd: folder,
      detached: true,
      stdio: 'ignore',
    });
    killAtEnd(child, test);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await until(() => existsSync(path.join(folder, 'reached')) || !isRunning(child));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await until(() => !isRunning(child));
    expect(readdirSync(folder).sort()).toEqual(['archive', 'own', 'reached']);
  });
});
