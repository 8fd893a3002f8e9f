import { type Finding, nothingYet, type Verified } from './finding.ts';
import { SiteFolder, withoutFragment } from './site-folder.ts';
import type { VerifiedSite } from './verify-site.ts';

/** Whether each address of a list, absolute or from the root, answers in a site. Empty lines and those that begin with "#" are none. */
export function verifyAddresses(text: string, site: VerifiedSite, root: string): Verified {
  const verified = nothingYet();
  const folder = new SiteFolder(root);
  const languages = [...new Set(site.briefings.map(({ address }) => `/${address.split('/')[1]}/`))];
  for (const line of text.split(/\r?\n/)) {
    const stated = line.trim();
    if (stated === '' || stated.startsWith('#')) continue;
    const address = addressOf(stated, languages);
    const reason = address === null ? 'is no address.' : reasonOf(address, folder, site);
    if (reason === null) verified.addresses += 1;
    else verified.findings.push({ at: stated, what: 'address', reason });
  }
  return verified;
}

/** "https://harbour.example/briefings/en/2031/05/04/?x#who-pays:~:text=toll" → "/en/2031/05/04/#who-pays" */
function addressOf(stated: string, languages: readonly string[]): string | null {
  const base = 'https://site.invalid';
  if (!URL.canParse(stated, base) || !/^(?:https?:)?\//.test(stated)) return null;
  const { pathname, hash } = new URL(stated, base);
  const starts = languages.map((lang) => pathname.indexOf(lang)).filter((start) => start >= 0);
  const place = hash.replace(/:~:.*$/, '');
  return pathname.slice(starts.length > 0 ? Math.min(...starts) : 0) + (place === '#' ? '' : place);
}

/** Why an address does not answer; null where it does. */
function reasonOf(
  address: string,
  folder: SiteFolder,
  { manifest, briefings }: VerifiedSite,
): Finding['reason'] | null {
  const page = withoutFragment(address);
  const place = address.slice(page.length);
  if (!folder.has(folder.fileOf(page))) {
    // a host, or the page for lost addresses, leads from the page of an item to its place
    const [, briefing = '', id = ''] = /^(.*\/)([a-z0-9-]+)\.html$/.exec(page) ?? [];
    const own = briefings.find((one) => one.address === briefing);
    const isPlace = manifest?.itemPages === false && own !== undefined && folder.answers(`${briefing}#${id}`);
    return isPlace ? null : 'answers no more.';
  }
  if (place === '' || folder.answers(address)) return null;
  const to = folder.leadsTo(page);
  if (to !== null && folder.answers(withoutFragment(to) + place)) return null;
  return `answers, and has no place ${place} any more.`;
}
