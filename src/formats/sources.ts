import type { Edition } from '../site/types.ts';

/** The publisher’s address of each briefing that states one, and its own here: /en/sources.json, for who looks for the former. */
export function sources({ address, briefings }: Edition): { address: string; text: string }[] {
  const stated = briefings.flatMap(({ briefing: { url }, address }) => (url ? [[url, address]] : []));
  return stated.length === 0
    ? []
    : [{ address: `${address}sources.json`, text: `${JSON.stringify(stated)}\n` }];
}
