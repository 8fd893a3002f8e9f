import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SiteConfig } from '../model/site-config.ts';
import { faultOfLogo } from './logo.ts';
import { message } from './message.ts';
import type { ArchiveMessage } from './types.ts';
import { isInside, reasonOf } from './walk.ts';
import { readYaml } from './yaml-document.ts';

export const configFile = 'site.yaml';

/** `site.yaml` of an archive (an absolute path without links); {} where there is none. A slip costs its own key, never the build. */
export async function loadConfig(
  folder: string,
): Promise<{ config: SiteConfig; messages: ArchiveMessage[] }> {
  let text: string;
  try {
    if (!isInside(folder, await realpath(path.join(folder, configFile)))) {
      const reason = 'Not read: this symbolic link leads out of the archive.';
      return { config: {}, messages: [message(configFile, 'link-leads-out', reason)] };
    }
    text = await readFile(path.join(folder, configFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { config: {}, messages: [] };
    return {
      config: {},
      messages: [message(configFile, 'unreadable-file', `The file cannot be read: ${reasonOf(error)}.`)],
    };
  }
  const { value, messages, lineOf } = readYaml(configFile, text, SiteConfig, {
    invalid: 'config-invalid',
    unknownKey: 'config-unknown-key',
  });
  const { logo, ...config } = value ?? {};
  const fault = logo === undefined ? null : await faultOfLogo(folder, logo);
  if (logo === undefined || fault === null) return { config: value ?? {}, messages };
  const reason = `“logo”: ${logo} ${fault}.`;
  return { config, messages: [...messages, message(configFile, 'config-invalid', reason, lineOf(['logo']))] };
}
