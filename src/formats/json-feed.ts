import type { FeedDocument, FeedEntry } from '../site/feeds.ts';

/** The newest document of a feed as JSON Feed 1.1. What it has besides stands in the Atom feed alone. */
export function jsonFeed(feed: FeedDocument): { address: string; text: string }[] {
  const { lang, title, publisher, publisherUrl, home, json, selfJson, entries } = feed;
  if (json === null || selfJson === null) return [];
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: selfJson,
    language: lang,
    authors: [{ name: publisher, ...(publisherUrl ? { url: publisherUrl } : {}) }],
    items: entries.map(itemOf),
  };
  return [{ address: json, text: `${JSON.stringify(whole)}\n` }];
}

/** An item must have its content: what stands for it is the summary. */
function itemOf({ id, url, title, times, names, categories, summary }: FeedEntry) {
  return {
    id: `urn:uuid:${id}`,
    url,
    title,
    content_text: summary(),
    date_published: times.published,
    ...(times.updated === times.published ? {} : { date_modified: times.updated }),
    ...(names.length > 0 ? { authors: names.map((name) => ({ name })) } : {}),
    ...(categories.length > 0 ? { tags: categories } : {}),
  };
}
