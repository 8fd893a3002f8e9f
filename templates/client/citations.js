// @ts-check
/**
 * An answer, or a briefing, as works cite it: APA (7th edition), Chicago (18th, bibliography) and MLA (9th) as text; BibTeX, RIS and
 * CSL-JSON (https://citationstyles.org) for programs. Where the surname is known it comes first; which part of another name it is, is not guessed.
 */

import { closed, withoutDay } from './cited.js';

/**
 * @typedef {{ name: string, family: string }} Author `family`: the surname, at the beginning or the end of the name; "" where it is not known
 * @typedef {{ authors: Author[], title: string, briefing: string, date: string, publisher: string, archive: string,
 *   license: string, lang: string, address: string, accessed: string }} Entry what is cited, "" for what is not known; `briefing` is what
 *   it is a part of, "" for a briefing itself; dates are ISO 8601 ("2031-05-04")
 * @typedef {string | { italic: string }} Run
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** As MLA shortens them. */
const SHORT = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** @param {string} date */
const partsOf = (date) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day, named: MONTHS[month - 1] ?? '', short: SHORT[month - 1] ?? '' };
};

/** "May 4, 2031" @param {string} date */
function american(date) {
  const { year, named, day } = partsOf(date);
  return `${named} ${day}, ${year}`;
}

/** "4 May 2031" @param {string} date */
function european(date) {
  const { year, short, day } = partsOf(date);
  return `${day} ${short} ${year}`;
}

/** “The ferry.” The marks of a title that has some become single ones; "[Answer 75 of 112]." is none, and has no marks. @param {string} title */
const quoted = (title) =>
  /^\[.*\]$/u.test(title) ? closed(title) : `“${closed(title.replace(/“/g, '‘').replace(/”/g, '’'))}”`;

/** @param {string[]} names @param {string} and */
const listed = (names, and) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;

/**
 * A name in two: "Ann Example", "Example" → Example, Ann. Null where that is not known, or a title stands in it.
 * @param {Author} author @returns {{ family: string, given: string, isFamilyFirst: boolean } | null}
 */
function parted({ name, family }) {
  const isFamilyFirst = name.startsWith(`${family} `);
  if (!family || !(isFamilyFirst || name.endsWith(` ${family}`))) return null;
  const given = (isFamilyFirst ? name.slice(family.length) : name.slice(0, -family.length)).trim();
  // "Jay", "Ann B.", "Jean-Luc", but no "Gen. Jay"
  const isGiven = /^\p{Lu}(?:\p{Ll}[\p{L}’'-]*|\.)(?: \p{Lu}(?:[\p{L}’'-]*|\.))*$/u.test(given);
  return isGiven ? { family, given, isFamilyFirst } : null;
}

