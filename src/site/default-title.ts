import { languageOf } from '../languages/index.ts';

/** What an archive is called that does not say so itself. @param lang BCP 47; English where there are no words of its own */
export function defaultTitle(lang: string): string {
  return languageOf(lang)?.archive ?? 'Briefings';
}
