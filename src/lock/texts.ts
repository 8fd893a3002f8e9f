import { itemPrintsIn } from './item-lines.ts';
import type { LockedBriefing } from './lock.ts';
import type { KnownText } from './match-briefings.ts';

/** A briefing of the lock as it is known again by its words (match-briefings.ts). */
export const knownText = (briefing: Pick<LockedBriefing, 'file' | 'sha256' | 'items'>): KnownText => ({
  file: briefing.file,
  sha256: briefing.sha256,
  items: () =>
    briefing.items.map(({ words, paragraphs }) => ({ words, prints: paragraphs.map(({ print }) => print) })),
  prints: () => itemPrintsIn(briefing),
});

/** The words of all items. */
export const wordsOf = (items: readonly { words: number }[]): number =>
  items.reduce((sum, { words }) => sum + words, 0);
