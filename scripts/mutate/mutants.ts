import { parseAst } from 'vitest/node';
import { type Change, changesOf } from './mutators.ts';
import { isNode, runningChildren, type SyntaxNode } from './syntax.ts';

/** One change of the code that a test should notice. */
export interface Mutant {
  id: number;
  /** from the project's folder: src/parse/parse.ts */
  file: string;
  /** counted from 1 */
  line: number;
  /** the code that is changed, as it stands in the file, and what stands there instead */
  text: string;
  replacement: string;
}

/** A loop, whose turns are counted so that one without an end can be ended. */
export interface Loop {
  body: SyntaxNode;
}

export interface Site {
  start: number;
  end: number;
  form: Change['form'];
  mutants: Mutant[];
}

export interface MutatedFile {
  file: string;
  source: string;
  sites: Site[];
  loops: Loop[];
}

/** @throws SyntaxError if the source is no TypeScript */
export function syntaxOf(file: string, source: string): SyntaxNode {
  const program: unknown = parseAst(source, { lang: file.endsWith('.js') ? 'js' : 'ts' }, file);
  if (!isNode(program)) throw new SyntaxError(`${file} has no syntax tree`);
  return program;
}

const loops = new Set([
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
]);

/** @param firstId the id of the first mutant; the others are counted on from it */
export function mutantsOf(file: string, source: string, firstId: number): MutatedFile {
  const text = (node: SyntaxNode) => source.slice(node.start, node.end);
  const found: MutatedFile = { file, source, sites: [], loops: [] };
  const sites = new Map<string, Site>();
  let id = firstId;
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    if (at < counted) [line, counted] = [1, 0];
    line += source.slice(counted, at).split('\n').length - 1;
    counted = at;
    return line;
  };

  const add = ({ node, replacement, form }: Change): void => {
    const key = `${node.start}-${node.end}-${form}`;
    const site: Site = sites.get(key) ?? { start: node.start, end: node.end, form, mutants: [] };
    sites.set(key, site);
    if (site.mutants.some((mutant) => mutant.replacement === replacement)) return;
    site.mutants.push({ id: id++, file, line: lineAt(node.start), text: text(node), replacement });
  };

  /** @param linked the node is a link of a longer `a?.b.c`, which cannot be taken apart */
  const visit = (node: SyntaxNode, linked: boolean): void => {
    if (!linked) for (const change of changesOf(node, text)) add(change);
    const body = node.body;
    if (loops.has(node.type) && isNode(body)) found.loops.push({ body });
    for (const under of runningChildren(node)) {
      if (holdsNoValue(node, under.field)) continue;
      const link = under.field === 'object' || under.field === 'callee' || under.field === 'expression';
      visit(under.node, link && (linked || node.type === 'ChainExpression'));
    }
  };
  visit(syntaxOf(file, source), false);
  found.sites = [...sites.values()];
  return found;
}

/** `{ 'a-b': 1 }`, `import x from './x.ts'`, `` css`…` ``, `'use strict'`: text of the language's own */
function holdsNoValue(node: SyntaxNode, field: string): boolean {
  if (field === 'key') return node.computed !== true;
  if (field === 'source') return true;
  if (field === 'attributes' || field === 'quasi') return true;
  if (field === 'expression') return typeof node.directive === 'string';
  return field === 'argument' && node.operator === 'delete';
}
