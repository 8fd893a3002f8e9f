import type { SiteItem, Speaker } from './entities.ts';

/** The beginning of what one of those who answer in an item says there; that of the answer, where it is not known which words are theirs. */
export function openingOf(
  { speakers, voices, opening, others }: Pick<SiteItem, 'speakers' | 'voices' | 'opening' | 'others'>,
  { id }: Pick<Speaker, 'id'>,
): string | null {
  const labels = speakers.find((one) => one.id === id)?.labels ?? [];
  const first = voices.find(({ role }) => role !== 'question')?.speaker ?? null;
  if (first !== null && labels.includes(first)) return opening;
  return others.find(([name]) => labels.includes(name))?.[1] ?? opening;
}
