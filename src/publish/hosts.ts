import type { Weight } from './weigh.ts';

/** A host of static sites, and what it takes; what is not said is not limited, or nobody says so. */
export interface Host {
  name: string;
  /** files of a site */
  files?: number;
  /** files and folders together */
  entries?: number;
  /** files of one folder */
  filesOfFolder?: number;
  /** bytes of a file */
  file?: number;
  /** bytes of a site */
  site?: number;
  /** where it says so */
  source: string;
  /** the day on which it was read there */
  read: string;
}

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** Limits change: whoever mends one mends its day too. */
export const hosts: readonly Host[] = [
  {
    name: 'GitHub Pages',
    // “1 GB”: the smaller of the two that this can mean
    site: 1_000_000_000,
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
    read: '2026-11-29',
  },
  {
    name: 'GitLab Pages',
    entries: 200_000,
    site: 1_000_000_000,
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
    read: '2026-11-29',
  },
  {
    name: 'Netlify',
    filesOfFolder: 54_000,
    source: 'https://docs.netlify.com/site-deploys/overview/',
    read: '2026-11-29',
  },
  {
    name: 'Cloudflare Pages',
    files: 20_000,
    file: 25 * MIB,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
    read: '2026-11-29',
  },
  {
    name: 'paid Cloudflare Pages',
    files: 100_000,
    file: 25 * MIB,
    source: 'https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/',
    read: '2026-11-29',
  },
  {
    name: 'S3',
    // sent in one piece
    file: 5 * GIB,
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html',
    read: '2026-11-29',
  },
];

/** Whether a host takes a site. */
export interface Verdict {
  name: string;
  fits: boolean;
  /** "100,332 files, 20,000 allowed"; null where it fits */
  why: string | null;
  /** whether it is the number of files that is too much */
  files: boolean;
}

export function verdictsOf(weight: Weight, table: readonly Host[] = hosts): Verdict[] {
  return table.map((host) => {
    const [first] = excesses(weight, host);
    return { name: host.name, fits: !first, why: first?.why ?? null, files: first?.files ?? false };
  });
}

interface Excess {
  why: string;
  files: boolean;
}

function excesses({ files, folders, bytes, largest, crowded }: Weight, host: Host): Excess[] {
  const counted = (is: number, most: number | undefined, what: string): Excess[] =>
    most !== undefined && is > most
      ? [{ why: `${words(is)} ${what}, ${words(most)} allowed`, files: true }]
      : [];
  const weighed = (is: number, most: number | undefined, what: string): Excess[] =>
    most !== undefined && is > most
      ? [{ why: `${what}${megabytes(is)}, ${megabytes(most)} allowed`, files: false }]
      : [];
  return [
    ...counted(files, host.files, 'files'),
    ...counted(files + folders, host.entries, 'files and folders'),
    ...counted(crowded.files, host.filesOfFolder, `files in ${crowded.folder}`),
    ...weighed(largest.bytes, host.file, `${largest.path}: `),
    ...weighed(bytes, host.site, ''),
  ];
}

/** 100332 → "100,332" */
const words = (number: number): string => number.toLocaleString('en');

/** "652 MB" */
const megabytes = (bytes: number): string => `${words(Math.ceil(bytes / 1e6))} MB`;

/**
 * "Fits: GitHub Pages, Netlify; not Cloudflare Pages (100,332 files, 20,000 allowed): “items: anchors” in site.yaml makes 15,015."
 * What it makes is said where pages of answers are most of what is too much.
 */
export function fitsInWords(weight: Weight, table: readonly Host[] = hosts): string {
  const verdicts = verdictsOf(weight, table);
  const fitting = verdicts.filter(({ fits }) => fits).map(({ name }) => name);
  const others = verdicts.filter(({ fits }) => !fits).map(({ name, why }) => `not ${name} (${why})`);
  const tooMany = verdicts.some(({ files }) => files);
  const without = weight.files - weight.itemPages;
  const remedy =
    tooMany && weight.itemPages > 0 ? `: “items: anchors” in site.yaml makes ${words(without)}` : '';
  const first = fitting.length > 0 ? `Fits: ${fitting.join(', ')}` : 'Fits none of the hosts that are known';
  return `${[first, ...others].join('; ')}${remedy}.`;
}
