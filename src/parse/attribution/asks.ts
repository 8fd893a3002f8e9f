import type { Dialect } from '../../dialects/types.ts';
import { isNewsroomName } from '../../languages/newsroom-names.ts';
import { labelKey } from '../segments/labels.ts';
import type { Label, Participant, SpeakerRole } from '../stages.ts';
import { speakOnce } from './speak-once.ts';
import { asksByTrade, asOutlet, holdsOffice } from './speaks.ts';
import { LEADS } from './talk.ts';
import { isNamed, MOST_VOICES, type Voice, type Voices } from './voices.ts';
import { principalOf, type Weight, weigh } from './weigh.ts';

/** Who asks in at least half of the turns asks: an answer may hold a question mark, and a question none. */
const MOSTLY = 0.5;
/** Questions that are listed twice carry labels throughout: once may be a slip. */
const LISTED_TWICE = 2;
/** "Next, please.": who leads through says no more than this each time, in characters … */
const FEW_WORDS = 110;
/** … and more than once. */
const LEADS_AGAIN = 2;
/** Who asks in so many more of their turns than whoever answers asks: an answer may hold a question, and a question none. */
const ASKS_MORE = 0.15;
/** Who mostly gives the floor leads through. */
const MOSTLY_GIVES = 0.5;
/** Who speaks so rarely, mostly right before whoever answers says more, asks: a voice of a town hall, a named reporter. */
const FEW_TURNS = 3;
const MOSTLY_ANSWERED = 0.6;
const SHORTER = 0.8;
const LONGEST_QUESTION = 900;
const SHORT_QUESTION = 200;
/** Who speaks behind so many of the questions of others answers them, whatever they ask themselves. */
const OFTEN_ASKED = 0.3;
const SHORTEST_NAME = 4;

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
  /** the page calls itself an interview, or the like */
  called?: boolean;
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
  speaking.some(({ label, count }) => label.role === 'question' && !label.comment && count >= LISTED_TWICE);

/** "Nick.", "Next, please.": somebody who asks nothing and says a few words each time. */
const leadsThrough = ({ count, asks, size }: Voice) =>
  count >= LEADS_AGAIN && asks === 0 && size <= count * FEW_WORDS;

/** Who is known to answer before anybody’s turns are weighed, and what the turns of each tell. */
interface Answerers {
  /** the title names somebody, or the page lists who answers */
  named: boolean;
  /** those, unless they ask more than the others do; and whoever says most and asks least */
  answering: ReadonlySet<Voice>;
  principal: Voice | null;
  /** questions are listed by label, so whoever is not listed answers, unless their place says otherwise */
  questionsListed: boolean;
  weights: ReadonlyMap<string, Weight>;
}

function knownToAnswer({ dialect, voices, speaking, names, listed }: Known): Answerers {
  const weights = weigh(voices);
  const inTitle = (voice: Voice) => isNamed(voice, names);
  const isListed = (voice: Voice) => listed.get(voice.key)?.side === 'answers';
  const open = speaking.filter(
    (voice) =>
      voice.label.role === null &&
      !voice.floor &&
      listed.get(voice.key)?.side !== 'asks' &&
      !asOutlet(voice, dialect) &&
      !asksByTrade(voice, dialect),
  );
  const titled = open.filter(inTitle);
  // Spokesperson:
  const atPodium = speaking.filter(({ label }) => label.role === 'answer');
  const principal = principalOf(titled.length > 0 ? titled : [...open, ...atPodium], weights, {
    isNamed: inTitle,
    isListed,
  });
  const asked = speaking.reduce(
    (sum, { label, count }) => sum + (label.role === 'question' && !label.comment ? count : 0),
    0,
  );
  const least = (principal && weights.get(principal.key)?.asking) ?? 0;
  // a page that lists both sides knows
  const bothListed = [...listed.values()].some(({ side }) => side === 'asks');
  const asksMore = ({ key }: Voice) => {
    const { asking = 0, hosting = 0, asked = 0 } = weights.get(key) ?? {};
    if (bothListed || asked >= OFTEN_ASKED) return false;
    return asking >= MOSTLY || asking >= least + ASKS_MORE || (hosting > 0 && asking > least);
  };
  const answering = [...open, ...atPodium].filter(
    (voice) =>
      voice.label.role === 'answer' ||
      voice === principal ||
      inTitle(voice) ||
      (isListed(voice) && !asksMore(voice)),
  );
  return {
    named: answering.some((voice) => inTitle(voice) || isListed(voice)),
    answering: new Set(answering),
    principal,
    questionsListed: asked >= LISTED_TWICE,
    weights,
  };
}

