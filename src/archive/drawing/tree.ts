import type { fromXml } from 'xast-util-from-xml';

/** The tree of an XML text (https://github.com/syntax-tree/xast). */
export type Root = ReturnType<typeof fromXml>;
export type Node = Root | Root['children'][number] | Element['children'][number];
export type Element = Extract<Root['children'][number], { type: 'element' }>;

export function isElement(node: Node): node is Element {
  return node.type === 'element';
}
