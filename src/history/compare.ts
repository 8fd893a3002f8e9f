import { matchItems } from '../lock/match-items.ts';
import type { Briefing, Furniture, Item, Lines } from '../model/briefing.ts';
import { hashesOf, printsOfTurns } from '../outline/prints.ts';
import { type ChangedParagraph, compareItems, wholeItem } from './compare-items.ts';
import { isChanged, type Piece, piecesOf } from './words.ts';

/** An item that reads otherwise in the later of two briefings. */
export interface ChangedItem {
  /** came: it is in the later one alone; went: in the former one alone */
  is: 'changed' | 'came' | 'went';
  /** index in the former briefing; null for one that came */
  former: number | null;
  /** index in the later briefing; null for one that went */
  later: number | null;
  /** as the later one has it, unless it went */
  title: string;
  /** the printed title, where that changed; else [] */
  printed: Piece[];
  /** those in which words came or went */
  paragraphs: ChangedParagraph[];
}

/** What a briefing states of itself, where the two differ. */
export interface ChangedFact {
  what: 'title' | 'date' | 'time' | 'place';
  former: string | null;
  later: string | null;
}

/** What differs between two readings of a briefing. */
export interface Comparison {
  facts: ChangedFact[];
  /** in the order of the later one; what went stands behind what stood before it */
  items: ChangedItem[];
  /** lines of what nobody said: those of the later text that are new or read otherwise, and of the former one that are there no more */
  furniture: { came: Lines[]; went: Lines[] };
  /** by item of the later briefing, the index of the former one that it is */
  was: (number | null)[];
}

/** Lines so near to each other are told as one stretch: between paragraphs one is blank. */
const APART = 2;

/**
 * What came and went from a briefing to a later reading of it: items are known again as the lock knows them, by the words of their paragraphs
 * (src/lock/match-items.ts), and compared word by word. Pure.
 */
export function compareBriefings(former: Briefing, later: Briefing): Comparison {
  const is = sameItems(former.items, later.items);
  const changed = later.items.map((item, at): ChangedItem | null => {
    const was = is[at] ?? null;
    const old = was === null ? undefined : former.items[was];
    const { title } = item;
    if (!old)
      return { is: 'came', former: null, later: at, title, printed: [], paragraphs: wholeItem(item, 'came') };
    const paragraphs = compareItems(old, item);
    const printed = printedTitles(old, item);
    const isSame = paragraphs.length === 0 && printed.length === 0;
    return isSame ? null : { is: 'changed', former: was, later: at, title, printed, paragraphs };
  });
  return {
    facts: factsOf(former, later),
    items: inOrder(changed, is, former.items),
    furniture: compareFurniture(former.furniture, later.furniture),
    was: is,
  };
}

/** By later item, the index of the former one that it is. Where the two begin and end alike, which is most of both, nothing is sought. */
function sameItems(former: readonly Item[], later: readonly Item[]): (number | null)[] {
  const most = Math.min(former.length, later.length);
  const isSame = (old?: Item, now?: Item) => old && now && compareItems(old, now).length === 0;
  let before = 0;
  while (before < most && isSame(former[before], later[before])) before++;
  let behind = 0;
  while (before + behind < most && isSame(former.at(-1 - behind), later.at(-1 - behind))) behind++;
  const middle = <T>(items: readonly T[]) => items.slice(before, items.length - behind);
  const { is } = matchItems(middle(former).map(asKnown), middle(later).map(asPresent));
  const further = former.length - later.length;
  return later.map((_, at) => {
    if (at < before) return at;
    if (at >= later.length - behind) return at + further;
    const was = is[at - before] ?? null;
    return was === null ? null : was + before;
  });
}

/** What went is put behind the item that stood before it. */
function inOrder(
  changed: readonly (ChangedItem | null)[],
  was: readonly (number | null)[],
  former: readonly Item[],
): ChangedItem[] {
  const kept = new Map(was.map((old, at) => [old, at]));
  const behind = new Map<number, ChangedItem[]>();
  let last = -1;
  for (const [at, item] of former.entries()) {
    const now = kept.get(at);
    if (now !== undefined) last = now;
    else {
      const paragraphs = wholeItem(item, 'went');
      const { title } = item;
      const went: ChangedItem = { is: 'went', former: at, later: null, title, printed: [], paragraphs };
      behind.set(last, [...(behind.get(last) ?? []), went]);
    }
  }
  return [
    ...(behind.get(-1) ?? []),
    ...changed.flatMap((item, at) => [...(item ? [item] : []), ...(behind.get(at) ?? [])]),
  ];
}

const asKnown = ({ id, lines, turns }: Item) => {
  const { words, whole, paragraphs } = printsOfTurns(turns);
  const named = paragraphs.map((print, at) => ({ anchors: [`${id}-p${at + 1}`], print }));
  return { id, lines, words, whole, paragraphs: named, highest: named.length };
};

const asPresent = ({ turns }: Item) => ({
  paragraphs: turns.flatMap(({ paragraphs }) => paragraphs.map(hashesOf)),
  whole: printsOfTurns(turns).whole,
});

/** A title that is derived from what is said changes with it, and is no other change. */
function printedTitles(former: Item, later: Item): Piece[] {
  if (former.titleFrom === 'text' || later.titleFrom === 'text') return [];
  const pieces = piecesOf(former.title, later.title);
  return isChanged(pieces) ? pieces : [];
}

function factsOf(former: Briefing, later: Briefing): ChangedFact[] {
  return (['title', 'date', 'time', 'place'] as const).flatMap((what) =>
    former[what] === later[what] ? [] : [{ what, former: former[what], later: later[what] }],
  );
}

/** Where it stands is no matter: a menu that moved reads as before. */
function compareFurniture(
  former: readonly Furniture[],
  later: readonly Furniture[],
): Comparison['furniture'] {
  const left = new Map<string, number>();
  for (const { text } of former) left.set(folded(text), (left.get(folded(text)) ?? 0) + 1);
  const take = (counts: Map<string, number>, text: string) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count > 0;
  };
  const came = later.filter(({ text }) => !take(left, folded(text)));
  const went = former.filter(({ text }) => take(left, folded(text)));
  return { came: stretches(came), went: stretches(went) };
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

function stretches(furniture: readonly Furniture[]): Lines[] {
  const found: Lines[] = [];
  for (const [first, end] of furniture.map(({ lines }) => lines).sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && first - last[1] <= APART) last[1] = Math.max(last[1], end);
    else found.push([first, end]);
  }
  return found;
}
