import type { ArchiveMessage } from '../../archive/types.ts';
import type { Severity } from '../../model/briefing.ts';
import type { Doubt } from './doubt.ts';

/** So many messages that do not make the exit code 1 are read to the end; more are passed over. */
const MOST_TOLD = 20;

const weight: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** Remarks that tell what was done and ask for nothing, unless there is room. */
const ASKS_NOTHING: ReadonlySet<string> = new Set([
  'date-from-file-name',
  'date-from-title',
  'ignored-files',
  'language-guessed',
  'threads-inferred',
  'title-completed',
  'toc-join',
]);

/**
 * The messages that matter most, in the order in which they came, and how many are left out. Those `from` that severity on, which make
 * the exit code 1, are told whatever their number; of the others warnings before remarks, then of each rule the first before the second of any, and those of doubtful files first:
 * so that no one rule fills the list. Pure.
 */
export function mostTelling(
  messages: readonly ArchiveMessage[],
  doubts: readonly Doubt[],
  from: Severity,
): { told: ArchiveMessage[]; more: number } {
  const words = new Map(doubts.map(({ file, words }) => [file, words]));
  const inOrder = [...messages].sort((a, b) => (words.get(b.file) ?? 0) - (words.get(a.file) ?? 0));
  const seen = new Map<string, number>();
  const ranked = inOrder.map((found) => {
    const nth = seen.get(found.rule) ?? 0;
    seen.set(found.rule, nth + 1);
    return { found, weight: weight[found.severity], last: ASKS_NOTHING.has(found.rule), nth };
  });
  ranked.sort((a, b) => b.weight - a.weight || Number(a.last) - Number(b.last) || a.nth - b.nth);
  const always = ranked.filter((one) => one.weight >= weight[from]).length;
  const told = new Set(ranked.slice(0, always + MOST_TOLD).map(({ found }) => found));
  return { told: messages.filter((found) => told.has(found)), more: messages.length - told.size };
}
