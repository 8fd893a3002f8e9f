import { readFileSync } from 'node:fs';
import path from 'node:path';
import { message } from '../archive/message.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import { reasonOf } from '../archive/walk.ts';
import {
  besideYears,
  type DataMonth,
  type DataYear,
  dataYears,
  factsOfMonth,
  packedMonth,
  topicLines,
  topicsAddress,
} from '../formats/data/years.ts';
import { wholeArchive } from '../site/faults.ts';
import type { PublishedData, Site } from '../site/types.ts';
import { packed } from '../text/packed.ts';
import { sha256 } from '../text/sha256.ts';
import { contentKey, type Ledger } from './ledger.ts';
import { pathOf } from './output-path.ts';
import { makePause } from './pause.ts';
import { writeOne } from './write-one.ts';

interface Options {
  ledger: Ledger;
  /** the site that stands, of which the ledger knows */
  standing: string;
  onFault: (fault: ArchiveMessage) => void;
}

/** Writes what the site publishes of its data, those years that do not stand already. The files, as its page lists them. */
export async function writeSiteData(
  site: Site,
  out: string,
  { ledger, standing, onFault }: Options,
): Promise<PublishedData[]> {
  if (!site.hasData) return [];
  const pause = makePause();
  const files: PublishedData[] = [];
  const add = async (address: string, what: string, make: () => Promise<PublishedData>) => {
    try {
      files.push(await make());
    } catch (error) {
      onFault(message(wholeArchive, 'file-failed', `${what} cannot be made: ${reasonOf(error)}.`));
      ledger.leave(pathOf(address));
    }
  };
  for (const year of dataYears(site)) {
    await pause();
    await add(year.address, `The data of ${year.year}`, () => yearOf(year, site, { out, standing, ledger }));
  }
  await pause();
  await add(topicsAddress, 'The data of topics', () => topicsOf(site, out, ledger));
  for (const { address, text } of besideYears(site, files))
    if (!ledger.stands(pathOf(address), contentKey(text))) writeOne(out, address, text);
  return files;
}

async function topicsOf(site: Site, out: string, ledger: Ledger): Promise<PublishedData> {
  const file = pathOf(topicsAddress);
  const { rows, text } = topicLines(site);
  const published = (hash: string, bytes: number): PublishedData => ({
    table: 'topics',
    year: null,
    address: topicsAddress,
    rows,
    bytes,
    sha256: hash,
  });
  if (ledger.stands(file, ledger.keyOf(contentKey(text)))) {
    const noted = readNote(ledger.noted(file));
    if (noted) return published(noted.hash, noted.bytes);
  }
  const content = await packed(text);
  const hash = sha256(content, 'hex');
  writeOne(out, topicsAddress, content);
  ledger.note(file, `${hash} ${content.length}`);
  return published(hash, content.length);
}

interface Place {
  out: string;
  standing: string;
  ledger: Ledger;
}

async function yearOf(year: DataYear, site: Site, { out, standing, ledger }: Place): Promise<PublishedData> {
  const { address, rows } = year;
  const file = pathOf(address);
  const facts = year.months.map((month) => factsOfMonth(month, site));
  const published = (hash: string, bytes: number): PublishedData => ({
    table: 'items',
    year: year.year,
    address,
    rows,
    bytes,
    sha256: hash,
  });
  const known = facts.some((one) => one === null) ? null : ledger.keyOf(`data ${facts.join(' ')}`);
  if (known !== null && ledger.stands(file, known)) {
    const noted = readNote(ledger.noted(file));
    if (noted) return published(noted.hash, noted.bytes);
  }
  const before = standingMonths(path.join(standing, file), ledger.noted(file));
  // one is packed while the next is read
  const members = await Promise.all(
    year.months.map((month, at) => memberOf(month, facts[at] ?? null, site, { ledger, before })),
  );
  const content = Buffer.concat(members);
  const hash = sha256(content, 'hex');
  if (!ledger.stands(file, known ?? contentKey(content))) writeOne(out, address, content);
  const parts = members.map((member, at) => `${monthKey(facts[at] ?? null, ledger)}:${member.length}`);
  ledger.note(file, [hash, content.length, ...parts].join(' '));
  return published(hash, content.length);
}

/** A month of the site that stands where it is the same one, else made anew. */
async function memberOf(
  month: DataMonth,
  facts: string | null,
  site: Site,
  { ledger, before }: { ledger: Ledger; before: ReadonlyMap<string, Uint8Array> },
): Promise<Uint8Array> {
  return (facts !== null && before.get(monthKey(facts, ledger))) || packedMonth(month, site);
}

const monthKey = (facts: string | null, ledger: Ledger): string =>
  facts === null ? '-' : ledger.keyOf(`month ${facts}`);

/** By their keys, the months of a file that stands as it was left; none where that is not known. */
function standingMonths(file: string, note: string | null): Map<string, Uint8Array> {
  const noted = readNote(note);
  const months = new Map<string, Uint8Array>();
  if (!noted) return months;
  const content = readFileSync(file);
  let from = 0;
  for (const { key, bytes } of noted.months) {
    months.set(key, content.subarray(from, from + bytes));
    from += bytes;
  }
  return months;
}

/** "HASH BYTES KEY:BYTES KEY:BYTES": the file, and its months. */
function readNote(
  note: string | null,
): { hash: string; bytes: number; months: { key: string; bytes: number }[] } | null {
  const [hash, bytes, ...parts] = note?.split(' ') ?? [];
  if (!hash || !bytes) return null;
  const months = parts.map((part) => {
    const [key = '', length] = part.split(':');
    return { key, bytes: Number(length) };
  });
  return { hash, bytes: Number(bytes), months };
}
