import type { Element, Root as HastRoot, Nodes } from 'hast';
import { isSpaceCode } from '../../text/space.ts';

/** What surrounds a stretch of text: emphasis or a link. */
export type Wrapper = { type: 'strong' | 'emphasis' | 'delete' } | { type: 'link'; url: string };

/** A stretch of text on one source line, or a line break. Offsets are into the parsed text. */
export type Token =
  | { type: 'text'; value: string; start: number; end: number; wrappers: Wrapper[] }
  | { type: 'break'; wrappers: Wrapper[] };

/** A paragraph, heading, list item or rule of a page, in document order, not yet judged to be transcript or chrome. */
export interface Draft {
  kind: 'paragraph' | 'heading' | 'item' | 'rule' | 'verbatim';
  /** the innermost block element that holds it */
  element: Element;
  tokens: Token[];
  /** 1–6 of a heading */
  depth: number;
  list: Element | null;
  marker: string;
  /** characters that are not white space, and how many of them are in links to elsewhere */
  ink: number;
  linkInk: number;
  /** the outermost ancestor that no transcript stands in: a menu, a form, a script */
  chrome: Element | null;
}

export interface Drafts {
  drafts: Draft[];
  /** parents of all elements */
  parents: Map<Element, Element>;
}

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul caption listing xmp'
  ).split(' '),
);
const mute = new Set(
  'head script style noscript template svg math canvas iframe object embed audio video button select textarea'.split(
    ' ',
  ),
);
const around = new Set('nav footer dialog menu map'.split(' '));
const roles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog', 'alert']);

/** How much of a page is taken for chrome: what never shows text of the page, or also menus, footers and what is hidden. */
export type Strictness = 'mute' | 'usual';

function isChrome(element: Element, strictness: Strictness): boolean {
  if (mute.has(element.tagName)) return true;
  if (strictness === 'mute' || element.tagName === 'html' || element.tagName === 'body') return false;
  const { style, hidden, role } = element.properties;
  return (
    around.has(element.tagName) ||
    hidden === true ||
    roles.has(String(role)) ||
    // style="margin-top:15px; display:none;"
    /\bdisplay\s*:\s*none\b/i.test(String(style))
  );
}

function wrapperOf({ tagName, properties }: Element): Wrapper[] {
  const style = String(properties.style);
  const wrappers: Wrapper[] = [];
  if (tagName === 'a' && properties.href) wrappers.push({ type: 'link', url: String(properties.href) });
  // <span style="font-weight:bold">
  if (tagName === 'b' || tagName === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) {
    wrappers.push({ type: 'strong' });
  }
  if (tagName === 'i' || tagName === 'em' || /font-style\s*:\s*italic/i.test(style)) {
    wrappers.push({ type: 'emphasis' });
  }
  if (['s', 'strike', 'del'].includes(tagName) || isStruck(style)) {
    wrappers.push({ type: 'delete' });
  }
  return wrappers;
}

/** text-decoration: underline line-through */
function isStruck(style: string): boolean {
  return style
    .toLowerCase()
    .split(';')
    .some((declared) => {
      const at = declared.indexOf('text-decoration');
      return at >= 0 && declared.includes('line-through', at);
    });
}

/** Bold inside bold is bold once. */
function withWrappers(outer: Wrapper[], element: Element): Wrapper[] {
  const inner = wrapperOf(element).filter(({ type }) => !outer.some((wrapper) => wrapper.type === type));
  return inner.length > 0 ? [...outer, ...inner] : outer;
}

interface State {
  wrappers: Wrapper[];
  chrome: Element | null;
  block: Element;
  heading: number;
  list: Element | null;
  marker: string;
}

/**
 * Takes a page apart into drafts: every text of it lies in exactly one. `text` is what was parsed; positions are offsets
 * into it. White space is collapsed as a browser does; two `<br>` in a row end a paragraph.
 */
