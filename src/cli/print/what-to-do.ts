import type { ArchiveMessage } from '../../archive/types.ts';
import { type Rule, rules } from '../../model/rules.ts';
import type { Terminal } from './terminal.ts';

/**
 * What to do about the errors and warnings that were told, a line a rule, in the order in which they came:
 *
 *     What to do:
 *       date-missing  State the date in front matter.
 *
 * Empty where there are remarks alone: they ask for nothing.
 */
export function whatToDo(told: readonly ArchiveMessage[], { errColors: colors }: Terminal): string {
  const known: ReadonlyMap<string, Rule> = new Map(Object.entries(rules));
  const ids = [...new Set(told.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
  const lines = ids.flatMap((id) => {
    const rule = known.get(id);
    return rule ? [{ id, advice: rule.advice }] : [];
  });
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map(({ id }) => id.length));
  const list = lines.map(({ id, advice }) => `  ${colors.dim(id.padEnd(width))}  ${advice}\n`);
  return `${colors.bold('What to do:')}\n${list.join('')}\n`;
}
