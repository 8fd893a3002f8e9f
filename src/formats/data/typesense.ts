import { languageOf, primaryTag } from '../../languages/index.ts';
import type { DataFile, DataFormat } from './format.ts';
import { linesOf } from './jsonl.ts';
import type { DataSource } from './source.ts';
import { type Cell, itemsTable, type Row, wellFormed } from './table.ts';

/**
 * What Typesense imports: a document a line, and the schema of the collection. What is searched stands in a field of its language ("text_en"),
 * since a field there is of one language.
 */
export const typesense: DataFormat = {
  name: 'typesense',
  what: 'items.jsonl for Typesense, and schema.json for its collection “briefings”',
  media: 'application/jsonl',
  isPrintable: true,
  async *files(source) {
    const langs = new Set<string>();
    yield { name: 'items.jsonl', chunks: documents(source, (lang) => void langs.add(lang)) };
    yield schemaFile([...langs].sort());
  },
};

async function* documents(source: DataSource, met: (lang: string) => void): AsyncIterable<string> {
  for await (const briefing of source.briefings()) {
    const lang = primaryTag(briefing.site.lang);
    met(lang);
    yield linesOf(itemsTable.rows(briefing, source).map((row) => documentOf(wellFormed(row), lang)));
  }
}

type Document = Record<string, Cell>;

function documentOf({ id, text, date, ...row }: Row, lang: string): Document {
  // a field that is left out is none, and one of null is of no type
  const told = Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));
  return {
    id: withoutSigns(String(id)),
    ...told,
    ...(typeof date === 'string' ? { date, day: secondsOf(date) } : {}),
    [`title_${lang}`]: row.title ?? '',
    [`text_${lang}`]: text ?? '',
  };
}

/** An id stands in addresses as it is: "/en/2031/05/04/#ferry" → "en_2031_05_04.ferry". */
const withoutSigns = (id: string): string =>
  id.replace(/^\//, '').replace('/#', '.').replaceAll('/', '_').replaceAll('#', '.');

/** Typesense knows no days: seconds since 1970. */
const secondsOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000;

function schemaFile(langs: readonly string[]): DataFile {
  const facet = (name: string, type: string, optional = false) => ({
    name,
    type,
    facet: true,
    ...(optional ? { optional } : {}),
  });
  const searched = (lang: string) =>
    ['title', 'text'].map((name) => ({
      name: `${name}_${lang}`,
      type: 'string',
      locale: lang,
      optional: true,
      // by the rules of Snowball, where it has some for the language
      ...(languageOf(lang)?.stemmer ? { stem: true } : {}),
    }));
  // what is named in no schema is kept beside, and costs no memory
  const schema = {
    name: 'briefings',
    fields: [
      ...langs.flatMap(searched),
      facet('lang', 'string'),
      facet('kind', 'string'),
      facet('series', 'string', true),
      facet('speakers', 'string[]'),
      facet('askers', 'string[]'),
      facet('outlets', 'string[]'),
      facet('topics', 'string[]'),
      { name: 'briefing', type: 'string' },
      { name: 'day', type: 'int64', optional: true },
    ],
  };
  async function* chunks() {
    yield `${JSON.stringify(schema, null, 1)}\n`;
  }
  return { name: 'schema.json', chunks: chunks() };
}
