import { briefingAddress, languageAddress } from '../lock/addresses.ts';
import type { Settlement } from '../lock/settle.ts';
import { type KeptTexts, keptOriginal, keptText } from './former-text.ts';
import type { Archive, ArchivedBriefing, FormerVersion } from './types.ts';

/**
 * The briefings of an archive, each with what was published under its address before. Former texts come out of `history/` alone, so that what is
 * published of them follows from the archive.
 * @param kept what `history/` keeps
 * @param isRecorded whether the lock that was settled is the one that lies in the archive
 */
export function withVersions(
  {
    folder,
    settlement,
    briefings,
  }: Pick<Archive, 'folder' | 'briefings'> & {
    settlement: Pick<Settlement, 'seriesAddress' | 'lock'>;
  },
  kept: KeptTexts,
  isRecorded: boolean,
): ArchivedBriefing[] {
  const { lock, seriesAddress } = settlement;
  return briefings.map((entry) => {
    const { lang } = entry.briefing;
    const base = entry.series === null ? languageAddress(lang) : seriesAddress(lang, entry.series);
    const address = briefingAddress(base, entry.briefing);
    const former = (lock.corrected.get(address) ?? []).map(({ date, from, items }): FormerVersion => {
      const bytes = () => (kept.has(from) ? keptText(folder, from) : null);
      return {
        replaced: date,
        sha256: from,
        items,
        kept: kept.get(from) ?? null,
        bytes,
        original: kept.has(from) ? keptOriginal(folder, from) : null,
        briefing: () => {
          const found = bytes();
          return found && (entry.readAs?.(found) ?? null);
        },
      };
    });
    return { ...entry, since: isRecorded ? (lock.briefings.get(address)?.date ?? null) : null, former };
  });
}
