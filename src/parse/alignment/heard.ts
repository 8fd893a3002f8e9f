import { once } from '../../text/once.ts';
import type { RawItem, Said } from '../stages.ts';
import { spokenBy } from '../turns/say.ts';
import { type Bags, toBags } from './bag.ts';

/** What is said in an exchange, and its words; each is made when it is first asked for, and once. */
export interface Heard {
  said: () => Said;
  bags: () => Bags;
}

/** `say`: gives what is said; `lang`: BCP 47. */
export function hear(say: () => Said, lang: string): Heard {
  const said = once(say);
  return { said, bags: once(() => toBags(said(), lang)) };
}

/** What is asked in an item, and what else is said there. */
export function saidIn(item: RawItem): Said {
  const text = (asks: boolean) =>
    item.turns
      .filter((turn) => (turn.role === 'question') === asks)
      .flatMap((turn) => spokenBy(turn).paragraphs)
      .join('\n');
  return { question: text(true), answer: text(false) };
}
