import type { Changes } from './settle.ts';

/** "12 kept, 3 new, 1 moved, 2 gone" */
export function changesInWords({ kept, fresh, moved, gone, back, corrected }: Changes): string {
  const counts: [number, string][] = [
    [kept, 'kept'],
    [fresh, 'new'],
    [moved.length, 'moved'],
    [gone.length, 'gone'],
    [back.length, 'back again'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  // where only what nobody said is other, nothing was corrected
  const transcripts = corrected.length === 1 ? 'transcript' : 'transcripts';
  const replaced = corrected.length === 0 ? [] : [`${corrected.length} ${transcripts} replaced`];
  return [...said, ...replaced].join(', ') || 'nothing published yet';
}
