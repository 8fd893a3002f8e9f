import { franc } from 'franc-min';
import type { Dialect } from '../dialects/types.ts';
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

/** The language of a transcript, BCP 47: the dialect’s, else out of the text by trigrams; "und" where that says nothing. */
export function languageOf(dialect: Dialect, blocks: readonly Block[]): string {
  if (dialect.lang) return dialect.lang;
  let sample = '';
  const step = Math.max(1, Math.floor(blocks.length / 60));
  for (let i = 0; i < blocks.length && sample.length < 6000; i += step)
    sample += `${blocks[i]!.text.slice(0, 400)}\n`;
  if (/\p{Script=Han}/u.test(sample)) {
    const han = sample.match(/\p{Script=Han}/gu)!.length;
    if (han > sample.length * 0.2 && !/[\u3040-\u30ff]/.test(sample)) return 'zh';
  }
  return CODES[franc(sample)] ?? 'und';
}
