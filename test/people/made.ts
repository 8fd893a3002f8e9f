import { officesNamed } from '../../src/languages/office-names.ts';
import { calledToAsk } from '../../src/outline/called.ts';
import { namedInFull } from '../../src/outline/named.ts';
import { officesSaidIn } from '../../src/outline/offices-said.ts';
import { voicesOf } from '../../src/outline/outline.ts';
import type { Heard } from '../../src/people/types.ts';
import { item, turn } from '../site/made.ts';

interface Made {
  date?: string | null;
  series?: string | null;
  title?: string;
}

/** A briefing in which each list of turns is an item. */
export function heard(
  { date = '2031-05-04', series = null, title = 'Briefing' }: Made,
  ...items: ReturnType<typeof turn>[][]
): Heard {
  const made = items.map((turns, number) => item(`item-${number + 1}`, 'Title', turns));
  return {
    date,
    series: series === null ? null : { id: series, title: series },
    title,
    holders: officesNamed(title),
    named: namedInFull({ items: made }, [title]) ?? undefined,
    called: calledToAsk({ items: made }),
    officesSaid: officesSaidIn({ items: made }),
    items: made.map((item) => voicesOf(item)),
  };
}

/** One in which each of these answers, in an item of its own; "The President*20" in twenty of them. */
export function answered(made: Made, ...labels: string[]): Heard {
  const items = labels.flatMap((label) => {
    const [speaker = '', times = '1'] = label.split('*');
    return Array.from({ length: Number(times) }, () => [turn('answer', 'Yes.', { speaker })]);
  });
  return heard(made, ...items);
}
