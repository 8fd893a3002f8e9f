import { createHash } from 'node:crypto';
import path from 'node:path';
import { addFolder } from '../archive/hash-folder.ts';
import type { BuildOptions } from './build-options.ts';
import type { Overrides } from './overrides.ts';
import { release } from './release.ts';

/** Stands for all that makes a site of an archive: the release, the templates and what was asked for. */
export async function settingOf(
  { baseUrl, templates }: Pick<BuildOptions, 'baseUrl' | 'templates'>,
  { css }: Overrides,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([await release(), baseUrl ?? null, css]));
  if (templates) await addFolder(hash, path.resolve(templates));
  return hash.digest('base64url');
}
