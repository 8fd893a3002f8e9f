import { parse, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { namedIn } from '../../src/site/named.ts';
import type { PageOf } from '../../src/site/types.ts';
import { renderPage } from '../../templates/render-page.ts';
import { sampleArchive } from '../fixtures/site/archive.ts';

/** A thing as RDFa Lite describes it (W3C, 2015: `vocab`, `typeof`, `property`). */
interface Thing {
  type: string;
  properties: Record<string, (string | Thing)[]>;
}

const attributesOf = (element: Tree.Element) =>
  new Map(element.attrs.map(({ name, value }): [string, string] => [name, value]));

const elementsIn = (parent: Tree.ParentNode): Tree.Element[] =>
  parent.childNodes.filter((child) => tree.isElementNode(child));

function textOf(parent: Tree.ParentNode): string {
  return parent.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : ''))
    .join('')
    .trim();
}

function readThing(element: Tree.Element): Thing {
  const thing: Thing = {
    type: attributesOf(element).get('typeof') ?? '',
    properties: {},
  };
  const crawl = (parent: Tree.ParentNode) => {
    for (const child of elementsIn(parent)) {
      const attributes = attributesOf(child);
      const name = attributes.get('property');
      const isThing = attributes.has('typeof');
      if (name)
        thing.properties[name] = [
          ...(thing.properties[name] ?? []),
          isThing ? readThing(child) : textOf(child),
        ];
      if (!isThing) crawl(child);
    }
  };
  crawl(element);
  return thing;
}

/** Those that are a part of no other. */
function thingsOf(parent: Tree.ParentNode): Thing[] {
  return elementsIn(parent).flatMap((child) =>
    attributesOf(child).has('typeof') ? [readThing(child)] : thingsOf(child),
  );
}

const site = makeSite(sampleArchive());

const items = site.pages.flatMap((page): [PageOf<'item'>, string][] =>
  page.kind === 'item' ? [[page, renderPage(page, site)]] : [],
);

const briefings = site.pages.flatMap((page): [PageOf<'briefing'>, string][] =>
  page.kind === 'briefing' ? [[page, renderPage(page, site)]] : [],
);

const things = (given: readonly (string | Thing)[] = []): Thing[] =>
  given.filter((one) => typeof one === 'object');

const metaOf = (html: string, name: string): string[] => {
  const found: string[] = [];
  const crawl = (parent: Tree.ParentNode) => {
    for (const child of elementsIn(parent)) {
      const attributes = attributesOf(child);
      if (child.tagName === 'meta' && attributes.get('name') === name)
        found.push(attributes.get('content') ?? '');
      crawl(child);
    }
  };
  crawl(parse(html));
  return found;
};

