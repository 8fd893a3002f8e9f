import { describe, expect, it } from 'vitest';
import { nameReader } from '../../src/search/query/names.js';
import { addressesOf } from '../../src/site/addressed.ts';

const person = (name: string, ...others: string[]) => ({
  id: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  otherNames: others.map((other) => ({ name: other })),
});
const also = (...people: ReturnType<typeof person>[]) =>
  Object.fromEntries([...addressesOf(people)].filter(([, names]) => names.length > 0));

describe('A form of address with a surname', () => {
  it('may mean whoever is known by a full name of it', () => {
    expect(also(person('Ana Vale', 'Mrs. Vale'), person('Ms. Vale'), person('Mr. Vale'))).toEqual({
      'ana-vale': ['Ms. Vale'],
    });
    expect(also(person('Ana Vale'), person('Bo Vale', 'Mr. Vale'), person('Ms. Vale'))).toEqual({
      'ana-vale': ['Ms. Vale'],
    });
  });

  it('means nobody who is known by an office or by no first name, and an office before a surname is none', () => {
    expect(also(person('President Vale'), person('Mrs. Vale'))).toEqual({});
    expect(also(person('Ana Vale'), person('General Vale'), person('Director Vale'))).toEqual({});
    expect(also(person('Ana Vale'), person('Ms. Orr'))).toEqual({});
  });

  it('leads to the one who speaks more, and to the other behind', () => {
    const read = nameReader({
      speaker: [
        [
          'ana-vale',
          'Ana Vale',
          400,
          0,
          ['Mrs. Vale', ...(also(person('Ana Vale'), person('Ms. Vale'))['ana-vale'] ?? [])],
        ],
        ['ms-vale', 'Ms. Vale', 22, 0],
        ['mr-vale', 'Mr. Vale', 3, 0],
      ],
    });
    const named = (query: string) => read(query).map(({ named }) => named.map(({ value }) => value));
    expect(named('Ms. Vale')).toEqual([['ana-vale', 'ms-vale']]);
    expect(named('Mr. Vale')).toEqual([['mr-vale']]);
  });
});
