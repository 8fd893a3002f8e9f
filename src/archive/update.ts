import { readFile, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { matchBriefings } from '../lock/match-briefings.ts';
import { wordsOf } from '../lock/texts.ts';
import type { Briefing } from '../model/briefing.ts';
import { hashesOf, printsOfTurns } from '../outline/prints.ts';
import { readSource } from '../read/read-source.ts';
import { decisionsFile } from './decisions.ts';
import { keepFormer } from './former-text.ts';
import type { Archive, ArchivedBriefing } from './types.ts';
import { writeWhole } from './whole-file.ts';

/**
 * The briefing of an archive that a newer transcript is of, by its words, as the lock knows it again (src/lock/match-briefings.ts). Many briefings of a
 * publisher say nearly the same: where the newer one states its date, it is none of another day.
 */
export function sameBriefing(archive: Pick<Archive, 'briefings'>, newer: Briefing): ArchivedBriefing | null {
  const isOfDay = ({ briefing: { date, lang } }: ArchivedBriefing) =>
    lang === newer.lang && (date === null || newer.date === null || date === newer.date);
  const briefings = archive.briefings.filter(isOfDay);
  const known = briefings.map(({ file, briefing, prints }) => {
    const items = prints?.() ?? briefing.items.map(({ turns }) => printsOfTurns(turns));
    const { sha256 } = briefing.source;
    const known = items.map(({ words, paragraphs }) => ({ words, prints: paragraphs }));
    return { file, sha256, items: () => known };
  });
  const words = wordsOf(newer.items.map(({ turns }) => printsOfTurns(turns)));
  const paragraphs = newer.items.flatMap(({ turns }) => turns.flatMap((turn) => turn.paragraphs));
  const hashes = () => new Set(paragraphs.flatMap(hashesOf));
  const [is] = matchBriefings(known, [{ file: '', sha256: newer.source.sha256, words, hashes }]);
  return briefings[is ?? -1] ?? null;
}

/** What is written in the place of a transcript: its front matter goes on where the newer one has none. */
export function newerBytes(file: string, old: Uint8Array, newer: Uint8Array): Uint8Array {
  const [was, is] = [readSource(file, old), readSource(file, newer)];
  // a document has no room for it
  if (was.body.offset === 0 || is.body.offset > 0 || is.original) return newer;
  // two encodings in one file cannot be read
  return Buffer.from(was.text.slice(0, was.body.offset) + is.text);
}

/** What a transcript states of itself, as a file of decisions, where a document takes its place; null where that costs nothing. */
function statedApart(file: string, old: Uint8Array, newer: Uint8Array): string | null {
  const { frontMatter } = readSource(file, old);
  if (!readSource(file, newer).original || Object.keys(frontMatter).length === 0) return null;
  return stringify({ 'front-matter': frontMatter });
}

/**
 * Puts a newer text in the place of a transcript, whole or not at all, and keeps the former one in `history/`. Returns the path inside the archive,
 * which has another ending where the newer one is of another kind: ".html".
 * @throws Error where it changed meanwhile, another file has that name, or it cannot be written
 */
export async function replaceTranscript(
  root: string,
  { file, briefing }: Pick<ArchivedBriefing, 'file' | 'briefing'>,
  newer: Uint8Array,
  ending: string,
): Promise<string> {
  const from = path.join(root, file);
  const old = await readFile(from);
  const { sha256 } = readSource(file, old);
  if (sha256 !== briefing.source.sha256) throw new Error(`${file} changed meanwhile; nothing was replaced.`);
  const isSameKind = path.extname(file).toLowerCase() === ending;
  const into = isSameKind ? file : file.slice(0, file.length - path.extname(file).length) + ending;
  const to = path.join(root, into);
  if (into !== file && (await stat(to).catch(() => null)))
    throw new Error(`${into} is there already; nothing was replaced.`);
  const stated = statedApart(file, old, newer);
  const beside = path.join(root, decisionsFile(into));
  if (stated !== null && (await stat(beside).catch(() => null)))
    throw new Error(
      `${file} has front matter, which has no room in ${into}. Put it into ${decisionsFile(into)}, under “front-matter:”, and take it out of ${file}; nothing was replaced.`,
    );
  await keepFormer(root, sha256, old);
  if (stated !== null) await writeWhole(beside, Buffer.from(stated));
  await writeWhole(to, newerBytes(file, old, newer));
  if (into !== file) await unlink(from);
  return into;
}
