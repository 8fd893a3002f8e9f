import type { Ledger } from './ledger.ts';
import { listedIn } from './made-files.ts';
import { replaceFolder, updateFolder } from './output-folder.ts';
import { isAddress } from './output-path.ts';
import { Overtaken } from './overtaken.ts';
import { changesOf, type SiteChanges, sameAsBefore } from './site-changes.ts';
import type { KnownSite, StateFile } from './site-state.ts';

interface TakeOverOptions {
  /** the folder of the archive, which is never removed */
  spare: string;
  /** the site that stands; null where nothing is known of one */
  before: KnownSite | null;
  /** where it is remembered what comes to the site; null where nothing is */
  states: StateFile | null;
  /** stands for what was remembered of the site when the build began */
  seal: string | null;
  /** what belongs to the new site, once it is written */
  ledger: Ledger;
  /** whether something may stand in the site that is none of its files */
  mayHaveStrangers?: (() => Promise<boolean>) | undefined;
  /** whether it is told which files became others; what is the same byte for byte is then left as it stands */
  listed: boolean;
}

interface TakenOver<T> {
  result: T;
  /** what stands in the site and Lectern did not make: paths in it */
  kept: string[];
  /** files that were written, or taken away */
  changed: number;
  /** which; null where that was not asked */
  files: SiteChanges | null;
}

/**
 * Lets `write` fill a new folder and brings that into the site `out`: what changed into one of which all is known, else the whole in
 * its place. If `write` fails, what stood there stays whole.
 * @throws Overtaken where another build has changed the site since
 */
export async function takeOver<T>(
  out: string,
  write: (fresh: string) => Promise<T>,
  { spare, before, states, seal, ledger, listed, mayHaveStrangers }: TakeOverOptions,
): Promise<TakenOver<T>> {
  const writeInTime: typeof write = async (fresh) => {
    const result = await write(fresh);
    if (states && (await states.seal()) !== seal) throw new Overtaken(out);
    return result;
  };
  if (!before) {
    let files: SiteChanges | null = null;
    const whole = async (fresh: string) => {
      const result = await writeInTime(fresh);
      if (listed) {
        const known = await listedIn(out);
        const same = sameAsBefore(known, fresh, out);
        files = changesOf(ledger.files, without(ledger.files.keys(), same), known);
      }
      return result;
    };
    const { result, kept } = await replaceFolder(out, whole, { spare });
    return { result, kept, changed: ledger.files.size, files };
  }
  // what the cache could not take down stands in the list of the site itself
  const all = new Set(before.listed);
  for (const also of [(await states?.begun()) ?? [], await listedIn(out)])
    for (const file of also) all.add(file);
  const ours = [...all];
  const begin = (added: readonly string[]) => states?.begin(added) ?? Promise.resolve();
  let same: ReadonlySet<string> = new Set();
  let unsettled: readonly string[] = [];
  const standing = { has: (file: string) => ledger.isStanding(file) || same.has(file) };
  const update = async (fresh: string) => {
    const result = await writeInTime(fresh);
    unsettled = [...ledger.files.keys()].filter((file) => !ledger.isStanding(file));
    // what a build left that did not end was told by nobody, though it may be the same now
    const asTold = unsettled.filter((file) => before.state.files.has(file));
    if (listed) same = sameAsBefore(asTold, fresh, out);
    return { result, files: [...ledger.files.keys()], standing };
  };
  const { result: made, kept } = await updateFolder(out, update, { spare, ours, begin, mayHaveStrangers });
  const fresh = without(unsettled, same);
  // the list of a site names its marker too, which stays
  const gone = ours.filter((file) => !ledger.files.has(file) && isAddress(`/${file}`));
  const files = listed ? changesOf(ledger.files, fresh, before.listed) : null;
  return { result: made.result, kept, changed: fresh.length + gone.length, files };
}

const without = (files: Iterable<string>, others: ReadonlySet<string>): string[] =>
  [...files].filter((file) => !others.has(file));
