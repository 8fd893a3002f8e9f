import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { RuleId } from '../model/rules.ts';
import { type ParsedYaml, parseYaml, placesIn, type YamlFault } from '../read/yaml.ts';
import { mostMarks } from '../read/yaml-limits.ts';
import { clip } from '../text/clip.ts';
import { hint } from '../text/nearest.ts';
import { message } from './message.ts';
import type { ArchiveMessage } from './types.ts';

export interface YamlRules {
  invalid: RuleId;
  unknownKey: RuleId;
}

export interface YamlReading<T> {
  /** what is right; keys that are wrong are left out one by one, so that one slip does not cost the rest */
  value: T | null;
  messages: ArchiveMessage[];
  /** the 1-based line of a path in the document, as in ["decisions", 3] */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Nobody reads more slips of one file at a time; the message behind them counts the rest. */
export const mostSlips = 100;

/** Reads YAML against a schema. Nothing throws for what stands in the text: each slip is a message with its line. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  rules: YamlRules,
): YamlReading<T> {
  const place = placesIn(text);
  const slips = new Slips(file, place);
  const { document, faults } = soundPart(text);
  for (const { offset, reason, kind } of faults) {
    slips.add(rules.invalid, `This is not ${kind.startsWith('too-') ? 'read' : 'YAML'}: ${reason}`, offset);
  }
  const offsetOf = offsetsIn(document?.contents ?? null);
  let value: unknown;
  const taken: Taken = new WeakMap();
  const lineOf = (path: readonly PropertyKey[]) =>
    Math.max(1, place(offsetOf(written(value, path, taken))).line);
  if (!document) return { value: null, messages: slips.messages(), lineOf };
  try {
    value = document.toJS({ maxAliasCount: mostMarks }) ?? {};
  } catch (error) {
    slips.add(rules.invalid, `This is not usable YAML: ${String(error)}`, 0);
    return { value: null, messages: slips.messages(), lineOf };
  }
  // each round takes out what the last one named; a document has no more rounds than keys
  for (let round = 0; round < 1_000; round++) {
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data, messages: slips.messages(), lineOf };
    const wrong = result.error.issues.flatMap((issue) =>
      describe(issue, schema, written(value, issue.path, taken)),
    );
    for (const { path, unknownKey, reason } of wrong) {
      slips.add(unknownKey ? rules.unknownKey : rules.invalid, reason, offsetOf(written(value, path, taken)));
    }
    const places = unique(wrong.flatMap(({ path }) => existing(value, path)));
    if (places.length === 0) break;
    // from the end, as taking out an entry of a list moves those after it
    for (const { within, key } of places.reverse()) takeOut(within, key, taken);
  }
  return { value: null, messages: slips.messages(), lineOf };
}

/** What is wrong in a file, each once: a wrong key that was taken out may be missed in the next round, in the same words. */
class Slips {
  readonly #file: string;
  readonly #place: (offset: number) => { line: number; col: number };
  readonly #found = new Map<string, ArchiveMessage>();

  constructor(file: string, place: (offset: number) => { line: number; col: number }) {
    this.#file = file;
    this.#place = place;
  }

