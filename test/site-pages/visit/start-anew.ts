/** As a page is when it has just been opened: above everything, with the focus on nothing. Runs in the page. */
export function startAnew(): void {
  scrollTo(0, 0);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // where one has clicked or read last is where Tab goes on from
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
}
