// @ts-check
/** The search page is still until it is asked: what searches is loaded with a query in the address, or at the first touch. */

const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
const load = () => import('./main.js');

if (location.search) void load();
else for (const event of ['focusin', 'input', 'change']) page.addEventListener(event, load, { once: true });
