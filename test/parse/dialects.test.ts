import { describe, expect, it } from 'vitest';
import { dialectById } from '../../src/dialects/detect.ts';
import { type Dialect, dialects } from '../../src/dialects/index.ts';
import type { Sample } from '../../src/dialects/types.ts';

/** Every pattern of a dialect with what it is for. */
function samplesOf(dialect: Dialect): [string, Sample][] {
  const many: [string, readonly Sample[] | undefined][] = [
    ['mark', dialect.marks],
    ['label', dialect.labels],
    ['furniture', dialect.furniture],
    ['spokesperson', dialect.spokesperson],
  ];
  const single: [string, Sample | undefined][] = [
    ['heading of the contents', dialect.tocHeading],
    ['heading of the answers', dialect.answersHeading],
    ['heading in the line', dialect.inlineHeading],
    ['name behind an office', dialect.nameBehindOffice],
    ['opening of an answer', dialect.answerOpening],
    ['outlet', dialect.outlet],
    ['date of issue', dialect.issueDate],
    ['place', dialect.place],
  ];
  return [
    ...many.flatMap(([name, list]) => (list ?? []).map((one): [string, Sample] => [name, one])),
    ...single.flatMap(([name, one]): [string, Sample][] => (one ? [[name, one]] : [])),
  ];
}

describe.each(dialects.map((dialect) => [dialect.id, dialect] as const))('The dialect %s', (_, dialect) => {
  it.each(samplesOf(dialect).map(([name, one]) => [name, one.sample, one.pattern] as const))(
    'reads its sample: %s “%s”',
    (_name, sample, pattern) => {
      pattern.lastIndex = 0;
      expect(pattern.test(sample)).toBe(true);
    },
  );

  it('knows what nobody said, headings and openings by how a line begins: the same words inside a sentence are said', () => {
    // "© Derechos Reservados": what stands before it is the publisher’s
    const anywhere = new Set(['Derechos Reservados']);
    const found = samplesOf(dialect).filter(([name]) => !['mark', 'label', 'spokesperson'].includes(name));
    const loose = found.filter(
      ([
        ,
        {
          pattern: { source },
        },
      ]) => !source.startsWith('^') && !anywhere.has(source),
    );
    expect(loose.map(([name, { sample }]) => `${name}: ${sample}`)).toEqual([]);
  });

  it('has labels that read from the place they are given', () => {
    for (const label of dialect.labels) {
      expect(label.pattern.sticky, label.sample).toBe(true);
      label.pattern.lastIndex = 0;
      expect(label.pattern.exec(label.sample)?.[1], label.sample).toBeTruthy();
    }
  });
});

describe('The list of dialects', () => {
  it('names each once', () => {
    const ids = dialects.map((dialect) => dialect.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('general');
  });

  it('answers an unknown id with the nearest, else with all', () => {
    expect(() => dialectById('white-hose')).toThrow(
      'There is no dialect “white-hose”. Did you mean “white-house”?',
    );
    expect(() => dialectById('x')).toThrow(
      `There is no dialect “x”. Known are ${dialects.map((dialect) => dialect.id).join(', ')}.`,
    );
  });
});
