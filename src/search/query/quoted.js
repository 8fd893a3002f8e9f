// @ts-check
/** What stands in quotation marks in a query: words that are looked for as they stand there. Pure. */

/** @typedef {{ start: number, end: number, text: string }} Quoted where it stands, with its marks, and what is between them */

/** “red line”, «красная черта», „rote Linie“, 「红线」, "red line"; what begins with the mark of one language may end with that of another. Nobody quotes more, and a thousand marks take no time. */
const QUOTED =
  /"[^"]{0,400}"|[“„‟][^“”]{0,400}[“”]|«[^»]{0,400}»|»[^«]{0,400}«|「[^」]{0,400}」|『[^』]{0,400}』|["“”„«»‟「『][^"“”„«»‟」』]{0,400}["“”«»‟」』]/gu;

/** @param {string} query @returns {Quoted[]} in order */
export const quotedIn = (query) =>
  [...query.matchAll(QUOTED)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text: text.slice(1, -1),
  }));

/** The words alone: “red line” here → red line here. @param {string} query */
export const unquoted = (query) => query.replace(QUOTED, (text) => ` ${text.slice(1, -1)} `).trim();
