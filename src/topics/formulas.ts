import { lengthOf, NUMBERS } from '../outline/sayings.ts';

/** One answer on a topic. */
export interface Answer {
  /** ISO date */
  day: string;
  /** of each of its sentences what it is known again by: `readSayings` */
  sayings: Uint32Array;
}

/** A sentence wherever it is said in the same words. */
export interface Form {
  /** a hash of its words, with how many they are */
  whole: number;
  /** the least of its runs of words by each order, as numbers that no two orders have in common */
  runs: readonly number[];
  /** who says it: by the number of the answer, which sentence of it; the first of each */
  places: Map<number, number>;
  days: Set<string>;
  /** the first of them */
  since: string;
}

/** A sentence that recurs, with what is nearly the same. */
export interface Formula {
  /** what is said on the most days, the shortest of equals */
  main: Form;
  others: Form[];
  /** on which any of them is said */
  days: Set<string>;
}

/** What is said on fewer days recurs by chance, or since one day’s answer was read out again on the next. */
export const FEWEST_DAYS = 3;
/** A sentence is held against so many others that share a run of words with it; a run that more share is no formula’s own. */
const MOST_COMPARED = 60;

/**
 * The sentences that may recur: those that are said on several days, and those that share a run of words with what is said on others. Which do
 * is told by their least runs, so that each is looked at once. Cost: linear.
 */
export function recurringIn(answers: readonly Answer[]): Form[] {
  const forms = formsIn(answers, sharedRuns(answers));
  const byRun = new Map<number, Set<string>>();
  for (const { runs, days } of forms) {
    for (const run of runs) {
      const known = byRun.get(run);
      if (!known) byRun.set(run, days);
      else if (known.size < FEWEST_DAYS) byRun.set(run, new Set([...known, ...days]));
    }
  }
  const daysAround = ({ runs }: Form) => new Set(runs.flatMap((run) => [...(byRun.get(run) ?? [])])).size;
  const around = new Set(forms.flatMap((form) => (daysAround(form) >= FEWEST_DAYS ? form.runs : [])));
  return forms.filter(({ runs }) => runs.some((run) => around.has(run) && (byRun.get(run)?.size ?? 0) > 1));
}

/**
 * What recurs on different days, word for word or nearly. The order of the forms does not matter. Cost: linear, but for their sorting.
 * @param isAlike whether the second says nearly what the first does
 */
export function formulasOf(forms: readonly Form[], isAlike: (main: Form, other: Form) => boolean): Formula[] {
  const sorted = forms.toSorted(byDays);
  const byRun = new Map<number, Form[]>();
  for (const form of sorted) {
    for (const run of form.runs) {
      const sharing = byRun.get(run);
      if (sharing) sharing.push(form);
      else byRun.set(run, [form]);
    }
  }
  const taken = new Set<Form>();
  const formulas: Formula[] = [];
  for (const main of sorted) {
    if (taken.has(main)) continue;
    const sharing = new Set(main.runs.flatMap((run) => byRun.get(run)?.slice(0, MOST_COMPARED) ?? []));
    const free = [...sharing].filter((form) => form !== main && !taken.has(form));
    // that would be too few even if all were alike
    if (daysOf([main, ...free]).size < FEWEST_DAYS) continue;
    const others = free.filter((form) => isAlike(main, form)).sort(byDays);
    const days = daysOf([main, ...others]);
    if (days.size < FEWEST_DAYS) continue;
    for (const form of [main, ...others]) taken.add(form);
    formulas.push({ main, others, days });
  }
  return formulas;
}

const daysOf = (forms: readonly Form[]): Set<string> => new Set(forms.flatMap(({ days }) => [...days]));

/** Said on the most days first, then the shortest, which others may hold, then the earliest; the hash of words settles the rest. */
function byDays(a: Form, b: Form): number {
  if (a.days.size !== b.days.size) return b.days.size - a.days.size;
  const longer = lengthOf(a.whole) - lengthOf(b.whole);
  if (longer !== 0) return longer;
  return a.since === b.since ? a.whole - b.whole : a.since < b.since ? -1 : 1;
}

/** The runs that are least in sentences of several days: most are in none but one, and nothing more is made of those sentences. */
function sharedRuns(answers: readonly Answer[]): Set<number> {
  const days = new Map<number, string>();
  const shared = new Set<number>();
  for (const { day, sayings } of answers) {
    for (let at = 0; at < sayings.length; at++) {
      if (at % NUMBERS === 0) continue;
      const run = small(sayings[at]);
      const known = days.get(run);
      if (known === undefined) days.set(run, day);
      else if (known !== day) shared.add(run);
    }
  }
  return shared;
}

function isShared(sayings: Uint32Array, at: number, shared: ReadonlySet<number>): boolean {
  for (let run = at + 1; run < at + NUMBERS; run++) if (shared.has(small(sayings[run]))) return true;
  return false;
}

/** As V8 keeps no object for. */
const small = (number = 0): number => number | 0;

function formsIn(answers: readonly Answer[], shared: ReadonlySet<number>): Form[] {
  const forms = new Map<number, Form>();
  for (const [number, { day, sayings }] of answers.entries()) {
    for (let at = 0; at + NUMBERS <= sayings.length; at += NUMBERS) {
      if (!isShared(sayings, at, shared)) continue;
      const whole = small(sayings[at]);
      let form = forms.get(whole);
      if (!form) {
        const runs = Array.from(sayings.subarray(at + 1, at + NUMBERS), (run) => small(run));
        form = { whole, runs, places: new Map(), days: new Set(), since: day };
        forms.set(whole, form);
      }
      if (!form.places.has(number)) form.places.set(number, at / NUMBERS);
      form.days.add(day);
      if (day < form.since) form.since = day;
    }
  }
  return [...forms.values()];
}
