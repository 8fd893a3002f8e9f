import type { Briefing } from '../model/briefing.ts';
import { readFileName } from '../read/file-name.ts';
import { groupBy } from '../text/group-by.ts';
import { slug } from '../text/slug.ts';
import { UniqueNames } from '../text/unique-names.ts';
import { compareFiles, compareText } from './order.ts';
import type { ArchivedBriefing } from './types.ts';

/** In order (date, language, series, file name), each with its id, unique within its language and series. Pure. */
export function identify(briefings: readonly ArchivedBriefing[]): ArchivedBriefing[] {
  const sorted = [...briefings].sort(compareBriefings);
  const groups = groupBy(sorted, ({ briefing, series }) =>
    JSON.stringify([briefing.lang, series, briefing.date]),
  );
  const ids = new Map<ArchivedBriefing, string>();
  for (const group of groups.values()) {
    const date = group[0]!.briefing.date;
    const numbered = date === null ? undatedIds(group) : datedIds(date, group);
    for (const [i, entry] of group.entries()) ids.set(entry, numbered[i]!);
  }
  return sorted.map((entry) => ({ ...entry, briefing: withId(entry.briefing, ids.get(entry)!) }));
}

function withId(briefing: Briefing, id: string): Briefing {
  return briefing.id === id ? briefing : { ...briefing, id };
}

function compareBriefings(a: ArchivedBriefing, b: ArchivedBriefing): number {
  return (
    compareText(a.briefing.date ?? '￿', b.briefing.date ?? '￿') ||
    compareText(a.briefing.lang, b.briefing.lang) ||
    compareText(a.series ?? '', b.series ?? '') ||
    compareFiles(a.file, b.file)
  );
}

/**
 * The date, then -2, -3 … in the order of the files. A number in a file's own name ("2021-11-03-2.txt") is kept, so that
 * a briefing does not change its address when the one before it is added or taken away.
 */
function datedIds(date: string, group: readonly ArchivedBriefing[]): string[] {
  const taken = new Set<number>();
  const fixed = group.map(({ file }) => {
    const named = readFileName(file);
    if (named.date !== date || named.ordinal === null || taken.has(named.ordinal)) return null;
    taken.add(named.ordinal);
    return named.ordinal;
  });
  let next = 1;
  return fixed.map((ordinal) => {
    if (ordinal !== null) return `${date}-${ordinal}`;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next === 1 ? date : `${date}-${next}`;
  });
}

function undatedIds(group: readonly ArchivedBriefing[]): string[] {
  const names = new UniqueNames();
  return group.map(({ file }) => {
    const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
    return names.claim(slug(name) || 'briefing');
  });
}
