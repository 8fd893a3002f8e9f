import { formerFacts } from '../site/history.ts';
import type { SiteBriefing } from '../site/types.ts';

/**
 * The paragraphs that a briefing had and has no more, the newest first, beside its history: /en/2031/05/04/history/passages.json. A page
 * asks for them where a link says that it was made of other words.
 */
export function passages({ briefing, history }: SiteBriefing): { address: string; text: string }[] {
  if (!history) return [];
  const now = new Set(paragraphsOf(briefing.items));
  const former = history.versions.flatMap(({ text }) => text.former?.briefing()?.items ?? []);
  const gone = [...new Set(paragraphsOf(former))].filter((text) => !now.has(text));
  return [{ address: addressOf(history), text: `${JSON.stringify(gone)}\n` }];
}

/** What stands for them: what the briefing says now, and what is kept of former texts. */
export function passagesKnown({
  digest,
  history,
}: SiteBriefing): { key: string; addresses: readonly string[] } | null {
  if (!history) return { key: '', addresses: [] };
  if (digest === null) return null;
  const former = history.versions.map(({ text }) => text.former && formerFacts(text.former));
  return { key: `passages ${digest} ${JSON.stringify(former)}`, addresses: [addressOf(history)] };
}

const addressOf = ({ address }: { address: string }): string => `${address}passages.json`;

const paragraphsOf = (items: SiteBriefing['briefing']['items']): string[] =>
  items.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs));
