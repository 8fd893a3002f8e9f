import { groupBy } from './group-by.ts';
import type { SiteBriefing } from './types.ts';

/**
 * Links each briefing to the same one in the archive's other languages, where that is plain, and never by a guess. Two are
 * the same if they are of one series and day (undated ones: of one name) and either print the same time, which no other of
 * that day does in their languages; or are, of those that such a time does not pair, the only ones in their languages, or
 * have the same number on that day where both languages have as many.
 */
export function linkTranslations(briefings: readonly SiteBriefing[]): void {
  const days = groupBy(briefings, ({ series, briefing }) =>
    JSON.stringify([series?.id, briefing.date ?? briefing.id]),
  );
  for (const day of days.values()) {
    const byLang = [...groupBy(day, ({ lang }) => lang).values()];
    for (const ours of byLang) {
      for (const theirs of byLang) {
        if (ours !== theirs) link(ours, theirs);
      }
    }
  }
}

/** Links those of one language to those of another. */
function link(ours: readonly SiteBriefing[], theirs: readonly SiteBriefing[]): void {
  const pairs = new Map<SiteBriefing, SiteBriefing>();
  for (const one of ours) {
    const other = onlyAt(one.briefing.time, theirs);
    if (other && onlyAt(one.briefing.time, ours)) pairs.set(one, other);
  }
  const paired = new Set(pairs.values());
  const left = ours.filter((one) => !pairs.has(one));
  const right = theirs.filter((other) => !paired.has(other));
  if (left.length === right.length) {
    for (const one of left) {
      const other =
        left.length === 1 ? right[0] : right.find(({ briefing }) => briefing.id === one.briefing.id);
      if (other) pairs.set(one, other);
    }
  }
  for (const [one, { lang, address, briefing }] of pairs) {
    one.translations.push({ lang, address, title: briefing.title, date: briefing.date });
  }
}

/** The only one of a day at that time. */
function onlyAt(time: string | null, day: readonly SiteBriefing[]): SiteBriefing | null {
  const found = time === null ? [] : day.filter(({ briefing }) => briefing.time === time);
  return found.length === 1 ? found[0]! : null;
}
