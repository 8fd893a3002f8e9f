import type { Turn } from '../../model/briefing.ts';
import type { TurnNamer } from './name-turns.ts';

/**
 * What an item’s id is made of where no title is printed: its own words alone, as ever since the first release, so that sites
 * without a lock keep their addresses too. A title weighs its words by all that is said in the briefing: one more exchange may
 * change it, and an id may not follow.
 *
 * @param namer of the briefing
 * @returns empty where nothing was said
 */
export function idWords(turns: readonly Turn[], namer: TurnNamer): string {
  return namer.ownTitle(turns) ?? '';
}
