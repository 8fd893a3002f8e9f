import type { Briefing, Furniture, Message } from '../model/briefing.ts';
import { placesIn } from '../model/place.ts';
import type { Source } from '../read/source.ts';
import { slug } from '../text/slug.ts';
import { toMessage } from './notes.ts';
import { baseName } from './page/title.ts';
import type { Header, Note } from './stages.ts';

/** What the stages settled, as the briefing holds it. */
interface Settled
  extends Pick<Briefing, 'lang' | 'dialect' | 'title' | 'date' | 'toc' | 'items' | 'threads' | 'url'> {
  publisher: string | undefined;
  header: Header;
  furniture: readonly Furniture[];
  notes: readonly Note[];
}

/** The briefing as the contract has it. What front matter states goes before what the page says. `id`: else its date, else the file’s name. */
export function assemble(source: Source, id: string | undefined, settled: Settled): Briefing {
  const { frontMatter, file, sha256, bytes, encoding, format, original } = source;
  const { lang, dialect, publisher, title, date, url, header, toc, items, threads, furniture, notes } =
    settled;
  const placeOf = placesIn(original?.places);
  // its line is that of the text
  const placed = (found: Message): Message => {
    const place = placeOf(found.line);
    return place === null ? found : { ...found, reason: `${found.reason} (${place})` };
  };
  return {
    schema: 1,
    id: id ?? date ?? (slug(baseName(file)) || 'undated'),
    lang,
    dialect,
    ...(publisher ? { publisher } : {}),
    title,
    date,
    time: frontMatter.time ?? header.time,
    place: frontMatter.place ?? header.place,
    url,
    ...(frontMatter.aliases ? { aliases: frontMatter.aliases } : {}),
    series: frontMatter.series ?? null,
    editions: header.editions,
    toc,
    items,
    threads,
    furniture: [...furniture].sort((a, b) => a.lines[0] - b.lines[0]),
    messages: [...source.messages, ...notes.map(toMessage)].map(placed),
    source: {
      file,
      sha256,
      bytes,
      encoding,
      format,
      ...(original ? { original: original.kind } : {}),
      ...(original?.places ? { places: original.places } : {}),
    },
  };
}
