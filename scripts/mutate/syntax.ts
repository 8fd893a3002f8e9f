/** A node of ESTree, with the types of TypeScript beside it: https://github.com/estree/estree */
export interface SyntaxNode {
  type: string;
  /** characters (UTF-16) from the start of the source */
  start: number;
  end: number;
  [field: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The node in a field, of those that may be there and is. */
export function child(node: SyntaxNode, field: string): SyntaxNode | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

export function children(node: SyntaxNode, field: string): SyntaxNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

const unwrapped = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);
const typeFields = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments']);

/** The nodes under a node that run, each with its field: of `x as string` the `x` alone. */
export function runningChildren(node: SyntaxNode): { field: string; node: SyntaxNode }[] {
  if (node.type.startsWith('TS') && !unwrapped.has(node.type)) return [];
  return Object.entries(node)
    .filter(([field]) => !typeFields.has(field))
    .flatMap(([field, value]) =>
      (Array.isArray(value) ? value : [value]).filter(isNode).map((under) => ({ field, node: under })),
    );
}
