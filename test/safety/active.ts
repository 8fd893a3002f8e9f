import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const harmless = new Set(
  'a abbr b blockquote br cite code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q s samp section span strong sub summary details sup table tbody td tfoot th thead tr tt u ul var rp rt ruby strike'.split(
    ' ',
  ),
);

/** What a browser would run, load or be led astray by, if this HTML stood on a page: tags, handlers, addresses. */
export function activeParts(html: string): string[] {
  const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(html);
  const found: string[] = [];
  visit(tree, 'element', (element: Element) => {
    if (!harmless.has(element.tagName)) found.push(`<${element.tagName}>`);
    for (const [name, value] of Object.entries(element.properties)) {
      if (/^on|^style$|^srcdoc$|^action$|^formAction$/i.test(name)) found.push(name);
      const address = String(value).replace(/[\0-\x20]/g, '');
      if (/^(?:href|cite)$/i.test(name) && !/^(?:https?:|mailto:|[#/.\w-]*$|[^:]*$)/i.test(address))
        found.push(address);
      if (/^src/i.test(name) && /^[a-z+.-]+:|^[\\/]{2}/i.test(address)) found.push(address);
    }
  });
  visit(tree, 'comment', (comment) => {
    found.push(`<!--${comment.value}-->`);
  });
  return found;
}
