import { createRequire } from 'node:module';
import type words from 'wink-eng-lite-web-model';
import type { Model, WinkMethods } from 'wink-nlp';
import type { Cut, Tag, Tagger } from './tags.ts';

/** What a model of wink-nlp tells of its words. */
interface Cache {
  valueOf: (property: 'pos', index: number) => Tag;
}
/** The words of a model, which grow by those that it meets. */
interface Lexemes {
  hash: Record<string, number>;
  list: readonly string[];
}
type Transform = (tag: number, cache: Cache, words: readonly unknown[], at: number) => number;
type Update = (found: unknown, cache: Cache, tags: number[], normals: readonly number[]) => void;
interface Rules {
  machines: readonly string[];
  transformers: readonly [Transform, ...Transform[]];
  updater: Update;
}
type WinkModel = Omit<typeof words, 'core' | 'pos'> & {
  core: () => { features: { lexeme: Lexemes } };
  pos: () => Rules;
};
interface Machine {
  importJSON: (json: string) => void;
  recognize: (tags: readonly number[], transform: Transform, words: readonly Cut[]) => unknown;
}

interface Heard {
  rules: Rules;
  cache: Cache | null;
  /** of the words of the text that was read last */
  usual: readonly number[];
  normals: readonly number[];
  hints: number[];
}

const require = createRequire(import.meta.url);

/** No tag has this number. */
const NONE = -1;
/** In the data of wink-nlp: what no rule looks at. */
const IGNORED = '$%^oov^%$';

/**
 * The English of wink-nlp. Its words are looked up one by one, and its rules are asked of whole sentences: its one call for both
 * looks up each word of each sentence, and takes several times as long. package.json fixes its versions; a test holds that it
 * tells the same by both ways.
 */
export function englishTagger(): Tagger {
  // a fifth of a second, which nobody waits for who has nothing to tag
  const wink = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods;
  const machineOf = require('wink-nlp/src/automaton.js') as (cache: Cache, ignored: string) => Machine;
  const model = require('wink-eng-lite-web-model') as WinkModel;
  const rules = model.pos();
  const heard = listening(rules);
  const core = model.core();
  const nlp = wink({ ...model, core: () => core, pos: () => heard.rules }, ['pos']);
  const { its } = nlp;
  const { lexeme } = core.features;

  const cut = (text: string): Cut[] => {
    const known = lexeme.list.length;
    const tokens = nlp.readDoc(text).tokens();
    const gaps = tokens.out(its.precedingSpaces);
    const fixed = tokens.out<boolean>(its.contractionFlag);
    const values = tokens.out(its.value);
    // "Sarn's" is two words: it may not become one because "Sarn's." was met before
    for (let at = known; at < lexeme.list.length; at++) delete lexeme.hash[lexeme.list[at] ?? ''];
    const all = values.map((value, at) => ({
      text: value,
      gap: gaps[at] ?? '',
      usual: heard.usual[at] ?? NONE,
      fixed: fixed[at] === true,
      hint: heard.hints[at] ?? NONE,
      normal: heard.normals[at] ?? NONE,
    }));
    return withInitials(all);
  };
  cut('.');
  const { cache } = heard;
  if (!cache) throw new Error('wink-nlp tells its words in another way than this one was made for.');

  const machines = rules.machines.map((json) => {
    const machine = machineOf(cache, IGNORED);
    machine.importJSON(json);
    return machine;
  });
  const hinted: Transform = (tag, _, all, at) => {
    const hint = (all[at] as Cut).hint;
    return hint === NONE ? tag : hint;
  };
  const tags = (all: readonly Cut[]): Tag[] => {
    const numbers = all.map(({ usual }) => usual);
    const normals = all.map(({ normal }) => normal);
    for (const machine of machines) {
      rules.updater(machine.recognize(numbers, hinted, all), cache, numbers, normals);
    }
    return all.map(({ fixed, usual }, at) => cache.valueOf('pos', fixed ? usual : (numbers[at] ?? usual)));
  };
  return { cut, tags };
}

const ENDS_IN_INITIAL = /(?:^|-)\p{Lu}$/u;
const INITIAL = /^\p{Lu}\.$/u;

/** “Hest-O.N.” is cut “Hest”, “-”, “O”, “.”, “N.”: its initials are one word, as they are behind a space. */
function withInitials(all: readonly Cut[]): Cut[] {
  const joined: Cut[] = [];
  for (const one of all) {
    const [first, point] = [joined.at(-2), joined.at(-1)];
    const isOne =
      INITIAL.test(one.text) &&
      one.gap === '' &&
      point?.text === '.' &&
      point.gap === '' &&
      first !== undefined &&
      ENDS_IN_INITIAL.test(first.text);
    if (isOne) joined.splice(-2, 2, { ...first, text: `${first.text}.${one.text}` });
    else joined.push(one);
  }
  return joined;
}

/** Rules that change nothing, and hear with what they are asked. */
function listening({ machines, transformers: [transform], ...others }: Rules): Heard {
  const heard: Heard = {
    rules: {
      ...others,
      // the first machine meets every word
      machines: machines.slice(0, 1),
      transformers: [
        (tag, cache, all, at) => {
          heard.hints[at] = transform(NONE, cache, all, at);
          return tag;
        },
      ],
      updater: (_, cache, tags, normals) => {
        heard.cache = cache;
        heard.usual = tags;
        heard.normals = normals;
      },
    },
    cache: null,
    usual: [],
    normals: [],
    hints: [],
  };
  return heard;
}
