import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Packed } from '../../src/search/write/packed.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { temporaryFolder } from '../archive/made.ts';

const said = 'The ferry sails at noon.';
const pathOf = (hash: string) => `texts/${hash}.texts`;

/** A part that stands, its file compressed otherwise than it would be now, so that it is seen where bytes come from. */
function standing() {
  const folder = temporaryFolder();
  const bytes = gzipSync(said, { level: 0 });
  const hash = sha256(bytes, 'hex');
  const file = path.join(folder, pathOf(hash));
  mkdirSync(path.dirname(file));
  writeFileSync(file, bytes);
  return { folder, file, bytes, before: new Map([[sha256(said, 'base64url'), hash]]) };
}

describe('A file of a part', () => {
  it('is taken from the site that stands where the same was compressed for it', () => {
    const { before, folder, bytes } = standing();
    const packed = new Packed(before, folder);
    expect(Buffer.compare(packed.gzip(said, pathOf), bytes)).toBe(0);
    expect(packed.hashes).toEqual(before);
  });

  it('is compressed where it says something else, is damaged, gone, or of no site', () => {
    const { before, folder, file } = standing();
    const other = 'The ferry sails at one.';
    const now = (content: string, packed: Packed) =>
      Buffer.compare(packed.gzip(content, pathOf), gzipSync(content));
    expect(now(other, new Packed(before, folder))).toBe(0);
    expect(now(said, new Packed(before, path.join(folder, 'gone')))).toBe(0);
    expect(now(said, new Packed(before))).toBe(0);
    writeFileSync(file, 'damaged');
    const packed = new Packed(before, folder);
    expect(now(said, packed)).toBe(0);
    expect(packed.hashes).not.toEqual(before);
  });
});
