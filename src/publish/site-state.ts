import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArchiveMessage } from '../archive/types.ts';
import { sealedBytes, unsealedBytes, writeWhole } from '../archive/whole-file.ts';
import type { SiteFile, SiteFiles } from './ledger.ts';
import type { Weight } from './weigh.ts';
import type { PartState } from './write-search.ts';

/** What a build tells, apart from the site itself. */
export interface Told {
  briefings: number;
  pages: number;
  records: number;
  /** of the archive, of its briefings, and what cost a page or a file */
  messages: ArchiveMessage[];
  faults: ArchiveMessage[];
  /** of the site; null where there is none */
  weight: Weight | null;
}

/** What is remembered of the site that the last build made, in the cache folder of its archive. */
export interface SiteState {
  /** stands for everything that the site was made of */
  fingerprint: string;
  told: Told;
  /** of the search, by name */
  parts: Record<string, PartState>;
  files: SiteFiles;
}

type Head = Omit<SiteState, 'fingerprint' | 'files'> & { strangers: string[] };

/** What is known of a site that stands. */
export interface KnownSite {
  /** its files without those that are no longer as they were left */
  state: SiteState;
  /** whether all of them are, and no build ended too soon since */
  isWhole: boolean;
  /** every file that it was made of */
  listed: string[];
  /** what stood in it and Lectern did not make */
  strangers: string[];
}

/** A site that was made, of which is not known yet whether it stands as it was left. */
export interface RememberedSite {
  fingerprint: string;
  /** holds it against what stands there: of a hundred thousand files that takes a second */
  known: () => Promise<KnownSite>;
}

/** No failure of the cache is an error. */
const ignore = (): void => {};

const VERSION = 'lectern site 5';

/** The files stand in columns, a line each: of a hundred thousand files a line a file is read in three times the time. */
const BETWEEN = '\t';
const inColumn = (line: string): string[] => (line === '' ? [] : line.split(BETWEEN));

/** The state of one site. Losing it costs time and nothing else: the next build then makes all of it anew. */
export class StateFile {
  readonly #file: string;
  readonly #out: string;

  /** @param folder of the archive's cache @param out absolute folder of the site */
  constructor(folder: string, out: string) {
    const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
    this.#file = path.join(folder, `site-${name}`);
    this.#out = out;
  }

  /** Null where nothing is known of the site. */
  async read(): Promise<RememberedSite | null> {
    const bytes = await readFile(this.#file).catch(() => null);
    const text = bytes && unsealedBytes(bytes);
    if (text === null) return null;
    const [version, fingerprint = '', head = '', ...columns] = text.split('\n');
    if (version !== VERSION) return null;
    return { fingerprint, known: () => this.#hold(fingerprint, JSON.parse(head) as Head, columns) };
  }

  async #hold(fingerprint: string, { strangers, ...head }: Head, columns: string[]): Promise<KnownSite> {
    const [listed = [], keys = [], hashes = [], sizes = [], times = []] = columns.map(inColumn);
    const files = new Map<string, SiteFile>();
    for (let at = 0; at < listed.length; at++) {
      const file = listed[at] ?? '';
      const [size, time] = [Number(sizes[at]), Number(times[at])];
      const found = this.#found(file);
      if (found?.isFile() !== true || found.size !== size || found.mtimeMs !== time) continue;
      files.set(file, { key: keys[at] ?? '', hash: hashes[at] ?? '', size, time });
    }
    const begun = await this.begun();
    return {
      state: { ...head, fingerprint, files },
      isWhole: files.size === listed.length && begun.length === 0,
      listed,
      strangers,
    };
  }

  #found(file: string): Stats | undefined {
    return lstatSync(`${this.#out}/${file}`, { throwIfNoEntry: false });
  }

  /** Remembers a site that stands complete; of files that stood before, what was known of them holds. */
  async write({ fingerprint, files, ...state }: SiteState, strangers: readonly string[]): Promise<void> {
    const columns: (string | number)[][] = [[], [], [], [], []];
    for (const [file, { key, hash, size, time }] of files) {
      const found = size < 0 ? this.#found(file) : undefined;
      const row = [file, key, hash, found?.size ?? size, found?.mtimeMs ?? time];
      for (const [at, one] of row.entries()) columns[at]!.push(one);
    }
    const head: Head = { ...state, strangers: [...strangers] };
    const text = [
      VERSION,
      fingerprint,
      JSON.stringify(head),
      ...columns.map((column) => column.join(BETWEEN)),
    ].join('\n');
    await writeWhole(this.#file, sealedBytes(text));
    await rm(this.#begunFile, { force: true });
  }

  /** Remembers what is about to be added to the site, so that it is known for ours should that not end well. */
  async begin(files: readonly string[]): Promise<void> {
    const all = new Set([...(await this.begun()), ...files]);
    await writeWhole(this.#begunFile, gzipSync([...all].join('\n'))).catch(ignore);
  }

  async forget(): Promise<void> {
    await rm(this.#file, { force: true }).catch(ignore);
    await rm(this.#begunFile, { force: true }).catch(ignore);
  }

  get #begunFile(): string {
    return `${this.#file}.begun`;
  }

  /** Files that were about to be added by builds that have not ended, or never will. */
  async begun(): Promise<string[]> {
    const bytes = await readFile(this.#begunFile).catch(() => null);
    try {
      return bytes ? gunzipSync(bytes).toString('utf8').split('\n').filter(Boolean) : [];
    } catch {
      return [];
    }
  }
}
