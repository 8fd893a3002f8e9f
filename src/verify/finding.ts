/** Something that does not hold. */
export interface Finding {
  /** path of the file in the site or the archive, or the address */
  at: string;
  /** what does not hold: hashes, words of a page or a raw file, an address, the files themselves */
  what: 'hash' | 'words' | 'address' | 'file';
  reason: string;
}

/** What was looked at, and what does not hold. */
export interface Verified {
  findings: Finding[];
  /** how much of each was proved */
  files: number;
  items: number;
  pages: number;
  addresses: number;
  /** what could not be proved with what was at hand, each a sentence */
  unproved: string[];
}

export function nothingYet(): Verified {
  return { findings: [], files: 0, items: 0, pages: 0, addresses: 0, unproved: [] };
}

/** Characters on either side of where two texts part. */
const AROUND = 24;

/** Where two texts part: what stands there, and what should. */
export function difference(found: string, expected: string): { found: string; expected: string } {
  let at = 0;
  while (at < found.length && at < expected.length && found[at] === expected[at]) at++;
  const part = (text: string) => {
    const start = Math.max(0, at - AROUND);
    const end = Math.min(text.length, at + AROUND);
    const cut = text.slice(start, end).replace(/\s+/g, ' ');
    return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
  };
  return { found: part(found), expected: part(expected) };
}
