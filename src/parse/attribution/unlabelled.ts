import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Segment } from '../stages.ts';
import { setApartQuestions } from './set-apart.ts';

/** Questions without a label, and by what they were told. */
export interface Unlabelled {
  questions: Set<Segment>;
  /** ends the sentence "they were told by …" */
  by: string;
}

const QUESTION_MARKS = ['?', '？', '؟', 'か。'];
/** Asks somewhere: "Why?", "لماذا؟", "橋はいつですか。" */
export const asksSomething = (text: string) => QUESTION_MARKS.some((mark) => text.includes(mark));
const ENDS_ASKING = /(?:[?？؟]|か。)[”"’»)\]]*$/;
const TAIL = 12;
/** Ends in a question mark. */
export const endsAsking = (text: string) => ENDS_ASKING.test(text.slice(-TAIL).trimEnd());
const INTERVIEW = new RegExp(String.raw`(?<!\p{L})${anyPhrase(({ page }) => page?.interview)}`, 'iu');
const ENOUGH = 3;
/** A longer paragraph tells something, whatever it ends in. */
const LONGEST = 600;
/** Lines in which a page calls itself an interview. */
const AT_TOP = 6;
/** An interview of one person: at least half of the labels are the same as the one before … */
const SAME_AGAIN = 0.5;
/** … and of the paragraphs between two such labels so many ask; the others are a second paragraph of the answer. */
const ASKED_BETWEEN = 0.6;
/** A speech holds a question here and there: so many of the paragraphs must end in one … */
const SHARE_OF_QUESTIONS = 0.25;
/** … or so many where the page says that it is an interview, whose answers run over several paragraphs. */
const SHARE_IN_INTERVIEW = 0.12;
/** Where a question has a label, a line behind it that is no longer still belongs to it until something is asked. */
const SHORT_LINE = 120;

const isProse = (one: Segment) => !one.block.rule && !one.block.running && one.block.depth === 0;
const asks = (one: Segment) => isProse(one) && one.label === null && asksSomething(segmentText(one));

/** "Ana Example: …", question, "Ana Example: …": the same label again and again, and what stands right before it asks. */
function betweenAnswers(segments: readonly Segment[]): Set<Segment> {
  const found = new Set<Segment>();
  const labelled = segments.flatMap(({ label }, at) => (label ? [{ at, key: label.key }] : []));
  let again = 0;
  let asked = 0;
  labelled.forEach(({ at, key }, index) => {
    const before = labelled[index - 1];
    const between = segments.slice((before?.at ?? -1) + 1, at);
    const last = between.at(-1);
    const same = before?.key === key;
    if (same) again++;
    if (!last || !isProse(last)) return;
    if (asks(last)) {
      if (same) asked++;
      // the first line of a page is its title
      const prose = before ? between : between.slice(1);
      for (const one of prose.slice(prose.findLastIndex((one) => !asks(one)) + 1)) found.add(one);
    } else if (same && last.to - last.from <= LONGEST) found.add(last);
  });
  return asked >= ENOUGH - 1 && again >= labelled.length * SAME_AGAIN && asked >= again * ASKED_BETWEEN
    ? found
    : new Set();
}

/** Paragraphs that end in a question mark, among others that do not, where nobody has a label. */
function endingInMark(segments: readonly Segment[]): Set<Segment> {
  const found = new Set<Segment>();
  if (segments.filter((one) => one.label).length > 2) return found;
  const prose = segments.filter(isProse);
  prose.forEach((one, index) => {
    const text = segmentText(one);
    const next = prose[index + 1];
    if (index === 0 || !next || text.length > LONGEST || !ENDS_ASKING.test(text)) return;
    if (!ENDS_ASKING.test(segmentText(next))) found.add(one);
  });
  const named = segments
    .slice(0, AT_TOP)
    .some((one) => INTERVIEW.test(foldSpace(segmentText(one).slice(0, LONGEST))));
  const share = found.size / (prose.length || 1);
  const enough = named ? share >= SHARE_IN_INTERVIEW : found.size > ENOUGH && share >= SHARE_OF_QUESTIONS;
  return found.size >= ENOUGH && enough ? found : new Set();
}

/** Questions that carry no label; null where there are none, or where others carry one. */
export function unlabelledQuestions(segments: readonly Segment[]): Unlabelled | null {
  if (segments.some((one) => one.label?.role === 'question')) return null;
  const ways: [by: string, find: (segments: readonly Segment[]) => Set<Segment>][] = [
    ['their bold or italic type', setApartQuestions],
    ['standing right before the label of whoever answers', betweenAnswers],
    ['ending in a question mark', endingInMark],
  ];
  for (const [by, find] of ways) {
    const questions = find(segments);
    if (questions.size > 0) return { questions, by };
  }
  return null;
}

/**
 * Where questions carry labels and nobody who answers does: the paragraphs at which the answers begin, the first behind
 * what asks. `asked`: the segments that open a question, in order; `isSaid`: whether a segment can be spoken.
 */
export function unlabelledAnswers(
  segments: readonly Segment[],
  asked: ReadonlySet<Segment>,
  isSaid: (one: Segment) => boolean,
): Segment[] {
  const found: Segment[] = [];
  let question: boolean | null = null;
  for (const one of segments) {
    if (asked.has(one)) {
      question = asksSomething(segmentText(one));
      continue;
    }
    if (question === null || !isProse(one) || !isSaid(one)) continue;
    const text = segmentText(one);
    // a further paragraph of the question
    if (ENDS_ASKING.test(text) || (!question && !asksSomething(text) && text.length <= SHORT_LINE)) {
      question ||= asksSomething(text);
      continue;
    }
    found.push(one);
    question = null;
  }
  return found;
}
