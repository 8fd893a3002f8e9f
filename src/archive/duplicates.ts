import { groupBy } from '../text/group-by.ts';
import { message } from './message.ts';
import { EarlierTexts } from './near-copies.ts';
import { type Shingles, sampleOf, shingles, textOf } from './similarity.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';
import { wordsHash } from './words-hash.ts';

/**
 * Takes out every briefing whose words, date and language are those of another in `briefings`, and names both; warns of those that say
 * nearly the same. The one that stays is the one that is published already, else the first. Pure.
 * @param published by file, the address that it was published under
 */
export function takeOutDuplicates(
  briefings: readonly ArchivedBriefing[],
  published: ReadonlyMap<string, string> = new Map(),
): {
  briefings: ArchivedBriefing[];
  messages: ArchiveMessage[];
} {
  const keyOf = ({ briefing, words }: ArchivedBriefing) =>
    JSON.stringify([briefing.date, briefing.lang, words?.hash ?? wordsHash(briefing)]);
  const staying = new Map<string, ArchivedBriefing>();
  const keyed = briefings.map((entry) => ({ entry, key: keyOf(entry) }));
  for (const { entry, key } of keyed) {
    const other = staying.get(key);
    if (!other || (published.has(entry.file) && !published.has(other.file))) staying.set(key, entry);
  }
  const messages: ArchiveMessage[] = [];
  const kept = keyed.flatMap(({ entry, key }) => {
    const other = staying.get(key) ?? entry;
    if (other === entry) return [entry];
    const { briefing, file } = entry;
    const exact = other.briefing.source.sha256 === briefing.source.sha256;
    const same = exact ? 'is an exact copy of' : 'says the same as';
    const at = published.get(other.file);
    const where = at === undefined ? '' : `, which is published at ${at}`;
    messages.push(message(file, 'duplicate', `Not published: this file ${same} ${other.file}${where}.`));
    if (!exact) messages.push(...frontMatterDoubts(entry));
    return [];
  });
  return { briefings: kept, messages: [...messages, ...nearCopies(kept)] };
}

/** A date or language that front matter states amiss may be all that would tell a file from another. */
function frontMatterDoubts({ briefing, file }: ArchivedBriefing): ArchiveMessage[] {
  return briefing.messages
    .filter((found) => found.rule.startsWith('front-matter-'))
    .map((found) => ({ file, ...found }));
}

function nearCopies(briefings: readonly ArchivedBriefing[]): ArchiveMessage[] {
  const days = groupBy(
    briefings.filter(({ briefing }) => briefing.date !== null),
    ({ briefing }) => `${briefing.date} ${briefing.lang}`,
  );
  return [...days.values()].filter((day) => day.length > 1).flatMap(copiesOfADay);
}

function copiesOfADay(day: readonly ArchivedBriefing[]): ArchiveMessage[] {
  const texts = new EarlierTexts();
  return day.flatMap(({ briefing, file, words }) => {
    let read: Shingles | undefined;
    const all = () => {
      read ??= shingles(textOf(briefing));
      return read;
    };
    const { copyOf, unsure } = texts.add({ sample: words?.sample ?? sampleOf(all()), all });
    if (copyOf !== null) {
      return [message(file, 'near-duplicate', `This says nearly the same as ${day[copyOf]!.file}.`)];
    }
    return unsure
      ? [
          message(
            file,
            'near-duplicate',
            'Most of this is said in many files of this day, and it was not compared with all of them.',
          ),
        ]
      : [];
  });
}
