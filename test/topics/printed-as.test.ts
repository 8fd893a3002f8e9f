import { describe, expect, it } from 'vitest';
import { printedAs } from '../../src/topics/printed-as.ts';

describe('A subject is written', () => {
  it('as most titles have it in the middle of sentences', () => {
    const titles = [
      'Dinner of the Orlu Sailing Caucus: who comes?',
      'Why is the Orlu Sailing Caucus late?',
      'Does the Orlu Sailing Caucus meet?',
      'A talk with the orlu sailing caucus',
    ];
    expect(printedAs('orlu sailing caucus', titles)).toBe('Orlu Sailing Caucus');
  });

  it('in small letters where fewer than three say it there, or half of them have these', () => {
    const opening = ['Harbour dues: who pays?', 'Orlu: harbour dues', '“Harbour dues are low”?'];
    expect(printedAs('harbour dues', opening)).toBe('harbour dues');
    const halved = ['The Harbour Dues', 'The Harbour Dues rise', 'The harbour dues', 'About harbour dues'];
    expect(printedAs('harbour dues', halved)).toBe('harbour dues');
  });

  it('in capitals where it is an abbreviation, also at the beginning', () => {
    const titles = ['QUAY treaty: who signs?', 'QUAY treaty', 'Is the QUAY treaty signed?'];
    expect(printedAs('quay treaty', titles)).toBe('QUAY treaty');
  });

  it('by no title that has capitals throughout, nor by one in which it is a part of a longer name', () => {
    const throughout = [
      'Talks On Harbour Dues Resume',
      'Talks About Harbour Dues',
      'The Harbour Dues Report',
    ];
    expect(printedAs('harbour dues', throughout)).toBe('harbour dues');
    const longer = [
      'Is the Orlu Harbour Dues Act new?',
      'The Orlu Harbour Dues Act is new',
      'On Harbour Dues Act',
    ];
    expect(printedAs('harbour dues', longer)).toBe('harbour dues');
  });

  it('by no title that only reads like it', () => {
    const inside = ['About Harbour dueses', 'The Newharbour dues', 'A HARBOUR DUESX'];
    expect(printedAs('harbour dues', inside)).toBe('harbour dues');
  });
});
