import { detect, dialectById } from '../../dialects/detect.ts';
import { otherKindOf } from '../../dialects/other-kinds.ts';
import type { Dialect } from '../../dialects/types.ts';
import type { Source } from '../../read/source.ts';
import { clip } from '../../text/clip.ts';
import { linesOf } from '../../text/lines.ts';
import type { Block, Note } from '../stages.ts';

/**
 * The dialect of a transcript: what the caller wants, what front matter states, else what the text tells. Throws a
 * RangeError that lists the known ids if the caller wants one that does not exist.
 */
export function pickDialect(
  blocks: readonly Block[],
  source: Source,
  wanted: string | undefined,
): { dialect: Dialect; notes: Note[] } {
  const notes: Note[] = [];
  if (wanted) return { dialect: dialectById(wanted), notes };
  const stated = source.frontMatter.dialect;
  if (stated) {
    try {
      return { dialect: dialectById(stated), notes };
    } catch (error) {
      const reason = `${(error as Error).message} The layout was told from the text.`;
      notes.push({ rule: 'dialect-unknown', line: lineOfDialect(source), reason });
    }
  }
  const texts = blocks.map((block) => block.text);
  notes.push(...otherKindNotes(blocks, texts));
  const { dialect, score, rival } = detect(texts);
  if (dialect.id === 'general') {
    const nearest = rival && rival.score > 0 ? ` (nearest: ${rival.dialect.id})` : '';
    notes.push({
      rule: 'dialect-weak',
      line: null,
      reason: `No publisher’s layout was recognised${nearest}; labels and roles were worked out from the text.`,
    });
  } else if (rival) {
    notes.push({
      rule: 'dialect-tie',
      line: null,
      reason: `Read as ${dialect.id}, but ${rival.dialect.id} fits nearly as well.`,
      confidence: score / (score + rival.score),
    });
  }
  return { dialect, notes };
}

const LONGEST_SIGN = 60;

/** "Hansard", "[intro music]": what is no briefing is read all the same, and a message says so. */
function otherKindNotes(blocks: readonly Block[], texts: readonly string[]): Note[] {
  const met = otherKindOf(texts);
  const first = met?.signs[0];
  if (!met || !first) return [];
  const seen = met.signs.map(({ text }) => `“${clip(text, LONGEST_SIGN)}”`).join(' and ');
  const reason = `${seen} stand here: this reads as ${met.name}, not as a press briefing; who speaks may be read wrong.`;
  return [{ rule: 'not-a-briefing', line: blocks[first.at]?.lines[0] ?? null, reason }];
}

/** The line of the front matter that names the dialect. */
function lineOfDialect({ text, body }: Source): number {
  const lines = linesOf(text.slice(0, body.offset));
  // dialect: white-hose        { "dialect": "white-hose" }
  return (
    Math.max(
      0,
      lines.findIndex((line) => /^[\s{"']*dialect\b/.test(line)),
    ) + 1
  );
}
