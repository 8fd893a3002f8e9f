import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';

const interview = `Interview with the keeper of the light

Northport Courier: Is the light on today?

The light is on today, as it was all week long.

Will the light be on tomorrow?

It will be on tomorrow, unless the oil runs out.

Who brings the oil to the light?

A boat brings the oil to the light each Friday.

Is the boat safe in winter?

It is safe, and it has been for years.
`;

describe('Who asks and who answers', () => {
  it('is told where the first of many questions has a label and the others have none', () => {
    const { items } = parse(readSource('interview.txt', new TextEncoder().encode(interview)));
    expect(items.map(({ turns }) => turns.map(({ role }) => role))).toEqual(
      Array.from({ length: 4 }, () => ['question', 'answer']),
    );
    expect(items[0]?.turns[0]).toMatchObject({ label: 'Northport Courier', outlet: 'Northport Courier' });
  });
});
