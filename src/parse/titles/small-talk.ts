/** Sorry for the stairs. | Congratulations on the job. */
const PLEASANTRY =
  /^(?:sorry|congratulations|congrats|apologies|welcome back|happy (?:friday|new year|birthday)|très heureux|enhorabuena|felicidades)\b[^?？]{0,80}$/iu;
/** Sela Example, Radio Northport. | Pavel Example with Northport News. | Presidenta, Damián Ejemplo, de La Bitácora. */
const INTRODUCTION =
  /^(?:(?:I['’]m|I am|my name is|this is|it['’]s|here is|soy|me llamo|mi nombre es|je suis|je m['’]appelle|ich bin|mein name ist|меня зовут)\s+)?(?:\p{Lu}[\p{L}\p{N}.’'&-]*|de|del|la|las|los|el|of|the|with|from|for|at|and|von|der|des|du|le|les|из|от|газета|агентство)(?:,?\s+(?:y|e|\p{Lu}[\p{L}\p{N}.’'&-]*|de|del|la|las|los|el|of|the|with|from|for|at|and|here|von|der|des|du|le|les|из|от|газета|агентство|«[^»]{2,40}»|"[^"]{2,40}")){0,20}[.!]$/u;
/** Mi nombre es Ana Ejemplo, de La Bitácora, y … */
const NAME_GIVEN = /^(?:my name is|mi nombre es|me llamo|je m['’]appelle|mein name ist|меня зовут) \p{Lu}/iu;
const GREETING =
  /^(?:thank(?:s| you)\b[^.?!]{0,50}|(?:our )?next question (?:is|comes)\b[^.?!]{0,90}|let me go to [^.?!]{0,30}|go ahead|oh|(?:everybody,? )?thanks a lot\b[^.?!]{0,40}|good (?:morning|afternoon|evening|day)\b[^.?!]{0,45}|hi\b[^.?!]{0,25}|hello\b[^.?!]{0,30}|hey\b[^.?!]{0,25}|okay|ok|yes|yeah|no|sure|right|all right|well|great|so|please|excuse me|i have (?:a|one|two|three|a couple(?: of)?|several|some) (?:quick )?questions?\b[^.?!]{0,40}|(?:just )?(?:a |one |two )?(?:quick )?(?:question|follow-?up)s?\b[^.?!]{0,20}|my question is|can i (?:just )?(?:ask|follow up)|gracias\b[^.?!]{0,60}|buenos días\b[^.?!]{0,80}|buenas tardes\b[^.?!]{0,60}|muy buenos días\b[^.?!]{0,60}|sí|no|merci\b[^.?!]{0,30}|bonjour\b[^.?!]{0,40}|спасибо\b[^.?!]{0,40}|здравствуйте\b[^.?!]{0,40}|добрый день\b[^.?!]{0,40}|danke\b[^.?!]{0,30}|guten (?:tag|morgen)\b[^.?!]{0,40}|谢谢[^。？！]{0,10}|你好)[\s,.!。！—–-]*$/iu;
const OPENER =
  /^(?:(?:follow-?up(?: on that)?:?|and|but|so|well|okay|ok|yes|yeah|no|right|now|also|then|just|thank you|thanks|good (?:morning|afternoon)|hi|hello|hey|sure|all right|i mean|you know|mr\. president|sir|presidente|señor presidente|gracias|y|pero|bueno|entonces|а|и|но|so,|first|firstly|second|secondly)\b(?:[,:\s—–-]+|$))+/iu;

/** Linus, what is the bird on the roof? */
const VOCATIVE =
  /^(?:(?:Mr|Ms|Mrs|Dr|Madam|Minister|Secretary|General|Governor|President)\.?\s+)?\p{Lu}\p{Ll}+,\s+(?=(?:what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|have|has|on|one|just|if|you|there|any)\b)/u;

/** According to reports, the bridge … | It is reported that the bridge … */
const REPORTED =
  /^(?:according to (?:(?:media|some|the|news|press|recent) )*reports?,\s*|it (?:is|was|has been) reported that\s*|据(?:[^，。]{0,6})?报道，)/iu;
/** Questions about the asking: "Can I ask you something else?", "How are you?" */
const META =
  /^(?:(?:can|could|may|might) (?:i|we|you) (?:just )?(?:ask|follow(?: up)?|get|have|hear|clarify|take|go|repeat|come back)\b.{0,50}|(?:do|did) you (?:hear|understand)\b.{0,20}|how(?:['’]s| is| are) (?:everyone|everybody|you)\b.{0,20}|(?:is )?that (?:right|correct|it)|right|correct|really|yes|no|what|sorry|pardon|excuse me|anything else|(?:so )?what(?:['’]s| is) (?:the|my|our) question|¿(?:me permite|puedo)\b.{0,40})\?$/iu;

/** … since the bridge is closed, will the ferry run? | …，中方是否承认？ */
const QUESTION_OPENS =
  /^(?:and |but )?(?:what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b|^[^，]{0,12}(?:是否|有何|如何|什么|为何|能否)/iu;

/** When will it open, sir? | Is it dry, Mr. President? */
const ADDRESS_AT_END =
  /,\s+(?:sir|ma['’]?am|madam|please|Mr\.? \p{Lu}\p{Ll}+|presidente|señor presidente)(?=[.?!…]*$)/iu;

const SMALL_FIRST = /^\p{Ll}/u;

/** Greetings, thanks, condolences, introductions: sentences that say nothing about a subject. */
export function isSmallTalk(sentence: string): boolean {
  return (
    GREETING.test(sentence) ||
    PLEASANTRY.test(sentence) ||
    INTRODUCTION.test(sentence) ||
    NAME_GIVEN.test(sentence)
  );
}

/** Questions about the asking: "Can I ask you something else?" */
export function isAboutAsking(question: string): boolean {
  return META.test(question);
}

/** Whether the clause of a question that asks begins here. */
export function opensQuestion(clause: string): boolean {
  return QUESTION_OPENS.test(clause);
}

/** A sentence without the words that only open it, address somebody or say that it was reported. */
export function withoutOpening(sentence: string): string {
  const opened = sentence.replace(OPENER, '').replace(/^[\s,—–-]+/u, '');
  const bare = opened.includes(',')
    ? opened.replace(VOCATIVE, '').replace(REPORTED, '').replace(ADDRESS_AT_END, '')
    : opened.replace(REPORTED, '');
  return SMALL_FIRST.test(bare) ? bare.replace(SMALL_FIRST, (letter) => letter.toUpperCase()) : bare;
}
