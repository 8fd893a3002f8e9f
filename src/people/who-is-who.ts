import { message } from '../archive/message.ts';
import { peopleFile } from '../archive/people-file.ts';
import type { Archive, ArchiveMessage } from '../archive/types.ts';
import { nameKey } from '../text/name-key.ts';
import { hint } from '../text/nearest.ts';
import { heardArchive } from './heard.ts';
import { findOutlets } from './outlets.ts';
import { type Proposals, proposalsOf } from './proposals.ts';
import { findSpeakers } from './speakers.ts';
import { labelKey, statedBy } from './stated.ts';
import type { Why } from './types.ts';

/** What is told of a label that was taken for a person; people.yaml and the title of a briefing say it themselves. */
const REASONS: Partial<Record<Why, string>> = {
  named: 'whom the title or another label names as the holder of that office',
  between: 'whom briefings shortly before and after name as the holder of that office',
  titled: 'whom titles of these briefings name in full',
  surname: 'as nobody else bears that surname',
  address: 'as only the form of address differs',
  slip: 'as a misprint',
};

/** Who is who in an archive: what was worked out, what of people.yaml is not used, and which lines of it would settle more. */
export function whoIsWho(archive: Archive): { messages: ArchiveMessage[]; proposals: Proposals } {
  const stated = statedBy(archive.people?.config ?? {});
  const heard = heardArchive(archive);
  const found = heard.map(({ briefings, places }) => ({
    briefings,
    places,
    speakers: findSpeakers(briefings, stated),
    outlets: findOutlets(briefings, stated),
  }));
  const joined = found.flatMap(({ speakers, places }) =>
    speakers.people.flatMap(({ name, otherNames }) =>
      otherNames.flatMap((other) => {
        const place = places[other.item];
        const because = REASONS[other.why];
        return place && because
          ? [
              message(
                place.file,
                'speaker-joined',
                `“${other.name}” was taken for ${name}, ${because}.`,
                place.line,
              ),
            ]
          : [];
      }),
    ),
  );
  const rooms = found.flatMap(({ outlets, places }) =>
    outlets.people.flatMap(({ name, otherNames }) =>
      otherNames.flatMap((other) => {
        const place = places[other.item];
        if (!place || other.why !== 'alias') return [];
        const reason = `“${other.name}” was taken for another name of ${name}.`;
        return [message(place.file, 'newsroom-joined', reason, place.line)];
      }),
    ),
  );
  const printed = new Map(
    heard.flatMap(({ briefings }) =>
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
  const unused = (archive.people?.labels ?? [])
    .filter(({ label }) => !known.has(labelKey(label)))
    .map(({ label, line }) => {
      const near = printed.size > MOST_NAMED ? '' : ` ${hint(label, [...printed.keys()])}`;
      return message(peopleFile, 'people-unused', `Nobody is heard as “${label}”.${near}`, line);
    });
  return { messages: [...joined, ...rooms, ...unused], proposals: proposalsOf(found) };
}

/** Of so many names the nearest is looked for: more are compared for too long. */
const MOST_NAMED = 5000;
