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

const special = /[&<>"']/;
const specials = /[&<>"']/g;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => entities[character] ?? character) : text;
}

/** Marks HTML that something else has made safe (the sanitizer, a file of ours). Never call it on text of a transcript. */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

function render(content: Content): string {
  if (typeof content === 'string') return escapeHtml(content);
  if (content instanceof Html) return content.text;
  if (typeof content === 'number') return String(content);
  if (!content) return '';
  let text = '';
  for (const part of content) text += render(part);
  return text;
}

/** The tag of every template: html`<p>${anything}</p>` escapes whatever is put in. */
export function html(literals: TemplateStringsArray, ...contents: Content[]): Html {
  let text = literals[0] ?? '';
  for (let index = 0; index < contents.length; index++) {
    text += render(contents[index]);
    text += literals[index + 1] ?? '';
  }
  return new Html(text);
}

/** ` name="value"`, or nothing where there is no value. */
export function attribute(name: string, value: string | null | undefined | false): Html {
  return value === null || value === undefined || value === false
    ? new Html('')
    : new Html(` ${name}="${escapeHtml(value)}"`);
}

/** Parts with something between them. */
export function joined(parts: readonly Content[], separator: Content): Content[] {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return shown.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
