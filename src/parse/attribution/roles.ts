import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { labelKey } from '../segments/labels.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Label, Note, Participant, Roles, Segment, SpeakerRole } from '../stages.ts';
import { participants } from './participants.ts';
import { asksSomething, unlabelledAnswers, unlabelledQuestions } from './unlabelled.ts';

interface Voice {
  key: string;
  label: Label;
  count: number;
  /** turns that hold a question mark */
  asks: number;
  /** turns right behind a turn of somebody listed as asking */
  replies: number;
  size: number;
  empty: number;
  /** it stands in the first line of all */
  first: boolean;
  lines: number[];
}

const HONORIFIC = new RegExp(String.raw`^${anyPhrase(({ persons }) => persons?.honorifics)}\b`, 'i');
/** Spokesman | Deputy Spokesperson */
const OFFICE_ALONE = /^(?:(?:deputy|associate|acting) )?spokes(?:man|woman|person)$/i;
/** Mr. Example | Dr Example: nobody is addressed so before a colon */
const TITLED = /^(?:Mr|Ms|Mrs|Dr|Gen|Adm|Amb)\.?\s?\p{Lu}[\p{L}’'-]+$/u;
/** Ana Example, Alliance Spokesperson | Mr. EXAMPLE Ann, Minister for Bridges */
const OFFICE_BEHIND = new RegExp(
  String.raw`^[^,]{3,60},.*(?<!\p{L})${anyPhrase(({ persons }) => persons?.officeBehind)}(?!\p{L})`,
  'iu',
);
/** Who gives others the floor. */
const LEADS = new RegExp(`^${anyPhrase(({ persons }) => persons?.leads)}`, 'i');
/** A voice of the room, not of whoever leads through it. */
const FLOOR = /^(?:PARTICIPANT|VOICE|AUDIENCE|UNIDENTIFIED)/;
const MOST_AT_TOP = 40;
const MANY_ALONE = 4;
const MOST_VOICES = 300;
const FEW_WORDS = 110;
const LONG_LABEL = 30;
const SHORTEST_NAME = 6;
const INITIALS = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$/u;

function collect(
  segments: readonly Segment[],
  unlabelled: ReadonlySet<Segment>,
): { voices: Map<string, Voice>; order: Segment[] } {
  const voices = new Map<string, Voice>();
  const order: Segment[] = [];
  let current: Voice | null = null;
  let asked = false;
  let before: Label | null = null;
  for (const one of segments) {
    const text = segmentText(one);
    if (unlabelled.has(one)) {
      current = null;
      continue;
    }
    if (!one.label) {
      if (current) {
        current.size += text.length;
        if (!asked && asksSomething(text)) {
          asked = true;
          current.asks++;
        }
      }
      continue;
    }
    order.push(one);
    const key = one.label.key;
    let voice = voices.get(key);
    if (!voice) {
      voice = {
        key,
        label: one.label,
        count: 0,
        asks: 0,
        replies: 0,
        size: 0,
        empty: 0,
        first: one === segments[0],
        lines: [],
      };
      voices.set(key, voice);
    }
    voice.count++;
    voice.size += text.length;
    // a list item opens with words before a colon, and speaks for nobody
    if (voice.lines.length < 20 && one.block.marker === null) voice.lines.push(one.lines[0]);
    if (one.label.said >= one.to && !one.label.alone) voice.empty++;
    if (before?.role === 'question' && !before.weak) voice.replies++;
    asked = asksSomething(text);
    if (asked) voice.asks++;
    current = voice;
    before = one.label;
  }
  // where most labels have their line to themselves, that is how this page sets them
  const empty = order.filter((one) => one.label!.said >= one.to).length;
  if (order.length >= MANY_ALONE && empty >= order.length * 0.6) {
    for (const voice of voices.values()) voice.empty = 0;
    const isNext = new Set(order);
    segments.forEach((one, index) => {
      const next = segments[index + 1];
      if (one.label && one.label.said >= one.to && (!next || isNext.has(next)))
        voices.get(one.label.key)!.empty++;
    });
  }
  return { voices, order };
}

function isNamed(voice: Voice, names: readonly string[]): boolean {
  return names.some((name) => voice.key === name || voice.key.endsWith(name) || name.endsWith(voice.key));
}

/** How the labels of a transcript mostly look. */
interface House {
  /** labels that ask, of one kind at most */
  questions: number;
  /** labels of speakers in capitals */
  upper: number;
}

function houseOf(voices: Iterable<Voice>): House {
  const house = { questions: 0, upper: 0 };
  for (const voice of voices) {
    if (voice.label.role === 'question' && !voice.label.weak)
      house.questions = Math.max(house.questions, voice.count);
    if (voice.label.shape === 'upper') house.upper += voice.count;
  }
  return house;
}

/** Whether a label that the dialect does not list speaks for somebody: it recurs, is named in the title, or stands where an answer must. */
function speaks(voice: Voice, names: readonly string[], dialect: Dialect, house: House): boolean {
  if (voice.label.weak) return voice.count >= house.questions;
  if (voice.label.role !== null) return true;
  if (voice.label.shape === 'words') return voice.count >= 3 && voice.replies >= 2;
  if (voice.empty === voice.count && voice.count < 3) return false;
  // the top line of a page is its title, whatever its colon: "WEEKLY MESSAGE: Serving Families"
  if (voice.count === 1 && voice.first && voice.replies === 0 && !HONORIFIC.test(voice.label.text))
    return false;
  if (voice.label.shape === 'name' && dialect.roles === 'fixed' && TITLED.test(voice.label.text)) return true;
  if (
    voice.label.shape === 'name' &&
    house.upper >= 3 &&
    voice.count * 3 <= house.upper &&
    voice.replies === 0
  ) {
    return isNamed(voice, names);
  }
  if (isNamed(voice, names)) return true;
  const words = voice.label.text.split(/\s+/).length;
  if (voice.label.shape === 'upper') {
    return voice.count >= 2 || words >= 2 || HONORIFIC.test(voice.label.text) || voice.replies > 0;
  }
  if (asOutlet(voice, dialect) || holdsOffice(voice, dialect)) return true;
  if (voice.label.shape === 'han') return voice.count >= 2;
  if (dialect.roles === 'pattern') {
    return voice.count >= 2 || (voice.replies > 0 && (words >= 2 || HONORIFIC.test(voice.label.text)));
  }
  return (
    (voice.count >= 2 && (voice.replies > 0 || HONORIFIC.test(voice.label.text))) ||
    (voice.replies > 0 && (words >= 2 || INITIALS.test(voice.label.text)))
  );
}

/** "Northport Daily reporter", "北港日报记者": a label that says by itself that a newsroom asks. */
function asOutlet(voice: Voice, dialect: Dialect): boolean {
  return voice.label.role === null && (dialect.outlet?.pattern.test(voice.label.text) ?? false);
}

/** A name with an office behind it needs no second time. */
function holdsOffice(voice: Voice, dialect: Dialect): boolean {
  return dialect.roles === 'pattern' && voice.label.shape === 'name' && OFFICE_BEHIND.test(voice.label.text);
}

/** A line that names the briefing, "WEEKLY ADDRESS: The Bridge", and no speaker. */
function isTitleLine(one: Segment | undefined, voices: ReadonlyMap<string, Voice>): string | null {
  if (!one?.label || one.label.role !== null) return null;
  const voice = voices.get(one.label.key);
  if (voice?.count !== 1 || HONORIFIC.test(one.label.text)) return null;
  return /[.?!…][”"’»)]*$/.test(segmentText(one).slice(-20)) ? null : voice.key;
}

/** The lines above the first turn: before the first label that is listed or recurs. */
function topOf(segments: readonly Segment[], voices: ReadonlyMap<string, Voice>): Segment[] {
  const top: Segment[] = [];
  for (const one of segments.slice(0, MOST_AT_TOP)) {
    if (one.label && (one.label.role !== null || voices.get(one.label.key)!.count > 1)) break;
    top.push(one);
  }
  return top;
}

/** "Nick.", "Next, please.": somebody who asks nothing and says a few words each time. */
function leadsThrough(voice: Voice): boolean {
  return voice.count >= 2 && voice.asks === 0 && voice.size <= voice.count * FEW_WORDS;
}

function workedOut(
  voices: readonly Voice[],
  names: readonly string[],
  listed: ReadonlyMap<string, Participant>,
  dialect: Dialect,
): Map<string, SpeakerRole> {
  const roles = new Map<string, SpeakerRole>();
  const listedQuestion =
    voices.reduce((sum, voice) => sum + (voice.label.role === 'question' ? voice.count : 0), 0) >= 2;
  const named = voices.filter((voice) => isNamed(voice, names) || listed.get(voice.key)?.side === 'answers');
  const unlisted = voices.filter((voice) => voice.label.role === null);
  const top =
    named.length > 0
      ? named
      : unlisted
          .filter((v) => v.asks <= v.count * 0.5)
          .sort((a, b) => b.size - a.size)
          .slice(0, 1);
  const answering = new Set(top);
  for (const voice of voices) {
    if (voice.label.role !== null) roles.set(voice.key, voice.label.role);
    else if (listed.get(voice.key)?.side === 'asks' || asOutlet(voice, dialect))
      roles.set(voice.key, 'question');
    else if (listedQuestion || answering.has(voice) || holdsOffice(voice, dialect))
      roles.set(voice.key, 'answer');
    else if (voice.asks >= voice.count * 0.5) roles.set(voice.key, 'question');
    else if (leadsThrough(voice)) roles.set(voice.key, 'moderator');
    else roles.set(voice.key, named.length > 0 ? 'question' : 'answer');
  }
  return roles;
}

/** For each place the nearest one before and behind it that is not so; -1 and the length where all are. */
function endsOfRuns(so: readonly boolean[]): { ahead: number[]; behind: number[] } {
  const ahead: number[] = [];
  let last = -1;
  for (const [index, one] of so.entries()) {
    ahead.push(last);
    if (!one) last = index;
  }
  const behind = new Array<number>(so.length);
  let next = so.length;
  for (let index = so.length - 1; index >= 0; index--) {
    behind[index] = next;
    if (!so[index]) next = index;
  }
  return { ahead, behind };
}

/**
 * Labels that stand once between one who answers and the answer: a newsroom that asked one question, or two of them in a
 * row; before any question, one who introduces others.
 */
function speakOnce(
  order: readonly Segment[],
  voices: ReadonlyMap<string, Voice>,
  roles: ReadonlyMap<string, SpeakerRole>,
  mustAsk: boolean,
): Map<string, SpeakerRole> {
  const known = order.map((one) => one.label!.role ?? roles.get(one.label!.key) ?? null);
  const inARow = order.map((one, index) => {
    const voice = voices.get(one.label!.key)!;
    return known[index] === null && voice.asks > 0 && /\s/.test(voice.label.text);
  });
  const ends = endsOfRuns(inARow);
  const firstQuestion = known.indexOf('question');
  const found = new Map<string, SpeakerRole>();
  order.forEach((one, index) => {
    const key = one.label!.key;
    const voice = voices.get(key)!;
    if (known[index] !== null || voice.empty > 0 || voice.label.shape === 'words') return;
    const behind = ends.behind[index]!;
    if (known[behind] !== 'answer' || (mustAsk && voice.asks === 0)) return;
    const ahead = ends.ahead[index]!;
    const before = ahead < 0 ? undefined : known[ahead];
    if (before === 'question' || behind > index + 1) {
      if (inARow[index] && (before || behind > index + 1)) found.set(key, 'question');
    } else if (before === 'moderator' && voice.asks === 0 && (firstQuestion < 0 || firstQuestion >= index)) {
      if (/\s/.test(voice.label.text)) found.set(key, 'answer');
    } else if (before ? before !== null : mustAsk || voice.asks > 0) found.set(key, 'question');
  });
  return found;
}

/** "President of Noland Ann Example" is "Ann Example", who speaks again and again. */
function longNames(voices: ReadonlyMap<string, Voice>, accepted: ReadonlySet<string>): Map<string, string> {
  const short = [...accepted].filter((key) => {
    const voice = voices.get(key)!;
    return voice.count >= 2 && voice.label.role === null && key.length >= SHORTEST_NAME;
  });
  const found = new Map<string, string>();
  if (voices.size > MOST_VOICES) return found;
  for (const voice of voices.values()) {
    if (accepted.has(voice.key) || voice.label.role !== null || voice.empty === voice.count) continue;
    const same = short.find((key) => voice.key.length > key.length && voice.key.endsWith(key));
    if (same) found.set(voice.key, same);
  }
  return found;
}

/** Settles which labels open a turn and who asks and who answers. `names`: label keys of persons that the title names. */
export function settleRoles(segments: readonly Segment[], dialect: Dialect, names: readonly string[]): Roles {
  const without = dialect.roles === 'pattern' ? unlabelledQuestions(segments) : null;
  const unlabelled = without?.questions ?? new Set<Segment>();
  const { voices, order } = collect(segments, unlabelled);
  const notes: Note[] = [];
  const accepted = new Set<string>();
  const house = houseOf(voices.values());
  for (const voice of voices.values()) if (speaks(voice, names, dialect, house)) accepted.add(voice.key);

  const isPattern = dialect.roles === 'pattern';
  const labels = new Map(
    [...voices.values()].flatMap((voice) =>
      voice.label.role === null ? [[voice.key, foldSpace(voice.label.text)]] : [],
    ),
  );
  const listed =
    isPattern && labels.size <= MOST_VOICES
      ? participants(topOf(segments, voices), labels)
      : new Map<string, Participant>();
  for (const key of listed.keys()) accepted.add(key);
  const heading = isTitleLine(segments[0], voices);
  if (heading) accepted.delete(heading);

  for (const key of longNames(voices, accepted).keys()) accepted.add(key);

  const kept = [...voices.values()].filter((voice) => accepted.has(voice.key));
  const roles = new Map<string, SpeakerRole>();
  if (isPattern) {
    for (const [key, role] of workedOut(kept, names, listed, dialect)) {
      const answers = unlabelled.size > 0 && role === 'question' && voices.get(key)!.count > 1;
      roles.set(key, answers ? 'answer' : role);
    }
    const asksByLabel = kept.some((voice) => voice.label.role === 'question' && voice.count >= 2);
    const once = asksByLabel && dialect.outlet ? [] : speakOnce(order, voices, roles, asksByLabel);
    for (const [key, role] of once) {
      accepted.add(key);
      roles.set(key, role);
    }
    for (const [key, role] of roles) {
      const voice = voices.get(key)!;
      if (voice.label.role !== null) continue;
      notes.push({
        rule: 'role-worked-out',
        line: voice.lines[0] ?? null,
        reason: `“${voice.label.text}” ${role === 'question' ? 'asks' : 'answers'}, as far as the turns tell.`,
      });
    }
  } else for (const voice of kept) roles.set(voice.key, voice.label.role ?? 'answer');

  for (const voice of kept) {
    if (voice.label.role !== 'moderator' || LEADS.test(voice.label.text)) continue;
    const asks = FLOOR.test(voice.label.text) && voice.asks >= voice.count * 0.5;
    roles.set(voice.key, asks ? 'question' : 'answer');
  }
  const opens = new Map<Segment, SpeakerRole>();
  segments.forEach((one, index) => {
    const { label } = one;
    if (!label || unlabelled.has(one)) return;
    const role = roles.get(label.key) ?? label.role;
    if (!accepted.has(label.key) || !role) return;
    // "The following question was put after the conference:" above a question with its own label
    const above = label.text.length >= LONG_LABEL && label.said >= one.to;
    if (above && role === 'question' && segments[index + 1]?.label?.role === 'question') return;
    opens.set(one, role);
    if (label.slip) {
      notes.push({
        rule: 'label-without-colon',
        line: one.lines[0],
        reason: `“${label.text}” has no colon; it was read as a speaker’s label.`,
        confidence: 0.9,
      });
    }
  });
  if (dialect.answerOpening) {
    let behind: SpeakerRole | undefined;
    for (const one of segments) {
      const role = opens.get(one);
      const name = role ? undefined : dialect.answerOpening.pattern.exec(segmentText(one))?.[1];
      if (name && behind === 'question' && names.includes(labelKey(name))) opens.set(one, 'answer');
      behind = opens.get(one) ?? behind;
    }
  }
  segments.forEach((one, index) => {
    const before = segments[index - 1];
    if (unlabelled.has(one)) {
      if (!before || !unlabelled.has(before)) opens.set(one, 'question');
    } else if (before && unlabelled.has(before) && !opens.has(one)) opens.set(one, 'answer');
  });
  if (without) {
    notes.push({
      rule: 'role-worked-out',
      line: [...unlabelled][0]!.lines[0],
      reason: `Questions carry no label here; they were told by ${without.by}.`,
    });
  }
  if (opens.size >= 2 && !without && [...opens.values()].every((role) => role === 'question')) {
    const isSaid = (one: Segment) => furnitureOf(foldSpace(segmentText(one).slice(0, 400)), dialect) === null;
    const answers = unlabelledAnswers(segments, new Set(opens.keys()), isSaid);
    for (const one of answers) opens.set(one, 'answer');
    if (answers[0]) {
      notes.push({
        rule: 'role-worked-out',
        line: answers[0].lines[0],
        reason: 'Answers carry no label here; each was taken to begin with the paragraph behind what asks.',
      });
    }
  }
  for (const voice of voices.values()) {
    if (accepted.has(voice.key) || voice.label.shape === 'words') continue;
    for (const line of voice.lines) {
      notes.push({
        rule: 'label-doubtful',
        line,
        reason: `“${voice.label.text}” looks like a speaker’s label, but stands ${voice.count === 1 ? 'only here' : 'where nobody begins to speak'}; it was read as said.`,
      });
    }
  }
  const answering = kept
    .filter((voice) => roles.get(voice.key) === 'answer' && voice.label.shape !== 'listed')
    .sort((a, b) => Number(isNamed(b, names)) - Number(isNamed(a, names)) || b.count - a.count);
  const podium = order.find((one) => OFFICE_ALONE.test(one.label!.text))?.label?.text ?? null;
  const askers = new Map([...listed].filter(([key]) => roles.get(key) === 'question'));
  return { opens, spokesperson: answering[0]?.label.text ?? null, podium, askers, notes };
}
