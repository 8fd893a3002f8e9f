import { renameSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * A record in Pagefind’s `.pf_meta` (CBOR): an array of three, its id, how many words it has, its group (none).
 * "\x83" "\x6aen_3cc56e9" "\x18\x2a" "\x60"
 */
const RECORD = /\x83(?:[\x60-\x77]|\x78.)([a-z0-9-]+_[0-9a-f]{6,})([\x00-\x17]|\x18.|\x19..|\x1a....)\x60/gs;

/**
 * Gives the records of an index ids that say their place: the third in the order of time becomes
 * "en_8a90f8789a-0000002", behind the index's own hash, so that no browser takes an earlier build's file for it.
 * The search page then knows their order and finds their filters without a table, and as Pagefind’s own ids are hashes,
 * which no compression makes smaller, every first search loads about half as much.
 *
 * @param folder a written index
 * @param placeOf the place of a record among all of its language, by its place in this index
 * @returns the hash, and how many records were found, which a change of Pagefind’s format would make too few
 */
export async function renumber(
  folder: string,
  language: string,
  placeOf: (index: number) => number,
): Promise<{ hash: string; found: number }> {
  const { hash } = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')).languages[
    language
  ];
  const file = join(folder, `pagefind.${hash}.pf_meta`);
  const ids = new Map<string, string>();
  const meta = gunzipSync(await readFile(file))
    .toString('latin1')
    .replace(RECORD, (_, id: string, words: string) => {
      const placed = placedId(hash, placeOf(ids.size));
      ids.set(id, placed);
      return `\x83${cborText(placed)}${words}\x60`;
    });
  await writeFile(file, gzipSync(Buffer.from(meta, 'latin1'), { level: 9 }));
  const fragments = join(folder, 'fragment');
  // one after the other, and yet three times as quick as by promises
  for (const [id, placed] of ids) {
    renameSync(join(fragments, `${id}.pf_fragment`), join(fragments, `${placed}.pf_fragment`));
  }
  return { hash, found: ids.size };
}

const placedId = (hash: string, place: number): string => `${hash}-${place.toString(16).padStart(7, '0')}`;

/** A text of up to 255 ASCII letters. */
function cborText(text: string): string {
  const length = text.length;
  return (length < 24 ? String.fromCharCode(0x60 + length) : `\x78${String.fromCharCode(length)}`) + text;
}
