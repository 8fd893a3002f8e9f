import { excerpt } from '../history/excerpt.ts';
import type { Piece } from '../history/words.ts';
import { contentWords, denies } from '../languages/words.ts';
import { readSayings } from '../outline/sayings.ts';
import { type Form, formulasOf, recurringIn } from '../topics/formulas.ts';
import { deviation, wordsIn } from './deviation.ts';

/** One answer, as plain data. */
export interface Answered {
  /** ISO date */
  day: string;
  /** what it is known again by, sentence by sentence: `readSayings` of src/outline/sayings.ts */
  sayings: string;
}

/** What is said on a topic, as plain data. */
export interface OnTopic {
  /** BCP 47 */
  lang: string;
  /** its name, and the words by which many answers came under it: a sentence without any of them may be said of anything */
  names: readonly string[];
  /** its answers in order of time: indices of all answers */
  answers: readonly number[];
}

/** A sentence on a topic that recurs. Answers are indices of all answers, in order of time. */
export interface Recurring {
  /** as it is said most */
  text: string;
  /** in which it is said, in these words or nearly */
  answers: readonly number[];
  /** in which it is said in these words */
  usual: readonly number[];
  /** other wordings, each beside the usual one */
  others: readonly { answers: readonly number[]; pieces: Piece[] }[];
}

/** What is said on a topic again and again: what is said most over the longest time first. */
export interface Recurrence {
  list: Recurring[];
  /** so many others are not told */
  left: number;
}

/** So many are told of a topic. */
const MOST = 6;
/** A sentence that says less than this of the words of another, in their order, says something else. */
const ALIKE = 0.75;
/** One that has so many times its words says much more. */
const LONGER = 2.5;

/**
 * What recurs on each of the topics. Pure, but for what `textsOf` reads: the sentences of an answer that have these numbers among all of its
 * (`sayingTexts`). It is asked of each answer once, in order.
 */
export function recurrences(
  topics: readonly OnTopic[],
  answers: readonly Answered[],
  textsOf: TextsOf,
): Recurrence[] {
  const texts = new Texts();
  const due = topics.map((topic): Due => {
    const said = topic.answers.map((at) => answers[at]).filter((one) => one !== undefined);
    const forms = recurringIn(said.map(({ day, sayings }) => ({ day, sayings: readSayings(sayings) })));
    for (const form of forms) texts.ask(topic, form);
    return { topic, forms };
  });
  texts.read(textsOf);
  return due.map((one) => recurrenceIn(one, answers, texts));
}

/** @param numbers from 0 */
type TextsOf = (answer: number, numbers: readonly number[]) => readonly string[];

interface Due {
  topic: OnTopic;
  forms: readonly Form[];
}

function recurrenceIn({ topic, forms }: Due, answers: readonly Answered[], texts: Texts): Recurrence {
  const bears = bearer(topic);
  const onTopic = forms.filter((form) => bears(texts.of(form), () => texts.stems(form, topic)));
  const { lang } = topic;
  const formulas = formulasOf(onTopic, (main, other) =>
    isAlike(texts.sentence(main, lang), texts.sentence(other, lang)),
  );
  const dayOf = (at: number | undefined) => answers[at ?? -1]?.day ?? '';
  const found = formulas.map((formula) => {
    const all = answersOf(topic, [formula.main, ...formula.others]);
    const months = 1 + monthsBetween(dayOf(all[0]), dayOf(all.at(-1)));
    return { formula, all, text: texts.of(formula.main), weight: formula.days.size * months };
  });
  found.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  const list = found.slice(0, MOST).map(
    ({ formula: { main, others }, all, text }): Recurring => ({
      text,
      answers: all,
      usual: answersOf(topic, [main]),
      others: others.map((form) => ({
        answers: answersOf(topic, [form]),
        pieces: excerpt(deviation(text, texts.of(form)).pieces),
      })),
    }),
  );
  return { list, left: Math.max(0, found.length - MOST) };
}

/** In order of time. */
function answersOf(topic: OnTopic, forms: readonly Form[]): number[] {
  const places = new Set(forms.flatMap((form) => [...form.places.keys()]));
  return [...places].sort((a, b) => a - b).flatMap((place) => topic.answers[place] ?? []);
}

