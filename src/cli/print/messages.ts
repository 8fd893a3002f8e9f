import type { ArchiveMessage } from '../../archive/types.ts';
import type { Severity } from '../../model/briefing.ts';
import { safe, type Terminal } from './terminal.ts';

export interface Counts {
  error: number;
  warning: number;
  info: number;
}

export function count(messages: readonly ArchiveMessage[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of messages) counts[severity] += 1;
  return counts;
}

/** 1 where there is an error, or with `strict` a warning; else 0. */
export function exitCode(counts: Counts, strict: boolean): 0 | 1 {
  return counts.error > 0 || (strict && counts.warning > 0) ? 1 : 0;
}

/** "content/transcripts/a.txt:39:1: warning weak-join The title …" (one line, as compilers print it), coloured for a terminal */
export function paintMessage(found: ArchiveMessage, { errColors: colors }: Terminal): string {
  const place = `${safe(found.file)}:${found.line ?? 1}:${found.column ?? 1}:`;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[found.severity];
  return `${colors.bold(place)} ${paint(found.severity)} ${colors.dim(found.rule)} ${safe(found.reason)}`;
}

/** "1 error, 2 warnings, 14 remarks"; what there is none of is left out. */
export function formatCounts({ error, warning, info }: Counts): string {
  const parts = [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'remark')];
  const some = parts.filter((part) => !part.startsWith('0 '));
  return some.length > 0 ? some.join(', ') : 'no messages';
}

/** 1234, "file" → "1,234 files" */
export function plural(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** By file, then line, then rule: the same on every machine. */
export function sortMessages(messages: readonly ArchiveMessage[]): ArchiveMessage[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...messages].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

const weight: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** Those at least as grave as `least`; with --quiet only what makes the exit code 1. */
export function toPrint(
  messages: readonly ArchiveMessage[],
  { quiet, strict }: { quiet?: boolean; strict?: boolean },
  least: Severity,
): ArchiveMessage[] {
  const from = quiet ? (strict ? 'warning' : 'error') : least;
  return messages.filter(({ severity }) => weight[severity] >= weight[from]);
}

/** A path as it is typed into a shell: "my talks" in quotes. */
export function typed(path: string): string {
  return /[^\p{L}\p{N}_./~:@%+=-]/u.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path;
}