/** "Example, A. B." @param {Author} author */
function withInitials(author) {
  const parts = parted(author);
  if (!parts) return author.name;
  const initials = parts.given.replace(/(\p{L})[\p{L}’']*\.?/gu, '$1.');
  return `${parts.family}, ${initials}`;
}

/** The first by the surname, the others as they are called; a name that begins with it stays. @param {Author[]} authors */
const firstInverted = (authors) =>
  authors.map((author, at) => {
    const parts = at === 0 ? parted(author) : null;
    return parts && !parts.isFamilyFirst ? `${parts.family}, ${parts.given}` : author.name;
  });

/** The parts that are there, with a space between. @param {(Run | false)[]} parts @returns {Run[]} */
function spaced(parts) {
  const there = parts.flatMap((part) => part || []);
  return there.flatMap((part, at) => (at ? [' ', part] : [part]));
}

/** @param {Entry} entry @returns {Run[]} */
function apa({ authors, title, briefing, date, publisher, archive, address }) {
  const who = listed(authors.map(withInitials), ', & ');
  const { year, named, day } = partsOf(date);
  const dated = date ? `(${year}, ${named} ${day}).` : '(n.d.).';
  /** @type {(Run | false)[]} */
  const called = briefing
    ? [`${title} [Press briefing transcript]. In`, { italic: `${briefing}.` }]
    : [{ italic: title }, '[Press briefing transcript].'];
  return spaced([
    ...(who ? [closed(who), dated, ...called] : [...called, dated]),
    closed(publisher || archive),
    address,
  ]);
}

/** @param {Entry} entry @returns {Run[]} */
function chicago({ authors, title, briefing, date, publisher, archive, address, accessed }) {
  const who = listed(firstInverted(authors), ', and ');
  const by = [publisher || archive, date && american(date)].filter(Boolean).join(', ');
  return spaced([
    who && closed(who),
    quoted(title),
    briefing && `In ${quoted(briefing)}`,
    closed(by),
    publisher && publisher !== archive && closed(archive),
    `Accessed ${american(accessed)}.`,
    `${address}.`,
  ]);
}

/** @param {Entry} entry @returns {Run[]} */
function mla({ authors, title, briefing, date, publisher, archive, address, accessed }) {
  const who = listed(firstInverted(authors), ', and ');
  const by = [publisher || archive, date && european(date), address].filter(Boolean).join(', ');
  return spaced([
    who && closed(who),
    quoted(title),
    briefing && { italic: `${briefing},` },
    `${by}.`,
    `Accessed ${european(accessed)}.`,
  ]);
}

/** The day is said once: programs are told the titles as they are. @param {Entry} entry @returns {Entry} */
const dated = (entry) => ({
  ...entry,
  title: withoutDay(entry.title, entry.date),
  briefing: withoutDay(entry.briefing, entry.date),
});

/** As text, by the name of the style. @type {{ name: string, runs: (entry: Entry) => Run[] }[]} */
export const styles = [
  { name: 'APA', runs: (entry) => apa(dated(entry)) },
  { name: 'Chicago', runs: (entry) => chicago(dated(entry)) },
  { name: 'MLA', runs: (entry) => mla(dated(entry)) },
];

/** @param {Run[]} runs */
export const textOf = (runs) => runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('');

/** "ferry-2031": the end of its address, and the year. @param {Entry} entry */
export function keyOf({ address, date }) {
  const end = new URL(address).pathname.replace(/\.html$|\/$/g, '').split('/');
  const name = (end.at(-1) ?? '').replace(/[^\w-]/g, '') || 'briefing';
  return [/^\d+$/.test(name) ? 'briefing' : name, date || 'undated'].join('-');
}

/** What means something to TeX. BibTeX counts a brace behind a backslash too: a title with one alone would end its field. @type {Record<string, string>} */
const TEX = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** @param {string} text */
const tex = (text) => text.replace(/[\\~^{}]|[#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** @param {Author} author */
function texName(author) {
  const parts = parted(author);
  return parts ? `{${tex(parts.family)}}, ${tex(parts.given)}` : `{${tex(author.name)}}`;
}

/** https://ctan.org/pkg/bibtex; `day`, `urldate` and `langid` are biblatex’s. In UTF-8. @param {Entry} entry */
function bibtex(entry) {
  const { authors, title, briefing, date, publisher, archive, license, lang, address, accessed } = entry;
  const { year, named, day } = partsOf(date);
  const fields = [
    // braces keep a name whole, and capitals as they are
    ['author', authors.map(texName).join(' and ')],
    ['title', `{${tex(title)}}`],
    ['howpublished', tex(['Press briefing transcript', briefing].filter(Boolean).join(': '))],
    ['organization', tex(publisher || archive)],
    ['year', date && String(year)],
    ['day', date && String(day)],
    ['url', address],
    ['urldate', accessed],
    ['language', lang],
    ['note', tex([publisher && archive, license && `Licence: ${license}`].filter(Boolean).join('. '))],
  ];
  const lines = fields
    .filter(([, value]) => value && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`);
  // the months are words of BibTeX’s own
  if (date) lines.push(`  month = ${named.slice(0, 3).toLowerCase()},`);
  return `@misc{${keyOf(entry)},\n${lines.join('\n')}\n}\n`;
}

/** https://refman.zendesk.com/hc/en-us/articles/26087000 @param {Entry} entry */
function ris(entry) {
  const { authors, title, briefing, date, publisher, archive, license, lang, address, accessed } = entry;
  const slashed = (/** @type {string} */ day) => day && `${day.replaceAll('-', '/')}/`;
  const lines = [
    ['TY', 'ELEC'],
    ['ID', keyOf(entry)],
    ...authors.map((author) => {
      const parts = parted(author);
      return ['AU', parts ? `${parts.family}, ${parts.given}` : author.name];
    }),
    ['TI', title],
    ['T2', briefing],
    ['PY', date.slice(0, 4)],
    ['DA', slashed(date)],
    ['PB', publisher || archive],
    ['DB', archive],
    ['LA', lang],
    ['UR', address],
    ['Y2', slashed(accessed)],
    ['N1', license && `Licence: ${license}`],
  ];
  // a line that began within a value would be a field of its own
  const whole = (/** @type {string} */ value) => value.replace(/\s+/gu, ' ').trim();
  const printed = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${whole(value)}`] : []));
  return `${printed.join('\r\n')}\r\nER  - \r\n`;
}

/** @param {Entry} entry */
function csl(entry) {
  const { authors, title, briefing, date, publisher, archive, license, lang, address, accessed } = entry;
  const dateOf = (/** @type {string} */ day) => ({ 'date-parts': [day.split('-').map(Number)] });
  const item = {
    id: keyOf(entry),
    type: 'webpage',
    title,
    'container-title': briefing || archive,
    author: authors.map((author) => {
      const parts = parted(author);
      return parts ? { family: parts.family, given: parts.given } : { literal: author.name };
    }),
    issued: date && dateOf(date),
    accessed: dateOf(accessed),
    genre: 'Press briefing transcript',
    publisher: publisher || archive,
    archive,
    language: lang,
    URL: address,
    note: license && `Licence: ${license}`,
  };
  const known = Object.entries(item).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value));
  return `${JSON.stringify([Object.fromEntries(known)], null, 1)}\n`;
}

/** For programs, by the name of the format. @type {{ name: string, ending: string, media: string, print: (entry: Entry) => string }[]} */
export const formats = [
  { name: 'BibTeX', ending: 'bib', media: 'application/x-bibtex', print: bibtex },
  { name: 'RIS', ending: 'ris', media: 'application/x-research-info-systems', print: ris },
  { name: 'CSL-JSON', ending: 'json', media: 'application/vnd.citationstyles.csl+json', print: csl },
];