/** A sentence as others are held against it. */
interface Sentence {
  text: string;
  length: number;
  /** each once, in small letters */
  words: ReadonlySet<string>;
  /** how often it denies */
  denials: number;
  /** the years that it names */
  years: string;
}

const YEAR = /^(?:19|20)\d\d$/;

function sentenceOf(text: string, lang: string): Sentence {
  const words = wordsIn(text.toLowerCase());
  return {
    text,
    length: words.length,
    words: new Set(words),
    denials: words.filter(denies(lang)).length,
    years: [...new Set(words.filter((word) => YEAR.test(word)))].sort().join(' '),
  };
}

/** Whether the second says nearly what the first does, and not much more: not what the first denies, and of no other year. */
function isAlike(main: Sentence, other: Sentence): boolean {
  if (main.denials !== other.denials || main.years !== other.years) return false;
  if (other.length > LONGER * main.length) return false;
  let shared = 0;
  for (const word of main.words) if (other.words.has(word)) shared += 1;
  // nearly always that is enough to tell
  if (shared < ALIKE * main.words.size) return false;
  return deviation(main.text, other.text).kept >= ALIKE * main.length;
}

/** Texts of sentences, each read where its topic says it first: other topics may set it with other signs. */
class Texts {
  readonly #texts = new Map<Form, string>();
  /** by the answer, which sentence of it each form is read from */
  readonly #asked = new Map<number, [Form, number][]>();
  readonly #stems = new Map<string, ReadonlySet<string>>();
  readonly #sentences = new Map<string, Sentence>();

  ask({ answers }: OnTopic, form: Form): void {
    const first = Math.min(...form.places.keys());
    const answer = answers[first];
    if (answer === undefined) return;
    const asked: [Form, number] = [form, form.places.get(first) ?? 0];
    const known = this.#asked.get(answer);
    if (known) known.push(asked);
    else this.#asked.set(answer, [asked]);
  }

  /** Reads what was asked for. */
  read(textsOf: TextsOf): void {
    for (const [answer, asked] of [...this.#asked].sort(([a], [b]) => a - b)) {
      const texts = textsOf(
        answer,
        asked.map(([, number]) => number),
      );
      for (const [at, [form]] of asked.entries()) this.#texts.set(form, texts[at] ?? '');
    }
  }

  of(form: Form): string {
    return this.#texts.get(form) ?? '';
  }

  /** The stems of its words: a sentence stands under several topics. */
  stems(form: Form, { lang }: OnTopic): ReadonlySet<string> {
    const text = this.of(form);
    const key = `${lang} ${text}`;
    const stems = this.#stems.get(key) ?? new Set(stemsOf(text, lang));
    this.#stems.set(key, stems);
    return stems;
  }

  sentence(form: Form, lang: string): Sentence {
    const text = this.of(form);
    const key = `${lang} ${text}`;
    const sentence = this.#sentences.get(key) ?? sentenceOf(text, lang);
    this.#sentences.set(key, sentence);
    return sentence;
  }
}

/** So many letters of a stem begin each of its words: nearly always it is enough to see that a sentence lacks them. */
const BEGINNING = 3;

const stemsOf = (text: string, lang: string): string[] => contentWords(text, lang).map(({ stem }) => stem);

/** Whether a sentence has the words of one of the names. */
function bearer({ names, lang }: OnTopic): (text: string, stems: () => ReadonlySet<string>) => boolean {
  const phrases = names.map((words) => stemsOf(words, lang)).filter((phrase) => phrase.length > 0);
  const begins = phrases.map(([stem = '']) => stem.slice(0, BEGINNING));
  return (text, stems) => {
    const small = text.toLowerCase();
    if (!begins.some((begin) => small.includes(begin))) return false;
    const held = stems();
    return phrases.some((phrase) => phrase.every((stem) => held.has(stem)));
  };
}

const monthsBetween = (first: string, last: string): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
  Number(last.slice(5, 7)) -
  Number(first.slice(5, 7));
