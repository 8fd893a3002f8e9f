import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { SiteConfig } from '../model/site-config.ts';
import { configFile } from './config.ts';
import { message } from './message.ts';
import type { ArchiveMessage } from './types.ts';
import { isInside, reasonOf } from './walk.ts';

const endings = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'];

/** A logo that cannot be published is left out of the configuration, with a message. `folder`: absolute, without links. */
export async function checkLogo(
  folder: string,
  config: SiteConfig,
): Promise<{ config: SiteConfig; messages: ArchiveMessage[] }> {
  const wrong = config.logo === undefined ? null : await whatIsWrong(folder, config.logo);
  if (wrong === null) return { config, messages: [] };
  const { logo, ...rest } = config;
  return { config: rest, messages: [message(configFile, 'config-invalid', `“logo”: ${logo} ${wrong}.`)] };
}

async function whatIsWrong(folder: string, logo: string): Promise<string | null> {
  if (!endings.includes(path.extname(logo).toLowerCase())) return `is none of ${endings.join(', ')}`;
  try {
    const file = await realpath(path.join(folder, logo));
    if (!isInside(folder, file)) return 'lies outside the archive';
    const bytes = await readFile(file);
    return path.extname(logo).toLowerCase() === '.svg' && isActive(bytes.toString('utf8'))
      ? 'holds a script or loads something from elsewhere, which a drawing must not'
      : null;
  } catch (error) {
    return `cannot be read: ${reasonOf(error)}`;
  }
}

/**
 * Whether an SVG could do more than be looked at. A drawing that is opened by itself is a document; so everything that may
 * run or load is refused, even where it is harmless.
 */
function isActive(svg: string): boolean {
  // <script>   <foreignObject>   onload="…"   href="https://…"   javascript:   <!ENTITY x SYSTEM …>   <?xml-stylesheet
  return /<\s*(?:\w+:)?(?:script|foreignobject|iframe|embed|object|handler|set|animate)\b|[\s"'/]on\w+\s*=|href\s*=\s*["']?\s*(?!["'\s]*#)|javascript:|data:text|<!ENTITY|<\?xml-stylesheet|@import/i.test(
    svg,
  );
}
