import { distance } from 'fastest-levenshtein';
import type { Note, Segment } from '../stages.ts';

const SETTLED = 3;
const STRAY = 2;
const MOST_LABELS = 300;

/**
 * Misspelt labels of one briefing: a label that stands once or twice and differs by a letter or two from one that recurs
 * is the same person ("MR. EARNST", "MR. EARNEST"). Keys of labels → the label that is meant.
 */
export function misspeltLabels(openings: Iterable<Segment>): { meant: Map<string, string>; notes: Note[] } {
  const seen = new Map<string, { label: string; count: number; line: number }>();
  for (const one of openings) {
    const label = one.label;
    if (!label || label.shape === 'listed' || label.shape === 'han') continue;
    const { key } = label;
    const known = seen.get(key);
    if (known) known.count++;
    else seen.set(key, { label: label.text, count: 1, line: one.lines[0] });
  }
  const meant = new Map<string, string>();
  const notes: Note[] = [];
  if (seen.size > MOST_LABELS) return { meant, notes };
  for (const [key, stray] of seen) {
    if (stray.count > STRAY || key.length < 6) continue;
    for (const [other, right] of seen) {
      if (other === key || right.count < SETTLED || right.count <= stray.count) continue;
      if (Math.abs(other.length - key.length) > 2 || key.slice(0, 2) !== other.slice(0, 2)) continue;
      if (key.replace(/\D/g, '') !== other.replace(/\D/g, '') || /\d/.test(key)) continue;
      if (distance(key, other) > (key.length >= 10 ? 2 : 1)) continue;
      meant.set(key, right.label);
      notes.push({
        rule: 'label-joined',
        line: stray.line,
        reason: `“${stray.label}” was taken for “${right.label}”, which stands ${right.count} times.`,
        confidence: 0.9,
      });
      break;
    }
  }
  return { meant, notes };
}
