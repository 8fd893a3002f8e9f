import { toXml } from 'xast-util-to-xml';

type Root = Extract<Parameters<typeof toXml>[0], { type: 'root' }>;
type Node = Root['children'][number];
export type Element = Extract<Node, { type: 'element' }>;

type Attributes = Record<string, string | null>;

/** An element; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: (string | readonly Element[])[]
): Element {
  const held = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, storable(value)] as const],
  );
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(held),
    children: children.flatMap((child): readonly Element['children'][number][] =>
      typeof child === 'string' ? [{ type: 'text', value: storable(child) }] : child,
    ),
  };
}

/** The text of a document. */
export function xmlText(root: Element): string {
  const children: Root['children'] = [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    { type: 'text', value: '\n' },
    root,
    { type: 'text', value: '\n' },
  ];
  return toXml({ type: 'root', children }, { closeEmptyElements: true });
}

/** Without what XML 1.0 cannot hold: controls, halves of characters. */
const storable = (text: string): string =>
  // "a\u0007b"
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
