import { groupBy } from '../text/group-by.ts';
import { sha256 } from '../text/sha256.ts';

/** A file of a site. */
export interface SiteFile {
  /** stands for its content */
  readonly key: string;
  /** of a page, what the manifest holds of it; of another file what was noted, mostly nothing */
  hash: string;
  /** how it was left, the last change in milliseconds; −1 where it is not known yet */
  size: number;
  time: number;
}

/** By path below the site: "en/2031/index.html" */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/**
 * What belongs to a site while it is made, and what of that stands already in the site before it: only the rest is made.
 * Paths are relative, with "/".
 */
export class Ledger {
  readonly setting: string;
  readonly #before: SiteFiles;
  /** what stands as it shall be is the very entry of before */
  readonly #now = new Map<string, SiteFile>();
  #folders: Map<string, string[]> | undefined;
  /** folders two deep in which a file of the site before is no longer as it was left */
  readonly #spoilt: ReadonlySet<string>;

  /**
   * @param before the files of the site that stands, each sound; none where all is to be made
   * @param setting stands for what makes the files: the release, templates of one's own
   * @param listed every file that the site was made of, sound or not
   */
  constructor(before: SiteFiles = new Map(), setting = '', listed: readonly string[] = []) {
    this.#before = before;
    this.#spoilt = new Set(listed.filter((file) => !before.has(file)).map(folderTwoDeep));
    this.setting = setting;
  }

  /** The key of a file of which is known what stands for its content. */
  keyOf(known: string): string {
    return contentKey(`${this.setting} ${known}`);
  }

  /** Enters a file; true where it stands already as it shall be. */
  stands(path: string, key: string): boolean {
    const before = this.#before.get(path);
    const stands = before?.key === key;
    this.#now.set(path, stands ? before : { key, hash: '', size: -1, time: -1 });
    return stands;
  }

  /** Takes a file out again: it could not be made. */
  leave(path: string): void {
    this.#now.delete(path);
  }

  /** Enters what is known of a file, for the build that finds it standing: of a page its hash. */
  note(path: string, known: string): void {
    const file = this.#now.get(path);
    if (file) file.hash = known;
  }

  /** What was noted of a file that stands in the site before, as it was left; null where nothing was. */
  noted(path: string): string | null {
    return this.#before.get(path)?.hash || null;
  }

  /** Of a page that is set, or stands; null where it is neither. */
  hashOf(path: string): string | null {
    return this.#now.get(path)?.hash || null;
  }

  /**
   * Enters all files below a folder two deep ("pagefind/en-2031") that the site before has under this key; false where there are none, or
   * where one of the folder is missing.
   */
  standsBelow(folder: string, key: string): boolean {
    if (this.#spoilt.has(folder)) return false;
    this.#folders ??= groupBy(this.#before.keys(), folderTwoDeep);
    const paths = (this.#folders.get(folder) ?? []).filter((path) => this.#before.get(path)?.key === key);
    for (const path of paths) this.stands(path, key);
    return paths.length > 0;
  }

  leaveBelow(folder: string): void {
    for (const path of [...this.#now.keys()]) if (path.startsWith(folder)) this.leave(path);
  }

  /** Every file of the site. */
  get files(): SiteFiles {
    return this.#now;
  }

  /** Whether a file stands already as it shall be. */
  isStanding(path: string): boolean {
    const file = this.#now.get(path);
    return file !== undefined && file === this.#before.get(path);
  }
}

const folderTwoDeep = (file: string): string => file.split('/', 2).join('/');

/** The key of a file whose content is at hand. */
export function contentKey(content: string | Uint8Array): string {
  return sha256(content, 'base64url').slice(0, 22);
}
