import type { Message } from '../../model/briefing.ts';
import { makeMessage } from '../../model/message.ts';
import { clip } from '../../text/clip.ts';
import { decode } from '../decode.ts';
import { type Cue, readCues } from './cues.ts';
import type { ExtractedLine, Extraction, Original, OriginalFormat } from './extraction.ts';

/** Seconds of silence that end a paragraph: who thinks about a word is silent for less. */
export const longPause = 3;
/** Letters of a paragraph, behind which the next sentence begins another: a reader’s paragraph has half as many. */
export const longParagraph = 800;
/** Of the cues of a file, that repeat the line before them, where subtitles roll. */
const MOST_ROLL = 0.3;

/** WebVTT, of <track> and of YouTube. */
export const vtt = formatOf(
  'vtt',
  (file, start) => /^\ufeff?WEBVTT(?:\s|$)/.test(start) || /\.vtt$/i.test(file),
);
/** SubRip: the same, with numbers, commas and no head. */
export const srt = formatOf(
  'srt',
  (file, start) =>
    /\.srt$/i.test(file) || /^\ufeff?\s*\d{1,6}\r?\n\d{1,2}:\d{2}:\d{2},\d{3} --> /.test(start),
);

function formatOf(kind: Original, isNamed: (file: string, start: string) => boolean): OriginalFormat {
  return {
    kind,
    isOne: (file, bytes) => isNamed(file, Buffer.from(bytes.subarray(0, 64)).toString('utf8')),
    extract: (bytes) => {
      const { text, messages } = decode(bytes);
      const extraction = subtitleText(text);
      return { ...extraction, messages: [...messages.map(withoutLine), ...extraction.messages] };
    },
  };
}

/** Its line is one of the file, and not of the text. */
function withoutLine(found: Message): Message {
  const where = found.line === null || found.line === 1 ? '' : ` (line ${found.line} of the file)`;
  return { ...found, line: null, column: null, reason: found.reason + where };
}

/** Seconds in which nobody says a line. */
const MOMENT = 0.2;

/** Who speaks where it is said that somebody else does, and not who; only where others have names. */
const UNNAMED = 'Speaker';

/** Somebody begins to speak: who, as far as that is told, and when. */
interface Speech {
  label: string | null;
  from: number;
  /** each as what its cues say, one after the other */
  paragraphs: string[][];
}

/** A part of a cue: words of one speaker. */
interface Part {
  /** who begins to speak with it; null where nobody does, "" where it is not said who */
  begins: string | null;
  text: string;
  from: number;
  to: number;
}

/** >> REPORTER: When?   >> When? */
const CHANGE = /^(?:>{2,3}|&gt;&gt;)\s*/;
/** - When?  (beside another line that begins so) */
const DASH = /^[-–—]\s*(?=\S)/u;
/** MR. HALE: Yes.   Q: When? */
const CAPITALS = /^(\p{Lu}[\p{Lu}\p{N}\p{M}\s.,'’()/-]{0,60})[:：]\s*/u;
/** Ann Arden: Yes.   Ms. Arden (Herald): Yes. */
const NAME = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,4}(?:\s\([^()]{1,40}\))?)[:：]\s*/u;

/** Subtitles as the lines of a transcript: `NAME (00:00:31): words`, the cues of one speaker joined into paragraphs. Pure. */
export function subtitleText(text: string): Extraction {
  const { cues, asides } = readCues(text);
  const said = cues.filter(({ lines }) => lines.length > 0);
  if (said.length === 0) {
    return {
      lines: [],
      messages: [
        makeMessage(
          'file-damaged',
          null,
          'There is no subtitle in this file: no line as 00:00:05.000 --> 00:00:07.000 with words below it.',
        ),
      ],
    };
  }
  const { cues: once, repeated } = withoutRolling(said);
  const parts = partsOf(once);
  // who was named before did not say what somebody else begins with
  const unnamed = parts.some(({ begins }) => begins) ? parts.filter(({ begins }) => begins === '').length : 0;
  const speeches = speechesOf(parts, unnamed > 0 ? UNNAMED : null);
  const lines = speeches.flatMap(({ label, from, paragraphs }) =>
    paragraphs.map(joined).flatMap((paragraph, at): ExtractedLine[] => {
      if (at > 0 && paragraph === '') return [];
      const opens = at === 0 && label !== null ? `${label} (${clock(from)}): ` : '';
      return [{ text: opens + paragraph, place: null }];
    }),
  );
  const strange = asides.filter(({ isKnown }) => !isKnown);
  const unsaid = asides.flatMap(({ lines, isKnown }) =>
    lines.map(
      (line): ExtractedLine => ({ text: line.trim(), place: null, unsaid: isKnown ? 'note' : 'other' }),
    ),
  );
  const first = strange[0];
  return {
    lines: [...lines, ...unsaid],
    messages: [
      ...(repeated > 0
        ? [
            makeMessage(
              'subtitles-repeated',
              null,
              `Lines that stand in the subtitle before as well, and are taken once: ${repeated}.`,
            ),
          ]
        : []),
      ...(unnamed > 0
        ? [
            makeMessage(
              'speaker-unnamed',
              null,
              `Changes of speaker that name nobody: ${unnamed}; they are read as “${UNNAMED}”.`,
            ),
          ]
        : []),
      ...(first
        ? [
            makeMessage(
              'subtitles-unreadable',
              null,
              `Parts that are no subtitle: ${strange.length}, first line ${first.line} of the file, “${clip(first.lines[0]?.trim() ?? '', 60)}”.`,
            ),
          ]
        : []),
    ],
  };
}

