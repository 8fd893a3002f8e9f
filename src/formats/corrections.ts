import { correctionsIn } from '../site/history.ts';
import type { Edition } from '../site/types.ts';

/** Words of a briefing that were corrected, as an event. Addresses are root paths. */
export interface CorrectionEvent {
  /** ISO date of the build that noticed it */
  date: string;
  briefing: string;
  title: string;
  /** ISO date of the briefing; null where it states none */
  held: string | null;
  /** SHA-256 of the raw file before and behind it */
  from: string;
  to: string;
  history: string;
  /** whose words changed, that came, or that went: those that stand have an address */
  items: { id: string; address: string | null }[];
}

/** What was corrected, the newest first: /en/corrections.json. Where only what nobody said changed, nothing was. */
export function corrections(edition: Edition): { address: string; text: string }[] {
  const events = correctionsIn(edition.briefings).map(({ briefing, correction }): CorrectionEvent => {
    const { address, history, items } = briefing;
    const { title, date } = briefing.briefing;
    const texts = history?.versions.map(({ text }) => text.sha256) ?? [];
    const places = new Map(
      items.flatMap(({ item, formerly, address }) => [item.id, ...formerly].map((id) => [id, address])),
    );
    return {
      date: correction.date,
      briefing: address,
      title,
      held: date,
      from: correction.from,
      to: texts[texts.lastIndexOf(correction.from) - 1] ?? briefing.briefing.source.sha256,
      history: history?.address ?? address,
      items: correction.items.map((id) => ({ id, address: places.get(id) ?? null })),
    };
  });
  return [{ address: `${edition.address}corrections.json`, text: `${JSON.stringify(events)}\n` }];
}
