import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Asset, assets } from '../../templates/assets.ts';
import { previewColours } from '../../templates/preview/pen.ts';
import { previewAddress, previewWords } from '../../templates/preview/words.ts';
import { squeezeCss } from '../../templates/squeeze.ts';
import { readLogo } from '../archive/logo.ts';
import { message } from '../archive/message.ts';
import type { PublishableArchive } from '../archive/types.ts';
import { reasonOf } from '../archive/walk.ts';
import { type Format, type Formats, type Known, formats as ownFormats } from '../formats/index.ts';
import { readSource } from '../read/read-source.ts';
import { type OnFault, wholeArchive } from '../site/faults.ts';
import { feedDocuments } from '../site/feeds.ts';
import type { Edition, Site, SiteBriefing } from '../site/types.ts';
import { contentKey, Ledger } from './ledger.ts';
import { outputFile, pathOf } from './output-path.ts';
import { noOverrides, type Overrides } from './overrides.ts';
import { makePause } from './pause.ts';
import { type Writing, writingNow } from './writing.ts';

/** The style sheet that every page has; styles of --templates come after it. */
const stylesheet = '/assets/site.css';

export interface FilesOptions {
  overrides?: Overrides;
  formats?: Formats;
  /** what stands already is not written again */
  ledger?: Ledger;
  writing?: Writing;
  onFault: OnFault;
}

/** Everything of a site that is neither a page nor the search index, below the absolute folder `out`. */
export async function writeFiles(
  site: Site,
  archive: PublishableArchive,
  out: string,
  options: FilesOptions,
): Promise<void> {
  await writeFilesOfBriefings(site.editions, archive, out, options);
  await writeFilesOfSite(site, archive, out, options);
}

/**
 * Of each briefing its document, the transcript as it came, and what it was: who is who and what it is about need not be known. A file
 * that cannot be made costs itself; one that cannot be written is an error, as all that come after it would be.
 */
export async function writeFilesOfBriefings(
  editions: readonly Edition[],
  { folder }: PublishableArchive,
  out: string,
  options: FilesOptions,
): Promise<void> {
  const { some, every, formats, writing } = writer(out, options);
  const pause = makePause();
  for (const { briefings } of editions) {
    for (const briefing of briefings) {
      await pause();
      await every(formats.briefing, briefing, briefing.briefing.source.file);
      await some(verbatimOf(briefing, folder));
      if (briefing.extracted !== null) await some(extractedOf(briefing, briefing.extracted, folder));
      for (const text of formerTextsOf(briefing)) await some(text);
    }
  }
  await writing.done();
}

/** The others: of the editions, of the whole, and what the pages are shown with. */
export async function writeFilesOfSite(
  site: Site,
  { folder, config }: PublishableArchive,
  out: string,
  options: FilesOptions,
): Promise<void> {
  const { write, some, every, formats, ledger, overrides, writing } = writer(out, options);
  for (const edition of site.editions) await every(formats.edition, edition);
  for (const feed of feedDocuments(site)) await every(formats.feed, feed);
  for (const asset of assets(site)) {
    const { address } = asset;
    const css = address === stylesheet ? overrides.css : '';
    const key = keyOfAsset(asset, css, ledger);
    if (key !== null && ledger.stands(pathOf(address), key)) continue;
    const content = await contentOf(asset);
    await write(address, css ? `${content.toString()}\n${css}` : content, key ?? undefined);
  }
  for (const { address, file } of overrides.files) await write(address, await readFile(file));
  const { logo } = site;
  if (logo && config.logo) {
    const name = config.logo;
    await some({
      what: `The logo ${name}`,
      make: async () => [{ address: logo, content: await logoOf(folder, name) }],
    });
  }
  const pictures = new Map(
    site.editions.flatMap(({ editorial }) =>
      editorial.flatMap(({ pictures = [] }) => pictures.map(({ address, file }) => [address, file] as const)),
    ),
  );
  for (const [address, file] of pictures) {
    await some({
      what: `The picture ${file}`,
      known: { key: `picture ${address}`, addresses: [address] },
      make: async () => [{ address, content: await logoOf(folder, file) }],
    });
  }
  await every(formats.site, site);
  await writing.done();
}

/** The pictures of briefings; they lie there when `writing` is done. */
export async function writePreviews(
  site: Site,
  out: string,
  { ledger = new Ledger(), writing = writingNow, onFault }: FilesOptions,
): Promise<void> {
  const colours = previewColours(site);
  const pause = makePause();
  for (const briefing of site.editions.flatMap(({ briefings }) => briefings)) {
    const words = previewWords(site, briefing);
    if (!words) continue;
    await pause();
    const address = previewAddress(briefing);
    const key = ledger.keyOf(`preview ${JSON.stringify([words, colours])}`);
    if (ledger.stands(pathOf(address), key)) continue;
    await writing.draw(outputFile(out, address), { words, colours }, (reason) => {
      onFault(cannotBeMade(briefing.briefing.source.file, 'The picture of it', reason));
      ledger.leave(pathOf(address));
    });
  }
}

const cannotBeMade = (file: string, what: string, reason: string) =>
  message(file, 'file-failed', `${what} cannot be made: ${reason}.`);

