import { deepestDrawing, mostDrawn } from './measure.ts';
import { type Element, isElement } from './tree.ts';

/**
 * Where a drawing refers to itself, or grows too large when each element is drawn as often as it is referred to, by href or
 * by url(#…); null where it does neither.
 */
export function excessOfReferences(top: Element): { at: Element; reason: string } | null {
  const byId = new Map<string, Element>();
  collect(top, byId);
  const weights = new Map<Element, number>();
  const open = new Set<Element>();
  let excess: { at: Element; reason: string } | null = null;

  const weigh = (element: Element): number => {
    const known = weights.get(element);
    if (known !== undefined || excess) return known ?? 0;
    if (open.has(element)) {
      excess = { at: element, reason: `<${element.name}> that refers to itself` };
      return 0;
    }
    if (open.size > deepestDrawing) {
      excess = { at: element, reason: `more than ${deepestDrawing} elements that refer to each other` };
      return 0;
    }
    open.add(element);
    const referred = referencesOf(element).flatMap((id) => byId.get(id) ?? []);
    const weight = [...element.children.filter(isElement), ...referred].reduce(
      (sum, one) => sum + weigh(one),
      1,
    );
    open.delete(element);
    weights.set(element, weight);
    if (weight > mostDrawn) {
      excess ??= { at: element, reason: `more than ${mostDrawn.toLocaleString('en')} elements to draw` };
    }
    return weight;
  };

  weigh(top);
  return excess;
}

function collect(element: Element, byId: Map<string, Element>): void {
  const { id } = element.attributes;
  if (id && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (isElement(child)) collect(child, byId);
}

/** The ids that an element names: "#a" of href, "a" of url(#a) in any attribute. */
function referencesOf({ attributes }: Element): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'href') return [String(value).slice(1)];
    return [...String(value).matchAll(/url\(\s*["']?#([^\s"'()\\]+)/gi)].map(([, id]) => id ?? '');
  });
}
