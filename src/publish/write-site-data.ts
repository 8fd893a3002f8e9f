import { message } from '../archive/message.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import { reasonOf } from '../archive/walk.ts';
import { besideYears, type DataYear, dataYears, factsOfYear, packedYear } from '../formats/data/years.ts';
import { wholeArchive } from '../site/faults.ts';
import type { PublishedData, Site } from '../site/types.ts';
import { sha256 } from '../text/sha256.ts';
import { contentKey, type Ledger } from './ledger.ts';
import { pathOf } from './output-path.ts';
import { makePause } from './pause.ts';
import { writeOne } from './write-one.ts';

interface Options {
  ledger: Ledger;
  onFault: (fault: ArchiveMessage) => void;
}

/** Writes what the site publishes of its data, those years that do not stand already. The files, as its page lists them. */
export async function writeSiteData(
  site: Site,
  out: string,
  { ledger, onFault }: Options,
): Promise<PublishedData[]> {
  if (!site.hasData) return [];
  const pause = makePause();
  const files: PublishedData[] = [];
  for (const year of dataYears(site)) {
    await pause();
    const known = standing(year, site, ledger);
    try {
      files.push(known ?? make(year, site, out, ledger));
    } catch (error) {
      const what = `The data of ${year.year} cannot be made: ${reasonOf(error)}.`;
      onFault(message(wholeArchive, 'file-failed', what));
      ledger.leave(pathOf(year.address));
    }
  }
  for (const { address, text } of besideYears(site, files))
    if (!ledger.stands(pathOf(address), contentKey(text))) writeOne(out, address, text);
  return files;
}

/** What is known of the file of a year that stands as it shall be; null where it is to be made. */
function standing(year: DataYear, site: Site, ledger: Ledger): PublishedData | null {
  const { address, rows } = year;
  const facts = factsOfYear(year, site);
  if (facts === null || !ledger.stands(pathOf(address), ledger.keyOf(`data ${facts}`))) return null;
  const [hash, bytes] = (ledger.hashOf(pathOf(address)) ?? '').split(' ');
  return hash && bytes ? { year: year.year, address, rows, bytes: Number(bytes), sha256: hash } : null;
}

function make(year: DataYear, site: Site, out: string, ledger: Ledger): PublishedData {
  const { address, rows } = year;
  const content = packedYear(year, site);
  const hash = sha256(content, 'hex');
  const facts = factsOfYear(year, site);
  const key = facts === null ? contentKey(content) : ledger.keyOf(`data ${facts}`);
  if (!ledger.stands(pathOf(address), key)) writeOne(out, address, content);
  ledger.note(pathOf(address), `${hash} ${content.length}`);
  return { year: year.year, address, rows, bytes: content.length, sha256: hash };
}
