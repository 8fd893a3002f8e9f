import type { Briefing, Item, Message, Role } from '../../model/briefing.ts';
import { placesIn } from '../../model/place.ts';
import { linesOf } from '../../text/lines.ts';

/** What one line of a transcript became. */
export interface Claim {
  kind: 'furniture' | 'heading' | Role;
  /** "table of contents", or who speaks */
  what: string;
  /** index of the item in the briefing; null for furniture */
  item: number | null;
}

export interface ExplainedLine {
  /** 1-based */
  number: number;
  /** "page 3, line 12" of the document that the text was taken out of */
  place?: string;
  text: string;
  /** more than one where several things stand on one line; none for a blank line */
  claims: Claim[];
  messages: Message[];
}

const furniture: Record<string, string> = {
  chrome: 'page furniture',
  title: 'title',
  date: 'date',
  place: 'place',
  letterhead: 'letterhead',
  toc: 'table of contents',
  heading: 'section heading',
  rule: 'rule',
  end: 'end',
  note: 'note',
  'front-matter': 'front matter',
  other: 'furniture',
};

/** Every line of a transcript with what it became. A line that is not blank and has no claim would be a fault. Pure. */
export function explainLines(text: string, briefing: Briefing): ExplainedLine[] {
  const placeOf = placesIn(briefing.source.places);
  const lines: ExplainedLine[] = linesOf(text).map((line, i) => {
    const place = placeOf(i + 1);
    return { number: i + 1, ...(place ? { place } : {}), text: line, claims: [], messages: [] };
  });
  const claim = ([first, last]: readonly [number, number], made: Claim) => {
    for (let n = first; n <= last; n++) lines[n - 1]?.claims.push(made);
  };
  for (const part of briefing.furniture) {
    claim(part.lines, { kind: 'furniture', what: furniture[part.kind] ?? part.kind, item: null });
  }
  for (const [i, item] of briefing.items.entries()) {
    for (const turn of item.turns) {
      claim(turn.lines, { kind: turn.role, what: turn.speaker ?? 'unnamed', item: i });
    }
    claimHeadings(lines, item, i);
  }
  for (const message of briefing.messages) {
    if (message.line !== null) lines[message.line - 1]?.messages.push(message);
  }
  for (const line of lines) if (line.text.trim() === '') line.claims = [];
  return lines;
}

/** Lines of an item that lie in none of its turns, and are nothing else, are its heading. */
function claimHeadings(lines: ExplainedLine[], item: Item, index: number): void {
  for (let n = item.lines[0]; n <= item.lines[1]; n++) {
    const line = lines[n - 1];
    if (line && line.claims.length === 0) line.claims.push({ kind: 'heading', what: 'heading', item: index });
  }
}

/** "exchange 12: Sudan update (title out of the table of contents, 0.93 sure)" */
export function describeItem(item: Item, index: number): string {
  const from = {
    heading: 'printed above it',
    toc: 'out of the table of contents',
    text: 'derived from the text',
  };
  const sure = typeof item.confidence === 'number' ? `, ${item.confidence.toFixed(2)} sure` : '';
  const origin = item.titleDecided ? 'given by a decision' : from[item.titleFrom];
  return `${item.kind} ${index + 1}: ${item.title} (title ${origin}${sure})`;
}
