import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ru } from './ru.ts';
import type { Words } from './types.ts';
import { zh } from './zh.ts';

export type { Words } from './types.ts';

/** The interface’s languages. A new one is one file and one line here. */
export const languages: Record<string, Words> = { en, ru, fr, es, de, it, zh };

/** The words for a language tag, "pt-BR"; English where we do not speak it. */
export function wordsFor(lang: string): Words {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(languages, base) && languages[base]) || en;
}
