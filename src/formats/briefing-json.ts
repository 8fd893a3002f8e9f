import { wholeBriefing } from '../archive/kept.ts';
import { abridged, type PublishedCounterpart } from '../model/published.ts';
import { type SureCounterpart, sureCounterparts } from '../site/counterparts.ts';
import { translationsListing } from '../site/keys.ts';
import type { SiteBriefing } from '../site/types.ts';

/**
 * The document that `lectern parse` prints, without what follows from the rest of it: beside each briefing as index.json.gz. Items name their
 * counterparts in other languages.
 */
export function briefingJson(briefing: SiteBriefing): string {
  const { items, ...rest } = abridged(wholeBriefing(briefing.briefing));
  const known = sureCounterparts(briefing);
  const counterpartsAt = (at: number) => {
    const item = briefing.items[at];
    return item && known.get(item)?.map(published);
  };
  const document = {
    ...rest,
    items: items.map((item, at) => {
      const counterparts = counterpartsAt(at);
      return counterparts ? { ...item, counterparts } : item;
    }),
  };
  return `${JSON.stringify(document)}\n`;
}

const published = ({ item, confidence }: SureCounterpart): PublishedCounterpart => ({
  lang: item.briefing.lang,
  address: item.address,
  // further digits are not the same on every machine
  confidence: Number(confidence.toFixed(2)),
});

/** What stands for such a document; null where that is not known. */
export function briefingJsonKey(briefing: SiteBriefing): string | null {
  const { digest } = briefing;
  const { id, series } = briefing.briefing;
  const translations = translationsListing(briefing);
  return digest === null || translations === null
    ? null
    : `json ${digest} ${id} ${series ?? ''}${translations && ` ${briefing.address} ${translations}`}`;
}