describe('The page of an exchange', () => {
  const pages = items.filter(([{ item }]) => item.item.kind === 'exchange');

  it('is one question to machines, with its title, what is asked, and each answer with its words', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const [{ item, address }, html] of pages) {
      const [page, ...others] = thingsOf(parse(html));
      expect([page?.type, others], address).toEqual(['QAPage', []]);
      const [question] = things(page?.properties.mainEntity);
      expect(question?.type).toBe('Question');
      expect(question?.properties.name).toEqual([item.item.title]);
      const { turns } = item.item;
      const asked = turns.filter(({ role }) => role === 'question');
      expect(question?.properties.text).toHaveLength(asked.flatMap(({ paragraphs }) => paragraphs).length);
      const answers = things(question?.properties.acceptedAnswer);
      expect(answers.map(({ type }) => type)).toEqual(
        turns.filter(({ role }) => role !== 'question').map(() => 'Answer'),
      );
      for (const { properties } of answers) expect(properties.text?.[0]).toBeTruthy();
    }
  });

  it('names as author of an answer who gives it, and never an office or a word for nobody', () => {
    const authors = pages.flatMap(([, html]) =>
      things(things(thingsOf(parse(html))[0]?.properties.mainEntity)[0]?.properties.acceptedAnswer).flatMap(
        ({ properties }) => properties.author ?? [],
      ),
    );
    const names = new Set(pages.flatMap(([{ item }]) => item.item.turns.map((turn) => namedIn(turn).name)));
    expect(authors.length).toBeGreaterThan(0);
    for (const author of authors) expect([...names]).toContain(author);
  });

  it('has no `rel` that would be read as a property', () => {
    const inVocabulary = (parent: Tree.ParentNode, isIn: boolean): string[] =>
      elementsIn(parent).flatMap((child) => {
        const attributes = attributesOf(child);
        const vocabulary = attributes.get('vocab');
        const isHere = vocabulary === undefined ? isIn : vocabulary !== '';
        return [
          ...(isHere && attributes.has('rel') ? [`${child.tagName} ${attributes.get('rel')}`] : []),
          ...inVocabulary(child, isHere),
        ];
      });
    for (const [{ address }, html] of pages) expect(inVocabulary(parse(html), false), address).toEqual([]);
    expect(pages.some(([, html]) => html.includes('rel='))).toBe(true);
  });

  it('tells Zotero its day', () => {
    for (const [{ item }, html] of pages) {
      const { date } = item.briefing.briefing;
      expect(metaOf(html, 'dc.date')).toEqual(date === null ? [] : [date]);
    }
  });
});

describe('The page of an announcement', () => {
  it('is an article to machines', () => {
    const pages = items.filter(([{ item }]) => item.item.kind !== 'exchange');
    expect(pages.length).toBeGreaterThan(0);
    for (const [{ item }, html] of pages) {
      const [article, ...others] = thingsOf(parse(html));
      expect([article?.type, others]).toEqual(['Article', []]);
      expect(article?.properties.headline).toEqual([item.item.title]);
      expect(article?.properties.text?.length).toBeGreaterThan(0);
    }
  });
});

describe('The page of a briefing', () => {
  const pages = briefings.map(([page, html]): [typeof page, string, object[]] => {
    const block = /<script type=.?application\/ld\+json.?>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    return [page, html, JSON.parse(block)['@graph']];
  });

  it('is a report to machines: title, day, who speaks, and a part for each of its items', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const [{ briefing, address }, html, graph] of pages) {
      expect(graph[0], address).toMatchObject({ '@type': 'Report', name: briefing.briefing.title });
      const { datePublished = null } = graph[0] as { datePublished?: string | null };
      expect(datePublished).toBe(briefing.briefing.date);
      // beside their titles, as parts of the same report
      const reports = thingsOf(parse(html));
      expect(reports.map(({ type }) => type)).toEqual(reports.map(() => 'Report'));
      expect(reports.flatMap(({ properties }) => properties.hasPart ?? [])).toHaveLength(
        briefing.items.length,
      );
      expect(new Set(html.match(/(?<=resource="?)[^" >]+/g))).toEqual(new Set(['./']));
    }
    const persons = pages.flatMap(([, , graph]) => (graph[0] as { author: object[] }).author);
    expect(persons.length).toBeGreaterThan(0);
    for (const person of persons)
      expect(person).toMatchObject({ '@type': 'Person', name: expect.stringMatching(/\S/) });
  });

  it('says the way to it: each step a number and a name, the last without an address', () => {
    for (const [, , graph] of pages) {
      const { itemListElement: steps } = graph[1] as {
        itemListElement: { position: number; name: string; item?: string }[];
      };
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      expect(steps.filter(({ item }) => item === undefined)).toEqual(steps.slice(-1));
    }
  });

  it('tells Zotero what it reads: a report, its title, day and institution', () => {
    for (const [{ briefing }, html] of pages) {
      expect(metaOf(html, 'citation_title')).toEqual([briefing.briefing.title]);
      expect(metaOf(html, 'citation_date')).toEqual(briefing.briefing.date ? [briefing.briefing.date] : []);
      expect(metaOf(html, 'citation_technical_report_institution')).toHaveLength(1);
    }
  });
});
