import type { Briefing, Furniture } from '../model/briefing.ts';
import type { Source } from '../read/source.ts';
import { slug } from '../text/slug.ts';
import { toMessage } from './notes.ts';
import { baseName } from './page/title.ts';
import type { Header, Note } from './stages.ts';

/** What the stages settled, as the briefing holds it. */
interface Settled
  extends Pick<Briefing, 'lang' | 'dialect' | 'title' | 'date' | 'toc' | 'items' | 'threads' | 'url'> {
  header: Header;
  furniture: readonly Furniture[];
  notes: readonly Note[];
}

/** The briefing as the contract has it. What front matter states goes before what the page says. `id`: else its date, else the file’s name. */
export function assemble(source: Source, id: string | undefined, settled: Settled): Briefing {
  const { frontMatter, file, sha256, bytes, encoding, format } = source;
  const { lang, dialect, title, date, url, header, toc, items, threads, furniture, notes } = settled;
  return {
    schema: 1,
    id: id ?? date ?? (slug(baseName(file)) || 'undated'),
    lang,
    dialect,
    title,
    date,
    time: frontMatter.time ?? header.time,
    place: frontMatter.place ?? header.place,
    url,
    series: frontMatter.series ?? null,
    editions: header.editions,
    toc,
    items,
    threads,
    furniture: [...furniture].sort((a, b) => a.lines[0] - b.lines[0]),
    messages: [...source.messages, ...notes.map(toMessage)],
    source: { file, sha256, bytes, encoding, format },
  };
}
