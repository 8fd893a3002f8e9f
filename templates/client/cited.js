// @ts-check
/** What citations have in common, the line on the page of an answer and those that are made when they are asked for. */

/** A part of a citation ends with a stop, unless it has an end of its own. @param {string} part */
export const closed = (part) => (/[.?!…。？！]["'”’»)]*$/u.test(part) ? part : `${part}.`);

/**
 * A title without the day at its end, where it stands there in figures and is said in words beside it: "Press Briefing, 5/4/31" of May 4, 2031. What might be another day stays.
 * @param {string} title @param {string} date "2031-05-04"
 */
export function withoutDay(title, date) {
  // "Press Briefing by Ann Example, 5-4-31", "Press Briefing 5/4/2031"; of "Briefing of 5/4/31" nothing could be taken
  const [, first, second, a, , b, year] =
    /^(?:(.*[^\s,:|–—-])\s*[,:|–—-]|(.*(?<!\p{L})\p{Lu}[\p{L}’'-]*)) \(?(\d{1,2})([./-])(\d{1,2})\4((?:\d\d)?\d\d)\)?$/u.exec(
      title,
    ) ?? [];
  const [own = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isYear = Number(year) === own || (year?.length === 2 && Number(year) === own % 100);
  const isDay = [a, b].map(Number).sort().join() === [month, day].sort().join();
  return isYear && isDay ? (first ?? second ?? title) : title;
}

/**
 * As what an answer is cited: what was asked is not what who answers says. A title that an editor gave stands in brackets, as styles have
 * it; what nobody gave a title is cited by its number: "[Answer 75 of 112]".
 * @param {Element} article of the page @param {string} title @param {{ citedAnswer: string, citedNumber: string, answer: string }} words
 */
export function citedTitle(article, title, { citedAnswer, citedNumber, answer }) {
  const asks = article.querySelector('.asks');
  if (article.querySelector('h1.given')) return `[${title}]`;
  if (article.querySelector('h1.printed')) return asks ? citedAnswer.replace('{title}', () => title) : title;
  // "75 / 112 Announcement · Press Briefing"
  const [, number, total, kind] =
    /^(\d+) \/ (\d+) ?([^·]*)/.exec(article.querySelector('h1 + p')?.textContent?.trim() ?? '') ?? [];
  if (!number || !total) return `[${title}]`;
  /** @type {Record<string, string>} */
  const said = { kind: asks ? answer : kind?.trim() || answer, number, total };
  return `[${citedNumber.replace(/\{(\w+)\}/g, (_, name) => said[name] ?? '')}]`;
}
