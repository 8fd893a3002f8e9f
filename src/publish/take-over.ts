import type { Ledger } from './ledger.ts';
import { listedIn } from './made-files.ts';
import { replaceFolder, updateFolder } from './output-folder.ts';
import type { KnownSite, StateFile } from './site-state.ts';

interface TakeOverOptions {
  /** the folder of the archive, which is never removed */
  spare: string;
  /** the site that stands; null where nothing is known of one */
  before: KnownSite | null;
  /** where it is remembered what comes to the site; null where nothing is */
  states: StateFile | null;
  /** what belongs to the new site, once it is written */
  ledger: Ledger;
  /** whether something may stand in the site that is none of its files */
  mayHaveStrangers?: (() => Promise<boolean>) | undefined;
}

interface TakenOver<T> {
  result: T;
  /** what stands in the site and Lectern did not make: paths in it */
  kept: string[];
  /** files that were written, or taken away */
  changed: number;
}

/**
 * Lets `write` fill a new folder and brings that into the site `out`: what changed into one of which all is known, else the whole in
 * its place. If `write` fails, what stood there stays whole.
 */
export async function takeOver<T>(
  out: string,
  write: (fresh: string) => Promise<T>,
  { spare, before, states, ledger, mayHaveStrangers }: TakeOverOptions,
): Promise<TakenOver<T>> {
  if (!before) {
    const { result, kept } = await replaceFolder(out, write, { spare });
    return { result, kept, changed: ledger.files.size };
  }
  // what the cache could not take down stands in the list of the site itself
  const ours = [...new Set([...before.listed, ...((await states?.begun()) ?? []), ...(await listedIn(out))])];
  const begin = (added: readonly string[]) => states?.begin(added) ?? Promise.resolve();
  const standing = { has: (file: string) => ledger.isStanding(file) };
  const update = async (fresh: string) => {
    const result = await write(fresh);
    return { result, files: [...ledger.files.keys()], standing };
  };
  const { result: made, kept } = await updateFolder(out, update, { spare, ours, begin, mayHaveStrangers });
  const gone = ours.filter((file) => !ledger.files.has(file));
  const fresh = made.files.filter((file) => !ledger.isStanding(file));
  return { result: made.result, kept, changed: fresh.length + gone.length };
}
