import { xmlNamespace } from './names.ts';

/** A name as Namespaces in XML 1.0 has it: "svg:path" → the SVG namespace and "path". `null` where its prefix is not declared. */
export interface ExpandedName {
  namespace: string | null;
  local: string;
}

/** The prefixes that are declared where an element stands. */
export class Scope {
  readonly #prefixes: ReadonlyMap<string, string>;

  constructor(prefixes: ReadonlyMap<string, string> = new Map([['xml', xmlNamespace]])) {
    this.#prefixes = prefixes;
  }

  /** The scope inside an element that has these attributes. */
  inside(attributes: Readonly<Record<string, unknown>>): Scope {
    const declared = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
      const prefix = declaredPrefix(name);
      return prefix === null || prefix === 'xml' ? [] : [[prefix, String(value ?? '')]];
    });
    return declared.length > 0 ? new Scope(new Map([...this.#prefixes, ...declared])) : this;
  }

  /** The name of an element: without a prefix it is in the default namespace. */
  element(name: string): ExpandedName {
    return this.#expand(name, this.#prefixes.get('') ?? '');
  }

  /** The name of an attribute: without a prefix it is its element’s own. */
  attribute(name: string): ExpandedName {
    return this.#expand(name, '');
  }

  #expand(name: string, unprefixed: string): ExpandedName {
    const [prefix, local, ...more] = name.split(':');
    if (local === undefined) return { namespace: unprefixed, local: name };
    const namespace = more.length > 0 || local === '' ? null : this.#prefixes.get(prefix ?? '');
    return { namespace: namespace || null, local };
  }
}

/** "xmlns" → "", "xmlns:a" → "a", anything else → null. */
export function declaredPrefix(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : null;
}
