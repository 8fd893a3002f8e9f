import type { Root } from 'mdast';
import { detect, dialectById } from '../dialects/detect.ts';
import type { Dialect } from '../dialects/types.ts';
import type { Briefing, Furniture, Item, Lines, TocEntry, Turn } from '../model/briefing.ts';
import type { Source } from '../read/source.ts';
import { homoglyphWords } from '../text/homoglyphs.ts';
import { slug } from '../text/slug.ts';
import { foldSpace } from '../text/space.ts';
import { type Block, toBlocks } from './blocks.ts';
import { settleDate } from './date.ts';
import { readHeader } from './header.ts';
import { IdMaker } from './ids.ts';
import { type RawItem, toItems } from './items.ts';
import { joinTitles } from './join/join.ts';
import { labelKey } from './labels.ts';
import { languageOf } from './language.ts';
import { type Note, toMessage } from './notes.ts';
import { richOf } from './rich.ts';
import { type Roles, settleRoles } from './roles.ts';
import { type Segment, segmentText, toSegments } from './segments.ts';
import { toSpeaker } from './speakers.ts';
import { derivedTitle } from './titles.ts';
import { type PrintedToc, readToc, titleKey } from './toc.ts';
import { htmlTree } from './tree/html.ts';
import { markdownTree } from './tree/markdown.ts';
import { textTree } from './tree/text.ts';
import { type Part, type RawTurn, readBody } from './turns.ts';

export interface ParseOptions {
  /** the id of a dialect; else front matter, else the text itself tells */
  dialect?: string;
  /** the briefing’s id; else its date, else a slug of the file’s name */
  id?: string;
}

function treeOf(source: Source): Root {
  if (source.format === 'html') return htmlTree(source);
  return source.format === 'markdown' ? markdownTree(source) : textTree(source);
}

function pickDialect(
  blocks: readonly Block[],
  source: Source,
  options: ParseOptions,
  notes: Note[],
): Dialect {
  if (options.dialect) return dialectById(options.dialect);
  if (source.frontMatter.dialect) {
    try {
      return dialectById(source.frontMatter.dialect);
    } catch (error) {
      notes.push({ rule: 'dialect-unknown', line: 1, reason: (error as Error).message });
    }
  }
  const found = detect(blocks.map((block) => block.text));
  if (found.dialect.id === 'general') {
    notes.push({
      rule: 'dialect-weak',
      line: null,
      reason:
        found.rival && found.rival.score > 0
          ? `No publisher’s layout was recognised (nearest: ${found.rival.dialect.id}); labels were worked out from the text.`
          : 'No publisher’s layout was recognised; labels were worked out from the text.',
    });
  } else if (found.rival && found.rival.score >= found.score * 0.8) {
    notes.push({
      rule: 'dialect-tie',
      line: null,
      reason: `Read as ${found.dialect.id}, but ${found.rival.dialect.id} fits nearly as well.`,
      confidence: found.score / (found.score + found.rival.score),
    });
  }
  return found.dialect;
}

function namesIn(title: string, dialect: Dialect): string[] {
  const names: string[] = [];
  for (const { pattern } of dialect.spokesperson ?? []) {
    const name = pattern.exec(title)?.[1];
    if (name) names.push(name);
  }
  return names;
}

interface Spoken {
  paragraphs: string[];
  rich: (string | null)[];
  label: string | null;
  note: string | null;
  lines: Lines;
}

function spokenBy(turn: RawTurn, base: string | null = null): Spoken {
  const paragraphs: string[] = [];
  const rich: (string | null)[] = [];
  const label = turn.opening?.label ?? null;
  for (const one of turn.segments) {
    const from = one === turn.opening && label ? Math.max(one.from, label.said) : one.from;
    const text = one.block.text.slice(from, one.to).replace(/\n/g, ' ').trim();
    if (!text) continue;
    paragraphs.push(text);
    rich.push(richOf(one.block, from, one.to, base));
  }
  const first = turn.segments[0]!;
  const last = turn.segments.at(-1)!;
  return {
    paragraphs,
    rich,
    label: label?.text ?? null,
    note: label?.note ?? null,
    lines: [first.lines[0], last.lines[1]],
  };
}

function sayTurn(
  turn: RawTurn,
  dialect: Dialect,
  titleName: string | null,
  speaking: string | null,
  base: string | null,
): Turn {
  const spoken = spokenBy(turn, base);
  const listed = turn.opening?.label?.shape === 'listed';
  let speaker: string | null = null;
  let office: string | null = null;
  let outlet: string | null = null;
  if (turn.role === 'question') {
    if (spoken.label && !listed) {
      const match = dialect.outlet?.pattern.exec(spoken.label);
      outlet = match?.[1] ?? spoken.label;
    }
  } else if (spoken.label && !listed) {
    const who = toSpeaker(spoken.label);
    speaker = who.name;
    office = who.office;
  } else speaker = turn.continues ? speaking : titleName;
  return {
    role: turn.role,
    speaker,
    office,
    outlet,
    label: spoken.label,
    note: spoken.note,
    paragraphs: spoken.paragraphs,
    ...(spoken.rich.some((html) => html !== null) ? { rich: spoken.rich } : {}),
    lines: spoken.lines,
  };
}

