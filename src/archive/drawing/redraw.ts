import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { type DrawingFault, excessOfDrawing } from './measure.ts';
import * as known from './names.ts';
import { declaredPrefix, Scope } from './namespaces.ts';
import { excessOfReferences } from './references.ts';
import { cascade, isPlain, readDeclarations, readRules, type StyleRule, writeDeclarations } from './style.ts';
import { type Element, isElement, type Node, type Root } from './tree.ts';

export interface Redrawing {
  /** SVG of nothing but what is known to be only looked at; null where the text is none, or too much to be drawn */
  svg: string | null;
  /** what was left out although it may show or do something: a drawing with any is not published */
  faults: DrawingFault[];
}

/** Style sheets of drawing programs have some dozen rules; each is held against each element. */
const mostRules = 1_000;

/** Draws an SVG text anew out of the elements, attributes and properties in names.ts. Never throws. Pure. */
export function redraw(text: string): Redrawing {
  const lines = text.replace(/\r\n?/g, '\n');
  const excess = excessOfDrawing(lines);
  if (excess) return { svg: null, faults: [excess] };
  let tree: Root;
  try {
    tree = fromXml(lines);
  } catch (error) {
    return { svg: null, faults: [notXml(error)] };
  }
  return new Redrawer(tree).result();
}

function notXml(error: unknown): DrawingFault {
  const { line, cause } = error as { line?: number; cause?: unknown };
  const [what = ''] = String(cause instanceof Error ? cause.message : error).split('\n');
  return { line: line ?? 1, reason: `what is no XML (${what.slice(0, 100)})` };
}

class Redrawer {
  readonly #tree: Root;
  readonly #faults: DrawingFault[] = [];
  readonly #rules: StyleRule[] = [];

  constructor(tree: Root) {
    this.#tree = tree;
  }

  result(): Redrawing {
    for (const node of this.#tree.children) {
      if (node.type === 'instruction') this.#instruction(node);
      if (isElement(node)) this.#collectRules(node, new Scope());
    }
    if (this.#rules.length > mostRules) {
      this.#refuse(this.#tree, `more than ${mostRules.toLocaleString('en')} rules of style`);
      this.#rules.length = 0;
    }
    const top = this.#tree.children.find(isElement);
    const drawn = top ? this.#element(top, new Scope()) : null;
    if (drawn?.name !== 'svg') {
      if (this.#faults.length === 0 && top) this.#refuse(top, `<${top.name}> where <svg> is to be`);
      return { svg: null, faults: this.#faults };
    }
    const excess = excessOfReferences(drawn);
    if (excess) {
      this.#refuse(excess.at, excess.reason);
      return { svg: null, faults: this.#faults };
    }
    drawn.attributes = { xmlns: known.svgNamespace, ...drawn.attributes };
    const svg = `${toXml(drawn, { closeEmptyElements: true, tightClose: true })}\n`;
    return { svg, faults: this.#faults };
  }

  #refuse(node: Node, reason: string): void {
    this.#faults.push({ line: node.position?.start.line ?? 1, reason });
  }

  /** An XML declaration of another encoding says that these letters are not what they seem; a style sheet is loaded. */
  #instruction(node: Extract<Node, { type: 'instruction' }>): void {
    const encoding = node.name === 'xml' ? /encoding="([^"]*)"/.exec(node.value)?.[1] : undefined;
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
      this.#refuse(node, `the encoding ${encoding}`);
    if (node.name.toLowerCase() === 'xml-stylesheet') this.#refuse(node, `<?${node.name}?>`);
  }

