import { describe, expect, it } from 'vitest';
import { plural } from '../../templates/format.ts';
import { languages, type Words, wordsFor } from '../../templates/words/index.ts';

/** Every text of a language with the path to it: "count.briefings.one". */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[path + name, value]] : texts(value, `${path}${name}.`),
  );
}

const isPlural = (path: string) => /\.(?:zero|one|two|few|many|other)$/.test(path);
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(Object.entries(languages))('The words of the interface in %s', (lang, words) => {
  const english = new Map(texts(wordsFor('en')));
  const own = new Map(texts(words));

  it('are all there, and nothing else', () => {
    const names = (list: Map<string, string>) => [...list.keys()].filter((path) => !isPlural(path)).sort();
    expect(names(own)).toEqual(names(english));
  });

  it('are never empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('hold the same places to fill', () => {
    const differing = [...own].filter(
      ([path, text]) =>
        !isPlural(path) && String(placeholders(text)) !== String(placeholders(english.get(path) ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('call the first choice of each filter by a word that a narrow list does not cut', () => {
    const first = [...own].filter(([path]) => /^finder\.(?:any[A-Z]|allLanguages)/.test(path));
    expect(first).toHaveLength(8);
    expect(first.filter(([, text]) => text.length > 6)).toEqual([]);
  });

  it('call what is counted by one word in lists, the search, the data and what changed', () => {
    const noun = words.count.answers.other.replace('#', '').trim().toLowerCase().slice(0, 5);
    expect(noun.length).toBeGreaterThan(2);
    const told = [
      words.finder.found.other,
      words.data.counts,
      words.besideLead,
      words.count.corrected.other,
    ].filter((text) => !text.toLowerCase().includes(noun));
    expect(told).toEqual([]);
  });

  it('have a form for every number', () => {
    const rules = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const many = rules.filter((rule) => rule !== 'many' || lang === 'ru');
    for (const [name, forms] of Object.entries(words.count)) {
      for (const rule of many) {
        const said = forms[rule];
        // French and Spanish use "other" below a million
        expect(said ?? forms.other, `${name} ${rule}`).toContain('#');
      }
    }
  });
});

describe('Counting', () => {
  it.each<[string, number, keyof Words['count'], string]>([
    ['en', 1, 'briefings', '1 briefing'],
    ['en', 1234, 'questions', '1,234 questions'],
    ['ru', 1, 'questions', '1 вопрос'],
    ['ru', 3, 'questions', '3 вопроса'],
    ['ru', 11, 'questions', '11 вопросов'],
    ['ru', 21, 'questions', '21 вопрос'],
    ['fr', 0, 'questions', '0 question'],
    ['de', 2, 'briefings', '2 Pressekonferenzen'],
    ['zh', 5, 'questions', '5个提问'],
  ])('in %s, %i %s: %s', (lang, count, what, expected) => {
    expect(plural(lang, count, wordsFor(lang).count[what])).toBe(expected);
  });

  it('falls back to English where a language is not spoken', () => {
    expect(wordsFor('pt-BR')).toBe(wordsFor('en'));
    expect(wordsFor('constructor')).toBe(wordsFor('en'));
    expect(wordsFor('zh-Hant')).toBe(wordsFor('zh'));
  });
});
