import { createHash } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArchiveMessage } from '../archive/types.ts';
import { SEAL_LENGTH, sealedBytes, sealOf, unsealedBytes, writeWhole } from '../archive/whole-file.ts';
import type { SiteFile, SiteFiles } from './ledger.ts';
import {
  filesIn,
  otherwiseNow,
  printColumn,
  printRows,
  type Rows,
  readColumn,
  readRows,
  standingNow,
} from './site-rows.ts';
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
  /** @param others those of its files that stand otherwise now, where that was looked at: of a hundred thousand it takes a second */
  known: (others?: readonly string[] | null) => Promise<KnownSite>;
  /** stands for what is remembered */
  seal: string;
}

/** No failure of the cache is an error. */
const ignore = (): void => {};

const VERSION = 'lectern site 5';
/** So much of a site may have changed since all of it was written down, before it is again: an eighth. */
const MOST_BESIDE = 1 / 8;

/** A site as it is written down. */
interface Written {
  fingerprint: string;
  head: string;
  rows: Rows;
  /** what came to it since, and what went */
  more: { rows: Rows; gone: readonly string[] };
  seal: string;
}

/**
 * The state of one site: all of it in one file, and what changed since in another beside it, so that of a large site in which little changed
 * little is written. Losing it costs time and nothing else: the next build then makes all of it anew.
 */
export class StateFile {
  readonly #file: string;
  readonly #out: string;
  /** what the file holds, by its seal */
  #within: { seal: string; files: SiteFiles } | null = null;

  /** @param folder of the archive's cache @param out absolute folder of the site */
  constructor(folder: string, out: string) {
    const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
    this.#file = path.join(folder, `site-${name}`);
    this.#out = out;
  }

  /** Null where nothing is known of the site. */
  async read(): Promise<RememberedSite | null> {
    const written = await this.#written();
    if (!written) return null;
    const { fingerprint, seal } = written;
    return { fingerprint, seal, known: (others) => this.#hold(written, others ?? null) };
  }

  /** Every file that was written down; null where nothing is known of the site. */
  async listed(): Promise<{ seal: string; files: SiteFiles } | null> {
    const written = await this.#written();
    return written && { seal: written.seal, files: filesNow(written, filesIn(written.rows)) };
  }

  /** Bytes of what is written down; 0 where nothing is. */
  async size(): Promise<number> {
    return (await stat(this.#file).catch(() => null))?.size ?? 0;
  }

  /** Stands for what is written down now. */
  async seal(): Promise<string> {
    const [file, beside] = await Promise.all([this.#file, this.#besideFile].map(sealIn));
    return `${file} ${beside}`;
  }

  async #written(): Promise<Written | null> {
    const [file, beside] = await Promise.all([readSealed(this.#file), readSealed(this.#besideFile)]);
    if (!file) return null;
    const [version, fingerprint = '', head = '', ...columns] = file.text.split('\n');
    if (version !== VERSION) return null;
    const rows = readRows(columns);
    const none = { rows: readRows([]), gone: [] };
    const [of, ownFingerprint = '', ownHead = '', gone = '', ...own] = beside?.text.split('\n') ?? [];
    // it is of another file than stands there now
    if (!beside || of !== file.seal) return { fingerprint, head, rows, more: none, seal: file.seal };
    const more = { rows: readRows(own), gone: readColumn(gone) };
    const seal = `${file.seal} ${beside.seal}`;
    return { fingerprint: ownFingerprint, head: ownHead, rows, more, seal };
  }

  async #hold(written: Written, others: readonly string[] | null): Promise<KnownSite> {
    const within = filesIn(written.rows);
    this.#within = { seal: written.seal.split(' ', 1)[0] ?? '', files: within };
    const files = filesNow(written, within);
    const listed = [...files.keys()];
    for (const file of others ?? otherwiseNow(this.#out, files)) files.delete(file);
    const { strangers, ...head } = JSON.parse(written.head) as Head;
    const begun = await this.begun();
    return {
      state: { ...head, fingerprint: written.fingerprint, files },
      isWhole: files.size === listed.length && begun.length === 0,
      listed,
      strangers,
    };
  }

  /** Remembers a site that stands complete; of files that stood before, what was known of them holds. */
  async write({ fingerprint, files, ...state }: SiteState, strangers: readonly string[]): Promise<void> {
    const head = JSON.stringify({ ...state, strangers: [...strangers] } satisfies Head);
    const within = this.#within;
    const changed = [...files].filter(([file, one]) => within?.files.get(file) !== one);
    const gone = [...(within?.files.keys() ?? [])].filter((file) => !files.has(file));
    if (within && changed.length + gone.length <= MOST_BESIDE * within.files.size) {
      const lines = [within.seal, fingerprint, head, printColumn(gone), printRows(this.#asLeft(changed))];
      await writeWhole(this.#besideFile, sealedBytes(lines.join('\n'), path.basename(this.#besideFile)));
    } else {
      const lines = [VERSION, fingerprint, head, printRows(this.#asLeft(files))];
      await writeWhole(this.#file, sealedBytes(lines.join('\n'), path.basename(this.#file)));
      await rm(this.#besideFile, { force: true });
      this.#within = null;
    }
    await rm(this.#begunFile, { force: true });
  }

  *#asLeft(files: Iterable<readonly [file: string, SiteFile]>): Generator<readonly [string, SiteFile]> {
    for (const [file, one] of files) {
      const found = one.size < 0 ? standingNow(this.#out, file) : undefined;
      yield [file, found ? { ...one, size: found.size, time: found.mtimeMs } : one];
    }
  }

  /** Remembers what is about to be added to the site, so that it is known for ours should that not end well. */
  async begin(files: readonly string[]): Promise<void> {
    const all = new Set([...(await this.begun()), ...files]);
    await writeWhole(this.#begunFile, gzipSync([...all].join('\n'))).catch(ignore);
  }

  async forget(): Promise<void> {
    for (const file of [this.#file, this.#besideFile, this.#begunFile])
      await rm(file, { force: true }).catch(ignore);
  }

  get #besideFile(): string {
    return `${this.#file}.more`;
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

/** @param within the files of its rows, which stay as they are */
function filesNow({ more: { rows, gone } }: Written, within: SiteFiles): Map<string, SiteFile> {
  const files = new Map(within);
  for (const file of gone) files.delete(file);
  for (const [file, one] of filesIn(rows)) files.set(file, one);
  return files;
}

/** Its first bytes; "" where there is no such file. */
async function sealIn(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEAL_LENGTH), 0, SEAL_LENGTH, 0);
    return sealOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function readSealed(file: string): Promise<{ seal: string; text: string } | null> {
  const bytes = await readFile(file).catch(() => null);
  const text = bytes && unsealedBytes(bytes, path.basename(file));
  return bytes && text !== null ? { seal: sealOf(bytes), text } : null;
}
