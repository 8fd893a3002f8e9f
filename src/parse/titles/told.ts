import { Kind, type Lexicon } from './lexicon.ts';
import { Gap, type Sentence } from './phrases.ts';
import { isNextTo, lengthOf, wordAt } from './pieces.ts';

/** "Special Envoy Ann Example" */
const NAME_LIMIT = 30;
const MOST_OF_NAME = 3;
const MOST_OF_JOINED = 2;
/** Words that may stand between who tells and "said": "has recently". */
const MOST_BETWEEN = 2;

/** Who tells something, words `from` up to `to`, and at which word what they tell begins. */
export interface Told {
  from: number;
  to: number;
  begins: number;
}

/** Where the name of who tells ends before a verb; 0 where none stands there. */
function tellerEnd({ forms, nouns, gaps }: Sentence, verb: number): number {
  for (let at = verb; at > 0 && verb - at <= MOST_BETWEEN; at--) {
    if (gaps[at] !== Gap.space) return 0;
    if (nouns[at - 1]) return at;
    const between = forms[at - 1];
    if (!between || between.kind !== Kind.border || between.talker || between.dependent) return 0;
  }
  return 0;
}

function startOfNouns(sentence: Sentence, end: number): number {
  let from = end;
  while (from > 0 && sentence.nouns[from - 1] && (from === end || isNextTo(sentence, from))) from -= 1;
  return from;
}

/** From where on who tells is named: "US Special Envoy to Venezuela Ann Example" by the name alone. */
function tellerStart(sentence: Sentence, to: number): number {
  const { forms } = sentence;
  const from = startOfNouns(sentence, to);
  const before = from > 0 && isNextTo(sentence, from) ? forms[from - 1] : undefined;
  const isJoined = before?.kind === Kind.join || before?.kind === Kind.pair;
  // "Secretary of State Ann Example"
  const office = isJoined && forms[from - 1]?.closest ? startOfNouns(sentence, from - 1) : from;
  if (office < from && lengthOf(sentence, office, to) <= NAME_LIMIT) return office;
  if (!isJoined && lengthOf(sentence, from, to) <= NAME_LIMIT) return from;
  const most = isJoined ? MOST_OF_JOINED : MOST_OF_NAME;
  let last = to - 1;
  while (last > from && to - last < most && forms[last - 1]?.capital) last -= 1;
  return last;
}

/** Who tells, and what, where a sentence says "Ann Example said yesterday that …"; null where nobody is named. */
export function toldBy(sentence: Sentence, lexicon: Lexicon): Told | null {
  const { text, starts, forms } = sentence;
  const verb = forms.findIndex((form, at) => form.tells && at > 0 && tellerEnd(sentence, at) > 0);
  if (verb < 0) return null;
  lexicon.says.lastIndex = starts[verb] ?? 0;
  const says = lexicon.says.exec(text);
  if (!says) return null;
  const begins = wordAt(sentence, says.index + says[0].length);
  // not "said yesterday about the bridge"
  if (forms[begins]?.kind === Kind.join || forms[begins]?.dependent) return null;
  const to = tellerEnd(sentence, verb);
  return { from: tellerStart(sentence, to), to, begins };
}
