import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync, type ZlibOptions } from 'node:zlib';

/** Gzip (RFC 1952) without a time, and without the name of a system: the same bytes wherever a site is built. */

const options: ZlibOptions = { level: 6, memLevel: 9 };
const gzipped = promisify<string, ZlibOptions, Buffer>(gzip);

/** Made beside whatever else is to be done. */
export const packed = async (text: string): Promise<Uint8Array> => nameless(await gzipped(text, options));

/** Made here and now, for a thread that has nothing else to do meanwhile. */
export const packedNow = (text: string | Uint8Array): Uint8Array => nameless(gzipSync(text, options));

function nameless(bytes: Buffer): Uint8Array {
  bytes.fill(0, 4, 8);
  bytes[9] = 255;
  return bytes;
}

/** No document of a site is longer, as whatever is packed may claim to be. */
const LARGEST = 2 ** 28;

/** @throws Error where it is not packed so */
export const unpacked = (bytes: Uint8Array): string =>
  gunzipSync(bytes, { maxOutputLength: LARGEST }).toString('utf8');
