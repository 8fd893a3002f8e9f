import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that name elements of the page by their ids. */
const references = new Set(['for', 'form', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls']);

/** Parts of a page that are offered by their names: two of a kind need two. */
const landmarks = new Set(['nav', 'aside', 'section', 'form', 'search']);

/** `<p class="a">`, `</p>`, `<!doctype html>`, with what a script says: what is left of a page is its text. */
const markup = /<!--.*?-->|<(script|style)\b[^>]*>.*?<\/\1>|<[!/]?[a-z](?:"[^"]*"|[^">])*>/gis;

/** A character that has to be written as `&lt;`, `&gt;` or `&amp;`. */
const rawCharacter = /[<>]|&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/i;

/**
 * What the standard has against the values on a page, whatever their arrangement: slips of writing ("12:3 duplicate-attribute"), an id that
 * stands twice, an end of what has not begun, a reference to none, a class or a landmark’s name twice, a character that is not escaped.
 */
export function faultsInValues(html: string): string[] {
  const faults: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startLine, startCol }) => faults.push(`${startLine}:${startCol} ${code}`),
  });
  const ids = new Set<string>();
  const referred: string[] = [];
  const named = new Set<string>();
  let closed = 0;
  for (const element of elementsIn(document)) {
    if (element.sourceCodeLocation?.endTag) closed += 1;
    for (const { name, value } of element.attrs) {
      if (name === 'id' && ids.has(value)) faults.push(`id “${value}” stands twice`);
      if (name === 'id') ids.add(value);
      if (references.has(name)) referred.push(...value.split(/\s+/));
      if (name === 'class' && hasTwice(value.trim().split(/\s+/))) faults.push(`a class twice: “${value}”`);
      if (/^aria-label(?:ledby)?$/.test(name) && landmarks.has(element.tagName)) {
        const label = `${element.tagName} “${value}”`;
        if (named.has(label)) faults.push(`two are called ${label}`);
        named.add(label);
      }
    }
  }
  for (const id of referred) if (!ids.has(id)) faults.push(`no element has the id “${id}”`);
  const ends = [...html.matchAll(markup)].filter(([tag]) => /^<(?:\/|script\b|style\b)/i.test(tag)).length;
  if (ends !== closed) faults.push(`${ends} ends of elements, and ${closed} that began`);
  const raw = rawCharacter.exec(html.replace(markup, ''));
  if (raw) faults.push(`not escaped: “${raw.input.slice(raw.index, raw.index + 40)}”`);
  return faults;
}

const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length;

function* elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsIn('content' in child ? (child.content as DefaultTreeAdapterTypes.ParentNode) : child);
  }
}
