import { detect, dialectById } from '../../dialects/detect.ts';
import type { Dialect } from '../../dialects/types.ts';
import type { Source } from '../../read/source.ts';
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
  const { dialect, score, rival } = detect(blocks.map((block) => block.text));
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
