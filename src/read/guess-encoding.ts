import { decodeWindows1252 } from './windows-1252.ts';

/** Encodings other than Windows-1252, told by how much of the non-ASCII text the language’s commonest letters make up. */
const candidates: { encoding: string; frequent: RegExp; least: number }[] = [
  { encoding: 'windows-1251', frequent: /[оеаинтсрвлОЕАИ]/g, least: 0.5 },
  { encoding: 'koi8-r', frequent: /[оеаинтсрвлОЕАИ]/g, least: 0.5 },
  { encoding: 'ibm866', frequent: /[оеаинтсрвлОЕАИ]/g, least: 0.5 },
  { encoding: 'gb18030', frequent: /[的是一在国中了，。、和有方]/g, least: 0.12 },
  { encoding: 'big5', frequent: /[的是一在國中了，。、和有方]/g, least: 0.12 },
  { encoding: 'shift_jis', frequent: /[のにはをたがでしてとい、。]/g, least: 0.2 },
  { encoding: 'euc-jp', frequent: /[のにはをたがでしてとい、。]/g, least: 0.2 },
  { encoding: 'euc-kr', frequent: /[이다의는에을가고하지로]/g, least: 0.15 },
];

const sampleLength = 262_144;

/** The likeliest legacy encoding of bytes that are not UTF-8; Windows-1252 unless another language’s letters show. */
export function guessEncoding(bytes: Uint8Array): { encoding: string; confidence: number } {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 64);
  const sample = bytes.subarray(first, first + sampleLength);
  const scored = candidates
    .map(({ encoding, frequent, least }) => {
      const text = new TextDecoder(encoding).decode(sample);
      const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
      // “café”, “naïve”: in Windows-1252 they touch Latin letters; the letters of another script touch their like
      const touching = text.match(/[a-z](?=[^\x00-\x7f])|[^\x00-\x7f](?=[a-z])/gi)?.length ?? 0;
      const strange = foreign < 4 || touching > foreign / 4;
      const share = strange ? 0 : (text.match(frequent)?.length ?? 0) / foreign;
      return { encoding, score: share / least };
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < 1) return { encoding: 'windows-1252', confidence: 0.8 };
  return { encoding: best.encoding, confidence: Math.min(0.95, 0.5 + best.score / 4) };
}

/** Decodes by an encoding’s WHATWG label; what has no meaning in it becomes U+FFFD. Throws RangeError for an unknown label. */
export function decodeAs(label: string, bytes: Uint8Array): { text: string; encoding: string } {
  const decoder = new TextDecoder(label);
  if (decoder.encoding === 'windows-1252')
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}
