import { spawnSync } from 'node:child_process';

/** Whether a program of others is here; says once, on stderr, that what needs it is skipped. */
function isHere(program: string, ...args: string[]): boolean {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' });
  const isThere = error === undefined && status === 0;
  if (!isThere) process.stderr.write(`skipped: no ${program} here\n`);
  return isThere;
}

export const python = isHere('python3', '--version');
