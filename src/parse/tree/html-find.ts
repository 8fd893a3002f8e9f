import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { foldSpace } from '../../text/space.ts';
import type { Draft, Drafts } from './html-drafts.ts';
import { type PageHead, titleNames } from './page-head.ts';

/**
 * The drafts of a page that are its transcript, with its title and date line, in document order. By structure: the
 * smallest element that holds most of the running text, widened to whatever else was evidently said, less the menus in it.
 */
export function findTranscript(head: PageHead, { drafts, parents }: Drafts, selector?: string): Draft[] {
  const spans = spansOf(parents);
  const inside = (element: Element, outer: Element): boolean => {
    const a = spans.get(element);
    const b = spans.get(outer);
    return element === outer || (a !== undefined && b !== undefined && b[0] <= a[0] && a[1] <= b[1]);
  };
  const weights = weigh(drafts, parents);
  const dense = widen(densest(weights, parents), drafts, parents, inside);
  const chosen = selector && dense ? selectElement(dense, selector, weights, parents) : null;
  const container = chosen ?? dense;
  if (!container) return drafts.filter((draft) => !draft.chrome);

  const body = drafts.filter(
    (draft) => inside(draft.element, container) && !(draft.chrome && inside(draft.chrome, container)),
  );
  if (!chosen) for (const draft of beside(container, drafts, parents)) body.push(draft);
  const menus = menusIn(body, parents, container);
  const said = new Set(body.filter((draft) => !menus.has(draft)));
  const first = drafts.findIndex((draft) => said.has(draft));
  if (first < 0) return drafts.filter((draft) => !draft.chrome);
  for (const draft of headOf(head, drafts, first, said)) said.add(draft);
  return drafts.filter((draft) => said.has(draft));
}

/** First and last place of each element in document order. */
function spansOf(parents: Map<Element, Element>): Map<Element, [number, number]> {
  const spans = new Map<Element, [number, number]>();
  const elements = [...new Set([...parents.values(), ...parents.keys()])];
  const roots = elements.filter((element) => !parents.has(element));
  let place = 0;
  const visit = (element: Element): void => {
    const span: [number, number] = [place++, 0];
    spans.set(element, span);
    for (const child of element.children) if (child.type === 'element') visit(child);
    span[1] = place++;
  };
  for (const root of roots) visit(root);
  return spans;
}

/**
 * The smallest element of the selector inside what was found by structure that holds nearly all of its running text. A
 * selector may be of another year’s page, so it narrows what was found and never adds to it or loses speech. It may ask
 * for tags, classes, ids and what is around them: no more of the page is shown to it, since to look at each element with
 * all that it stands in takes as long as the page is deep.
 */
function selectElement(
  container: Element,
  selector: string,
  weights: Map<Element, number>,
  parents: Map<Element, Element>,
): Element | null {
  const path: Element[] = [];
  for (let at: Element | undefined = container; at; at = parents.get(at)) path.unshift(at);
  const inside = path.length - 1;
  const least = (weights.get(container) ?? 0) * 0.95;
  for (let at: Element | undefined = container; at; ) {
    // no two neighbours can each hold nearly all of it
    at = at.children.find(
      (child): child is Element => child.type === 'element' && (weights.get(child) ?? 0) >= least,
    );
    if (at) path.push(at);
  }
  const copies = path.map((element): Element => ({ ...element, children: [] }));
  for (const [index, copy] of copies.slice(0, -1).entries()) copy.children = [copies[index + 1]!];
  const found = new Set(selectAll(selector, { type: 'root', children: copies.slice(0, 1) }));
  const index = copies.findLastIndex((copy) => found.has(copy));
  return index >= inside ? path[index]! : null;
}

// a container may be narrowed down to one of these, but not into a paragraph
const tooNarrow = /^(?:p|li|dd|dt|blockquote|h[1-6]|pre|tr|ul|ol|dl)$/;

// The minister left.      何时？      (a menu has no sentences)
const sentence = /[.!?…][)”"’']*\s*$|[。！？]/;

/** What a draft weighs as running text: links weigh nothing, words without a sentence little, menus by name less. */
function weightOf(draft: Draft, parents: Map<Element, Element>, memo: Map<Element, boolean>): number {
  if (draft.chrome) return 0;
  const ink = Math.max(0, draft.ink - draft.linkInk);
  const text = plainText(draft);
  const weight = sentence.test(text) || label.test(text) ? ink : ink / 10;
  return isNamedMenu(draft.element, parents, memo) ? weight / 10 : weight;
}

function isNamedMenu(element: Element, parents: Map<Element, Element>, memo: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let at: Element | undefined = element;
  while (at && !memo.has(at) && !hasMenuName(at)) {
    path.push(at);
    at = parents.get(at);
  }
  const found = at ? (memo.get(at) ?? true) : false;
  for (const one of path) memo.set(one, found);
  return found;
}

