const PAIRS = [
  [/[“「]/g, /[”」]/g],
  [/[《〈]/g, /[》〉]/g],
  [/«/g, /»/g],
  [/[（(]/g, /[）)]/g],
] as const;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Whether as many quotation marks and brackets are closed in a piece as are opened: "the “grain" is cut inside of one. */
export const closesQuotes = (text: string): boolean =>
  PAIRS.every(([opens, closes]) => count(text, opens) === count(text, closes)) && count(text, /"/g) % 2 === 0;
