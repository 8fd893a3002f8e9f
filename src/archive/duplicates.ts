import { groupBy } from '../text/group-by.ts';
import { message } from './message.ts';
import { EarlierTexts } from './near-copies.ts';
import { type Shingles, sampleOf, shingles, textOf } from './similarity.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';
import { wordsHash } from './words-hash.ts';

/**
 * Takes out every briefing whose words, date and language are those of another in `briefings`, and names both; those that say
 * nearly the same stay, know of each other, and are told. The one that stays is the one that is published already, else the first. Pure.
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
    const other = staying.get(key);
    if (!other || other === entry) return [entry];
    const { briefing, file } = entry;
    const exact = other.briefing.source.sha256 === briefing.source.sha256;
    const same = exact ? 'is an exact copy of' : 'says the same as';
    const at = published.get(other.file);
    const where = at === undefined ? '' : `, which is published at ${at}`;
    messages.push(message(file, 'duplicate', `Not published: this file ${same} ${other.file}${where}.`));
    if (!exact) messages.push(...frontMatterDoubts(entry));
    return [];
  });
  const near = nearCopies(kept);
  return { briefings: knowingOf(kept, near.pairs), messages: [...messages, ...near.messages] };
}

/** The same briefings, each with the files of those that say nearly the same. */
function knowingOf(briefings: readonly ArchivedBriefing[], pairs: readonly Pair[]): ArchivedBriefing[] {
  const others = groupBy([...pairs, ...pairs.map(([a, b]): Pair => [b, a])], ([{ file }]) => file);
  return briefings.map((entry) => {
    const alike = others.get(entry.file)?.map(([, { file }]) => file);
    return alike ? { ...entry, alike } : entry;
  });
}

/** Two that say nearly the same: a later one, and the first that it repeats. */
type Pair = readonly [ArchivedBriefing, ArchivedBriefing];

interface NearCopies {
  pairs: Pair[];
  messages: ArchiveMessage[];
}

/** A date or language that front matter states amiss may be all that would tell a file from another. */
function frontMatterDoubts({ briefing, file }: ArchivedBriefing): ArchiveMessage[] {
  return briefing.messages
    .filter((found) => found.rule.startsWith('front-matter-'))
    .map((found) => ({ file, ...found }));
}

function nearCopies(briefings: readonly ArchivedBriefing[]): NearCopies {
  const days = groupBy(
    briefings.filter(({ briefing }) => briefing.date !== null),
    ({ briefing }) => `${briefing.date} ${briefing.lang}`,
  );
  const found = [...days.values()].filter((day) => day.length > 1).map(copiesOfADay);
  return {
    pairs: found.flatMap(({ pairs }) => pairs),
    messages: found.flatMap(({ messages }) => messages),
  };
}

function copiesOfADay(day: readonly ArchivedBriefing[]): NearCopies {
  const texts = new EarlierTexts();
  const pairs: Pair[] = [];
  const messages = day.flatMap((entry) => {
    const { briefing, file, words } = entry;
    let read: Shingles | undefined;
    const all = () => {
      read ??= shingles(textOf(briefing));
      return read;
    };
    const { copyOf, unsure } = texts.add({ sample: words?.sample ?? sampleOf(all()), all });
    const first = copyOf === null ? undefined : day[copyOf];
    if (first) {
      pairs.push([entry, first]);
      return [
        message(
          file,
          'near-duplicate',
          `This says nearly the same as ${first.file}${laterOf(entry, first)}.`,
        ),
      ];
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
  return { pairs, messages };
}

const isMarked = ({ briefing }: ArchivedBriefing): boolean =>
  briefing.messages.some(({ rule }) => rule === 'marked-corrected');

/** Which of two supersedes the other, where one of them says that it was corrected. */
function laterOf(entry: ArchivedBriefing, first: ArchivedBriefing): string {
  if (isMarked(entry) === isMarked(first)) return '';
  return isMarked(entry)
    ? ', and is marked as corrected: most likely it supersedes that'
    : ', which is marked as corrected: most likely that supersedes this';
}
