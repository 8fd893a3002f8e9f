import type { Item, Turn } from '../model/briefing.ts';

/** The length that search engines and previews show of a description. */
const LENGTH = 160;

/** One sentence on an item, for previews and lists: the question's heart, or the first words said. */
export function describe(item: Item): string {
  const question = item.turns.find((turn) => turn.role === 'question');
  const answer = item.turns.find((turn) => turn.role !== 'question');
  // a title made of the question would only be repeated
  const says = item.titleFrom === 'text' ? (answer ?? question) : (question ?? answer);
  if (!says) return '';
  const text = plain(says);
  return shorten((says === question && heart(text)) || text, LENGTH);
}

/** What is said in a turn, without stage directions and notes. */
export function plain(turn: Turn): string {
  const paragraphs = turn.marks?.length
    ? turn.paragraphs.map((_, index) => unmarked(turn, index))
    : turn.paragraphs;
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
}

function unmarked(turn: Turn, index: number): string {
  const text = turn.paragraphs[index] ?? '';
  const marks = (turn.marks ?? [])
    .filter((mark) => mark.paragraph === index && mark.kind !== 'correction')
    .sort((a, b) => a.start - b.start);
  let kept = '';
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) kept += text.slice(at, mark.start);
    at = Math.max(at, mark.end);
  }
  return kept + text.slice(at);
}

/** "Thank you. The dam at Orlu is late. Who pays for it?" → "Who pays for it?"; null where no sentence asks. */
function heart(text: string): string | null {
  const asks = text.match(/[^.?!。？！]*[?？]/g)?.map((sentence) => sentence.trim());
  return asks?.find((sentence) => sentence.length >= 40) ?? asks?.at(-1) ?? null;
}

/** Cuts at a word's end and says so with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = space > length * 0.6 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
