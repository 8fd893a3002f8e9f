import type { Block } from '../stages.ts';

/** Times of a recording, as captions and transcription services print them. */

/** 00:31 | 1:01:15 | 00:00:08.000 */
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** (00:31) | [00:12:33] */
const STAMP = new RegExp(String.raw`[([](${CLOCK})[)\]]`, 'y');
const ALONE = new RegExp(String.raw`^[([]?(${CLOCK})[)\]]?$`);
/** 00:00:08.000 --> 00:00:10.000 align:start */
const CUE = new RegExp(String.raw`^(${CLOCK})[ \t]+-->[ \t]+${CLOCK}(?:[ \t].*)?$`);
const CAPTIONS = /^WEBVTT(?:[ \t].*)?$/;
const NUMBER = /^\d{1,6}$/;

/** A time of the recording, as it stands in a text. */
export interface Stamp {
  printed: string;
  seconds: number;
  /** offset behind it, its bracket included */
  end: number;
}

/** "1:01:15" → 3675 */
export function secondsOf(clock: string): number {
  return clock
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The time in brackets at this offset, or null. */
export function stampAt(text: string, at: number): Stamp | null {
  STAMP.lastIndex = at;
  const match = STAMP.exec(text);
  return match?.[1] ? { printed: match[1], seconds: secondsOf(match[1]), end: at + match[0].length } : null;
}

/** The seconds of a note that is a time, "00:31"; null for any other. */
export function secondsIn(note: string | null): number | null {
  const clock = note === null ? undefined : ALONE.exec(note)?.[1];
  return clock === undefined ? null : secondsOf(clock);
}

/** The blocks; those that hold nothing but a time, the number of a caption or the name of the format run along, and what stands behind begins then. */
export function withoutStamps(blocks: readonly Block[]): readonly Block[] {
  let seconds: number | null = null;
  return blocks.map((block, index) => {
    const next = blocks[index + 1]?.text ?? '';
    const clock = (CUE.exec(block.text) ??
      ((block.marker === null ? /^[([]/.test(block.text) && ALONE.exec(block.text) : null) || []))[1];
    if (clock !== undefined) seconds = secondsOf(clock);
    if (
      clock !== undefined ||
      (index === 0 && CAPTIONS.test(block.text)) ||
      (NUMBER.test(block.text) && CUE.test(next))
    )
      return { ...block, running: true as const };
    if (seconds === null) return block;
    const begins = { ...block, seconds };
    seconds = null;
    return begins;
  });
}
