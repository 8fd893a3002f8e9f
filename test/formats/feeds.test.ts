import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { ArchivedBriefing, FormerVersion } from '../../src/archive/types.ts';
import { atomFeed } from '../../src/formats/atom.ts';
import { jsonFeed } from '../../src/formats/json-feed.ts';
import { feedDocuments } from '../../src/site/feeds.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const base = 'https://harbour.example/briefings';

/** A briefing of a day, of a text of its own. */
function held(id: string, more: Partial<ArchivedBriefing> & { about?: Parameters<typeof briefing>[1] } = {}) {
  const { about, ...archived } = more;
  const source = { file: `${id}.txt`, sha256: sha256(id, 'hex'), bytes: 1, format: 'text' as const };
  const own = briefing(id, { source, ...about });
  return { briefing: own, file: `transcripts/${id}.txt`, series: own.series ?? null, ...archived };
}

function replaced(sha: string, on: string): FormerVersion {
  const nothing = () => null;
  return {
    replaced: on,
    sha256: sha,
    items: [],
    kept: null,
    original: null,
    bytes: nothing,
    briefing: nothing,
  };
}

function siteOf(briefings: ArchivedBriefing[], url: string | undefined = base, title = 'Harbour & Sea') {
  const publisher = { publisher: 'The Reading Room', publisherUrl: 'https://room.example/' };
  return makeSite({ ...archive([]), briefings, config: { title, url, ...publisher } });
}

const documentsOf = (site: ReturnType<typeof siteOf>) =>
  new Map([...feedDocuments(site)].map((one) => [one.address, one]));

/** The Atom document at an address, as a reader reads it. */
function read(site: ReturnType<typeof siteOf>, address = '/en/feed.xml') {
  const found = documentsOf(site).get(address);
  if (!found) throw new Error(`no feed at ${address}`);
  return parseAtomFeed(atomFeed(found)[0]?.text ?? '');
}

const texts = (site: ReturnType<typeof siteOf>) =>
  new Map([...documentsOf(site)].map(([address, one]) => [address, atomFeed(one)[0]?.text ?? '']));

const dayOf = (at: number) => new Date(Date.UTC(2031, 0, 1 + at)).toISOString().slice(0, 10);
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => held(dayOf(at), { since: dayOf(at) }));

describe('The feed of an archive', () => {
  it('is read whole where a title holds what ends a section of characters', () => {
    const site = siteOf([held('2031-05-04', { about: { title: 'Tides ]]> tolls' } })]);
    expect(texts(site).get('/en/feed.xml')).toContain('<title>Tides ]]&gt; tolls</title>');
    expect(read(site).entries?.[0]?.title).toBe('Tides ]]> tolls');
  });

  it('names each briefing, its page, its day, who answers and what was asked', () => {
    const items = [
      item('toll', 'Who pays the toll?', [
        turn('question', 'Who?'),
        turn('answer', 'Nobody.', { speaker: 'Ann Example' }),
      ]),
      item('ferry', 'Is the ferry <late>?'),
    ];
    const feed = read(
      siteOf([held('2031-05-04', { about: { title: 'Tides & \u0007 tolls', items, series: 'harbour' } })]),
    );
    expect(feed).toMatchObject({
      id: `${base}/en/`,
      title: 'Harbour & Sea',
      updated: '2031-05-04T00:00:00Z',
      authors: [{ name: 'The Reading Room', uri: 'https://room.example/' }],
    });
    expect(feed.links).toEqual(
      expect.arrayContaining([
        { rel: 'self', href: `${base}/en/feed.xml` },
        { href: `${base}/en/`, type: 'text/html' },
        { rel: 'alternate', href: `${base}/en/feed.json`, type: 'application/feed+json' },
      ]),
    );
    expect(feed.entries).toHaveLength(1);
    expect(feed.entries?.[0]).toMatchObject({
      title: 'Tides &  tolls',
      links: [{ href: `${base}/en/harbour/2031/05/04/` }],
      published: '2031-05-04T00:00:00Z',
      updated: '2031-05-04T00:00:00Z',
      authors: [{ name: 'Ann Example' }],
      summary: 'Who pays the toll? · Is the ferry <late>?',
    });
  });

  it('says the same as JSON Feed', () => {
    const site = siteOf([held('2031-05-04'), held('2031-05-05')]);
    const document = documentsOf(site).get('/en/feed.xml');
    const json = parseJsonFeed(JSON.parse((document && jsonFeed(document)[0]?.text) ?? ''));
    const atom = read(site);
    expect(json.feed_url).toBe(`${base}/en/feed.json`);
    expect(json.items?.map(({ id, url, title, content_text }) => [id, url, title, content_text])).toEqual(
      atom.entries?.map(({ id, links, title, summary }) => [id, links?.[0]?.href, title, summary]),
    );
  });

  it('is not written where it is not known where the site will stand', () => {
    const site = makeSite(archive([briefing('2031-05-04')]));
    expect([...feedDocuments(site)]).toEqual([]);
  });

  it('leaves out what has neither a day of its own nor one on which it was published', () => {
    const undated = held('x', { about: { date: null } });
    expect([...feedDocuments(siteOf([undated]))]).toEqual([]);
    expect(read(siteOf([{ ...undated, since: '2031-06-01' }])).entries?.[0]?.published).toBe(
      '2031-06-01T00:00:00Z',
    );
  });
});

