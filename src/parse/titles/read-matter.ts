import type { Turn } from '../../model/briefing.ts';
import { corrected } from '../../text/struck.ts';
import { isBareQuestion } from './bare-questions.ts';
import type { Lexicon } from './lexicon.ts';
import { Kind } from './lexicon.ts';
import { readSentence, type Sentence, unreadSentence } from './phrases.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { SaidSentence, SaidSentences } from './said-sentences.ts';
import { joinBrokenOff } from './sentences.ts';
import { isAboutAsking, isReported, withoutOpening, withoutReports } from './small-talk.ts';
import { pairsOf } from './unspaced.ts';
import type { Matter, Stem } from './weights.ts';

/** So many characters of what is asked are read, and of what is answered: what it is about is said early. */
const ASKED_LENGTH = 900;
const SAID_LENGTH = 300;
/** Remarks have no question: more of them is read. */
const REMARKS_LENGTH = 900;
/** A sentence of fewer words answers "Yes, Ann." or calls on the next. */
const FEWEST_WORDS = 4;
/** So many characters has a sentence of four words at least. */
const SHORTEST = 14;
/** ", if I may ask, sir?" */
const LONGEST_CLOSING = 40;
const BRACKET = /^[([（【]/;

/** Whole sentences, of which the last may run over. No cut falls between the strokes of what is struck. */
function cutAtSentence(paragraph: string, length: number): string {
  const said = corrected(paragraph);
  const end = /[.?!。？！]\s/.exec(said.slice(length));
  return end ? said.slice(0, length + end.index + 1) : said.slice(0, length * 2);
}

/** So long may what stands between "On" and the comma be. */
const LONGEST_SUBJECT = 60;

/** "On the bridge, will it open?" → "the bridge", "Will it open?" */
function declaredSubject(text: string, { begins }: Lexicon): { subject: string; rest: string } | null {
  const opens = begins.opensSubject.exec(text)?.[0].length ?? 0;
  if (opens === 0) return null;
  const comma = /,\s|:\s|\s(?:--|—|–)\s/.exec(text.slice(opens, opens + LONGEST_SUBJECT));
  if (!comma) return null;
  const rest = text.slice(opens + comma.index + comma[0].length);
  if (rest.split(' ', FEWEST_WORDS).length < FEWEST_WORDS - 1) return null;
  return { subject: text.slice(opens, opens + comma.index), rest: withoutOpening(rest) };
}

function read(pieces: readonly Piece[], asked: boolean, lexicon: Lexicon, said: SaidSentences): Sentence[] {
  const found: Sentence[] = [];
  const lineOf = (paragraph: string) =>
    pieces.find((one) => paragraph.startsWith(one.paragraph.slice(0, 20)))?.line;
  for (const paragraph of joinBrokenOff(pieces.map((one) => one.paragraph))) {
    const line = lineOf(paragraph) ?? pieces[0]?.line ?? 1;
    // what follows a report goes on with it, until somebody asks
    let reported = false;
    for (const one of said.of(paragraph)) {
      if (lexicon.unspaced) addUnspaced(one, asked, line, found);
      else if (asked) {
        reported = isReported(one.text) || (reported && !QUESTION_MARK.test(one.text));
        addAsked(one, line, lexicon, found, reported);
      } else addSaid(one, line, lexicon, found);
    }
  }
  return found;
}

const QUESTION_MARK = /[?？؟]$/;
const saysNothing = (question: string) =>
  QUESTION_MARK.test(question) && (isAboutAsking(question) || isBareQuestion(question));
const onlyAsks = (one: SaidSentence) =>
  QUESTION_MARK.test(one.bare) && (one.isAboutAsking || one.isBareQuestion);

function addUnspaced(one: SaidSentence, asked: boolean, line: number, found: Sentence[]): void {
  if (!one.isSmallTalk && !onlyAsks(one)) found.push(unreadSentence(one.bare, asked, line));
}

function addSaid(one: SaidSentence, line: number, lexicon: Lexicon, found: Sentence[]): void {
  if (one.text.length < SHORTEST || BRACKET.test(one.text) || one.isSmallTalk) return;
  const sentence = readSentence(withoutReports(one.bare), false, line, lexicon, null, isReported(one.text));
  if (sentence.forms.length >= FEWEST_WORDS) found.push(sentence);
}

function addAsked(
  one: SaidSentence,
  line: number,
  lexicon: Lexicon,
  found: Sentence[],
  reported: boolean,
): void {
  // "I have a question on the bridge."
  const isNothing = one.isSmallTalk && !lexicon.begins.asksOf.test(one.bare);
  if (BRACKET.test(one.text) || isNothing) return;
  const whole = withoutReports(one.bare);
  let bare = whole;
  const told = lexicon.begins.told.exec(bare);
  if (told && told[0].length < bare.length / 2) bare = bare.slice(told[0].length).replace(/^[\s,]+/, '');
  if (bare === whole ? onlyAsks(one) : saysNothing(bare)) return;
  const head = Math.max(0, bare.length - LONGEST_CLOSING);
  bare = bare.slice(0, head) + bare.slice(head).replace(lexicon.closes, '');
  let under: Sentence | null = null;
  const declared = declaredSubject(bare, lexicon);
  if (declared) {
    bare = declared.rest;
    const subject = readSentence(declared.subject, true, line, lexicon);
    if (subject.forms.some(({ kind }, at) => kind === Kind.telling && subject.nouns[at])) {
      under = subject;
      found.push(subject);
    }
  }
  const sentence = readSentence(bare, true, line, lexicon, under, reported);
  if (sentence.forms.length >= 2) found.push(sentence);
}

function stemsOf(sentences: readonly Sentence[], lexicon: Lexicon): Set<Stem> {
  const stems = new Set<Stem>();
  for (const { forms, nouns, text } of sentences) {
    if (lexicon.unspaced) for (const pair of pairsOf(text, lexicon)) stems.add(pair);
    for (let at = 0; at < forms.length; at++) {
      const form = forms[at];
      if (nouns[at] && form?.kind === Kind.telling) stems.add(form.stem);
    }
  }
  return stems;
}

/** What some turns say, as far as a title needs it; linear in what is read of them, which has a limit. */
export function readMatter(turns: readonly Turn[], lexicon: Lexicon, sentences: SaidSentences): Matter {
  const asked = read(piecesOf(turns, true, ASKED_LENGTH, cutAtSentence), true, lexicon, sentences);
  const pieces = piecesOf(turns, false, asked.length > 0 ? SAID_LENGTH : REMARKS_LENGTH, cutAtSentence);
  let answered: readonly Sentence[] | null = null;
  const said = () => {
    answered ??= read(pieces, false, lexicon, sentences);
    return answered;
  };
  const answer = pieces
    .map(({ paragraph }) => paragraph)
    .join(' ')
    .toLowerCase();
  return { asked, answer, said, stems: stemsOf(asked.length > 0 ? asked : said(), lexicon) };
}
