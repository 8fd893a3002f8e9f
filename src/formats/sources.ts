import type { Edition } from '../site/types.ts';

/** The publisher’s addresses of each briefing that states some, and its own here: /en/sources.json, for who looks for the former. */
export function sources({ address, briefings }: Edition): { address: string; text: string }[] {
  const stated = briefings.flatMap(({ briefing: { url, aliases = [] }, address }) =>
    [...new Set(url ? [url, ...aliases] : aliases)].map((published) => [published, address]),
  );
  return stated.length === 0
    ? []
    : [{ address: `${address}sources.json`, text: `${JSON.stringify(stated)}\n` }];
}
