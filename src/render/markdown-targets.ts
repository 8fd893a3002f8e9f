import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a Markdown text leads to, or shows. */
export interface Target {
  is: 'link' | 'picture';
  /** as it is written */
  url: string;
  /** 1-based, in the text */
  line: number;
}

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** Every link and picture of a Markdown text, in its order; those by reference too, those of raw HTML not. */
export function targetsIn(markdown: string): Target[] {
  const found: Target[] = [];
  const tree = reader.parse(markdown);
  const defined = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!defined.has(identifier)) defined.set(identifier, url);
  });
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link') found.push({ is: 'link', url: node.url, line });
    else if (node.type === 'image') found.push({ is: 'picture', url: node.url, line });
    else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const url = defined.get(node.identifier);
      const is = node.type === 'linkReference' ? 'link' : 'picture';
      if (url !== undefined) found.push({ is, url, line });
    }
  });
  return found;
}
