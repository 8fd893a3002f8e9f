import { bearsOwnName } from '../dialects/bears.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Decision } from '../model/decisions.ts';
import { readFileName } from '../read/file-name.ts';
import type { Source } from '../read/source.ts';
import { joinContents } from './alignment/contents.ts';
import { assemble } from './assemble.ts';
import { misspeltLabels } from './attribution/aliases.ts';
import { calledAskers } from './attribution/called-askers.ts';
import { namesAtTop } from './attribution/names-at-top.ts';
import { notesOfBody } from './attribution/role-notes.ts';
import { settleRoles } from './attribution/roles.ts';
import { spokespersonName } from './attribution/spokesperson.ts';
import { fittingDecisions, staleNotes } from './decisions/fitting.ts';
import { decideItems } from './decisions/items.ts';
import { decideLines } from './decisions/lines.ts';
import { withoutContradictions } from './decisions/not-applied.ts';
import { saidByNotes } from './decisions/said-by.ts';
import { decideTitles } from './decisions/titles.ts';
import { settleDate } from './page/date.ts';
import { furnitureOfPage } from './page/furniture.ts';
import { readHeader } from './page/header.ts';
import { headingBook } from './page/headings.ts';
import { homoglyphNotes } from './page/homoglyph-notes.ts';
import { settleLanguage } from './page/language.ts';
import { readAs } from './page/read-as.ts';
import { strayLines } from './page/stray-lines.ts';
import { readTitle } from './page/title.ts';
import { readToc } from './page/toc.ts';
import { correctionNotes } from './segments/correction-mark.ts';
import { toSegments } from './segments/segments.ts';
import { strayLabelNotes } from './segments/stray-labels.ts';
import { struckLabelNotes } from './segments/struck-labels.ts';
import type { Segment, Way } from './stages.ts';
import { toThreads } from './threads/threads.ts';
import { nameItems, noTurnsNotes } from './titles/name-items.ts';
import { nameThreads } from './titles/name-threads.ts';
import { doubtfulSpeakerNotes } from './turns/doubtful-speakers.ts';
import { toItems } from './turns/items.ts';
import { speakerNotes } from './turns/speaker-notes.ts';
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

/**
 * A transcript → what was said, taken apart. Pure; never throws for a bad transcript, only for an unknown
 * `options.dialect` (a RangeError that lists the known ids).
 */
export function parse(source: Source, options: ParseOptions = {}): Briefing {
  return parseStages(source, options).briefing;
}

/** The same, with what each stage handed on to the next. */
export function parseStages(source: Source, options: ParseOptions = {}): Way {
  const { frontMatter, file } = source;
  const name = readFileName(file);
  const fits = fittingDecisions(options.decisions ?? [], source.text);
  const { stale } = fits;
  const { left: fitting, notes: contradictions } = withoutContradictions(fits.fitting);

  const read = readAs(source, options.dialect);
  const { dialect, tree, blocks } = read;
  const decided = decideLines(toSegments(blocks, dialect), fitting);
  const { segments } = decided;
  const names = namesAtTop(segments, dialect);
  const roles = settleRoles(segments, dialect, names);
  const misspelt = misspeltLabels(roles.opens.keys());

  const opensTurn = (one: Segment) => roles.opens.has(one);
  const header = readHeader(segments, dialect, opensTurn, decided.furniture);
  const printed = readToc(segments, header.next, dialect, opensTurn);
  const title = readTitle(frontMatter.title, header, segments, dialect, file);
  const date = settleDate({
    declared: frontMatter.date ?? null,
    published: source.published,
    title,
    header,
    name,
    dialect,
  });
  const language = settleLanguage(frontMatter.lang ?? name.lang, dialect, blocks, options.lang);
  const { lang } = language;
  const url = frontMatter.url ?? tree.data?.url ?? null;
  const isSettled = (one: Segment) => opensTurn(one) || decided.speakers.has(one);

  const body = segments.slice(printed?.next ?? header.next);
  const headings = headingBook(body, printed?.titles ?? [], dialect, roles);
  const parts = readBody(body, { dialect, roles, headings, decided });
  const joined = decideItems(toItems(parts), fitting);
  const aligned = joinContents(printed?.titles ?? [], joined.items, lang);
  const decidedTitles = decideTitles(aligned, fitting);
  const { contents, threads, notes: threadNotes } = toThreads(decidedTitles.contents, lang);
  const spokesperson = spokespersonName(roles, names);
  const { podium } = roles;
  const askers = new Map([...calledAskers(segments, roles), ...roles.askers]);
  const recording = frontMatter.recording ?? frontMatter.video;
  const settled = new Set([...decided.speakers.keys()].map((one) => one.lines[0]));
  const speaking = {
    dialect,
    lang,
    spokesperson,
    meant: misspelt.meant,
    podium,
    askers,
    url,
    recording,
    settled,
  };
  const named = nameItems(contents, speaking, title.shown, threads);
  const threaded = nameThreads(threads, named.items);

  const furniture = furnitureOfPage(source, tree, header, printed, parts, named.items);
  const stray = strayLines(source, named.items, furniture);
  const briefing = assemble(source, options.id, {
    lang,
    dialect: dialect.id,
    publisher: bearsOwnName(source.text, dialect) ? dialect.name : undefined,
    title: title.shown,
    date: date.date,
    url,
    header,
    toc: named.toc,
    items: threaded.items,
    threads: threaded.threads,
    furniture: [...furniture, ...stray.furniture],
    notes: [
      ...read.notes,
      ...staleNotes(stale),
      ...contradictions,
      ...decided.notes,
      ...saidByNotes(fitting, decided, parts),
      ...speakerNotes(named.items, speaking),
      ...doubtfulSpeakerNotes(named.items, settled),
      ...notesOfBody([...roles.notes, ...struckLabelNotes(body, dialect, isSettled)], body, furniture),
      ...language.notes,
      ...aligned.notes,
      ...joined.notes,
      ...decidedTitles.notes,
      ...threadNotes,
      ...title.notes,
      ...date.notes,
      ...misspelt.notes,
      ...named.notes,
      ...noTurnsNotes(roles, named.items),
      ...homoglyphNotes(blocks),
      ...strayLabelNotes(segments),
      ...correctionNotes(segments, header.furniture, opensTurn),
      ...stray.notes,
    ],
  });
  return {
    dialect,
    tree,
    blocks,
    decided,
    roles,
    header,
    printed,
    parts,
    items: joined.items,
    contents,
    threads,
    stale,
    briefing,
  };
}
