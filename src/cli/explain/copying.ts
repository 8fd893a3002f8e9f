import { createHash } from 'node:crypto';

/**
 * What the page does in a browser: a click on a line copies the likeliest decision about it and opens the menu of all. It reads
 * nothing but the text that stands in the page, and sends nothing. Without it the menus open all the same, and hold the text.
 */
export const copyingScript = `
const status = document.querySelector('[role=status]');
const menus = [...document.querySelectorAll('details')];
document.documentElement.classList.add('copies');
for (const button of document.querySelectorAll('button')) button.hidden = false;
function legacy(text) {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
async function copy(item) {
  const text = item.querySelector('code').textContent + '\\n';
  const focused = document.activeElement;
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false) || legacy(text);
  focused?.focus();
  status.textContent = (done ? 'Copied for ' : 'Not copied, select it yourself, for ') + status.dataset.file + ': ' + text;
}
function open(menu) {
  for (const other of menus) if (other !== menu) other.open = false;
  menu.open = true;
}
for (const menu of menus) menu.addEventListener('toggle', () => { if (menu.open) open(menu); });
document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button) return void copy(button.closest('li'));
  const menu = event.target.closest('td.text')?.closest('tr').querySelector('details');
  if (menu && getSelection().isCollapsed) {
    open(menu);
    copy(menu.querySelector('li'));
  } else if (!event.target.closest('details')) for (const menu of menus) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  const menu = event.target.closest('details');
  if (!menu) return;
  const stops = [menu.querySelector('summary'), ...menu.querySelectorAll('button')];
  const at = stops.indexOf(document.activeElement);
  if (event.key === 'Escape') {
    menu.open = false;
    stops[0].focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    open(menu);
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))].focus();
  }
});
`;

/** What a content security policy allows it by (CSP 3, 2.3.1: hash-source). */
export const copyingHash = `'sha256-${createHash('sha256').update(copyingScript).digest('base64')}'`;
