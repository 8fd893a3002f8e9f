import type pico from 'picocolors';
import type { Briefing, Turn } from '../../model/briefing.ts';
import { measure } from '../../outline/measure.ts';
import { plural } from './messages.ts';
import { safe } from './terminal.ts';

type Colors = ReturnType<typeof pico.createColors>;

/** What a transcript was taken apart into: its head, then an item a line with kind, words, id, title and speakers. */
export function outlineTable(briefing: Briefing, colors: Colors): string {
  const head = [briefing.date ?? 'no date', briefing.time, briefing.lang, briefing.dialect]
    .filter(Boolean)
    .join('  ');
  const number = String(briefing.items.length).length;
  const kind = Math.max(0, ...briefing.items.map((item) => item.kind.length));
  const rows = briefing.items.map((item, i) => {
    const speakers = [...new Set(item.turns.flatMap((turn) => turn.speaker ?? []))].join(', ');
    const place = `${String(i + 1).padStart(number)}  ${item.kind.padEnd(kind)}  ${String(wordsOf(item.turns)).padStart(6)}`;
    const title = `${item.followUp ? '↳ ' : ''}${safe(item.title)}`;
    return `${place}  ${title}${speakers ? colors.dim(`  ${safe(speakers)}`) : ''}\n${' '.repeat(number + kind + 12)}${colors.cyan(`#${item.id}`)}\n`;
  });
  const words = briefing.items.reduce((sum, item) => sum + wordsOf(item.turns), 0);
  return `${colors.bold(safe(briefing.title))}\n${head}\n\n${rows.join('')}\n${plural(briefing.items.length, 'item')}, ${plural(words, 'word')}.\n`;
}

/** Words as the site counts them; a Chinese character is one. */
export function wordsOf(turns: readonly Turn[]): number {
  let sum = 0;
  for (const turn of turns) {
    for (const paragraph of turn.paragraphs) {
      const { words, han } = measure(paragraph);
      sum += words + han;
    }
  }
  return sum;
}
