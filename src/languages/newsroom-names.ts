import { nameKey } from '../text/name-key.ts';
import { anyWord } from './any.ts';
import { knownNewsrooms } from './known-newsrooms.ts';
import { isPlaceholder } from './nobody.ts';

/** A name without its article, as names are compared. */
const keyOf = (name: string): string => nameKey(name).replace(/^the (?=.)/, '');

const KNOWN = new Set(knownNewsrooms.flat().map(keyOf));
const KINDS = new Set(anyWord(({ labels }) => labels?.newsroomKinds));
const ENDINGS = anyWord(({ labels }) => labels?.newsroomEndsIn);
/** The Courier: a kind of newsroom alone names one only behind its article */
const FEWEST_WORDS = 2;
const HAN = /^[\p{Script=Han}\p{N}A-Z]+$/u;

/** Whether a name says by itself that it is a newsroom’s: one that the world knows, "AFP", or one that ends in its kind, "Orlu Herald", 北港日报. */
export function isNewsroomName(name: string): boolean {
  if (KNOWN.has(keyOf(name))) return true;
  const words = nameKey(name).split(' ');
  if (words.length >= FEWEST_WORDS) return KINDS.has(words.at(-1) ?? '');
  return HAN.test(name) && ENDINGS.some((ending) => name.length > ending.length && name.endsWith(ending));
}

/** Channel 6 */
const NUMBERED = /^\p{Lu}[\p{L}’'-]*(?: \p{L}+)? \d{1,3}$/u;
const BEGINNINGS = new Set(anyWord(({ labels }) => labels?.newsroomBegins));

/** Whether a name that stands beside somebody’s is a newsroom’s: its kind may stand first, “Radio Orlu”, or it has a number, “Channel 6”. */
export function isNewsroomBeside(name: string): boolean {
  if (isNewsroomName(name) || (NUMBERED.test(name) && !isPlaceholder(name))) return true;
  const [first, ...others] = keyOf(name).split(' ');
  return others.length > 0 && BEGINNINGS.has(first ?? '');
}
