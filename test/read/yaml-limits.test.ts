import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CST, Parser, stringify } from 'yaml';
import { parseYaml } from '../../src/read/yaml.ts';
import { deepestYaml, largestYaml, mostMarks, mostPieces, yamlExcess } from '../../src/read/yaml-limits.ts';
import { trials } from '../helpers/trials.ts';

/** How many lists and maps lie within each other, as the library’s own parser has them. */
function levelsOf(text: string): number {
  let deepest = 0;
  const open: [CST.Token, number][] = [...new Parser().parse(text)].map((token) => [token, 0]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    deepest = Math.max(deepest, depth);
    if (token.type === 'document' && token.value) open.push([token.value, depth]);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      for (const inner of [key, value]) if (inner) open.push([inner, depth + 1]);
    }
  }
  return deepest;
}

describe('A YAML text', () => {
  it('as a person writes it is not too much', () => {
    const decisions = Array.from(
      { length: 3_000 },
      (_, at) =>
        `  - line: ${at + 1}\n    text: 'Question: “And [the] harvest: {when}?” *a* - ? & !'\n    do: split\n`,
    );
    expect(yamlExcess(`decisions:\n${decisions.join('')}`)).toBeNull();
    const settings = `# ${'- '.repeat(99)}\ntitle: a - b - c\ntopics:\n  - name: Sea\n    match: [tide, 'ebb: [', "{"]\n`;
    expect(yamlExcess(settings)).toBeNull();
    expect(
      yamlExcess(`text: |\n  ${'- '.repeat(99)}\n  *a ${'['.repeat(99)}\nnext: >-\n  : : : :\n`),
    ).toBeNull();
  });

  it.each([
    ['brackets', '['],
    ['open maps', '{a: '],
    ['dashes', '- '],
    ['question marks', '? '],
    ['keys in a line', 'a: '],
    ['empty keys', ': '],
    ['lists of questions', '[? '],
    ['lists in maps', '[{a: '],
  ])('of %s in each other is too deep, from one level to hundreds of thousands', (_, level) => {
    for (const count of [deepestYaml + 3, 20_000, 200_000]) {
      const text = level.repeat(count).slice(0, largestYaml);
      expect(yamlExcess(text)?.kind).toMatch(/^too-/);
      expect(yamlExcess(`title: x\nlist:\n  ${text}`)?.kind).toMatch(/^too-/);
    }
  });

  it('that goes in by a space a line is too deep, where it is so', () => {
    const text = Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
    const excess = yamlExcess(text);
    expect(excess).toMatchObject({
      kind: 'too-deep',
      reason: `it nests more than ${deepestYaml} levels deep`,
    });
    expect(text.slice(0, excess?.offset).split('\n')).toHaveLength(deepestYaml + 2);
  });

  it('is never taken apart where the parser would go deeper', () => {
    const unit = fc.constantFrom(
      ...[
        '- ',
        '? ',
        ': ',
        'a: ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '\n',
        ' ',
        '  ',
        '\t',
        'x',
        '"',
        "'",
        '|\n',
        '# c\n',
        '&a ',
        '!t ',
        '*a',
        '---\n',
        '...\n',
        '-\n',
        'a:\n',
      ],
    );
    const text = fc
      .tuple(
        fc.array(unit, { maxLength: 8 }),
        fc.array(unit, { minLength: 1, maxLength: 5 }),
        fc.nat(2 * deepestYaml),
      )
      .map(([start, part, times]) => start.join('') + part.join('').repeat(times));
    fc.assert(
      fc.property(text, (one) => {
        const levels = levelsOf(one);
        if (yamlExcess(one) === null) expect(levels).toBeLessThanOrEqual(deepestYaml + 1);
      }),
      trials(600),
    );
  });

  it('as the library writes it, with a few levels, is not too much', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 8 }, fc.string(), tie('list'), tie('map')),
      list: fc.array(tie('any'), { maxLength: 3 }),
      map: fc.dictionary(fc.string({ maxLength: 5 }), tie('any'), { maxKeys: 3 }),
    })).map;
    fc.assert(
      fc.property(value, fc.boolean(), (one, flow) => {
        expect(yamlExcess(stringify(one, flow ? { collectionStyle: 'flow' } : {}))).toBeNull();
      }),
    );
  });

  it('is too long by its characters, its pieces or its marks, and says by which', () => {
    expect(yamlExcess('x'.repeat(largestYaml + 1))?.reason).toBe('it is longer than 1,000,000 characters');
    expect(yamlExcess('a:\n'.repeat(mostPieces / 2))?.reason).toBe(
      'it has more than 100,000 words and signs',
    );
    for (const mark of ['*a', '&a', '!a']) {
      const text = `a: &a 1\nb: [${`${mark} , `.repeat(mostMarks + 1)}]`;
      expect(yamlExcess(text)?.reason).toBe('it has more than 100 anchors, aliases and tags');
      expect(text.slice(0, yamlExcess(text)?.offset).match(/[*&!]a/g)).toHaveLength(mostMarks);
    }
  });

  it('makes nothing but text, numbers, lists and maps, whatever its tags, and prints nothing', () => {
    const printed: unknown[] = [];
    const hear = (warning: unknown) => printed.push(warning);
    process.on('warning', hear);
    const { document, faults } = parseYaml(
      'a: !!js/function "function () { globalThis.hacked = true }"\nb: !!python/object/apply:os.system [x]\n? [c]\n: 1\n__proto__: { d: 1 }\n',
    );
    const made = document?.toJS() as Record<string, unknown>;
    expect(made.a).toBe('function () { globalThis.hacked = true }');
    expect(made.b).toEqual(['x']);
    expect(Object.keys(made)).toEqual(['a', 'b', '[ c ]', '__proto__']);
    expect(({} as { d?: number }).d).toBeUndefined();
    expect(faults.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      'odd Unresolved tag: tag:yaml.org,2002:js/function.',
      'odd Unresolved tag: tag:yaml.org,2002:python/object/apply:os.system.',
    ]);
    process.off('warning', hear);
    expect(printed).toEqual([]);
  });
});
