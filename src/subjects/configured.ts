import type { SiteConfig } from '../model/site-config.ts';
import { plain } from '../text/plain.ts';
import { contentWords } from '../text/words.ts';
import type { Topic } from './topics.ts';
import type { SubjectItem, Why } from './types.ts';

type Settings = NonNullable<SiteConfig['topics']>;

/**
 * The topics that site.yaml names, with the items whose title holds one of their words, in any form: "hydrologist" is in
 * "The detained hydrologists". A title that was only derived from a question stands for the whole question.
 */
export function configured(items: readonly SubjectItem[], settings: Settings, lang: string): Topic[] {
  if (settings.length === 0) return [];
  const rows = items.map((item) => {
    const own = sequence(titleOf(item), lang);
    return { own, stems: new Set(own) };
  });
  return settings.map((setting) => {
    const entries = new Map<number, Why>();
    for (const words of setting.match ?? []) {
      const wanted = sequence(words, lang);
      const [first] = wanted;
      if (first === undefined) continue;
      rows.forEach(({ own, stems }, index) => {
        if (!entries.has(index) && stems.has(first) && holds(own, wanted)) {
          entries.set(index, { rule: 'named-in-config', words: [words], score: 1 });
        }
      });
    }
    return { name: setting.name, base: setting.name, entries, fixed: true };
  });
}

/** Found topics that `merge` names go into the one that names them; found ones of the same name too. */
export function mergeInto(fixed: readonly Topic[], found: readonly Topic[], settings: Settings): Topic[] {
  const target = new Map<string, Topic>();
  settings.forEach((setting, index) => {
    const topic = fixed[index];
    if (!topic) return;
    for (const name of [setting.name, ...(setting.merge ?? [])]) target.set(same(name), topic);
  });
  const rest = found.filter((topic) => {
    const into = target.get(same(topic.name)) ?? target.get(same(topic.base));
    if (!into) return true;
    for (const [index, why] of topic.entries) if (!into.entries.has(index)) into.entries.set(index, why);
    return false;
  });
  return [...fixed, ...rest];
}

/** `exclude` names titles, or addresses of items. */
export function isExcluded(item: SubjectItem, exclude: readonly string[]): boolean {
  return exclude.some((one) => one === item.address || same(one) === same(item.item.title));
}

const same = (name: string) => name.normalize('NFC').toLowerCase().trim();

const sequence = (text: string, lang: string) => contentWords(text, lang).map((word) => word.stem);

function titleOf({ item }: SubjectItem): string {
  const parts = [item.title];
  if (item.topic) parts.push(item.topic);
  if (item.titleFrom === 'text') {
    const question = item.turns.find((turn) => turn.role === 'question');
    if (question) parts.push(plain(question));
  }
  // a sign that is no word of any phrase keeps the parts apart
  return parts.join(' + ');
}

function holds(own: readonly string[], wanted: readonly string[]): boolean {
  return own.some((_, at) => wanted.every((stem, offset) => own[at + offset] === stem));
}