/** Of the turns of a voice those right before a turn of whoever answers, 0–1. */
function answered({ key }: Voice, { answering, weights }: Answerers): number {
  const before = weights.get(key)?.before;
  return [...answering].reduce((sum, other) => sum + (before?.get(other.key) ?? 0), 0);
}

/** "Carla Dunn, Lake Television: And who decides that?": a few words, behind the first answer and right before another. */
function asksByPlace(voice: Voice, answerers: Answerers): boolean {
  const { principal, weights } = answerers;
  if (!principal || voice === principal || voice.count > FEW_TURNS) return false;
  const [own, other] = [voice.size / voice.count, principal.size / principal.count];
  const { first = 0, asked = 0 } = weights.get(voice.key) ?? {};
  const isBehind = first > (weights.get(principal.key)?.first ?? 0);
  return (
    isBehind &&
    own <= LONGEST_QUESTION &&
    (mostlyAsks(voice) || (asked === 0 && (own < SHORT_QUESTION || own < other * SHORTER))) &&
    answered(voice, answerers) >= MOSTLY_ANSWERED
  );
}

/** "Ana Example: …, Northport Daily: And the toll?": beside labels that ask, one that does and is answered by who answers them. */
function asksBesideLabels(voice: Voice, answerers: Answerers): boolean {
  const isAnswered = answered(voice, answerers) >= MOSTLY_ANSWERED;
  if (isAnswered && isNewsroomName(voice.label.text)) return true;
  if (voice.replies > 0 && !mostlyAsks(voice)) return false;
  return (mostlyAsks(voice) && isAnswered) || asksByPlace(voice, answerers);
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
    // CONFERENCE CALL PARTICIPANTS … Hugo Example, Quay Securities | Northport Daily: | TOM EXAMPLE, HOST:
    name: 'the page lists it among those who ask, or it names a newsroom or a trade that asks',
    when: (voice, _, { listed, dialect }) =>
      listed.get(voice.key)?.side === 'asks' || asOutlet(voice, dialect) || asksByTrade(voice, dialect),
    take: () => 'question',
  },
  {
    // Ana Example, Alliance Spokesperson:
    name: 'it answers: whom the title names, who says most and asks least, who holds an office',
    when: (voice, { answering }, { dialect }) => answering.has(voice) || holdsOffice(voice, dialect),
    take: () => 'answer',
  },
  {
    // Press Officer: Next question, please.
    name: 'it gives the floor',
    when: (voice, answerers) =>
      voice.count >= LEADS_AGAIN &&
      (answerers.weights.get(voice.key)?.givesFloor ?? 0) >= MOSTLY_GIVES &&
      answered(voice, answerers) < MOSTLY_ANSWERED,
    take: () => 'moderator',
  },
  {
    // Question: When? … Carla Dunn, Lake Television: And who decides that?
    name: 'beside labels that ask it answers, unless its place says that it asks too',
    when: (_, { questionsListed }) => questionsListed,
    take: (voice, answerers) => (asksBesideLabels(voice, answerers) ? 'question' : 'answer'),
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
    // Pavel Example: So the ferry is late. … And when will it run?
    name: 'it asks more than whoever answers, or welcomes a guest',
    when: ({ key, count }, { principal, weights }) => {
      const { asking = 0, hosting = 0, asked = 0 } = weights.get(key) ?? {};
      const least = (principal && weights.get(principal.key)?.asking) ?? 0;
      return (
        count >= LEADS_AGAIN &&
        asked < OFTEN_ASKED &&
        (hosting > 0 || (hosting === 0 && asking >= least + ASKS_MORE))
      );
    },
    take: () => 'question',
  },
  {
    // The President: … Mary Example: I worry about the night shift. The President: Well, Mary, …
    name: 'it speaks a few times, right before who answers says more',
    when: asksByPlace,
    take: () => 'question',
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
    // ANN EXAMPLE, MINISTER FOR HARBOURS: Good morning. … EXAMPLE: In June.
    name: 'the long form of a label has the role of the short one',
    when: (known) => isWorkedOut(known) && known.speaking.length <= MOST_VOICES,
    add: (known, roles) =>
      new Map(
        known.speaking.flatMap((voice) => {
          const role = asShort(voice, known, roles);
          return role ? [[voice.key, role] as const] : [];
        }),
      ),
  },
  {
    // Ana Example: … Northport Daily: When? Ana Example: …
    name: 'labels that stand once between two answers ask',
    when: (known) =>
      isWorkedOut(known) ? !(asksByLabel(known) && known.dialect.outlet) : asksByLabel(known),
    add: (known, roles) => speakOnce(known.voices, roles, asksByLabel(known)),
  },
  {
    // PARTICIPANT: When? | VOICE: (inaudible) | CHAIR: We meet again tomorrow.
    name: 'of those listed as neither, who leads through stays, others answer',
    when: () => true,
    add: ({ speaking }) =>
      new Map(
        speaking
          .filter(({ label }) => label.role === 'moderator' && !LEADS.test(label.text))
          .map(({ key }) => [key, 'answer']),
      ),
  },
  {
    // AUDIENCE MEMBER: When will the ferry run? | Student: I worry about the toll.
    name: 'somebody from the floor who asks, and mostly does or is answered, asks',
    when: () => true,
    add: (known, roles) =>
      new Map(
        known.speaking
          .filter((voice) => voice.floor && asksFromFloor(voice, known, roles))
          .map(({ key }) => [key, 'question']),
      ),
  },
  {
    // HOST: Minister, good morning. … MINISTER EXAMPLE: Good morning.
    name: 'in an interview nobody but the host asks, whatever the label',
    when: (known) => isWorkedOut(known) && !known.unlabelled,
    add: (known, roles) => {
      if ([...roles.values()].includes('question')) return new Map();
      const asks = (voice: Voice) =>
        roles.get(voice.key) === 'moderator' &&
        voice.count >= LEADS_AGAIN &&
        (known.called === true || voice.asks > 0);
      return new Map(known.speaking.filter(asks).map(({ key }) => [key, 'question']));
    },
  },
];

