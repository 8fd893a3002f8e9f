import {
  beginnings,
  newestFirst,
  type SpeakerPassage,
  speakerPassages,
  topicPassages,
} from '../../src/site/by-briefing.ts';
import { type YearOfSubject, yearsBeside } from '../../src/site/by-year.ts';
import { styles } from '../assets.ts';
import { dayAndMonth, plural } from '../format.ts';
import { attribute, type Html, html } from '../html.ts';
import { monthPlaces, partName, yearPlaces } from '../over-years.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';
import { personEntry } from './speaker.ts';
import { topicEntry, why } from './topic.ts';

/** Of a topic with more entries in a year the titles are listed. */
const MOST_WITH_TEXT = 60;

/** Somebody who says more in a year has a line a briefing there. */
const MOST_TITLES = 100;

/** One year of a topic, a speaker or a newsroom. It says nothing of the other years than that they are there. */
export function subjectYear({ shown, address }: PageOf<'subject-year'>, view: View): Html {
  const { words, lang } = view;
  const { subject, part } = shown;
  const name = partName(view, part);
  const title = `${subject.name}, ${name}`;
  const count = plural(lang, part.held.length, words.count[formsOf(shown)]);
  const { months, list } = listOf(view, shown);
  const years = yearPlaces(view, yearsBeside(shown), address);
  const { previous, next } = part;
  const neighbour = (relation: string, one: typeof previous) =>
    one && { address: one.address, relation, title: one.title || words.undated };
  return view.parts.layout(view, {
    name: 'subject-year',
    title,
    description: `${title}: ${count}`,
    ...wayHere(view, name),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${title}</h1>
<p class="facts">${count}</p>
</div>
<div class="over-years">
${view.parts.jump(words.years, [years, months])}<div class="over-years-list">
<h2 class="visually-hidden">${shown.of === 'outlets' ? words.questionsBy : words.answersBy}</h2>
${list}</div>
</div>
${shown.of === 'topics' && why(view, { entries: shown.part.held })}${view.parts.neighbours(
  view,
  neighbour(words.previous, previous),
  neighbour(words.next, next),
)}`,
  });
}

const formsOf = ({ of }: YearOfSubject) => (of === 'outlets' ? 'questions' : 'answers');

/** What is listed, the newest first, and the months of it. */
function listOf(view: View, shown: YearOfSubject) {
  if (shown.of === 'topics') {
    const passages = newestFirst(topicPassages({ entries: shown.part.held }));
    const ids = beginnings(passages, 'month');
    const how = shown.part.rows > MOST_WITH_TEXT ? 'title' : 'few';
    const list = passages.map((one) => topicEntry(view, one, { id: ids.get(one), shown: how }));
    return { months: monthPlaces(view, ids), list };
  }
  const passages = newestFirst(speakerPassages(shown.part.held, Number.POSITIVE_INFINITY));
  const ids = beginnings(passages, 'month');
  const list =
    shown.part.held.length > MOST_TITLES
      ? html`<ol class="named">
${passages.map((one) => row(view, shown, one, ids.get(one)))}</ol>
`
      : passages.map((one) =>
          personEntry(view, one, shown.of === 'speakers' ? shown.subject : null, ids.get(one)),
        );
  return { months: monthPlaces(view, ids), list };
}

function row(view: View, shown: YearOfSubject, { briefing: held, items }: SpeakerPassage, id?: string): Html {
  const { lang, words, to } = view;
  const { date, title } = held.briefing;
  return html`<li class="named-row"${attribute('id', id)}>${date && html`<time datetime="${date}">${dayAndMonth(lang, date)}</time> `}<span><a href="${to(held.address)}">${title}</a> <span class="index-count">${plural(lang, items.length, words.count[formsOf(shown)])}</span></span>
`;
}