/** Subtitles that roll up the screen show a line again as the one above the next: then each line is taken once. */
function withoutRolling(cues: readonly Cue[]): { cues: readonly Cue[]; repeated: number } {
  const rolls = (cue: Cue, before: Cue | undefined) => {
    const last = before?.lines.at(-1);
    if (!before || last?.text !== cue.lines[0]?.text || cue.from - before.to > longPause) return false;
    // by itself a line is shown for a moment, before the next rolls in
    return cue.lines.length > 1 || cue.to - cue.from < MOMENT;
  };
  const rolling = cues.filter((cue, at) => rolls(cue, cues[at - 1]));
  if (cues.length < 4 || rolling.length < cues.length * MOST_ROLL) return { cues, repeated: 0 };
  const own = new Set(rolling);
  return {
    cues: cues.map((cue) => (own.has(cue) ? { ...cue, lines: cue.lines.slice(1) } : cue)),
    repeated: rolling.length,
  };
}

function partsOf(cues: readonly Cue[]): Part[] {
  const names = new Map<string, number>();
  for (const { lines } of cues)
    for (const { text } of lines) {
      const name = NAME.exec(text.replace(CHANGE, ''))?.[1];
      if (name) names.set(name, (names.get(name) ?? 0) + 1);
    }
  /** A name that stands once may be the beginning of a sentence: "The question: who pays?" */
  const labelIn = (text: string, isChange: boolean): { label: string; rest: string } | null => {
    const capitals = CAPITALS.exec(text);
    if (capitals) return { label: capitals[1]?.trim() ?? '', rest: text.slice(capitals[0].length) };
    const name = NAME.exec(text);
    if (!name?.[1] || !(isChange || (names.get(name[1]) ?? 0) > 1)) return null;
    return { label: name[1], rest: text.slice(name[0].length) };
  };
  return cues.flatMap(({ from, to, lines }) => {
    const dashes = lines.length > 1 && lines.filter(({ text }) => DASH.test(text)).length > 1;
    return lines.map(({ voice, text }): Part => {
      const isChange = CHANGE.test(text);
      const labelled = voice === null ? labelIn(text.replace(CHANGE, ''), isChange) : null;
      const begins = voice ?? labelled?.label ?? (isChange || (dashes && DASH.test(text)) ? '' : null);
      return { begins, text: labelled?.rest ?? text, from, to };
    });
  });
}

/** Parts of the same speaker are joined; a long pause, or a sentence that ends far down, begins a paragraph. */
function speechesOf(parts: readonly Part[], unnamed: string | null): Speech[] {
  const speeches: Speech[] = [];
  let last: Part | null = null;
  /** letters of the paragraph that is open */
  let length = 0;
  for (const part of parts) {
    const open = speeches.at(-1);
    const isSame = part.begins === null || (part.begins !== '' && part.begins === open?.label);
    if (!open || !isSame) {
      const { begins, text, from } = part;
      const label = begins === '' ? unnamed : begins;
      const isNamed = begins === '' && unnamed !== null;
      speeches.push({
        label,
        from,
        paragraphs: [[isNamed ? text.replace(CHANGE, '').replace(DASH, '') : text]],
      });
      length = text.length;
    } else {
      const isPause = part.from - (last?.to ?? part.from) > longPause;
      const isLong = length > longParagraph && /[.!?…。！？][)”"’']*$/u.test(last?.text.slice(-4) ?? '');
      if (isPause || isLong) {
        open.paragraphs.push([part.text]);
        length = part.text.length;
      } else {
        open.paragraphs.at(-1)?.push(part.text);
        length += part.text.length;
      }
    }
    last = part;
  }
  return speeches;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** What cues say as one paragraph. */
function joined(texts: readonly string[]): string {
  const parts = texts.filter((text) => text !== '');
  return parts
    .map((text, at) => {
      const before = parts[at - 1];
      const isUnspaced = UNSPACED.test(before?.slice(-1) ?? '') && UNSPACED.test(text.slice(0, 1));
      return before === undefined || isUnspaced ? text : ` ${text}`;
    })
    .join('');
}

/** 31.2 → "00:00:31" */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
