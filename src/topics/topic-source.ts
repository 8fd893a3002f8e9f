import { contentWords } from '../languages/words.ts';
import type { SubjectItem } from '../model/subject.ts';
import { plain } from '../text/plain.ts';
import { genericWords } from './common-words.ts';
import { learnNames } from './names.ts';
import type { Names } from './types.ts';

/** An item as the finding of topics sees it: its title and the beginning of what was said, as words and names. */
export interface TopicSource {
  index: number;
  briefing: number;
  series: string | null;
  /** the printed title: the item’s own, or that of the table of contents it stands under; null where none is printed */
  title: string | null;
  /** stems of the title without generic words, sorted: "Update on Orlu" and "Orlu update" are one */
  key: string[];
  /** names in the printed title */
  titleNames: string[];
  /** how often each name is said, and whether in the question too */
  saidNames: Map<string, { count: number; asked: boolean }>;
  question: string;
  answer: string;
}

/** So much of a question and of an answer is read: what it is about is said early, and the cost stays with the number of items. */
const QUESTION_LENGTH = 500;
const ANSWER_LENGTH = 700;
/** So much of a title, which has a hundred characters or two: what is longer is none. */
const TITLE_LENGTH = 500;

/** What topics are found in: of each item its titles and the beginnings of question and answer, as stems and names. */
export function topicSources(items: readonly SubjectItem[], lang: string): TopicSource[] {
  const said = items.map(({ item }) => {
    const question = item.turns.find((turn) => turn.role === 'question');
    const answer = item.turns.find((turn) => turn.role !== 'question');
    return {
      question: question ? beginning(plain(question, QUESTION_LENGTH), QUESTION_LENGTH) : '',
      answer: answer ? beginning(plain(answer, ANSWER_LENGTH), ANSWER_LENGTH) : '',
    };
  });
  const names = learnNames(
    said.map(({ question, answer }) => `${question} ${answer}`),
    lang,
    people(items),
  );
  const generic = genericStems(lang);
  const titles = items.map(({ item }) => {
    const title = item.titleFrom === 'text' ? item.topic : item.title;
    return title === null ? null : beginning(title, TITLE_LENGTH);
  });
  const printed = titles.map((title) => (title === null ? [] : names.in(title)));
  const long = new Set(printed.flat().filter((name) => name.includes(' ')));
  return items.map(({ briefing, series }, index): TopicSource => {
    const title = titles[index] ?? null;
    const { question, answer } = said[index]!;
    return {
      index,
      briefing,
      series,
      title,
      key: title === null ? [] : [...stemsOf(title, lang)].filter((stem) => !generic.has(stem)).sort(),
      titleNames: title === null ? [] : [...new Set([...opening(title, long), ...printed[index]!])],
      saidNames: countNames(names, question, answer),
      question,
      answer,
    };
  });
}

/** A name of several words that other titles have further on, at the beginning of this one: "Grey Shoal: new buoys" */
function opening(title: string, names: ReadonlySet<string>): string[] {
  const words = title.split(/[\s:,;]+/, 5);
  return words.map((_, at) => words.slice(0, at + 1).join(' ')).filter((start) => names.has(start));
}

/** The stems of words that name no subject by themselves, in a language. */
export function genericStems(lang: string): Set<string> {
  return stemsOf([...genericWords(lang)].join(' '), lang);
}

/** The stems of a text's words, little words left out. */
export function stemsOf(text: string, lang: string): Set<string> {
  return new Set(contentWords(text, lang).map((word) => word.stem));
}

/** Cut at the end of a sentence or a word. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '));
  return end > length / 2 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' ') + 1);
}

function countNames(names: Names, question: string, answer: string) {
  const counts = new Map<string, { count: number; asked: boolean }>();
  for (const [text, asked] of [
    [question, true],
    [answer, false],
  ] as const) {
    for (const name of names.in(text)) {
      const known = counts.get(name);
      if (known) {
        known.count += 1;
        known.asked ||= asked;
      } else counts.set(name, { count: 1, asked });
    }
  }
  return counts;
}

/** Who speaks and who asks: they are listed elsewhere, and their names in a text are forms of address. */
function* people(items: readonly SubjectItem[]): Iterable<string> {
  const known = new Set<string>();
  for (const { item } of items) {
    for (const turn of item.turns) {
      for (const name of [turn.speaker, turn.outlet]) {
        if (!name || known.has(name)) continue;
        known.add(name);
        yield name;
      }
    }
  }
}
