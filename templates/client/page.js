// @ts-check
/** What every page has: "/" leads to the search box, links are copied, and it is said so. */

document.documentElement.dataset.script = '';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = /** @type {HTMLElement} */ (event.target);
  if (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
  /** @type {HTMLInputElement | null} */
  const box = document.querySelector('[data-search-box]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/** @param {string} address @param {HTMLElement} place where it is said, beside what was pressed */
async function copy(address, place) {
  const status = /** @type {HTMLElement | null} */ (document.querySelector('[data-status]'));
  let said = status?.dataset.copied ?? '';
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    said = status?.dataset.failed ?? '';
  }
  if (status) status.textContent = said;
  place.dataset.said = said;
  place.classList.add('copied');
  setTimeout(() => {
    place.classList.remove('copied');
    if (status) status.textContent = '';
  }, 2000);
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = /** @type {HTMLAnchorElement | null} */ (event.target.closest('a[data-copy]'));
  // the link itself is followed too: the address bar then shows what was copied
  if (link) void copy(link.href, link);
  const button = /** @type {HTMLElement | null} */ (event.target.closest('[data-copy-page]'));
  if (button) void copy(ownAddress(), button);
});

function ownAddress() {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
  return canonical?.href ?? location.href.replace(/[?#].*$/, '');
}

// on paper the address has to be read, and an archive need not know where it stands
addEventListener('beforeprint', () => {
  const place = document.querySelector('.cite-address:empty');
  if (place) place.textContent = ownAddress();
});
