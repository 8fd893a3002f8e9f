import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { projectFolder, sampleArchive } from '../../test/helpers/build-site.ts';
import { awkward } from './awkward-archives.ts';
import { allSteps } from './awkward-steps.ts';
import { wordsOf } from './generate.ts';

const help = `npx tsx scripts/bench/awkward.ts [options]

Processor time and memory of every step between a loaded archive and its pages, for archives that grow in one respect
each, at half and at full size, each in a process of its own under Node's default limit of memory.

  --only TEXT   only the kinds whose names hold this
  --scale N     of the full size take one N-th (default 1)`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
    child: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const Measured = z.object({
  steps: z
    .record(z.string(), z.number())
    .describe('milliseconds of processor time by step, those of the garbage collector too'),
  made: z.number().describe('bytes of heap that the archive takes'),
  peak: z.number().describe('most bytes that the process held'),
  pages: z.int(),
  topics: z.int(),
  speakers: z.int(),
  messages: z.int(),
});
type Measured = z.infer<typeof Measured>;

function measure(kind: string, size: number): Measured {
  const one = awkward[kind];
  if (!one) throw new Error(`No such kind: ${kind}`);
  const archive = one.make(wordsOf(sampleArchive), size);
  const made = process.memoryUsage().heapUsed;
  const steps: Record<string, number> = {};
  const { site, messages } = allSteps(archive, (step, work) => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    steps[step] = (user + system) / 1000;
    return result;
  });
  const sum = (count: (edition: (typeof site.editions)[number]) => number) =>
    site.editions.reduce((total, edition) => total + count(edition), 0);
  return {
    steps,
    made,
    peak: process.resourceUsage().maxRSS * 1024,
    pages: site.pages.length,
    topics: sum(({ topics }) => topics.length),
    speakers: sum(({ speakers, outlets }) => speakers.length + outlets.length),
    messages: messages.length,
  };
}

function inChild(kind: string, size: number): Measured | string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, '--child', JSON.stringify([kind, size])],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  if (status !== 0) return stderr.split('\n').find((line) => /error/i.test(line)) ?? `exit ${status}`;
  return Measured.parse(JSON.parse(stdout));
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).padStart(6);
const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(2).padStart(6);

function report(kind: string, size: number): void {
  const found = inChild(kind, size);
  if (typeof found === 'string') {
    console.log(`${String(size).padStart(10)} ${kind}: ${found}`);
    return;
  }
  const { steps, peak, made, pages, topics, speakers, messages } = found;
  const times = Object.values(steps).map(seconds).join('');
  console.log(
    `${String(size).padStart(10)} ${times} ${gigabytes(made)}${gigabytes(peak)}  ${kind} (${pages} pages, ${topics} topics, ${speakers} names, ${messages} messages)`,
  );
}

if (values.help) console.log(help);
else if (values.child !== undefined) {
  const [kind, size] = z.tuple([z.string(), z.int()]).parse(JSON.parse(values.child));
  console.log(JSON.stringify(measure(kind, size)));
} else {
  console.log(
    'Seconds of processor time for copies, ids, places, subjects and lists, files; GB of the archive itself, most GB held',
  );
  for (const [kind, { full }] of Object.entries(awkward)) {
    if (!kind.includes(values.only)) continue;
    const size = Math.ceil(full / Number(values.scale));
    report(kind, Math.ceil(size / 2));
    report(kind, size);
  }
}
