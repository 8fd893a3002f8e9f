import type { DataSource } from './source.ts';

/** A file of an export: streamed, or written where its library wants to write. */
export type DataFile = { name: string } & (
  | { chunks: AsyncIterable<string | Uint8Array> }
  | { write: (path: string) => Promise<void> }
);

/** A format that an archive can be exported to. */
export interface DataFormat {
  /** as it is asked for: "jsonl" */
  name: string;
  /** in a few words, for whoever chooses */
  what: string;
  /** the media type of its files (RFC 6838) */
  media: string;
  /** whether its first file is a text by itself that can be printed */
  isPrintable: boolean;
  /** its files, one after the other: none holds more of the archive than one briefing, or a bounded group of rows */
  files(source: DataSource): AsyncIterable<DataFile>;
}
