import { contentWords } from '../languages/words.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { SubjectItem } from '../model/subject.ts';
import { plain } from '../text/plain.ts';
import { Phrases } from './phrases.ts';
import type { Topic, Why } from './types.ts';

/** So many characters of a title and its question are looked through, about an hour of speech. */
const LONGEST = 100_000;

type Settings = NonNullable<SiteConfig['topics']>;

/**
 * The topics that site.yaml names, with the items whose title holds one of their words, in any form: "hydrologist" is in
 * "The detained hydrologists". A title that was only derived from a question stands for the whole question.
 */
export function configured(items: readonly SubjectItem[], settings: Settings, lang: string): Topic[] {
  if (settings.length === 0) return [];
  const phrases = new Phrases<{ topic: number; order: number; words: string }>();
  settings.forEach(({ match = [] }, topic) => {
    match.forEach((words, order) => {
      phrases.add(sequence(words, lang), { topic, order, words });
    });
  });
  const topics = settings.map(({ name }) => ({
    name,
    base: name,
    entries: new Map<number, Why>(),
    fixed: true,
  }));
  items.forEach((item, index) => {
    const first = new Map<number, { order: number; words: string }>();
    for (const { topic, order, words } of phrases.in(sequence(titleOf(item), lang))) {
      const known = first.get(topic);
      if (!known || order < known.order) first.set(topic, { order, words });
    }
    for (const [topic, { words }] of first) {
      topics[topic]?.entries.set(index, { rule: 'named-in-config', words: [words], score: 1 });
    }
  });
  return topics;
}

/** Found topics that `merge` names, under whichever of their names, go into the one that names them, with their addresses; found ones of the same name too. */
export function mergeInto(fixed: readonly Topic[], found: readonly Topic[], settings: Settings): Topic[] {
  const target = new Map<string, Topic>();
  settings.forEach((setting, index) => {
    const topic = fixed[index];
    if (!topic) return;
    for (const name of [setting.name, ...(setting.merge ?? [])]) target.set(same(name), topic);
  });
  const rest = found.filter((topic) => {
    const { name, base, others = [] } = topic;
    const into = [name, base, ...others].map((one) => target.get(same(one))).find((one) => one !== undefined);
    if (!into) return true;
    for (const [index, why] of topic.entries) if (!into.entries.has(index)) into.entries.set(index, why);
    into.others = [...(into.others ?? []), base, ...others];
    return false;
  });
  return [...fixed, ...rest];
}

/**
 * By name of a topic, the items that are kept out of it, by index: `exclude` names titles, or addresses of items. Of a topic
 * that is named twice its first `exclude` counts.
 */
export function excludedItems(
  items: readonly SubjectItem[],
  settings: Settings,
): Map<string, ReadonlySet<number>> {
  const byName = new Map<string, Set<number>>();
  const byWords = new Map<string, Set<number>[]>();
  for (const { name, exclude = [] } of settings) {
    if (byName.has(name)) continue;
    const out = new Set<number>();
    byName.set(name, out);
    // as an address, and as a title
    for (const words of new Set(exclude.flatMap((one) => [one, same(one)]))) {
      const others = byWords.get(words);
      if (others) others.push(out);
      else byWords.set(words, [out]);
    }
  }
  if (byWords.size === 0) return byName;
  items.forEach(({ item, address }, at) => {
    for (const words of [address, same(item.title)]) for (const out of byWords.get(words) ?? []) out.add(at);
  });
  return byName;
}

const same = (name: string) => name.normalize('NFC').toLowerCase().trim();

const sequence = (text: string, lang: string) => contentWords(text, lang).map((word) => word.stem);

function titleOf({ item }: SubjectItem): string {
  const parts = [item.title];
  if (item.topic) parts.push(item.topic);
  if (item.titleFrom === 'text') {
    const question = item.turns.find((turn) => turn.role === 'question');
    if (question) parts.push(plain(question, LONGEST));
  }
  // a sign that is no word of any phrase keeps the parts apart
  const text = parts.join(' + ');
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST);
  return text.slice(0, end > LONGEST / 2 ? end : LONGEST);
}
