import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of the test’s own. */
export interface Cluster {
  /** what psql prints of a script, its cells parted by "|". @throws where a statement fails */
  psql(script: string, ...args: string[]): string;
  stop(): void;
}

const NOBODY = 65_534;
/** PostgreSQL refuses to run as root. */
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Where its programs are: Debian has them beside the path. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return (
    folders.find((folder) => ['initdb', 'pg_ctl', 'psql'].every((one) => existsSync(join(folder, one)))) ??
    null
  );
}

const found = programs();
if (found === null) process.stderr.write('skipped: no PostgreSQL here (apt-get install postgresql)\n');

/** Begins an empty cluster that no network reaches; null where there is no PostgreSQL. */
export const startCluster: (() => Cluster) | null = found === null ? null : () => start(found);

function start(bin: string): Cluster {
  // not in the folder of the run, which nobody else may enter
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const how = { ...user, cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C' } };
  const ask = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...how, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => {
    spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { ...how, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    ask('initdb', '-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
    const options = `-F -k ${folder} -c listen_addresses= -c shared_buffers=8MB -c fsync=off`;
    ask('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  } catch (error) {
    stop();
    throw error;
  }
  return {
    psql: (script, ...args) =>
      execFileSync(
        join(bin, 'psql'),
        [
          '-X',
          '-q',
          '-A',
          '-t',
          '-h',
          folder,
          '-U',
          'tester',
          '-d',
          'postgres',
          '-v',
          'ON_ERROR_STOP=1',
          ...args,
        ],
        { ...how, input: script, encoding: 'utf8' },
      ).trimEnd(),
    stop,
  };
}
