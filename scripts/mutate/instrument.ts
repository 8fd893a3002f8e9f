import type { MutatedFile, Site } from './mutants.ts';

/** Whether the mutant of this id is the one that runs: `__mutant(17) ? a <= b : a < b` */
export const switchName = '__mutant';
/** Called at each turn of a loop. */
export const turnName = '__turn';

interface Range {
  start: number;
  end: number;
  write(inner: string): string;
}

/** The source with every mutant in it, each behind its switch; none of them runs while no switch is set. */
export function instrument({ source, sites, loops }: MutatedFile): string {
  const ranges: Range[] = [
    ...loops.map(({ body }) => ({
      start: body.start,
      end: body.end,
      write: (inner: string) => `{ ${turnName}(); ${inner} }`,
    })),
    ...sites.map((site) => ({
      start: site.start,
      end: site.end,
      write: (inner: string) => switched(site, inner),
    })),
  ];
  // those that hold others first; of equal ones a loop's body holds the block that may be left out
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const write = (start: number, end: number): string => {
    let written = '';
    let at = start;
    for (let range = ranges[next]; range && range.start < end; range = ranges[next]) {
      next += 1;
      written += source.slice(at, range.start) + range.write(write(range.start, range.end));
      at = range.end;
    }
    return written + source.slice(at, end);
  };
  return write(0, source.length);
}

function switched({ form, mutants }: Site, inner: string): string {
  if (form === 'block') return `{ if (!${switchName}(${mutants[0]?.id})) ${inner} }`;
  const choices = mutants.map(({ id, replacement }) => `${switchName}(${id}) ? (${replacement}) : `);
  return `(${choices.join('')}(${inner}))`;
}
