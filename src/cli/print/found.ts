import type { Piece, Said } from '../../search/page/excerpt.js';
import type { How } from '../../search/page/finder.js';
import type { Found, FoundEntry } from '../../search/texts/ask.ts';
import { plural } from './messages.ts';
import { safe, type Terminal } from './terminal.ts';

/** How something that is found is named where it is printed: its file as seen from where the command was called. */
export type PlaceOf = (entry: FoundEntry) => { file: string; address: string };

/**
 * What is found, for a person:
 *
 *     2031-05-04 · Pier · Ms. Lindt
 *     Ferry: when will it run again?
 *     A  On June 1.
 *     content/pier/2031-05-04.txt:8  /en/pier/2031/05/04/ferry.html
 */
export function entryText(entry: FoundEntry, placeOf: PlaceOf, { outColors: colors }: Terminal): string {
  const { file, address } = placeOf(entry);
  const marked = (pieces: readonly Piece[]) =>
    joined(pieces)
      .map(({ text, marked }) => (marked ? colors.bold(colors.yellow(plain(text))) : plain(text)))
      .join('');
  const head = [entry.date ?? 'undated', entry.podium, entry.speakers.join(', ')];
  const said = entry.said.map(
    ({ part, who, text }) => `${part === null ? '' : `${sideOf(part, who)}  `}${marked(text)}\n`,
  );
  const others = entry.others > 0 ? colors.dim(`  and ${entry.others} more of this thread`) : '';
  return [
    `${colors.dim(
      head
        .filter(Boolean)
        .map((part) => safe(String(part)))
        .join(' · '),
    )}\n`,
    `${marked(entry.title)}\n`,
    ...said,
    `${colors.cyan(`${safe(file)}:${entry.line}`)}  ${safe(address)}${others}\n`,
  ].join('');
}

const sides = { q: 'Q', a: 'A' } as const;

/** "A", "Ms. Lindt"; a name does not say that it asks: "Q Orlu Herald" */
function sideOf(part: keyof typeof sides, who: string | null): string {
  if (who === null) return sides[part];
  return part === 'q' ? `${sides.q} ${safe(who)}` : safe(who);
}

/** Pieces that stand side by side as one: of Chinese each sign is a piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { text, marked } of pieces) {
    const last = all.at(-1);
    if (last?.marked === marked) last.text += text;
    else all.push({ text, marked });
  }
  return all;
}

/** Text of strangers, without the signs that part Chinese words where no one sees them. */
const plain = (text: string): string => safe(text.replaceAll('\u200b', '').replaceAll('\u00a0', ' '));

/** The same as data. */
export function entryRow(entry: FoundEntry, placeOf: PlaceOf): object {
  const { date, podium, speakers, lang, kind, title, said, line, others } = entry;
  const { file, address } = placeOf(entry);
  const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
  return {
    date,
    podium,
    speakers,
    lang,
    kind,
    title: textOf(title),
    said: said.map(({ part, who, text }: Said) => ({
      role: part === 'q' ? 'question' : 'answer',
      ...(who === null ? {} : { speaker: who }),
      text: textOf(text),
    })),
    matches: [
      ...new Set(
        [title, ...said.map(({ text }) => text)]
          .flatMap(joined)
          .flatMap((one) => (one.marked ? one.text : [])),
      ),
    ],
    file,
    line,
    address,
    others,
  };
}

/** "87 answers. Speaker: Ann Example, from 2031-05-01 to 2031-05-31; words: ferry. “tole” is read as “toll”." */
export function understoodText({ total, chips, q, how }: Omit<Found, 'entries'>): string {
  const dates = chips.flatMap((chip) => (chip.kind === 'date' && !chip.beyond ? [spanText(chip)] : []));
  const turned = chips.flatMap((chip) =>
    chip.kind === 'date' && chip.turned
      ? [`“${chip.typed}” begins later than it ends: it is read the other way round.`]
      : [],
  );
  const names = chips.flatMap((chip) =>
    chip.kind === 'name' ? [`${kinds[chip.named.kind]}: ${chip.named.name}`] : [],
  );
  const single = chips.flatMap((chip) => (chip.kind === 'word' ? [chip.typed] : []));
  const words = QUOTED.test(q) ? q : single.join(' ');
  const order = chips.flatMap((chip) => (chip.kind === 'order' ? [`the ${chip.order} first`] : []));
  const slips = chips.flatMap((chip) =>
    chip.kind === 'name' && chip.slip ? [`“${chip.typed}” is read as “${chip.named.name}”.`] : [],
  );
  const beyond = chips.flatMap((chip) =>
    chip.kind === 'date' && chip.beyond
      ? [`Nothing is held ${spanText(chip)}: the nearest in time come first.`]
      : [],
  );
  const asked = [...names, ...dates, ...(words ? [`words: ${words}`] : []), ...order].join(', ');
  const first = `${plural(total, 'answer')}. ${asked.charAt(0).toUpperCase()}${asked.slice(1)}.`;
  return safe([first.replace(' .', ''), ...turned, ...beyond, ...slips, ...readings(how, total)].join(' '));
}

/** What stands in quotation marks is no part that can be taken out: “red line” */
const QUOTED = /["“”„«»‟「『]/;

const kinds = { speaker: 'speaker', outlet: 'newsroom', series: 'podium', topic: 'topic' } as const;

function spanText({ from, to }: { from: string; to: string }): string {
  if (from === to) return `on ${from}`;
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
}

/** How what was typed had to be read, so that something was found. */
function readings({ mended, reduced, unheld, few, most, lacking }: How, total: number): string[] {
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
  return [
    ...mended.map(([word, other]) => `“${word}” is read as “${other}”.`),
    ...(reduced ? [`Only ${quoted(reduced)} is searched for.`] : []),
    ...(unheld.length > 0 ? [`Nobody says ${quoted(unheld)}.`] : []),
    ...(few > 0 && few < total ? [`Of these, ${few} with all words.`] : []),
    ...(most ? ['None has all words: these have most of them.'] : []),
    ...(lacking.length > 0 ? [`None of them has ${quoted(lacking)}.`] : []),
  ];
}
