import type { LockedBriefing } from './lock.ts';
import type { KnownText } from './match-briefings.ts';

/** A briefing of the lock as it is known again by its words (match-briefings.ts). */
export const knownText = ({
  file,
  sha256,
  items,
}: Pick<LockedBriefing, 'file' | 'sha256' | 'items'>): KnownText => ({
  file,
  sha256,
  items: () =>
    items.map(({ words, paragraphs }) => ({ words, prints: paragraphs.map(({ print }) => print) })),
});

/** The words of all items. */
export const wordsOf = (items: readonly { words: number }[]): number =>
  items.reduce((sum, { words }) => sum + words, 0);
