/**
 * What an `html` literal is, found out once for each: where its holes are, and which bytes of its own it can do without.
 * Quotes of attributes are left out where the standard lets them be (HTML, 13.1.2.3: unquoted attribute value syntax).
 */
export interface Literal {
  /** what stands before, between and after the holes */
  texts: readonly string[];
  holes: readonly Hole[];
}

/**
 * Where a hole is: between tags; in a tag, beside its attributes, or in one in single quotes; in one in double quotes; or
 * all that is inside these, and then it brings them itself where it needs them.
 */
export type Hole = 'text' | 'tag' | 'value' | 'whole value';

const known = new WeakMap<TemplateStringsArray, Literal>();

export function readLiteral(strings: TemplateStringsArray): Literal {
  const found = known.get(strings);
  if (found) return found;
  const literal = read(strings);
  known.set(strings, literal);
  return literal;
}

/** What may stand without quotes: nothing of this, and something at all. */
const QUOTED = /[\s"'=<>`]/;
/** Of ASCII, what a value needs quotes for. */
const needsQuotes = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(QUOTED.test(String.fromCharCode(code))),
);

/** Whether an attribute’s value may stand without quotes. Most are links: to look at each place takes half as long as a pattern. */
export function mayStandBare(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > 127) return !QUOTED.test(value);
    if (needsQuotes[code]) return false;
  }
  return value !== '';
}
/** What ends such a value; "/>" does not. */
const ends = /^[\s>]/;

/** Whether it ends before `rest` of a text: holes between attributes are empty or begin with a space. */
function isEnded(rest: string, strings: readonly string[], index: number): boolean {
  const next = strings[index + 1];
  return rest === '' && next !== undefined ? isEnded(next, strings, index + 1) : ends.test(rest);
}

function read(strings: readonly string[]): Literal {
  const texts: string[] = [];
  const holes: Hole[] = [];
  // some are attributes alone: ` hidden data-nth="2"`
  let state: 'text' | 'tag' | 'value' = /^\s+[\w-]+=/.test(strings[0] ?? '') ? 'tag' : 'text';
  // whether the next text begins with the quote of a hole that brings its own
  let quoted = false;
  for (const [index, string] of strings.entries()) {
    let text = '';
    let at = 0;
    if (quoted) {
      at = 1;
      state = 'tag';
      quoted = false;
    }
    for (; at < string.length; at += 1) {
      const character = string.charAt(at);
      if (state === 'tag' && character === '"') {
        const end = string.indexOf('"', at + 1);
        if (end < 0) {
          state = 'value';
          text += string.slice(at);
          break;
        }
        const value = string.slice(at + 1, end);
        text +=
          mayStandBare(value) && isEnded(string.slice(end + 1), strings, index)
            ? value
            : string.slice(at, end + 1);
        at = end;
        continue;
      }
      if (state === 'text' && character === '<' && /^[a-z/!]/i.test(string.slice(at + 1))) state = 'tag';
      else if (state === 'tag' && character === '>') state = 'text';
      else if (state === 'value' && character === '"') state = 'tag';
      text += character;
    }
    if (index < strings.length - 1) {
      const after = strings[index + 1] ?? '';
      const whole = state === 'value' && text.endsWith('="') && after.startsWith('"');
      quoted = whole && isEnded(after.slice(1), strings, index + 1);
      holes.push(quoted ? 'whole value' : state);
      if (quoted) text = text.slice(0, -1);
    }
    texts.push(text);
  }
  return { texts, holes };
}
