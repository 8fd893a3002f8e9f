import type { Name } from '../choose.ts';
import { closesQuotes } from '../closes-quotes.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Candidate, Form, OfTalk, SaidCandidate } from './candidates.ts';
import { spelt } from './spelt.ts';
import { TALK } from './talk-weights.ts';
import { worthOf } from './worth.ts';

/** What says what is asked, and not of what alone. */
const ASKING: ReadonlySet<Form> = new Set(['question', 'completedByMatter', 'completedByLead']);
/** So much better a sentence has to be. */
const BETTER = 0.1;
/** In words: "The toll?" */
const FEWEST = 3;
/** In characters: ", Ann" */
const LITTLE = 8;
/** "Ann, the ferry runs", "I have a question on the ferry" */
const TALKS = /^(?:\p{Lu}\p{L}+, |I\b)/u;
/** "The mayor said, “Elmarra: a friend”" */
const CUT_QUOTATION = /^[^:]*["“”«»][^:]*: |: .*: /u;

/** Whether a title says what another does, with a name that is called, an article or the like. */
const isSame = (one: string, other: string): boolean =>
  one.includes(other) && one.length - other.length <= LITTLE;

/** Whether a sentence may take the place of what was chosen. */
export function mayReplace(
  { name, made, side }: SaidCandidate,
  chosen: Candidate,
  judging: RegExp | undefined,
): boolean {
  const { title } = name;
  // what whoever asks claims of somebody is no heading
  if (side === 'tells' && judging?.test(title)) return false;
  if (isSame(spelt(title), spelt(chosen.name.title)) || TALKS.test(title)) return false;
  if (CUT_QUOTATION.test(title) || !closesQuotes(title)) return false;
  // of what is asked the parts of speech tell better which phrase completes it, and which names it
  if (made === 'completed' && (side !== 'asks' || name.from === null)) return false;
  if (made === 'phrase' && side !== 'answers') return false;
  // what somebody is said to have said would stand there as said by them
  if (made === 'told') return false;
  // of two phrases the parts of speech tell better which belong together
  if (made === 'pair') return false;
  const names = made === 'phrase' || made === 'before';
  if (ASKING.has(chosen.form) && (names || side === 'answers')) return false;
  return names || title.split(' ').length >= FEWEST;
}

/** What somebody states stands in quotation marks: it is so by their word alone. "Reports: …" says already by whose. */
function quoted({ name, made, side }: SaidCandidate, reports = ''): Name {
  const isFramed = reports !== '' && name.title.startsWith(`${reports}: `);
  if (side === 'asks' || (made !== 'piece' && made !== 'stands') || isFramed) return name;
  let opens = false;
  const inner = name.title
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"/g, () => {
      opens = !opens;
      return opens ? '‘' : '’';
    });
  return { ...name, title: `“${inner}”` };
}

/** The sentences that may take the place of what was chosen. */
export const contenders = ({ chosen, said }: OfTalk, { naming }: Lexicon): SaidCandidate[] =>
  said.filter((one) => mayReplace(one, chosen, naming.spoken?.judging));

/** What a sentence makes a better title of than what was chosen of talk; null where none does. @param taken titles of earlier exchanges, in small letters */
export function betterSaid(ofTalk: OfTalk, lexicon: Lexicon, taken: ReadonlySet<string>): Name | null {
  let best: Name | null = null;
  let least = worthOf(ofTalk.chosen, TALK) + BETTER;
  for (const candidate of contenders(ofTalk, lexicon)) {
    const worth = worthOf(candidate, TALK);
    if (worth <= least) continue;
    const name = quoted(candidate, lexicon.naming.reports);
    if (taken.has(name.title.toLowerCase())) continue;
    best = name;
    least = worth;
  }
  return best;
}
