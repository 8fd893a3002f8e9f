import { isFromFloor } from '../../languages/nobody.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Label, Labelled, Segment } from '../stages.ts';
import { asksSomething, endsAsking } from './unlabelled.ts';

/** What one label does through a transcript. */
export interface Voice {
  key: string;
  label: Label;
  count: number;
  /** turns that hold a question mark */
  asks: number;
  /** turns that end in one */
  closes: number;
  /** it names somebody of those who listen, and no dialect says what that one does: “PARTICIPANT” */
  floor: boolean;
  /** turns right behind a turn of somebody listed as asking, or of one of the floor who asks */
  replies: number;
  /** characters of its turns, the label included */
  size: number;
  /** turns that say nothing: the label has its line to itself */
  empty: number;
  /** it stands in the first line of all */
  first: boolean;
  /** where it stands, the first twenty */
  lines: number[];
}

/** The labels of a transcript. */
export interface Voices {
  /** by label key, in the order of their first turns */
  byKey: ReadonlyMap<string, Voice>;
  /** the segments that a label may open, each with what its label does throughout */
  order: readonly { one: Labelled; voice: Voice }[];
}

/** Beyond this many labels a page is a list, and names are not looked for in it: each would be compared with each. */
export const MOST_VOICES = 300;
/** A label’s lines tell where to look: nobody looks at more. */
const MOST_LINES = 20;
/** So many labels tell how a page sets them … */
const MANY_ALONE = 4;
/** … and so many of them alone on their lines, that it sets all so; a page of glued turns has a few. */
const MOSTLY_ALONE = 0.6;

const isLabelled = (one: Segment): one is Labelled => one.label !== null;
/** QUESTION: */
const hasLineToItself = ({ label, to }: Labelled) => label.said >= to;

function newVoice(one: Labelled, first: boolean): Voice {
  return {
    key: one.label.key,
    label: one.label,
    floor: (one.label.role === null || one.label.role === 'moderator') && isFromFloor(one.label.text),
    count: 0,
    asks: 0,
    closes: 0,
    replies: 0,
    size: 0,
    empty: 0,
    first,
    lines: [],
  };
}

/** By which labels nothing is said. Where most have their line to themselves, that is how the page sets them: the next line is theirs. */
function emptyTurns(segments: readonly Segment[], labelled: readonly Labelled[]): ReadonlySet<Segment> {
  const alone = labelled.filter(hasLineToItself);
  if (labelled.length < MANY_ALONE || alone.length < labelled.length * MOSTLY_ALONE)
    return new Set(alone.filter((one) => !one.label.alone));
  const opens = new Set<Segment>(labelled);
  const saysNothing = (one: Segment, next: Segment | undefined) =>
    isLabelled(one) && hasLineToItself(one) && (!next || opens.has(next));
  return new Set(segments.filter((one, index) => saysNothing(one, segments[index + 1])));
}

/** Counts what each label does. `unlabelled`: the questions that carry none, which end the turn before them. */
export function voicesOf(segments: readonly Segment[], unlabelled: ReadonlySet<Segment>): Voices {
  const labelled = segments.filter(isLabelled).filter((one) => !unlabelled.has(one));
  const empty = emptyTurns(segments, labelled);
  const byKey = new Map<string, Voice>();
  const order: { one: Labelled; voice: Voice }[] = [];
  let current: Voice | null = null;
  let asked = false;
  let closed = false;
  let before: Label | null = null;
  for (const one of segments) {
    if (unlabelled.has(one)) {
      current = null;
      continue;
    }
    const text = segmentText(one);
    if (!isLabelled(one)) {
      if (!current) continue;
      current.size += text.length;
      const closes = endsAsking(text);
      if (closes !== closed) current.closes += closes ? 1 : -1;
      closed = closes;
      if (!asked && asksSomething(text)) {
        asked = true;
        current.asks++;
      }
      continue;
    }
    const voice: Voice = byKey.get(one.label.key) ?? newVoice(one, one === segments[0]);
    byKey.set(voice.key, voice);
    order.push({ one, voice });
    voice.count++;
    voice.size += text.length;
    // a list item opens with words before a colon, and speaks for nobody
    if (voice.lines.length < MOST_LINES && one.block.marker === null) voice.lines.push(one.lines[0]);
    if (empty.has(one)) voice.empty++;
    const isAsked = before?.role === 'question' ? !before.weak : current?.floor && current !== voice && asked;
    if (isAsked) voice.replies++;
    asked = asksSomething(text);
    if (asked) voice.asks++;
    closed = asked && endsAsking(text);
    if (closed) voice.closes++;
    current = voice;
    before = one.label;
  }
  return { byKey, order };
}

/** Whether the title, or a line at the top, names whom the label names. `names`: label keys. */
export function isNamed(voice: Voice, names: readonly string[]): boolean {
  return names.some((name) => voice.key === name || voice.key.endsWith(name) || name.endsWith(voice.key));
}
