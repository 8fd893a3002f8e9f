import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../../text/crc32.ts';

/** A file in a zip archive, as its directory tells of it. */
export interface ZipEntry {
  name: string;
  method: number;
  packed: Uint8Array;
  /** what it says that it unfolds to, in bytes */
  size: number;
}

export class ZipError extends Error {}
/** It unfolds to more than it may. */
export class ZipBomb extends Error {}

/** A document has some dozen parts, and one for each picture. */
const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * What the directory of a zip archive lists (PKWARE APPNOTE 6.3, 4.3). Nothing is unfolded.
 * @throws ZipError where it is damaged or of a kind that no document is
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new ZipBomb(`it holds ${count} files`);
  const entries: ZipEntry[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY)
      throw new ZipError('its directory is damaged');
    if (view.getUint16(at + 8, true) & 1) throw new ZipError('it is locked with a password');
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      throw new ZipError('a file in it is damaged');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > bytes.length) throw new ZipError('it is cut off');
    entries.push({ name, method, packed: bytes.subarray(from, from + packedSize), size });
    at += 46 + nameLength + rest;
  }
  return entries;
}

/** Where the record stands that ends the archive; a comment may stand behind it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipError('it has no directory');
}

/**
 * The bytes of an entry.
 * @throws ZipBomb where there are more than `most`, whatever the directory says, ZipError where they are damaged
 */
export function unfolded({ name, method, packed, size }: ZipEntry, most: number): Uint8Array {
  if (size > most) throw new ZipBomb(`${name} unfolds to ${size} bytes`);
  if (method === 0) {
    if (packed.length > most) throw new ZipBomb(`${name} has ${packed.length} bytes`);
    return packed;
  }
  if (method !== 8) throw new ZipError(`${name} is packed in a way that no document is`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipBomb(`${name} unfolds to over ${most} bytes`);
    throw new ZipError(`${name} is damaged`);
  }
}

/** A zip archive of these files, none of them packed. */
export function plainZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const own = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(own.length, 22);
    const local = Buffer.concat([uint32(LOCAL), common, own]);
    const listed = Buffer.concat([uint32(DIRECTORY), uint16(20), common, Buffer.alloc(10), uint32(at), own]);
    parts.push(local, bytes);
    directory.push(listed);
    at += local.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...parts, list, end]));
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function uint16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}
