import type { DataFile, DataFormat } from '../../../src/formats/data/format.ts';
import { choose, type DataSource, sourceOf } from '../../../src/formats/data/source.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import type { SiteConfig } from '../../../src/model/site-config.ts';
import { makeSite } from '../../../src/site/make-site.ts';
import type { Site } from '../../../src/site/types.ts';
import { archive } from '../../site/made.ts';

export function siteOf(briefings: Briefing[], config: SiteConfig = {}): Site {
  return makeSite(archive(briefings, { config }));
}

/** All of a site as a source of data. */
export function allOf(site: Site): DataSource {
  return sourceOf(site, choose(site.editions.flatMap(({ briefings }) => briefings)));
}

export async function bytesOf(file: DataFile): Promise<Buffer> {
  if (!('chunks' in file)) throw new Error(`${file.name} is written and not streamed`);
  const chunks: Buffer[] = [];
  for await (const chunk of file.chunks) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** By name, what the files of a format hold. */
export async function filesOf(format: DataFormat, source: DataSource): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const file of format.files(source)) files.set(file.name, (await bytesOf(file)).toString('utf8'));
  return files;
}
