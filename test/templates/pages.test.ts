import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import type { Page, SiteItem, SiteThread } from '../../src/site/types.ts';
import { renderPage } from '../../templates/render-page.ts';
import { sampleArchive } from '../fixtures/site/archive.ts';
import { faultsOf } from '../helpers/valid-html.ts';

const site = makeSite(sampleArchive());
/** `html` with every tag and quote that may be left out in its place. */
const pages = site.pages.map((page) => {
  const written = renderPage(page, site);
  return { page, written, html: serialize(parse(written)) };
});

const of = (kind: Page['kind'], address = '') =>
  pages.find(({ page }) => page.kind === kind && page.address.includes(address))?.html ?? '';

/** Two of each kind: the promises that hold for one hold for the next. */
const some = pages.filter(
  ({ page }, index) => pages.slice(0, index).filter((other) => other.page.kind === page.kind).length < 2,
);

describe('Every page', () => {
  it.each(some.map(({ page, written }) => [page.kind, page.address, written]))(
    '%s %s is valid HTML',
    (_, address, written) => {
      expect(faultsOf(written, address)).toEqual([]);
    },
  );

  it('has no script or style in it', () => {
    for (const { html } of pages) {
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
      expect(html).not.toMatch(/<script(?! type="(?:module" src=|application\/(?:ld\+)?json"))/);
    }
  });

  it('lets no words of a transcript become markup', () => {
    const strange = pages.filter(({ html }) => html.includes('alert(1)'));
    expect(strange.length).toBeGreaterThan(1);
    for (const { html } of strange) expect(html).not.toContain('<script>alert');
  });

  it('asks for the style sheet of the years, calendars and lists that it shows', () => {
    const shown = pages.filter(({ html }) =>
      /class="(?:year-strip|calendar|people|person|spark)[ "]/.test(html),
    );
    expect(new Set(shown.map(({ page }) => page.kind))).toContain('not-found');
    for (const { page, html } of shown) expect(html, page.address).toContain('assets/lists.css"');
  });

  it('has one first heading, and levels that skip none', () => {
    for (const { page, html } of pages) {
      const levels = [...html.matchAll(/<h([1-6])/g)].map((found) => Number(found[1]));
      expect(
        levels.filter((level) => level === 1),
        page.address,
      ).toHaveLength(1);
      levels.forEach((level, index) => {
        if (index > 0)
          expect(level - (levels[index - 1] ?? 0), `${page.address} ${levels}`).toBeLessThanOrEqual(1);
      });
    }
  });

  it('keeps its own ids apart from those of the transcript', () => {
    for (const { page, html } of pages.filter((one) => one.page.kind !== 'editorial')) {
      const items = 'briefing' in page ? page.briefing.items : 'item' in page ? [page.item] : [];
      const own = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1] ?? '');
      expect(new Set(own).size, page.address).toBe(own.length);
      for (const id of own) {
        if (!id.startsWith('_'))
          expect(
            items.some((entry) => id.startsWith(entry.item.id)) ||
              (page.kind === 'item' && /^p[1-9]\d*[a-z]{3}$/.test(id)),
            id,
          ).toBe(true);
      }
    }
  });
});

describe('A briefing’s page', () => {
  const html = of('briefing', '2021/11/03/');

  it('gives every item and every paragraph an address', () => {
    expect(html).toContain('id="minister-s-visit-to-the-islands"');
    expect(html).toContain('id="minister-s-visit-to-the-islands-p1"');
    expect(html).toContain('id="minister-s-visit-to-the-islands-p3"');
    expect(html).toContain('<a property="hasPart" href="minister-s-visit-to-the-islands.html">');
  });

  it('says aloud that who asks does, where a name alone would not', () => {
    expect(html).toMatch(
      /<b>Ines Varga(?: <small>[^<]*<\/small>)* <span class="visually-hidden">asks<\/span><\/b>/,
    );
    expect(html).toContain('<b>Irina Orlova');
    expect(html).not.toContain('<b>Question <span');
  });

  it('marks a stage direction', () => {
    expect(html).toContain('<span class="mark-stage">(Laughter.)</span>');
  });

  it('names what the printed table of contents lists and the text has not', () => {
    expect(html).toContain('National Lighthouse Day');
  });

  it('leads to its source, its data and its other languages', () => {
    expect(html).toContain('href="source.txt"');
    expect(html).toContain('href="index.json.gz"');
    expect(html).toContain('hreflang="ru"');
  });

  it('is cited in one line: who speaks, title, day, archive and address', () => {
    const [, cited = ''] = /<dt>Cite<\/dt><dd>([^<]+)<\/dd>/.exec(html) ?? [];
    expect(cited).toBe(
      'Irina Orlova; السفير. Briefing by Foreign Ministry Spokeswoman Irina Orlova, Orsel, 2021-11-03. November 3, 2021. Words of the Republic. https://example.org/en/2021/11/03/',
    );
  });

  it('names every item, says which titles were made of what words, and sets no word of these otherwise than the rest', () => {
    const gaggle = of('briefing', '2021/10/21/');
    expect(gaggle).toContain(
      '<h3><a property="hasPart" href="how-many-households-are-still-without-power.html"><b>1</b> How many households are still without power?</a></h3>',
    );
    expect(gaggle).toContain('class="made-titles"');
    expect(gaggle).toContain('<i></i>How many households are still without power?');
    const emphasis = /<p id="[^"]+">(?:(?!<\/div>)[\s\S])*?<(?:b|strong|em|i)>[^<]/;
    expect(gaggle).not.toMatch(emphasis);
  });
});

