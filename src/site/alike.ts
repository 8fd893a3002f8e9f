import type { ArchivedBriefing } from '../archive/types.ts';
import { isMarkedCorrected } from './checks.ts';
import type { SiteBriefing } from './types.ts';

/** Each briefing of which there is another transcript leads to that. */
export function linkAlike(archived: readonly ArchivedBriefing[], briefings: readonly SiteBriefing[]): void {
  const alike = archived.filter((entry) => entry.alike);
  if (alike.length === 0) return;
  const fileOf = new Map(archived.map(({ briefing, file }) => [briefing, file]));
  const place = new Map(archived.map(({ file }, at) => [file, at]));
  const byFile = new Map(briefings.map((one) => [fileOf.get(one.briefing), one]));
  for (const { file, alike: others = [] } of alike) {
    const own = byFile.get(file);
    if (!own) continue;
    own.alike = others.flatMap((other) => {
      const found = byFile.get(other);
      if (!found) return [];
      const { address, briefing } = found;
      const [isMarked, wasMarked] = [isMarkedCorrected(found), isMarkedCorrected(own)];
      const isFirst = (place.get(other) ?? 0) < (place.get(file) ?? 0);
      return [
        {
          ...{ address, title: briefing.title, date: briefing.date },
          isCorrected: isMarked && !wasMarked,
          isCounted: isMarked === wasMarked ? isFirst : isMarked,
        },
      ];
    });
  }
}
