import type { FeedDocument, FeedEntry } from '../site/feeds.ts';
import { documentOf, type Element, elements } from './xml.ts';

const element = elements('');

const atomSpace = 'http://www.w3.org/2005/Atom';
const historySpace = 'http://purl.org/syndication/history/1.0';

/** A document of a feed as Atom 1.0 (RFC 4287), its past as archived feeds (RFC 5005, section 4). */
export function atomFeed(feed: FeedDocument): { address: string; text: string }[] {
  const { lang, title, publisher, publisherUrl, home, self, selfJson, current, before, entries } = feed;
  const updated = entries.map(({ times }) => times.updated).reduce((a, b) => (a > b ? a : b), '');
  const root = element(
    'feed',
    { xmlns: atomSpace, 'xmlns:fh': current && historySpace, 'xml:lang': lang },
    [
      element('id', {}, home),
      element('title', {}, title),
      element('updated', {}, updated),
      element('author', {}, [
        element('name', {}, publisher),
        ...(publisherUrl ? [element('uri', {}, publisherUrl)] : []),
      ]),
      link('self', self),
      element('link', { href: home, type: 'text/html' }),
      ...(selfJson
        ? [element('link', { rel: 'alternate', href: selfJson, type: 'application/feed+json' })]
        : []),
      ...(current ? [element('fh:archive', {}), link('current', current)] : []),
      ...(before ? [link('prev-archive', before)] : []),
    ],
    entries.map(entryOf),
  );
  return [{ address: feed.address, text: documentOf(root) }];
}

const link = (rel: string, href: string): Element => element('link', { rel, href });

function entryOf({ id, url, title, times, names, categories, summary }: FeedEntry): Element {
  return element('entry', {}, [
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, title),
    element('link', { href: url }),
    element('published', {}, times.published),
    element('updated', {}, times.updated),
    ...names.map((name) => element('author', {}, [element('name', {}, name)])),
    ...categories.map((term) => element('category', { term })),
    element('summary', {}, summary()),
  ]);
}
