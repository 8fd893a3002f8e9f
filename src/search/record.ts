import type { Turn } from '../model/briefing.ts';
import { plain } from '../site/describe.ts';
import type { SiteItem } from '../site/types.ts';
import { foldHomoglyphs } from '../text/homoglyphs.ts';

/**
 * What Pagefind is given of one item, after its `CustomRecord`: the answer is what is found and ranked, not the page.
 */
export interface SearchRecord {
  /** root path of the item’s page */
  url: string;
  /** ISO 639-1: one index a language */
  language: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Undated items sort as the oldest. */
const UNDATED = '0000-00-00';

export function searchRecord(item: SiteItem, topics = false): SearchRecord {
  const { briefing } = item;
  const { date } = briefing.briefing;
  const meta: Record<string, string> = {
    title: item.item.title,
    kind: item.item.kind,
    briefing: briefing.briefing.title,
  };
  if (date) meta.date = date;
  if (item.speakers.length > 0) meta.speaker = item.speakers.join(', ');
  const filters: Record<string, string[]> = { kind: [item.item.kind] };
  if (date) filters.year = [date.slice(0, 4)];
  if (briefing.series) filters.series = [briefing.series.id];
  if (item.speakers.length > 0) filters.speaker = item.speakers;
  if (topics && item.topics.length > 0) filters.topic = item.topics.map((topic) => topic.title);
  return {
    url: item.address,
    language: briefing.lang.slice(0, 2).toLowerCase(),
    content: content(item),
    meta,
    filters,
    sort: { date: date ?? UNDATED },
  };
}

/** The words that lead to an item: its title and what was said, without stage directions. */
function content(item: SiteItem): string {
  const said = item.item.turns.map((turn: Turn) => plain(turn));
  return indexed([item.item.title, ...said].join(' \u2014 '));
}

/**
 * Text as it is indexed. Pagefind cuts words at white space alone, so that "l’Élysée" would be one word:
 * an apostrophe after one or two letters ends a word here. Look-alike Cyrillic letters in Latin words are folded.
 */
export function indexed(text: string): string {
  // l’Élysée, d'abord, qu’il, dell’Ambiente
  return foldHomoglyphs(text).replace(/(?<![\p{L}\p{N}])(\p{L}{1,4}['’ʼ])(?=\p{L}{3})/gu, '$1 ');
}
