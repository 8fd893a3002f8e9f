import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type ChosenBriefing, choose, type DataItem, withWords } from '../formats/data/source.ts';
import { type FiledName, filedNames, runsOf } from '../search/format/places.js';
import { filtersOf, indexed, type RecordFilters, searchRecord } from '../search/format/record.ts';
import { lettersIn } from '../search/format/shown.js';
import { piecesOf } from '../search/texts/cutting.ts';
import type { ItemText, PartFacts, TextsFacts } from '../search/texts/facts.ts';
import { namesOf } from '../site/names-file.ts';
import type { Edition, Site } from '../site/types.ts';
import { plain } from '../text/plain.ts';

/** Writes the texts of a site into a file, whole or not at all, a briefing at a time; what is known of them without their words. */
export function writeTexts(
  file: string,
  site: Site,
  onBriefing: (done: number, total: number) => void,
): TextsFacts {
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  const target = openSync(draft, 'w');
  const total = site.editions.reduce((sum, { briefings }) => sum + briefings.length, 0);
  try {
    let [bytes, done] = [0, 0];
    const write = (line: string): [number, number] => {
      const start = bytes;
      bytes += writeSync(target, line);
      bytes += writeSync(target, '\n');
      return [start, bytes - 1];
    };
    const editions = site.editions.filter(({ briefings }) => briefings.some(({ items }) => items.length > 0));
    const parts = editions.map((edition) =>
      writePart(edition, write, () => {
        done += 1;
        onBriefing(done, total);
      }),
    );
    const names = Object.fromEntries(editions.map((edition) => [edition.lang, namesOf(edition)]));
    closeSync(target);
    renameSync(draft, file);
    return { defaultLang: site.defaultLang, baseUrl: site.baseUrl, names, parts };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writePart(
  { lang, briefings }: Edition,
  write: (line: string) => [start: number, end: number],
  onBriefing: () => void,
): PartFacts {
  const part: PartFacts = { lang, days: [], lengths: [], filters: {}, briefings: [] };
  const places = new Map<FiledName, Map<string, number[]>>();
  const placesOf = (name: FiledName, value: string): number[] => {
    const byValue = places.get(name) ?? new Map<string, number[]>();
    const own = byValue.get(value) ?? [];
    places.set(name, byValue.set(value, own));
    return own;
  };
  for (const chosen of undatedFirst(choose(briefings))) {
    const first = part.days.length;
    const { items, whole } = withWords(chosen);
    const texts = items.map(textOf);
    for (const [at, { site }] of items.entries()) {
      part.days.push(whole.date ?? '');
      part.lengths.push(piecesOf(texts[at]?.content ?? '', lang).length);
      for (const [name, values] of filed(filtersOf(site)))
        for (const value of values) placesOf(name, value).push(first + at);
    }
    const [start, end] = write(JSON.stringify(texts));
    part.briefings.push({ file: whole.source.file, first, items: items.length, start, end });
    onBriefing();
  }
  for (const [name, byValue] of places)
    part.filters[name] = Object.fromEntries([...byValue].map(([value, own]) => [value, runsOf(own)]));
  return part;
}

const filed = (filters: RecordFilters) =>
  filedNames.flatMap((name) => (filters[name] ? [[name, filters[name]] as const] : []));

/** As an index has them, so that the newest stand last. */
const undatedFirst = (all: readonly ChosenBriefing[]): ChosenBriefing[] => [
  ...all.filter(({ briefing }) => briefing.briefing.date === null),
  ...all.filter(({ briefing }) => briefing.briefing.date !== null),
];

function textOf({ site, item }: DataItem): ItemText {
  const { url, content, meta } = searchRecord({ ...site, item });
  return {
    url,
    title: meta.title,
    content,
    turns: item.turns.map((turn) => [turn.lines[0], lettersIn(indexed(plain(turn)))]),
  };
}
