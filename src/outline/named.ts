import { fullNamesIn, fullNamesSaid } from '../languages/full-name.ts';
import { personName } from '../languages/person-name.ts';
import type { Briefing } from '../model/briefing.ts';
import { unaccented } from '../text/unaccented.ts';

/** Whom a briefing names in full, of those who speak in it under a form of address or an office and a surname, "Ms. Vale". */
export interface NamedInFull {
  /** in its title and first lines */
  printed: readonly string[];
  /** where somebody speaks of them */
  said: readonly string[];
}

/** Null where it names nobody so. @param header its title and first lines */
export function namedInFull(
  { items }: Pick<Briefing, 'items'>,
  header: readonly string[],
): NamedInFull | null {
  const turns = items.flatMap((item) => item.turns);
  const labels = new Set(turns.flatMap(({ role, speaker }) => (role === 'question' ? [] : (speaker ?? []))));
  const surnames = [...new Set([...labels].flatMap(surnameAlone))];
  if (surnames.length === 0) return null;
  const printed = header.flatMap((line) => surnames.flatMap((surname) => fullNamesIn(line, surname)));
  const said = turns.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((text) => {
      const small = unaccented(text).toLowerCase();
      return surnames.flatMap((surname) => (small.includes(surname) ? fullNamesSaid(text, surname) : []));
    }),
  );
  return printed.length + said.length === 0
    ? null
    : { printed: [...new Set(printed)], said: [...new Set(said)] };
}

/** "Ms. Vale" → vale; nothing where a first name stands before it, or no title. */
function surnameAlone(label: string): string[] {
  const name = personName(label.replace(/^[^\p{L}]+/u, ''));
  return name && name.titles.length > 0 && name.given.length === 0 ? [name.surname] : [];
}
