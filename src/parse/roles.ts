import type { Dialect } from '../dialects/types.ts';
import { type Label, labelKey } from './labels.ts';
import type { Note } from './notes.ts';
import { type Segment, segmentText } from './segments.ts';

export type SpeakerRole = 'question' | 'answer' | 'moderator';

/** What is settled about the labels of a transcript. */
export interface Roles {
  /** the segments that open a turn, with the role of who speaks */
  opens: Map<Segment, SpeakerRole>;
  /** the label key of whoever answers most, or of the spokesperson that the title names */
  spokesperson: string | null;
  notes: Note[];
}

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
  lines: number[];
}

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|the|secretary|minister|president|prime|vice|deputy|under|senior|general|admiral|ambassador|governor|senator|chancellor|mayor|chair|director|administrator|attorney|commissioner|superintendent|speaker|spokes\w*|colonel|major|captain|lieutenant|rear|professor|first|prince|princess|king|queen|chief)\b/i;
const ASKS = /[?？]/;

function collect(segments: readonly Segment[]): { voices: Map<string, Voice>; order: Segment[] } {
  const voices = new Map<string, Voice>();
  const order: Segment[] = [];
  let current: Voice | null = null;
  let asked = false;
  let before: Label | null = null;
  for (const one of segments) {
    const text = segmentText(one);
    if (!one.label) {
      if (current) {
        current.size += text.length;
        if (!asked && ASKS.test(text)) {
          asked = true;
          current.asks++;
        }
      }
      continue;
    }
    order.push(one);
    const key = labelKey(one.label.text);
    let voice = voices.get(key);
    if (!voice) {
      voice = { key, label: one.label, count: 0, asks: 0, replies: 0, size: 0, empty: 0, lines: [] };
      voices.set(key, voice);
    }
    voice.count++;
    voice.size += text.length;
    if (voice.lines.length < 20) voice.lines.push(one.lines[0]);
    if (one.label.said >= one.to) voice.empty++;
    if (before?.role === 'question') voice.replies++;
    asked = ASKS.test(text);
    if (asked) voice.asks++;
    current = voice;
    before = one.label;
  }
  return { voices, order };
}

function isNamed(voice: Voice, names: readonly string[]): boolean {
  return names.some((name) => voice.key === name || voice.key.endsWith(name) || name.endsWith(voice.key));
}

/** Whether a label that the dialect does not list speaks for somebody: it recurs, is named in the title, or stands where an answer must. */
function speaks(voice: Voice, names: readonly string[], dialect: Dialect): boolean {
  if (voice.label.role !== null) return true;
  if (voice.empty === voice.count && voice.count < 3) return false;
  if (isNamed(voice, names)) return true;
  const words = voice.label.text.split(/\s+/).length;
  if (voice.label.shape === 'upper') {
    return voice.count >= 2 || words >= 2 || HONORIFIC.test(voice.label.text) || voice.replies > 0;
  }
  if (voice.label.shape === 'han') return voice.count >= 2 || /记者$/u.test(voice.label.text);
  if (dialect.roles === 'pattern') return voice.count >= 2;
  return (
    (voice.count >= 2 && (voice.replies > 0 || HONORIFIC.test(voice.label.text))) ||
    (voice.replies > 0 && words >= 2)
  );
}

function workedOut(voices: readonly Voice[], names: readonly string[]): Map<string, SpeakerRole> {
  const roles = new Map<string, SpeakerRole>();
  const listedQuestion = voices.some((voice) => voice.label.role === 'question' && voice.count >= 2);
  const named = voices.filter((voice) => isNamed(voice, names));
  const unlisted = voices.filter((voice) => voice.label.role === null);
  const top =
    named.length > 0
      ? named
      : unlisted
          .filter((v) => v.asks <= v.count * 0.5)
          .sort((a, b) => b.size - a.size)
          .slice(0, 1);
  for (const voice of voices) {
    if (voice.label.role !== null) roles.set(voice.key, voice.label.role);
    else if (listedQuestion || top.includes(voice)) roles.set(voice.key, 'answer');
    else if (/记者$/u.test(voice.label.text)) roles.set(voice.key, 'question');
    else if (voice.asks >= voice.count * 0.5) roles.set(voice.key, 'question');
    else roles.set(voice.key, named.length > 0 ? 'question' : 'answer');
  }
  return roles;
}

/** Settles which labels open a turn and who asks and who answers. `names`: label keys of persons that the title names. */
export function settleRoles(segments: readonly Segment[], dialect: Dialect, names: readonly string[]): Roles {
  const { voices, order } = collect(segments);
  const notes: Note[] = [];
  const accepted = new Set<string>();
  for (const voice of voices.values()) if (speaks(voice, names, dialect)) accepted.add(voice.key);

  if (dialect.roles === 'pattern') {
    const listedQuestion = [...voices.values()].some((v) => v.label.role === 'question' && v.count >= 2);
    const answers = (one: Segment | undefined) =>
      one?.label
        ? one.label.role === 'answer' || isNamed(voices.get(labelKey(one.label.text))!, names)
        : false;
    const hasName = names.some((name) =>
      [...voices.keys()].some((key) => key === name || key.endsWith(name)),
    );
    if (hasName && !listedQuestion) {
      // an outlet may ask only once: it stands right before an answer
      order.forEach((one, index) => {
        const key = labelKey(one.label!.text);
        if (one.label!.role === null && !accepted.has(key) && answers(order[index + 1])) accepted.add(key);
      });
    }
  }

  const kept = [...voices.values()].filter((voice) => accepted.has(voice.key));
  const roles = new Map<string, SpeakerRole>();
  if (dialect.roles === 'pattern') for (const [key, role] of workedOut(kept, names)) roles.set(key, role);
  else for (const voice of kept) roles.set(voice.key, voice.label.role ?? 'answer');

  const opens = new Map<Segment, SpeakerRole>();
  for (const one of order) {
    const key = labelKey(one.label!.text);
    const role = one.label!.role ?? roles.get(key);
    if (accepted.has(key) && role) opens.set(one, role);
  }
  for (const voice of voices.values()) {
    if (accepted.has(voice.key)) continue;
    for (const line of voice.lines) {
      notes.push({
        rule: 'label-doubtful',
        line,
        reason: `"${voice.label.text}" looks like a speaker’s label, but stands ${voice.count === 1 ? 'only here' : 'where nobody begins to speak'}; it was read as said.`,
      });
    }
  }
  const answering = kept
    .filter((voice) => roles.get(voice.key) === 'answer' && voice.label.shape !== 'listed')
    .sort((a, b) => Number(isNamed(b, names)) - Number(isNamed(a, names)) || b.count - a.count);
  return { opens, spokesperson: answering[0]?.label.text ?? null, notes };
}
