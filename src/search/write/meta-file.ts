import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { SIGNATURE } from '../format/places.js';

/** A record: its id, how many words it has, its group. */
const Record = z.tuple([z.string().min(1), z.int().nonnegative(), z.string()]).rest(z.unknown());

/** As Pagefind 1.5 and 1.6 write it: version, records, index chunks, filters, sorts, names of meta fields. */
const Meta = z.tuple([z.string(), z.array(Record)]).rest(z.unknown());

/** The list of an index’s records, in the order in which they were taken in. */
export type Meta = z.infer<typeof Meta>;

/**
 * Reads a `.pf_meta` (CBOR, RFC 8949, behind Pagefind’s signature, gzipped). Null where it is anything but what is expected, down to
 * the byte: what cannot be written again as it is must not be written at all.
 */
export function readMeta(file: Uint8Array): Meta | null {
  try {
    const bytes = gunzipSync(file);
    if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return null;
    const body = bytes.subarray(SIGNATURE.length);
    const meta = Meta.parse(decode(body));
    return Buffer.compare(encode(meta), body) === 0 ? meta : null;
  } catch {
    return null;
  }
}

/** The bytes of a `.pf_meta`. */
export function writeMeta(meta: Meta): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE, 'latin1'), encode(meta)]), { level: 9 });
}
