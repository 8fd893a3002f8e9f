/** Width and height of a picture in pixels. */
export type Size = readonly [width: number, height: number];

/**
 * The size of a picture, out of its first bytes; null where it is not told there: an AVIF, or a drawing that states none. A page that knows
 * it leaves room for the picture before it comes.
 * PNG: ISO/IEC 15948, 11.2.2; GIF: GIF89a, 18; JPEG: ITU-T T.81, B.2.2; WebP: RFC 9649, 2.5–2.7.
 */
export function pictureSize(bytes: Uint8Array, ending: string): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (ending === '.png') return [view.getUint32(16), view.getUint32(20)];
    if (ending === '.gif') return [view.getUint16(6, true), view.getUint16(8, true)];
    if (ending === '.jpg' || ending === '.jpeg') return ofJpeg(view);
    if (ending === '.webp') return ofWebp(view);
    if (ending === '.svg') return ofDrawing(new TextDecoder().decode(bytes));
  } catch (error) {
    // it ends too soon
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** From segment to segment to the frame header: SOF0 to SOF15, but for DHT, JPG and DAC. */
function ofJpeg(view: DataView): Size {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
}

const fourLetters = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((more) => view.getUint8(at + more)));

function ofWebp(view: DataView): Size | null {
  const kind = fourLetters(view, 12);
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
  if (kind === 'VP8X') return [three(24) + 1, three(27) + 1];
  if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
}

/** <svg width="40" height="30"> or <svg viewBox="0 0 40 30"> */
function ofDrawing(svg: string): Size | null {
  const [tag = ''] = /<svg[^>]*>/.exec(svg) ?? [];
  const value = (name: string) => Number(new RegExp(`\\s${name}="(\\d+(?:\\.\\d+)?)(?:px)?"`).exec(tag)?.[1]);
  const box = /\sviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(tag);
  const [width, height] = [value('width') || Number(box?.[1]), value('height') || Number(box?.[2])];
  return width > 0 && height > 0 ? [Math.round(width), Math.round(height)] : null;
}
