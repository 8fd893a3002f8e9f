import { docx } from './docx.ts';
import type { OriginalFormat } from './extraction.ts';
import { pdf } from './pdf.ts';
import { srt, vtt } from './subtitles.ts';

/** Every format whose text is taken out of it, in the order in which they are tried. */
export const originalFormats: readonly OriginalFormat[] = [pdf, docx, vtt, srt];

/** The format of a file, by its first bytes and its name; null for a text. */
export function originalFormat(file: string, bytes: Uint8Array): OriginalFormat | null {
  return originalFormats.find((format) => format.isOne(file, bytes)) ?? null;
}
