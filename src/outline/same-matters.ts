import { languageOf } from '../languages/index.ts';

/** Several names of one matter, as a language has them: "climate change" and "global warming". */
export const sameMatters = (lang: string): string[][] =>
  (languageOf(lang)?.topics?.sameMatters ?? '')
    .split('|')
    .filter(Boolean)
    .map((names) => names.split('/'));
