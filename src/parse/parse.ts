import type { Dialect } from '../dialects/types.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Decision } from '../model/decisions.ts';
import type { Source } from '../read/source.ts';
import { readFileName } from '../text/file-name.ts';
import { slug } from '../text/slug.ts';
import { foldSpace } from '../text/space.ts';
import { joinContents } from './alignment/contents.ts';
import { misspeltLabels } from './attribution/aliases.ts';
import { settleRoles } from './attribution/roles.ts';
import { toSpeaker } from './attribution/speakers.ts';
import { decideItems, decideLines, decideTitles, fittingDecisions } from './decisions/decide.ts';
import { toMessage } from './notes.ts';
import { settleDate } from './page/date.ts';
import { furnitureOfPage } from './page/furniture.ts';
import { readHeader } from './page/header.ts';
import { headingBook } from './page/headings.ts';
import { homoglyphNotes } from './page/homoglyph-notes.ts';
import { languageOf } from './page/language.ts';
import { pickDialect } from './page/pick-dialect.ts';
import { strayLines } from './page/stray-lines.ts';
import { readToc } from './page/toc.ts';
import { toBlocks } from './segments/blocks.ts';
import { labelKey } from './segments/labels.ts';
import { toSegments } from './segments/segments.ts';
import { segmentText } from './segments/verbatim.ts';
import type { Note, Segment } from './stages.ts';
import { nameItems } from './titles/name-items.ts';
import { treesOf } from './tree/tree-of.ts';
import { toItems } from './turns/items.ts';
import { readBody } from './turns/turns.ts';

export interface ParseOptions {
  /** the id of a dialect; else front matter, else the text itself tells */
  dialect?: string;
  /** the briefing’s id; else its date, else a slug of the file’s name */
  id?: string;
  /** BCP 47: the language that the archive states, taken where the words tell too little */
  lang?: string;
  /** what a person settled about single lines of this transcript */
  decisions?: readonly Decision[];
}

/** "… Ann Example To The Travel Pool": where a title is in capitals, its little words are too */
const BEHIND_NAME =
  /\s+(?:To|On|At|And|In|En|With|For|From|Of|By|Aboard|Via|Following|After|Before)(?:\s.*)?$/;

/** Persons whom the first lines name as the one who speaks. */
function namesAtTop(segments: readonly Segment[], dialect: Dialect): string[] {
  return segments.slice(0, 12).flatMap((one) => {
    const line = foldSpace(segmentText(one).slice(0, 500));
    return (dialect.spokesperson ?? []).flatMap(
      ({ pattern }) => pattern.exec(line)?.[1]?.replace(BEHIND_NAME, '') ?? [],
    );
  });
}

/**
 * A transcript → what was said, taken apart. Pure; never throws for a bad transcript, only for an unknown
 * `options.dialect` (a RangeError that lists the known ids).
 */
export function parse(source: Source, options: ParseOptions = {}): Briefing {
  const { frontMatter } = source;
  const treeWith = treesOf(source);
  const found = treeWith();
  const { dialect, notes } = pickDialect(toBlocks(found, source), source, options.dialect);
  const tree = source.format === 'html' && dialect.selector ? treeWith(dialect.selector) : found;
  const blocks = toBlocks(tree, source);
  const note = (more: readonly Note[]) => {
    for (const one of more) notes.push(one);
  };

  note(tree.data?.notes ?? []);
  const stated = fittingDecisions(options.decisions ?? [], source.text);
  const decided = decideLines(toSegments(blocks, dialect), stated.fitting);
  note(stated.notes);
  note(decided.notes);
  const { segments } = decided;
  const names = namesAtTop(segments, dialect);
  const roles = settleRoles(segments, dialect, names.map(labelKey));

  const opensTurn = (one: Segment) => roles.opens.has(one);
  const header = readHeader(segments, dialect, opensTurn, decided.furniture);
  const printed = readToc(segments, header.next, dialect, opensTurn);
  const titles = printed?.titles ?? [];
  const body = segments.slice(printed?.next ?? header.next);
  // a colon in the letterhead or in a printed title is no doubt
  const bodyLine = body[0]?.lines[0] ?? 0;
  note(roles.notes.filter((one) => one.rule !== 'label-doubtful' || (one.line ?? bodyLine) >= bodyLine));

  const parts = readBody(body, {
    dialect,
    roles,
    headings: headingBook(body, titles, dialect, roles),
    decided,
  });
  const name = readFileName(source.file);
  const spoken = languageOf(dialect, blocks, options.lang);
  const statedLang = frontMatter.lang ?? name.lang;
  const lang = statedLang ?? spoken.lang;
  if (!statedLang) note(spoken.notes);
  const gathered = decideItems(toItems(parts), stated.fitting);
  const contents = joinContents(titles, gathered.items, lang);
  note(contents.notes);
  note(gathered.notes);
  const entitled = decideTitles(contents, stated.fitting);
  note(entitled.notes);

  const file = (source.file.split(/[\\/]/).pop() ?? '').replace(/\.[a-z]{2,8}$/i, '');
  const title = frontMatter.title ?? (header.title ? foldSpace(segmentText(header.title)) : '');
  const titleLine = header.title?.lines[0] ?? null;
  const shownTitle = title || dialect.untitled || file || 'Untitled';
  if (!title)
    note([{ rule: 'title-missing', line: segments[0]?.lines[0] ?? null, reason: 'No title is printed.' }]);
  const settled = settleDate(title, titleLine, header, name, dialect);
  const date = frontMatter.date ?? settled.date;
  if (!frontMatter.date) note(settled.notes);

  const misspelt = misspeltLabels(roles.opens.keys());
  note(misspelt.notes);
  const url = frontMatter.url ?? tree.data?.meta?.url ?? null;
  const spokesperson = names[0] ?? (roles.spokesperson ? toSpeaker(roles.spokesperson).name : null);
  const named = nameItems(
    entitled.contents,
    { dialect, lang, spokesperson, meant: misspelt.meant, podium: roles.podium, askers: roles.askers, url },
    shownTitle,
  );
  note(named.notes);
  if (roles.opens.size === 0 && named.items.length > 0) {
    note([
      {
        rule: 'no-turns',
        line: named.items[0]!.lines[0],
        reason: 'Nobody’s turn was recognised; the text is kept whole.',
      },
    ]);
  }
  note(homoglyphNotes(blocks));
  const furniture = furnitureOfPage(source, tree, header, printed, parts, named.items);
  const stray = strayLines(source, named.items, furniture);
  note(stray.notes);

  return {
    schema: 1,
    id: options.id ?? date ?? (slug(file) || 'undated'),
    lang,
    dialect: dialect.id,
    title: shownTitle,
    date,
    time: frontMatter.time ?? header.time,
    place: frontMatter.place ?? header.place,
    url,
    series: frontMatter.series ?? null,
    editions: header.editions,
    toc: named.toc,
    items: named.items,
    furniture: [...furniture, ...stray.furniture].sort((a, b) => a.lines[0] - b.lines[0]),
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
