import { foldHomoglyphs } from './homoglyphs.ts';
import { unaccented } from './unaccented.ts';

/** What names have in common that differ in case, accents, spaces and full stops alone: "MR. PÉREZ" → "mr perez" */
export function nameKey(name: string): string {
  return unaccented(foldHomoglyphs(name))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
