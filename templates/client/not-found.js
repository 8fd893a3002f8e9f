// @ts-check
/** The pages above the address that leads nowhere, nearest first, as far as they exist. */

/** @type {HTMLElement | null} */
const section = document.querySelector('[data-nearest]');
const list = section?.querySelector('[data-nearest-list]');

/** "/en/2021/11/03/x.html" → "/en/2021/11/03/", "/en/2021/11/", "/en/2021/", "/en/" @param {string} root */
function above(root) {
  const steps = location.pathname.toLowerCase().slice(root.length).split('/').filter(Boolean).slice(0, 8);
  const found = [];
  for (let count = steps.length; count > 0; count--) found.push(`${root}${steps.slice(0, count).join('/')}/`);
  return found.filter((path) => path !== location.pathname);
}

async function show() {
  if (!section || !list) return;
  for (const path of above(section.dataset.nearest ?? '/')) {
    const answer = await fetch(path);
    if (!answer.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const link = document.createElement('a');
    link.href = path;
    link.textContent = page.querySelector('h1')?.textContent ?? path;
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
    section.hidden = false;
  }
}

void show();
