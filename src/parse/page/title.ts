import type { Dialect } from '../../dialects/types.ts';
import { foldSpace } from '../../text/space.ts';
import { correctionMark } from '../segments/correction-mark.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Header, Note, Segment } from '../stages.ts';

export interface PageTitle {
  /** as stated or printed; empty where neither is */
  printed: string;
  line: number | null;
  /** never empty */
  shown: string;
  notes: Note[];
}

/** "transcripts/2031-05-04.en.txt" → "2031-05-04.en" */
export function baseName(file: string): string {
  return (file.split(/[\\/]/).pop() ?? '').replace(/\.[a-z]{2,8}$/i, '');
}

/** Title: Doorstop in Northport */
const FIELD = /^title\s*:\s*/i;

/** Press Briefing<br>by Ann Example: left over from a page */
const LINE_BREAK = /<br\s*\/?>/gi;

/** CORRECTED: Press Briefing → Press Briefing */
function unmarked(title: string): string {
  const bare = title.slice(correctionMark(title)?.end ?? 0) || title;
  return foldSpace(bare.replace(FIELD, '').replace(LINE_BREAK, ' '));
}

/** The title of a briefing: what front matter states, else what the page prints, else what the publisher calls its briefings, else the file’s name. */
export function readTitle(
  stated: string | undefined,
  header: Header,
  segments: readonly Segment[],
  dialect: Dialect,
  file: string,
): PageTitle {
  const lines = header.title ? [header.title, ...header.titleBelow] : [];
  const printed = stated ?? unmarked(foldSpace(lines.map(segmentText).join(' ')));
  const missing: Note = {
    rule: 'title-missing',
    line: segments[0]?.lines[0] ?? null,
    reason: 'No title is printed.',
  };
  return {
    printed,
    line: header.title?.lines[0] ?? null,
    shown: printed || dialect.untitled || baseName(file) || 'Untitled',
    notes: printed ? [] : [missing],
  };
}
