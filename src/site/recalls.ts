import type { ArchiveMessage } from '../archive/types.ts';
import { makeMessage } from '../model/message.ts';
import type { Recall } from '../outline/recalls.ts';
import { groupBy } from '../text/group-by.ts';
import type { Edition, Recalled, SiteBriefing, SiteItem } from './entities.ts';

/** Of 112 such links of a real archive that were read, two could not be told to be right. */
const SURE = 0.98;

/**
 * Leads from what was said here on another day to the briefing of that day, and back: to the only one of the series in which somebody answers
 * or states who is meant, and otherwise to none.
 */
export function linkRecalls({ briefings }: Edition): void {
  const recalling = briefings.flatMap(({ items }) => items.filter(({ recalls }) => recalls.length > 0));
  if (recalling.length === 0) return;
  const days = groupBy(briefings, ({ series, briefing }) => dayKey(series?.id, briefing.date));
  for (const item of recalling) {
    const meant = item.recalls.flatMap((recall) => {
      const held = days.get(dayKey(item.briefing.series?.id, recall.day)) ?? [];
      const spoken = held.filter((briefing) => speaksIn(briefing, meantBy(recall, item)));
      const [only] = spoken.length === 1 ? spoken : [];
      return only ? [{ only, line: recall.line }] : [];
    });
    const once = new Map(meant.toReversed().map((one) => [one.only, one]));
    item.recalled = [...once.values()].toReversed().map(({ only, line }): Recalled => {
      const { address, briefing } = only;
      return { address, title: briefing.title, date: briefing.date, line };
    });
    for (const only of once.keys()) {
      const { address } = item;
      only.recalledIn = [
        ...only.recalledIn,
        { address, title: item.item.title, date: item.briefing.briefing.date },
      ];
    }
  }
  for (const briefing of briefings)
    if (briefing.recalledIn.length > 1) briefing.recalledIn = briefing.recalledIn.toSorted(byDay);
}

/** Where each such link stands, for whoever checks an archive. */
export function recallMessages(editions: readonly Edition[]): ArchiveMessage[] {
  return editions.flatMap(({ briefings }) =>
    briefings.flatMap(({ briefing, items }) =>
      items.flatMap(({ recalled }) =>
        recalled.map(({ date, title, line }) => {
          const reason = `What is recalled here was taken to be said in the briefing of ${date}, “${title}”.`;
          const told = makeMessage('recall-linked', line, reason, { confidence: SURE });
          return { file: briefing.source.file, ...told };
        }),
      ),
    ),
  );
}

const dayKey = (series: string | undefined, date: string | null): string => `${series ?? ''} ${date}`;

/** Who is said to have spoken: of a question whoever answers it. */
function meantBy({ role, speaker }: Recall, { voices }: SiteItem): ReadonlySet<string> {
  const answering = voices.flatMap((voice) => (voice.role === 'question' ? [] : (voice.speaker ?? [])));
  return new Set(role === 'question' ? answering : speaker === null ? [] : [speaker]);
}

const speaksIn = ({ items }: SiteBriefing, who: ReadonlySet<string>): boolean =>
  items.some(({ voices }) =>
    voices.some(({ role, speaker }) => role !== 'question' && speaker !== null && who.has(speaker)),
  );

const byDay = (a: { date?: string | null; address: string }, b: typeof a): number => {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return 0;
};
