import { createHash } from 'node:crypto';
import { shortAnchorOf } from '../../templates/anchors.ts';
import { shortAnchor } from '../../templates/client/short-anchor.js';
import {
  type Manifest,
  type ManifestBriefing,
  ManifestPages,
  ManifestPart,
  Manifest as ManifestSchema,
  manifestAddress,
} from '../formats/manifest.ts';
import { pageHash } from '../formats/page-hash.ts';
import { extractedName, pageName } from '../lock/addresses.ts';
import type { Briefing, Item } from '../model/briefing.ts';
import { PublishedBriefing } from '../model/published.ts';
import { hashOfSaid } from '../outline/said.ts';
import { readSource } from '../read/read-source.ts';
import { LEFT_OUT } from '../render/escape.ts';
import { renderParagraph } from '../render/paragraph.ts';
import { anchorOf } from '../site/anchor-of.ts';
import { namedIn } from '../site/named.ts';
import { unpacked } from '../text/packed.ts';
import { solid } from './conservation.ts';
import { difference, type Finding, nothingYet, type Verified } from './finding.ts';
import { type PageWords, pageWords, wordsIn } from './page-words.ts';
import { rawWords } from './raw-words.ts';
import { SiteFolder, withoutFragment } from './site-folder.ts';

export interface SiteOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface VerifiedSite extends Verified {
  /** null where it has none that can be read: then nothing else was looked at */
  manifest: Manifest | null;
  briefings: ManifestBriefing[];
}

/**
 * Proves what a site says by what lies in it: hashes of raw files and words, the words of each page and each raw file, and where former
 * addresses lead. Never throws for what it finds.
 */
export function verifySite(root: string, { onProgress }: SiteOptions = {}): VerifiedSite {
  const site = new SiteFolder(root);
  const verified: VerifiedSite = { ...nothingYet(), manifest: null, briefings: [] };
  const tell = (at: string, what: Finding['what'], reason: string) =>
    void verified.findings.push({ at, what, reason });
  const file = manifestAddress.slice(1);
  const read = ManifestSchema.safeParse(documentIn(site, file));
  if (!read.success) {
    const reason = site.has(file)
      ? 'does not read as a manifest. Build the site again.'
      : 'is missing. Build the site again: releases up to 0.1.1 wrote none.';
    tell(file, 'file', reason);
    return verified;
  }
  const manifest = read.data;
  verified.manifest = manifest;
  for (const part of manifest.parts) {
    const at = part.address.slice(1);
    const text = textIn(site, at);
    if (text === null)
      tell(at, 'file', site.has(at) ? 'is not packed as a part of the manifest is.' : 'is missing.');
    else if (sha256(text) !== part.sha256) tell(at, 'hash', `is not what ${file} holds the hash of.`);
    const own = ManifestPart.safeParse(documentIn(site, at));
    if (own.success) verified.briefings.push(...own.data.briefings);
    else if (text !== null) tell(at, 'file', 'does not read as a part of the manifest.');
  }
  for (const [at, briefing] of verified.briefings.entries()) {
    verifyBriefing(site, manifest, briefing, verified);
    onProgress?.(at + 1, verified.briefings.length);
  }
  verifyOtherPages(site, manifest, verified);
  verifyFormer(site, manifest, verified);
  return verified;
}

function verifyBriefing(
  site: SiteFolder,
  manifest: Manifest,
  known: ManifestBriefing,
  verified: Verified,
): void {
  const tell = (at: string, what: Finding['what'], reason: string) =>
    void verified.findings.push({ at, what, reason });
  const source = known.source.slice(1);
  const bytes = site.read(source);
  if (!bytes) tell(source, 'file', `is missing: the verbatim copy of ${known.file}.`);
  else if (sha256(bytes) !== known.sha256)
    tell(
      source,
      'hash',
      `is not the raw file: its SHA-256 is ${sha256(bytes)}, and that of ${known.file} was ${known.sha256}.`,
    );
  else verified.files += 1;

  const file = `${known.address.slice(1)}index.json.gz`;
  const read = PublishedBriefing.safeParse(documentIn(site, file));
  if (!read.success) {
    tell(file, 'file', site.has(file) ? 'does not read as a briefing.' : 'is missing.');
    return;
  }
  const briefing = read.data;
  const own = new Map(briefing.items.map((item) => [item.id, item]));
  for (const [id, [hash]] of Object.entries(known.items)) {
    const item = own.get(id);
    if (!item) tell(file, 'words', `#${id} is missing.`);
    else if (hashOfSaid(item.turns) !== hash)
      tell(file, 'hash', `the words of #${id} are not those that the manifest holds the hash of.`);
    else verified.items += 1;
  }
  for (const id of own.keys())
    if (!Object.hasOwn(known.items, id)) tell(file, 'words', `#${id} is none of the manifest’s.`);
  if (briefing.source.sha256 !== known.sha256)
    tell(file, 'hash', 'is of another raw file than the manifest says.');
  if (bytes) {
    verified.findings.push(...rawWords(source, bytes, briefing));
    verifyExtracted(site, known.address, bytes, briefing, verified);
  }
  verifyPages(site, manifest, known, briefing, verified);
}

