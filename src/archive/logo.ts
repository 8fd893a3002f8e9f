import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside, reasonOf } from './walk.ts';

const endings = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'];

/** Why a logo cannot be published: "lies outside the archive"; null where it can. `folder`: absolute, without links. */
export async function faultOfLogo(folder: string, logo: string): Promise<string | null> {
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
