import type { Templates } from '../../templates/view.ts';
import { openCache } from '../archive/cache.ts';
import { type LoadOptions, loadScanned, practise, scanArchive } from '../archive/load.ts';
import { makeSite, type SiteOptions } from '../site/make-site.ts';
import { type Standing, standing } from './early.ts';
import { releaseName } from './release.ts';

export interface Learnt {
  open: Pick<LoadOptions, 'opened' | 'lockRead'>;
  standing: Standing | null;
}

/** What there is to know of an archive before it changes: its cache, open, its lock and its site; null where it holds nothing. */
export async function learn(
  folder: string,
  loader: LoadOptions,
  options: SiteOptions,
  templates: Templates,
): Promise<Learnt> {
  const scan = await scanArchive(folder, loader);
  const opened = scan.cacheFolder === null ? undefined : await openCache(scan.cacheFolder, true);
  const archive = await loadScanned(scan, { ...loader, opened });
  const named = { ...options, release: releaseName };
  const site = archive.briefings.length === 0 ? null : makeSite(archive, named);
  await practise(scan);
  const settled = archive.settlement;
  const lockRead =
    settled && settled.text !== null ? { text: settled.text, lock: settled.before } : undefined;
  return { open: { opened, lockRead }, standing: site && standing(site, templates) };
}
