const SENTENCES = /[^.?!。？！\n]+[.?!。？！]*/g;
const FIRST = /^[^.?!。？！\n]+[.?!。？！]*/;
/** The point of "Mr." ends no sentence. */
const TITLE_AT_END = /\b(?:Mr|Ms|Mrs|Dr)\.$/;
const MARKS = new Set('.?!。？！…—–- \n\t\u00a0');

/** The sentences of a text that was cut, with their marks; a line of its own is one. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const piece of text.match(SENTENCES) ?? []) {
    const whole = begun + piece;
    begun = '';
    if (TITLE_AT_END.test(whole)) begun = whole;
    else if (whole.trim() !== '') sentences.push(whole.trim());
  }
  if (begun.trim() !== '') sentences.push(begun.trim());
  return sentences;
}

/** The first of them; undefined where there is none. */
export function firstSentence(text: string): string | undefined {
  const end = FIRST.exec(text)?.[0].length ?? text.length;
  const first = text.slice(0, end).trim();
  return first === '' || TITLE_AT_END.test(first) ? sentencesIn(text)[0] : first;
}

/** "Go ahead." → "Go ahead" */
export function bare(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && MARKS.has(sentence[end - 1] ?? '')) end -= 1;
  return sentence.slice(0, end);
}
