import type { Ranked } from './heard.ts';
import { OFFER, PHRASE, QUESTION, type Setting } from './measures.ts';
import type { Offer } from './offers.ts';
import type { Question } from './questions.ts';
import { type Form, WEIGHTS } from './title-weights.ts';

/** Which weights an offer is judged by. */
export function formOf({ head, matter, question, aspect }: Offer): Form {
  if (!head) return 'question';
  if (matter?.leads) return question ? 'completedByLead' : aspect ? 'pairWithLead' : 'lead';
  if (question) return matter ? 'completedByMatter' : 'completed';
  if (aspect) return matter ? 'pairWithMatter' : 'pair';
  return matter ? 'matter' : 'phrase';
}

const NAMES = {
  head: Object.keys(PHRASE),
  aspect: Object.keys(PHRASE),
  question: Object.keys(QUESTION),
  offer: Object.keys(OFFER),
} as const;
/** The parts of an offer of which something is measured. */
export type Part = keyof typeof NAMES;
const PARTS = ['head', 'aspect', 'question', 'offer'] as const satisfies readonly Part[];

const phraseMeasures = Object.values(PHRASE);
const questionMeasures = Object.values(QUESTION);
const offerMeasures = Object.values(OFFER);

/** Measures the offers of one exchange, each of their parts once. */
export class Measured {
  readonly #setting: Setting;
  readonly #phrases = new Map<Ranked, readonly number[]>();
  readonly #questions = new Map<Question, readonly number[]>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** What is measured of a part, in the order of its measures; null where an offer has no such part. */
  of(offer: Offer, part: Part): readonly number[] | null {
    if (part === 'offer') return offerMeasures.map((measure) => measure(offer, this.#setting));
    if (part === 'question') return offer.question && this.#question(offer.question);
    const phrase = offer[part];
    return phrase && this.#phrase(phrase);
  }

  #phrase(phrase: Ranked): readonly number[] {
    let known = this.#phrases.get(phrase);
    if (!known) {
      known = phraseMeasures.map((measure) => measure(phrase, this.#setting));
      this.#phrases.set(phrase, known);
    }
    return known;
  }

  #question(question: Question): readonly number[] {
    let known = this.#questions.get(question);
    if (!known) {
      known = questionMeasures.map((measure) => measure(question, this.#setting));
      this.#questions.set(question, known);
    }
    return known;
  }
}

/** What is measured of an offer, by part and name: "head.cover". */
export function measuresOf(offer: Offer, measured: Measured): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of PARTS) {
    const values = measured.of(offer, part);
    for (const [at, name] of NAMES[part].entries()) if (values) found.set(`${part}.${name}`, values[at] ?? 0);
  }
  return found;
}

/** What each measure of an offer weighs, by its form. */
export type Weights = Readonly<Record<Form, Readonly<Record<string, number>>>>;

/** The weights of a form in the order of the measures. */
function ordered(weights: Readonly<Record<string, number>>): Ordered {
  const of = (part: Part) => NAMES[part].map((name) => weights[`${part}.${name}`] ?? 0);
  return {
    bias: weights.bias ?? 0,
    parts: { head: of('head'), aspect: of('aspect'), question: of('question'), offer: of('offer') },
  };
}

interface Ordered {
  bias: number;
  parts: Readonly<Record<Part, readonly number[]>>;
}

const known = new WeakMap<Readonly<Record<string, number>>, Ordered>();

/** How good a title an offer makes: about 1 for a good one, 0 for one that is neither, −1 for one that misleads. */
export function scoreOf(offer: Offer, measured: Measured, all: Weights = WEIGHTS): number {
  const own = all[formOf(offer)];
  let weights = known.get(own);
  if (!weights) {
    weights = ordered(own);
    known.set(own, weights);
  }
  let sum = weights.bias;
  for (const part of PARTS) {
    const values = measured.of(offer, part);
    const told = weights.parts[part];
    for (let at = 0; values && at < values.length; at++) sum += (values[at] ?? 0) * (told[at] ?? 0);
  }
  return sum;
}
