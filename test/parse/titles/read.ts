import type { Turn } from '../../../src/model/briefing.ts';
import { candidatesOf, textOf } from '../../../src/parse/titles/candidates.ts';
import { chooseNames } from '../../../src/parse/titles/choose.ts';
import { Kind, lexiconOf } from '../../../src/parse/titles/lexicon.ts';
import { TurnNamer } from '../../../src/parse/titles/name-turns.ts';
import { phrasesOf, readSentence, type Sentence } from '../../../src/parse/titles/phrases.ts';
import { pieceOf } from '../../../src/parse/titles/print.ts';
import { readMatter } from '../../../src/parse/titles/read-matter.ts';
import { SaidSentences } from '../../../src/parse/titles/said-sentences.ts';
import { standingPiece } from '../../../src/parse/titles/stands.ts';
import { rank, subjectsOf } from '../../../src/parse/titles/subjects.ts';
import {
  type BriefingWords,
  briefingWords,
  type Matter,
  weightsOf,
} from '../../../src/parse/titles/weights.ts';

/** Sentences as titles read them, and what of them a person can check. */

export const lexicon = lexiconOf('en');

/** As somebody who asks says it. */
export const read = (text: string, asked = true, line = 1): Sentence =>
  readSentence(text, asked, line, lexicon);

export const phrases = (text: string, lang = 'en'): string[] => {
  const own = lexiconOf(lang);
  const sentence = readSentence(text, true, 1, own);
  return phrasesOf(sentence, own).map(({ from, to }) => textOf(sentence, from, to));
};

/** A sentence with a bar between its words for nouns and all else: "The | bridge | of | Sarn | is closed" */
export function parted(text: string): string {
  const { forms, nouns } = read(text);
  return forms
    .map(({ printed }, at) => `${at > 0 && nouns[at] !== nouns[at - 1] ? '| ' : ''}${printed}`)
    .join(' ');
}

/** What a sentence offers as titles: each with how well it reads, of a hundred, and how much of it points elsewhere. */
export function offers(text: string): string[] {
  const sentence = read(text);
  return candidatesOf(sentence, lexicon).map(
    ({ from, to, form, asks, leans }) =>
      `${textOf(sentence, from, to)}${asks ? '?' : ''} ${Math.round(form * 100)}${leans > 0 ? ` leans ${Math.round(leans * 100) / 100}` : ''}`,
  );
}

/** The words of a briefing that holds these, and whose speakers have these names. */
export const wordsOf = (matters: readonly Matter[] = [], speakers: readonly string[] = []): BriefingWords =>
  briefingWords(matters, new Set(speakers.map((one) => lexicon.form(one).stem)), lexicon);

const turn = (role: Turn['role'], text: string, line: number): Turn => ({
  role,
  speaker: null,
  label: null,
  note: null,
  paragraphs: text.split(' / '),
  lines: [line, line],
});

function turnsOf(exchange: string, line: number): Turn[] {
  const [asked = '', said = 'No.'] = exchange.startsWith('| ')
    ? ['', exchange.slice(2)]
    : exchange.split(' | ');
  return [...(asked ? [turn('question', asked, line)] : []), turn('answer', said, line + 1)];
}

/** "What is asked? | What is answered." on a line, or remarks alone: "| What is said." Paragraphs are parted by " / ". */
export function matterOf(exchange: string, line = 1): Matter {
  return readMatter(turnsOf(exchange, line), lexicon, new SaidSentences());
}

/** What the last of some exchanges is called, and the line from which its first words come where that is another's. */
export function named(...exchanges: readonly string[]): string {
  const matters = exchanges.map((one, at) => matterOf(one, 10 * at + 1));
  const words = wordsOf(matters);
  const subjects = matters.map((one) => subjectsOf(one, words));
  const own = subjects.at(-1);
  const name = own && chooseNames(own, () => subjects.slice(0, -1).reverse().slice(0, 3), words)[0]?.name;
  return name ? `${name.title}${name.from === null ? '' : ` (${name.from})`}` : 'nothing';
}

/** The piece of what is asked that stands by itself. */
export function standing(...sentences: readonly string[]): string | null {
  const piece = standingPiece(
    sentences.map((one) => read(one)),
    wordsOf(),
  );
  return piece && pieceOf(piece);
}

/** The same in another language. */
export function nameIn(lang: string, ...exchanges: readonly string[]): string {
  const groups = exchanges.map((one, at) => turnsOf(one, 10 * at + 1));
  const name = new TurnNamer(groups, lang).name(groups.at(-1) ?? [], groups.slice(0, -1));
  return name ? `${name.title}${name.from === null ? '' : ` (${name.from})`}` : 'nothing';
}

/** "bridge 1.5, Hest 1.6": what each word weighs. */
export function weighed(text: string, answer: string, speakers: readonly string[] = []): string {
  const sentence = read(text);
  const printed = new Map(sentence.forms.map((form) => [form.stem, form.key]));
  const weights = weightsOf([sentence], answer, wordsOf([], speakers));
  return [...weights]
    .map(([stem, weight]) => `${printed.get(stem)} ${Math.round(weight * 100) / 100}`)
    .join(', ');
}

/** The noun phrases of a sentence, the weightiest first, each with what it weighs. */
export function ranked(text: string): string[] {
  const sentences = [read(text)];
  return rank(sentences, weightsOf(sentences, '', wordsOf()), wordsOf()).map(
    ({ sentence, from, to, worth }) => `${textOf(sentence, from, to)} ${Math.round(worth * 100) / 100}`,
  );
}

const kindNames = Object.entries(Kind);

/** "join, closest": what a word is, and all that is so of it. */
export function kindsOf(printed: string): string {
  const { kind, ...form } = lexicon.form(printed);
  const [name] = kindNames.find(([, number]) => number === kind) ?? [];
  const isSo = Object.entries(form).flatMap(([key, value]) => (value === true ? [key] : []));
  return [name, ...isSo].join(', ');
}
