import { clip } from '../../text/clip.ts';
import { functions, leftOutProperties, properties } from './names.ts';

/** A property → its value, in the order in which they count. */
export type Declarations = ReadonlyMap<string, string>;

/** A rule of a style sheet: what it chooses, and what it says of that. */
export interface StyleRule {
  selector: Selector;
  declarations: Declarations;
}

/** "path.st0#a" */
export interface Selector {
  element: string | null;
  classes: readonly string[];
  ids: readonly string[];
}

// a comment; "text"; url(#a); rgb( or red; any other sign but "\" and the begin of a comment
const piece =
  /\/\*[\s\S]*?\*\/|"[^"\\\n]*"|'[^'\\\n]*'|url\(\s*(?:#[^\s"'()\\]+|"#[^\s"'()\\]+"|'#[^\s"'()\\]+')\s*\)|[a-z-]+\(?|[^"'\\/]|\/(?!\*)/giy;

/** CSS in pieces, without comments; null where it is none, or hides what it says (an escape, an address of a file). */
function pieces(css: string): string[] | null {
  const found: string[] = [];
  piece.lastIndex = 0;
  for (let at = 0; at < css.length; at = piece.lastIndex) {
    const [one] = piece.exec(css) ?? [];
    if (one === undefined) return null;
    if (!one.startsWith('/*')) found.push(one);
  }
  return found;
}

/** Whether a value, of an attribute or a property, names nothing outside the drawing and has no second meaning. */
export function isPlain(value: string): boolean {
  const parts = pieces(value);
  if (!parts) return false;
  let open = 0;
  for (const part of parts) {
    if (/^[{}@;<>!(]$/.test(part)) return false;
    if (part === ')') open -= 1;
    else if (part.endsWith('(')) {
      if (!functions.has(part.slice(0, -1).toLowerCase())) return false;
      open += 1;
    }
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * "fill:#fff;-inkscape-stroke:none" → fill. What is wrong is told by `refuse` and left out; properties of one program are
 * left out without a word.
 */
export function readDeclarations(css: string, refuse: (what: string) => void): Declarations {
  const found = new Map<string, string>();
  for (const declaration of parted(pieces(css), ';', refuse, css)) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (declaration.trim() === '' || (name.startsWith('-') && isPlain(value)) || leftOutProperties.has(name))
      continue;
    if (!properties.has(name)) refuse(`the property “${shorten(name || declaration)}”`);
    else if (!isPlain(value)) refuse(`the value “${shorten(value)}” of the property ${name}`);
    else {
      // what comes later counts
      found.delete(name);
      found.set(name, value);
    }
  }
  return found;
}

/** ".st0, path { fill: #fff }" → two rules. Selectors that look around or behind an element are refused, at-rules too. */
export function readRules(css: string, refuse: (what: string) => void): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const rule of parted(pieces(css), '}', refuse, css)) {
    if (rule.trim() === '') continue;
    const brace = rule.indexOf('{');
    const chosen = rule.slice(0, Math.max(0, brace));
    if (brace < 0 || rule.includes('@')) {
      refuse(`the style “${shorten(rule)}”`);
      continue;
    }
    const declarations = readDeclarations(rule.slice(brace + 1), refuse);
    for (const one of chosen.split(',')) {
      const selector = readSelector(one.trim());
      if (selector) rules.push({ selector, declarations });
      else refuse(`the selector “${shorten(one.trim())}”`);
    }
  }
  return rules;
}

function parted(parts: string[] | null, mark: string, refuse: (what: string) => void, css: string): string[] {
  if (!parts) {
    refuse(`the style “${shorten(css)}”`);
    return [];
  }
  const found = [''];
  for (const part of parts) {
    if (part === mark) found.push('');
    else found[found.length - 1] += part;
  }
  return found;
}

/** "*", "path", ".st0", "#a", "path.st0.st1"; null for what says more. */
function readSelector(text: string): Selector | null {
  const found = /^(\*|[a-z][a-z0-9]*)?((?:[.#][\p{L}\p{N}_-]+)*)$/iu.exec(text);
  if (!found || text === '') return null;
  const names = found[2]?.match(/[.#][^.#]+/g) ?? [];
  return {
    element: found[1] === undefined || found[1] === '*' ? null : found[1],
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
    ids: names.filter((name) => name.startsWith('#')).map((name) => name.slice(1)),
  };
}

/** What a style sheet and an element's own style say of it, by the rules of the cascade (CSS Cascading, 6). */
export function cascade(
  element: { name: string; id: string | undefined; classes: readonly string[] },
  rules: readonly StyleRule[],
  own: Declarations,
): Declarations {
  const fitting = rules
    .filter(
      ({ selector }) =>
        (selector.element === null || selector.element === element.name) &&
        selector.classes.every((name) => element.classes.includes(name)) &&
        selector.ids.every((id) => id === element.id),
    )
    // of one weight the later counts: the sort leaves them in their order
    .sort((a, b) => weightOf(a.selector) - weightOf(b.selector));
  const all = new Map<string, string>();
  for (const [name, value] of [...fitting.flatMap(({ declarations }) => [...declarations]), ...own]) {
    all.delete(name);
    all.set(name, value);
  }
  return all;
}

/** Ids count more than any number of classes that a drawing may have, classes more than an element. */
function weightOf({ element, classes, ids }: Selector): number {
  return ids.length * 1_000_000 + classes.length * 1_000 + (element === null ? 0 : 1);
}

/** "fill:#fff;stroke:none" */
export function writeDeclarations(declarations: Declarations): string {
  return [...declarations].map(([name, value]) => `${name}:${value}`).join(';');
}

function shorten(text: string): string {
  return clip(text.replace(/\s+/g, ' ').trim(), 40);
}
