import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';

const rounds = 5;

export interface ParseSpeed {
  /** megabytes of transcript a second, the median of five rounds */
  lectern: number;
  remark: number;
}

/** Reads the same texts with Lectern (bytes to briefing) and with remark-parse (text to mdast). */
export function parseSpeed(texts: readonly string[]): ParseSpeed {
  const encoder = new TextEncoder();
  const files = texts.map((text, index) => ({ file: `bench-${index}.txt`, bytes: encoder.encode(text) }));
  const megabytes = files.reduce((total, { bytes }) => total + bytes.length, 0) / 1e6;
  const remark = unified().use(remarkParse);
  return {
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
