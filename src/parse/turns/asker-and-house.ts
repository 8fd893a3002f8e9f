import { isNewsroomBeside } from '../../languages/newsroom-names.ts';
import { isGivenName } from '../../languages/office-names.ts';
import { personName } from '../../languages/person-name.ts';
import { foldSpace } from '../../text/space.ts';

/** Who asks, and for whom. */
export interface AskerAndHouse {
  person: string;
  house: string;
}

/** Channel 6, Ann Example | Ann Example (Channel 6) | Channel 6 – Ann Example | Channel 6/Ann Example */
const PARTED =
  /^([^,()[\]/]{2,60}?)(?:, (?:from |with |of )?| ?[([]| ?[/|] ?| (?:–|—|--?) )([^,()[\]/]{2,60}?)[)\]]?$/u;
const MOST_WORDS = 4;

/** Ann Example | Mr. Example: first names and surname, or a form of address before it; no house. */
function isPerson(name: string): boolean {
  const words = name.split(' ');
  const { titles, given } = personName(name) ?? { titles: [], given: [] };
  if (words.length < 2 || words.length > MOST_WORDS || titles.length + given.length === 0) return false;
  if (isNewsroomBeside(name) || !/^\p{Lu}/u.test(words.at(-1) ?? '')) return false;
  return given.length === 0 || isGivenName(words[titles.length] ?? '') || /^\p{Lu}\.$/u.test(words[0] ?? '');
}

/**
 * The person and the newsroom of a label that names both, in either order; null where it does not, or where it cannot be told which is
 * which. `known`: the newsroom, where the dialect says what of the label is one.
 */
export function askerAndHouse(label: string, known: string | null = null): AskerAndHouse | null {
  const [, first = '', second = ''] = PARTED.exec(foldSpace(label)) ?? [];
  if (!first || !second) return null;
  const isHouse = (name: string) => isNewsroomBeside(name) || name === known;
  // a dialect goes by places: what names a newsroom by itself goes before
  if (isNewsroomBeside(first) && isPerson(second)) return { person: second, house: first };
  if (isHouse(second) && isPerson(first)) return { person: first, house: second };
  return isHouse(first) && isPerson(second) ? { person: second, house: first } : null;
}
