import { anyPattern } from '../../dialects/any-pattern.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase, anyWord } from '../../languages/any.ts';
import { holdsHan } from '../../text/holds-han.ts';
import { skipInvisible, skipSpace, trimEnd } from '../../text/space.ts';
import { STRIKE } from '../../text/struck.ts';
import type { Label } from '../stages.ts';
import { correctionMark } from './correction-mark.ts';
import { secondsIn, stampAt } from './stamps.ts';

const LONGEST = 150;
const LONGEST_LISTED = 400;

/** Words that stand before a colon and speak for nobody. */
const NOT_A_SPEAKER = new RegExp(`^${anyPhrase(({ labels }) => labels?.nobody)}$`, 'i');

const TITLE_WORD =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Amb|St|Jr|Sr|(?:L['’])?Hon|Rev|No|VADM|RADM|Vors)$/i;
const PARTICLE =
  /^(?:de|del|la|las|los|le|du|da|dos|di|do|von|van|der|den|ter|al|el|bin|ibn|bint|y|e|of|the|and|for|in|to|und|für|et|i|и|по|des|d|on|at|with|von|zu|à)$/u;
/** "And for the minister:", "On Sudan:" */
const NOT_FIRST = new Set(anyWord(({ labels }) => labels?.notFirst));
const CAPITAL = /^[\p{Lu}\p{Lt}\d"“«(]/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const QUOTE = /^["“”„«‘'`]/u;

/** ANN EXAMPLE (00:00:31): when it is said in the recording */
const STAMP = /\((?:\d{1,2}:)?\d{1,2}:\d{2}\)/y;

/** Where the colon of a possible label stands, or -1. A sentence end or a line end before it rules it out. */
function colonAt(text: string, from: number): number {
  const head = text.slice(from, from + LONGEST);
  if (!head.includes(':') && !head.includes('：')) return -1;
  const limit = from + head.length;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0xff1a) return at;
    if (code === 0x28) {
      STAMP.lastIndex = at;
      if (STAMP.test(text)) at = STAMP.lastIndex - 1;
      continue;
    }
    // MR. EXAMPLE (?):
    if (code === 0x3f && text[at - 1] === '(' && text[at + 1] === ')') continue;
    if (code === 0x0a || code === 0x0d || code === 0x3f || code === 0x21 || code === 0x3b) return -1;
    if (code === 0x3002 || code === 0xff0c || code === 0xff1f || code === 0xff01 || code === 0x201c)
      return -1;
  }
  return -1;
}

function isSmall(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : LOWER.test(letter);
}

function isCapital(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : UPPER.test(letter);
}

function isUpper(label: string, words: readonly string[]): boolean {
  if (words.length > 22) return false;
  for (const word of words) {
    if (isSmall(word[0] ?? '') && !PARTICLE.test(word) && !/^\p{Ll}{1,3}\p{Lu}{2,}/u.test(word)) return false;
  }
  let upper = 0;
  let lower = 0;
  for (const letter of label) {
    if (isSmall(letter)) lower++;
    else if (isCapital(letter)) upper++;
  }
  return upper >= 2 && lower <= upper * 0.5 && lower <= 6;
}

function isName(words: readonly string[]): boolean {
  if (words.length > 12) return false;
  let capitals = 0;
  for (const word of words) {
    const bare = word.replace(/[.,’'()]+$/u, '');
    if (!bare) return false;
    if (word.endsWith('.') && !TITLE_WORD.test(bare) && bare.length > 2) return false;
    if (CAPITAL.test(word)) capitals++;
    else if (!PARTICLE.test(bare) && !/^\p{Ll}+[-’']\p{Lu}/u.test(word)) return false;
  }
  return capitals > 0 && CAPITAL.test(words[0]!) && !NOT_FIRST.has(words[0]!);
}

const HAN_LABEL = /^[\p{Script=Han}《》“”（）()·\p{L}\d ]{1,24}$/u;
const HAN_VERB = /(?:说|表示|指出|强调|认为|如下|以下|点|是|问题|方面|包括|介绍|称|道|例如|比如|关于)$/u;

/** Le porte-parole | Rzecznik rządu | המזכירה */
const FEW_WORDS = /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'-]*(?:[ \u00a0][\p{L}\p{M}’'-]+){0,4}$/u;

const endsInBracket = (label: string) => label.endsWith(')') || label.endsWith(']');

function shapeOf(label: string, dialect: Dialect): Label['shape'] | null {
  if (QUOTE.test(label) || NOT_A_SPEAKER.test(label)) return null;
  if (!LETTER.test(label) || /https?$/i.test(label)) return null;
  if (dialect.notLabels?.test(label)) return null;
  if (holdsHan(label)) {
    return dialect.speakers.includes('han') && HAN_LABEL.test(label) && !HAN_VERB.test(label) ? 'han' : null;
  }
  const bare = endsInBracket(label) ? label.replace(/\s*[([][^()[\]]*[)\]]$/u, '') : label;
  const words = bare.split(/[\s\u00a0]+/).filter(Boolean);
  if (words.length === 0) return null;
  if (dialect.speakers.includes('upper') && isUpper(bare, words)) return 'upper';
  if (dialect.speakers.includes('name') && isName(words)) return 'name';
  return dialect.roles === 'pattern' && FEW_WORDS.test(label) && !NOT_FIRST.has(words[0]!) ? 'words' : null;
}

const mayBeListed = anyPattern(({ labels }) => labels.map(({ pattern }) => pattern));

function listed(text: string, at: number, dialect: Dialect): Label | null {
  // no-break spaces count as spaces; the offsets stay
  const head = text.slice(at, at + LONGEST_LISTED);
  const plain = head.includes('\u00a0') ? head.replaceAll('\u00a0', ' ') : head;
  if (!mayBeListed(plain, dialect)) return null;
  for (const one of dialect.labels) {
    one.pattern.lastIndex = 0;
    const match = one.pattern.exec(plain);
    if (!match) continue;
    const printed = text.slice(at, at + match[1]!.length);
    if (one.role === null && dialect.notLabels?.test(printed)) continue;
    return {
      text: printed,
      key: labelKey(printed),
      note: match.groups?.note?.trim() || null,
      role: one.role,
      shape: one.role === null ? (one.shape ?? 'name') : 'listed',
      followUp: one.followUp ?? false,
      weak: one.weak ?? false,
      ...(match.groups?.asker ? { asker: match.groups.asker } : {}),
      ...(one.comment ? { comment: true } : {}),
      ...(one.slip ? { slip: true } : {}),
      start: at,
      end: at + printed.length,
      said: at + match[0].length,
    };
  }
  return null;
}

/** **Q:** When? | **Minister Example**: Soon. */
const STARRED = /\*\*([^*\r\n:：]{1,80}?)\s*(?:[:：]\s*\*\*|\*\*(?=\s*[:：]))(?:\s*[:：])?\s*/y;

/** A label that a plain text sets between asterisks. They belong to what is printed, not to the name. */
function starred(text: string, at: number, dialect: Dialect): Label | null {
  STARRED.lastIndex = 0;
  const match = STARRED.exec(text.slice(at, at + LONGEST_LISTED));
  const label = match && readLabel(`${match[1]}:`, 0, dialect);
  if (!label || label.said < match[1]!.length) return null;
  const end = at + match[0].search(/(?<=\*\*)(?:\s*[:：])?\s*$/);
  return { ...label, start: at, end, said: at + match[0].length };
}

/** MR. EXAMPLE (off-mike) */
function noteOf(label: string): string | null {
  return endsInBracket(label) ? (/[([]([^()[\]]+)[)\]]$/u.exec(label)?.[1]?.trim() ?? null) : null;
}

/** Ann Example (00:04): | Speaker 1 (00:31) */
const BEFORE_STAMP = /[^:：.?!\r\n()[\]]{1,80}?(?=[ \t\u00a0]*[([]\d{1,2}:\d{2})/y;
/** <v Ann Example> */
const VOICE = /<v(?:\.[^\s<>]{1,40})?[ \t]+([^<>\r\n]{1,80})>/y;

/** A label with a time in it: in brackets before the colon, or before a line end without one; or as WebVTT marks a voice. */
function stamped(text: string, start: number, dialect: Dialect): Label | null {
  VOICE.lastIndex = start;
  const voice = VOICE.exec(text);
  if (voice?.[1]) {
    const label = readLabel(`${voice[1].trim()}:`, 0, dialect);
    const end = start + voice[0].length;
    return label && { ...label, start, end, said: skipSpace(text, end), voice: true };
  }
  BEFORE_STAMP.lastIndex = start;
  const name = BEFORE_STAMP.exec(text)?.[0];
  const stamp = name && stampAt(text, skipSpace(text, start + name.length));
  if (!stamp) return null;
  const behind = /^[ \t\u00a0]*(?:[:：]|$|(?=[\r\n]))/.exec(text.slice(stamp.end, stamp.end + 20));
  const label = behind && readLabel(`${name}:`, 0, dialect);
  if (!label || label.said < name.length) return null;
  const said = skipSpace(text, stamp.end + behind[0].length);
  return { ...label, note: stamp.printed, seconds: stamp.seconds, start, end: stamp.end, said };
}

/** Ann Example: (00:31) | [00:12:33] Ann Example: */
function withStamp(label: Label, text: string): Label {
  const stamp = stampAt(text, label.said);
  if (!stamp) {
    const seconds = secondsIn(label.note);
    return seconds === null ? label : { ...label, seconds };
  }
  const said = skipSpace(text, stamp.end);
  return { ...label, note: stamp.printed, seconds: stamp.seconds, end: stamp.end, said };
}

/** The label that may open a turn at this offset of a block’s text, or null. Whether it is one, `roles` decides. */
export function readLabel(text: string, from: number, dialect: Dialect): Label | null {
  const first = skipInvisible(text, from, Math.min(text.length, from + LONGEST_LISTED));
  // [00:12:33] Ann Example:
  const above = text[first] === '[' || text[first] === '(' ? stampAt(text, first) : null;
  if (above) {
    const label = bareLabel(text, skipSpace(text, above.end), dialect);
    return label && { ...label, note: label.note ?? above.printed, seconds: above.seconds, start: first };
  }
  // CORRECTED:      Q    When will the bridge open?
  const mark = correctionMark(text, first);
  if (mark) {
    const label = bareLabel(text, mark.end, dialect);
    return label && { ...label, note: label.note ?? mark.text, marked: true };
  }
  // ~~MR. EXAMPLE:~~ MS. EXAMPLE: Soon.
  const behindStruck = skipStruck(text, first);
  if (behindStruck > first) return bareLabel(text, behindStruck, dialect);
  const mayBeStamped = text[first] === '<' || /[([]\d{1,2}:\d/.test(text.slice(first, first + LONGEST));
  const label = (mayBeStamped ? stamped(text, first, dialect) : null) ?? bareLabel(text, from, dialect);
  return label && mayBeStamped && label.seconds === undefined ? withStamp(label, text) : label;
}

const STRUCK_LABEL = /~~[^~\r\n]{1,80}~~\s*/y;

/** Where the text goes on behind a label that was struck. */
function skipStruck(text: string, from: number): number {
  if (!text.startsWith(STRIKE, from)) return from;
  STRUCK_LABEL.lastIndex = from;
  return STRUCK_LABEL.test(text) ? STRUCK_LABEL.lastIndex : from;
}

function bareLabel(text: string, from: number, dialect: Dialect): Label | null {
  // no further than a label is long: lines may be nothing but what shows nothing
  const start = skipInvisible(text, from, Math.min(text.length, from + LONGEST_LISTED));
  if (text.startsWith('**', start)) return starred(text, start, dialect);
  const found = listed(text, start, dialect);
  if (found) return found;
  const colon = colonAt(text, start);
  if (colon < 0) return null;
  const end = trimEnd(text, colon, start);
  if (end <= start) return null;
  const next = text.charCodeAt(colon + 1);
  if (next >= 0x30 && next <= 0x39 && /\d/.test(text[colon - 1]!)) return null;
  if (next === 0x2f) return null;
  const label = text.slice(start, end);
  const shape = shapeOf(label, dialect);
  if (!shape) return null;
  const note = noteOf(label);
  // what shows nothing and is no white space was printed with what is said
  const said = skipSpace(text, colon + 1);
  const key = labelKey(label);
  return { text: label, key, note, role: null, shape, followUp: false, weak: false, start, end, said };
}

/** Labels are compared without case, spaces, points and what stands in brackets: "MR.PESICKA" is "Mr. Pesicka", "Ann: (0:31)" is "Ann". */
export function labelKey(label: string): string {
  const bare =
    label.includes(')') || label.includes(']')
      ? label.replace(/(?<=\S)\s*[([][^()[\]]*[)\]]\s*$/u, '')
      : label;
  return bare.toLowerCase().replace(/[\s\u00a0.:’'\u200b-\u200f\u00ad]+/g, '');
}
