import type { Dialect } from '../../dialects/types.ts';
import type { Label, Segment } from '../stages.ts';
import { readLabel } from './labels.ts';
import { segmentText } from './verbatim.ts';

const LONGEST = 60;
const FEWEST = 4;
const LONG = 60;
const DATE = /\d{2}/;
const ENDS = /[.!?…。！？:：;,][”"’»)\]]*$/;

/** A name alone on its line, as if a colon stood behind it. */
function asLabel(one: Segment, next: Segment | undefined, dialect: Dialect): Label | null {
  const { block } = one;
  if (
    one.label ||
    one.inner ||
    block.rule ||
    block.running ||
    block.marker !== null ||
    !next ||
    next.block.rule
  )
    return null;
  if (one.to - one.from > LONGEST || block.breaks.length > 0) return null;
  const text = segmentText(one);
  if (ENDS.test(text) || DATE.test(text)) return null;
  const said = segmentText(next);
  if (said.length <= LONG && !ENDS.test(said)) return null;
  const label = readLabel(`${text}:`, 0, dialect);
  if (!label || label.end !== text.length || label.shape === 'words') return null;
  return { ...label, start: one.from, end: one.to, said: one.to, alone: true };
}

/**
 * The segments, with labels for lines that name who speaks below them, without a colon: `Prime Minister`, `### Reporter`. Told by
 * names that recur and take turns; headings and lines of the page do not.
 */
export function labelLines(segments: readonly Segment[], dialect: Dialect): readonly Segment[] {
  if (dialect.roles !== 'pattern') return segments;
  const found: { one: Segment; label: Label; key: string }[] = [];
  const counts = new Map<string, number>();
  let labelled = 0;
  segments.forEach((one, index) => {
    const isAlone = one.label !== null && one.label.said >= one.to;
    if (one.label && !isAlone) labelled++;
    const label = isAlone ? one.label : asLabel(one, segments[index + 1], dialect);
    if (!label) return;
    const { key } = label;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    found.push({ one, label, key });
  });
  const often = [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
  if (found.length < FEWEST || often < FEWEST - 1 || counts.size < 2 || labelled >= found.length)
    return segments;
  let turns = 0;
  for (let i = 1; i < found.length; i++) if (found[i]!.key !== found[i - 1]!.key) turns++;
  if (turns < (found.length - 1) * 0.7 || often < found.length * 0.3) return segments;
  const isOften = (at: number) => (counts.get(found[at]?.key ?? '') ?? 0) > 1;
  // a name that stands once speaks between two that recur
  const speaks = found.filter(
    ({ label }, at) => isOften(at) || label.role !== null || isOften(at - 1) || isOften(at + 1),
  );
  const labels = new Map(speaks.map(({ one, label }) => [one, label]));
  return segments.map((one) => ({ ...one, label: labels.get(one) ?? one.label }));
}
