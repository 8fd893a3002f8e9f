import { wholeBriefing } from '../archive/kept.ts';
import type { ArchivedBriefing, FormerVersion } from '../archive/types.ts';
import type { ChangedFact, ChangedItem } from '../history/compare.ts';
import { excerpt } from '../history/excerpt.ts';
import { type Compared, compareVersions } from '../history/versions.ts';
import { type Piece, piecesOf } from '../history/words.ts';
import { formerName, historyAddress, pageName } from '../lock/addresses.ts';
import type { Correction, Lines } from '../model/briefing.ts';
import type { Edition, History, SiteBriefing, SiteItem, Version } from './entities.ts';

/** What was published under the address of a briefing, the newest first; null where that is what stands there. */
export function historyOf(
  { since, former = [] }: Pick<ArchivedBriefing, 'since' | 'former'>,
  { address, source, briefing }: Pick<SiteBriefing, 'address' | 'source' | 'briefing'>,
): History | null {
  if (former.length === 0) return null;
  const own = historyAddress(address);
  const texts = former.map((version): Version['text'] => ({
    address: own + formerName(version.sha256, version.original),
    sha256: version.sha256,
    former: version,
  }));
  texts.push({ address: source, sha256: briefing.source.sha256, former: null });
  const versions = texts.map((text, at): Version => {
    const before = former[at - 1];
    return { date: before?.replaced ?? since ?? null, items: before?.items ?? [], text };
  });
  return { address: own, versions: versions.reverse() };
}

export type { Piece } from '../history/words.ts';

/** A version beside the one before it. */
export interface VersionShown {
  version: Version;
  /** whether its text as it came is published */
  isKept: boolean;
  isFirst: boolean;
  /** null for the first one, or where one of the two texts is not kept */
  changes: ChangesShown | null;
}

export interface ChangesShown {
  facts: { what: ChangedFact['what']; former: string | null; later: string | null; pieces: Piece[] }[];
  items: ItemShown[];
  /** stretches of lines that nobody said, of this text or, where that has none, of the one before */
  unsaid: { lines: readonly Lines[]; isFormer: boolean };
}

/** An item that changed; long stretches of it that stayed are cut. */
export interface ItemShown {
  is: ChangedItem['is'];
  /** what a link to this change ends with, of the newest of an item; null for any other */
  id: string | null;
  title: string;
  /** the page that it has now, or that says that it is gone */
  target: string | null;
  printed: Piece[];
  paragraphs: { who: Piece[]; text: Piece[] }[];
}

/** The versions of a briefing, the newest first, with what changed; all of its former texts are read for it. */
export function versionsShown(own: SiteBriefing, { versions }: History, { former }: Edition): VersionShown[] {
  const gone = new Set(former.flatMap(({ address, to }) => (to === null ? [address] : [])));
  const readings = versions.map(({ text }) =>
    text.former
      ? { isKept: text.former.bytes() !== null, briefing: text.former.briefing() }
      : { isKept: true, briefing: wholeBriefing(own.briefing) },
  );
  const compared = compareVersions(readings.toReversed().map(({ briefing }) => briefing)).reverse();
  const named = new Set<string>();
  return versions.map((version, at) => {
    const found = compared[at] ?? null;
    return {
      version,
      isKept: readings[at]?.isKept ?? false,
      isFirst: at === versions.length - 1,
      changes: found && changesShown(found, version, own, { gone, named }),
    };
  });
}

function changesShown(
  { facts, items, furniture: { came, went } }: Compared,
  version: Version,
  own: SiteBriefing,
  { gone, named }: { gone: ReadonlySet<string>; named: Set<string> },
): ChangesShown {
  const vanished = pagesOfVanished(items, version, own);
  return {
    facts: facts.map((fact) => ({ ...fact, pieces: piecesOf(fact.former ?? '', fact.later ?? '') })),
    items: items.map((item): ItemShown => {
      const { is, printed, paragraphs } = item;
      const present = own.items[item.now ?? -1];
      const id = present && !named.has(present.item.id) ? present.item.id : null;
      if (id !== null) named.add(id);
      const lost = vanished.get(item) ?? '';
      return {
        is,
        id,
        title: present?.item.title ?? item.title,
        target: present?.address ?? (gone.has(lost) ? lost : null),
        printed: excerpt(printed),
        paragraphs: paragraphs.map(({ who, text }) => ({ who: excerpt(who), text: excerpt(text) })),
      };
    }),
    unsaid: came.length > 0 ? { lines: came, isFormer: false } : { lines: went, isFormer: true },
  };
}

/** Where what went had its page: the lock names what vanished in the order in which it stood, as it is listed here. */
function pagesOfVanished(
  items: Compared['items'],
  version: Version,
  { address, items: present }: SiteBriefing,
): ReadonlyMap<Compared['items'][number], string> {
  const ids = new Set(present.flatMap(({ item, formerly }) => [item.id, ...formerly]));
  const vanished = version.items.filter((id) => !ids.has(id));
  const went = items.filter(({ is }) => is === 'went');
  if (vanished.length !== went.length) return new Map();
  return new Map(went.map((item, at) => [item, `${address}${pageName(vanished[at] ?? '')}.html`]));
}

/** When the words of an item were last corrected: ISO date; null where they never were. */
export function correctedOn({ item, formerly, briefing }: SiteItem): string | null {
  const ids = [item.id, ...formerly];
  const own = briefing.briefing.corrections?.findLast(({ items }) => items.some((id) => ids.includes(id)));
  return own?.date ?? null;
}

/** A briefing, and when its words were corrected. */
export interface Corrected {
  briefing: SiteBriefing;
  correction: Correction;
}

/** Every correction of some briefings, the newest first. */
export function correctionsIn(briefings: readonly SiteBriefing[]): Corrected[] {
  const all = briefings.flatMap((briefing) =>
    (briefing.briefing.corrections ?? []).map((correction) => ({ briefing, correction })),
  );
  const reversed = all.toReversed();
  return reversed.sort((a, b) =>
    a.correction.date < b.correction.date ? 1 : a.correction.date > b.correction.date ? -1 : 0,
  );
}

/** Whether a correction is the last one of its briefing. */
export const isLastOf = ({ briefing, correction }: Corrected): boolean =>
  briefing.briefing.corrections?.at(-1) === correction;

/** What stands for a former text on a page that tells of it. */
export const formerFacts = ({ replaced, sha256, items, kept }: FormerVersion) => [
  replaced,
  sha256,
  items,
  kept,
];
