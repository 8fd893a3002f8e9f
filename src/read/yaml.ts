import { type Document, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { type YamlExcess, yamlExcess } from './yaml-limits.ts';

/** Something wrong with a text as YAML, at a UTF-16 offset. */
export interface YamlFault {
  offset: number;
  /** "Map keys must be unique." */
  reason: string;
  /**
   * too-long, too-deep: the text was not taken apart; odd: it can be used all the same (of a key that is repeated the last
   * value counts, a value with an unknown tag is what is written)
   */
  kind: YamlExcess['kind'] | 'syntax' | 'odd';
}

export interface ParsedYaml {
  /** null where the text is too much to be taken apart */
  document: Document.Parsed<ParsedNode> | null;
  /** in the order of the text */
  faults: YamlFault[];
}

/**
 * A YAML 1.2 text as a document, whatever it holds: it is measured before it is taken apart, no tag makes anything but
 * text, numbers, lists and maps of it, and nothing is printed.
 *
 * @param schema failsafe: every scalar stays text
 */
export function parseYaml(text: string, schema: 'core' | 'failsafe' = 'core'): ParsedYaml {
  const excess = yamlExcess(text);
  if (excess) return { document: null, faults: [{ ...excess, reason: sentence(excess.reason) }] };
  // the library looks through all keys at each key to see whether one is repeated
  const document = parseDocument(text, { schema, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const faults = [
    ...document.errors.map((error) => toFault(error, 'syntax')),
    ...document.warnings.map((warning) => toFault(warning, 'odd')),
    ...repeatedKeys(document),
  ];
  return { document, faults: faults.sort((a, b) => a.offset - b.offset) };
}

function toFault(
  { pos, message }: { pos: [number, number]; message: string },
  kind: YamlFault['kind'],
): YamlFault {
  return { offset: pos[0], reason: sentence(message), kind };
}

function repeatedKeys(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const offset = key.range?.[0] ?? 0;
        if (seen.has(key.value)) faults.push({ offset, reason: 'Map keys must be unique.', kind: 'odd' });
        seen.add(key.value);
      }
    },
  });
  return faults;
}

/** The library may quote what it found: of that the beginning is enough. */
const longestReason = 200;

function sentence(text: string): string {
  const [line = ''] = text.split('\n');
  const short = line.trim().slice(0, longestReason);
  return short.endsWith('.') ? short : `${short}.`;
}

/** Says the 1-based line and column of an offset into a text; a line ends with LF or CR LF. */
export function placesIn(text: string): (offset: number) => { line: number; col: number } {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  return (offset) => counter.linePos(offset);
}
