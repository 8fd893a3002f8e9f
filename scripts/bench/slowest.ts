import type { Profiler } from 'node:inspector';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../test/helpers/build-site.ts';

export interface Step {
  /** a file of the project, a package, a module of Node, or what V8 does besides: "src/parse/labels.ts", "@11ty/eleventy" */
  name: string;
  /** seconds in which its own code ran */
  seconds: number;
}

/** What a profile (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile) spent most time in, longest first. */
export function slowestSteps(profile: Profiler.Profile, most: number): Step[] {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const spent = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id) ?? '';
    spent.set(name, (spent.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  }
  spent.delete('(idle)');
  return [...spent]
    .map(([name, microseconds]) => ({ name, seconds: microseconds / 1e6 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most);
}

function nameOf({ url, functionName }: { url: string; functionName: string }): string {
  if (url === '') return functionName || '(program)';
  if (!url.startsWith('file:')) return url;
  const file = relative(projectFolder, fileURLToPath(url)).replaceAll('\\', '/');
  // node_modules/@11ty/eleventy/src/Template.js
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file;
}
