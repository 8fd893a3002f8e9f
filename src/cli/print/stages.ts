import type pico from 'picocolors';
import type { Item, Lines } from '../../model/briefing.ts';
import type {
  Block,
  Part,
  RawItem,
  RawThread,
  RawTurn,
  Segment,
  SpeakerRole,
  Way,
} from '../../parse/stages.ts';
import { clip } from '../../text/clip.ts';
import { groupBy } from '../../text/group-by.ts';
import { foldSpace } from '../../text/space.ts';
import { plural } from './messages.ts';
import { safe } from './terminal.ts';

type Colors = ReturnType<typeof pico.createColors>;
type Tone = 'question' | 'answer' | 'statement' | 'dim' | 'plain';

/** What one stage made of some lines. */
interface Row {
  /** "7", "8–9" or "7, 10" */
  where: string;
  what: string;
  text: string;
  tone: Tone;
}

/** A stage, and what it does in a few words. */
interface Stage {
  name: string;
  does: string;
  rows: Row[];
}

/** How much of a text is shown. */
const WIDTH = 64;
/** Of the lines that a label opens so many are named, and the last. */
const MOST_WHERE = 3;

function shorten(text: string): string {
  return clip(safe(foldSpace(text)), WIDTH);
}

const span = ([first, last]: Lines) => (first === last ? `${first}` : `${first}–${last}`);

function places(lines: readonly number[]): string {
  if (lines.length <= MOST_WHERE + 1) return lines.join(', ');
  return `${lines.slice(0, MOST_WHERE).join(', ')} … ${lines.at(-1)}`;
}

function linesOf(segments: readonly Segment[]): Lines {
  const first = segments.reduce((least, { lines }) => Math.min(least, lines[0]), Number.POSITIVE_INFINITY);
  return [first, segments.reduce((most, { lines }) => Math.max(most, lines[1]), first)];
}

/** The width of a column. */
function widest(cells: readonly string[]): number {
  return cells.reduce((most, { length }) => Math.max(most, length), 0);
}

const textOf = ({ block, from, to }: Segment) => block.text.slice(from, to);

function blockRow({ lines, text, depth, marker, rule }: Block): Row {
  const what = rule ? 'rule' : depth > 0 ? `heading ${depth}` : marker === null ? 'paragraph' : 'list item';
  return { where: span(lines), what, text, tone: 'plain' };
}

/** The segments that a label may open; a paragraph without one stays as it is. */
function segmentRows(segments: readonly Segment[]): Row[] {
  return segments.flatMap((one) => {
    if (!one.label) return [];
    const text = one.block.text.slice(one.label.said, one.to);
    return [{ where: span(one.lines), what: one.label.text, text, tone: 'plain' }];
  });
}

const does: Record<SpeakerRole, [what: string, tone: Tone]> = {
  question: ['asks', 'question'],
  answer: ['answers', 'answer'],
  moderator: ['leads', 'statement'],
};

/** Each label once, with what became of it; the lines that open a turn without one are told together. */
function attributionRows({ decided, roles }: Way): Row[] {
  const rows = new Map<string, { label: string; role: SpeakerRole | null; lines: number[] }>();
  for (const one of decided.segments) {
    const role = roles.opens.get(one) ?? null;
    if (!one.label && !role) continue;
    const key = `${one.label?.key ?? ''} ${role}`;
    const row = rows.get(key) ?? { label: one.label?.text ?? 'no label', role, lines: [] };
    row.lines.push(one.lines[0]);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ label, role, lines }) => {
    const [what, tone] = role ? does[role] : (['is said', 'dim'] as const);
    return { where: places(lines), what, text: label, tone };
  });
}

/** What nobody said: the head of the page, its table of contents, headings, lines of the page among what was said. */
function pageRows({ briefing, parts }: Way): Row[] {
  const furniture = briefing.furniture.map(({ lines, kind, text }) => ({ lines, what: `${kind}`, text }));
  const headings = parts.flatMap((part) =>
    part.kind === 'heading' ? [{ lines: part.segment.lines, what: 'heading', text: part.title }] : [],
  );
  return [...furniture, ...headings]
    .sort((a, b) => a.lines[0] - b.lines[0])
    .map(({ lines, what, text }) => ({ where: span(lines), what, text, tone: 'dim' }));
}