  add(rule: RuleId, reason: string, offset: number): void {
    const { line, col } = this.#place(offset);
    const key = `${line}:${col} ${rule} ${reason}`;
    if (!this.#found.has(key))
      this.#found.set(key, message(this.#file, rule, reason, Math.max(1, line), col));
  }

  messages(): ArchiveMessage[] {
    const all = [...this.#found.values()];
    const next = all[mostSlips];
    if (!next) return all;
    const more = `${(all.length - mostSlips).toLocaleString('en')} more of this file are not listed; the first is on this line.`;
    return [...all.slice(0, mostSlips), { ...next, reason: more }];
  }
}

/** The document without those top-level entries that are not YAML by themselves, or nest too deep: one slip does not cost the rest. */
function soundPart(text: string): ParsedYaml {
  const whole = parseYaml(text);
  if (whole.faults.every(({ kind }) => kind === 'odd' || kind === 'too-long')) return whole;
  const entries = text.split(/^(?=[^\s#])/m);
  if (entries.length > mostEntries) return { ...whole, document: null };
  const { sound, faults } = withoutFaults(entries);
  const rest = parseYaml(sound);
  // what is wrong with no entry by itself is wrong with all of them together
  const usable = rest.faults.every(({ kind }) => kind === 'odd');
  return { document: usable ? rest.document : null, faults: [...faults, ...rest.faults] };
}

/** No file that Lectern reads has more entries at its top level than a dozen keys. */
const mostEntries = 100;

/** The text with each top-level entry that is not YAML by itself made blank, and what was wrong with those. */
function withoutFaults(entries: readonly string[]): { sound: string; faults: YamlFault[] } {
  const faults: YamlFault[] = [];
  let offset = 0;
  const sound = entries.map((entry) => {
    const fault = parseYaml(entry).faults.find(({ kind }) => kind !== 'odd');
    // what is not closed is missed at the end; the reader is to look at the entry
    const at = Math.min(fault?.offset ?? 0, entry.trimEnd().length - 1);
    if (fault) faults.push({ ...fault, offset: offset + Math.max(0, at) });
    offset += entry.length;
    return fault ? entry.replace(/[^\r\n]/g, ' ') : entry;
  });
  return { sound: sound.join(''), faults };
}

interface Slip {
  path: PropertyKey[];
  unknownKey: boolean;
  reason: string;
}

/** zod's issue as sentences, one for each key that it concerns. */
function describe(issue: z.core.$ZodIssue, schema: z.ZodType, written: readonly PropertyKey[]): Slip[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      unknownKey: true,
      reason: unknownKey(key, known),
    }));
  }
  const name = written
    .map((step) => (typeof step === 'number' ? step + 1 : clip(String(step), 60)))
    .join('.');
  // Invalid input: expected string, received undefined
  const missing = /received undefined$/.test(issue.message);
  const what = issue.message.replace(/^Invalid input: /, '');
  const reason = missing ? `“${name}” is missing.` : name ? `“${name}”: ${lowerFirst(what)}.` : `${what}.`;
  return [{ path: [...issue.path], unknownKey: false, reason }];
}

function unknownKey(key: string, known: readonly string[]): string {
  const short = clip(key, 60);
  return `“${short}” is unknown here.${known.length > 0 ? ` ${hint(short, known)}` : ''}`;
}

/** The keys that a schema allows at a path, as far as they can be told. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    at = unwrap(at);
    const def = defOf(at);
    if (def.type === 'object') at = def.shape?.[step as string];
    else if (def.type === 'array') at = def.element;
    else if (def.type === 'record') at = def.valueType;
    else return [];
  }
  const def = defOf(unwrap(at));
  return def.type === 'object' ? Object.keys(def.shape ?? {}) : [];
}

interface Def {
  type: string;
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
}

function defOf(schema: unknown): Partial<Def> {
  return (schema as { def?: Def } | undefined)?.def ?? {};
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (defOf(at).innerType) at = defOf(at).innerType;
  return at;
}

/**
 * Says where the key (or the list entry) at a path begins, or the nearest part of the path that exists. Of a key that
 * stands there twice it is the last, whose value counts.
 */
function offsetsIn(contents: ParsedNode | null): (path: readonly PropertyKey[]) => number {
  const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    const known =
      pairs.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    pairs.set(map, known);
    return known.get(key);
  };
  return (path) => {
    let at: Node | null = contents;
    let offset = contents?.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(at)) {
        const pair = pairOf(at, String(step));
        if (!pair) return offset;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        at = isNode(pair.value) ? pair.value : null;
      } else if (isSeq(at)) {
        const item: unknown = at.items[Number(step)];
        at = isNode(item) ? item : null;
        offset = at?.range?.[0] ?? offset;
      } else return offset;
    }
    return offset;
  };
}

/** For each list that entries were taken out of: where those that are left stood as written. */
type Taken = WeakMap<unknown[], number[]>;

/** A path into what is left of a document → the path to the same place as it was written. */
function written(value: unknown, path: readonly PropertyKey[], taken: Taken): PropertyKey[] {
  let at = value;
  return path.map((step) => {
    const index = Array.isArray(at) ? taken.get(at)?.[Number(step)] : undefined;
    at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step];
    return index ?? step;
  });
}

/** A value that can be taken out of the list or map that holds it. */
interface Place {
  within: object;
  key: PropertyKey;
}

/** The place that a path leads to, or for a value that is missing the place of what it is missing from; none at the very top. */
function existing(value: unknown, path: readonly PropertyKey[]): Place[] {
  let at = value;
  let found: Place[] = [];
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return found;
    found = [{ within: at, key }];
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

/** Two keys may be missing from one entry, and an alias leads to a value on several paths: it is taken out once. */
function unique(places: readonly Place[]): Place[] {
  const known = new Map<object, Set<PropertyKey>>();
  return places.filter(({ within, key }) => {
    const keys = known.get(within) ?? new Set();
    known.set(within, keys);
    return keys.size < keys.add(key).size;
  });
}

function takeOut(within: object, key: PropertyKey, taken: Taken): void {
  if (!Array.isArray(within)) {
    delete (within as Record<PropertyKey, unknown>)[key];
    return;
  }
  const left = taken.get(within) ?? within.map((_, i) => i);
  left.splice(Number(key), 1);
  taken.set(within, left);
  within.splice(Number(key), 1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