function plainFurniture(segment: Segment, kind: Furniture['kind']): Furniture {
  return { lines: [segment.lines[0], segment.lines[1]], kind, text: segmentText(segment) };
}

function questionText(item: RawItem): string {
  return item.turns
    .filter((turn) => turn.role === 'question')
    .flatMap((turn) => spokenBy(turn).paragraphs)
    .join('\n');
}

function answerText(item: RawItem): string {
  return item.turns
    .filter((turn) => turn.role !== 'question')
    .flatMap((turn) => spokenBy(turn).paragraphs)
    .join('\n');
}

function itemLines(item: RawItem, turns: readonly Turn[]): Lines {
  const first = item.heading?.lines[0] ?? turns[0]!.lines[0];
  const last = turns.at(-1)?.lines[1] ?? item.heading!.lines[1];
  return [first, Math.max(first, last)];
}

/** The runs of lines that lie in no turn; both lists are in order. */
function outside(runs: readonly Furniture[], turns: readonly Lines[]): Furniture[] {
  let at = 0;
  return runs.filter(({ lines }) => {
    while (at < turns.length && turns[at]![1] < lines[0]) at++;
    const turn = turns[at];
    return !turn || lines[0] < turn[0];
  });
}

/**
 * A transcript → what was said, taken apart. Pure; never throws for a bad transcript, only for an unknown
 * `options.dialect` (a RangeError that lists the known ids).
 */
