import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parserVersion } from './parser-version.ts';
import { writeWhole } from './whole-file.ts';

/** By the path of a transcript inside the archive: what its file was like when it was read, and the key of what it becomes. */
const Seen = z.object({
  setting: z.string(),
  files: z.record(z.string(), z.tuple([z.string(), z.string()])),
});

const seenName = 'seen.json';

/**
 * In milliseconds: a file that changed so shortly before it was read may change once more without its times telling, as a
 * file system may tell seconds alone (https://git-scm.com/docs/racy-git).
 */
const YOUNG = 2000;

/**
 * The transcripts of an archive as they lay there when they were read last: of those that nobody touched since, no byte need be read.
 * Losing it costs time and nothing else: no failure of it is an error.
 */
export class SeenFiles {
  readonly #file: string | null;
  readonly #setting: string;
  readonly #before: ReadonlyMap<string, readonly [stamp: string, key: string]>;
  readonly #now = new Map<string, [stamp: string, key: string]>();
  readonly #started: number;
  #isChanged = false;

  private constructor(
    file: string | null,
    setting: string,
    before: ReadonlyMap<string, readonly [stamp: string, key: string]>,
    started: number,
  ) {
    this.#started = started;
    this.#file = file;
    this.#setting = setting;
    this.#before = before;
  }

  /**
   * @param folder of the cache; null for none
   * @param lang what else decides what a transcript becomes
   * @param started when the archive is looked at, in milliseconds since 1970
   */
  static async open(
    folder: string | null,
    lang: string | undefined,
    started = Date.now(),
  ): Promise<SeenFiles> {
    const setting = `${parserVersion()} ${lang ?? ''}`;
    if (folder === null) return new SeenFiles(null, setting, new Map(), started);
    const file = path.join(folder, seenName);
    try {
      const seen = Seen.parse(JSON.parse(await readFile(file, 'utf8')));
      const known = seen.setting === setting ? Object.entries(seen.files) : [];
      return new SeenFiles(file, setting, new Map(known), started);
    } catch {
      return new SeenFiles(file, setting, new Map(), started);
    }
  }

  /**
   * What the file is like now; null where that says nothing of its bytes. To be asked for before it is read.
   * @param file absolute
   */
  stampOf(file: string): string | null {
    if (this.#file === null) return null;
    try {
      const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
      const isYoung = Number(ctimeNs / 1_000_000n) > this.#started - YOUNG;
      return isYoung ? null : `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
    } catch {
      return null;
    }
  }

  /** The key of a transcript that is as it was when it was read; null where it has to be. */
  keyOf(file: string, stamp: string | null): string | null {
    const seen = this.#before.get(file);
    if (!seen || stamp === null || seen[0] !== stamp) return null;
    this.#now.set(file, [...seen]);
    return seen[1];
  }

  see(file: string, stamp: string | null, key: string): void {
    if (stamp === null) return;
    this.#now.set(file, [stamp, key]);
    this.#isChanged = true;
  }

  /** Whether a transcript came or went, or may be another than it was. */
  get isOther(): boolean {
    return this.#isChanged || this.#now.size !== this.#before.size;
  }

  async write(): Promise<void> {
    if (this.#file === null || !this.isOther) return;
    const seen: z.infer<typeof Seen> = { setting: this.#setting, files: Object.fromEntries(this.#now) };
    await writeWhole(this.#file, JSON.stringify(seen)).catch(() => undefined);
  }
}
