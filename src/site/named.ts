import type { Turn } from '../model/briefing.ts';

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
