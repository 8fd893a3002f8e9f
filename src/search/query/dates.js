// @ts-check
/** Dates and spans of time in what is searched for. Pure: today is handed in. */

/**
 * @typedef {import('../../languages/asking.ts').DateWords} DateWords
 * @typedef {{ from: string, to: string }} Span ISO days, both included; empty where it is open
 * @typedef {Span & { start: number, end: number, turned?: true }} FoundSpan with where it stands in the query; turned: it was asked from the later day to the earlier one
 * @typedef {(query: string, today: string) => FoundSpan[]} DateReader `today`: an ISO day
 */

/**
 * A span, and where it ends in the text. `turn`: of one that is open, which day its other end would be, were it meant the other way round.
 * @typedef {Span & { end: number, turned?: true, turn?: string }} Read
 */

const YEAR = '(?<y>(?:19|20)\\d\\d)';
const YEAR_WORD = '(?:\\s*(?:年|года?|году|г\\.))?';
const OF = "(?:(?:de[lr]?|of|di)\\s+|d[’'])?";
const LAST_DAY = 31;

/** @param {string} text */
const escaped = (text) =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('’', "['’]")
    .replaceAll(' ', '\\s+');

/** @param {readonly string[]} words longest first */
const any = (words) => (words.length > 0 ? `(?:${words.map(escaped).join('|')})` : '(?!)');

/** Matches where it is told to begin. @param {string} source */
const pattern = (source) => new RegExp(`${source}(?![\\p{L}\\p{M}\\d])`, 'iuy');

/** Behind it may stand a letter: words of Chinese are not parted. @param {string} source */
const open = (source) => new RegExp(source, 'iuy');

/** @param {number} n */
const two = (n) => String(n).padStart(2, '0');

/** @param {number} year @param {number} month from 1 */
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @param {number} year @param {number} month @param {number} day @returns {Span | null} */
function dayOf(year, month, day) {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  const iso = `${year}-${two(month)}-${two(day)}`;
  return { from: iso, to: iso };
}

/** @param {number} year @param {number} first @param {number} year2 @param {number} last @returns {Span | null} */
function monthsOf(year, first, year2 = year, last = first) {
  if (first < 1 || first > 12) return null;
  return { from: `${year}-${two(first)}-01`, to: `${year2}-${two(last)}-${two(lastDay(year2, last))}` };
}

/** @param {number} year @returns {Span} */
const yearOf = (year) => ({ from: `${year}-01-01`, to: `${year}-12-${LAST_DAY}` });

