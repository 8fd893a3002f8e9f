// @ts-check
/** A link to a paragraph goes on to the paragraph: what comes after "#" is lost where a page leads on by itself. */

/** @type {HTMLAnchorElement | null} */
const target = document.querySelector('main a');
if (target && location.hash !== '') location.replace(new URL(location.hash, target.href));
