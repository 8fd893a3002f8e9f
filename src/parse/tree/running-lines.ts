import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';

/**
 * Running headers and footers of a text out of a PDF: lines that stand again on each page, with its number or beside one
 * ("Page 3 of 17", "- 4 -", the title of the press conference). They are told by their repetition, with figures left out.
 */

/** Nothing longer runs along the pages. */
const LONGEST = 120;
/** A line runs from so many pages on; two of them with the word for a page. */
const FEWEST = 3;
const FEWEST_NAMED = 2;
/** So many of the numbers of a counter are one more than the one before. */
const MOSTLY_ONE_MORE = 0.6;
/** Numbers that stand alone in so few lines are those of a list, those of all in fewer. */
const LINES_APART = 5;
const OF_ALL_APART = 4;
/** MS. VELT: – what stands below it is what she says. */
const OPENS = /[:：]$/;
/** A line without a number runs where so many of its like stand beside a counter … */
const MOSTLY_BESIDE = 0.6;
const BESIDE = 2;
/** … or where one of so many lines at the top, of so many characters, is its like: the title. */
const AT_TOP = 10;
const SHORTEST_TITLE = 12;
/** Page 3 of 17 | Seite 3 */
const PAGE = new RegExp(`^(?:[-–—|]\\s*)?${anyPhrase(({ around }) => around?.page)}\\s*#`, 'i');
/** - 4 - | | 4 | */
const BETWEEN = /^[-–—|[(]\s*#\s*[-–—|\])]$/;
/** 3/12 | 3 of 12 | https://harbour.example/briefings 3/12 */
const OF_ALL = /^(?:https?:\/\/\S+\s)?[-–—|[(]?\s*#\s?(?:\/|\p{L}{1,4})\s?#\s*[-–—|\])]?$/u;
/** Harbour Ministry | 3 */
const SEPARATED = /^#\s*[|·•]\s|\s[|·•]\s*#$/;
/** A sentence, a stage direction, a label. */
const SAID = /[.?!…:;,。？！：]["”’»)\]]*$|^[[(（*]|[:：]\s/u;
const LETTER = /\p{L}/u;
const YEAR = /^(?:19|20)\d\d$/;

interface Group {
  at: number[];
  numbers: number[][];
}

const keyOf = (text: string) => text.toLowerCase().replace(/\d+/g, '#');

function groupsOf(texts: readonly string[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [index, text] of texts.entries()) {
    if (text === '' || text.length > LONGEST) continue;
    const key = keyOf(text);
    const group = groups.get(key) ?? { at: [], numbers: [] };
    group.at.push(index);
    group.numbers.push((text.match(/\d+/g) ?? []).map(Number));
    groups.set(key, group);
  }
  return groups;
}

/** Whether one of the numbers counts the pages. */
function counts({ numbers }: Group): boolean {
  const places = numbers[0]?.length ?? 0;
  return Array.from({ length: places }, (_, place) => numbers.map((one) => one[place] ?? 0)).some((run) => {
    const steps = run.slice(1).map((number, index) => number - (run[index] ?? 0));
    return (
      steps.every((step) => step > 0) &&
      steps.filter((step) => step === 1).length >= steps.length * MOSTLY_ONE_MORE
    );
  });
}

/** 1/4, 2/4, 3/4: the last number is that of all pages, and none counts beyond it. */
function isOfAll(numbers: readonly (readonly number[])[]): boolean {
  const all = numbers[0]?.at(-1) ?? 0;
  return numbers.every((one) => one.at(-1) === all && (one.at(-2) ?? 0) <= all);
}

/** Between paragraphs so many lines may be empty. */
const MOST_EMPTY = 3;

/** The line before one that says something. */
function lastBefore(texts: readonly string[], index: number): string {
  const before = texts.slice(Math.max(0, index - MOST_EMPTY - 1), index);
  return before.findLast((text) => text !== '') ?? '';
}

/** Page 3 of 17 | - 4 - | 4 | Tide report | 4 */
function isCounter(key: string, group: Group, texts: readonly string[]): boolean {
  const { at, numbers } = group;
  if (!key.includes('#')) return false;
  const isNamed = PAGE.test(key);
  if (at.length < (isNamed ? FEWEST_NAMED : FEWEST) || !counts(group)) return false;
  if (isNamed) return true;
  // all that somebody says
  if (at.some((index) => OPENS.test(lastBefore(texts, index)))) return false;
  const apart = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / (at.length - 1);
  const isOf = OF_ALL.test(key);
  if (BETWEEN.test(key)) return true;
  if (isOf) return apart >= OF_ALL_APART && isOfAll(numbers);
  if (key === '#') return apart >= LINES_APART && !numbers.every(([one]) => YEAR.test(String(one)));
  return (
    apart >= LINES_APART && !SAID.test(key) && (SEPARATED.test(key) || key.split(/[\s|]+/).length > FEWEST)
  );
}

/** Which of these lines, or blocks, run along the pages, by index. Work is linear in the text. */
export function runningLines(printed: readonly string[]): ReadonlySet<number> {
  const texts = printed.map((text) => (text.length > LONGEST * 2 ? '' : foldSpace(text)));
  const groups = groupsOf(texts);
  const found = new Set<number>();
  for (const [key, group] of groups)
    if (isCounter(key, group, texts)) for (const at of group.at) found.add(at);
  if (found.size === 0) return found;
  const counters = new Set(found);
  const [firstCounter = 0] = [...found].sort((a, b) => a - b);
  // a line that stands more often than there are pages is said
  const most = counters.size + 1;
  const top = new Set(
    texts
      .slice(0, AT_TOP)
      .filter((text) => text.length >= SHORTEST_TITLE)
      .map(keyOf),
  );
  const isBeside = (at: number) =>
    Array.from({ length: 2 * BESIDE + 1 }, (_, index) => at + index - BESIDE).some((near) =>
      counters.has(near),
    );
  for (const [key, { at }] of groups) {
    // where the title stands first it is one
    const body = at.filter((index) => index >= AT_TOP || index > firstCounter);
    if (
      body.length < FEWEST_NAMED ||
      at.length < FEWEST - 1 ||
      at.length > most ||
      !LETTER.test(key) ||
      SAID.test(key)
    )
      continue;
    const beside = body.filter(isBeside).length;
    if (beside < body.length * MOSTLY_BESIDE && !(top.has(key) && beside > 0)) continue;
    for (const index of body) found.add(index);
  }
  return found;
}
