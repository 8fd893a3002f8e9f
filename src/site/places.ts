import type { Edition } from './entities.ts';

/** The places of the menu: each is a page right below /LANG/, and what stands under it belongs to it. */
const names = ['dates', 'topics', 'speakers', 'outlets'] as const;
export type Section = (typeof names)[number];

/** What stands right below /LANG/ besides: the search, how a quotation is checked, the data, and (of a series too) the briefings without a date. */
export type Place = Section | 'search' | 'undated' | 'verification' | 'data';

/** "/en/", "topics" → "/en/topics/" */
export function placeAddress({ address }: { address: string }, place: Place): string {
  return `${address}${place}/`;
}

/** Those that hold something, in the order of the menu. */
export function sectionsOf(edition: Edition): { name: Section; address: string }[] {
  const { briefings, topics, speakers, outlets } = edition;
  const held = { dates: briefings, topics, speakers, outlets };
  return names
    .filter((name) => held[name].length > 0)
    .map((name) => ({ name, address: placeAddress(edition, name) }));
}
