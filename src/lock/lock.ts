import { z } from 'zod';
import { Correction, Lines } from '../model/briefing.ts';

/**
 * Where every address that an archive was published under leads, and where its words stand. One line an address in
 * `lectern.lock`; read by read-lock.ts, written by print-lock.ts.
 */

/** So long may a part of an address be, and all of it, to be the name of a file on any system: those that are made are far shorter. */
const LONGEST_PART = 200;
const LONGEST = 1000;
/** Of an address, as a pattern: "who-pays-the-toll" */
export const PART = `[a-z0-9-]{1,${LONGEST_PART}}`;

/** "/en/2031/05/04/" of a briefing; of an item with its id behind it, "/en/2031/05/04/who-pays-the-toll". */
export const Address = z
  .string()
  .max(LONGEST)
  .regex(new RegExp(`^(?:/${PART})+/?$`));
export type Address = z.infer<typeof Address>;

const Id = z.string().regex(new RegExp(`^${PART}$`));

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Print = z.string().regex(/^(?:[\w-]{5})+$/);
/** "who-pays-the-toll-p3": what a link to a paragraph ends with */
const Anchor = z.string().regex(/^[a-z0-9-]+-p[1-9]\d{0,8}$/);

/** A paragraph as it was last published. */
export const LockedParagraph = z.object({
  /** one, unless paragraphs were joined */
  anchors: z.array(Anchor).min(1),
  print: Print.describe('src/outline/prints.ts'),
});
export type LockedParagraph = z.infer<typeof LockedParagraph>;

export const LockedItem = z.object({
  id: Id,
  lines: Lines,
  words: z.int().nonnegative(),
  whole: z
    .string()
    .regex(/^[\w-]{5}$/)
    .describe('of all its words: src/outline/prints.ts'),
  paragraphs: z.array(LockedParagraph),
  /** the highest number that a paragraph’s anchor with its id has had */
  highest: z.int().nonnegative(),
});
export type LockedItem = z.infer<typeof LockedItem>;

export const Series = z.string();

/** Where an address leads. */
export const Lead = z.object({ date: z.iso.date(), to: Address });

export const LockedBriefing = z.object({
  address: Address,
  date: z.iso.date().describe('when it was first published'),
  sha256: Sha256.describe('of the raw file'),
  file: z.string().min(1).describe('path inside the archive, with "/"'),
  items: z.array(LockedItem),
});
export type LockedBriefing = z.infer<typeof LockedBriefing>;

/** What no longer stands in any transcript, and what is known of it. */
export const GoneBriefing = LockedBriefing.omit({ items: true }).extend({
  gone: z.iso.date(),
  title: z.string(),
});
export type GoneBriefing = z.infer<typeof GoneBriefing>;

export const GoneItem = LockedItem.extend({
  address: Address,
  gone: z.iso.date(),
  title: z.string(),
  text: z.string().describe('how its last words begin'),
});
export type GoneItem = z.infer<typeof GoneItem>;

export const Lock = z.object({
  /** "/en/noon/" → "Noon": names of series that have an address */
  series: z.map(Address, Series),
  briefings: z.map(Address, LockedBriefing),
  /** by the address that leads elsewhere now */
  moved: z.map(Address, Lead),
  /** by the address of a part that stands for the whole: where the rest went */
  split: z.map(Address, z.array(Lead)),
  /** by the address of the briefing, the oldest first; without items where only what nobody said was replaced */
  corrected: z.map(Address, z.array(Correction)),
  goneBriefings: z.map(Address, GoneBriefing),
  goneItems: z.map(Address, GoneItem),
});
export type Lock = z.infer<typeof Lock>;

export function emptyLock(): Lock {
  return {
    series: new Map(),
    briefings: new Map(),
    moved: new Map(),
    split: new Map(),
    corrected: new Map(),
    goneBriefings: new Map(),
    goneItems: new Map(),
  };
}

/** "/en/2031/05/04/" and "x" → "/en/2031/05/04/x" */
export const itemAddress = (briefing: Address, id: string): Address => briefing + id;

/** "/en/2031/05/04/x" → "/en/2031/05/04/" and "x"; the id of a briefing’s own address is "". */
export function splitAddress(address: Address): { briefing: Address; id: string } {
  const end = address.lastIndexOf('/') + 1;
  return { briefing: address.slice(0, end), id: address.slice(end) };
}

/** Where an address leads in the end: one that moved, moved again … Null for a circle, which no build makes. */
export function followed(moved: Lock['moved'], address: Address): Address | null {
  const seen = new Set<Address>();
  let at = address;
  for (let next = moved.get(at); next; next = moved.get(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = next.to;
  }
  return at;
}
