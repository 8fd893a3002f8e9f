import type { Beginnings } from '../src/site/by-briefing.ts';
import type { ByYear, YearPart } from '../src/site/types.ts';
import { monthName, number, yearName } from './format.ts';
import { type Content, type Html, html } from './html.ts';
import type { JumpPlace } from './options.ts';
import type { View } from './view.ts';

/** Lists of what was said over years: where each year and month of one is found. */

/** "2031", "Undated" */
export function partName({ lang, words }: View, { year }: Pick<YearPart, 'year'>): string {
  return year === null ? words.undated : yearName(lang, `${String(year).padStart(4, '0')}-01-01`);
}

/** The pages of years. @param current the address of the one that this is; of the others it is not told how much they hold */
export function yearPlaces(view: View, years: readonly YearPart[], current: string | null): JumpPlace[] {
  return years.map((part) => ({
    href: view.to(part.address),
    name: partName(view, part),
    ...(current === null ? { count: number(view.lang, part.held.length) } : {}),
    isCurrent: part.address === current,
  }));
}

/** Those of months, in the order of their list; nothing where there is one. */
export function monthPlaces({ lang, page, to }: View, months: Beginnings): JumpPlace[] {
  if (months.size < 2) return [];
  return [...months.values()].map((id) => ({
    href: to(`${page.address}#${id}`),
    name: monthName(lang, Number(id.slice(1)), 'short'),
  }));
}

/** Where the years of a chart lead: to their pages, or where they begin in a page that lists everything. */
export function yearLinks(
  { page, to }: View,
  { years }: ByYear,
  begun: Beginnings,
): (year: number) => string | null {
  if (years.length > 0) return (year) => hrefOf(to, years.find((part) => part.year === year)?.address);
  const ids = [...begun.values()];
  return (year) => {
    const id = `_${String(year).padStart(4, '0')}`;
    return ids.includes(id) ? to(`${page.address}#${id}`) : null;
  };
}

const hrefOf = (to: View['to'], address: string | undefined): string | null =>
  address === undefined ? null : to(address);

interface Listing {
  /** heard, not seen */
  heading: string;
  passages: Content;
  parts: ByYear;
}

/** What a page lists of all, and the years in which the rest is found. */
export function listed(view: View, { heading, passages, parts: { years } }: Listing): Html {
  const list = html`<h2 class="visually-hidden">${heading}</h2>
${passages}`;
  if (years.length === 0) return list;
  const all = view.words.years;
  return html`<div class="over-years">
<div class="over-years-list">
${list}</div>
${view.parts.jump(all, [yearPlaces(view, years, null)], all)}</div>
`;
}
