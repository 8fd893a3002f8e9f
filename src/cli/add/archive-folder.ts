import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isIgnoredFolder } from '../../archive/file-kinds.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { nearest } from '../../text/nearest.ts';
import { typed } from '../print/messages.ts';

/** @throws UsageError where there is no such folder: one that a slip of the finger names is never made */
export async function checkArchiveFolder(wanted: string): Promise<void> {
  const found = await stat(wanted).catch(() => null);
  if (found?.isDirectory()) return;
  if (found) throw new UsageError(`“${wanted}” is a file. Name the folder that it lies in.`);
  const near = await nearestFolder(wanted);
  const meant = near === null ? '' : ` Did you mean “${near}”?`;
  const parent = await stat(path.dirname(wanted)).catch(() => null);
  const make = `mkdir ${parent ? '' : '-p '}${typed(wanted)}`;
  throw new UsageError(
    `There is no archive “${wanted}” here.${meant} Name it with --archive, or begin a new one: ${make}`,
  );
}

/** The folder that is there and has most nearly the name of the first that is not: "archvie/talks" → "archive". */
async function nearestFolder(wanted: string): Promise<string | null> {
  const parent = path.dirname(wanted);
  if (parent === wanted) return null;
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => null);
  if (entries === null) return nearestFolder(parent);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const own = names.filter((name) => !isIgnoredFolder(name, new Set(names)));
  const near = nearest(path.basename(wanted), own);
  return near === null ? null : path.join(parent, near);
}
