import type { Step } from '../src/site/types.ts';
import { dayName, monthName, yearName } from './format.ts';
import type { LayoutOptions } from './options.ts';
import type { View } from './view.ts';

/** The way down to this page as its kind settles it. @param here what the last step, the page itself, is called */
export function wayHere(view: View, here: string): Pick<LayoutOptions, 'trail'> {
  const way = view.kind.way() ?? [];
  return {
    trail: [
      ...way.map((step) => ({ title: titleOf(view, step), address: step.address })),
      { title: here, address: null },
    ],
  };
}

function titleOf({ lang, words }: View, step: Step): string {
  if ('name' in step) return step.name;
  if ('section' in step) return words[step.section];
  if (step.unit === 'year') return yearName(lang, step.date);
  return step.unit === 'month' ? monthName(lang, Number(step.date.slice(5, 7))) : dayName(lang, step.date);
}
