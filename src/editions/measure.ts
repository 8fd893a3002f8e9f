import type { Item } from '../model/briefing.ts';
import { plain } from '../text/plain.ts';
import type { Measured } from './align.ts';
import { cluesOf } from './clues.ts';

/** What a Chinese character, a sign of Japanese or a Korean syllable says takes so many letters in other scripts. */
const WIDE: readonly [RegExp, number][] = [
  [/\p{sc=Han}/gu, 3.3],
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, 1.7],
  [/\p{sc=Hang}/gu, 2.4],
];

/** @param lang of the briefing, BCP 47 */
export function measured({ kind, title, titleFrom, turns }: Item, lang: string): Measured {
  const asked: string[] = [];
  const said: string[] = [];
  for (const turn of turns) (turn.role === 'question' ? asked : said).push(plain(turn));
  const printed = titleFrom === 'text' ? [] : [title];
  return {
    isAsked: kind === 'exchange',
    asked: lengthOf(asked),
    said: lengthOf(said),
    clues: cluesOf([...printed, ...asked, ...said].join('\n'), lang),
  };
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + lettersOf(text), 0);

const lettersOf = (text: string): number =>
  WIDE.reduce((sum, [sign, wide]) => sum + (text.match(sign)?.length ?? 0) * (wide - 1), text.length);
