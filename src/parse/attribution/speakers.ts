import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';

/** Who a label names, cleaned. */
export interface Speaker {
  name: string;
  office: string | null;
}

const SMALL =
  /^(?:a|de|del|la|las|los|le|du|da|dos|do|von|van|der|den|y|e|of|the|and|for|in|to|und|für|on|at)$/;
const ABBREVIATION =
  /^(?:U\.S\.|US|UN|EU|FBI|CIA|FEMA|NASA|OMB|NSC|CEO|CFO|COO|CTO|EPA|HHS|CDC|FDA|IMSS|ISSSTE|PEMEX|PM|FM|II|III|IV)[,.]?$/;
/** Offices that stand before a name; a label made of such words alone is an office. */
const OFFICE_WORDS = new RegExp(`^${anyPhrase(({ persons }) => persons?.officeWords)}$`, 'i');
/** COMISIONADA DE PESCA, LEONOR EJEMPLO: the office stands first */
const OFFICE_FIRST = new RegExp(`^${anyPhrase(({ persons }) => persons?.officeFirst)}`, 'i');

function casedWord(word: string, first: boolean): string {
  if (ABBREVIATION.test(word)) return word;
  // Staatssekretär
  if (word === 'STS') return 'StS';
  const lower = word.toLowerCase();
  if (!first && SMALL.test(lower)) return lower;
  const mixed = /^\p{Lu}\p{Ll}/u.test(word);
  if (mixed && /\p{Ll}\p{Lu}/u.test(word)) {
    // McDONOUGH
    const prefix = /^(?:Mc|Mac|De|Di|La|Le|Van|O['’])/.exec(word)?.[0] ?? '';
    const rest = word.slice(prefix.length);
    return rest === rest.toUpperCase() ? prefix + casedWord(rest, true) : word;
  }
  if (mixed) return word;
  return lower
    .replace(/^(\P{L}*)(\p{Ll})/u, (_, lead: string, letter: string) => lead + letter.toUpperCase())
    .replace(
      /([-’'./#])(\p{Ll})(?=[\p{L}’'])/gu,
      (_, mark: string, letter: string) => mark + letter.toUpperCase(),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/^(\p{Lu})\.(\p{Ll})\.$/u, (_, a: string, b: string) => `${a}.${b.toUpperCase()}.`);
}

/** "MR. EARNEST" → "Mr. Earnest"; mixed case stays as it is. */
function properCase(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (upper < letters.length * 0.6 || letters.length < 2) return text;
  return text
    .split(' ')
    .map((word, index) => casedWord(word, index === 0))
    .join(' ');
}

function spaced(label: string): string {
  return label.replace(/^(MR|MS|MRS|DR|Mr|Ms|Mrs|Dr)\.(?=\S)/, '$1. ').replace(/^(MR|MS|MRS|DR)(?= )/, '$1.');
}

const known = new Map<string, Speaker>();
const MOST_KNOWN = 5000;

/** Takes a printed label apart: name, office behind a comma or before the name, brackets left out. */
export function toSpeaker(label: string): Speaker {
  let speaker = known.get(label);
  if (!speaker) {
    if (known.size >= MOST_KNOWN) known.clear();
    speaker = takeApart(label);
    known.set(label, speaker);
  }
  return speaker;
}

function takeApart(label: string): Speaker {
  const bare = spaced(foldSpace(label.replace(/[\u200b-\u200f\u00ad]/g, '')))
    .replace(/^[[【（](.+)[\]】）]$/u, '$1')
    .replace(/\s*:?\s*[([][^()[\]]*[)\]]\s*$/u, '')
    .trim();
  // Ann Example -- Chief Executive Officer
  const dashed = /^(.{3,60}?) (?:--|–|—) (.{3,})$/.exec(bare);
  if (dashed) return { name: properCase(dashed[1]!), office: properCase(dashed[2]!) };
  const comma = bare.indexOf(', ');
  const head =
    comma > 0 && !/^(?:Jr|Sr|MD|PhD|II|III)\b/i.test(bare.slice(comma + 2)) ? bare.slice(0, comma) : bare;
  let office: string | null = head.length < bare.length ? properCase(bare.slice(comma + 2)) : null;
  const tail = bare.slice(comma + 2);
  if (head.length < bare.length && OFFICE_FIRST.test(head) && !OFFICE_FIRST.test(tail)) {
    return { name: properCase(tail), office: properCase(head) };
  }
  const words = head.split(' ');
  if (words.length >= 3 && OFFICE_WORDS.test(words[0]!) && !SMALL.test(words[1]!)) {
    office ??= properCase(words[0]!);
    return { name: properCase(words.slice(1).join(' ')), office };
  }
  return { name: properCase(head) || label, office };
}
