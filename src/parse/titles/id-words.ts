import type { Turn } from '../../model/briefing.ts';
import { derivedTitle } from './titles.ts';

function wholeText(turns: readonly Turn[], asked: boolean): string[] {
  return turns.flatMap(({ role, paragraphs }) => ((role === 'question') === asked ? paragraphs : []));
}

/**
 * What an item’s id is made of where no title is printed: its own words alone, as ever since the first release, so that sites
 * without a lock keep their addresses too. A title weighs its words by all that is said in the briefing: one more exchange may
 * change it, and an id may not follow.
 *
 * @param lang BCP 47
 * @returns empty where nothing was said
 */
export function idWords(turns: readonly Turn[], lang: string): string {
  return derivedTitle(wholeText(turns, true), wholeText(turns, false), lang) ?? '';
}
