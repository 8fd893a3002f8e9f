import type { Heard } from './heard.ts';
import { type Neighbours, neighbours } from './neighbours.ts';
import { titlesAgainst } from './similarity.ts';

/** How titles, exchanges and neighbouring exchanges resemble each other, all 0–1. */
export interface Likeness {
  /** [title][exchange] */
  title: readonly (readonly number[])[];
  /** [exchange]: how it stands to the one before */
  exchange: readonly Neighbours[];
}

export function likeness(titles: readonly string[], heard: readonly Heard[], lang: string): Likeness {
  const title = titlesAgainst(
    titles,
    heard.map((one) => one.bags()),
    lang,
  );
  return { title, exchange: neighbours(heard, lang) };
}

/** How much of a title is said in an exchange. */
export function alike({ title }: Likeness, t: number, e: number): number {
  return title[t]?.[e] ?? 0;
}

const ALONE: Neighbours = { carried: 0, cohesion: 0, fresh: 0, bare: 0 };

/** How an exchange stands to the one before it. */
export function toBefore({ exchange }: Likeness, e: number): Neighbours {
  return exchange[e] ?? ALONE;
}
