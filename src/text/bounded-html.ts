import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  parse,
  parseFragment,
  type TreeAdapter,
} from 'parse5';
import type { Processor } from 'unified';
import { TooComplexError } from './too-complex.ts';

type P5Node = DefaultTreeAdapterMap['node'];

/** Browsers put what is nested deeper into the parent; a page of a publisher seldom has 40 levels. */
export const DEEPEST_HTML = 512;
/** Elements and comments put into a tree, again where HTML’s rules move them. A page of 20 MB has as many; they take 700 MB. */
const MOST_PARTS = 500_000;
/**
 * The same for each `<` in the text. A tag makes one; a `<b>` that is never closed is made anew in each paragraph behind
 * it, and a page with so many of them is no slip.
 */
const PARTS_A_TAG = 16;
/** A short text may have as many whatever its tags: what grows out of a few kilobytes is soon read. */
const FREE_PARTS = 5_000;

function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count++;
  return count;
}

/** A tree adapter that throws as soon as more is built, or deeper, than a text of so many tags may ask for. */
function boundedAdapter(tags: number): TreeAdapter<DefaultTreeAdapterMap> {
  const most = Math.min(MOST_PARTS, FREE_PARTS + PARTS_A_TAG * tags);
  let placed = 0;
  let open = 0;
  const place = (): void => {
    if (++placed > most) throw new TooComplexError(`Its tags make more than ${most} elements`);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      place();
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, next) {
      place();
      defaultTreeAdapter.insertBefore(parent, node, next);
    },
    onItemPush() {
      if (++open > DEEPEST_HTML) throw tooDeep();
    },
    onItemPop() {
      open--;
    },
  };
}

function tooDeep(): TooComplexError {
  return new TooComplexError(`Its elements are nested more than ${DEEPEST_HTML} deep`);
}

function childrenOf(node: P5Node): P5Node[] {
  const children: P5Node[] = 'childNodes' in node ? node.childNodes : [];
  return 'content' in node ? [...children, node.content] : children;
}

/** HTML’s rules for tags that close in the wrong order may nest deeper than the tags that were open at any time. */
function refuseDeep(root: P5Node): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_HTML) throw tooDeep();
    level = level.flatMap(childrenOf);
  }
}

/**
 * unified parser plugin: HTML becomes hast with positions, as rehype-parse makes it, by the rules of the HTML Standard
 * (https://html.spec.whatwg.org/multipage/parsing.html). They let a few bytes build a tree without bound: beyond the
 * limits it throws a TooComplexError.
 */
export function boundedHtml(this: Processor, { fragment = false }: { fragment?: boolean } = {}): undefined {
  this.parser = (text, file) => {
    const options = {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
      treeAdapter: boundedAdapter(tagsIn(text)),
    };
    const tree = fragment ? parseFragment(text, options) : parse(text, options);
    refuseDeep(tree);
    // a document always becomes a root
    return fromParse5(tree, { file }) as Root;
  };
}
