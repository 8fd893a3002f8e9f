import { readdirSync, readFileSync } from 'node:fs';

/** Memory that a process and all its descendants hold, in bytes, as Linux accounts for it; 0 elsewhere. */
export function treeMemory(pid: number): number {
  try {
    const children = new Map<number, number[]>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const parent = parentOf(name);
      if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
    let total = 0;
    const left = [pid];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      total += resident(next);
      left.push(...(children.get(next) ?? []));
    }
    return total;
  } catch {
    return 0;
  }
}

const everyMilliseconds = 100;

/** Looks at a process again and again. Whoever asks for the most that it and its descendants held together, in bytes, ends that. */
export function watchMemory(pid: number | undefined): () => number {
  let most = 0;
  const sampling = setInterval(() => {
    most = Math.max(most, treeMemory(pid ?? 0));
  }, everyMilliseconds);
  return () => {
    clearInterval(sampling);
    return most;
  };
}

/** `4242 (node) S 17 …`: the field after the state is the parent. */
function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function resident(pid: number): number {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
