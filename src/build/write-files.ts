import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Asset, assets } from '../../templates/assets.ts';
import { squeezeCss } from '../../templates/squeeze.ts';
import type { Archive } from '../archive/types.ts';
import { briefingJson } from '../formats/briefing-json.ts';
import { daysBefore } from '../formats/days-before.ts';
import { headersFile } from '../formats/headers.ts';
import { robotsTxt } from '../formats/robots.ts';
import { sitemaps } from '../formats/sitemap.ts';
import type { Site, SiteBriefing } from '../site/types.ts';
import { outputFile } from './output-path.ts';
import { noOverrides, type Overrides } from './overrides.ts';

/** The style sheet that every page has; styles of --templates come after it. */
const stylesheet = '/assets/site.css';

/** Everything of a site that is neither a page nor the search index, below the absolute folder `out`. */
export async function writeFiles(
  site: Site,
  { folder, config }: Archive,
  out: string,
  overrides: Overrides = noOverrides,
): Promise<void> {
  for (const edition of site.editions) {
    for (const { address, text } of daysBefore(edition)) await write(out, address, text);
    for (const briefing of edition.briefings) await writeBriefing(briefing, folder, out);
  }
  for (const asset of assets(site)) {
    const content = await contentOf(asset);
    const more = asset.address === stylesheet ? overrides.css : '';
    await write(out, asset.address, more ? `${content.toString()}\n${more}` : content);
  }
  for (const { address, file } of overrides.files) await write(out, address, await readFile(file));
  if (site.logo && config.logo) await write(out, site.logo, await readFile(path.join(folder, config.logo)));
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

async function contentOf(asset: Asset): Promise<string | Buffer> {
  if ('text' in asset) return asset.text;
  const files = await Promise.all(asset.files.map((file) => readFile(file)));
  if (files.length === 1) return files[0]!;
  const text = files.map((file) => file.toString('utf8')).join('\n');
  return asset.address.endsWith('.css') ? squeezeCss(text) : text;
}

async function write(out: string, address: string, content: string | Uint8Array): Promise<void> {
  const file = outputFile(out, address);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
