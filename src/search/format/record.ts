import type { Turn } from '../../model/briefing.ts';
import { isDoubted } from '../../outline/doubted.ts';
import { isMade } from '../../outline/title.ts';
import { topicValue } from '../../site/filters.ts';
import { namedIn, printedNames } from '../../site/named.ts';
import type { SiteItem } from '../../site/types.ts';
import { foldHomoglyphs } from '../../text/homoglyphs.ts';
import { plain } from '../../text/plain.ts';
import type { FiledName } from './places.js';
import { lettersIn, type Shown, withShown } from './shown.js';
import { separated } from './text.js';

/** One item as the search holds it: the answer is what is found and ranked, not the page. */
export interface SearchRecord {
  /** root path of the item’s page, and behind `#` what a result shows */
  url: string;
  /** BCP 47, lower case: one index a language */
  language: string;
  content: string;
  meta: { title: string };
}

/** What one record can be narrowed to, but its day. Pagefind never gets them: what is known of people changes later than texts. */
export type RecordFilters = Partial<Record<FiledName, readonly string[]>>;

export function searchRecord(item: SiteItem): SearchRecord {
  const title = indexed(item.item.title);
  const { messages } = item.briefing.briefing;
  const turns = item.item.turns.map((turn) => ({
    role: turn.role,
    speaker: isDoubted(messages, turn) ? null : turn.role === 'question' ? askerOf(turn) : turn.speaker,
    said: plain(turn),
  }));
  const said = indexed(turns.map(({ said }) => said).join(' '));
  // a title that was made of the text is in it already
  const content = isMade(item.item) ? said : `${title} \u2014 ${said}`;
  return {
    url: withShown(item.address, { ...shownOf(item), parts: HAS_WORD.test(content) ? partsOf(turns) : [] }),
    language: languageOf(item),
    content: HAS_WORD.test(content) ? content : wordsFor(item),
    meta: { title },
  };
}

/** "Ann Perrin, Orlu Herald": who asks, as far as it is known; null for nobody. */
function askerOf(turn: Turn): string | null {
  const { name, outlet } = namedIn(turn);
  return [name, outlet].filter(Boolean).join(', ') || null;
}

/** Whether a text has something that Pagefind takes for a word: it drops a record without one, and says nothing. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What stands for an item of which a stage direction or a dash is all there is: "(Speaks in Russian.)" */
function wordsFor({ item, briefing, address }: SiteItem): string {
  const printed = item.turns.flatMap((turn) => turn.paragraphs).join(' ');
  return [printed, item.title, briefing.briefing.title].find((text) => HAS_WORD.test(text)) ?? address;
}

/** The least that an item can be found by, where something of its own is not as it should be. */
export function plainRecord(item: SiteItem): SearchRecord {
  return {
    url: item.address,
    language: languageOf(item),
    content: item.address,
    meta: { title: String(item.item.title) },
  };
}

export function filtersOf({ item, briefing, speakers, outlets, topics }: SiteItem): RecordFilters {
  const { series } = briefing;
  return {
    kind: [item.kind],
    ...(series && { series: [series.id] }),
    ...(speakers.length > 0 && { speaker: speakers.map(({ id }) => id) }),
    ...(outlets.length > 0 && { outlet: outlets.map(({ id }) => id) }),
    ...(topics.length > 0 && { topic: topics.map(({ address }) => topicValue(address)) }),
  };
}

const languageOf = (item: SiteItem): string => item.briefing.lang.toLowerCase();

/** Who asks and who answers, by name where that is known and several answer: runs of turns, each with how many letters it has in the record. */
function partsOf(turns: readonly (Pick<Turn, 'role' | 'speaker'> & { said: string })[]): Shown['parts'] {
  const parts: Shown['parts'] = [];
  const answering = new Set(turns.flatMap(({ role, speaker }) => (role === 'question' ? [] : [speaker])));
  for (const { role, speaker, said } of turns) {
    const part = role === 'question' ? 'q' : 'a';
    const who = part === 'q' || answering.size > 1 ? speaker : null;
    const letters = lettersIn(indexed(said));
    const last = parts.at(-1);
    if (last?.part === part && last.who === who) last.letters += letters;
    else if (letters > 0) parts.push({ part, letters, who });
  }
  return parts.length > 1 ? parts : [];
}

function shownOf(item: SiteItem): Omit<Shown, 'parts'> {
  const { title, date } = item.briefing.briefing;
  // who that is may be found out later, by what is said elsewhere
  const speakers = printedNames(item.voices);
  return { date, kind: item.item.kind, speakers, briefing: title, thread: threadOf(item) };
}

/** Its thread, where others are in it. */
function threadOf({ item, briefing }: SiteItem): string | null {
  const thread = briefing.briefing.threads?.find(({ number }) => number === item.thread);
  return thread && thread.items.length > 1 ? String(thread.number) : null;
}

/** Text as it is indexed: short words that an apostrophe ends stand alone, look-alike Cyrillic letters in Latin words are folded. */
export function indexed(text: string): string {
  // a title that is cut inside a character is no Unicode, which Pagefind refuses
  return separated(foldHomoglyphs(text).toWellFormed());
}
