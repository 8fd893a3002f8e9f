import type { Heard } from '../outline/heard.ts';

/** A stretch of a text that may hold a name: one object wherever it is said, so that it is looked into once. */
export interface Run {
  /** as in `Heard` */
  text: string;
  /** what was found in it by whoever looked last (names.ts): of a hundred thousand runs a million are said */
  found: FoundInRun | null;
  /** the same of pairs of words that are joined in it */
  links: { readonly by: object; readonly pairs: readonly string[] } | null;
}

/** What names.ts finds in a run. */
export interface FoundInRun {
  /** who looked */
  readonly by: object;
  /** names in it where capitals say nothing, and where they do; null until they are asked for */
  inTitle: readonly string[] | null;
  inText: readonly string[] | null;
}

/** What of a text may be names, as `Heard`. */
export interface Said {
  runs: readonly Run[];
  titleCase: boolean;
}

/** The runs of several texts. */
export class Runs {
  readonly #known = new Map<string, Run>();

  of(text: string): Run {
    let run = this.#known.get(text);
    if (!run) {
      run = { text, found: null, links: null };
      this.#known.set(text, run);
    }
    return run;
  }

  said({ runs, titleCase }: Heard): Said {
    return { runs: linesOf(runs).map((text) => this.of(text)), titleCase };
  }
}

/** "Harbour Board\n^Talks": one a line, or none. */
export const linesOf = (runs: string): string[] => (runs === '' ? [] : runs.split('\n'));
