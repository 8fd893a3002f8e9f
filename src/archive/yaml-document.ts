import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isNode,
  isPair,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import type { RuleId } from '../model/rules.ts';
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

/** Reads YAML against a schema. Nothing throws for what stands in the text: each slip is a message with its line. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  rules: YamlRules,
): YamlReading<T> {
  const counter = new LineCounter();
  const whole = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const sound = whole.errors.length > 0 ? withoutFaults(text) : { text, faults: [] };
  const document = sound.text === text ? whole : parseDocument(sound.text, { prettyErrors: false });
  const place = (offset: number) => counter.linePos(offset);
  let value: unknown;
  const taken: Taken = new WeakMap();
  const offsetOf = (path: readonly PropertyKey[]) => offsetIn(document.contents, written(value, path, taken));
  const lineOf = (path: readonly PropertyKey[]) => Math.max(1, place(offsetOf(path)).line);
  const faults = sound.faults.length > 0 ? sound.faults : whole.errors.map(toFault);
  const messages: ArchiveMessage[] = faults.map(({ offset, reason }) => {
    const { line, col } = place(offset);
    return message(file, rules.invalid, `This is not YAML: ${reason}`, line, col);
  });
  // of a key that stands there twice the last value counts
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { value: null, messages, lineOf };
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    messages.push(message(file, rules.invalid, `This is not usable YAML: ${String(error)}`, 1));
    return { value: null, messages, lineOf };
  }
  // each round takes out what the last one named; a document has no more rounds than keys
  for (let round = 0; round < 1_000; round++) {
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data, messages, lineOf };
    const wrong = result.error.issues.flatMap((issue) =>
      describe(issue, schema, written(value, issue.path, taken)),
    );
    for (const { path, unknownKey, reason } of wrong) {
      const { line, col } = place(offsetOf(path));
      const rule = unknownKey ? rules.unknownKey : rules.invalid;
      const found = message(file, rule, reason, Math.max(1, line), col);
      // a wrong key that was taken out may be missed in the next round, in the same words
      if (!messages.some((earlier) => isDeepStrictEqual(earlier, found))) messages.push(found);
    }
    // from the end, as taking out an entry of a list moves those after it
    const removed = wrong.reverse().filter(({ path }) => remove(value, path, taken));
    if (removed.length === 0) break;
  }
  return { value: null, messages, lineOf };
}

interface Fault {
  offset: number;
  reason: string;
}

function toFault({ pos, message }: YAMLError): Fault {
  return { offset: pos[0], reason: firstSentence(message) };
}

/** The text with each top-level entry that is not YAML by itself made blank: one slip does not cost the rest. */
function withoutFaults(text: string): { text: string; faults: Fault[] } {
  const faults: Fault[] = [];
  let offset = 0;
  const entries = text.split(/^(?=[^\s#])/m).map((entry) => {
    const [error] = parseDocument(entry, { prettyErrors: false }).errors;
    // what is not closed is missed at the end; the reader is to look at the entry
    const at = Math.min(error?.pos[0] ?? 0, entry.trimEnd().length - 1);
    if (error) faults.push({ ...toFault(error), offset: offset + Math.max(0, at) });
    offset += entry.length;
    return error ? entry.replace(/[^\r\n]/g, ' ') : entry;
  });
  return { text: entries.join(''), faults };
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
  const name = written.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
  // Invalid input: expected string, received undefined
  const missing = /received undefined$/.test(issue.message);
  const what = issue.message.replace(/^Invalid input: /, '');
  const reason = missing ? `“${name}” is missing.` : name ? `“${name}”: ${lowerFirst(what)}.` : `${what}.`;
  return [{ path: [...issue.path], unknownKey: false, reason }];
}

function unknownKey(key: string, known: readonly string[]): string {
  return `“${key}” is unknown here.${known.length > 0 ? ` ${hint(key, known)}` : ''}`;
}

/** The keys that a schema allows at a path, as far as they can be told. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    at = unwrap(at);
    const def = defOf(at);
    if (def?.type === 'object') at = def.shape?.[step as string];
    else if (def?.type === 'array') at = def.element;
    else if (def?.type === 'record') at = def.valueType;
    else return [];
  }
  const def = defOf(unwrap(at));
  return def?.type === 'object' ? Object.keys(def.shape ?? {}) : [];
}

interface Def {
  type: string;
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
}

function defOf(schema: unknown): Def | undefined {
  return (schema as { def?: Def } | undefined)?.def;
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (defOf(at)?.innerType) at = defOf(at)?.innerType;
  return at;
}

/** Where a key (or a list entry) begins; the nearest part of the path that exists, for one that is missing. */
function offsetIn(contents: ParsedNode | null, path: readonly PropertyKey[]): number {
  let at: Node | null = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(
        (item) => isPair(item) && String(isNode(item.key) ? item.key : '') === String(step),
      );
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      at = isNode(pair.value) ? pair.value : null;
    } else if (at && 'items' in at && Array.isArray(at.items)) {
      const item = at.items[Number(step)];
      at = isNode(item) ? item : null;
      offset = at?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
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

/** Takes a value out, or for one that is missing what it is missing from. False where nothing could be taken out. */
function remove(value: unknown, path: readonly PropertyKey[], taken: Taken): boolean {
  let at = value;
  for (const step of path.slice(0, -1)) at = (at as Record<PropertyKey, unknown> | null)?.[step];
  const last = path.at(-1);
  if (last === undefined || typeof at !== 'object' || at === null) return false;
  if (!(last in at)) return remove(value, path.slice(0, -1), taken);
  if (Array.isArray(at)) {
    const left = taken.get(at) ?? at.map((_, i) => i);
    left.splice(Number(last), 1);
    taken.set(at, left);
    return at.splice(Number(last), 1).length > 0;
  }
  return delete (at as Record<PropertyKey, unknown>)[last];
}

function firstSentence(text: string): string {
  const line = text.split('\n')[0]!.trim();
  return line.endsWith('.') ? line : `${line}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