/** The day so many days later. @param {string} iso @param {number} days */
function later(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** First months of spring, summer and autumn; winter begins in the year before. */
const seasons = /** @type {const} */ ([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
]);

/**
 * What reads dates by words of all languages.
 * @param {DateWords} words @param {boolean} monthFirst of "4/8/2031" which is the month cannot be told: the first
 * @returns {DateReader}
 */
export function dateReader(words, monthFirst) {
  const numbers = new Map(
    words.months.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])),
  );
  const name = `(?<n>${any([...numbers.keys()].map(String))})\\.?`;
  /** @param {string | undefined} text */
  const month = (text) => Number(numbers.get(String(text).toLowerCase()) ?? 0);
  /** @param {Record<string, string>} groups */
  const byFigures = ({ y, a, b }) => {
    const [first, second] = monthFirst ? [a, b] : [b, a];
    return dayOf(Number(y), Number(first), Number(second)) ?? dayOf(Number(y), Number(second), Number(first));
  };
  /** @type {[RegExp, (groups: Record<string, string>) => Span | null][]} */
  const forms = [
    // 2031-05-04, 2031/5/4, 2031.05.04
    [
      pattern(`${YEAR}([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})`),
      ({ y, m, d }) => dayOf(+(y ?? 0), +(m ?? 0), +(d ?? 0)),
    ],
    // 2031年5月4日, 2031년 5월 4일
    [
      open(`${YEAR}\\s*[年년]\\s*(?<m>\\d{1,2})\\s*[月월]\\s*(?<d>\\d{1,2})\\s*[日号號일]`),
      ({ y, m, d }) => dayOf(+(y ?? 0), +(m ?? 0), +(d ?? 0)),
    ],
    // 4.5.2031
    [
      pattern(`(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?${YEAR}`),
      ({ y, m, d }) => dayOf(+(y ?? 0), +(m ?? 0), +(d ?? 0)),
    ],
    // 5/4/2031
    [pattern(`(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-]${YEAR}`), byFigures],
    // 4 May 2031, 4th of May, 2031, 4. Mai 2031, 4 de mayo de 2031, 4 мая 2031 года
    [
      pattern(`(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)?\\s*${OF}${name},?\\s*${OF}${YEAR}${YEAR_WORD}`),
      ({ y, n, d }) => dayOf(+(y ?? 0), month(n), +(d ?? 0)),
    ],
    // May 4, 2031
    [
      pattern(`${name}\\s*(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)${YEAR}`),
      ({ y, n, d }) => dayOf(+(y ?? 0), month(n), +(d ?? 0)),
    ],
    // May 2031, mayo de 2031, май 2031 года
    [pattern(`${name},?\\s*${OF}${YEAR}${YEAR_WORD}`), ({ y, n }) => monthsOf(+(y ?? 0), month(n))],
    // 2031 May
    [pattern(`${YEAR}\\s+${name}`), ({ y, n }) => monthsOf(+(y ?? 0), month(n))],
    // 2031年5月, 2031년 5월
    [open(`${YEAR}\\s*[年년]\\s*(?<m>\\d{1,2})\\s*[月월]份?`), ({ y, m }) => monthsOf(+(y ?? 0), +(m ?? 0))],
    // 2031-05
    [pattern(`${YEAR}[-/](?<m>0[1-9]|1[0-2])`), ({ y, m }) => monthsOf(+(y ?? 0), +(m ?? 0))],
    // 05/2031, 5.2031
    [pattern(`(?<m>0?[1-9]|1[0-2])[/.]${YEAR}`), ({ y, m }) => monthsOf(+(y ?? 0), +(m ?? 0))],
    // Q2 2031
    [
      pattern(`q(?<q>[1-4])\\s*${YEAR}`),
      ({ y, q }) => monthsOf(+(y ?? 0), +(q ?? 0) * 3 - 2, +(y ?? 0), +(q ?? 0) * 3),
    ],
    // spring 2031, spring of 2031, primavera de 2031, 2031年春
    ...seasons.flatMap(([season, first]) => {
      const named = any(words[season]);
      const span = (/** @type {Record<string, string>} */ { y }) =>
        first === 12
          ? monthsOf(+(y ?? 0) - 1, 12, +(y ?? 0), 2)
          : monthsOf(+(y ?? 0), first, +(y ?? 0), first + 2);
      return /** @type {[RegExp, typeof span][]} */ ([
        [pattern(`${named},?\\s*${OF}${YEAR}${YEAR_WORD}`), span],
        [open(`${YEAR}\\s*年?\\s*${named}`), span],
      ]);
    }),
    // 2031, 2031年, 2031 году
    [
      open(`${YEAR}(?!\\d|[./,]\\d|-\\d{1,3}(?!\\d))${YEAR_WORD}(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`),
      ({ y }) => yearOf(+(y ?? 0)),
    ],
  ];
  /** "March to May 2031", "4–8 May 2031": the first lacks what the second says. */
  const dash = `\\s*(?:[-–—~～]|\\s${any(words.to)}\\s)\\s*`;
  const monthRange = pattern(`${name}${dash}${name.replace('<n>', '<n2>')},?\\s*${OF}${YEAR}`);
  const dayRange = pattern(`(?<d>\\d{1,2})\\s*[-–—]\\s*(?<d2>\\d{1,2})\\s*${OF}${name},?\\s*${OF}${YEAR}`);
  const dayRangeBehind = pattern(`${name}\\s*(?<d>\\d{1,2})\\s*[-–—]\\s*(?<d2>\\d{1,2}),?\\s*${YEAR}`);
  const between = open(`\\s*[-–—~～]\\s*|\\s+${any(words.to)}\\s+|\\s*[到至]\\s*`);
  /** @type {[RegExp, (span: Span) => Span & { turn: string }][]} */
  const before = [
    [
      open(`${any(words.after)}\\s*`),
      ({ from, to }) => ({ from: later(to, 1), to: '', turn: later(from, -1) }),
    ],
    [open(`${any(words.since)}\\s*`), ({ from, to }) => ({ from, to: '', turn: to })],
    [open(`${any(words.until)}\\s*`), ({ from, to }) => ({ from: '', to, turn: from })],
    [
      open(`${any(words.before)}\\s*`),
      ({ from, to }) => ({ from: '', to: later(from, -1), turn: later(to, 1) }),
    ],
  ];
  /** @type {[RegExp, (span: Span) => Span][]} */
  const behind = [
    [open(`\\s*${any([...words.sinceBehind, ...words.afterBehind])}`), ({ from }) => ({ from, to: '' })],
    [open(`\\s*${any(words.beforeBehind)}`), ({ from }) => ({ from: '', to: later(from, -1) })],
  ];
  const from = open(`${any(words.from)}\\s*`);
  /** @type {[RegExp, (today: string) => Span][]} */
  const relative = [
    [pattern(any(words.yesterday)), (today) => ({ from: later(today, -1), to: later(today, -1) })],
    [pattern(any(words.today)), (today) => ({ from: today, to: today })],
    [pattern(any(words.thisYear)), (today) => yearOf(+today.slice(0, 4))],
    [pattern(any(words.lastYear)), (today) => yearOf(+today.slice(0, 4) - 1)],
  ];

  /** @param {RegExp} sought @param {string} text @param {number} at */
  const match = (sought, text, at) => {
    sought.lastIndex = at;
    return sought.exec(text);
  };

  /** @param {string} text @param {number} at @returns {Read | null} */
  function single(text, at) {
    for (const [sought, read] of forms) {
      const found = match(sought, text, at);
      const span = found && read(found.groups ?? {});
      if (found && span) return { ...span, end: at + found[0].length };
    }
    return null;
  }

  /** @param {string} text @param {number} at @param {boolean} [mayTurn] it may end before it begins @returns {Read | null} */
  function range(text, at, mayTurn = false) {
    const months = match(monthRange, text, at);
    if (months?.groups) {
      const { n, n2, y } = months.groups;
      const span = monthsOf(Number(y), month(n), Number(y), month(n2));
      if (span && span.from <= span.to) return { ...span, end: at + months[0].length };
    }
    const days = match(dayRange, text, at) ?? match(dayRangeBehind, text, at);
    if (days?.groups) {
      const { n, d, d2, y } = days.groups;
      const [one, other] = [d, d2].map((day) => dayOf(Number(y), month(n), Number(day)));
      if (one && other && one.from <= other.to)
        return { from: one.from, to: other.to, end: at + days[0].length };
    }
    const first = single(text, at);
    const step = first && match(between, text, first.end);
    const second = first && step && single(text, first.end + step[0].length);
    if (!first || !second) return first;
    if (first.from <= second.to) return { from: first.from, to: second.to, end: second.end };
    // “from 2014 to 2012”
    return mayTurn ? { from: second.from, to: first.to, end: second.end, turned: true } : first;
  }

  /** @param {string} text @param {number} at @param {string} today @returns {Read | null} */
  function spanAt(text, at, today) {
    for (const [sought, read] of relative) {
      const found = match(sought, text, at);
      if (found) return { ...read(today), end: at + found[0].length };
    }
    const opened = match(from, text, at);
    const closed = opened && range(text, at + opened[0].length, true);
    // “from 2012 to 2014”; “from 2012” alone is since
    if (closed && closed.end > (single(text, at + opened[0].length)?.end ?? 0)) return closed;
    for (const [sought, read] of before) {
      const found = match(sought, text, at);
      const one = found && single(text, at + found[0].length);
      if (one) return { ...read(one), end: one.end };
    }
    const one = range(text, at);
    if (!one) return null;
    for (const [sought, read] of behind) {
      const found = match(sought, text, one.end);
      if (found) return { ...read(one), end: one.end + found[0].length };
    }
    return one;
  }

  return (query, today) => {
    /** @type {(FoundSpan & Pick<Read, 'turn'>)[]} */
    const found = [];
    const text = query.normalize('NFC').length === query.length ? query.normalize('NFC') : query;
    for (let at = 0; at < text.length; ) {
      const span = startsWord(text, at) ? spanAt(text, at, today) : null;
      if (span && span.end > at) add(found, { ...span, start: at }, text);
      at = span && span.end > at ? span.end : at + 1;
    }
    return found.map(({ turn, ...span }) => span);
  };
}

