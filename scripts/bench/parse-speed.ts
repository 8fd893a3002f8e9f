import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from '../../src/parse/parse.ts';
import { treesOf } from '../../src/parse/tree/tree-of.ts';
import { readSource } from '../../src/read/read-source.ts';

const rounds = 5;

/** Megabytes of transcript a second, the median of five rounds. */
export interface ParseSpeed {
  /** bytes to briefing; its check against the schema is part of loading an archive */
  lectern: number;
  /** text to mdast with positions, which is all that remark-parse does */
  tree: number;
  remark: number;
}

/** Reads the same texts with Lectern, the whole way and its tree alone, and with remark-parse. */
export function parseSpeed(texts: readonly string[]): ParseSpeed {
  const encoder = new TextEncoder();
  const files = texts.map((text, index) => ({ file: `bench-${index}.txt`, bytes: encoder.encode(text) }));
  const megabytes = files.reduce((total, { bytes }) => total + bytes.length, 0) / 1e6;
  const sources = files.map(({ file, bytes }) => readSource(file, bytes));
  const remark = unified().use(remarkParse);
  return {
    tree: megabytes / median(() => sources.map((source) => treesOf(source)().children.length)),
    lectern:
      megabytes / median(() => files.map(({ file, bytes }) => parse(readSource(file, bytes)).items.length)),
    remark: megabytes / median(() => texts.map((text) => remark.parse(text).children.length)),
  };
}

/** Seconds that the work takes, the median of a few rounds after one to warm up. */
function median(work: () => unknown): number {
  work();
  const seconds = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