function turnRow({ role, opening, segments }: RawTurn): Row {
  const [first] = segments;
  const text = first ? textOf(first) : '';
  return { where: span(linesOf(segments)), what: role, text: opening ? text : `… ${text}`, tone: role };
}

function turnRows(parts: readonly Part[]): Row[] {
  return parts.flatMap((part) => (part.kind === 'turn' ? [turnRow(part.turn)] : []));
}

function itemRow({ kind, heading, turns }: RawItem): Row {
  const lines = linesOf([...(heading ? [heading] : []), ...turns.flatMap(({ segments }) => segments)]);
  const text = turns.map(({ role }) => role).join(', ') || 'a heading alone';
  return { where: span(lines), what: kind, text, tone: 'plain' };
}

/** "1 remarks, 2 exchanges" */
const kindsIn = (items: RawThread['items']): string =>
  [...groupBy(items, ({ item }) => item.kind)]
    .map(([kind, own]) => (kind === 'remarks' ? `${own.length} remarks` : plural(own.length, kind)))
    .join(', ');

/** A thread: how sure its least sure border is, and how many items of which kind it has. */
function threadRow({ items, joins }: RawThread): Row {
  const segments = items.flatMap(({ item: { heading, turns } }) => [
    ...(heading ? [heading] : []),
    ...turns.flatMap((turn) => turn.segments),
  ]);
  const sure = joins.flatMap((join) => (join === null ? [] : [Math.max(join, 1 - join)]));
  const what = sure.length === 0 ? 'settled' : `told, ${Math.min(...sure).toFixed(2)}`;
  return {
    where: span(linesOf(segments)),
    what,
    text: kindsIn(items),
    tone: 'plain',
  };
}

function titleRow({ lines, title, titleFrom, titleDecided, confidence, followUp }: Item): Row {
  const sure = typeof confidence === 'number' ? `, ${confidence.toFixed(2)}` : '';
  const what = titleDecided
    ? 'decided'
    : { heading: 'printed', toc: `contents${sure}`, text: 'derived' }[titleFrom];
  return { where: span(lines), what, text: `${followUp ? '↳ ' : ''}${title}`, tone: 'plain' };
}

function stagesOf(way: Way): Stage[] {
  const { blocks, decided, items, parts, briefing } = way;
  return [
    { name: 'Blocks', does: 'the paragraphs of the page', rows: blocks.map(blockRow) },
    { name: 'Segments', does: 'where a label may open a turn', rows: segmentRows(decided.segments) },
    { name: 'Attribution', does: 'who asks, who answers', rows: attributionRows(way) },
    { name: 'Page', does: 'what nobody said', rows: pageRows(way) },
    { name: 'Turns', does: 'who speaks, from where to where', rows: turnRows(parts) },
    { name: 'Items', does: 'which turns belong together', rows: items.map(itemRow) },
    { name: 'Threads', does: 'which items a reader would call one', rows: way.threads.map(threadRow) },
    { name: 'Titles', does: 'what each item is called', rows: briefing.items.map(titleRow) },
  ];
}

/**
 * The way of one transcript for a terminal: what each stage of the parser made of which lines.
 *
 *     Turns: who speaks, from where to where
 *        7  question  Question: When will the bridge open?
 *      8–9  answer    Anna Lindt: In June.
 */
export function stagesForTerminal(way: Way, file: string, colors: Colors): string {
  const paint: Record<Tone, (text: string) => string> = {
    question: colors.yellow,
    answer: colors.green,
    statement: colors.blue,
    dim: colors.dim,
    plain: (text) => text,
  };
  const { dialect, lang, date } = way.briefing;
  const stages = stagesOf(way);
  const where = widest(stages.flatMap(({ rows }) => rows.map((row) => row.where)));
  const sections = stages.map(({ name, does: what, rows }) => {
    const width = widest(rows.map((row) => safe(row.what)));
    const lines = rows.map((row) => {
      const label = paint[row.tone](safe(row.what).padEnd(width));
      return `${colors.dim(row.where.padStart(where + 2))}  ${label}  ${shorten(row.text)}`;
    });
    return [`${colors.bold(name)}: ${what}`, ...(lines.length > 0 ? lines : [colors.dim('  none')])];
  });
  const head = `${colors.bold(safe(file))}, read as ${dialect}, in ${lang}, ${date ?? 'without a date'}`;
  const tail = `${plural(way.briefing.items.length, 'item')}, ${plural(way.briefing.messages.length, 'message')}.`;
  return `${[[head], ...sections, [tail]].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
