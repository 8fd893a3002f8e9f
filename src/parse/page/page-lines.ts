import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { PageLine, Roles, Segment } from '../stages.ts';

const SENTENCE = /[.!?。！？…:;,，；：][”"’»)\]]*$/;
const SHORT = 40;
const OFTEN = 3;
const AFTERWORD = 240;
/** so many short lines without a point below the last paragraph are the page’s */
const MANY = 2;
/** * The name was misspelt. | [Editor’s note …] | (This transcript …) | Note: … */
const EDITORS = new RegExp(`^(?:[*†[(]|${anyPhrase(({ page }) => page?.editors)})`, 'i');

/** See also | Publication status */
const FOOT = new RegExp(`^${anyPhrase(({ around }) => around?.foot)}$`, 'i');
/** Nothing longer stands in the foot of a page. */
const LONGEST_IN_FOOT = 300;

/** Where the foot of the page begins: a line that only pages print, below the last label, and behind it nothing but short lines. */
function footOf(segments: readonly Segment[], roles: Roles, lastLabel: number): number {
  const start = segments.findIndex(
    (one, index) =>
      index > lastLabel &&
      isPlain(one, roles) &&
      one.to - one.from <= LONGEST_IN_FOOT &&
      FOOT.test(foldSpace(segmentText(one))),
  );
  const isShort = (one: Segment) => one.to - one.from <= LONGEST_IN_FOOT;
  return start >= 0 && segments.slice(start).every(isShort) ? start : segments.length;
}

function isPlain(one: Segment, roles: Roles): boolean {
  return (
    !roles.opens.has(one) &&
    one.block.marker === null &&
    one.block.depth === 0 &&
    !one.inner &&
    !one.block.rule
  );
}

function shortLineOf(one: Segment, roles: Roles): string | null {
  if (!isPlain(one, roles) || one.to - one.from > SHORT) return null;
  const text = foldSpace(segmentText(one));
  return SENTENCE.test(text) || !/\p{L}/u.test(text) ? null : text;
}

/** "Zurück zum Seitenanfang": one short line three times or more, behind which something begins each time. */
function repeatedLines(segments: readonly Segment[], roles: Roles): Set<string> {
  const seen = new Map<string, { count: number; before: number }>();
  segments.forEach((one, index) => {
    const text = shortLineOf(one, roles);
    if (text === null) return;
    const next = segments[index + 1];
    const line = seen.get(text) ?? { count: 0, before: 0 };
    line.count++;
    if (!next || roles.opens.get(next) === 'question' || next.to - next.from <= 300) line.before++;
    seen.set(text, line);
  });
  return new Set(
    [...seen]
      .filter(([, line]) => line.count >= OFTEN && line.before >= line.count * 0.7)
      .map(([text]) => text),
  );
}

/**
 * Lines of the page among what was said, in whatever words and language: what recurs between its sections, what stands
 * below its last section, and the editor’s notes behind the end of the transcript.
 */
export function pageLines(
  segments: readonly Segment[],
  roles: Roles,
  dialect: Dialect,
): Map<Segment, PageLine> {
  const found = new Map<Segment, PageLine>();
  const lastLabel = segments.findLastIndex((one) => roles.opens.has(one));
  const known = (one: Segment) =>
    one.to - one.from > 300 ? null : furnitureOf(foldSpace(segmentText(one)), dialect);
  if (dialect.tocHeading) {
    const repeated = repeatedLines(segments, roles);
    for (const one of segments) {
      const text = shortLineOf(one, roles);
      if (text !== null && repeated.has(text)) found.set(one, { kind: 'chrome', ends: true });
    }
    let below = segments.length;
    while (below > lastLabel + 1 && shortLineOf(segments[below - 1]!, roles) !== null) below--;
    const isPage = (one: Segment | undefined) => one !== undefined && (found.has(one) || known(one) !== null);
    let foot = isPage(segments[below - 1]) || (lastLabel >= 0 && segments.length - below >= MANY);
    for (const one of segments.slice(below)) {
      if (isPage(one)) foot = true;
      else if (foot) found.set(one, { kind: 'chrome', ends: false });
    }
  }
  if (lastLabel >= 0) {
    for (const one of segments.slice(footOf(segments, roles, lastLabel))) {
      if (!known(one) && !one.block.rule && !found.has(one)) found.set(one, { kind: 'chrome', ends: false });
    }
  }
  // also as a heading of the page, "Related links"
  const isEnd = (one: Segment) =>
    !roles.opens.has(one) && !one.inner && one.block.marker === null && known(one)?.kind === 'end';
  const closes = (one: Segment) => one.block.rule || isEnd(one);
  const end = segments.findLastIndex((one) => closes(one));
  if (end <= lastLabel || lastLabel < 0) return found;
  // "See also" … "Topics": what stands between two ends is over as well
  const over = segments.findIndex((one, at) => at >= lastLabel && isEnd(one));
  const first = over < 0 ? end : Math.min(over, end);
  for (const [at, one] of segments.entries()) {
    if (at <= first) continue;
    const text = foldSpace(segmentText(one).slice(0, AFTERWORD + 1));
    if (known(one) || one.block.rule || (one.inner && segments[first]!.block === one.block)) continue;
    if ((at > end && EDITORS.test(text)) || (over >= 0 && text.length <= AFTERWORD))
      found.set(one, { kind: 'note', ends: false });
  }
  return found;
}