  #collectRules(element: Element, outer: Scope): void {
    const scope = outer.inside(element.attributes);
    const { namespace, local } = scope.element(element.name);
    if (namespace !== known.svgNamespace || local === 'metadata') return;
    if (local !== 'style') {
      for (const child of element.children) if (isElement(child)) this.#collectRules(child, scope);
      return;
    }
    const { type, media } = element.attributes;
    if ((type && type !== 'text/css') || (media && media !== 'all')) {
      this.#refuse(element, `<style> of ${type && type !== 'text/css' ? type : media}`);
      return;
    }
    const css = element.children.map((child) =>
      child.type === 'text' || child.type === 'cdata' ? child.value : '',
    );
    for (const rule of readRules(css.join(''), (what) => this.#refuse(element, what))) this.#rules.push(rule);
  }

  /** The element as it may stand in a drawing, or null. */
  #element(element: Element, outer: Scope): Element | null {
    const scope = outer.inside(element.attributes);
    const { namespace, local } = scope.element(element.name);
    if (namespace !== known.svgNamespace) {
      // no browser draws what it does not know, nor what is in it
      if (namespace === null || known.activeNamespaces.has(namespace))
        this.#refuse(element, this.#foreign(element));
      return null;
    }
    if (known.leftOut.has(local)) return null;
    if (!known.elements.has(local)) {
      this.#refuse(element, `<${element.name}>`);
      return null;
    }
    return {
      type: 'element',
      name: local,
      attributes: this.#attributes(element, local, scope),
      children: this.#children(element, local, scope),
      ...(element.position && { position: element.position }),
    };
  }

  #foreign({ name, attributes }: Element): string {
    const isBare = name === 'svg' && attributes.xmlns === undefined;
    return isBare ? `<svg> without xmlns="${known.svgNamespace}"` : `<${name}>`;
  }

  #children(element: Element, local: string, scope: Scope): Element['children'] {
    return element.children.flatMap((child): Element['children'] => {
      if (isElement(child)) return [this.#element(child, scope)].filter((kept) => kept !== null);
      if (child.type === 'instruction') this.#instruction(child);
      if ((child.type !== 'text' && child.type !== 'cdata') || !known.textElements.has(local)) return [];
      // it cannot be written as text
      if (child.value.includes(']]>')) this.#refuse(child, '“]]>”');
      return [{ type: 'text', value: child.value.replaceAll(']]>', '') }];
    });
  }

  #attributes(element: Element, local: string, scope: Scope): Record<string, string> {
    const kept = new Map<string, string>();
    for (const [name, value] of Object.entries(element.attributes)) {
      const attribute = this.#attribute(name, String(value ?? ''), local, scope);
      if (attribute === 'refused') this.#refuse(element, `the attribute ${name} of <${element.name}>`);
      // of href and xlink:href the first counts
      else if (attribute && !(name !== 'href' && attribute.name === 'href' && kept.has('href'))) {
        kept.set(attribute.name, attribute.value);
      }
    }
    const own = readDeclarations(String(element.attributes.style ?? ''), (what) =>
      this.#refuse(element, what),
    );
    const classes = String(element.attributes.class ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const style = writeDeclarations(cascade({ name: local, id: kept.get('id'), classes }, this.#rules, own));
    if (style) kept.set('style', style);
    return Object.fromEntries(kept);
  }

  /** What is kept of an attribute; null for what says nothing about the drawing. */
  #attribute(
    name: string,
    value: string,
    element: string,
    scope: Scope,
  ): { name: string; value: string } | 'refused' | null {
    if (declaredPrefix(name) !== null) return null;
    const { namespace, local } = scope.attribute(name);
    if (namespace === known.xlinkNamespace || (namespace === '' && local === 'href')) {
      if (local !== 'href') return null;
      const isOwn = known.referring.has(element) && /^\s*#[^\s"'()\\<>]+\s*$/.test(value);
      return isOwn ? { name: 'href', value: value.trim() } : 'refused';
    }
    if (namespace === known.xmlNamespace)
      return local === 'space' || local === 'lang' ? { name, value } : 'refused';
    if (namespace !== '') {
      return namespace === null || known.activeNamespaces.has(namespace) ? 'refused' : null;
    }
    if (known.leftOutAttributes.has(local) || /^(?:data|aria)-/.test(local)) return null;
    if (!known.attributes.has(local) && !known.properties.has(local)) return 'refused';
    return local === 'id' || isPlain(value) ? { name: local, value } : 'refused';
  }
}
