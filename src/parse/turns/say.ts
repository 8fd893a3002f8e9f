import type { Dialect } from '../../dialects/types.ts';
import { all, anyPhrase, oneOf } from '../../languages/any.ts';
import { isNewsroomBeside } from '../../languages/newsroom-names.ts';
import { isPlaceholder } from '../../languages/nobody.ts';
import type { Lines, Mark, Turn } from '../../model/briefing.ts';
import { recordingAt } from '../../text/recording.ts';
import { foldSpace, inkOf, skipSpace } from '../../text/space.ts';
import { type Speaker, toSpeaker } from '../attribution/speakers.ts';
import type { Label, Participant, RawTurn, Segment } from '../stages.ts';
import { askerAndHouse } from './asker-and-house.ts';
import { marksIn } from './marks.ts';
import { richOf } from './rich.ts';

export interface Spoken {
  paragraphs: string[];
  rich: (string | null)[];
  label: string | null;
  note: string | null;
  lines: Lines;
}

/** The label with what stands before it: a list marker ("1. Question"), a mark of direction. White space alone is left. */
function printedLabel(opening: Segment, label: Label): string {
  const { text } = opening.block;
  // Ann Example (00:04)
  if (label.seconds !== undefined || label.voice) return text.slice(label.start, label.end);
  if (text.startsWith('**', label.start)) return text.slice(opening.from, label.end);
  const before = text.slice(opening.from, label.start);
  return inkOf(before) ? before.slice(skipSpace(before)) + label.text : label.text;
}

/** The paragraphs of a turn, its label taken off. `base`: the page’s address, for its links. */
export function spokenBy(turn: RawTurn, base: string | null = null): Spoken {
  const paragraphs: string[] = [];
  const rich: (string | null)[] = [];
  const label = turn.opening?.label ?? null;
  for (const one of turn.segments) {
    const from = one === turn.opening && label ? Math.max(one.from, label.said) : one.from;
    const cut = one.block.text.slice(from, one.to);
    const text = (
      one.block.breaks.length > 0 ? cut.replace(/(?<![ \t])[ \t]*(?:(?:\r\n|[\r\n])[ \t]*)+/g, ' ') : cut
    ).trim();
    if (!text) continue;
    if (turn.goesOn?.has(one) && rich.at(-1) === null && one.block.rich === null) {
      paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
      continue;
    }
    paragraphs.push(text);
    rich.push(richOf(one.block, from, one.to, base));
  }
  const first = turn.segments.reduce((least, one) => Math.min(least, one.lines[0]), Number.POSITIVE_INFINITY);
  const last = turn.segments.reduce((most, one) => Math.max(most, one.lines[1]), 1);
  return {
    paragraphs,
    rich,
    label: label ? printedLabel(turn.opening!, label) : null,
    note: label?.note ?? null,
    lines: [first, last],
  };
}

/** What is known about who speaks in a briefing. */
export interface Speaking {
  dialect: Dialect;
  /** BCP 47 */
  lang: string;
  /** the spokesperson whom the title names, or who answers most; null if nobody can be told */
  spokesperson: string | null;
  /** misspelt labels: key → the label that is meant */
  meant: Map<string, string>;
  /** the label that stands for the spokesperson by office alone, "Spokesman" */
  podium: string | null;
  /** persons who ask, by label key, where the page lists them with their houses */
  askers: Map<string, Participant>;
  url: string | null;
  /** the address of the recording, where front matter names one */
  recording?: string | undefined;
  /** the first lines of turns of which a person said who speaks */
  settled?: ReadonlySet<number>;
}

/** Labels that name nobody but stand for whoever answers: A, 答, Answer. */
const UNNAMED = [...all(({ labels }) => labels?.answers), ...all(({ labels }) => labels?.nobodys)];
const ANSWER = new RegExp(String.raw`^[<〈（([]?${oneOf(UNNAMED)}[>〉）)\]]?$`, 'i');
/** Whether a label stands for whoever answers. */
export const namesNobody = (label: string): boolean => ANSWER.test(label);
/** 发言人表示 */
const SAYS = new RegExp(`${anyPhrase(({ labels }) => labels?.says)}$`, 'u');

/** (retranslated) */
const BRACKET = /\s*[([][^()[\]]*[)\]]$/;
/** Northport News (12:05) | Northport News: (1:02:03) */
const STAMP = /\s*:?\s*[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]$/;

/** President of Norland Ann Example: where the dialect knows that the name stands behind the office. */
function behindOffice(label: string, { nameBehindOffice }: Dialect): Speaker | null {
  if (!nameBehindOffice) return null;
  const bare = foldSpace(label.replace(BRACKET, ''));
  const name = nameBehindOffice.pattern.exec(bare)?.[1];
  const office = name && bare.endsWith(name) ? bare.slice(0, -name.length).trim() : '';
  return name && office ? { name, office } : null;
}

/** A turn as the contract has it. `speaking`: who spoke last, for a turn that carries on without a label. */
export function sayTurn(turn: RawTurn, known: Speaking, speaking: string | null): Turn {
  const spoken = spokenBy(turn, known.url);
  const opening = turn.opening?.label ?? null;
  let speaker: string | null = null;
  let office: string | null = null;
  let outlet: string | null = null;
  if (turn.role === 'question') {
    const asker = opening && known.askers.get(opening.key);
    if (opening && asker) {
      speaker = toSpeaker(opening.text).name;
      outlet = asker.behind;
    } else if (opening?.asker && !isPlaceholder(opening.asker)) {
      speaker = toSpeaker(opening.asker).name;
      outlet = opening.note && isNewsroomBeside(opening.note) ? opening.note : null;
    } else if (opening && !isPlaceholder(opening.text)) {
      const named = known.dialect.outlet?.pattern.exec(opening.text)?.[1];
      const both = askerAndHouse(opening.text.replace(STAMP, ''), named);
      if (both) speaker = toSpeaker(both.person).name;
      outlet = both?.house ?? named ?? (opening.shape === 'listed' ? null : opening.text.replace(STAMP, ''));
    }
  } else if (!opening) speaker = turn.continues ? speaking : known.spokesperson;
  else if (namesNobody(opening.text)) speaker = known.spokesperson;
  else if (opening.text === known.podium && known.spokesperson) {
    speaker = known.spokesperson;
    office = opening.text;
  } else {
    const label = known.meant.get(opening.key) ?? opening.text;
    const who =
      behindOffice(label, known.dialect) ??
      toSpeaker(opening.shape === 'listed' ? label.replace(SAYS, '') : label);
    speaker = who.name;
    office = who.office;
  }
  const seconds = opening?.seconds ?? turn.segments[0]?.block.seconds;
  const recording = seconds !== undefined && known.recording ? recordingAt(known.recording, seconds) : null;
  if (turn.saidBy !== undefined) speaker = turn.saidBy;
  const marks: Mark[] = spoken.paragraphs.flatMap((text, index) => marksIn(text, index));
  return {
    role: turn.role,
    speaker,
    office,
    outlet,
    label: spoken.label,
    note: spoken.note,
    ...(seconds === undefined ? {} : { seconds }),
    ...(recording ? { recording } : {}),
    paragraphs: spoken.paragraphs,
    ...(spoken.rich.some((html) => html !== null) ? { rich: spoken.rich } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    lines: spoken.lines,
  };
}
