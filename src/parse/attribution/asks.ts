import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import type { Participant, SpeakerRole } from '../stages.ts';
import { speakOnce } from './speak-once.ts';
import { asOutlet, holdsOffice } from './speaks.ts';
import { isNamed, type Voice, type Voices } from './voices.ts';

/** Who gives others the floor. */
const LEADS = new RegExp(`^${anyPhrase(({ persons }) => persons?.leads)}`, 'i');
/** A voice of the room, not of whoever leads through it. */
const FLOOR = /^(?:PARTICIPANT|VOICE|AUDIENCE|UNIDENTIFIED)/;

/** Who asks in at least half of the turns asks: an answer may hold a question mark, and a question none. */
const MOSTLY = 0.5;
/** Questions that are listed twice carry labels throughout: once may be a slip. */
const LISTED_TWICE = 2;
/** "Next, please.": who leads through says no more than this each time, in characters … */
const FEW_WORDS = 110;
/** … and more than once. */
const LEADS_AGAIN = 2;

/** Roles by label key. */
type RolesByKey = ReadonlyMap<string, SpeakerRole>;

/** What is known when the roles are settled. */
export interface Known {
  dialect: Dialect;
  voices: Voices;
  /** the labels that speak for somebody */
  speaking: readonly Voice[];
  /** label keys of persons that the title names */
  names: readonly string[];
  /** persons whom the page lists, by label key */
  listed: ReadonlyMap<string, Participant>;
  /** questions carry no label here */
  unlabelled: boolean;
}

/** One step: what it adds to the roles that the steps before it gave. It changes nothing that it is handed. */
interface Step {
  name: string;
  when: (known: Known) => boolean;
  add: (known: Known, roles: RolesByKey) => RolesByKey;
}

const mostlyAsks = ({ asks, count }: Voice) => asks >= count * MOSTLY;
const isWorkedOut = ({ dialect }: Known) => dialect.roles === 'pattern';
const asksByLabel = ({ speaking }: Known) =>
  speaking.some(({ label, count }) => label.role === 'question' && count >= LISTED_TWICE);

/** "Nick.", "Next, please.": somebody who asks nothing and says a few words each time. */
const leadsThrough = ({ count, asks, size }: Voice) =>
  count >= LEADS_AGAIN && asks === 0 && size <= count * FEW_WORDS;

/** Who is known to answer before anybody’s turns are weighed. */
interface Answerers {
  /** the title names somebody, or the page lists who answers */
  named: boolean;
  /** those; else whoever says most without mostly asking */
  answering: ReadonlySet<Voice>;
  /** questions are listed by label, so whoever is not listed answers */
  questionsListed: boolean;
}

function knownToAnswer({ speaking, names, listed }: Known): Answerers {
  const named = speaking.filter(
    (voice) => isNamed(voice, names) || listed.get(voice.key)?.side === 'answers',
  );
  const [most] = speaking
    .filter((voice) => voice.label.role === null && voice.asks <= voice.count * MOSTLY)
    .sort((a, b) => b.size - a.size);
  const asked = speaking.reduce((sum, { label, count }) => sum + (label.role === 'question' ? count : 0), 0);
  return {
    named: named.length > 0,
    answering: new Set(named.length > 0 ? named : most ? [most] : []),
    questionsListed: asked >= LISTED_TWICE,
  };
}

/** What the turns of one label tell. The first row whose `when` holds gives the role. */
const rows: readonly {
  name: string;
  when: (voice: Voice, answerers: Answerers, known: Known) => boolean;
  take: (voice: Voice, answerers: Answerers) => SpeakerRole;
}[] = [
  {
    // QUESTION:
    name: 'the dialect lists it',
    when: ({ label }) => label.role !== null,
    take: ({ label }) => label.role ?? 'answer',
  },
  {
    // CONFERENCE CALL PARTICIPANTS … Hugo Example, Quay Securities | Northport Daily:
    name: 'the page lists it among those who ask, or it names a newsroom',
    when: (voice, _, { listed, dialect }) =>
      listed.get(voice.key)?.side === 'asks' || asOutlet(voice, dialect),
    take: () => 'question',
  },
  {
    // Ana Example, Alliance Spokesperson:
    name: 'it answers: whom the title names, who says most, who holds an office; whoever is not listed where questions are',
    when: (voice, { questionsListed, answering }, { dialect }) =>
      questionsListed || answering.has(voice) || holdsOffice(voice, dialect),
    take: () => 'answer',
  },
  {
    // Pavel Example: And when will the ferry run?
    name: 'it mostly asks',
    when: mostlyAsks,
    take: () => 'question',
  },
  {
    // Press Officer: Next, please.
    name: 'it leads through',
    when: leadsThrough,
    take: () => 'moderator',
  },
  {
    // Pavel Example: I would like to know more about the ferry.
    name: 'where somebody is known to answer, the others ask',
    when: () => true,
    take: (_, { named }) => (named ? 'question' : 'answer'),
  },
];

/** Who asks and who answers, in order: a later step knows what the earlier ones gave, and its word counts. */
const steps: readonly Step[] = [
  {
    // QUESTION: | MR. EXAMPLE:
    name: 'where the dialect lists who asks, everybody else answers',
    when: (known) => !isWorkedOut(known),
    add: ({ speaking }) => new Map(speaking.map(({ key, label }) => [key, label.role ?? 'answer'])),
  },
  {
    // Ana Example: Good morning. … Pavel Example: When will the ferry run?
    name: 'elsewhere the turns of each label tell',
    when: isWorkedOut,
    add: (known) => {
      const answerers = knownToAnswer(known);
      const roleOf = (voice: Voice) =>
        rows.find(({ when }) => when(voice, answerers, known))?.take(voice, answerers) ?? 'answer';
      return new Map(known.speaking.map((voice) => [voice.key, roleOf(voice)]));
    },
  },
  {
    // **Is the toll too high?** … Ana Example: Is it? I do not think so.
    name: 'a label that comes back among questions without one answers them',
    when: (known) => isWorkedOut(known) && known.unlabelled,
    add: ({ speaking }, roles) =>
      new Map(
        speaking.flatMap(({ key, count }) =>
          count > 1 && roles.get(key) === 'question' ? [[key, 'answer'] as const] : [],
        ),
      ),
  },
  {
    // Ana Example: … Northport Daily: When? Ana Example: …
    name: 'labels that stand once between two answers ask',
    when: (known) => isWorkedOut(known) && !(asksByLabel(known) && known.dialect.outlet),
    add: (known, roles) => speakOnce(known.voices, roles, asksByLabel(known)),
  },
  {
    // PARTICIPANT: When? | VOICE: (inaudible) | CHAIR: We meet again tomorrow.
    name: 'of those listed as neither, a voice from the floor that mostly asks asks; who leads through stays; others answer',
    when: () => true,
    add: ({ speaking }) =>
      new Map(
        speaking
          .filter(({ label }) => label.role === 'moderator' && !LEADS.test(label.text))
          .map((voice) => [
            voice.key,
            FLOOR.test(voice.label.text) && mostlyAsks(voice) ? 'question' : 'answer',
          ]),
      ),
  },
];

/** The role of each label that speaks, and of those that speak once, by key. */
export function whoAsks(known: Known): RolesByKey {
  let roles: RolesByKey = new Map();
  for (const { when, add } of steps) if (when(known)) roles = new Map([...roles, ...add(known, roles)]);
  return roles;
}
