import { foldSpace } from '../text/space.ts';
import { isBareQuestion } from './bare-questions.ts';

const LIMIT = 90;
const STAGE =
  /\((?:[Ll]aughter|[Aa]pplause|[Ii]naudible|[Cc]rosstalk|[Pp]ause|[Rr]isas|[Ss]miles?|[Oo]ff.?[Mm]i(?:c|ke)|смех|[^()]{0,40}(?:laugh|applau|inaudible|crosstalk|off.?mi[ck])[^()]{0,40})\.?\)|\[(?:inaudible|laughter|crosstalk|sic|applause)[^\]]{0,30}\]/giu;
/** Sorry for the stairs. | Congratulations on the job. */
const PLEASANTRY =
  /^(?:sorry|congratulations|congrats|apologies|welcome back|happy (?:friday|new year|birthday)|très heureux|enhorabuena|felicidades)\b[^?？]{0,80}$/iu;
/** Sela Example, Radio Northport. | Pavel Example with Northport News. | Presidenta, Damián Ejemplo, de La Bitácora. */
const INTRODUCTION =
  /^(?:(?:I['’]m|I am|my name is|this is|it['’]s|here is|soy|me llamo|mi nombre es|je suis|je m['’]appelle|ich bin|mein name ist|меня зовут)\s+)?(?:\p{Lu}[\p{L}\p{N}.’'&-]*|de|del|la|las|los|el|of|the|with|from|for|at|and|von|der|des|du|le|les|из|от|газета|агентство)(?:,?\s+(?:y|e|\p{Lu}[\p{L}\p{N}.’'&-]*|de|del|la|las|los|el|of|the|with|from|for|at|and|here|von|der|des|du|le|les|из|от|газета|агентство|«[^»]{2,40}»|"[^"]{2,40}")){0,20}[.!]$/u;
const SENTENCES = /[^.?!。？！…]+(?:[.?!。？！…]+["”’»)\]]*|$)/gu;
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|U\.S|U\.N|U\.K|a\.m|p\.m|e\.g|i\.e|[A-Z])\.$/;
const GREETING =
  /^(?:thank(?:s| you)\b[^.?!]{0,50}|thanks a lot|good (?:morning|afternoon|evening|day)\b[^.?!]{0,40}|hi\b[^.?!]{0,25}|hello\b[^.?!]{0,30}|hey\b[^.?!]{0,25}|okay|ok|yes|yeah|no|sure|right|all right|well|great|so|please|excuse me|i have (?:a|one|two|three|a couple(?: of)?|several|some) (?:quick )?questions?\b[^.?!]{0,40}|(?:just )?(?:a |one |two )?(?:quick )?(?:question|follow-?up)s?\b[^.?!]{0,20}|my question is|can i (?:just )?(?:ask|follow up)|gracias\b[^.?!]{0,60}|buenos días\b[^.?!]{0,80}|buenas tardes\b[^.?!]{0,60}|muy buenos días\b[^.?!]{0,60}|sí|no|merci\b[^.?!]{0,30}|bonjour\b[^.?!]{0,40}|спасибо\b[^.?!]{0,40}|здравствуйте\b[^.?!]{0,40}|добрый день\b[^.?!]{0,40}|danke\b[^.?!]{0,30}|guten (?:tag|morgen)\b[^.?!]{0,40}|谢谢[^。？！]{0,10}|你好)[\s,.!。！—–-]*$/iu;
const OPENER =
  /^(?:(?:follow-?up(?: on that)?:?|and|but|so|well|okay|ok|yes|yeah|no|right|now|also|then|just|thank you|thanks|good (?:morning|afternoon)|hi|hello|hey|sure|all right|i mean|you know|mr\. president|sir|presidente|señor presidente|gracias|y|pero|bueno|entonces|а|и|но|so,|first|firstly|second|secondly)\b(?:[,:\s—–-]+|$))+/iu;

/** Linus, what is the bird on the roof? */
const VOCATIVE =
  /^(?:(?:Mr|Ms|Mrs|Dr|Madam|Minister|Secretary|General|Governor|President)\.?\s+)?\p{Lu}\p{Ll}+,\s+(?=(?:what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|have|has|on|one|just|if|you|there|any)\b)/u;

/** Whether a piece of text goes on with the sentence before it: behind an abbreviation, in small letters, glued to a letter. */
function goesOn(sentence: string, piece: string): boolean {
  return (
    ABBREVIATION.test(sentence.trimEnd()) ||
    /^\s*[a-z0-9,]/.test(piece) ||
    (/^\S/.test(piece) && /[A-Za-z\d.]$/.test(sentence))
  );
}

/** The sentences of a text, abbreviations not cut; each is made when it is asked for. */
export function* sentences(text: string): Generator<string> {
  let sentence = '';
  for (const piece of text.match(SENTENCES) ?? []) {
    if (sentence && !goesOn(sentence, piece)) {
      if (sentence.trim()) yield sentence.trim();
      sentence = '';
    }
    sentence += piece;
  }
  if (sentence.trim()) yield sentence.trim();
}

/** At most 90 characters, cut at a word’s end, with an ellipsis where cut. */
export function shorten(text: string, limit = LIMIT): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.search(/\s\S*$/);
  const head = space > limit * 0.5 ? cut.slice(0, space) : cut;
  return `${head.replace(/[\s,;:–—-]+$/u, '').replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Without stage directions, the line that closes a page, and dashes at the ends. */
function clean(text: string): string {
  const head = text.slice(0, 2500);
  let said = foldSpace(/[([]/.test(head) ? head.replace(STAGE, ' ') : head);
  if (said.includes('END')) said = said.replace(/\s*\bEND\s+(?:AT\s+)?\d{1,2}:\d{2}.{0,30}$/u, '');
  if (/[-—–]\s*$/.test(said.slice(-8))) said = said.replace(/\s*(?:--|—|–)\s*$/u, '');
  return said.replace(/^[\s—–-]+/u, '').trim();
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** According to reports, the bridge … | It is reported that the bridge … */
const REPORTED =
  /^(?:according to (?:(?:media|some|the|news|press|recent) )*reports?,\s*|it (?:is|was|has been) reported that\s*|据(?:[^，。]{0,6})?报道，)/iu;
/** He is wanted there. | This was said today. | 这是第十八次。: says nothing without the sentence before it */
const ANAPHORIC =
  /^(?:(?:he|she|it|they|this|that|these|those|his|her|their|its|such|both|some|the (?:country|two|report|latter|same|statement|meeting|outcome))\b|这|此|该|他|她|它|其|双方|并)/iu;

/** Questions about the asking: "Can I ask you something else?", "How are you?" */
const META =
  /^(?:(?:can|could|may|might) (?:i|we|you) (?:just )?(?:ask|follow(?: up)?|get|have|hear|clarify|take|go|repeat|come back)\b.{0,50}|(?:do|did) you (?:hear|understand)\b.{0,20}|how(?:['’]s| is| are) (?:everyone|everybody|you)\b.{0,20}|(?:is )?that (?:right|correct|it)|right|correct|really|yes|no|what|sorry|pardon|excuse me|anything else|(?:so )?what(?:['’]s| is) (?:the|my|our) question|¿(?:me permite|puedo)\b.{0,40})\?$/iu;

const EIGHT_LETTERS = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]){8}/u;
const FOUR_LETTERS = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]){4}/u;
const ASKS = /[?？]["”’»)]*$/;
const MOST_PARAGRAPHS = 6;
const ENOUGH_WORDS = 4;
const ENOUGH_TO_SAY = 30;
const HAN = /\p{Script=Han}/u;

function isLongEnough(text: string): boolean {
  return EIGHT_LETTERS.test(text) || (HAN.test(text) && FOUR_LETTERS.test(text));
}

/**
 * A title out of what was said, at most 90 characters: of a question the first sentence that asks, and where that is a
 * bare "Your comment?" the one before it; else the first that says something. Greetings, thanks, introductions,
 * questions about the asking and stage directions are left out. Null where nothing is left.
 */
export function derivedTitle(paragraphs: readonly string[], isQuestion: boolean): string | null {
  let first: string | null = null;
  let asking: string | null = null;
  let before: string | null = null;
  for (const paragraph of paragraphs.slice(0, MOST_PARAGRAPHS)) {
    for (const sentence of sentences(clean(paragraph))) {
      if (GREETING.test(sentence) || PLEASANTRY.test(sentence) || INTRODUCTION.test(sentence)) continue;
      const opened = sentence.replace(OPENER, '').replace(/^[\s,—–-]+/u, '');
      const bare = capital(opened.replace(VOCATIVE, '').replace(REPORTED, ''));
      if (META.test(bare) || !isLongEnough(bare)) continue;
      first ??= bare;
      if (!isQuestion && bare.length >= ENOUGH_TO_SAY) return shorten(bare);
      if (!isQuestion) continue;
      if (ASKS.test(bare)) {
        if (isBareQuestion(bare)) {
          if (before) return shorten(before);
        } else if (bare.split(' ').length >= ENOUGH_WORDS || HAN.test(bare)) return shorten(bare);
        asking ??= bare;
      } else if (!before || !ANAPHORIC.test(bare)) before = bare;
    }
  }
  const best = asking ?? first;
  if (best) return shorten(best);
  const whole = clean(paragraphs.join(' '));
  return /[\p{L}\p{N}]/u.test(whole) ? shorten(capital(whole)) : null;
}
