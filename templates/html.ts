import { type Hole, mayStandBare, readLiteral } from './literals.ts';

/** A piece of HTML that is safe to put into a page as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What an `html` literal may hold: text is escaped, Html is not, lists are joined, "nothing" leaves nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What HTML has no place for is left out. */
const escaped = (character: string) => entities[character] ?? '';

// a"b   a\u0007b
const most = /[&<>"\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;
const all = new RegExp(`'|${most.source}`);
const [eachOfMost, eachOfAll] = [new RegExp(most, 'g'), new RegExp(all, 'g')];

/** Text made safe between tags and inside an attribute in quotes of either kind. */
export function escapeHtml(text: string): string {
  return all.test(text) ? text.replace(eachOfAll, escaped) : text;
}

/** The same where no single quotes are around it: an apostrophe is itself. */
function escapeMost(text: string): string {
  return most.test(text) ? text.replace(eachOfMost, escaped) : text;
}

/** Marks HTML that something else has made safe (the sanitizer, a file of ours). Never call it on text of a transcript. */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

function render(content: Content, hole: Hole): string {
  if (typeof content === 'string') return hole === 'tag' ? escapeHtml(content) : escapeMost(content);
  if (content instanceof Html)
    return hole === 'text' || hole === 'tag' ? content.text : content.text.replaceAll('"', '&quot;');
  if (typeof content === 'number') return String(content);
  if (!content) return '';
  let text = '';
  for (const part of content) text += render(part, hole);
  return text;
}

/** The tag of every template: html`<p>${anything}</p>` escapes whatever is put in, as the place asks for it. */
export function html(literals: TemplateStringsArray, ...contents: Content[]): Html {
  const { texts, holes } = readLiteral(literals);
  let text = texts[0] ?? '';
  for (let index = 0; index < contents.length; index++) {
    const hole = holes[index] ?? 'value';
    const value = render(contents[index], hole);
    if (hole === 'whole value' && !mayStandBare(value)) text += `"${value}"`;
    // right behind a value that may have lost its quotes
    else if (hole === 'tag' && texts[index] === '' && /^\S/.test(value)) text += ` ${value}`;
    else text += value;
    text += texts[index + 1] ?? '';
  }
  return new Html(text);
}

/** ` name="value"`, or nothing where there is no value. */
export function attribute(name: string, value: string | null | undefined | false): Html {
  if (value === null || value === undefined || value === false) return new Html('');
  const safe = escapeMost(value);
  return new Html(` ${name}=${mayStandBare(safe) ? safe : `"${safe}"`}`);
}

/** Parts with something between them. */
export function joined(parts: readonly Content[], separator: Content): Content[] {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return shown.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
