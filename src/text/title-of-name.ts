/**
 * A title made of the name of a folder: "harbour-office" → "Harbour Office". A name that somebody wrote as a title, with a space or a
 * capital, stays as it is. Which letters are an abbreviation ("wh") cannot be known.
 */
export function titleOfName(name: string): string {
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(name)) return name;
  return name
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
