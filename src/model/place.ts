import type { SourceInfo } from './briefing.ts';

/** Where lines of the text of a file with pages stand in it: 405 → "page 3, line 12"; null where it has no pages. */
export function placesIn(places: SourceInfo['places'] | null): (line: number | null) => string | null {
  const known = new Map((places ?? []).map(([line, ...place]) => [line, place]));
  return (line) => {
    const [page, own] = known.get(line ?? 0) ?? [];
    return page && own ? `page ${page}, line ${own}` : null;
  };
}
