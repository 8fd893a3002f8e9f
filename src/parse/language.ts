import { franc } from 'franc-min';
import type { Dialect } from '../dialects/types.ts';
import { littleWords } from '../text/words.ts';
import type { Block } from './blocks.ts';

const CODES: Record<string, string> = {
  eng: 'en',
  rus: 'ru',
  fra: 'fr',
  spa: 'es',
  deu: 'de',
  cmn: 'zh',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  ukr: 'uk',
  arb: 'ar',
  jpn: 'ja',
  kor: 'ko',
  tur: 'tr',
  vie: 'vi',
  ind: 'id',
  hin: 'hi',
  ces: 'cs',
  swe: 'sv',
  ron: 'ro',
  hun: 'hu',
};

const SAMPLE = 4000;
/** So many more little words of one language than of any other leave no doubt. */
const CLEAR = 2;

function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  const step = Math.max(1, Math.floor(blocks.length / 40));
  for (let i = 0; i < blocks.length && sample.length < SAMPLE; i += step)
    sample += `${blocks[i]!.text.slice(0, 400)}\n`;
  return sample;
}

/**
 * The language of a transcript, BCP 47: the dialect’s, else by its little words, else by trigrams; "und" where that
 * says nothing.
 */
export function languageOf(dialect: Dialect, blocks: readonly Block[]): string {
  if (dialect.lang) return dialect.lang;
  const sample = sampleOf(blocks);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > sample.length * 0.2 && !/[\u3040-\u30ff]/.test(sample)) return 'zh';
  const [best, next] = [...littleWords(sample)].sort((a, b) => b[1] - a[1]);
  if (best && best[1] >= 8 && best[1] >= (next?.[1] ?? 0) * CLEAR) return best[0];
  return CODES[franc(sample.slice(0, 1500))] ?? best?.[0] ?? 'und';
}
