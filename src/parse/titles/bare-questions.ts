/** What’s your comment? | Could you explain? | 您对此有何评论？: a question about the sentence before it */
const BARE_WORDS = new Set(
  (
    'a about above again all also am an and another any anything are as at bare be been brief briefly but can care china chinese ' +
    'clarify clarification come comment comments commented confirm confirmation correct could country detail details did do does ' +
    'elaborate else explain explanation foreign for from further get give had has have heard how i if in information is it its know like ' +
    'make mean me ministry minister more my no not of official okay on one opinion or please position possible provide reaction ' +
    'reactions really respond response responses right say says secretary share side so some something spokesperson spokesman ' +
    'spokeswoman still take tell than that the their them then there these they thing think this those thought thoughts to true ' +
    'update us verify view views was we well were what when why will with would yes you your president sir madam government ' +
    "do you have what’s whats that’s thats it’s there’s isn’t wouldn’t how’s what's that's it's there's accurate case wonder wondering new aware want anything could'd i'd"
  ).split(/\s+/),
);
const BARE_OTHER =
  /^(?:请问)?(?:请介绍|能否|是否)?(?:中方|发言人|外交部|您|你|贵方|我方|中国政府)?(?:能否|可否|是否)?(?:就此|如何|怎么|怎样|证实|介绍|具体|情况|反应|提供|意味着|什么|中国|会见|有关|评论|看待|看法|回应|置评|立场|表态|属实|消息|作|有|何|看|对|这|此|的|一|吗|呢|进一步|更多|详细|请|是|否)*[？?]$|^(?:Как (?:бы )?(?:Вы|вы) (?:(?:это|бы) )?(?:прокомментир\p{L}+|оцени\p{L}+|относитесь)[^?]{0,25}|Каков[аы]? (?:Ваш[аи]?|ваш[аи]?) (?:комментарий|реакция|позиция)[^?]{0,20}|Так ли это|Это правда|¿?(?:Qué|Cuál|Cómo)[^?]{0,12}(?:opina|comentario|comenta|reacción|valora|posición)[^?]{0,15}|¿?(?:Sigue siendo así|Es (?:así|cierto|verdad))|¿Su (?:comentario|opinión)|(?:Quel(?:le)? est votre|Votre) (?:commentaire|réaction|avis|position)[^?]{0,20}|Qu['’]en pensez-vous|Est-ce (?:vrai|exact)|Comment commentez-vous[^?]{0,20}|Wie (?:kommentieren|bewerten|beurteilen) Sie (?:das|dies)[^?]{0,10}|Was sagen Sie dazu|Stimmt das|Ihr Kommentar)\s*\?$/u;

const LONGEST_BARE = 16;

/** A word, or a letter beyond ASCII, which none of the bare words holds. */
const WORD = /[A-Za-z’']+|\p{L}/gu;

function isBareWord(printed: string): boolean {
  if (BARE_WORDS.has(printed)) return true;
  const word = printed.toLowerCase();
  return BARE_WORDS.has(word) || BARE_WORDS.has(word.replace(/['’]s$/, ''));
}

/** Whether a question says nothing by itself: "What’s your comment?", "Is that still so?", "您对此有何评论？" */
export function isBareQuestion(sentence: string): boolean {
  if (BARE_OTHER.test(sentence)) return true;
  let count = 0;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(sentence); found; found = WORD.exec(sentence)) {
    if (++count > LONGEST_BARE || !isBareWord(found[0])) return false;
  }
  return count > 0;
}
