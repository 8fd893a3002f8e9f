import { sha256 } from '../text/sha256.ts';
import type { SiteBriefing, SiteItem } from './entities.ts';

/**
 * What a feed or a calendar knows a briefing and its answers by, for good: a UUID (version 8, RFC 9562) of the text that was first published
 * of it. Its address would not do: it changes where a briefing is re-dated, and where that is taken back the lock no longer tells which
 * one was the first. The first text stays what it was, whatever is corrected, moved, or served by another host.
 */
export type IdOf = (one: SiteBriefing | SiteItem) => string;

/** @param oldest in the order in which they were published: of two of one text the first has its id, as it had it before */
export function lastingIds(oldest: readonly SiteBriefing[]): IdOf {
  const bases = new Map<SiteBriefing, string>();
  const taken = new Set<string>();
  for (const briefing of oldest) {
    const text = firstText(briefing);
    bases.set(briefing, taken.has(text) ? `${text} ${briefing.address}` : text);
    taken.add(text);
  }
  return (one) => {
    if (!('item' in one)) return uuid(bases.get(one) ?? one.address);
    return uuid(`${bases.get(one.briefing) ?? one.briefing.address} ${one.item.id}`);
  };
}

const firstText = ({ history, briefing }: SiteBriefing): string =>
  history?.versions.at(-1)?.text.sha256 ?? briefing.source.sha256;

/** "0b7c6f0a-41d2-8c55-9a3e-5f1d0e2b7c64" */
function uuid(text: string): string {
  const digits = sha256(text, 'hex');
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4];
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return parts.join('-');
}
