import path from 'node:path';
import type { Newcomer } from '../../archive/add.ts';
import { fileKind } from '../../archive/file-kinds.ts';
import { parseTranscript } from '../../archive/transcript.ts';
import type { ArchiveMessage } from '../../archive/types.ts';
import { reasonOf } from '../../archive/walk.ts';
import type { Briefing } from '../../model/briefing.ts';
import { readBytes } from '../../read/read-file.ts';
import { readSource } from '../../read/read-source.ts';
import type { Source } from '../../read/source.ts';
import { safe } from '../print/terminal.ts';
import { decisionsBeside, refuseByName } from '../read-transcript.ts';

/** What is stated on the command line about every transcript that is added. */
export interface Stated {
  date?: string;
  lang?: string;
  series?: string;
}

export interface ReadTranscript {
  /** null where it cannot be used; the messages say why */
  briefing: Briefing | null;
  messages: ArchiveMessage[];
  bytes: Uint8Array;
  /** ".txt", ".pdf": where its own name has none that a transcript has */
  ending: string;
}

/** @throws Error where the file cannot be read */
export async function readTranscript(file: string, { date, lang }: Stated): Promise<ReadTranscript> {
  const refused = refuseByName(file);
  if (refused) {
    return { briefing: null, messages: [{ file, ...refused }], bytes: new Uint8Array(), ending: '.txt' };
  }
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw new Error(`${called(file)} cannot be read: ${reasonOf(error)}.`);
  });
  const source = readSource(file === '-' ? 'stdin' : file, bytes);
  const stated = { ...(date ? { date } : {}), ...(lang ? { lang } : {}) };
  const decided = file === '-' ? null : await decisionsBeside(file);
  const { briefing, messages } = parseTranscript(source, decided, { stated });
  const own = (briefing?.messages ?? []).map((found) => ({ file, ...found }));
  return { briefing, messages: [...messages, ...own], bytes, ending: endingOf(file, source) };
}

const endings: Record<Source['format'], string> = { text: '.txt', html: '.html', markdown: '.md' };

function endingOf(file: string, { format, original }: Source): string {
  if (fileKind(file) === 'transcript') return path.extname(file).toLowerCase();
  return original ? `.${original.kind}` : endings[format];
}

/** Asked where a transcript does not say what it needs; null where nobody answers. */
export type AskFor = (what: 'date' | 'lang') => Promise<string | null>;

/** @throws Error where it says no date or no language, and nobody does */
export async function toNewcomer(
  file: string,
  { briefing, bytes, ending }: ReadTranscript & { briefing: Briefing },
  { series }: Stated,
  askFor: AskFor,
): Promise<Newcomer> {
  const date = briefing.date ?? (await askFor('date'));
  if (date === null) throw new Error(missing('date', 'date', file));
  const lang = briefing.lang !== 'und' ? briefing.lang : await askFor('lang');
  if (lang === null) throw new Error(missing('language', 'lang', file));
  return { briefing, bytes, date, lang, series: series ?? briefing.series ?? null, ending };
}

function missing(what: string, option: string, file: string): string {
  return `the ${what} of ${called(file)} could not be found. State it with --${option}.`;
}

/** How messages name a file of the command line. */
export function called(file: string): string {
  return file === '-' ? 'standard input' : `“${safe(file)}”`;
}
