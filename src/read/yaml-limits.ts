import { Lexer, Parser } from 'yaml';

/** Settings, decisions and front matter are written by hand: thousands of decisions about one transcript are fewer letters. */
export const largestYaml = 1_000_000;
/** Words, signs, spaces and line ends: a decision has about thirty. What is made of them takes a hundred times their room. */
export const mostPieces = 100_000;
/** Levels of lists and maps: what Lectern reads has four. Deeper text overflows the stack, in V8 itself past any catch. */
export const deepestYaml = 32;
/**
 * Anchors (&a), aliases (*a) and tags (!a), of which nobody needs any: an alias may stand for as much text as all before it,
 * and the library looks back over all that stand before one value.
 */
export const mostMarks = 100;

/** Why a text must not be taken apart, and the UTF-16 offset at which it is too much. */
export interface YamlExcess {
  offset: number;
  reason: string;
  /** too-deep: other parts of the text may be harmless by themselves */
  kind: 'too-long' | 'too-deep';
}

/**
 * What is too much of a YAML text, or null. The library’s parser is given the text piece by piece and stopped at once where
 * it has too many levels open: from there on it would call itself at each level, as does what makes a document of the pieces.
 */
export function yamlExcess(text: string): YamlExcess | null {
  if (text.length > largestYaml) {
    const reason = `it is longer than ${largestYaml.toLocaleString('en')} characters`;
    return { offset: largestYaml, reason, kind: 'too-long' };
  }
  const parser = new Parser();
  let pieces = 0;
  let marks = 0;
  let before = '';
  for (const piece of new Lexer().lex(text)) {
    const { offset } = parser;
    // what is finished is of no interest
    Array.from(parser.next(piece));
    pieces += 1;
    if (/^[&*!]/.test(piece) && before !== beginOfScalar) marks += 1;
    before = piece;
    if (pieces > mostPieces) {
      const reason = `it has more than ${mostPieces.toLocaleString('en')} words and signs`;
      return { offset, reason, kind: 'too-long' };
    }
    if (marks > mostMarks) {
      const reason = `it has more than ${mostMarks} anchors, aliases and tags`;
      return { offset, reason, kind: 'too-long' };
    }
    if (parser.stack.length > deepestYaml + aroundLevels) {
      const reason = `it nests more than ${deepestYaml} levels deep`;
      return { offset, reason, kind: 'too-deep' };
    }
  }
  return null;
}

/** What the lexer puts before a scalar. */
const beginOfScalar = '\x1f';
/** The parser also keeps open the document, and the word or sign that it is at. */
const aroundLevels = 2;
