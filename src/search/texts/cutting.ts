import { localeFor } from '../../text/locale.ts';
import { fold } from '../format/text.js';
import { WITHOUT_SPACES } from '../page/terms.js';

const HAN = /\p{Script=Han}/u;
/** A sign, or what stands between signs; with the space behind it. "灯塔 on." → "灯", "塔 ", "on." */
const SIGNS = /(?:\p{Script=Han}|[^\p{Script=Han}\s]+)\s*|\s+/gu;

/** A text in the pieces that are counted: what stands between spaces; in languages without them each sign, or a word. */
export function piecesOf(text: string, lang: string): string[] {
  if (!WITHOUT_SPACES.test(lang)) return text.split(/[^\S\uFEFF]+/);
  if (lang.startsWith('zh')) return text.match(SIGNS) ?? [];
  const words = new Intl.Segmenter(localeFor(Intl.Segmenter, lang), { granularity: 'word' }).segment(text);
  return [...words].flatMap(({ segment }) => (HAN.test(segment) ? (segment.match(SIGNS) ?? []) : segment));
}

/** What the page that shows results reads: pieces in a language without spaces are parted by a sign that is not seen. */
export const contentOf = (text: string, lang: string): string =>
  WITHOUT_SPACES.test(lang) ? piecesOf(text, lang).join('\u200b') : text;

/** What a piece may be found by, as it is spelled in small letters, and for how much it counts. */
export type Spelled = [word: string, worth: number];

const WORD = /[\p{L}\p{M}\p{N}’]+/gu;
const AROUND = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
/** A part of a word with a hyphen. */
const PART = 0.5;

/** "Sail-maker’s," → "sailmaker", and for half of it "sail" and "maker" */
export function spelledIn(piece: string): Spelled[] {
  const core = piece.toLowerCase().replace(/['ʼ]/g, '’').replace(AROUND, '');
  if (core === '') return [];
  const parts = (core.match(WORD) ?? []).map((part) => part.replace(/’s?$/, '')).filter(Boolean);
  const [only, ...others] = parts;
  if (only === undefined) return [];
  if (others.length === 0) return [[only, 1]];
  return [[parts.join(''), 1], ...parts.map((part): Spelled => [part, PART])];
}

/** "灯": whether it is a sign of Chinese. */
export const isSign = (piece: string | undefined): boolean => piece !== undefined && HAN.test(piece);

/** What may stand inside of a word that is found without it: "by-election", "U.S.", "and/or" */
const INSIDE = /[-–‑./&’]+/g;

/** A text, its words as they are found: "the byelection" */
export const joinedWords = (text: string): string => text.replace(INSIDE, '');

/** Letters that have an accent, or signs that are taken apart. */
const FOLDS = /[\u00c0-\u024f]|[\u0300-\u058f]|[\u0600-\u1fff]|[\u3040-\u30ff]|[\uac00-\ud7af]/;

/** Without accents and in small letters: what holds no accent takes a tenth of the time. */
export const folded = (text: string): string =>
  (FOLDS.test(text) ? fold(text) : text.toLowerCase()).replace(/['ʼ]/g, '’');
