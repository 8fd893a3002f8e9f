import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArchiveMessage } from '../archive/types.ts';
import { sealedBytes, unsealedBytes, writeWhole } from '../archive/whole-file.ts';
import type { Keys } from './ledger.ts';
import type { PartState } from './write-search.ts';

/** What a build tells, apart from the site itself. */
export interface Told {
  briefings: number;
  pages: number;
  records: number;
  /** of the archive, of its briefings, and what cost a page or a file */
  messages: ArchiveMessage[];
  faults: ArchiveMessage[];
}

/** What is remembered of the site that the last build made, in the cache folder of its archive. */
export interface SiteState {
  /** stands for everything that the site was made of */
  fingerprint: string;
  told: Told;
  /** of the search, by name */
  parts: Record<string, PartState>;
  files: Keys;
  /** of its pages, by path: what the manifest holds of them */
  hashes: ReadonlyMap<string, string>;
}

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

/** A file as it was left. */
interface Left {
  size: number;
  /** of the last change, in milliseconds */
  time: number;
}

/** No failure of the cache is an error. */
const ignore = (): void => {};

const VERSION = 'lectern site 3';

/** The files stand in columns, a line each: of a hundred thousand files a line a file is read in three times the time. */
const BETWEEN = '\t';
const inColumn = (line: string): string[] => (line === '' ? [] : line.split(BETWEEN));

/** The state of one site. Losing it costs time and nothing else: the next build then makes all of it anew. */
export class StateFile {
  readonly #file: string;
  readonly #out: string;
  /** those files that are as they were left */
  readonly #left = new Map<string, Left>();

  /** @param folder of the archive's cache @param out absolute folder of the site */
  constructor(folder: string, out: string) {
    const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
    this.#file = path.join(folder, `site-${name}`);
    this.#out = out;
  }

  /** Null where nothing is known of the site. */
  async read(): Promise<KnownSite | null> {
    const bytes = await readFile(this.#file).catch(() => null);
    const text = bytes && unsealedBytes(bytes);
    if (text === null) return null;
    const [version, head = '', ...columns] = text.split('\n');
    if (version !== VERSION) return null;
    const [listed = [], keys = [], hashes = [], sizes = [], times = []] = columns.map(inColumn);
    const files = new Map<string, string>();
    const hashOf = new Map<string, string>();
    for (let at = 0; at < listed.length; at++) {
      const file = listed[at] ?? '';
      const left = { size: Number(sizes[at]), time: Number(times[at]) };
      if (!this.#isAsLeft(file, left)) continue;
      this.#left.set(file, left);
      files.set(file, keys[at] ?? '');
      const hash = hashes[at] ?? '';
      if (hash !== '') hashOf.set(file, hash);
    }
    const begun = await this.begun();
    const { strangers, ...state } = JSON.parse(head) as Omit<SiteState, 'files' | 'hashes'> & {
      strangers: string[];
    };
    return {
      state: { ...state, files, hashes: hashOf },
      isWhole: files.size === listed.length && begun.length === 0,
      listed,
      strangers,
    };
  }

  #isAsLeft(file: string, { size, time }: Left): boolean {
    const found = lstatSync(`${this.#out}/${file}`, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === size && found.mtimeMs === time;
  }

  /** Remembers a site that stands complete; of files that stood before, what was known of them holds. */
  async write(
    { fingerprint, told, parts, files, hashes }: SiteState,
    strangers: readonly string[],
    standing: ReadonlySet<string>,
  ): Promise<void> {
    const left = [...files.keys()].map(
      (file) => (standing.has(file) ? this.#left.get(file) : undefined) ?? this.#leftNow(file),
    );
    const columns: (string | number)[][] = [
      [...files.keys()],
      [...files.values()],
      [...files.keys()].map((file) => hashes.get(file) ?? ''),
      left.map(({ size }) => size),
      left.map(({ time }) => time),
    ];
    const head = JSON.stringify({ fingerprint, told, parts, strangers });
    const text = [VERSION, head, ...columns.map((column) => column.join(BETWEEN))].join('\n');
    await writeWhole(this.#file, sealedBytes(text));
    await rm(this.#begunFile, { force: true });
  }

  #leftNow(file: string): Left {
    const found = lstatSync(`${this.#out}/${file}`, { throwIfNoEntry: false });
    return found ? { size: found.size, time: found.mtimeMs } : { size: -1, time: -1 };
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
