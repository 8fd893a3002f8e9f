import { foldHomoglyphs } from './homoglyphs.ts';

/** What names have in common that differ in case, accents, spaces and full stops alone: "MR. PÉREZ" → "mr perez" */
export function nameKey(name: string): string {
  return foldHomoglyphs(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
