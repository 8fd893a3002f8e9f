import type { PluralForms } from '../format.ts';

/** The words of the search page, for the template and for its script. */
export interface FinderWords {
  /** with an example of its own archive: a `subject` and a `year` */
  hint: string;
  filters: string;
  language: string;
  /** the first of a list of choices, under a label that says of what: one short word, or a narrow list cuts it */
  allLanguages: string;
  anyYear: string;
  anyMonth: string;
  kind: string;
  anyKind: string;
  anySeries: string;
  speaker: string;
  anySpeaker: string;
  sort: string;
  best: string;
  newest: string;
  oldest: string;
  more: string;
  /** while an answer is awaited */
  searching: string;
  /** while the newest answers are shown, and older ones awaited */
  older: string;
  /** a button: puts the list in its order, once all have come, where somebody reads it already */
  settle: string;
  /** "12 answers": how many were found */
  found: PluralForms;
  /** "3 without a date, listed last": behind it, where they are in an order of time; `{count}` */
  undatedLast: string;
  /** “On the same matter:”: what else was found in the thread of a result */
  sameThread: string;
  nothing: string;
  /** "Nothing in the archive holds “{word}”." */
  unheld: string;
  /** the same, where one language of several is searched: "Nothing in {language} holds …" */
  unheldIn: string;
  /** "Nothing is held of {date}.": a day, a month, or days */
  noDays: string;
  /** where the query names such days beside other words: of which days something is, {span}, and that the nearest in time come first */
  beyond: string;
  /** of a search by newsroom: newsrooms are named in {count} of {all} briefings, of these years: {years}, "2018–2020" */
  newsroomsNamed: string;
  /** where the query has the name of a newsroom among its words: leads to what that asked of the rest of them; {name} */
  onlyAsked: string;
  /** "Before: {days}": the nearest that is held */
  daysBefore: string;
  daysAfter: string;
  /** "Did you mean {words}?" */
  nearest: string;
  /** "Search without it: {query}" */
  without: string;
  /** "Speaker: {names}": who bears the name that is searched for */
  named: string;
  /** "Search instead: {query}" */
  instead: string;
  dropFilters: string;
  failed: string;
  again: string;
  undated: string;
  outlet: string;
  anyOutlet: string;
  topic: string;
  /** the topic that a search is about: `{topic}` is a link */
  aboutTopic: string;
  anyTopic: string;
  /** before the first day of a span, and the last */
  from: string;
  to: string;
  /** where the first of the two days is the later one: what is searched instead, `{date}` */
  turned: string;
  /** takes a span away */
  allDates: string;
  /** what the strip of marks shows */
  overTime: string;
  /** how the strip is used */
  brush: string;
  /** before what was read out of the query: a person, a month */
  understood: string;
  /** "since {date}", "until {date}" */
  since: string;
  until: string;
  /** "Leave out: {name}": takes one of them away */
  drop: string;
  /** links: nothing is read out of the query; it is again */
  asTyped: string;
  asMeant: string;
  /** "Searched for “{other}” instead of “{word}”.", and the link behind it */
  mended: string;
  unmended: string;
  /** "No answer holds every word. Searched for: {words}." */
  reduced: string;
  /** so many answers hold all words, which is few; behind them stand so many that are near */
  few: PluralForms;
  behind: PluralForms;
  /** above these, in the list */
  notAll: string;
  /** no answer holds all words */
  most: string;
  /** "No answer holds “{word}” together with the rest." */
  lacking: string;
  /** where the first or the last answer is asked for: so many hold words side by side that were typed so, and behind it, so many hold them apart; above the first of those */
  inRow: PluralForms;
  apart: PluralForms;
  apartLine: string;
  /** there, where none does */
  noneInRow: string;
  /** behind these: so many hold the most of the words */
  closest: PluralForms;
  /** behind that, of half a remembered sentence */
  together: string;
  /** "Searched in {language}." */
  searched: string;
  /** where few were found: "Other languages call it otherwise: {links}", each “中文 2018–2024” */
  otherwise: string;
  /** "Other languages hold it: {links}", each "{count} in {language}" */
  elsewhere: string;
  inLanguage: string;
  /** a link behind the field, for who goes by keys */
  toResults: string;
  needsScript: string;
  /** behind it, how to go about it; {topics}: a link to all topics, called so */
  fromTopics: string;
  fromTopicsLink: string;
  /** opens what was found as numbers */
  inNumbers: string;
  /** a choice: answers, or what share of all answers of the month */
  asCount: string;
  asShare: string;
  /** above a column of these shares */
  share: string;
  /** "at most {count}, in {when}": a month and its year */
  mostIn: string;
  /** above the speakers who give the most of the answers found */
  bySpeaker: string;
  table: string;
  /** of the month: found or not */
  allAnswers: string;
  copyCsv: string;
  saveCsv: string;
  copied: string;
  notCopied: string;
}
