import { band, yearsBand } from './fragments/band.ts';
import { breadcrumbs } from './fragments/breadcrumbs.ts';
import { briefingEntry } from './fragments/briefing-entry.ts';
import { calendar, calendarMonth } from './fragments/calendar-month.ts';
import { contents } from './fragments/contents.ts';
import { elsewhere } from './fragments/elsewhere.ts';
import { follow } from './fragments/follow.ts';
import { footer } from './fragments/footer.ts';
import { head } from './fragments/head.ts';
import { header } from './fragments/header.ts';
import { item } from './fragments/item.ts';
import { itemEntry } from './fragments/item-entry.ts';
import { itemList } from './fragments/item-list.ts';
import { itemRows } from './fragments/item-rows.ts';
import { jump } from './fragments/jump.ts';
import { layout } from './fragments/layout.ts';
import { monthChart } from './fragments/month-chart.ts';
import { neighbours } from './fragments/neighbours.ts';
import { people } from './fragments/people.ts';
import { pieces } from './fragments/pieces.ts';
import { positions } from './fragments/positions.ts';
import { river } from './fragments/river.ts';
import { score } from './fragments/score.ts';
import { searchForm } from './fragments/search-form.ts';
import { source } from './fragments/source.ts';
import { spark } from './fragments/spark.ts';
import { turn } from './fragments/turn.ts';
import { yearStrip } from './fragments/year-strip.ts';
import type { Parts } from './view.ts';

/** Our own fragments. */
export const parts: Parts = {
  band,
  breadcrumbs,
  briefingEntry,
  calendar,
  calendarMonth,
  contents,
  elsewhere,
  follow,
  footer,
  head,
  header,
  item,
  itemEntry,
  itemList,
  itemRows,
  jump,
  layout,
  monthChart,
  neighbours,
  people,
  pieces,
  positions,
  river,
  score,
  searchForm,
  source,
  spark,
  turn,
  yearStrip,
  yearsBand,
};
