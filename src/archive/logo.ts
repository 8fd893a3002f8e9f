import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { readDrawing } from './drawing/read-drawing.ts';
import { isPicture, pictureEndings } from './picture.ts';
import { isInside, reasonOf } from './walk.ts';

/** A logo as it is published, or why it cannot be: "lies outside the archive". */
export type Logo = { bytes: Uint8Array; fault: null } | { bytes: null; fault: string };

const endings = ['.svg', ...pictureEndings];

/**
 * The image file `logo` of an archive. A picture is published as it is, byte for byte; a drawing (SVG) is a document that
 * may act when it is opened by itself, and is drawn anew. `folder`: absolute, without links.
 */
export async function readLogo(folder: string, logo: string): Promise<Logo> {
  const ending = path.extname(logo).toLowerCase();
  if (!endings.includes(ending)) return refused(`is none of ${endings.join(', ')}`);
  try {
    const file = await realpath(path.join(folder, logo));
    if (!isInside(folder, file)) return refused('lies outside the archive');
    const bytes = await readFile(file);
    if (ending === '.svg') return drawn(bytes);
    return isPicture(bytes, ending) ? { bytes, fault: null } : refused(`does not hold what its ending says`);
  } catch (error) {
    return refused(`cannot be read: ${reasonOf(error)}`);
  }
}

function drawn(bytes: Uint8Array): Logo {
  const { svg, fault } = readDrawing(bytes);
  return svg === null ? refused(fault) : { bytes: new TextEncoder().encode(svg), fault: null };
}

function refused(fault: string): Logo {
  return { bytes: null, fault };
}
