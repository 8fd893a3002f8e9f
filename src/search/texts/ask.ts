import { languageOf } from '../../languages/index.ts';
import type { Names } from '../../site/names.js';
import { lettersIn } from '../format/shown.js';
import { byThread } from '../page/by-thread.js';
import type { Piece, Said } from '../page/excerpt.js';
import { type Answer, Finder, type How, type Result, type Row } from '../page/finder.js';
import { Knowledge } from '../page/known.js';
import { type Chip, waysOf } from '../query/plan.js';
import type { ItemText, TextsFacts } from './facts.ts';
import { nearestIn } from './nearest.ts';
import { TextsFile } from './texts-file.ts';
import { TextsPart } from './texts-part.ts';

/** What is found, and how what was asked for was read. */
export interface Found {
  /** how many items hold it */
  total: number;
  chips: Chip[];
  /** what is searched for as words */
  q: string;
  how: How;
  entries: FoundEntry[];
}

/** An item that is found. */
export interface FoundEntry {
  date: string | null;
  /** the title of its series; null for none */
  podium: string | null;
  /** as printed */
  speakers: string[];
  lang: string;
  kind: string;
  title: Piece[];
  said: Said[];
  /** root path of its page */
  address: string;
  /** the transcript in the archive, and the line of the turn that is shown */
  file: string;
  line: number;
  /** how many more of its thread are among the best */
  others: number;
}

/** Items that are looked at for each that is shown: those of one thread are one entry. */
const MORE = 3;

const root = new URL('file:///');

/** Asks the texts of an archive as the search page asks its index. @param today ISO day @param limit so many entries at most */
export async function askTexts(
  path: string,
  facts: TextsFacts,
  q: string,
  { today, limit }: { today: string; limit: number },
): Promise<Found> {
  const file = new TextsFile(path);
  try {
    const parts = facts.parts.map((part) => new TextsPart(part, file));
    const knowledge = new Knowledge(async (lang) => namesOf(facts, lang), facts.defaultLang);
    const finder = new Finder(
      root,
      root,
      async (lang) => languageOf(lang)?.stemmer ?? ((word) => word),
      (lang) => knowledge.saidIn(lang),
      nearestIn(parts),
      async () => new Map(parts.map((part) => [part.lang, [part]])),
    );
    const langs = facts.parts.map(({ lang }) => lang);
    const {
      answer,
      chips,
      q: words,
    } = await lookUp(finder, knowledge, langs, q, { today, show: MORE * limit });
    const results = await finder.results(answer.rows);
    const rows = new Map(results.map((result, at) => [result, answer.rows[at]] as const));
    const entries = byThread(results)
      .slice(0, limit)
      .map(({ result, others }) => entryOf(result, others.length, rows.get(result), facts));
    return { total: answer.total, chips, q: words, how: answer.how, entries };
  } finally {
    file.close();
  }
}

function namesOf({ names }: TextsFacts, lang: string): Names {
  const known = names[lang];
  if (!known) throw new Error(`Nothing is known of the language ${lang}.`);
  return known;
}

type LookedUp = Pick<Found, 'chips' | 'q'> & { answer: Answer };

/** One way to read the query after the other, until something is found. */
async function lookUp(
  finder: Finder,
  knowledge: Knowledge,
  langs: string[],
  q: string,
  { today, show }: { today: string; show: number },
): Promise<LookedUp> {
  const extent = await finder.extent(langs);
  const understood = await knowledge.understand(q, [], langs, {
    ...extent,
    today,
    holding: (text) => finder.count(langs, text),
  });
  let last: LookedUp | null = null;
  for (const { chips, mayMend, order, ...way } of waysOf(q, understood, {})) {
    for await (const answer of finder.search(
      langs,
      { ...way, newest: order !== null || way.q === '', oldest: order === 'oldest', show },
      { mayMend },
    ))
      if (answer.done) last = { answer, chips, q: way.q };
    if (last && last.answer.total > 0) return last;
  }
  if (!last) throw new Error(`“${q}” cannot be searched.`);
  return last;
}

function entryOf(result: Result, others: number, row: Row | undefined, facts: TextsFacts): FoundEntry {
  if (!row || !(row.part instanceof TextsPart)) throw new Error('What is found is of no text.');
  const { item, file } = row.part.itemAt(row.place);
  const series = facts.names[result.lang]?.series.find(([id]) => id === result.series);
  return {
    date: result.date || null,
    podium: series?.[1] ?? null,
    speakers: [...result.speakers],
    lang: result.lang,
    kind: result.kind,
    title: result.title,
    said: result.said,
    address: decodeURI(new URL(result.address).pathname) + new URL(result.address).hash,
    file,
    line: lineOf(item, result.said),
    others,
  };
}

/** The line of the turn in which the first word that is marked stands. */
function lineOf({ content, turns }: ItemText, said: readonly Said[]): number {
  const pieces = said
    .flatMap(({ text }) => text)
    .filter(({ text }) => text !== '…\u00a0' && text !== '\u00a0…');
  const letters = (text: string) => text.replace(/[\s\u200b]+/g, '');
  const at = letters(content).indexOf(letters(pieces.map(({ text }) => text).join('')));
  const marked = pieces.findIndex((piece) => piece.marked);
  const before = pieces.slice(0, Math.max(0, marked)).reduce((sum, { text }) => sum + lettersIn(text), 0);
  // the turns are what the content ends with
  let left = lettersIn(content) - Math.max(0, at) - before;
  for (const [line, own] of turns.toReversed()) {
    if (left <= own) return line;
    left -= own;
  }
  return turns[0]?.[0] ?? 1;
}
