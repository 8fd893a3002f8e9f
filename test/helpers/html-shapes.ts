import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Attributes whose value is of the page and not of its form: of them counts only whether it is empty, or has spaces. */
const ownValue =
  /^(?:id|href|src|content|title|aria-label|aria-labelledby|aria-controls|aria-describedby|datetime|alt|value|for|class|lang|hreflang|x|y|width|height|d|viewBox|data-.*)$/;

/** What an attribute says to the standard: `href` → "href", `id=""` → "id=empty", `type="search"` → "type=search". */
function kindOfAttribute({ name, value }: { name: string; value: string }): string {
  if (!ownValue.test(name)) return `${name}=${value}`;
  if (value === '') return `${name}=empty`;
  return name !== 'class' && /\s/.test(value) ? `${name}=spaced` : name;
}

/** An element without what is inside it and what it says: "a class href rel=next". */
const shapeOf = (element: Element): string =>
  [element.tagName, ...element.attrs.map(kindOfAttribute).sort()].join(' ');

/**
 * Everything about a page that the standard’s rules of what may stand where can see: each element with that in which it stands, the names of
 * what is around that, and the one before it; whether there are several of it side by side, and whether there is a word in it; and each heading with the one before.
 */
export function arrangements(html: string): Set<string> {
  const found = new Set<string>();
  let heading = 'h0';
  /** Returns whether there is a word in it. */
  const walk = (parent: Parent, around: string, own: string): boolean => {
    let before = '';
    let hasWords = false;
    const beside = new Set<string>();
    for (const child of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) hasWords ||= child.value.trim() !== '';
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const shape = shapeOf(child);
      const here = `${around}>${own}>${shape}`;
      found.add(`${here} after ${before}`);
      if (beside.has(shape)) found.add(`${here} several`);
      if (/^h[1-6]$/.test(child.tagName)) {
        found.add(`${heading} then ${child.tagName}`);
        heading = child.tagName;
      }
      const inner = 'content' in child ? (child.content as Parent) : child;
      const hasOwnWords = walk(inner, `${around}>${own.split(' ', 1)}`, shape);
      found.add(`${here} ${hasOwnWords ? 'with' : 'without'} words`);
      hasWords ||= hasOwnWords;
      beside.add(shape);
      before = shape;
    }
    return hasWords;
  };
  walk(parse(html), '', '');
  return found;
}

/** Pages that have, one or another of them, every arrangement that any page has: what is valid of them is so of all. */
export function standForAll<Page extends { html: string }>(pages: readonly Page[]): Page[] {
  const known = new Set<string>();
  // what a short page shows needs no long one
  const some = pages
    .toSorted((a, b) => a.html.length - b.html.length)
    .map((page) => ({ page, shown: arrangements(page.html) }))
    .filter(({ shown }) => {
      const before = known.size;
      for (const one of shown) known.add(one);
      return known.size > before;
    });
  // and what several show together needs none of its own
  const times = new Map<string, number>();
  const count = (shown: ReadonlySet<string>, by: number) => {
    for (const one of shown) times.set(one, (times.get(one) ?? 0) + by);
  };
  for (const { shown } of some) count(shown, 1);
  return some
    .toReversed()
    .filter(({ shown }) => {
      if ([...shown].some((one) => times.get(one) === 1)) return true;
      count(shown, -1);
      return false;
    })
    .map(({ page }) => page);
}
