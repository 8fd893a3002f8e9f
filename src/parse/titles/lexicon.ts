import { oneOf, wordsIn } from '../../languages/any.ts';
import { type Language, languageOf, primaryTag } from '../../languages/index.ts';
import { isLittleWord, stem } from '../../languages/words.ts';
import { PrintedWords } from '../../text/printed-words.ts';

/** What a word does in a sentence, as far as phrases and titles need it. */
export const Kind = {
  /** says something: "bridge" */
  telling: 0,
  /** says little by itself, but stands in phrases: "important" */
  hollow: 1,
  /** "5", "$41,000" */
  number: 2,
  /** before a noun: "the" */
  article: 3,
  /** before a noun that was named before: "this" */
  pointing: 4,
  /** for what was named before: "it" */
  pronoun: 5,
  /** joins two nouns: "of" */
  join: 6,
  /** joins two phrases: "and" */
  pair: 7,
  /** no phrase goes over it: "when" */
  border: 8,
  /** the same, and a verb of any form: "announced" */
  verb: 9,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** A printed word, whatever is around it. */
export interface Form {
  /** as printed */
  printed: string;
  /** in small letters, without a genitive */
  key: string;
  /** what the forms of one word share, by its number */
  stem: number;
  kind: Kind;
  /** printed with a capital first */
  capital: boolean;
  /** printed in capitals throughout: CSTO */
  acronym: boolean;
  /** stands for those who talk: "I" */
  talker: boolean;
  /** what follows in small letters is a verb: "to" */
  beforeVerb: boolean;
  /** a verb where it stands behind a noun: "pressed" */
  participle: boolean;
  /** a sentence stands by it: "is", "told" */
  finite: boolean;
  /** one of the verbs, whatever else it may be: "like" */
  verbal: boolean;
  /** a verb behind a name and before an article: "bears" */
  present: boolean;
  /** a verb, unless "of" follows: "siding" */
  gerund: boolean;
  /** "week": behind "this" it points nowhere */
  time: boolean;
  /** points back, or links clauses: "that" */
  linking: boolean;
  /** printed with a point and no end of a sentence: "Ms." */
  abbreviated: boolean;
  /** who stands before it only tells: "said" */
  tells: boolean;
  /** no clause stands by itself that it opens: "if" */
  dependent: boolean;
  /** what it opens may be cut off: "because" */
  trailing: boolean;
  /** who begins with it talks of talking: "obviously" */
  chat: boolean;
  /** what is told behind it is so: "know" */
  factual: boolean;
  /** what stands under it may not be so: "if", "never" */
  dubious: boolean;
  /** whoever talks: "I" */
  own: boolean;
  /** what it opens says when or by whom another clause is so: "if", "according" */
  reserved: boolean;
  /** a join that is never parted from what stands before it: "of" */
  closest: boolean;
  /** behind it a list of two at least: "between" */
  between: boolean;
  /** points to where one is: "here" */
  here: boolean;
}

type Words = NonNullable<Language['naming']>;

const BEGINNINGS = ['asksOf', 'opensSubject', 'told', 'standing'] as const;
/** How pieces of sentences begin, by what kind of beginning it is. */
export type Beginnings = Readonly<Record<(typeof BEGINNINGS)[number], RegExp>>;

function beginningsOf(naming: Words): Beginnings {
  const made = BEGINNINGS.map((kind) => [kind, new RegExp(`^${oneOf(naming[kind] ?? [])}`, 'iu')] as const);
  return Object.fromEntries(made) as Record<(typeof BEGINNINGS)[number], RegExp>;
}

type SetName =
  | 'talkers'
  | 'beforeVerb'
  | 'finite'
  | 'times'
  | 'closest'
  | 'between'
  | 'here'
  | 'linking'
  | 'tellers'
  | 'dependent'
  | 'trailing'
  | 'chat'
  | 'factual'
  | 'dubious'
  | 'reserved'
  | 'own';

/** Printed forms that are kept for a language; a text of another is read with as many of its own. */
const MOST_FORMS = 100_000;
const NUMBER = /^[$€£]?\d/;
const CAPITAL = /^[“"«]?\p{Lu}/u;
/** "Orlu’s" */
const GENITIVE = /['’ʼ]s?$/;
const SHORTEST = 2;
/** "Prof." */
const LONGEST_ABBREVIATION = 4;

/** The words of one language as titles read them. */
export class Lexicon {
  readonly lang: string;
  readonly naming: Words;
  readonly begins: Beginnings;
  /** "said yesterday that " */
  readonly says: RegExp;
  /** ", though" before the mark at the end */
  readonly closes: RegExp;
  /** whether a capital inside a sentence makes a name: not in German */
  readonly capitalsTell: boolean;
  /** whether words are not parted by spaces */
  readonly unspaced: boolean;
  readonly #forms = new PrintedWords<Form>((printed) => this.#read(printed), MOST_FORMS);
  readonly #kinds = new Map<string, Kind>();
  readonly #addresses: ReadonlySet<string>;
  readonly #verbs = new Set<string>();
  readonly #sets: Readonly<Record<SetName, ReadonlySet<string>>>;
  readonly #stems = new Map<string, number>();

  constructor(lang: string) {
    this.lang = lang;
    const own = languageOf(lang);
    const naming = own?.naming ?? {};
    this.naming = naming;
    this.begins = beginningsOf(naming);
    this.says = new RegExp(oneOf(naming.sayings ?? []), 'iuy');
    this.closes = new RegExp(`(?:${oneOf(naming.closers ?? [])})+(?=[?？؟.]*$)`, 'iu');
    this.capitalsTell = own?.topics?.capitalsTell ?? true;
    this.unspaced = own?.topics?.spaced === false;
    const setOf = (name: SetName): ReadonlySet<string> => new Set(wordsIn(naming[name]));
    this.#sets = {
      talkers: setOf('talkers'),
      beforeVerb: setOf('beforeVerb'),
      finite: setOf('finite'),
      times: setOf('times'),
      closest: setOf('closest'),
      between: setOf('between'),
      here: setOf('here'),
      linking: setOf('linking'),
      tellers: setOf('tellers'),
      dependent: setOf('dependent'),
      trailing: setOf('trailing'),
      chat: setOf('chat'),
      factual: setOf('factual'),
      dubious: setOf('dubious'),
      reserved: setOf('reserved'),
      own: setOf('own'),
    };
    const { sir, madam, either, offices } = own?.persons ?? {};
    this.#addresses = new Set([sir, madam, either, offices].flatMap(wordsIn));
    // what comes later in this list has its say before what came earlier
    const kinds: [string | undefined, Kind][] = [
      [own?.topics?.offices, Kind.hollow],
      [naming.hollow, Kind.hollow],
      [naming.borders, Kind.border],
      [naming.talkers, Kind.border],
      [naming.articles, Kind.article],
      [naming.pronouns, Kind.pronoun],
      [naming.pointing, Kind.pointing],
      [naming.joins, Kind.join],
      [naming.pairs, Kind.pair],
    ];
    for (const [list, kind] of kinds) for (const word of wordsIn(list)) this.#kinds.set(word, kind);
    for (const verb of wordsIn(naming.verbs)) this.#verbs.add(stem(verb, lang));
  }

  /** Whether so many words were read that a new briefing is better read with a new one. */
  get isFull(): boolean {
    return this.#stems.size > MOST_FORMS;
  }

  form(printed: string): Form {
    return this.#forms.of(printed);
  }

  /** The form of a piece of a text; no string is made of it where it was read before. */
  formAt(text: string, start: number, end: number): Form {
    return this.#forms.at(text, start, end);
  }

  #read(printed: string): Form {
    const lower = printed.toLowerCase().replaceAll('’', "'");
    const bare = lower.replace(GENITIVE, '');
    const stemmed = stem(bare, this.lang);
    const capital = CAPITAL.test(printed);
    const letters = printed.replace(GENITIVE, '');
    const acronym = capital && letters === letters.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(letters);
    const { adverbs, participles } = this.naming;
    let number = this.#stems.get(stemmed);
    if (number === undefined) {
      number = this.#stems.size;
      this.#stems.set(stemmed, number);
    }
    return {
      printed,
      key: bare,
      stem: number,
      kind: this.#kindOf(lower, bare, stemmed, capital, acronym),
      capital,
      acronym,
      talker: !acronym && this.#sets.talkers.has(lower),
      beforeVerb:
        (!acronym && this.#sets.beforeVerb.has(lower)) || this.naming.contracted?.test(lower) === true,
      participle: !capital && (participles?.test(lower) === true || adverbs?.test(lower) === true),
      finite: this.#sets.finite.has(lower) || this.#sets.tellers.has(lower),
      verbal: !capital && this.#verbs.has(stemmed),
      present: !capital && this.naming.presents?.test(lower) === true,
      gerund: !capital && this.naming.gerunds?.test(lower) === true,
      time: this.#sets.times.has(bare),
      abbreviated: capital && lower.length <= LONGEST_ABBREVIATION && this.#addresses.has(lower),
      tells: this.#sets.tellers.has(lower),
      dependent: this.#sets.dependent.has(lower),
      trailing: this.#sets.trailing.has(lower),
      chat: this.#sets.chat.has(lower),
      factual: this.#sets.factual.has(lower),
      dubious: this.#sets.dubious.has(lower),
      reserved: this.#sets.reserved.has(lower),
      own: this.#sets.own.has(lower),
      linking: this.#sets.linking.has(lower),
      closest: this.#sets.closest.has(lower),
      between: this.#sets.between.has(lower),
      here: this.#sets.here.has(lower),
    };
  }

  #kindOf(lower: string, bare: string, stemmed: string, capital: boolean, acronym: boolean): Kind {
    if (NUMBER.test(lower)) return Kind.number;
    // "US", "IT", "WHO": in capitals no little word
    if (acronym) return Kind.telling;
    const known = this.#kinds.get(lower) ?? this.#kinds.get(bare);
    if (known !== undefined) return known;
    if (this.naming.contracted?.test(lower)) return Kind.border;
    if (!capital && this.#verbs.has(stemmed)) return Kind.verb;
    if ((!capital || this.#sets.chat.has(lower)) && this.naming.adverbs?.test(lower)) return Kind.border;
    if (isLittleWord(lower, this.lang)) return Kind.border;
    return lower.length < SHORTEST ? Kind.border : Kind.telling;
  }
}

const lexicons = new Map<string, Lexicon>();

/** The lexicon of a language; made at first need. */
export function lexiconOf(lang: string): Lexicon {
  const base = primaryTag(lang);
  let lexicon = lexicons.get(base);
  if (!lexicon || lexicon.isFull) {
    lexicon = new Lexicon(base);
    lexicons.set(base, lexicon);
  }
  return lexicon;
}
