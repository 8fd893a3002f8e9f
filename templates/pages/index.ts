import type { Pages } from '../view.ts';
import { briefing } from './briefing.ts';
import { data } from './data.ts';
import { dates } from './dates.ts';
import { day } from './day.ts';
import { editorial } from './editorial.ts';
import { gone } from './gone.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { item } from './item.ts';
import { month } from './month.ts';
import { moved } from './moved.ts';
import { namesakes } from './namesakes.ts';
import { notFound } from './not-found.ts';
import { outlet } from './outlet.ts';
import { outlets } from './outlets.ts';
import { root } from './root.ts';
import { search } from './search.ts';
import { series } from './series.ts';
import { speaker } from './speaker.ts';
import { speakers } from './speakers.ts';
import { subjectYear } from './subject-year.ts';
import { topic } from './topic.ts';
import { topics } from './topics.ts';
import { undated } from './undated.ts';
import { verification } from './verification.ts';
import { year } from './year.ts';

/** Our own template of every kind of page. */
export const pages: Pages = {
  briefing,
  data,
  dates,
  day,
  editorial,
  gone,
  history,
  home,
  item,
  month,
  moved,
  namesakes,
  'not-found': notFound,
  outlet,
  outlets,
  root,
  search,
  series,
  speaker,
  speakers,
  'subject-year': subjectYear,
  topic,
  topics,
  undated,
  verification,
  year,
};
