import type { Changes } from '../lock/settle.ts';
import type { Site } from '../site/types.ts';
import type { LockMode } from './keep-lock.ts';
import type { SiteChanges } from './site-changes.ts';
import type { Told } from './site-state.ts';
import type { Stage } from './stages.ts';

export interface BuildOptions {
  archive: string;
  out: string;
  baseUrl?: string | undefined;
  /** a folder of templates that replace ours: code of whoever runs the build, never of the archive */
  templates?: string | undefined;
  cache?: boolean | string;
  /** what becomes of the lock of the archive; it is left as it is where nothing is said */
  lock?: LockMode | undefined;
  /** ISO 8601; today where it is not said */
  today?: string | undefined;
  /** how many things are done at a time; as many as there are cores where it is not said */
  jobs?: number | undefined;
  /** called once it is known what the site will be, before the first page is written */
  onSite?: ((site: Site) => Promise<void>) | undefined;
  /** for who waits for a change: what there is to know before it is learnt before, and what concerns it most comes first */
  early?: Early | undefined;
  /** whether it is told which files of the site became others */
  listed?: boolean | undefined;
  onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface Early {
  /** resolves when the archive may have changed */
  ready: () => Promise<void>;
  /** called when the site shows what changed, apart from topics, speakers and search */
  written: () => void;
}

export interface BuildResult extends Told {
  /** false where there was nothing to publish: then the output is left as it was */
  built: boolean;
  out: string;
  /** files that were written, or taken away; 0 where the site was already as it shall be */
  changed: number;
  /** which those were; null where that was not asked */
  files: SiteChanges | null;
  /** what stands in the site and Lectern did not make: paths in it */
  kept: string[];
  /** what became of the addresses that were known; null where nothing had changed */
  addresses: Changes | null;
  /** milliseconds of each stage; the search is written while the site is settled and its pages are written */
  times: Record<Stage, number>;
  /** milliseconds of the whole build */
  time: number;
}