/** Takes a span in: “since May 2031” and “until July 2031” beside it are one. @param {(FoundSpan & Pick<Read, 'turn'>)[]} found @param {FoundSpan & Pick<Read, 'turn'>} span @param {string} text */
function add(found, span, text) {
  const last = found.at(-1);
  const isBeside = last !== undefined && /^[\s,，、]*$/u.test(text.slice(last.end, span.start));
  const [opens, ends] = last?.to === '' ? [last, span] : [span, last];
  const isOne =
    isBeside && ends && opens.from !== '' && opens.to === '' && ends.from === '' && ends.to !== '';
  if (!isOne) {
    found.push(span);
    return;
  }
  const at = { start: last.start, end: span.end };
  const [from, to] = [ends.turn ?? '', opens.turn ?? ''];
  // “since 2014 until 2012”
  if (opens.from > ends.to && from !== '' && from <= to)
    found[found.length - 1] = { from, to, ...at, turned: true };
  else if (opens.from > ends.to) found.push(span);
  else found[found.length - 1] = { from: opens.from, to: ends.to, ...at };
}

/** Whether a word may begin there: no letter of the same script and no figure stands before it. @param {string} text @param {number} at */
function startsWord(text, at) {
  const before = text.slice(0, at);
  return !/[\p{L}\p{M}\d]$/u.test(before) || /\p{Script=Han}$/u.test(before);
}
