import type { ArchivedBriefing } from '../archive/types.ts';
import type { SiteBriefing } from './types.ts';

/** Each briefing of which there is another transcript leads to that. */
export function linkAlike(archived: readonly ArchivedBriefing[], briefings: readonly SiteBriefing[]): void {
  const alike = archived.filter((entry) => entry.alike);
  if (alike.length === 0) return;
  const fileOf = new Map(archived.map(({ briefing, file }) => [briefing, file]));
  const byFile = new Map(briefings.map((one) => [fileOf.get(one.briefing), one]));
  for (const { file, alike: others = [] } of alike) {
    const own = byFile.get(file);
    if (!own) continue;
    own.alike = others.flatMap((other) => {
      const found = byFile.get(other);
      return found
        ? [{ address: found.address, title: found.briefing.title, date: found.briefing.date }]
        : [];
    });
  }
}