/** The text beside a document is what is taken out of it. */
function verifyExtracted(
  site: SiteFolder,
  address: string,
  bytes: Uint8Array,
  { source }: Briefing,
  { findings }: Verified,
): void {
  const name = extractedName(source);
  if (name === null) return;
  const at = `${address.slice(1)}${name}`;
  const found = site.read(at);
  if (!found) findings.push({ at, what: 'file', reason: `is missing: the text of ${source.file}.` });
  else if (found.toString('utf8') !== readSource(source.file, bytes).text)
    findings.push({ at, what: 'words', reason: `is not the text that is taken out of ${source.file}.` });
}

/** The page of a briefing, and those of its items. */
function verifyPages(
  site: SiteFolder,
  { itemPages }: Manifest,
  known: ManifestBriefing,
  { title, items }: Briefing,
  verified: Verified,
): void {
  const { address } = known;
  const pages = [
    { address, title, items, hash: known.page, nameOf: anchorOf },
    ...(itemPages
      ? items.map((item) => ({
          address: `${address}${pageName(item.id)}.html`,
          title: item.title,
          items: [item],
          hash: known.items[item.id]?.[1],
          nameOf: shortAnchorOf,
        }))
      : []),
  ];
  for (const page of pages) {
    const at = site.fileOf(page.address);
    const bytes = site.read(at);
    const tell = (what: Finding['what'], reason: string) => verified.findings.push({ at, what, reason });
    if (!bytes) {
      tell('file', 'is missing.');
      continue;
    }
    const reasons = pageReasons(pageWords(bytes.toString('utf8')), page);
    for (const reason of reasons) tell('words', reason);
    if (reasons.length > 0) continue;
    if (page.hash === undefined || page.hash === pageHash(bytes)) verified.pages += 1;
    else tell('hash', 'is not the page that was built: something beside the words was changed.');
  }
}

/** Lists, and whatever else is of no briefing. */
function verifyOtherPages(
  site: SiteFolder,
  { pages: part, moved, gone }: Manifest,
  verified: Verified,
): void {
  const at = part.address.slice(1);
  const text = textIn(site, at);
  const read = ManifestPages.safeParse(documentIn(site, at));
  const tell = (file: string, what: Finding['what'], reason: string) =>
    void verified.findings.push({ at: file, what, reason });
  if (text === null) {
    tell(at, 'file', site.has(at) ? 'is not packed as a part of the manifest is.' : 'is missing.');
    return;
  }
  if (sha256(text) !== part.sha256)
    tell(at, 'hash', `is not what ${manifestAddress.slice(1)} holds the hash of.`);
  if (!read.success) {
    tell(at, 'file', 'does not read as a part of the manifest.');
    return;
  }
  const former = new Set([...Object.keys(moved), ...gone]);
  for (const [address, hash] of Object.entries(read.data.pages)) {
    const file = site.fileOf(address);
    const page = site.read(file);
    if (page && pageHash(page) === hash) verified.pages += 1;
    else if (page) tell(file, 'hash', 'is not the page that was built.');
    else if (!former.has(address)) tell(file, 'file', 'is missing.');
  }
}

interface Expected {
  title: string;
  items: readonly Item[];
  /** what a paragraph is called there */
  nameOf: typeof anchorOf;
}

