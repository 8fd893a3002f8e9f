/** A sentence, or a line of its own; the point of "Mr." ends none. */
const SENTENCES = /(?:\b(?:Mr|Ms|Mrs|Dr)\.|[^.?!。？！\n])+(?:[.?!。？！]+|$|(?=\n))/gu;
const LAST_MARKS = /[\s.?!。？！…—–-]+$/u;

/** The sentences of a text that was cut, with their marks. */
export function sentencesIn(text: string): string[] {
  return (text.match(SENTENCES) ?? []).map((one) => one.trim()).filter(Boolean);
}

/** "Go ahead." → "Go ahead" */
export function bare(sentence: string): string {
  return sentence.replace(LAST_MARKS, '');
}
