import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** A key of a file of settings. */
export interface Key {
  /** "topics[].name": the path of the key; "[]" stands for each entry of a list, NAME for a key of one’s own choice */
  path: string;
  /** "list of text" */
  type: string;
  required: boolean;
  what: string;
}

/** Every key that a schema allows, in its order. @param closed keys that are explained elsewhere: nothing below them is listed */
export function keysOf(schema: z.ZodType, closed: readonly string[] = []): Key[] {
  return keysBelow(z.toJSONSchema(schema, { io: 'input' }), '', closed);
}

function keysBelow(schema: Schema, prefix: string, closed: readonly string[]): Key[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const path = `${prefix}${name}`;
    const key = {
      path,
      type: typeInWords(property),
      required: schema.required?.includes(name) === true,
      what: property.description ?? '',
    };
    return [key, ...(closed.includes(path) ? [] : keysInside(property, path, closed))];
  });
}

/** Of what stands under a key: of an object itself, of each entry of a list, of each name of a table, of each kind that it may be. */
function keysInside(schema: Schema, path: string, closed: readonly string[]): Key[] {
  const { items, additionalProperties: others, anyOf, oneOf } = schema;
  if (isSchema(items)) return keysInside(items, `${path}[]`, closed);
  if (isSchema(others)) return keysInside(others, `${path}.NAME`, closed);
  if (oneOf) return kindsInside(oneOf.filter(isSchema), path, closed);
  if (anyOf) return anyOf.filter(isSchema).flatMap((one) => keysInside(one, path, closed));
  return keysBelow(schema, `${path}.`, closed);
}

/** What differs by the word that stands under one key ("do: split"): first the keys that all kinds have, then each kind with its own. */
function kindsInside(kinds: readonly Schema[], path: string, closed: readonly string[]): Key[] {
  const [shared = {}] = kinds;
  const common = Object.keys(shared.properties ?? {}).filter((name) =>
    kinds.every(({ properties }) => isSchema(properties?.[name]) && wordOf(properties[name]) === null),
  );
  const only = (schema: Schema, isWanted: (name: string) => boolean): Schema => ({
    ...schema,
    properties: Object.fromEntries(
      Object.entries(schema.properties ?? {}).filter(([name]) => isWanted(name)),
    ),
  });
  const own = kinds.flatMap((kind) => {
    const word = Object.entries(kind.properties ?? {}).find(
      ([, one]) => isSchema(one) && wordOf(one) !== null,
    );
    if (!word) return [];
    const [name, value] = word;
    const title = `${path}.${name}: ${isSchema(value) ? wordOf(value) : ''}`;
    const rest = only(kind, (one) => one !== name && !common.includes(one));
    return [
      { path: title, type: 'word', required: false, what: kind.description ?? '' },
      ...keysBelow(rest, `${title}, `, closed),
    ];
  });
  return [
    ...keysBelow(
      only(shared, (name) => common.includes(name)),
      `${path}.`,
      closed,
    ),
    ...own,
  ];
}

const isSchema = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema);

/** The one word that may stand there; null where any other may. */
const wordOf = ({ const: word }: Schema): string | null => (typeof word === 'string' ? word : null);

function typeInWords(schema: Schema): string {
  const {
    type,
    enum: words,
    items,
    format,
    anyOf,
    oneOf,
    additionalProperties: others,
    const: word,
  } = schema;
  if (word !== undefined) return String(word);
  if (words) return words.join(' | ');
  if (oneOf) return 'keys';
  if (anyOf) return anyOf.filter(isSchema).map(typeInWords).join(' or ');
  if (isSchema(items)) return `list of ${typeInWords(items)}`;
  if (isSchema(others)) return `table of ${typeInWords(others)} by name`;
  if (type === 'object') return 'keys';
  if (type === 'integer' || type === 'number') return 'number';
  if (format === 'uri') return 'http address';
  return format === 'date' ? 'date' : 'text';
}