/** Whether one of the floor asks: mostly, or now and then, and whoever answers speaks behind. */
function asksFromFloor(voice: Voice, { voices: { order } }: Known, roles: RolesByKey): boolean {
  if (mostlyAsks(voice)) return true;
  if (voice.asks === 0) return false;
  const own = order.flatMap((turn, index) => (turn.voice === voice ? [index] : []));
  const answered = own.filter((index) => {
    const next = order[index + 1]?.voice;
    return next && next !== voice && roles.get(next.key) === 'answer' && !next.floor;
  });
  return answered.length >= own.length * MOSTLY_ANSWERED;
}

/** Keys of those of the floor who ask now and then: what else they say is a word between. */
export function asksNowAndThen(speaking: readonly Voice[], roles: RolesByKey): string[] {
  return speaking
    .filter((voice) => voice.floor && roles.get(voice.key) === 'question' && !mostlyAsks(voice))
    .map(({ key }) => key);
}

/** ANN EXAMPLE, MINISTER FOR HARBOURS → annexample */
const nameIn = ({ text }: Label) => labelKey(text.replace(/,.*$/s, ''));

/** The role of the same person under a shorter label, EXAMPLE, that comes back. */
function asShort({ label, count }: Voice, { speaking }: Known, roles: RolesByKey): SpeakerRole | null {
  if (label.role !== null || count > FEW_TURNS) return null;
  const name = nameIn(label);
  const short = speaking.find(
    (other) =>
      other.count > count &&
      other.label.role === null &&
      other.key !== name &&
      other.key.length >= SHORTEST_NAME &&
      name.endsWith(other.key),
  );
  return (short && roles.get(short.key)) ?? null;
}

/** The role of each label that speaks, and of those that speak once, by key. */
export function whoAsks(known: Known): RolesByKey {
  let roles: RolesByKey = new Map();
  for (const { when, add } of steps) if (when(known)) roles = new Map([...roles, ...add(known, roles)]);
  return roles;
}
