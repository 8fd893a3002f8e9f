import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from '../../archive/running.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { sha256 } from '../../text/sha256.ts';

/**
 * Claims a folder for the site that this program serves: another `lectern serve` would put its own archive there, under the address of
 * the first. Nothing of the claim lies in the folder or beside it. Resolves to what gives it up.
 *
 * @param out absolute, without links @param within of the system
 * @throws UsageError where another program that runs holds it
 */
export async function claim(out: string, within = tmpdir()): Promise<() => Promise<void>> {
  const file = path.join(within, `lectern-serves-${sha256(out, 'hex').slice(0, 16)}`);
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new UsageError(
      `“${path.relative('', out) || out}” is served by another \`lectern serve\` already (process ${holder}), whose site this one would replace. Name another folder with --out, or stop the other.`,
    );
  }
  await rm(file, { force: true }).catch(ignore);
  // where the system has no room for it, nothing is claimed
  await writeFile(file, String(process.pid), { flag: 'wx' }).catch(ignore);
  return () => rm(file, { force: true }).catch(ignore);
}

const ignore = (): void => {};
