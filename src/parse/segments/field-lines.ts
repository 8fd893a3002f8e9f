import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import type { Segment } from '../stages.ts';

/** Location | Presenters */
const FIELD = new RegExp(`^${anyPhrase(({ around }) => around?.fields)}$`, 'i');
/** A letterhead has no more lines than this, and a field no more words than a line holds. */
const MOST_AT_TOP = 40;
const LONGEST = 200;
const SENTENCE = /[.?!…。？！][”"’»)\]]*$/;
/** A name, a date, a place: most words are printed with a capital or figures. */
const CAPITAL = /^[\p{Lu}\p{Lo}\d«“"(]/u;
const MOSTLY_CAPITAL = 0.6;

/** "Host: Tom Example": what stands behind the colon is a name or a date, and nothing said. */
function isField({ label, block, to }: Segment): boolean {
  if (!label || !FIELD.test(foldSpace(label.text))) return false;
  const value = foldSpace(block.text.slice(label.said, Math.min(to, label.said + LONGEST + 1)));
  if (value === '' || value.length > LONGEST || SENTENCE.test(value)) return false;
  const words = value.split(' ').filter((word) => /[\p{L}\d]/u.test(word));
  return words.filter((word) => CAPITAL.test(word)).length >= words.length * MOSTLY_CAPITAL;
}

/** The segments, without labels where the letterhead states who, when and where: "Presenter: Ann Example", above whoever speaks first. */
export function withoutFields(segments: readonly Segment[]): readonly Segment[] {
  const top = segments.slice(0, MOST_AT_TOP);
  const first = top.findIndex((one) => one.label !== null && !isField(one));
  const head = first < 0 ? top : top.slice(0, first);
  if (!head.some(({ label }) => label)) return segments;
  return segments.map((one, index) => (index < head.length && one.label ? { ...one, label: null } : one));
}