describe('An item’s page', () => {
  const html = of('item', '2021/11/03/fishing-quotas.html');

  it('shows the question in a shared link: what previews fall back to is there', () => {
    expect(html).toContain('<title>Fishing quotas, November 3, 2021 – ');
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}/);
    expect(html).toContain(
      '<link rel="canonical" href="https://example.org/en/2021/11/03/fishing-quotas.html">',
    );
  });

  it('says first who speaks, in which office, where and when', () => {
    const [, first = ''] = /<article[^>]*><p>([^\n]+)/.exec(html) ?? [];
    expect(first.replace(/<[^>]+>/g, '')).toMatch(/^Irina Orlova, .+ ·&nbsp;November 3, 2021$/);
  });

  it('says the day before the place', () => {
    const placed = pages.find(({ page }) => page.kind === 'item' && page.item.briefing.briefing.place);
    const [, first = ''] = /<article[^>]*><p>([^\n]+)/.exec(placed?.html ?? '') ?? [];
    expect(first.replace(/<[^>]+>/g, '')).toMatch(/ ·&nbsp;October 21, 2021 ·&nbsp;Aboard the ferry/);
  });

  it('is cited by what stands above its words: who speaks, when, title, number, briefing and address', () => {
    const head = html.slice(html.indexOf('<article'), html.indexOf('<div class="asks"'));
    const said = head
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(said).toBe(
      'Irina Orlova, Spokeswoman ·&nbsp;November 3, 2021 Fishing quotas 8 / 103 · Briefing by Foreign Ministry Spokeswoman Irina Orlova, Orsel, 2021-11-03 https://example.org/en/2021/11/03/fishing-quotas.html',
    );
  });

  it('says in which lines of the transcript as received its words stand, and what that is known by', () => {
    expect(html).toMatch(/<b>Source<\/b> <a href="source\.txt(?:#:~:text=[^"]+)?">lines? \d+(?:–\d+)?<\/a>/);
    expect(html).toMatch(/<code>SHA-256 [0-9a-f]{64}<\/code>/);
  });

  it('has what was asked before on the same matter above, and what follows below', () => {
    const page = pages.find(({ page }) => page.kind === 'item')?.page;
    if (page?.kind !== 'item') throw new Error('no answer has a page');
    const [first, second] = page.item.briefing.items;
    if (!first || !second) throw new Error('its briefing has one item alone');
    const thread: SiteThread = { title: first.item.title, items: [first, second], lead: first, questions: 2 };
    const briefing = { ...page.item.briefing, threads: [thread] };
    const shown = (item: SiteItem) => renderPage({ ...page, item: { ...item, briefing } }, site);
    expect(shown(second)).toMatch(/<p class=was><a href=[^>]+>[^<]+<\/a>\n<div/);
    expect(shown(second)).not.toMatch(/rel="?prev/);
    expect(shown(first)).not.toContain('class=was');
    expect(shown(first)).toMatch(/<nav vocab>\n<a class=on rel="?next"? href=[^>]+\.html>[^<]/);
  });

  it('leads back to its place in the briefing, and on to the next', () => {
    expect(html).toContain('href="./#fishing-quotas"');
    expect(html).toMatch(/<a rel="next" href="[^"]+\.html">[^<]/);
  });
});

describe('A year', () => {
  it('says in words how many briefings a day has, and marks each', () => {
    const html = of('year', '/en/2021/');
    expect(html).toContain('aria-label="November 3, 2021: 2 briefings"');
    expect(html).toContain('••');
    expect(html).toContain('href="11/#_2021-11-03"');
    expect(of('month', '/en/2021/11/')).toContain('id="_2021-11-03"');
  });

  it('names its briefings where they are few, and a month has its calendar beside them', () => {
    expect(of('year', '/en/2021/')).toMatch(/<time datetime="2021-11-03">Nov 3<\/time> <a href="11\/03\/">/);
    expect(of('month', '/en/2021/11/')).toContain('href="#_2021-11-03"');
  });
});

it('The home page says in a sentence of which years its transcripts are, where nobody wrote one', () => {
  const home = site.pages.find(({ kind }) => kind === 'home');
  const html = home ? renderPage(home, { ...site, description: '' }) : '';
  const said = 'Transcripts of press briefings, 2019–2021.';
  const whole = said.replace(/\d{4}–\d{4}/, '<span class=whole>$&</span>');
  expect(whole).not.toBe(said);
  expect(html).toContain(`<p class=opening-lead>${whole}</p>`);
  expect(html).toContain(`<meta name=description content="${said}">`);
  expect(of('home')).not.toContain(said);
});

it('The search page says without JavaScript that topics are the way to an answer, and lists these first', () => {
  const html = of('search');
  expect(html).toMatch(
    /<p class="finder-needs-script">[^<]+<a href="\.\.\/topics\/">topics from A to Z<\/a>: /,
  );
  const headings = [...html.matchAll(/<h2><a href="\.\.\/(\w+)\/">/g)].map(([, name]) => name);
  expect(headings).toEqual(['topics', 'speakers', 'dates']);
});

it('The page that is not there is linked from the root, as it is served at any depth', () => {
  expect(of('not-found')).toContain('href="/assets/site.css"');
});

it('The first page leads to the default language without JavaScript', () => {
  expect(of('root')).toContain('<meta http-equiv="refresh" content="0; url=en/">');
});
