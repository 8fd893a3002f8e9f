import type { Archive, ArchivedBriefing } from '../archive/types.ts';
import { outlineOf } from '../outline/outline.ts';
import { groupBy } from '../text/group-by.ts';
import type { Heard } from './types.ts';

/** The briefings of one language, oldest first, and where each of their items stands. */
export interface HeardArchive {
  briefings: Heard[];
  /** of each item, in the order of the briefings */
  places: { file: string; line: number }[];
}

function heardIn({ briefing, outline, series }: ArchivedBriefing): Heard {
  const { items, holders = [] } = outline ?? outlineOf(briefing);
  return {
    date: briefing.date,
    series: series === null ? null : { id: series, title: series },
    title: briefing.title,
    holders,
    items: items.map(({ voices }) => voices),
  };
}

/** What is heard in an archive, language by language. */
export function heardArchive({ briefings }: Archive): HeardArchive[] {
  return [...groupBy(briefings, ({ briefing }) => briefing.lang).values()].map((held) => ({
    briefings: held.map(heardIn),
    places: held.flatMap(({ file, briefing }) => briefing.items.map(({ lines: [line] }) => ({ file, line }))),
  }));
}
