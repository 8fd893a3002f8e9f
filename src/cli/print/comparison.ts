import type pico from 'picocolors';
import type { ChangedItem, Comparison } from '../../history/compare.ts';
import { excerpt } from '../../history/excerpt.ts';
import { type Piece, piecesOf } from '../../history/words.ts';
import type { Lines } from '../../model/briefing.ts';
import { safe } from './terminal.ts';

type Colors = ReturnType<typeof pico.createColors>;

const signs = { changed: '~', came: '+', went: '-' } as const;

/** What differs between two readings of a briefing, item by item: what went as [-…-], what came as {+…+}, coloured or not. */
export function comparisonForTerminal({ facts, items, furniture }: Comparison, colors: Colors): string {
  const stated = facts.map(
    ({ what, former, later }) => `${what}: ${words(piecesOf(former ?? '', later ?? ''), colors)}\n`,
  );
  const parts = [
    stated.join(''),
    ...items.map((item) => itemForTerminal(item, colors)),
    unsaid('no longer there', furniture.went) + unsaid('new or other', furniture.came),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('\n') : 'No word differs.\n';
}

function itemForTerminal(
  { is, title, printed, paragraphs, later, former }: ChangedItem,
  colors: Colors,
): string {
  const paint = { changed: colors.bold, came: colors.green, went: colors.red }[is];
  const name = printed.length > 0 ? words(printed, colors) : safe(title);
  const said = paragraphs.map(({ who, text }) => {
    const parts = [who.length > 0 ? `${words(excerpt(who), colors)}:` : '', words(excerpt(text), colors)];
    return `    ${parts.filter((part) => part !== '').join(' ')}\n`;
  });
  return `${paint(`${signs[is]} ${(later ?? former ?? 0) + 1}`)}  ${paint(name)}\n${said.join('')}`;
}

function words(pieces: readonly Piece[], colors: Colors): string {
  return pieces
    .map(({ is, text, space }, at) => {
      const before = space && at > 0 ? ' ' : '';
      if (is === 'same') return before + safe(text);
      return before + (is === 'went' ? colors.red(`[-${safe(text)}-]`) : colors.green(`{+${safe(text)}+}`));
    })
    .join('');
}

function unsaid(what: string, lines: readonly Lines[]): string {
  if (lines.length === 0) return '';
  const ranges = lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
  return `Nobody said, ${what}: ${/^\d+$/.test(ranges) ? 'line' : 'lines'} ${ranges}\n`;
}
