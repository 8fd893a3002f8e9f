import { unaccented } from '../text/unaccented.ts';
import { anyWord, wordsIn } from './any.ts';
import { languages } from './index.ts';

/** What a speaker's name is made of. Lower case, without accents and points. */
export interface PersonName {
  /** what stands before the name, in the order printed: "rear admiral" → ["rear", "admiral"] */
  titles: string[];
  /** first names and initials; empty where only the surname is printed */
  given: string[];
  surname: string;
}

const fold = (text: string) => unaccented(text).toLowerCase();

/** Forms of address. They say nothing about who it is, but Mr and Ms are two persons. */
const ADDRESS = new Map<string, 'm' | 'f' | ''>([
  ...anyWord(({ persons }) => persons?.sir).map((word) => [word, 'm'] as const),
  ...anyWord(({ persons }) => persons?.madam).map((word) => [word, 'f'] as const),
  ...anyWord(({ persons }) => persons?.either).map((word) => [word, ''] as const),
]);

/** Offices that stand before a name. */
const OFFICES = new Set(anyWord(({ persons }) => persons?.offices));
const RANKS = new Set(anyWord(({ persons }) => persons?.ranks));
/** "gen" → "general" */
const WHOLE = new Map(
  languages.flatMap(({ persons }) => {
    const words = wordsIn(persons?.shortOffices);
    return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? word] as const] : []));
  }),
);
/** "Secretary of State Example": what stands behind is no first name. */
const JOINING = new Set(anyWord(({ persons }) => persons?.joining));
const PARTICLE = /^(?:van|von|der|den|de|da|di|du|la|le|del|dos|bin|ibn|al|el|ter|ten)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd)$/;

const NAME_WORD = /^(?:\p{Script=Latin}[\p{Script=Latin}'’-]*|\p{Script=Cyrillic}[\p{Script=Cyrillic}-]*)$/u;
const MOST_WORDS = 4;

/** "Rear Admiral Ann B. Example" → its parts; null where nobody is named, as by an office alone, or in another script. */
export function personName(printed: string): PersonName | null {
  const words = fold(printed)
    .replace(/^l['’]/, '')
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  while (words.length > 1 && SUFFIX.test(words.at(-1)!)) words.pop();
  let at = 0;
  while (at < words.length && (ADDRESS.has(words[at]!) || OFFICES.has(words[at]!))) at++;
  const rest = words.slice(at);
  if (rest.length === 0 || rest.length > MOST_WORDS || rest.some((word) => !NAME_WORD.test(word)))
    return null;
  if (at > 0 && JOINING.has(rest[0]!) && !PARTICLE.test(rest[0]!)) return null;
  let from = rest.length - 1;
  while (from > 0 && PARTICLE.test(rest[from - 1]!)) from--;
  return { titles: words.slice(0, at), given: rest.slice(0, from), surname: rest.slice(from).join(' ') };
}

function givenAgree(a: PersonName, b: PersonName): boolean {
  return a.given.every((word, index) => {
    const other = b.given[index];
    if (other === undefined || other === word) return true;
    return (word.length === 1 || other.length === 1) && word[0] === other[0];
  });
}

/** The offices among titles, in their whole forms: "Lt. Gen." → "lieutenant general" */
export const officeTitles = ({ titles }: PersonName): string =>
  titles
    .filter((word) => OFFICES.has(word) && word !== 'the')
    .map((word) => WHOLE.get(word) ?? word)
    .join(' ');

function titlesAgree(a: PersonName, b: PersonName): boolean {
  const sexes = new Set([...a.titles, ...b.titles].map((word) => ADDRESS.get(word)).filter(Boolean));
  if (sexes.size > 1) return false;
  const offices = [a, b].map(officeTitles);
  return offices[0] === '' || offices[1] === '' || offices[0] === offices[1];
}

/** "Mr" and "Ms": two forms of address of which one person has but one. */
export function addressTwo(a: string, b: string): boolean {
  const [one, other] = [ADDRESS.get(fold(a)), ADDRESS.get(fold(b))];
  return Boolean(one && other) && one !== other;
}

/** Whether two names can be one person’s: no Mr with a Ms, not two offices, not two first names. */
export function mayBeOne(a: PersonName, b: PersonName): boolean {
  return a.surname === b.surname && givenAgree(a, b) && titlesAgree(a, b);
}

/**
 * Whether two names of one surname are worth asking whether they are one person’s: no two first names, no two ranks; Mr and Ms
 * only where both are heard in one briefing, as a misprint.
 */
export function isUnderOneName(a: PersonName, b: PersonName, isBeside: boolean): boolean {
  if (!givenAgree(a, b)) return false;
  const sexes = new Set([...a.titles, ...b.titles].map((word) => ADDRESS.get(word)).filter(Boolean));
  const [ours, theirs] = [officeTitles(a), officeTitles(b)];
  const areRanks = [ours, theirs].every((one) => one.split(' ').some((word) => RANKS.has(word)));
  return (sexes.size < 2 || isBeside) && !(areRanks && ours !== theirs);
}
