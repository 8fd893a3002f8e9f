import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SiteConfig } from '../model/site-config.ts';
import { isLanguageTag } from '../text/locale.ts';
import { readLogo } from './logo.ts';
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
  const config = value ?? {};
  for (const { key, reason } of await faultsOf(folder, config)) {
    messages.push(message(configFile, 'config-invalid', `“${key}”: ${reason}.`, lineOf([key])));
    delete config[key];
  }
  if (config.embed === 'all' && config.items === 'anchors') {
    const reason = '“embed: all” shows an answer by its own page, and with “items: anchors” none has one.';
    messages.push(message(configFile, 'embed-without-pages', reason, lineOf(['embed'])));
  }
  return { config, messages };
}

/** What the schema cannot tell: whether a language is one, whether a logo can be published. */
async function faultsOf(
  folder: string,
  { lang, logo }: SiteConfig,
): Promise<{ key: 'lang' | 'logo'; reason: string }[]> {
  const { fault } = logo === undefined ? { fault: null } : await readLogo(folder, logo);
  return [
    ...(lang === undefined || isLanguageTag(lang)
      ? []
      : [{ key: 'lang' as const, reason: 'a language tag such as en or pt-BR' }]),
    ...(fault === null ? [] : [{ key: 'logo' as const, reason: `${logo} ${fault}` }]),
  ];
}
