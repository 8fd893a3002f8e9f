import { openSearchName } from '../site/feed-addresses.ts';
import { placeAddress } from '../site/places.ts';
import type { Site } from '../site/types.ts';
import { clip } from '../text/clip.ts';
import { documentOf, elements } from './xml.ts';

const element = elements('');

/** Letters that the standard allows. */
const SHORT_NAME = 16;
const LONG_NAME = 48;
const DESCRIPTION = 1024;

/** By which a browser learns to search an edition: OpenSearch 1.1. None where it is not known where the site will stand. */
export function openSearch({
  baseUrl,
  editions,
  title,
  description,
}: Site): { address: string; text: string }[] {
  if (baseUrl === null) return [];
  return editions.map((edition) => {
    const search = placeAddress(edition, 'search');
    const address = openSearchName(search);
    const root = element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      element('ShortName', {}, clip(title, SHORT_NAME)),
      element('LongName', {}, clip(title, LONG_NAME)),
      element('Description', {}, clip(description || title, DESCRIPTION)),
      element('Url', { type: 'text/html', template: `${baseUrl}${search}?q={searchTerms}` }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: baseUrl + address,
      }),
      element('Language', {}, edition.lang),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ]);
    return { address, text: documentOf(root) };
  });
}
