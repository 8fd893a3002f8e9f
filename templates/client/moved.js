// @ts-check
/** On the page of an address that moved: a link to a paragraph goes on to that paragraph, which the refresh of the page would not. */

/** @type {HTMLAnchorElement | null} */
const link = document.querySelector('main a');
if (link && location.hash !== '') {
  const target = new URL(link.href);
  target.hash = location.hash;
  location.replace(target);
}
