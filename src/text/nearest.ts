import { distance } from 'fastest-levenshtein';

/** The known word that a misspelt one probably stands for, or null: "titel" → "title", "language" → "lang". */
export function nearest(word: string, known: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const far = (candidate: string) => {
    const own = candidate.toLowerCase();
    return own.length > 2 && lower.startsWith(own) ? 1 : distance(lower, own);
  };
  const ranked = known.map((candidate) => ({ candidate, far: far(candidate) })).sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.ceil(word.length / 3)) ? best.candidate : null;
}

/** What to take instead of a misspelt word: "Did you mean “title”?", or "Known are title, url." */
export function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `Did you mean “${near}”?` : `Known are ${known.join(', ')}.`;
}
