import { slug } from './slug.ts';
import type { UniqueNames } from './unique-names.ts';

/** The slug of a subject’s name, or else `fallback`; unique among `ids`, and never "index", which is the list’s own file. */
export function subjectId(name: string, fallback: string, ids: UniqueNames): string {
  const id = slug(name) || fallback;
  return ids.claim(id, '', id === 'index' ? 'index-page' : id);
}
