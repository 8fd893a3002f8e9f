import type { Item, Turn } from '../src/model/briefing.ts';
import { type Html, raw } from './html.ts';

/**
 * What stands on the page of an answer, marked for machines as schema.org calls it: a question and its answers, or an article. These are
 * attributes (RDFa Lite, which is shorter than microdata) and not a second text, for there are as many of these pages as answers. No link of
 * these has a `rel`, which would be read as one more property.
 */

/** The outermost. @param type a name of schema.org, never words of a transcript: it stands without quotes */
export const typeOf = (type: 'QAPage' | 'Article'): Html => raw(` vocab=https://schema.org/ typeof=${type}`);

const property = (name: 'mainEntity' | 'acceptedAnswer' | 'name' | 'headline' | 'text' | 'author'): Html =>
  raw(` property=${name}`);

const question = raw(`${property('mainEntity')} typeof=Question`);
const article = typeOf('Article');
const answer = raw(`${property('acceptedAnswer')} typeof=Answer`);

export const markOfItem = ({ kind }: Item): Html => (kind === 'exchange' ? question : article);

const name = property('name');
const headline = property('headline');

export const markOfTitle = ({ kind }: Item): Html => (kind === 'exchange' ? name : headline);

interface Marks {
  turn: Html | null;
  /** of the name, where nothing else stands beside it */
  who: Html | null;
  words: Html;
}

const text = property('text');
const author = property('author');
const asked: Marks = { turn: null, who: null, words: text };
const stated: Marks = { turn: null, who: author, words: text };
const answered: Marks = { ...stated, turn: answer };

/** Of a turn: several questions before an answer are one to schema.org, as they have one title. */
export function marksOf({ kind }: Item, { role }: Turn): Marks {
  if (kind !== 'exchange') return stated;
  return role === 'question' ? asked : answered;
}
