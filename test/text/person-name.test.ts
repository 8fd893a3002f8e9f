import { describe, expect, it } from 'vitest';
import { personName } from '../../src/languages/person-name.ts';

describe('The name of a person', () => {
  it.each([
    ['Ana Maria Lopez Ruiz', 'ruiz'],
    ['Rear Admiral Ana Maria Lopez Ruiz', 'ruiz'],
    ['Ana Maria Lopez Ruiz Prado', undefined],
    ['Minister', undefined],
  ])('has at most four words behind its titles: %s', (printed, surname) => {
    expect(personName(printed)?.surname).toBe(surname);
  });
});
