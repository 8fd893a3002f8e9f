import { z } from 'zod';

/** How many of so many hold. */
export const Figure = z.object({ held: z.number().nonnegative(), of: z.number().nonnegative() });
export type Figure = z.infer<typeof Figure>;

/** Figures by group and kind, as they stood: no text of any transcript. */
export const Baseline = z.record(z.string(), z.record(z.string(), Figure));
export type Baseline = z.infer<typeof Baseline>;

/** What must hold whatever the baseline says, as a share; by "group/kind". */
export const floors: Readonly<Record<string, number>> = {
  'corpus/questions': 1,
  'corpus/labels F1': 1,
  'corpus/lines kept': 1,
  'corpus/text kept': 1,
  'corpus/title joins': 0.987,
};

/** What is aimed at; by "group/kind". It is shown, and does not fail. */
export const goals: Readonly<Record<string, number>> = {
  'titles/hold the subject': 0.9,
  'titles/do more than point back': 0.98,
  'titles/are whole, without an ellipsis': 0.9,
};

export interface Compared {
  name: string;
  before: Figure | null;
  now: Figure;
  verdict: 'fell' | 'below' | 'rose' | 'same' | 'new';
  /** missed, where there is a goal */
  goal: number | null;
}

const share = ({ held, of }: Figure): number => (of === 0 ? 1 : held / of);
/** Shares that differ by less are the same: sums of fractions. */
const SAME = 1e-9;

/** Each figure beside what it was. What was not measured now is left out: it neither holds nor falls. */
export function compare(baseline: Baseline, now: Baseline): Compared[] {
  return Object.entries(now).flatMap(([group, figures]) =>
    Object.entries(figures).map(([kind, figure]): Compared => {
      const name = `${group}/${kind}`;
      const before = baseline[group]?.[kind] ?? null;
      const floor = floors[name];
      const goal = goals[name];
      const change = before === null ? 0 : share(figure) - share(before);
      let verdict: Compared['verdict'] = before === null ? 'new' : 'same';
      if (change > SAME) verdict = 'rose';
      if (change < -SAME) verdict = 'fell';
      if (floor !== undefined && share(figure) < floor - SAME) verdict = 'below';
      return {
        name,
        before,
        now: figure,
        verdict,
        goal: goal !== undefined && share(figure) < goal ? goal : null,
      };
    }),
  );
}

/** Whether something that held does not hold any more. */
export function falls(compared: readonly Compared[]): boolean {
  return compared.some(({ verdict }) => verdict === 'fell' || verdict === 'below');
}

const shown = (figure: Figure | null) =>
  figure === null
    ? '–'
    : `${Number(figure.held.toFixed(3))}/${figure.of}  ${(100 * share(figure)).toFixed(1)} %`;

/** The figures, a kind a row: before, now, and what is to be said of it. */
export function comparedTable(compared: readonly Compared[]): string {
  const rows = compared.map(({ name, before, now, verdict, goal }) => {
    const said =
      verdict === 'below' ? `below ${100 * (floors[name] ?? 0)} %` : verdict === 'same' ? '' : verdict;
    const aim = goal === null ? '' : `goal ${100 * goal} %`;
    return [name, shown(before), shown(now), [said, aim].filter(Boolean).join(', ')];
  });
  const all = [['figure', 'before', 'now', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
