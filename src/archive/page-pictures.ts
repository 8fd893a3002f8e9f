import path from 'node:path';
import { leadsElsewhere } from '../render/address.ts';
import { targetsIn } from '../render/markdown-targets.ts';
import { sha256 } from '../text/sha256.ts';
import { readLogo } from './logo.ts';
import { message } from './message.ts';
import { pictureSize } from './picture-size.ts';
import type { Archive, ArchiveMessage, PagePicture } from './types.ts';

/** The pictures that a page shows out of the archive, and a message for each that cannot be published. `root`: absolute, without links. */
export async function picturesOf(
  root: string,
  { file, markdown, line = 1 }: Archive['pages'][number],
): Promise<{ pictures: PagePicture[]; messages: ArchiveMessage[] }> {
  const pictures = new Map<string, PagePicture>();
  const messages: ArchiveMessage[] = [];
  for (const target of targetsIn(markdown)) {
    const { is, url } = target;
    if (is !== 'picture' || leadsElsewhere(url) || pictures.has(url)) continue;
    const found = path.posix.join(path.posix.dirname(file), decoded(url));
    const { bytes, fault } = await readLogo(root, found);
    if (bytes === null) {
      const reason = `The picture ${url} ${fault}.`;
      messages.push(message(file, 'page-picture-unusable', reason, line + target.line - 1));
      continue;
    }
    const size = pictureSize(bytes, path.extname(found).toLowerCase());
    pictures.set(url, { url, file: found, sha256: sha256(bytes, 'hex'), size });
  }
  return { pictures: [...pictures.values()], messages };
}

/** "the%20map.png?1" → "the map.png" */
function decoded(url: string): string {
  const name = url.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