export function collectDrafts(tree: HastRoot, text: string, strictness: Strictness = 'usual'): Drafts {
  const drafts: Draft[] = [];
  const parents = new Map<Element, Element>();
  const places = new Map<Element, number>();
  let open: Draft | null = null;

  const close = (): void => {
    if (open) for (const part of finish(open)) drafts.push(part);
    open = null;
  };
  const draft = (state: State): Draft => {
    open ??= {
      kind: state.list ? 'item' : state.heading ? 'heading' : 'paragraph',
      element: state.block,
      tokens: [],
      depth: state.heading,
      list: state.list,
      marker: state.marker,
      ink: 0,
      linkInk: 0,
      chrome: state.chrome,
    };
    return open;
  };

  const visitNode = (node: Nodes, state: State): void => {
    if (node.type === 'text') {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) return;
      const { tokens } = draft(state);
      for (const token of textTokens(node.value, text, start, end, state.wrappers)) tokens.push(token);
    } else if (node.type === 'element') visitElement(node, state);
  };

  const visitElement = (element: Element, state: State): void => {
    const chrome = state.chrome ?? (isChrome(element, strictness) ? element : null);
    if (element.tagName === 'br') {
      draft(state).tokens.push({ type: 'break', wrappers: state.wrappers });
      return;
    }
    const isBlock = blockTags.has(element.tagName);
    // a script between two words of a paragraph does not end it, but what it holds is a draft of its own
    const apart = isBlock || element.tagName === 'title' || isChrome(element, strictness);
    const resume: Draft | null = !isBlock && apart ? open : null;
    if (resume) open = null;
    else if (apart) close();
    const own: State = {
      ...state,
      chrome,
      block: apart ? element : state.block,
      wrappers: isBlock && /^h[1-6]$/.test(element.tagName) ? [] : withWrappers(state.wrappers, element),
    };
    if (isBlock) {
      const heading = /^h([1-6])$/.exec(element.tagName);
      if (heading) own.heading = Number(heading[1]);
      if (element.tagName === 'ul' || element.tagName === 'ol') own.list = null;
      if (element.tagName === 'li') {
        const list = parents.get(element) ?? element;
        own.list = list;
        own.marker = markerOf(element, list, places);
      }
    }
    if (element.tagName === 'hr') drafts.push(rule(element, own));
    if (element.tagName === 'pre') {
      const verbatim = { ...draft(own), kind: 'verbatim' as const };
      open = verbatim;
    }
    for (const child of element.children) {
      if (child.type === 'element') parents.set(child, element);
      visitNode(child as Nodes, own);
    }
    if (resume) {
      close();
      open = resume;
    } else if (apart) close();
  };

  const body: Element = { type: 'element', tagName: 'body', properties: {}, children: [] };
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    visitElement(child, { wrappers: [], chrome: null, block: body, heading: 0, list: null, marker: '' });
    close();
  }
  return { drafts, parents };
}

function rule(element: Element, state: State): Draft {
  return {
    kind: 'rule',
    element,
    tokens: [],
    depth: 0,
    list: null,
    marker: '',
    ink: 0,
    linkInk: 0,
    chrome: state.chrome,
  };
}

/** `<ol start="3"><li>` → "3.", `<ul><li>` → "•" */
function markerOf(item: Element, list: Element, places: Map<Element, number>): string {
  if (list.tagName !== 'ol') return '•';
  const place = places.get(list) ?? 0;
  places.set(list, place + 1);
  const value = Number(item.properties.value);
  const start = Number(list.properties.start);
  return `${Number.isFinite(value) ? value : (Number.isFinite(start) ? start : 1) + place}.`;
}

/** One token a source line, so that each stretch of text knows its line. */
function textTokens(value: string, text: string, start: number, end: number, wrappers: Wrapper[]): Token[] {
  const values = value.split('\n');
  const next = text.indexOf('<', start);
  if (next >= 0 && next < end && lineEnds(text, start, end) !== values.length - 1) {
    return movedTokens(values, text, start, end, wrappers);
  }
  if (values.length === 1) return [{ type: 'text', value, start, end, wrappers }];
  const tokens: Token[] = [];
  let from = start;
  // the line feed right behind <pre> is no part of its text
  if (values[0] !== '' && text[from] === '\r') from++;
  if (values[0] !== '' && text[from] === '\n') from++;
  for (const [i, line] of values.entries()) {
    let to = from;
    while (to < end && text[to] !== '\n' && text[to] !== '\r') to++;
    const isLast = i === values.length - 1;
    tokens.push({
      type: 'text',
      value: isLast ? line : `${line}\n`,
      start: from,
      end: isLast ? end : to,
      wrappers,
    });
    // a character reference for a line feed adds a line to the value that the source does not have
    from = Math.min(end, text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1);
  }
  return tokens;
}

function lineEnds(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|[\r\n]/g)?.length ?? 0;
}

/**
 * Text that HTML put together out of several places: `<table>Barge<tr>4 marks` is one text before the table. Each line of it is
 * looked for behind the one before it; one that is written with character references stands where that one ended.
 */
