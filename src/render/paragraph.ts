import type { Mark, Turn } from '../model/briefing.ts';
import { groupBy } from '../text/group-by.ts';
import { struckIn } from '../text/struck.ts';
import { escapeText } from './escape.ts';
import { renderRich } from './rich.ts';

/**
 * One paragraph of a turn as safe inline HTML (what goes inside `<p>`): its text escaped, or its rich HTML sanitized
 * again, with stage directions, corrections and notes in `<span class="mark-stage">`, `mark-correction`, `mark-note`.
 * Line breaks become `<br>`; a correction `~~struck~~ [new]` becomes `<del>` and `<ins>`.
 */
export function renderParagraph(turn: Pick<Turn, 'paragraphs' | 'rich' | 'marks'>, index: number): string {
  const text = turn.paragraphs[index];
  if (text === undefined) throw new RangeError(`The turn has no paragraph ${index}.`);
  const marks = marksOf(turn, index, text.length);
  const rich = turn.rich?.[index];
  if (rich) return renderRich(rich, text, marks);
  if (marks.length === 0) return escapeText(text);
  let html = '';
  let done = 0;
  for (const { kind, start, end } of marks) {
    const marked = text.slice(start, end);
    const inner = kind === 'correction' ? renderCorrection(marked) : escapeText(marked);
    html += `${escapeText(text.slice(done, start))}<span class="mark-${kind}">${inner}</span>`;
    done = end;
  }
  return html + escapeText(text.slice(done));
}

function renderCorrection(text: string): string {
  let html = '';
  let done = 0;
  for (const { start, struckEnd, end, words, put } of struckIn(text)) {
    html += `${escapeText(text.slice(done, start))}<del>${escapeText(words)}</del>`;
    if (put !== null) {
      const space = text.slice(struckEnd, text.indexOf('[', struckEnd));
      html += `${space}<ins>${escapeText(`[${put}]`)}</ins>`;
    }
    done = end;
  }
  return html + escapeText(text.slice(done));
}

const byParagraph = new WeakMap<readonly Mark[], Map<number, Mark[]>>();

/** The marks of one paragraph in order; one that overlaps an earlier one or lies outside the text is left out. */
function marksOf({ marks }: Pick<Turn, 'marks'>, index: number, length: number): Mark[] {
  if (!marks || marks.length === 0) return [];
  let grouped = byParagraph.get(marks);
  if (!grouped) {
    grouped = groupBy(marks, ({ paragraph }) => paragraph);
    byParagraph.set(marks, grouped);
  }
  let end = 0;
  return [...(grouped.get(index) ?? [])]
    .sort((a, b) => a.start - b.start)
    .filter((mark) => {
      if (mark.start < end || mark.end <= mark.start || mark.end > length) return false;
      end = mark.end;
      return true;
    });
}