/** What writes files, those that do not stand already. */
function writer(
  out: string,
  {
    overrides = noOverrides,
    formats = ownFormats,
    ledger = new Ledger(),
    writing = writingNow,
    onFault,
  }: FilesOptions,
) {
  const write = async (address: string, content: string | Uint8Array, key = contentKey(content)) => {
    if (!ledger.stands(pathOf(address), key)) await writing.write(outputFile(out, address), content);
  };
  const pack = async (address: string, text: string, key = contentKey(text)) => {
    if (!ledger.stands(pathOf(address), key)) await writing.pack(outputFile(out, address), text);
  };
  const some = async (made: Made): Promise<void> => {
    const key = made.known ? ledger.keyOf(made.known.key) : null;
    const addresses = made.known?.addresses ?? [];
    if (key !== null && addresses.every((address) => ledger.stands(pathOf(address), key))) return;
    let files: MadeFile[];
    try {
      files = await made.make();
    } catch (error) {
      const { file = wholeArchive, what } = made;
      onFault(cannotBeMade(file, what, reasonOf(error)));
      for (const address of addresses) ledger.leave(pathOf(address));
      return;
    }
    for (const file of files) {
      const { address } = file;
      await ('packs' in file
        ? pack(address, file.text, key ?? undefined)
        : write(address, file.content, key ?? undefined));
    }
  };
  const every = async <Of>(list: readonly Format<Of>[], of: Of, file?: string): Promise<void> => {
    for (const format of list) {
      const make = () =>
        format
          .make(of)
          .map(({ address, text, packs }) => (packs ? { address, text, packs } : { address, content: text }));
      const known = format.known?.(of) ?? null;
      await some({ what: format.what(of), ...(file === undefined ? {} : { file }), known, make });
    }
  };
  return { write, some, every, formats, ledger, overrides, writing };
}

type MadeFile =
  | { address: string; content: string | Uint8Array }
  | { address: string; text: string; packs: true };

/** Files that are made together: all of them, or none. */
interface Made {
  /** what a message calls them: "The sitemap" */
  what: string;
  /** the transcript that they are of */
  file?: string;
  /** what stands for their content without a look at it, and where they come to lie; null where that is not known */
  known?: Known | null;
  make: () => MadeFile[] | Promise<MadeFile[]>;
}

async function logoOf(archive: string, logo: string): Promise<Uint8Array> {
  const { bytes, fault } = await readLogo(archive, logo);
  // it was sound when the archive was read
  if (!bytes) throw new Error(`it changed while the site was being built, and ${fault}`);
  return bytes;
}

/** The transcript as it came, beside the briefing's page. */
function verbatimOf(entry: SiteBriefing, archive: string): Made {
  const { file, sha256 } = entry.briefing.source;
  const make = () => {
    const bytes = readFileSync(path.join(archive, file));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error('it changed while the site was being built; build again');
    return [{ address: entry.source, content: bytes }];
  };
  const known = { key: `verbatim ${sha256}`, addresses: [entry.source] };
  return { what: 'Its verbatim text', file, known, make };
}

/** The text that was taken out of a document, beside it: what the lines of its briefing are those of. */
function extractedOf(entry: SiteBriefing, address: string, archive: string): Made {
  const { file, sha256 } = entry.briefing.source;
  const make = () => {
    const source = readSource(file, readFileSync(path.join(archive, file)));
    if (source.sha256 !== sha256) throw new Error('it changed while the site was being built; build again');
    return [{ address, content: source.text }];
  };
  const known = { key: `extracted ${sha256}`, addresses: [address] };
  return { what: 'The text that is taken out of it', file, known, make };
}

/** The transcripts that stood in its place before, beside its history. */
function formerTextsOf({ history, briefing }: SiteBriefing): Made[] {
  const { file } = briefing.source;
  return (history?.versions ?? []).flatMap(({ text: { address, sha256, former } }) => {
    // what is not kept is said to be so on the page
    if (!former?.kept) return [];
    const make = () => {
      const content = former.bytes();
      if (!content) throw new Error(`history/${sha256}.gz is not the text that its name stands for`);
      return [{ address, content }];
    };
    const known = { key: `former ${sha256} ${former.kept}`, addresses: [address] };
    return [{ what: `Its text before ${former.replaced}`, file, known, make }];
  });
}

/** Of files of the release, and what is made of them; null for a text, which is at hand. */
function keyOfAsset(asset: Asset, css: string, ledger: Ledger): string | null {
  if ('text' in asset) return null;
  const more = 'files' in asset ? asset.more : asset.of;
  return ledger.keyOf(`asset ${JSON.stringify([asset.address, more, css])}`);
}

async function contentOf(asset: Asset): Promise<string | Buffer> {
  if ('text' in asset) return asset.text;
  if ('make' in asset) return asset.make();
  const files = await Promise.all(asset.files.map((file) => readFile(file)));
  if (files.length === 1 && asset.more === undefined) return files[0]!;
  const text = [...files.map((file) => file.toString('utf8')), asset.more ?? ''].join('\n');
  return asset.address.endsWith('.css') ? squeezeCss(text) : text;
}