function movedTokens(
  values: string[],
  text: string,
  start: number,
  end: number,
  wrappers: Wrapper[],
): Token[] {
  let from = start;
  return values.map((line, i): Token => {
    const words = line.trim();
    const at = words === '' ? -1 : text.indexOf(words, from);
    if (at >= 0 && at < end) from = at;
    const token: Token = {
      type: 'text',
      value: i === values.length - 1 ? line : `${line}\n`,
      start: from,
      end: Math.min(end, at >= 0 && at < end ? at + words.length : from),
      wrappers,
    };
    from = token.end;
    return token;
  });
}

/** Collapses white space, cuts at empty lines, and counts the ink of each part. */
function finish(draft: Draft): Draft[] {
  const collapse = draft.kind !== 'verbatim';
  return cutAtEmptyLines(collapse ? collapseSpace(draft.tokens) : linesOf(draft.tokens))
    .map((tokens) => {
      const part = { ...draft, tokens };
      for (const token of tokens) {
        if (token.type !== 'text') continue;
        const ink = inkSize(token.value);
        part.ink += ink;
        if (token.wrappers.some((wrapper) => wrapper.type === 'link' && !wrapper.url.startsWith('#')))
          part.linkInk += ink;
      }
      return part;
    })
    .filter((part) => part.ink > 0);
}

function inkSize(value: string): number {
  let ink = 0;
  for (let i = 0; i < value.length; i++) if (!isSpaceCode(value.charCodeAt(i))) ink++;
  return ink;
}

// East Asian text is set without spaces: a line end between two of these characters is none either (CSS Text 3, 4.1.3)
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

const COLLAPSIBLE = ' \t\n\f\r';

/** White space as https://drafts.csswg.org/css-text-3/#white-space-rules collapses it; no-break spaces stay. */
function collapseSpace(tokens: Token[]): Token[] {
  const out: Token[] = [];
  let pending = null as { hasLineEnd: boolean } | null;
  let atStart = true;
  let before = '';
  for (const token of tokens) {
    if (token.type === 'break') {
      pending = null;
      atStart = true;
      out.push(token);
      continue;
    }
    // pieces: runs of space, and what stands between them
    let value = '';
    for (const piece of token.value.match(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g) ?? []) {
      if (COLLAPSIBLE.includes(piece[0]!)) {
        pending = { hasLineEnd: (pending?.hasLineEnd ?? false) || piece.includes('\n') };
        continue;
      }
      if (pending && !atStart && !(pending.hasLineEnd && wide.test(before) && wide.test(piece[0]!))) {
        // a space between two elements stands outside the inner one
        const last = value ? undefined : out.at(-1);
        const common = last ? commonWrappers(last, token) : token.wrappers;
        if (common.length === token.wrappers.length) value += ' ';
        else if (last?.type === 'text' && common.length === last.wrappers.length) last.value += ' ';
        else out.push({ ...token, value: ' ', end: token.start, wrappers: common });
      }
      pending = null;
      atStart = false;
      value += piece;
      before = piece.at(-1)!;
    }
    if (value) out.push({ ...token, value });
  }
  return out;
}

function commonWrappers(a: Token, b: Token): Wrapper[] {
  const end = a.wrappers.findIndex((wrapper, i) => wrapper !== b.wrappers[i]);
  return end < 0 ? a.wrappers : a.wrappers.slice(0, end);
}

/** The text of a `<pre>` with a break at each line end. */
function linesOf(tokens: Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.type === 'break' || !token.value.endsWith('\n')) return [token];
    return [
      { ...token, value: token.value.slice(0, -1) },
      { type: 'break', wrappers: token.wrappers },
    ];
  });
}

function isBlank(token: Token): boolean {
  return token.type === 'break' || inkSize(token.value) === 0;
}

/** `first<br><br>second` is two paragraphs; single breaks stay inside, those at the ends go. */
function cutAtEmptyLines(tokens: Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let breaks = 0;
  let blanks: Token[] = [];
  for (const token of tokens) {
    if (isBlank(token)) {
      if (token.type === 'break') breaks++;
      blanks.push(token);
      continue;
    }
    const part = parts.at(-1)!;
    if (part.length > 0 && breaks >= 2) parts.push([]);
    else for (const blank of blanks) if (part.length > 0 || breaks === 0) part.push(blank);
    parts.at(-1)!.push(token);
    breaks = 0;
    blanks = [];
  }
  return parts.filter((part) => part.length > 0);
}
