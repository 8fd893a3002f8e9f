import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Segment } from '../stages.ts';

const ASKS = /[?？]/;
const ENOUGH = 3;
/** Where emphasis is for what matters and for headings, fewer of such paragraphs ask. */
const MOSTLY_ASK = 0.6;

/** A paragraph in bold or italics from end to end. */
function isSetApart(one: Segment): boolean {
  const { block } = one;
  if (one.inner || one.label || block.depth > 0 || block.marker !== null || !block.rich) return false;
  return block.rich.children.every(
    (child) =>
      child.type === 'strong' ||
      child.type === 'emphasis' ||
      child.type === 'break' ||
      (child.type === 'text' && foldSpace(child.value) === ''),
  );
}

/**
 * Questions that carry no label and are told by bold or italics, as in interviews: the paragraphs that hold one, and those
 * of the same look right above. Empty where fewer than three ask, or where most of what is set apart asks nothing.
 */
export function setApartQuestions(segments: readonly Segment[]): Set<Segment> {
  const apart = segments.filter(isSetApart);
  const asking = apart.filter((one) => ASKS.test(segmentText(one)));
  if (asking.length < ENOUGH || asking.length < apart.length * MOSTLY_ASK) return new Set();
  const found = new Set(asking);
  const looks = new Set(apart);
  let below: Segment | null = null;
  for (const one of segments.toReversed()) {
    if (below && looks.has(one) && found.has(below)) found.add(one);
    below = one;
  }
  return found;
}
