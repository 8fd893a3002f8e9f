// https:…   data:…   //host/x   \\host\x   /\host
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/**
 * Whether an address names a scheme or a host, be it that of the page: "https:x.png" is another's picture on a page of
 * http and our own on one of https, so it never counts as ours. What a URL parser takes out (URL Standard, 4.4: spaces
 * and control characters in front, tabs and line ends anywhere) is taken out before.
 */
export function leadsElsewhere(address: string): boolean {
  return elsewhere.test(address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, ''));
}
