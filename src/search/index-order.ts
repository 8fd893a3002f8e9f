import { gunzipSync } from 'node:zlib';

/**
 * The ids of an index’s records in the order in which they were given, out of Pagefind’s `.pf_meta` (CBOR, gzipped): a
 * record is an array of three (0x83) that opens with its id. templates/client/search/order.js reads it so in the browser.
 */
export function orderOf(meta: Uint8Array): string[] {
  const text = gunzipSync(meta).toString('latin1');
  // "\x83jen_3cc56e9": an array of three, a string of ten, the id
  return Array.from(
    text.matchAll(/\x83(?:[\x60-\x77]|\x78.)([a-z0-9-]+_[0-9a-f]{6,})(?=[\x00-\x1b])/gs),
    ([, id]) => id ?? '',
  );
}
