import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Asset, assets } from '../../templates/assets.ts';
import { briefingJson } from '../formats/briefing-json.ts';
import { headersFile } from '../formats/headers.ts';
import { robotsTxt } from '../formats/robots.ts';
import { sitemaps } from '../formats/sitemap.ts';
import type { Site, SiteBriefing } from '../site/types.ts';
import { outputFile } from './output-path.ts';

/** Everything of a site that is neither a page nor the search index. `archive` and `out` are absolute folders. */
export async function writeFiles(site: Site, archive: string, out: string): Promise<void> {
  for (const edition of site.editions) {
    for (const briefing of edition.briefings) await writeBriefing(briefing, archive, out);
  }
  for (const asset of assets(site)) await write(out, asset.address, await contentOf(asset));
  for (const { name, text } of sitemaps(site)) await write(out, `/${name}`, text);
  await write(out, '/robots.txt', robotsTxt(site));
  await write(out, '/_headers', headersFile());
}

/** The contract's document and the transcript as it came, beside the briefing's page. */
async function writeBriefing(entry: SiteBriefing, archive: string, out: string): Promise<void> {
  const { file, sha256 } = entry.briefing.source;
  const bytes = await readFile(path.join(archive, file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`${file} changed while the site was being built. Build again.`);
  }
  await write(out, entry.json, briefingJson(entry));
  await write(out, entry.source, bytes);
}

async function contentOf(asset: Asset): Promise<string | Uint8Array> {
  if ('text' in asset) return asset.text;
  const files = await Promise.all(asset.files.map((file) => readFile(file)));
  return files.length === 1 ? files[0]! : files.map((file) => file.toString('utf8')).join('\n');
}

async function write(out: string, address: string, content: string | Uint8Array): Promise<void> {
  const file = outputFile(out, address);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