export function parse(source: Source, options: ParseOptions = {}): Briefing {
  const notes: Note[] = [];
  const tree = treeOf(source);
  const blocks = toBlocks(tree, source);
  const dialect = pickDialect(blocks, source, options, notes);
  const segments = toSegments(blocks, dialect);

  const firstLines = segments.slice(0, 12).map((one) => foldSpace(segmentText(one).slice(0, 500)));
  const titleNames = firstLines.flatMap((line) => namesIn(line, dialect));
  const roles: Roles = settleRoles(segments, dialect, titleNames.map(labelKey));
  notes.push(...roles.notes);
  const isLabel = (one: Segment) => roles.opens.has(one);

  const header = readHeader(segments, dialect, isLabel);
  const toc: PrintedToc | null = readToc(segments, header.next, dialect, isLabel);
  const body = segments.slice(toc ? toc.next : header.next);
  const titles = new Set((toc?.titles ?? []).map((one) => titleKey(one.title)));
  const parts: Part[] = readBody(body, { dialect, roles, titles });
  const rawItems = toItems(parts);

  const titleName = titleNames[0] ?? (roles.spokesperson ? toSpeaker(roles.spokesperson).name : null);
  const title = source.frontMatter.title ?? (header.title ? foldSpace(segmentText(header.title)) : null);
  if (!title) {
    notes.push({
      rule: 'title-missing',
      line: segments[0]?.lines[0] ?? null,
      reason: 'No title is printed.',
    });
  }
  const fileName = (source.file.split(/[\\/]/).pop() ?? '').replace(/\.[a-z]{2,4}$/i, '');
  const shownTitle = title || dialect.untitled || fileName || 'Untitled';
  const settled = settleDate(title ?? '', header.title?.lines[0] ?? null, header, source.file, dialect);
  const date = source.frontMatter.date ?? settled.date;
  if (!source.frontMatter.date) notes.push(...settled.notes);
  const url = source.frontMatter.url ?? tree.data?.meta?.url ?? null;
  const lang = source.frontMatter.lang ?? languageOf(dialect, blocks);

  // titles of the table of contents → exchanges
  const entries = toc?.titles ?? [];
  const headingKeys = new Map<string, RawItem[]>();
  for (const item of rawItems) {
    if (!item.heading) continue;
    const key = titleKey(item.title ?? '');
    headingKeys.set(key, [...(headingKeys.get(key) ?? []), item]);
  }
  const owner = new Map<RawItem, number>();
  entries.forEach((entry, index) => {
    const waiting = entry.kind === 'exchange' ? undefined : headingKeys.get(titleKey(entry.title));
    const item = waiting?.shift();
    if (item) {
      owner.set(item, index);
      entry.kind ??= 'announcement';
    }
  });
  const asked = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.kind !== 'announcement');
  const exchanges = rawItems.filter((item) => item.kind === 'exchange' && !item.heading);
  const joined = joinTitles(
    asked.map(({ entry }) => entry.title),
    exchanges.map((item) => ({ question: questionText(item), answer: answerText(item) })),
    lang,
  );
  const confidence = new Map<RawItem, number>();
  exchanges.forEach((item, index) => {
    const t = joined.titleOf[index];
    if (t === null || t === undefined) return;
    owner.set(item, asked[t]!.index);
    confidence.set(item, joined.confidence[index]!);
    if (joined.followUp[index]) item.followUp = true;
  });

  const ids = new IdMaker();
  const tocItems: string[][] = entries.map(() => []);
  let speaking: string | null = titleName;
  const items: Item[] = rawItems.map((raw) => {
    const turns = raw.turns.map((turn) => {
      const said = sayTurn(turn, dialect, titleName, speaking, url);
      if (said.role !== 'question') speaking = said.speaker ?? speaking;
      return said;
    });
    const owned = owner.get(raw);
    const topic = owned === undefined ? null : entries[owned]!.title;
    const asks = turns.filter((turn) => turn.role === 'question').flatMap((turn) => turn.paragraphs);
    const all = turns.flatMap((turn) => turn.paragraphs);
    const from = raw.heading ? 'heading' : topic ? 'toc' : 'text';
    const itemTitle =
      (raw.heading ? raw.title : topic) ||
      derivedTitle(asks.length > 0 ? asks : all, asks.length > 0) ||
      shownTitle;
    const id = ids.make(itemTitle, raw.kind);
    if (owned !== undefined) tocItems[owned]!.push(id);
    return {
      id,
      kind: raw.kind,
      title: itemTitle,
      titleFrom: from,
      confidence: from === 'toc' ? Math.round((confidence.get(raw) ?? 1) * 100) / 100 : null,
      topic,
      followUp: raw.followUp,
      turns,
      lines: itemLines(raw, turns),
    };
  });
  const tocEntries: TocEntry[] = entries.map((entry, index) => ({
    kind: entry.kind ?? 'exchange',
    title: entry.title,
    items: tocItems[index]!,
    line: entry.segment.lines[0],
  }));
  tocEntries.forEach((entry) => {
    if (entry.items.length === 0) {
      notes.push({
        rule: 'toc-title-without-item',
        line: entry.line ?? null,
        reason: `Nothing was found that "${entry.title}" names.`,
      });
    }
  });
  for (const item of items) {
    if (item.titleFrom === 'toc') {
      const sure = item.confidence ?? 1;
      notes.push({
        rule: sure < 0.35 ? 'toc-join-weak' : 'toc-join',
        line: item.lines[0],
        reason: `"${item.title}" was joined to this by what is said.`,
        confidence: sure,
      });
    } else if (item.titleFrom === 'text' && item.kind === 'exchange' && entries.length > 0) {
      notes.push({
        rule: 'exchange-without-title',
        line: item.lines[0],
        reason: 'No title of the table of contents fits this exchange.',
      });
    }
  }
  if (items.length === 1 && items[0]!.kind === 'remarks' && roles.opens.size === 0) {
    notes.push({
      rule: 'no-turns',
      line: items[0]!.lines[0],
      reason: 'Nobody’s turn was recognised; the text is kept whole, as remarks.',
    });
  }

  const furniture: Furniture[] = [];
  // lines that hold nothing but tags inside a turn belong to the turn
  const turnLines = items.flatMap((item) => item.turns.map((turn) => turn.lines));
  furniture.push(...outside(tree.data?.furniture ?? [], turnLines));
  if (source.body.line > 1) {
    furniture.push({
      lines: [1, source.body.line - 1],
      kind: 'front-matter',
      text: source.text.slice(0, source.body.offset),
    });
  }
  for (const one of header.furniture) furniture.push(plainFurniture(one.segment, one.kind));
  for (const one of toc?.segments ?? []) furniture.push(plainFurniture(one, 'toc'));
  for (const part of parts)
    if (part.kind === 'furniture') furniture.push(plainFurniture(part.segment, part.what));
  furniture.sort((a, b) => a.lines[0] - b.lines[0]);

  for (const block of blocks) {
    for (const { word } of homoglyphWords(block.text)) {
      notes.push({
        rule: 'homoglyph',
        line: block.lines[0],
        reason: `"${word}" holds letters of two alphabets.`,
      });
    }
  }
  return {
    schema: 1,
    id: options.id ?? date ?? (slug(fileName) || 'undated'),
    lang,
    dialect: dialect.id,
    title: shownTitle,
    date,
    time: source.frontMatter.time ?? header.time,
    place: source.frontMatter.place ?? header.place,
    url,
    series: source.frontMatter.series ?? null,
    editions: header.editions,
    toc: tocEntries,
    items,
    furniture,
    messages: [...source.messages, ...notes.map(toMessage)],
    source: {
      file: source.file,
      sha256: source.sha256,
      bytes: source.bytes,
      encoding: source.encoding,
      format: source.format,
    },
  };
}
