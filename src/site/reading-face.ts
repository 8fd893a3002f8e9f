import { scriptOf } from '../text/locale.ts';

/** The letters of a face that the reading text of a language is set in, in one file a weight. */
export type FaceLetters = 'latin' | 'cyrillic';

/** Null where the texts of a language are set in a face of the machine. */
export function readingFace(lang: string): FaceLetters | null {
  const script = scriptOf(lang);
  if (script === 'Latn') return 'latin';
  return script === 'Cyrl' ? 'cyrillic' : null;
}

/** Short, as it stands twice on most pages. */
export const fontAddress = (subset: string, weight: number): string => `/assets/${subset}-${weight}.woff2`;
