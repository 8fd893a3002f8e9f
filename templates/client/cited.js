// @ts-check
/** What citations have in common, the line on the page of an answer and those that are made when they are asked for. */

/** A part of a citation ends with a stop, unless it has an end of its own. @param {string} part */
export const closed = (part) => (/[.?!…。？！]["'”’»)]*$/u.test(part) ? part : `${part}.`);

/**
 * As what an answer is cited: what was asked is not what who answers says; and styles set in brackets a title that nobody gave.
 * @param {Element} article of the page @param {string} title @param {{ citedAnswer: string }} words
 */
export function citedTitle(article, title, { citedAnswer }) {
  const called = article.querySelector('.asks') ? citedAnswer.replace('{title}', () => title) : title;
  return article.querySelector('h1.printed') ? called : `[${called}]`;
}
