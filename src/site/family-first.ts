import { slug } from '../text/slug.ts';
import type { Edition } from './entities.ts';

type Spoken = Pick<Edition, 'lang' | 'briefings'>;

/** A name in Chinese characters */
const IN_CHARACTERS = /^\p{Script=Han}{2,4}$/u;

/**
 * Which word of a name in Latin letters is the surname, since the Chinese edition has the name in characters, where the surname stands first:
 * “Lin” of “Lin Shuilu”, who is 林水路 there. Else null.
 */
export function familyFirstIn(editions: readonly Spoken[]): (name: string) => string | null {
  const known = new Map<string, string[]>();
  for (const name of namesIn(editions)) {
    const syllables = slug(name).split('-');
    known.set(syllables.join(''), syllables);
  }
  return (name) => {
    const [family = '', ...given] = name.split(' ');
    const syllables = given.length === 0 ? undefined : known.get(joined(name));
    const isFirst = syllables?.some((_, at) => at > 0 && syllables.slice(0, at).join('') === joined(family));
    return isFirst ? family : null;
  };
}

const joined = (name: string): string => slug(name).replaceAll('-', '');

function namesIn(editions: readonly Spoken[]): Set<string> {
  const names = new Set<string>();
  for (const { lang, briefings } of editions)
    for (const { items } of lang.startsWith('zh') ? briefings : [])
      for (const { voices } of items)
        for (const { role, speaker } of voices)
          if (role !== 'question' && speaker !== null && IN_CHARACTERS.test(speaker)) names.add(speaker);
  return names;
}
