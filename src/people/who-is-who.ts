import { message } from '../archive/message.ts';
import { peopleFile } from '../archive/people-file.ts';
import type { Archive, ArchiveMessage, ArchivePeople } from '../archive/types.ts';
import type { Item, Turn } from '../model/briefing.ts';
import { nameKey } from '../text/name-key.ts';
import { hint } from '../text/nearest.ts';
import { heardArchive } from './heard.ts';
import { findOutlets } from './outlets.ts';
import { type Proposals, proposalsOf } from './proposals.ts';
import { findSpeakers } from './speakers.ts';
import { labelKey, statedBy } from './stated.ts';
import type { FoundInLanguage, Place, Why } from './types.ts';

/** What is told of a label that was taken for a person; people.yaml and the title of a briefing say it themselves. */
const REASONS: Partial<Record<Why, string>> = {
  named: 'whom the title or another label names as the holder of that office',
  between: 'whom briefings shortly before and after name as the holder of that office',
  titled: 'whom titles of these briefings name in full',
  spoken: 'who is named in full where these briefings speak of that person',
  surname: 'as nobody else bears that surname',
  address: 'as only the form of address differs',
  slip: 'as a misprint',
  nickname: 'as both are forms of one first name',
};

/** Who is who in an archive: what was worked out, what of people.yaml is not used, and which lines of it would settle more. */
export function whoIsWho(archive: Archive): { messages: ArchiveMessage[]; proposals: Proposals } {
  const stated = statedBy(archive.people?.config ?? {});
  const found = heardArchive(archive).map((heard) => ({
    ...heard,
    speakers: findSpeakers(heard.briefings, stated),
    outlets: findOutlets(heard.briefings, stated),
  }));
  return { messages: whoMessages(found, archive), proposals: proposalsOf(found) };
}

/** What is told of who is who, once that is found: labels and newsrooms that were joined, at the first line of each, and what people.yaml names in vain. */
export function whoMessages(
  found: readonly FoundInLanguage[],
  { people }: Pick<Archive, 'people'>,
): ArchiveMessage[] {
  return [
    ...found.flatMap(joinedSpeakers),
    ...found.flatMap(pressAnswers),
    ...found.flatMap(joinedNewsrooms),
    ...unusedLabels(found, people?.labels ?? []),
  ];
}

function joinedSpeakers({ speakers, placeOf }: FoundInLanguage): ArchiveMessage[] {
  return speakers.people.flatMap(({ name, otherNames }) =>
    otherNames.flatMap((other) => {
      const place = placeOf(other.item);
      const because = REASONS[other.why];
      if (!place || !because) return [];
      const isTheirs = isNamed(other.name);
      const line = lineOf(place, ({ role, speaker }) => role !== 'question' && isTheirs(speaker));
      const reason = `“${other.name}” was taken for ${name}, ${because}.`;
      return [message(place.file, 'speaker-joined', reason, line)];
    }),
  );
}

function pressAnswers({ speakers, placeOf }: FoundInLanguage): ArchiveMessage[] {
  return speakers.shared.flatMap(({ name, answersIn = [] }) =>
    answersIn.flatMap((item) => {
      const place = placeOf(item);
      if (!place) return [];
      const isTheirs = isNamed(name);
      const line = lineOf(place, ({ role, speaker }) => role !== 'question' && isTheirs(speaker));
      const reason = `“${name}” was taken to answer, and is one of the press elsewhere: those who answer call that person before a question.`;
      return [message(place.file, 'role-doubtful', reason, line)];
    }),
  );
}

function joinedNewsrooms({ outlets, placeOf }: FoundInLanguage): ArchiveMessage[] {
  return outlets.people.flatMap(({ name, otherNames }) =>
    otherNames.flatMap((other) => {
      const place = placeOf(other.item);
      if (!place || other.why !== 'alias') return [];
      const isTheirs = isNamed(other.name);
      const line = lineOf(place, ({ role, outlet }) => role === 'question' && isTheirs(outlet));
      const reason = `“${other.name}” was taken for another name of ${name}.`;
      return [message(place.file, 'newsroom-joined', reason, line)];
    }),
  );
}

/** Whether a label is a name, however it is written. */
function isNamed(name: string): (label: string | null | undefined) => boolean {
  const key = labelKey(name);
  return (label) => !!label && labelKey(label) === key;
}

/** The line on which somebody begins to speak; that of the item where its words cannot be read, which is told by whoever needs them. */
function lineOf({ item }: Place, isTheirs: (turn: Turn) => boolean): number {
  return (turnsOf(item).find(isTheirs) ?? item).lines[0];
}

function turnsOf(item: Item): readonly Turn[] {
  try {
    return item.turns;
  } catch {
    return [];
  }
}

function unusedLabels(found: readonly FoundInLanguage[], labels: ArchivePeople['labels']): ArchiveMessage[] {
  if (labels.length === 0) return [];
  const printed = new Map(
    found.flatMap(({ briefings }) =>
      briefings.flatMap(({ items }) =>
        items.flatMap((voices) =>
          voices.flatMap(({ role, speaker, outlet }) => {
            const label = role === 'question' ? outlet : speaker;
            return label ? [[label, labelKey(label)] as const] : [];
          }),
        ),
      ),
    ),
  );
  const known = new Set([...printed.values(), ...[...printed.keys()].map(nameKey)]);
  return labels
    .filter(({ label }) => !known.has(labelKey(label)))
    .map(({ label, line }) => {
      const near = printed.size > MOST_NAMED ? '' : ` ${hint(label, [...printed.keys()])}`;
      return message(peopleFile, 'people-unused', `Nobody is heard as “${label}”.${near}`, line);
    });
}

/** Of so many names the nearest is looked for: more are compared for too long. */
const MOST_NAMED = 5000;
