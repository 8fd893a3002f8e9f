import { readFileSync } from 'node:fs';

/** Whether a program runs on this machine, by its number; also one of somebody else. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return !hasEnded(id);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux keeps the number of a program that was killed until another asks how it ended, which in a container may be never. */
// 4711 (node) Z 1 4711 …
const hasEnded = (id: number): boolean => /\) [ZX] /.test(statOf(id));

/** When a program began, in ticks since the system did; "" where the system does not say: Linux does. */
export const startOf = (id: number): string =>
  // 4711 (node) S 4700 4711 … 22nd: 81234
  statOf(id)
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? '';

/** What Linux says of a program (proc_pid_stat(5)); "" where nothing is said. */
function statOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'latin1');
  } catch {
    return '';
  }
}
