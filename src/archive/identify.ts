import { createHash } from 'node:crypto';
import { emptyLock, type Lock } from '../lock/lock.ts';
import { type Settlement, type SettleOptions, settle, type Unsettled } from '../lock/settle.ts';
import type { Correction } from '../model/briefing.ts';
import { hashesOf, printsOfTurns } from '../outline/prints.ts';
import { readFileName } from '../read/file-name.ts';
import { slug } from '../text/slug.ts';
import { type Named, named } from './kept.ts';
import { compareFiles, compareText } from './order.ts';
import type { ArchivedBriefing } from './types.ts';

/**
 * In order (date, language, series, file name), each briefing and item with the address that it was published under, or a new one.
 * A number in a file's own name ("2021-11-03-2.txt") is the briefing's on its day where it is free. Pure.
 */
export function identify(
  briefings: readonly ArchivedBriefing[],
  lock: Lock = emptyLock(),
  options: SettleOptions = { today: '1970-01-01' },
): { briefings: ArchivedBriefing[]; settlement: Settlement } {
  const sorted = [...briefings].sort(compareBriefings);
  const settlement = settle(lock, sorted.map(unsettled), options);
  const identified = sorted.map((entry, at) => {
    const { id = '', items = [] } = settlement.briefings[at] ?? {};
    const anchored = items.map((item) => ({
      id: item.id,
      anchors: item.anchors?.map((own) => [...own]) ?? null,
    }));
    const ownName = named(entry.briefing, id, anchored);
    const corrections = correctionsAt(settlement, settlement.briefings[at]?.address ?? '');
    const briefing = corrections.length > 0 ? { ...ownName, corrections } : ownName;
    // what is published differs, though the same was read
    const isOther = ownName.items !== entry.briefing.items || corrections.length > 0;
    if (!isOther || entry.digest === undefined) return { ...entry, briefing };
    return { ...entry, briefing, digest: digestOf(entry.digest, [anchored, corrections]) };
  });
  return { briefings: identified, settlement };
}

function digestOf(digest: string, published: [readonly Named[], readonly Correction[]]): string {
  return createHash('sha256')
    .update(digest + JSON.stringify(published))
    .digest('hex');
}

/** Where nobody's words changed, nothing was corrected. */
function correctionsAt({ lock }: Settlement, address: string): Correction[] {
  return (lock.corrected.get(address) ?? []).filter(({ items }) => items.length > 0);
}

function unsettled({ briefing, file, series, prints }: ArchivedBriefing): Unsettled {
  const stated = readFileName(file);
  const known = prints?.();
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return {
    file,
    sha256: briefing.source.sha256,
    lang: briefing.lang,
    series,
    date: briefing.date,
    ordinal: stated.date === briefing.date ? stated.ordinal : null,
    name: slug(stem) || 'briefing',
    items: briefing.items.map((item, at) => ({
      id: item.id,
      lines: item.lines,
      prints: known?.[at] ?? printsOfTurns(item.turns),
      hashes: () => item.turns.flatMap(({ paragraphs }) => paragraphs.map(hashesOf)),
    })),
  };
}

function compareBriefings(a: ArchivedBriefing, b: ArchivedBriefing): number {
  return (
    compareText(a.briefing.date ?? '￿', b.briefing.date ?? '￿') ||
    compareText(a.briefing.lang, b.briefing.lang) ||
    compareText(a.series ?? '', b.series ?? '') ||
    compareFiles(a.file, b.file)
  );
}
