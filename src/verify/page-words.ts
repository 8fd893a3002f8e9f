import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node =
  | DefaultTreeAdapterTypes.ChildNode
  | DefaultTreeAdapterTypes.Document
  | DefaultTreeAdapterTypes.DocumentFragment;

/** What a page says, as far as it is to be compared. */
export interface PageWords {
  title: string | null;
  /** in order, those with an anchor of a paragraph */
  paragraphs: { id: string; text: string }[];
  /** beside what is said, in order: who says it */
  speakers: string[];
  /** what stands among the paragraphs of a turn without an anchor */
  strange: string[];
  ids: Set<string>;
}

/** "who-pays-the-toll-p3": what a link to a paragraph ends with; "p3pgi" on the page of an answer. */
const ANCHOR = /^[a-z0-9-]+-p[1-9]\d*$/;
const SHORT_ANCHOR = /^p[1-9]\d*[a-z]{3}$/;

const isAnchor = (node: Node, id: string | null): id is string =>
  id !== null && (ANCHOR.test(id) || (node.nodeName === 'p' && SHORT_ANCHOR.test(id)));

/** The words of a page of a briefing or an item. White space is folded. Pure. */
export function pageWords(html: string): PageWords {
  const found: PageWords = { title: null, paragraphs: [], speakers: [], strange: [], ids: new Set() };
  const visit = (node: Node, inArticle: boolean) => {
    const id = attributeOf(node, 'id');
    if (id) found.ids.add(id);
    if (node.nodeName === 'h1') found.title ??= textOf(node);
    if (inArticle && node.nodeName === 'div') takeTurn(node, found);
    if (isAnchor(node, id) && node.nodeName !== 'span') found.paragraphs.push({ id, text: textOf(node) });
    for (const child of childrenOf(node)) visit(child, inArticle || node.nodeName === 'article');
  };
  visit(parse(html), false);
  return found;
}

/** Who says a turn, and whatever in it has no anchor. */
function takeTurn(turn: Node, found: PageWords): void {
  let isFirst = true;
  for (const child of childrenOf(turn)) {
    if (isFirst && child.nodeName === 'b') found.speakers.push(textOf(child));
    else if (!isAnchor(child, attributeOf(child, 'id'))) {
      const text = textOf(child);
      if (text !== '') found.strange.push(text);
    }
    if (child.nodeName !== '#text' && child.nodeName !== '#comment') isFirst = false;
  }
}

/** The words of a piece of HTML, white space folded. */
export const wordsIn = (html: string): string => textOf(parseFragment(html));

function textOf(node: Node): string {
  return fold(rawText(node));
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words in different blocks are apart; scripts and styles say nothing. */
function rawText(node: Node): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  if ('value' in node) return node.value;
  const inner = childrenOf(node).map(rawText).join('');
  return /^(?:p|div|li|td|th|tr|br|h[1-6]|dt|dd)$/.test(node.nodeName) ? ` ${inner} ` : inner;
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function attributeOf(node: Node, name: string): string | null {
  return 'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? null) : null;
}

/** Where a page of an address that moved leads: "../06/"; null where it leads nowhere. */
export function refreshIn(html: string): string | null {
  return /http-equiv="?refresh"? content="0; url=([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;
}
