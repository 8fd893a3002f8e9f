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
  /** a hash of its words */
  whole: number;
  /** who says it: by the number of the answer, which sentence of it; the first of each */
  places: Map<number, number>;
  days: Set<string>;
}

/** A sentence that recurs, and what may be the same in other words. */
export interface Formula {
  /** what is said on the most days, the shortest of equals */
  main: Form;
  others: Form[];
  /** on which any of them is said */
  days: Set<string>;
}

/** What is said on fewer days recurs by chance, or since one day’s answer was read out again on the next. */
export const FEWEST_DAYS = 3;

/** More than any number of 32 bits. */
const ORDER = 2 ** 32;

interface Known extends Form {
  /** the least of its runs by each order, as numbers that no two orders have in common */
  runs: readonly number[];
  isTaken: boolean;
}

/**
 * What recurs in answers on different days, word for word or nearly. Which sentences may be nearly the same is told by their least runs of words, so
 * that each is looked at once; whoever has the texts must see whether they are. The order of the answers does not matter. Cost: linear, but for
 * the sorting of what recurs.
 */
export function formulasIn(answers: readonly Answer[]): Formula[] {
  const forms = formsIn(answers);
  const byRun = new Map<number, Known[]>();
  for (const form of forms) {
    for (const run of form.runs) {
      const sharing = byRun.get(run);
      if (sharing) sharing.push(form);
      else byRun.set(run, [form]);
    }
  }
  const sharing = (form: Known) => form.runs.flatMap((run) => byRun.get(run) ?? []);
  const recurring = forms.filter(
    (form) => form.days.size > 1 || form.runs.some((run) => (byRun.get(run)?.length ?? 0) > 1),
  );
  recurring.sort(byDays);
  const formulas: Formula[] = [];
  for (const main of recurring) {
    if (main.isTaken) continue;
    main.isTaken = true;
    const days = new Set(main.days);
    const others: Form[] = [];
    for (const other of sharing(main).sort(byDays)) {
      if (other.isTaken) continue;
      other.isTaken = true;
      others.push(other);
      for (const day of other.days) days.add(day);
    }
    if (days.size >= FEWEST_DAYS) formulas.push({ main, others, days });
  }
  return formulas;
}

/** Said on the most days first, then the shortest, which others may hold, then the earliest; the hash of words settles the rest. */
function byDays(a: Form, b: Form): number {
  if (a.days.size !== b.days.size) return b.days.size - a.days.size;
  const longer = lengthOf(a.whole) - lengthOf(b.whole);
  if (longer !== 0) return longer;
  const [first, second] = [firstDay(a), firstDay(b)];
  return first === second ? a.whole - b.whole : first < second ? -1 : 1;
}

const firstDay = ({ days }: Form): string => {
  let first = '';
  for (const day of days) if (first === '' || day < first) first = day;
  return first;
};

function formsIn(answers: readonly Answer[]): Known[] {
  const forms = new Map<number, Known>();
  for (const [number, { day, sayings }] of answers.entries()) {
    for (let at = 0; at + NUMBERS <= sayings.length; at += NUMBERS) {
      const whole = sayings[at] ?? 0;
      let form = forms.get(whole);
      if (!form) {
        const runs = Array.from(sayings.subarray(at + 1, at + NUMBERS), (run, order) => run + order * ORDER);
        form = { whole, runs, places: new Map(), days: new Set(), isTaken: false };
        forms.set(whole, form);
      }
      if (!form.places.has(number)) form.places.set(number, at / NUMBERS);
      form.days.add(day);
    }
  }
  return [...forms.values()];
}
