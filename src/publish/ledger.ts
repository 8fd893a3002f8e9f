import { pageHash } from '../formats/manifest.ts';
import { groupBy } from '../text/group-by.ts';
import { sha256 } from '../text/sha256.ts';

/** By path below the site ("en/2031/index.html"), what stands for the content of the file. */
export type Keys = ReadonlyMap<string, string>;

/**
 * What belongs to a site while it is made, and what of that stands already in the site before it: only the rest is made.
 * Paths are relative, with "/".
 */
export class Ledger {
  readonly setting: string;
  readonly #before: Keys;
  readonly #hashesBefore: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();
  readonly #hashes = new Map<string, string>();
  readonly #standing = new Set<string>();
  #folders: Map<string, string[]> | undefined;

  /**
   * @param before the files of the site that stands, each sound; none where all is to be made
   * @param setting stands for what makes the files: the release, templates of one's own
   * @param hashes of those files that were pages
   */
  constructor(before: Keys = new Map(), setting = '', hashes: ReadonlyMap<string, string> = new Map()) {
    this.#before = before;
    this.#hashesBefore = hashes;
    this.setting = setting;
  }

  /** The key of a file of which is known what stands for its content. */
  keyOf(known: string): string {
    return contentKey(`${this.setting} ${known}`);
  }

  /** Enters a file; true where it stands already as it shall be. */
  stands(path: string, key: string): boolean {
    this.#now.set(path, key);
    const stands = this.#before.get(path) === key;
    if (stands) this.#standing.add(path);
    else this.#standing.delete(path);
    const hash = stands ? this.#hashesBefore.get(path) : undefined;
    if (hash !== undefined) this.#hashes.set(path, hash);
    return stands;
  }

  /** Takes a file out again: it could not be made. */
  leave(path: string): void {
    this.#now.delete(path);
    this.#standing.delete(path);
    this.#hashes.delete(path);
  }

  /** Enters what a page that was set is known by. */
  hash(path: string, bytes: Uint8Array): void {
    this.#hashes.set(path, pageHash(bytes));
  }

  /** Of the pages that are set and of those that stand, by path. */
  get hashes(): ReadonlyMap<string, string> {
    return this.#hashes;
  }

  /** Enters all files below a folder two deep ("pagefind/en-2031") that the site before has under this key; false where there are none. */
  standsBelow(folder: string, key: string): boolean {
    this.#folders ??= groupBy(this.#before.keys(), (path) => path.split('/', 2).join('/'));
    const paths = (this.#folders.get(folder) ?? []).filter((path) => this.#before.get(path) === key);
    for (const path of paths) this.stands(path, key);
    return paths.length > 0;
  }

  leaveBelow(folder: string): void {
    for (const path of [...this.#now.keys()]) if (path.startsWith(folder)) this.leave(path);
  }

  /** Every file of the site, with its key. */
  get files(): Keys {
    return this.#now;
  }

  /** Those that stand already. */
  get standing(): ReadonlySet<string> {
    return this.#standing;
  }
}

/** The key of a file whose content is at hand. */
export function contentKey(content: string | Uint8Array): string {
  return sha256(content, 'base64url').slice(0, 22);
}