/** What a page says otherwise than its briefing. */
function pageReasons(page: PageWords, { title, items, nameOf }: Expected): string[] {
  const reasons: string[] = [];
  const expected = items.flatMap((item) => paragraphsOf(item, nameOf));
  if (page.title === null || !solid(page.title).includes(solid(title)))
    reasons.push(`is headed “${page.title ?? ''}”, and not “${title}”.`);
  const found = new Map(page.paragraphs.map(({ id, text }) => [id, text]));
  for (const { id, text } of expected) {
    const read = found.get(id);
    if (read === undefined) reasons.push(`#${id} is missing: “${difference(text, '').found}”.`);
    else if (solid(read) !== solid(text)) {
      const parts = difference(read, text.replace(/\s+/g, ' ').trim());
      reasons.push(`#${id} reads “${parts.found}”, and its transcript “${parts.expected}”.`);
    }
  }
  const known = new Set(expected.map(({ id }) => id));
  for (const { id, text } of page.paragraphs)
    if (!known.has(id)) reasons.push(`#${id} is in no transcript: “${difference(text, '').found}”.`);
  for (const text of page.strange) reasons.push(`this is in no transcript: “${difference(text, '').found}”.`);
  const order = page.paragraphs.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const moved = order.findIndex((id, at) => id !== expected[at]?.id);
  if (reasons.length === 0 && moved >= 0)
    reasons.push(`#${order[moved]} stands where #${expected[moved]?.id ?? ''} was said.`);
  reasons.push(...wrongSpeakers(page.speakers, items));
  for (const { id, anchors = [] } of items)
    for (const anchor of anchors.flat())
      if (!page.ids.has(anchor) && !page.ids.has(shortAnchor(anchor)))
        reasons.push(`links to #${anchor} of ${id} lead nowhere.`);
  return reasons;
}

function wrongSpeakers(speakers: readonly string[], items: readonly Item[]): string[] {
  const turns = items.flatMap(({ turns }) => turns);
  // a page that was set plainly, or by a template of somebody’s own, has no turns that are known
  if (speakers.length === 0) return [];
  if (speakers.length !== turns.length)
    return [`${speakers.length} turns are set apart, of ${turns.length}.`];
  return turns.flatMap((turn, at) => {
    const { name } = namedIn(turn);
    const read = speakers[at] ?? '';
    return name === null || solid(read).includes(solid(name)) ? [] : [`“${read}” says what ${name} said.`];
  });
}

/** Each paragraph with its anchor, as a page sets it. */
function paragraphsOf(item: Item, nameOf: typeof anchorOf): { id: string; text: string }[] {
  let number = 0;
  return item.turns.flatMap((turn) =>
    turn.paragraphs.map((text, at) => {
      number += 1;
      const isPlain =
        !turn.rich?.[at] &&
        !turn.marks?.some(({ paragraph }) => paragraph === at) &&
        text.search(LEFT_OUT) < 0;
      return {
        id: nameOf(item, number),
        text: isPlain ? text : wordsIn(renderParagraph(turn, at)),
      };
    }),
  );
}

/** Every address that moved leads to something that is there, and each that is gone says so. */
function verifyFormer(site: SiteFolder, { moved, gone }: Manifest, verified: Verified): void {
  const tell = (at: string, reason: string) => void verified.findings.push({ at, what: 'address', reason });
  for (const [from, to] of Object.entries(moved)) {
    const leads = site.leadsTo(from);
    if (!site.answers(from)) tell(from, `answers no more: it moved to ${to}.`);
    else if (leads !== to) tell(from, `leads to ${leads ?? 'nothing'}, and not to ${to}.`);
    else if (!site.answers(to)) tell(from, `leads to ${to}, which is not there.`);
    else verified.addresses += 1;
  }
  for (const address of gone) {
    if (!site.answers(withoutFragment(address)))
      tell(address, 'answers no more: it should say that what stood there is gone.');
    else verified.addresses += 1;
  }
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function documentIn(site: SiteFolder, file: string): unknown {
  try {
    return JSON.parse(textIn(site, file) ?? '');
  } catch {
    return null;
  }
}

/** The text of a file, packed or not; null where there is none. */
function textIn(site: SiteFolder, file: string): string | null {
  const bytes = site.read(file);
  try {
    return bytes && (file.endsWith('.gz') ? unpacked(bytes) : bytes.toString('utf8'));
  } catch {
    return null;
  }
}
