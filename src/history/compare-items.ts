import type { Item } from '../model/briefing.ts';
import { addTo, isChanged, type Piece, type Step, stepsBetween, type Token, tokensOf } from './words.ts';

/** A paragraph in which words came or went. */
export interface ChangedParagraph {
  /** who says it, as printed: in pieces where that changed */
  who: Piece[];
  text: Piece[];
}

interface Paragraph {
  label: string | null;
  /** whether the label stands here, and not further above */
  opens: boolean;
  text: string;
}

interface Place {
  paragraph: number;
  isLabel: boolean;
  token: Token;
}

/**
 * What came and went in an item between two readings of it, by paragraphs of the later one; those that read the same are left out. How the
 * words are cut into paragraphs is no change. Pure.
 */
export function compareItems(former: Pick<Item, 'turns'>, later: Pick<Item, 'turns'>): ChangedParagraph[] {
  const [old, now] = [paragraphsOf(former), paragraphsOf(later)];
  if (readsTheSame(old, now)) return [];
  const [from, to] = [placesOf(old), placesOf(now)];
  const steps = stepsBetween(from.map(keyOf), to.map(keyOf));
  const home = homes(steps, from, to);
  const made = new Map<string, { order: number; label: string | null; who: Piece[]; text: Piece[] }>();
  let reached = -1;
  const blockOf = (step: Step) => {
    const [was, is] = [from[step.former ?? -1], to[step.later ?? -1]];
    const at = is?.paragraph ?? home.get(was?.paragraph ?? -1) ?? null;
    if (is) reached = Math.max(reached, is.paragraph);
    const key = at === null ? `went ${was?.paragraph}` : `${at}`;
    const known = made.get(key);
    if (known) return known;
    const label = (at === null ? old[was?.paragraph ?? -1] : now[at])?.label ?? null;
    // what went with its whole paragraph stands behind what is known to come before it
    const block = { order: at ?? reached + 0.5, label, who: [], text: [] };
    made.set(key, block);
    return block;
  };
  for (const step of steps) {
    const place = step.later === null ? from[step.former ?? -1] : to[step.later];
    const block = blockOf(step);
    if (place) addTo(place.isLabel ? block.who : block.text, step.is, place.token);
  }
  return [...made.values()]
    .sort((a, b) => a.order - b.order)
    .filter(({ who, text }) => isChanged(who) || isChanged(text))
    .map(({ label, who, text }) => ({
      who: who.length > 0 || label === null ? who : [same(label)],
      text,
    }));
}

/** Most items do: to lay them out would take most of the time. */
function readsTheSame(old: readonly Paragraph[], now: readonly Paragraph[]): boolean {
  return (
    old.length === now.length &&
    old.every(({ label, opens, text }, at) => {
      const other = now[at];
      return other?.text === text && other.label === label && other.opens === opens;
    })
  );
}

/** All that is said in an item, as having come or gone. Pure. */
export function wholeItem({ turns }: Pick<Item, 'turns'>, is: 'came' | 'went'): ChangedParagraph[] {
  return paragraphsOf({ turns }).map(({ label, opens, text }) => ({
    who: label !== null && opens ? [{ is, text: label, space: false }] : [],
    text: text === '' ? [] : [{ is, text, space: false }],
  }));
}

const same = (text: string): Piece => ({ is: 'same', text, space: false });

function paragraphsOf({ turns }: Pick<Item, 'turns'>): Paragraph[] {
  return turns.flatMap(({ label, paragraphs }) => {
    const said = paragraphs.length > 0 ? paragraphs : [''];
    return said.map((text, at) => ({ label, opens: at === 0, text }));
  });
}

function placesOf(paragraphs: readonly Paragraph[]): Place[] {
  return paragraphs.flatMap(({ label, opens, text }, paragraph) => [
    ...tokensOf(opens ? (label ?? '') : '').map((token) => ({ paragraph, isLabel: true, token })),
    ...tokensOf(text).map((token) => ({ paragraph, isLabel: false, token })),
  ]);
}

/** A name above the words is not the same as that name among them. */
const keyOf = ({ isLabel, token }: Place): string => (isLabel ? `:${token.text}` : ` ${token.text}`);

/** Where the former paragraphs stand in the later ones: where the first of their words does that was kept. */
function homes(
  steps: readonly Step[],
  from: readonly Place[],
  to: readonly Place[],
): ReadonlyMap<number, number> {
  const home = new Map<number, number>();
  for (const { former, later } of steps) {
    const [was, is] = [from[former ?? -1], to[later ?? -1]];
    if (was && is && !home.has(was.paragraph)) home.set(was.paragraph, is.paragraph);
  }
  return home;
}
