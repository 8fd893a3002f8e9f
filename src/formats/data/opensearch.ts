import { primaryTag } from '../../languages/index.ts';
import { sha256 } from '../../text/sha256.ts';
import type { DataFile, DataFormat } from './format.ts';
import { linesOf } from './jsonl.ts';
import type { DataSource } from './source.ts';
import { type Column, itemsTable, type Row, wellFormed } from './table.ts';

/**
 * What the bulk API of OpenSearch and Elasticsearch takes: an action and a row by turns, each a line. Every language is an index of its own, so
 * that words and queries are taken apart as its language does: a search of `briefings-*` asks all of them.
 */
export const openSearch: DataFormat = {
  name: 'opensearch',
  what: 'items.ndjson for the bulk API of OpenSearch or Elasticsearch, and a mapping for each language',
  media: 'application/x-ndjson',
  isPrintable: true,
  async *files(source) {
    const langs = new Set<string>();
    yield { name: 'items.ndjson', chunks: bulk(source, (lang) => void langs.add(lang)) };
    for (const lang of langs) yield mappingFile(lang);
  },
};

async function* bulk(source: DataSource, met: (lang: string) => void): AsyncIterable<string> {
  for await (const briefing of source.briefings()) {
    const { lang } = briefing.site;
    met(lang);
    const rows = itemsTable.rows(briefing, source).map(wellFormed);
    yield linesOf(rows.flatMap((row) => [{ index: { _index: indexOf(lang), _id: nameOf(row) } }, row]));
  }
}

/** The name of an index is in small letters. */
const indexOf = (lang: string): string => `briefings-${lang.toLowerCase()}`;

/** Bytes that an `_id` may have. */
const LONGEST_ID = 512;

function nameOf({ id }: Row): string {
  const name = String(id);
  return Buffer.byteLength(name) <= LONGEST_ID ? name : sha256(name, 'hex');
}

function mappingFile(lang: string): DataFile {
  const properties = itemsTable.columns.map((column) => [column.name, mappingOf(column, lang)]);
  // fields are only ever added: one that this mapping does not know is kept, and not searched
  const index = { mappings: { dynamic: false, properties: Object.fromEntries(properties) } };
  async function* chunks() {
    yield `${JSON.stringify(index, null, 1)}\n`;
  }
  return { name: `${indexOf(lang)}.json`, chunks: chunks() };
}

/** What is searched by its words. */
const SEARCHED = new Set(['title', 'text', 'thread', 'briefing_title']);
/** What is found by whole, longer than any of it: Lucene refuses terms of 32 KB. */
const LONGEST_TERM = 1024;

function mappingOf({ name, type }: Column, lang: string): object {
  if (SEARCHED.has(name)) return { type: 'text', analyzer: analyzerOf(lang) };
  if (type === 'integer') return { type: 'integer' };
  if (type === 'date') return { type: 'date', format: 'strict_date' };
  const whole = { type: 'keyword', ignore_above: LONGEST_TERM };
  // names and topics are found by a word of theirs, too
  return type === 'list' ? { ...whole, fields: { words: { type: 'text' } } } : whole;
}

/** The analyzers that need no plugin (https://docs.opensearch.org/latest/analyzers/language-analyzers/). */
const analyzers = new Map(
  Object.entries({
    ar: 'arabic',
    bg: 'bulgarian',
    bn: 'bengali',
    ca: 'catalan',
    ckb: 'sorani',
    cs: 'czech',
    da: 'danish',
    de: 'german',
    el: 'greek',
    en: 'english',
    es: 'spanish',
    et: 'estonian',
    eu: 'basque',
    fa: 'persian',
    fi: 'finnish',
    fr: 'french',
    ga: 'irish',
    gl: 'galician',
    hi: 'hindi',
    hu: 'hungarian',
    hy: 'armenian',
    id: 'indonesian',
    it: 'italian',
    ja: 'cjk',
    ko: 'cjk',
    lt: 'lithuanian',
    lv: 'latvian',
    nb: 'norwegian',
    nl: 'dutch',
    nn: 'norwegian',
    no: 'norwegian',
    pt: 'portuguese',
    ro: 'romanian',
    ru: 'russian',
    sv: 'swedish',
    th: 'thai',
    tr: 'turkish',
    zh: 'cjk',
  }),
);

const analyzerOf = (lang: string): string => analyzers.get(primaryTag(lang)) ?? 'standard';
