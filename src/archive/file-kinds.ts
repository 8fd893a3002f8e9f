/** What a file in an archive is, told by its name alone. What is ignored is listed; what is not listed is reported. */
export type FileKind = 'transcript' | 'decisions' | 'own' | 'hidden' | 'known' | 'unknown';

const transcriptEndings = [
  '.txt', '.text', '.html', '.htm', '.xhtml', '.md', '.markdown', '.docx', '.pdf', '.vtt', '.srt',
]; // biome-ignore format: a list that is read by its groups

/** As messages name them. */
export const endingsInWords = '.txt, .html, .md, .docx, .pdf, .vtt or .srt';

const knownEndings = [
  // pictures, type, sound, film that a saved page leaves behind
  '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg', '.ico', '.bmp', '.tif', '.tiff',
  '.woff', '.woff2', '.ttf', '.otf', '.eot', '.mp3', '.mp4', '.wav', '.webm', '.css', '.js', '.map', '.download',
  // data and notes beside transcripts
  '.json', '.yaml', '.yml', '.csv', '.tsv', '.xml', '.bak', '.orig', '.log', '.ini', '.lnk',
]; // biome-ignore format: a list that is read by its groups

const knownNames = [
  'readme', 'readme.md', 'readme.txt', 'license', 'license.md', 'license.txt', 'changelog.md',
  'makefile', 'thumbs.db', 'desktop.ini', 'icon\r',
]; // biome-ignore format: a list that is read by its groups

const knownFolders = ['node_modules', '__macosx', '_site'];

/** What Lectern keeps in an archive: the lock, also half written, and former transcripts by their hash. */
const OWN = /^(?:lectern\.lock(?:\.\d+)?|[0-9a-f]{64}\.gz(?:\.\d+)?)$/;

/** "2021-11-03.en.txt" → transcript, ".DS_Store" → hidden, "photo.JPG" → known, "notes.odt" → unknown. */
export function fileKind(name: string): FileKind {
  const lower = name.toLowerCase();
  if (name.startsWith('.')) return 'hidden';
  if (OWN.test(name)) return 'own';
  if (lower.endsWith('.decisions.yaml')) return 'decisions';
  if (knownNames.includes(lower)) return 'known';
  if (transcriptEndings.some((ending) => lower.endsWith(ending))) return 'transcript';
  if (name.endsWith('~') || knownEndings.some((ending) => lower.endsWith(ending))) return 'known';
  return 'unknown';
}

/** Data that may lie beside transcripts, and reads as text: ".json". Its ending, or null for what may be a transcript. */
export function dataEnding(name: string): string | null {
  return /\.(?:ya?ml|json|csv|tsv|css|js)$/i.exec(name)?.[0].toLowerCase() ?? null;
}

/** Folders that are never looked into. `siblings`: names beside it; a browser puts a saved page's pictures in "PAGE_files". */
export function isIgnoredFolder(name: string, siblings: ReadonlySet<string>): boolean {
  if (name.startsWith('.') || knownFolders.includes(name.toLowerCase())) return true;
  const page = /^(.+)_files$/.exec(name)?.[1];
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => siblings.has(page + ending));
}

/** The file that marks a folder as a site that Lectern made: it may be replaced, and is never read as an archive. */
export const siteMarker = '.lectern-site';
