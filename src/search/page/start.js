// @ts-check
/** The search page is still until it is asked: what searches is loaded with a query in the address, or at the first touch. */

const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
const load = () => import('./main.js');

/** Who comes here to search can type at once, where there are keys; who goes back stands where they were. */
function focusBox() {
  const [way] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const isComing = way?.type === 'navigate' && !location.hash && document.activeElement === document.body;
  /** @type {HTMLElement | null} */
  const box = page.querySelector('[data-search-box]');
  if (!isComing || !matchMedia('(hover: hover) and (pointer: fine)').matches) return;
  box?.focus({ preventScroll: true });
  // who presses the key that leads here on every page is here
  box?.addEventListener('keydown', (event) => event.key === '/' && event.preventDefault(), { once: true });
}

if (location.search) void load();
else {
  // before focus counts as a touch: nothing is loaded for it
  focusBox();
  for (const event of ['focusin', 'input', 'change']) page.addEventListener(event, load, { once: true });
}
