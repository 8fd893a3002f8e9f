import { joinEditions, type Row } from '../editions/join.ts';
import type { SiteBriefing, SiteItem, Translation } from './entities.ts';

/** Items of a briefing beside those of the same one in another language: one of the two has none where no counterpart is sure. */
export interface BesideRow {
  own: readonly SiteItem[];
  others: readonly SiteItem[];
}

/** An item in another language: its counterpart, or where none is sure the briefing that it stands in. */
export interface Counterpart {
  translation: Translation;
  item: SiteItem | null;
}

const known = new WeakMap<SiteBriefing, Map<SiteBriefing, Row[]>>();

/** Each item of both once, in the order said. The words of both are read for it, once in a build. */
export function rowsBeside(own: SiteBriefing, other: SiteBriefing): BesideRow[] {
  // from either side the same
  const turned = own.lang > other.lang;
  const rows = turned ? joined(other, own) : joined(own, other);
  return rows.map(({ left, right }) => ({
    own: itemsAt(own, turned ? right : left),
    others: itemsAt(other, turned ? left : right),
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
  return entry.briefing.translations.map((translation) => ({
    translation,
    item:
      rowsBeside(entry.briefing, translation.briefing).find(({ own }) => own.includes(entry))?.others[0] ??
      null,
  }));
}
