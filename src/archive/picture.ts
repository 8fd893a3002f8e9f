/** How the bytes of a picture begin, by its ending. */
const begins: Record<string, (bytes: Uint8Array) => boolean> = {
  '.png': (bytes) => holds(bytes, 0, '\x89PNG\r\n\x1a\n'),
  '.jpg': isJpeg,
  '.jpeg': isJpeg,
  '.webp': (bytes) => holds(bytes, 0, 'RIFF') && holds(bytes, 8, 'WEBP'),
  '.avif': isAvif,
  '.gif': (bytes) => holds(bytes, 0, 'GIF87a') || holds(bytes, 0, 'GIF89a'),
};

export const pictureEndings = Object.keys(begins);

/** Whether a file is the picture that its ending (".png") says: a page or a drawing must not hide behind it. */
export function isPicture(bytes: Uint8Array, ending: string): boolean {
  return Object.hasOwn(begins, ending) && begins[ending]!(bytes);
}

function isJpeg(bytes: Uint8Array): boolean {
  return holds(bytes, 0, '\xff\xd8\xff');
}

/** ISO/IEC 14496-12: a box "ftyp" at the very beginning names the brands that the file is of, each of four letters. */
function isAvif(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || !holds(bytes, 4, 'ftyp')) return false;
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length);
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12 && (holds(bytes, at, 'avif') || holds(bytes, at, 'avis'))) return true;
  }
  return false;
}

/** Whether these bytes, written as Latin-1, stand there. */
function holds(bytes: Uint8Array, at: number, latin1: string): boolean {
  return [...latin1].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
}
