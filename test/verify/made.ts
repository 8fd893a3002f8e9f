import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadArchive } from '../../src/archive/load.ts';
import type { Archive } from '../../src/archive/types.ts';
import { formats } from '../../src/formats/index.ts';
import { pageHash } from '../../src/formats/page-hash.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { renderPage } from '../../templates/render-page.ts';
import { writeText } from '../helpers/text-file.ts';

export interface Published {
  archive: Archive;
  /** its folder */
  site: string;
}

/**
 * Writes an archive of these files into a folder, and of its site what is proved: pages, documents, raw files and the manifest. Without a
 * build, which would take some seconds.
 */
export async function published(
  folder: string,
  files: Readonly<Record<string, string>>,
  lock: Lock,
  items: 'pages' | 'anchors',
): Promise<Published> {
  const text = printLock(lock);
  const [root, site] = [path.join(folder, 'archive'), path.join(folder, 'site')];
  const writeInto = (base: string, address: string, content: string): void => {
    const file = path.join(base, address.endsWith('/') ? `${address}index.html` : address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeText(file, content);
  };
  const all = { ...files, 'lectern.lock': text, 'site.yaml': `title: Pier\nitems: ${items}\n` };
  for (const [file, content] of Object.entries(all)) writeInto(root, file, content);
  const archive = await loadArchive(root, { cache: false, today: '2031-07-01' });
  const made = makeSite(archive, { release: '1.2.3' });
  const hashes = new Map<string, string>();
  const write = (address: string, content: string) => writeInto(site, address, content);
  for (const page of made.pages) {
    const html = renderPage(page, made);
    hashes.set(page.address, pageHash(Buffer.from(html)));
    write(page.address, html);
  }
  const briefings = made.editions.flatMap((edition) => edition.briefings);
  for (const { briefing, source } of briefings) write(source, files[briefing.source.file] ?? '');
  const whole = {
    ...made,
    lock: sha256(text, 'hex'),
    pageHash: (address: string) => hashes.get(address) ?? null,
  };
  const documents = [
    ...formats.briefing.flatMap((format) => briefings.flatMap((one) => format.make(one))),
    ...formats.site.flatMap((format) => format.make(whole)),
  ];
  for (const { address, text: content } of documents) write(address, content);
  return { archive, site };
}