function hasMenuName({ tagName, properties }: Element): boolean {
  const names = [properties.id, ...[properties.className].flat()];
  return tagName === 'aside' || names.some((name) => menuName.test(String(name ?? '')));
}

/** How much running text a page holds outside its chrome. */
export function runningText({ drafts, parents }: Drafts): number {
  const memo = new Map<Element, boolean>();
  return drafts.reduce((sum, draft) => sum + weightOf(draft, parents, memo), 0);
}

/** How much running text each element holds. */
function weigh(drafts: Draft[], parents: Map<Element, Element>): Map<Element, number> {
  const weights = new Map<Element, number>();
  const memo = new Map<Element, boolean>();
  for (const draft of drafts) {
    weights.set(draft.element, (weights.get(draft.element) ?? 0) + weightOf(draft, parents, memo));
  }
  // children were met after their parents, so that one pass backwards adds everything up
  for (const [element, parent] of [...parents].reverse()) {
    weights.set(parent, (weights.get(parent) ?? 0) + (weights.get(element) ?? 0));
  }
  return weights;
}

/** From the root downwards as long as one child holds most of the running text. */
function densest(score: Map<Element, number>, parents: Map<Element, Element>): Element | null {
  let best: Element | null = [...new Set(parents.values())].find((element) => !parents.has(element)) ?? null;
  const total = best ? (score.get(best) ?? 0) : 0;
  if (total === 0) return null;
  for (let at = best; at; ) {
    const next: Element | undefined = at.children
      .filter((child): child is Element => child.type === 'element')
      .find((child) => (score.get(child) ?? 0) >= total * 0.6 && !tooNarrow.test(child.tagName));
    if (next) best = next;
    at = next ?? null;
  }
  return best;
}

// Q: …   Ms. Arden: …   答：…
const label = /^([^\s:：][^:：]{0,50})[:：]/;
// © 2020 Ministry      All rights reserved
const imprint = /©|\ball rights reserved\b|\bcopyright\b|版权所有|все права защищены/i;

const plainTexts = new WeakMap<Draft, string>();

function plainText(draft: Draft): string {
  let text = plainTexts.get(draft);
  if (text === undefined) {
    text = foldSpace(draft.tokens.map((token) => (token.type === 'text' ? token.value : ' ')).join(''));
    plainTexts.set(draft, text);
  }
  return text;
}

/**
 * Up to the common ancestor with every further paragraph that was evidently said: it opens with a label that the
 * transcript uses, or it is long and stands close by. What was said must never end as furniture.
 */
function widen(
  container: Element | null,
  drafts: Draft[],
  parents: Map<Element, Element>,
  inside: (element: Element, outer: Element) => boolean,
): Element | null {
  if (!container) return null;
  const labels = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.chrome || !inside(draft.element, container)) continue;
    const found = label.exec(plainText(draft))?.[1];
    if (found) labels.set(found, (labels.get(found) ?? 0) + 1);
  }
  let wide = container;
  for (const draft of drafts) {
    if (draft.chrome || inside(draft.element, wide) || draft.linkInk > draft.ink / 2) continue;
    const text = plainText(draft);
    if (imprint.test(text)) continue;
    const hasLabel = (labels.get(label.exec(text)?.[1] ?? '') ?? 0) >= 2;
    const reach = hasLabel ? Number.POSITIVE_INFINITY : draft.ink >= 200 ? 2 : 0;
    let outer: Element | undefined = wide;
    for (let steps = 0; steps <= reach && outer; steps++) {
      if (inside(draft.element, outer)) {
        wide = outer;
        break;
      }
      outer = parents.get(outer);
    }
  }
  return wide;
}

/**
 * Text right beside the container in elements that no style sheet can name: an editor’s leftovers around the transcript
 * (`<div>Harbour Hall</div><div>…</div><div>6:24 P.M.</div>`), where a page’s own parts have a class or an id.
 */
function beside(container: Element, drafts: Draft[], parents: Map<Element, Element>): Draft[] {
  const nameless = (parents.get(container)?.children ?? []).filter(
    (child): child is Element =>
      child.type === 'element' &&
      child !== container &&
      /^(?:div|p|span|center|blockquote)$/.test(child.tagName) &&
      !child.properties.id &&
      !child.properties.className,
  );
  const within = withDescendants(new Set(nameless), parents);
  return drafts.filter(
    (draft) =>
      within.has(draft.element) &&
      !draft.chrome &&
      draft.linkInk <= draft.ink / 2 &&
      !imprint.test(plainText(draft)),
  );
}

