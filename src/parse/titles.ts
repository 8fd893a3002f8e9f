import { foldSpace } from '../text/space.ts';

const LIMIT = 90;
const STAGE =
  /\((?:[Ll]aughter|[Aa]pplause|[Ii]naudible|[Cc]rosstalk|[Pp]ause|[Rr]isas|[Ss]miles?|смех|[^()]{0,40}(?:laugh|applau|inaudible|crosstalk)[^()]{0,40})\.?\)|\[(?:inaudible|laughter|crosstalk|sic|applause)[^\]]{0,30}\]/giu;
const SENTENCES = /[^.?!。？！…]+(?:[.?!。？！…]+["”’»)\]]*|$)/gu;
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|U\.S|U\.N|U\.K|a\.m|p\.m|e\.g|i\.e|[A-Z])\.$/;
const GREETING =
  /^(?:thank(?:s| you)\b[^.?!]{0,50}|thanks a lot|good (?:morning|afternoon|evening|day)\b[^.?!]{0,40}|hi\b[^.?!]{0,25}|hello\b[^.?!]{0,30}|hey\b[^.?!]{0,25}|okay|ok|yes|yeah|no|sure|right|all right|well|great|so|please|excuse me|i have (?:a|one|two|three|a couple(?: of)?|several|some) (?:quick )?questions?\b[^.?!]{0,40}|(?:just )?(?:a |one |two )?(?:quick )?(?:question|follow-?up)s?\b[^.?!]{0,20}|my question is|can i (?:just )?(?:ask|follow up)|gracias\b[^.?!]{0,60}|buenos días\b[^.?!]{0,80}|buenas tardes\b[^.?!]{0,60}|muy buenos días\b[^.?!]{0,60}|sí|no|merci\b[^.?!]{0,30}|bonjour\b[^.?!]{0,40}|спасибо\b[^.?!]{0,40}|здравствуйте\b[^.?!]{0,40}|добрый день\b[^.?!]{0,40}|danke\b[^.?!]{0,30}|guten (?:tag|morgen)\b[^.?!]{0,40}|谢谢[^。？！]{0,10}|你好)[\s,.!。！—–-]*$/iu;
const OPENER =
  /^(?:(?:and|but|so|well|okay|ok|yes|yeah|no|right|now|also|then|just|thank you|thanks|good (?:morning|afternoon)|hi|hello|hey|sure|all right|i mean|you know|mr\. president|sir|presidente|señor presidente|gracias|y|pero|bueno|entonces|а|и|но|so,|robert|josh|jay|jen)\b(?:[,\s—–-]+|$))+/iu;

/** The sentences of a text, abbreviations not cut. */
export function sentences(text: string): string[] {
  const out: string[] = [];
  for (const piece of text.match(SENTENCES) ?? []) {
    const previous = out.at(-1);
    if (
      previous &&
      (ABBREVIATION.test(previous.trimEnd()) ||
        /^[a-z0-9,]/.test(piece.trimStart()) ||
        (!/^\s/.test(piece) && /^\S/.test(piece) && /[A-Za-z\d.]$/.test(previous)))
    ) {
      out[out.length - 1] = previous + piece;
    } else out.push(piece);
  }
  return out.map((one) => one.trim()).filter(Boolean);
}

/** At most 90 characters, cut at a word’s end, with an ellipsis where cut. */
export function shorten(text: string, limit = LIMIT): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.search(/\s\S*$/);
  const head = space > limit * 0.5 ? cut.slice(0, space) : cut;
  return `${head.replace(/[\s,;:–—-]+$/u, '').replace(/[\ud800-\udbff]$/, '')}…`;
}

function clean(text: string): string {
  return foldSpace(text.slice(0, 4000).replace(STAGE, ' '))
    .replace(/\s*(?:--|—|–)\s*$/u, '')
    .replace(/^[\s—–-]+/u, '')
    .trim();
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function candidates(paragraphs: readonly string[]): string[] {
  const out: string[] = [];
  for (const paragraph of paragraphs.slice(0, 6)) {
    for (const sentence of sentences(clean(paragraph))) {
      if (GREETING.test(sentence)) continue;
      const bare = capital(sentence.replace(OPENER, '').replace(/^[\s,—–-]+/u, ''));
      if (bare.replace(/[^\p{L}\p{N}]/gu, '').length >= (/\p{Script=Han}/u.test(bare) ? 4 : 8))
        out.push(bare);
      if (out.length > 30) return out;
    }
  }
  return out;
}

/**
 * A title out of what was said, at most 90 characters: of a question the first sentence that asks, else the first that
 * says something; greetings, thanks and stage directions left out. Null where nothing is left.
 */
export function derivedTitle(paragraphs: readonly string[], isQuestion: boolean): string | null {
  const all = candidates(paragraphs);
  const asking = isQuestion ? all.find((one) => /[?？]["”’»)]*$/.test(one)) : undefined;
  const best = asking ?? all[0];
  if (best) return shorten(best);
  const whole = clean(paragraphs.join(' '));
  return whole ? shorten(capital(whole)) : null;
}
