/** A stretch of a subtitle file that is shown at once. */
export interface Cue {
  /** seconds */
  from: number;
  to: number;
  /** its lines, without marks of type */
  lines: CueLine[];
}

export interface CueLine {
  /** <v Ann Arden>: who speaks; null where nothing says so */
  voice: string | null;
  text: string;
}

/** A stretch of it that is none: its lines, and whether it is a note or a style, or what cannot be read. */
export interface Aside {
  lines: string[];
  isKnown: boolean;
  /** 1-based line of the file */
  line: number;
}

export interface Cues {
  cues: Cue[];
  asides: Aside[];
}

/** 00:00:05.000 --> 00:00:07.000 align:start     00:05,2 --> 00:07,0 */
const TIMES =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})(?:\s|$)/;
/** NOTE made by hand     STYLE     REGION     X-TIMESTAMP-MAP=… */
const KNOWN = /^(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP=|Kind:|Language:)/;

/** The cues of a WebVTT or SubRip file (https://www.w3.org/TR/webvtt1/), in the order of the file. Work is linear in the text. */
export function readCues(text: string): Cues {
  const lines = text.split(/\r\n|\n|\r/);
  const found: Cues = { cues: [], asides: [] };
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      at++;
      continue;
    }
    const first = at;
    while (at < lines.length && (lines[at] ?? '').trim() !== '') at++;
    const block = lines.slice(first, at);
    // the times stand in the first line, or below a number or a name
    const place = block.slice(0, 2).findIndex((line) => TIMES.test(line));
    const isKnown = KNOWN.test(block[0] ?? '');
    const times = place < 0 || (isKnown && place > 0) ? null : TIMES.exec(block[place] ?? '');
    if (times) {
      // some files leave no blank line between two cues
      const said = block.slice(place + 1);
      const next = said.findIndex((line) => TIMES.test(line));
      const own = next < 0 ? said : said.slice(0, /^\s*\d+\s*$/.test(said[next - 1] ?? '') ? next - 1 : next);
      if (next >= 0) at = first + place + 1 + own.length;
      found.cues.push({ from: seconds(times, 1), to: seconds(times, 5), lines: cueLines(own) });
    } else found.asides.push({ lines: block, isKnown, line: first + 1 });
  }
  return found;
}

function seconds(times: RegExpExecArray, at: number): number {
  const part = (index: number) => Number(times[at + index] ?? 0);
  return part(0) * 3_600 + part(1) * 60 + part(2) + Number((times[at + 3] ?? '0').padEnd(3, '0')) / 1_000;
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
};
/** <v.loud Ann Arden>   </v>   <c.yellow>   <00:00:05.000>   <i>   <font color="red">   {\an8} */
const TAG =
  /<(\/?)(v|c|i|b|u|ruby|rt|lang|font)((?:\.[^\s.<>]+)*)(?:\s([^<>]{0,200}))?>|<\d[\d:.]*>|\{\\[^{}]{1,40}\}/gi;

/** The lines of a cue; a voice goes on to the end of its tag, or to the next one. */
function cueLines(lines: readonly string[]): CueLine[] {
  let voice: string | null = null;
  const found: CueLine[] = [];
  const put = (text: string) => {
    const shown = text
      .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => NAMED[name] ?? '')
      .replace(/[\s\u0000-\u001f]+/g, ' ')
      .trim();
    if (shown !== '') found.push({ voice, text: shown });
  };
  for (const line of lines) {
    let text = '';
    let from = 0;
    for (const tag of line.matchAll(TAG)) {
      text += line.slice(from, tag.index);
      from = tag.index + tag[0].length;
      if (tag[2]?.toLowerCase() !== 'v') continue;
      put(text);
      text = '';
      voice = tag[1] ? null : (tag[4] ?? '').replace(/\s+/g, ' ').trim() || null;
    }
    put(text + line.slice(from));
  }
  return found;
}