const menuName =
  /(?:^|[-_])(?:nav|navbar|menu|breadcrumbs?|share|sharing|social|sidebar|related|relnews|comments?|cookies?|advert|newsletter|subscribe|toolbar|print|skip|pager|pagination|footer|copyright)(?:$|[-_])/i;

/** Menus, share bars and lists of other pages inside the container: many links, or a telling name and little text. */
function menusIn(drafts: Draft[], parents: Map<Element, Element>, container: Element): Set<Draft> {
  const sums = new Map<Element, { count: number; ink: number; linkInk: number }>();
  const add = (element: Element, count: number, ink: number, linkInk: number): void => {
    const sum = sums.get(element) ?? { count: 0, ink: 0, linkInk: 0 };
    sums.set(element, { count: sum.count + count, ink: sum.ink + ink, linkInk: sum.linkInk + linkInk });
  };
  for (const { element, ink, linkInk } of drafts) add(element, 1, ink, linkInk);
  for (const [element, parent] of [...parents].reverse()) {
    const sum = sums.get(element);
    if (sum) add(parent, sum.count, sum.ink, sum.linkInk);
  }
  const total = drafts.reduce((sum, draft) => sum + draft.ink, 0);
  const outer = new Set<Element>();
  for (let at: Element | undefined = container; at; at = parents.get(at)) outer.add(at);
  const menus = new Set<Element>();
  for (const [element, { count, ink, linkInk }] of sums) {
    if (outer.has(element)) continue;
    const isLinks = count >= 3 && linkInk >= ink * 0.8;
    const isNamed = ink < total / 4 && (ink < 400 || linkInk >= ink / 2) && hasMenuName(element);
    if (isLinks || isNamed) menus.add(element);
  }
  const within = withDescendants(menus, parents);
  return new Set(drafts.filter((draft) => within.has(draft.element)));
}

/** The elements and everything below them. */
function withDescendants(elements: Set<Element>, parents: Map<Element, Element>): Set<Element> {
  const within = new Set(elements);
  // parents were met before their children
  for (const [element, parent] of parents) if (within.has(parent)) within.add(element);
  return within;
}

// 3 November 2021      2023-12-05 19:00      Issued on: May 4, 2020      18:11
const dateOrTime = /\b(?:19|20)\d{2}\b|\b\d{1,2}[:.]\d{2}\b|\d{4}年/;

/** A title is shorter: what is longer is compared with none, for each of the paragraphs would be. */
const LONGEST_TITLE = 1_000;
/** A page states its title two or three times. */
const MOST_TITLES = 8;

/** The title above the transcript and the short lines with a date or time between them. */
function headOf(head: PageHead, drafts: Draft[], first: number, said: Set<Draft>): Draft[] {
  const names = titleNames(head)
    .filter((name) => name.length >= 8 && name.length <= LONGEST_TITLE)
    .slice(0, MOST_TITLES);
  const matches = (draft: Draft): boolean => {
    const text = plainText(draft);
    return (
      text.length >= 8 &&
      text.length <= LONGEST_TITLE &&
      names.some((name) => name.includes(text) || text.includes(name))
    );
  };
  const isNamed = (draft: Draft): boolean =>
    matches(draft) &&
    draft.linkInk < draft.ink / 2 &&
    names.some((name) => plainText(draft).length >= name.length / 2);
  const isHeading = (draft: Draft): boolean => draft.kind === 'heading' && draft.depth <= 3;
  if (drafts.some((draft) => said.has(draft) && isHeading(draft) && (draft.depth === 1 || matches(draft))))
    return [];
  const above = drafts.slice(0, first).map((draft, index) => ({ draft, index }));
  const isVisible = ({ draft }: { draft: Draft }): boolean => !isInHead(draft);
  const title =
    above.findLast((one) => isVisible(one) && isHeading(one.draft) && matches(one.draft)) ??
    above.findLast((one) => isVisible(one) && isNamed(one.draft) && !one.draft.chrome) ??
    above.findLast((one) => isVisible(one) && isHeading(one.draft) && one.draft.depth === 1) ??
    above.find((one) => one.draft.element.tagName === 'title');
  if (!title) return [];
  if (title.draft.kind !== 'heading') {
    title.draft.kind = 'heading';
    title.draft.depth = 1;
  }
  const lines = drafts.slice(title.index + 1, first).filter((draft) => {
    if (draft.chrome || draft.linkInk > draft.ink / 2 || draft.ink > 120) return false;
    return dateOrTime.test(plainText(draft));
  });
  return [title.draft, ...lines];
}

function isInHead(draft: Draft): boolean {
  return draft.chrome?.tagName === 'head' || draft.element.tagName === 'title';
}
