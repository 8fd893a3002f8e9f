import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { others } from './others.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import type { Language } from './types.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** Every spoken language that transcripts are read in, the best known first. */
export const languages: readonly Language[] = [
  en,
  ru,
  fr,
  es,
  de,
  zh,
  it,
  pt,
  nl,
  pl,
  cs,
  sv,
  uk,
  tr,
  ar,
  ja,
  ko,
  ...others,
];

const byTag = new Map(languages.map((one) => [one.tag, one]));

/** The primary subtag of a BCP 47 tag: "pt-BR" → "pt". */
export function primaryTag(tag: string): string {
  const end = tag.indexOf('-');
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/** The language of a BCP 47 tag; undefined where it is none of ours. */
export function languageOf(tag: string): Language | undefined {
  return byTag.get(primaryTag(tag));
}

export type { Language, Phrase } from './types.ts';
