import type { Edition } from './entities.ts';

/** The places of the menu: each is a page right below /LANG/, and what stands under it belongs to it. */
const names = ['dates', 'topics', 'speakers', 'outlets'] as const;
export type Section = (typeof names)[number];

/** "/en/", "topics" → "/en/topics/" */
export function sectionAddress({ address }: Pick<Edition, 'address'>, section: Section): string {
  return `${address}${section}/`;
}

/** Those that hold something, in the order of the menu. */
export function sectionsOf(edition: Edition): { name: Section; address: string }[] {
  const { briefings, topics, speakers, outlets } = edition;
  const held = { dates: briefings, topics, speakers, outlets };
  return names
    .filter((name) => held[name].length > 0)
    .map((name) => ({ name, address: sectionAddress(edition, name) }));
}
