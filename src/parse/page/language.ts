import { franc } from 'franc-min';
import type { Dialect } from '../../dialects/types.ts';
import { languages } from '../../languages/index.ts';
import { littleWords } from '../../languages/words.ts';
import { holdsHan } from '../../text/holds-han.ts';
import type { Block, Note } from '../stages.ts';

/** ISO 639-3 → BCP 47 */
const CODES = new Map(languages.map(({ iso3, tag }) => [iso3, tag]));

const names = new Intl.DisplayNames('en', { type: 'language' });

const SAMPLE = 4000;
const SHORT = 400;
/** Trigrams of fewer letters than this tell nothing. */
const FEW_LETTERS = 80;
/** Below this confidence the words do not tell the language. */
const TOLD = 0.5;
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
 * The language of a transcript, BCP 47: the dialect’s, else by its little words, else by trigrams. Where they leave it
 * open, the one that is `expected`; "und" without one. Unless the dialect settles it, a note says that it was inferred.
 */
function languageOf(
  dialect: Dialect,
  blocks: readonly Block[],
  expected: string | null = null,
): { lang: string; notes: Note[] } {
  if (dialect.lang) return { lang: dialect.lang, notes: [] };
  const sample = sampleOf(blocks);
  const { lang, confidence } = guess(sample);
  const line = blocks[0]?.lines[0] ?? null;
  if (expected && confidence < TOLD) {
    const reason = `The words do not tell their language; that of the archive (${expected}) was taken.`;
    return { lang: expected, notes: [{ rule: 'language-guessed', line, reason, confidence: 0.5 }] };
  }
  const reason =
    lang === 'und'
      ? 'No language is stated, and the words do not tell it.'
      : `No language is stated; the words read as ${names.of(lang)} (${lang}).`;
  return { lang, notes: [{ rule: 'language-guessed', line, reason, confidence }] };
}

/** The language that front matter or the name of the file states, else the one that the text tells. */
export function settleLanguage(
  stated: string | null,
  dialect: Dialect,
  blocks: readonly Block[],
  expected: string | undefined,
): { lang: string; notes: Note[] } {
  return stated ? { lang: stated, notes: [] } : languageOf(dialect, blocks, expected);
}

function guess(sample: string): { lang: string; confidence: number } {
  const han = holdsHan(sample) ? sample.match(/\p{Script=Han}/gu)!.length : 0;
  if (han > sample.length * 0.2 && !/[\u3040-\u30ff]/.test(sample)) return { lang: 'zh', confidence: 0.95 };
  const [best, next] = [...littleWords(sample)].sort((a, b) => b[1] - a[1]);
  const clear = best !== undefined && best[1] >= (next?.[1] ?? 0) * CLEAR;
  if (best && clear && best[1] >= 8) return { lang: best[0], confidence: 0.95 };
  // trigrams know little of a few words
  if (best && clear && best[1] >= 2 && sample.length < SHORT) return { lang: best[0], confidence: 0.5 };
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // a script of its own tells more than letters that a hundred languages share
  const shared = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
  const found = shared && letters < FEW_LETTERS ? undefined : CODES.get(franc(sample.slice(0, 1500)));
  if (found) return { lang: found, confidence: letters < SHORT ? 0.4 : 0.5 };
  return best && clear && best[1] > 0 ? { lang: best[0], confidence: 0.2 } : { lang: 'und', confidence: 0 };
}
