import type { Briefing } from '../model/briefing.ts';
import type { ParseCache } from './cache.ts';
import type { DecisionsText } from './decisions.ts';
import { inTurn } from './in-turn.ts';
import type { Kept } from './kept.ts';
import { type Parsed, parseInThreads, type Task } from './parse-pool.ts';
import { type Place, parseAgain, parseRaw, readRaw } from './read-transcript.ts';
import type { ArchiveMessage } from './types.ts';

/** A transcript as the archive has it: what stands for all that decides what it becomes, or why it cannot be read. */
export type Raw = { place: Place } & (
  | { key: string; decided: DecisionsText | null }
  | { message: ArchiveMessage }
);

export interface ReadingOptions {
  /** threads that parse, where there is much to parse */
  jobs?: number | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** the cache, where it was open before: what it holds is at hand */
  opened?: ParseCache | undefined;
  /** is done while threads still parse */
  meanwhile?: (() => void) | undefined;
}

/** A transcript that was read, with what is known of it without its words. */
export interface Loaded extends Omit<Kept, 'words' | 'prints' | 'said'> {
  file: string;
  said?: Kept['said'];
  prints?: Kept['prints'];
  words?: Kept['words'];
  digest?: string;
  keptAs?: string;
}

/** Fewer transcripts are parsed sooner than threads have started. */
const fewToParse = 40;
/** To read so many that were parsed before takes longer than a thread needs to start. */
const manyToRead = 400;

/** What each transcript holds: what was parsed before out of the cache, the rest parsed now, in threads where there is much. */
export async function loadTranscripts(
  raws: readonly Raw[],
  cache: ParseCache,
  { jobs = 1, onProgress, opened, meanwhile }: ReadingOptions,
): Promise<Loaded[]> {
  const loaded: Loaded[] = new Array(raws.length);
  let done = 0;
  const sources: string[] = [];
  const keep = (number: number, one: Omit<Loaded, 'file'>) => {
    loaded[number] = { file: raws[number]!.place.file, ...one };
    sources[number] = one.briefing?.source.sha256 ?? '';
    onProgress?.(++done, raws.length);
  };
  const again = reading(raws, sources);
  const take = async (parsed: Parsed) => {
    const { number } = parsed;
    if ('message' in parsed) return keep(number, { briefing: null, messages: [parsed.message] });
    const { key } = parsed;
    const kept =
      'encoded' in parsed
        ? cache.take(key, parsed.encoded, again(number))
        : await cache.put(key, parsed.parsed, again(number));
    keep(number, { ...kept, digest: key, keptAs: key });
  };
  const unknown: Task[] = [];
  const known: (Task & { key: string })[] = [];
  for (const [number, raw] of raws.entries()) {
    if ('message' in raw) keep(number, { briefing: null, messages: [raw.message] });
    else if (cache.mayHave(raw.key)) known.push({ number, place: raw.place, key: raw.key });
    else unknown.push({ number, place: raw.place });
  }
  const { folder } = cache;
  const parse = (tasks: readonly Task[], threads: number) =>
    folder === null ? Promise.resolve() : parseInThreads(tasks, threads, { folder }, take);
  // a thread starts while what is known is read
  const isBeside =
    folder !== null && jobs > 1 && !opened && unknown.length < fewToParse && known.length >= manyToRead;
  const beside = isBeside ? parse(unknown.splice(0), 1) : Promise.resolve();
  // it is awaited below
  beside.catch(() => {});
  for (const { number, place, key } of known) {
    const kept = await cache.get(key, again(number));
    if (kept) keep(number, { ...kept, digest: key, keptAs: key });
    else unknown.push({ number, place });
  }
  meanwhile?.();
  await beside;
  if (folder !== null && jobs > 1 && unknown.length >= fewToParse) {
    await parse(unknown, jobs);
  } else {
    await inTurn(unknown, async ({ number, place }) => {
      const raw = await readRaw(place);
      if ('key' in raw) await take({ number, key: raw.key, parsed: parseRaw(place, raw) });
      else await take({ number, message: raw });
    });
  }
  return loaded;
}

/** Reads one again whose words are lost; it lasts as long as its briefing, and knows no more of what was loaded. @param sources hashes of the raw files */
const reading = (raws: readonly Raw[], sources: readonly string[]) => (number: number) => (): Briefing => {
  const raw = raws[number]!;
  const decided = 'decided' in raw ? raw.decided : null;
  return parseAgain(raw.place, decided, () => sources[number] ?? '');
};
