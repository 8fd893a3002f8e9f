import { child, children, type SyntaxNode } from './syntax.ts';

/** One change of the code: what stands at a node becomes other code of the same kind. */
export interface Change {
  /** the node that the change replaces, or the block that it leaves out */
  node: SyntaxNode;
  replacement: string;
  /** a block is left out in its place, an expression is replaced by another */
  form: 'expression' | 'block';
}

type Mutator = (node: SyntaxNode, text: (node: SyntaxNode) => string) => Change[];

const swap = (node: SyntaxNode, replacements: readonly string[]): Change[] =>
  replacements.map((replacement) => ({ node, replacement, form: 'expression' }));

/** `a < b`: the boundary, and the opposite */
const comparisons: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
};
const arithmetic: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};
const assignments: Readonly<Record<string, readonly string[]>> = {
  '+=': ['-='],
  '-=': ['+='],
  '||=': ['&&='],
  '&&=': ['||='],
  '??=': ['&&='],
};

function operands(node: SyntaxNode): [SyntaxNode, SyntaxNode] | null {
  const left = child(node, 'left');
  const right = child(node, 'right');
  return left && right ? [left, right] : null;
}

/** `'a' + b` joins texts, and has no opposite. */
function isText(node: SyntaxNode): boolean {
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node.value === 'string';
  return node.type === 'BinaryExpression' && (operands(node)?.some(isText) ?? false);
}

const bound = new Set(['BinaryExpression', 'LogicalExpression']);

/** The same two operands about another operator: `(a || b) && c` of `a || b || c`. */
function withOperator(node: SyntaxNode, other: string, text: (node: SyntaxNode) => string): string {
  const sides = operands(node);
  if (!sides) return text(node);
  const [left, right] = sides;
  const whole = text(node);
  const operator = String(node.operator);
  const at = whole.indexOf(operator, left.end - node.start);
  const inParentheses = (side: SyntaxNode, code: string, bare: boolean) =>
    bare && bound.has(side.type) ? `(${code})` : code;
  const before = inParentheses(left, whole.slice(0, at).trimEnd(), left.start === node.start);
  const after = inParentheses(right, whole.slice(at + operator.length).trimStart(), right.end === node.end);
  return `${before} ${other} ${after}`;
}

const binary: Mutator = (node, text) => {
  const operator = String(node.operator);
  const opposites = node.type === 'AssignmentExpression' ? assignments : { ...comparisons, ...arithmetic };
  if (!Object.hasOwn(opposites, operator)) return [];
  const joins = operator === '+' || operator === '+=';
  if (joins && operands(node)?.some(isText)) return [];
  return swap(
    node,
    (opposites[operator] ?? []).map((other) => withOperator(node, other, text)),
  );
};

const logical: Mutator = (node, text) => {
  if (node.operator === '??') return swap(node, (operands(node) ?? []).map(text));
  return swap(node, [withOperator(node, node.operator === '&&' ? '||' : '&&', text)]);
};

const unary: Mutator = (node, text) => {
  const argument = child(node, 'argument');
  return argument && (node.operator === '!' || node.operator === '-') ? swap(node, [text(argument)]) : [];
};

const update: Mutator = (node, text) => {
  const argument = child(node, 'argument');
  if (!argument) return [];
  const operator = node.operator === '++' ? '--' : '++';
  return swap(node, [node.prefix ? `${operator}${text(argument)}` : `${text(argument)}${operator}`]);
};

/** Where an anchor stands: `^` first in a pattern, a group or an alternative, `$` last. */
function withoutAnchors(source: string): string[] {
  const anchors = /(?<=^\/|(?<!\\)[(|]|\(\?[:=!]|\(\?<[=!])\^|(?<!\\)\$(?=[|)]|\/[a-z]*$)/g;
  return [...source.matchAll(anchors)]
    .map((at) => source.slice(0, at.index) + source.slice(at.index + 1))
    .filter((pattern) => !pattern.startsWith('//'));
}

const literal: Mutator = (node, text) => {
  if (node.regex) return swap(node, withoutAnchors(text(node)));
  if (typeof node.value === 'boolean') return swap(node, [String(!node.value)]);
  if (typeof node.value === 'string') return swap(node, [node.value === '' ? "'mutated'" : "''"]);
  return [];
};

const template: Mutator = (node) => (node.end - node.start > 2 ? swap(node, ['``']) : []);

const array: Mutator = (node) => (children(node, 'elements').length > 0 ? swap(node, ['[]']) : []);

const condition: Mutator = (node) => {
  const test = child(node, 'test');
  if (!test || test.type === 'Literal') return [];
  const either = node.type === 'IfStatement' || node.type === 'ConditionalExpression';
  return swap(test, either ? ['true', 'false'] : ['false']);
};

const otherMethod: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
};
/** What they are called on is much the same without them. */
const dropped = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'filter',
  'slice',
]);

const method: Mutator = (node, text) => {
  const callee = child(node, 'callee');
  const object = callee && child(callee, 'object');
  const property = callee && child(callee, 'property');
  if (!object || !property || callee.computed || callee.optional || object.type === 'Super') return [];
  const name = text(property);
  if (dropped.has(name)) return swap(node, [text(object)]);
  if (!Object.hasOwn(otherMethod, name)) return [];
  const start = property.start - node.start;
  const whole = text(node);
  return swap(node, [whole.slice(0, start) + otherMethod[name] + whole.slice(start + name.length)]);
};

/** `a?.b` → `a.b`, `a?.[b]` → `a[b]`, each of a chain by itself */
const chain: Mutator = (node, text) => {
  const found: Change[] = [];
  const whole = text(node);
  let link = child(node, 'expression');
  while (link) {
    const before = child(link, 'object') ?? child(link, 'callee') ?? child(link, 'expression');
    if (before && link.optional === true) {
      const at = whole.indexOf('?.', before.end - node.start);
      const after = whole.slice(at + 2);
      found.push(...swap(node, [`${whole.slice(0, at)}${/^[[(]/.test(after) ? '' : '.'}${after}`]));
    }
    link = before;
  }
  return found;
};

const returned: Mutator = (node) => {
  const argument = node.type === 'ReturnStatement' ? child(node, 'argument') : child(node, 'body');
  if (!argument || argument.type === 'BlockStatement') return [];
  const tells = !['Literal', 'TemplateLiteral'].includes(argument.type) && argument.name !== 'undefined';
  return tells ? swap(argument, ['undefined']) : [];
};

/** A block that only returns is left to the change of what it returns. */
const block: Mutator = (node) => {
  const [first] = children(node, 'body');
  if (!first || (first.type === 'ReturnStatement' && first.argument)) return [];
  return [{ node, replacement: '{}', form: 'block' }];
};

const mutators: Readonly<Record<string, readonly Mutator[]>> = {
  BinaryExpression: [binary],
  AssignmentExpression: [binary],
  LogicalExpression: [logical],
  UnaryExpression: [unary],
  UpdateExpression: [update],
  Literal: [literal],
  TemplateLiteral: [template],
  ArrayExpression: [array],
  IfStatement: [condition],
  ConditionalExpression: [condition],
  WhileStatement: [condition],
  DoWhileStatement: [condition],
  ForStatement: [condition],
  CallExpression: [method],
  ChainExpression: [chain],
  ReturnStatement: [returned],
  ArrowFunctionExpression: [returned],
  BlockStatement: [block],
};

/** The changes of one node, without those inside it. */
export function changesOf(node: SyntaxNode, text: (node: SyntaxNode) => string): Change[] {
  return (mutators[node.type] ?? []).flatMap((mutator) => mutator(node, text));
}
