// @ts-check
/** What citations have in common, the line on the page of an answer and those that are made when they are asked for. */

/** A part of a citation ends with a stop, unless it has an end of its own. @param {string} part */
export const closed = (part) => (/[.?!…。？！]["'”’»)]*$/u.test(part) ? part : `${part}.`);

/**
 * As what an answer is cited: what was asked is not what who answers says. What nobody gave a title is cited by its number, in brackets as
 * styles have it: "[Answer 75 of 112]".
 * @param {Element} article of the page @param {string} title @param {{ citedAnswer: string, citedNumber: string, answer: string }} words
 */
export function citedTitle(article, title, { citedAnswer, citedNumber, answer }) {
  const asks = article.querySelector('.asks');
  if (article.querySelector('h1.printed')) return asks ? citedAnswer.replace('{title}', () => title) : title;
  // "75 / 112 Announcement · Press Briefing"
  const [, number, total, kind] =
    /^(\d+) \/ (\d+) ?([^·]*)/.exec(article.querySelector('h1 + p')?.textContent?.trim() ?? '') ?? [];
  if (!number || !total) return `[${title}]`;
  /** @type {Record<string, string>} */
  const said = { kind: asks ? answer : kind?.trim() || answer, number, total };
  return `[${citedNumber.replace(/\{(\w+)\}/g, (_, name) => said[name] ?? '')}]`;
}
