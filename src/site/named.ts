import type { Turn } from '../model/briefing.ts';
import type { Voice } from '../outline/outline.ts';

/** Who is named beside a turn, each thing once. */
export interface Named {
  name: string | null;
  office: string | null;
  outlet: string | null;
}

/** The name, or the label that stands in its place; of who asks, a label says no more than that. */
export function namedIn({ role, speaker, label, office, outlet }: Turn): Named {
  const name = speaker ?? (role === 'question' ? null : label);
  const other = (text: string | null | undefined) => (text && text !== name ? text : null);
  return { name, office: other(office), outlet: other(outlet) };
}

/** Every name that stands on a turn of whoever answers or states, each once, as printed. */
export function printedNames(voices: readonly Voice[]): string[] {
  const names: string[] = [];
  // most items have one or two, and there are a hundred thousand of them
  for (const { role, speaker } of voices)
    if (role !== 'question' && speaker && !names.includes(speaker)) names.push(speaker);
  return names;
}
