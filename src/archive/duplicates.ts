import { groupBy } from '../text/group-by.ts';
import { message } from './message.ts';
import { EarlierTexts } from './near-copies.ts';
import { type Shingles, sampleOf, shingles, textOf } from './similarity.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';
import { wordsHash } from './words-hash.ts';

/**
 * Takes out every briefing whose words, date and language are those of one before it in `briefings`, and names both;
 * warns of those that say nearly the same. Pure.
 */
export function takeOutDuplicates(briefings: readonly ArchivedBriefing[]): {
  briefings: ArchivedBriefing[];
  messages: ArchiveMessage[];
} {
  const first = new Map<string, ArchivedBriefing>();
  const messages: ArchiveMessage[] = [];
  const kept = briefings.filter((entry) => {
    const { briefing, file } = entry;
    const key = JSON.stringify([briefing.date, briefing.lang, entry.words?.hash ?? wordsHash(briefing)]);
    const other = first.get(key);
    if (!other) {
      first.set(key, entry);
      return true;
    }
    const exact = other.briefing.source.sha256 === briefing.source.sha256;
    const same = exact ? 'is an exact copy of' : 'says the same as';
    messages.push(message(file, 'duplicate', `Not published: this file ${same} ${other.file}.`));
    if (!exact) messages.push(...frontMatterDoubts(entry));
    return false;
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