describe('An entry of a feed', () => {
  const first = held('2031-05-04', { since: '2031-05-04' });
  const idIn = (one: ArchivedBriefing) => read(siteOf([one])).entries?.[0]?.id;
  const own = idIn(first);

  it('keeps its id where its briefing is re-dated, takes the other series, or the site moves', () => {
    const redated = held('2031-05-06', { about: { source: first.briefing.source } });
    const elsewhere = held('2031-05-04', { about: { source: first.briefing.source, series: 'harbour' } });
    expect(own).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect([idIn(redated), idIn(elsewhere)]).toEqual([own, own]);
    expect(read(siteOf([first], 'https://other.example')).entries?.[0]?.id).toBe(own);
    expect(idIn(held('2031-05-05'))).not.toBe(own);
  });

  it('keeps its id where its briefing is corrected, and is later by each correction of one day', () => {
    const correction = { date: '2031-05-04', from: first.briefing.source.sha256, items: ['river-tolls'] };
    const source = { ...first.briefing.source, sha256: sha256('corrected', 'hex') };
    const corrected = (count: number) =>
      held('2031-05-04', {
        former: [replaced(first.briefing.source.sha256, '2031-05-04')],
        about: { source, corrections: Array.from({ length: count }, () => correction) },
      });
    const updated = [1, 2].map((count) => read(siteOf([corrected(count)])).entries?.[0]);
    expect(updated.map((entry) => entry?.id)).toEqual([own, own]);
    expect(updated.map((entry) => entry?.published)).toEqual([
      '2031-05-04T00:00:00Z',
      '2031-05-04T00:00:00Z',
    ]);
    expect(updated.map((entry) => entry?.updated)).toEqual(['2031-05-04T00:00:01Z', '2031-05-04T00:00:02Z']);
  });

  it('has an id that no other has, though one text is published twice', () => {
    const again = held('2032-01-01', { since: '2032-01-01', about: { source: first.briefing.source } });
    const ids = read(siteOf([again, first])).entries?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(own);
  });
});

describe('The past of a feed', () => {
  const walk = (site: ReturnType<typeof siteOf>) => {
    const ids = new Set<string>();
    const addresses: string[] = [];
    for (let at = '/en/feed.xml'; at !== ''; ) {
      const feed = read(site, at);
      addresses.push(at);
      for (const { id } of feed.entries ?? []) ids.add(id ?? '');
      at = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href?.slice(base.length) ?? '';
    }
    return { ids, addresses };
  };

  it('is read back to the first briefing from a newest document of at most 30', () => {
    for (const count of [19, 20, 39, 65]) {
      const site = siteOf(many(count));
      const { ids, addresses } = walk(site);
      expect(ids.size).toBe(count);
      expect(addresses).toHaveLength(1 + Math.floor(count / 20));
      expect(read(site).entries?.length).toBe(Math.min(count, 30));
    }
  });

  it('does not change when a briefing is added, though it be one of long ago', () => {
    const before = texts(siteOf(many(45)));
    const late = held('1999-01-01', { since: '2031-12-31' });
    const after = texts(siteOf([late, ...many(45)]));
    for (const part of ['/en/feed-1.xml', '/en/feed-2.xml']) expect(after.get(part)).toBe(before.get(part));
    expect(after.get('/en/feed.xml')).toContain(`${base}/en/1999/01/01/`);
    expect(after.get('/en/feed-1.xml')).toContain('<fh:archive />');
    expect(after.get('/en/feed.xml')).not.toContain('fh:archive');
  });

  it('lets the newest document tell of a correction of what is long past', () => {
    const all = many(65);
    const correction = { date: '2032-01-01', from: '0'.repeat(64), items: ['river-tolls'] };
    const corrected = all.map((one, at) =>
      at < 25 ? { ...one, briefing: { ...one.briefing, corrections: [correction] } } : one,
    );
    const site = siteOf(corrected);
    expect(read(site).entries?.[0]?.updated).toBe('2032-01-01T00:00:01Z');
    expect(walk(site).ids.size).toBe(65);
  });
});

describe('The key of a document of a feed', () => {
  it('is there only where what was parsed is known, and differs where the document does', () => {
    const [plain, other] = ['a', 'b'].map((digest) =>
      documentsOf(siteOf([held('2031-05-04', { digest })])).get('/en/feed.xml'),
    );
    const elsewhere = documentsOf(siteOf([held('2031-05-04', { digest: 'a' })], 'https://other.example'));
    const keys = [plain?.key, other?.key, elsewhere.get('/en/feed.xml')?.key];
    expect(new Set(keys).size).toBe(3);
    expect(keys).not.toContain(null);
    expect(documentsOf(siteOf([held('2031-05-04')])).get('/en/feed.xml')?.key).toBeNull();
  });
});

describe('The feed of a subject', () => {
  it('holds the newest six answers of a person, and leads to their page', () => {
    const said = (at: number) => [
      item(`toll-${at}`, `Toll ${at}`, [
        turn('question', 'Who pays?'),
        turn('answer', `Nobody, ${at}.`, { speaker: 'Ann Example' }),
      ]),
    ];
    const site = siteOf(
      Array.from({ length: 12 }, (_, at) => held(dayOf(at), { about: { items: said(at) } })),
    );
    const feed = read(site, '/en/speakers/ann-example.xml');
    expect(feed.entries).toHaveLength(6);
    expect(feed.entries?.[0]).toMatchObject({
      title: 'Toll 11',
      summary: 'Nobody, 11.',
      links: [{ href: `${base}/en/2031/01/12/toll-11.html` }],
    });
    expect(feed.links?.some(({ rel }) => rel === 'prev-archive')).toBe(false);
    expect(feed.links).toContainEqual({ href: `${base}/en/speakers/ann-example.html`, type: 'text/html' });
  });
});
