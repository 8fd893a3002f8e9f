import type { Briefing } from '../../model/briefing.ts';
import { clip } from '../../text/clip.ts';
import type { Terminal } from '../print/terminal.ts';
import { safe } from '../print/terminal.ts';
import { type Claim, describeItem, type ExplainedLine } from './lines.ts';

/** How much of a line is shown. */
const width = 100;

/** The transcript line by line for a terminal: number, what the line became, its text; a head line where an item begins. */
export function explainForTerminal(
  lines: readonly ExplainedLine[],
  briefing: Briefing,
  terminal: Terminal,
): string {
  const colors = terminal.outColors;
  const paint: Record<Claim['kind'], (text: string) => string> = {
    furniture: colors.dim,
    heading: colors.bold,
    question: colors.yellow,
    answer: colors.green,
    statement: colors.blue,
  };
  const digits = Math.max(...lines.map((line) => numberOf(line).length));
  let item: number | null = null;
  let text = '';
  for (const line of lines) {
    const claim = line.claims[0];
    if (claim && claim.item !== item) {
      item = claim.item;
      const head = item === null ? '' : safe(describeItem(briefing.items[item]!, item));
      if (head) text += `\n${colors.bold(head)}  ${colors.cyan(`#${briefing.items[item!]!.id}`)}\n`;
    }
    const number = numberOf(line).padStart(digits);
    const label = claim ? tag(line.claims) : line.text.trim() === '' ? '' : 'UNACCOUNTED FOR';
    const painted = claim ? paint[claim.kind] : colors.red;
    text += `${colors.dim(number)} ${painted(label.padEnd(24))} ${painted(clip(safe(line.text), width))}\n`;
    for (const found of line.messages) {
      text += `${' '.repeat(digits)} ${colors.magenta(`^ ${found.severity} ${found.rule}: ${safe(found.reason)}`)}\n`;
    }
  }
  return `${text}\n`;
}

/** "405"; of a document with pages "405 (page 3, line 12)" */
const numberOf = ({ number, place }: ExplainedLine): string => `${number}${place ? ` (${place})` : ''}`;

/** "question unnamed", "answer Mr. Garrick + 3 more" */
function tag(claims: readonly Claim[]): string {
  const [first] = claims;
  const name =
    first!.kind === 'furniture' || first!.kind === 'heading' ? first!.what : `${first!.kind} ${first!.what}`;
  const more = claims.length > 1 ? ` + ${claims.length - 1} more` : '';
  return name.length + more.length > 24
    ? `${safe(name).slice(0, 23 - more.length)}…${more}`
    : `${safe(name)}${more}`;
}
