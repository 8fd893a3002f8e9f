import { lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning, startOf } from '../../archive/running.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { sha256 } from '../../text/sha256.ts';

/**
 * Claims a folder for the site that this program serves: another `lectern serve` would put its own archive there, under the address of
 * the first. Nothing of the claim lies in the folder or beside it; where the system has no room for it, nothing is claimed. Resolves to
 * what gives it up.
 *
 * @param out absolute, without links @param within of the system
 * @throws UsageError where another program that runs holds it
 */
export async function claim(out: string, within = tmpdir()): Promise<() => Promise<void>> {
  const file = path.join(within, `lectern-serves-${sha256(out, 'hex').slice(0, 16)}`);
  const own = `${process.pid} ${startOf(process.pid)}`;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // of two that begin at once one finds the file of the other
    const why = await writeFile(file, own, { flag: 'wx', mode: 0o600 }).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (why !== 'EEXIST') return why === null ? () => giveUp(file, own) : nothing;
    const holder = await holderOf(file);
    if (holder !== null) throw taken(out, holder, file);
    await rm(file, { force: true }).catch(nothing);
  }
  return nothing;
}

const MOST_TRIES = 3;
const nothing = async (): Promise<void> => {};
/** In bytes: no claim is longer. */
const LONGEST = 64;

const taken = (out: string, holder: number, file: string): UsageError =>
  new UsageError(
    `“${path.relative('', out) || out}” is served by another \`lectern serve\` already (process ${holder}), whose site this one would replace. Name another folder with --out, or stop the other. Should none run, take away ${file}.`,
  );

/** The number of the program that holds a claim and runs; null where none does. Its number may be another’s by now, who began later. */
async function holderOf(file: string): Promise<number | null> {
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile() || found.size > LONGEST || found.uid !== (process.getuid?.() ?? found.uid))
    return null;
  const [id = '', start = ''] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  const holder = Number(id);
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid || !isRunning(holder)) return null;
  return start === '' || start === startOf(holder) ? holder : null;
}

/** Takes away a claim of one’s own. */
async function giveUp(file: string, own: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile() || (await readFile(file, 'utf8').catch(() => '')) !== own) return;
  await rm(file, { force: true }).catch(nothing);
}
