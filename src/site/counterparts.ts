import { joinEditions, type Row } from '../editions/join.ts';
import type { SiteBriefing, SiteItem, Translation } from './entities.ts';

/** Items of a briefing beside those of the same one in another language: one of the two has none where no counterpart is sure. */
export interface BesideRow {
  own: readonly SiteItem[];
  others: readonly SiteItem[];
  /** how probable it is that these are the same, 0–1; 1 where one of the two has none */
  confidence: number;
}

/** An item in another language: its counterpart, or where none is sure the briefing that it stands in. */
export interface Counterpart {
  translation: Translation;
  item: SiteItem | null;
  /** whether each of the two stands for the other and for nothing else */
  isOneToOne: boolean;
}

/** What stands for an item in another language; of one that is two there both. */
export interface SureCounterpart {
  item: SiteItem;
  confidence: number;
}

const known = new WeakMap<SiteBriefing, Map<SiteBriefing, Row[]>>();

/** Each item of both once, in the order said. The words of both are read for it, once in a build. */
export function rowsBeside(own: SiteBriefing, other: SiteBriefing): BesideRow[] {
  // from either side the same
  const turned = own.lang > other.lang;
  const rows = turned ? joined(other, own) : joined(own, other);
  return rows.map(({ left, right, confidence }) => ({
    own: itemsAt(own, turned ? right : left),
    others: itemsAt(other, turned ? left : right),
    confidence,
  }));
}

function joined(left: SiteBriefing, right: SiteBriefing): Row[] {
  const ofLeft = known.get(left) ?? new Map<SiteBriefing, Row[]>();
  known.set(left, ofLeft);
  const rows = ofLeft.get(right) ?? joinEditions(left.briefing, right.briefing);
  ofLeft.set(right, rows);
  return rows;
}

const itemsAt = ({ items }: SiteBriefing, places: readonly number[]): SiteItem[] =>
  places.flatMap((at) => items[at] ?? []);

/** Where an item stands in other languages of the archive; of two that stand for it the first. */
export function counterpartsOf(entry: SiteItem): Counterpart[] {
  return entry.briefing.translations.map((translation) => {
    const row = rowsBeside(entry.briefing, translation.briefing).find(({ own }) => own.includes(entry));
    const isOneToOne = row?.own.length === 1 && row.others.length === 1;
    return { translation, item: row?.others[0] ?? null, isOneToOne };
  });
}

/** Of each item of a briefing that has any, all that stands for it in other languages. */
export function sureCounterparts(own: SiteBriefing): Map<SiteItem, SureCounterpart[]> {
  const found = new Map<SiteItem, SureCounterpart[]>();
  for (const { briefing } of own.translations)
    for (const { own: items, others, confidence } of rowsBeside(own, briefing))
      for (const item of others.length > 0 ? items : [])
        found.set(item, [
          ...(found.get(item) ?? []),
          ...others.map((other) => ({ item: other, confidence })),
        ]);
  return found;
}
