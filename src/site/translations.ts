import { groupBy } from './group-by.ts';
import type { SiteBriefing } from './types.ts';

/** The same briefing in another language: the same date, series and number on its day. Undated ones are joined by id. */
export function linkTranslations(briefings: readonly SiteBriefing[]): void {
  const groups = groupBy(briefings, (briefing) => `${briefing.series?.id ?? ''}\n${briefing.briefing.id}`);
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const briefing of group) {
      briefing.translations = group
        .filter((other) => other.lang !== briefing.lang)
        .map((other) => ({
          lang: other.lang,
          address: other.address,
          title: other.briefing.title,
          date: other.briefing.date,
        }));
    }
  }
}
