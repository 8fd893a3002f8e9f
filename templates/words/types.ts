import type { Dating } from '../../src/site/checks.ts';
import type { Why } from '../../src/site/types.ts';
import type { PluralForms } from '../format.ts';
import type { DataWords } from './data.ts';
import type { FinderWords } from './finder.ts';
import type { PositionWords } from './positions.ts';
import type { VerificationWords } from './verification.ts';

/** Every word that the interface says. `{name}` is filled in, `#` is the number. */
export interface Words {
  skip: string;
  menu: string;
  home: string;
  search: string;
  searchLabel: string;
  searchButton: string;
  breadcrumbs: string;
  languages: string;
  dates: string;
  topics: string;
  speakers: string;
  outlets: string;
  series: string;
  undated: string;
  date: string;
  year: string;
  month: string;

  /** what the archive is, where its settings do not say; {years}: "2021–2024", {series}: their names */
  archiveOf: string;
  /** … of no series */
  archive: string;
  newest: string;
  years: string;
  /** above the picture of all briefings on one axis of time */
  river: string;
  /** what its heights mean */
  riverMarks: string;
  /** above the strips of topics */
  riverTopics: string;
  /** of a year of which the archive has nothing */
  notHeld: string;
  /** what a briefing as one bar shows */
  score: string;
  /** persons */
  others: string;
  topicsOfLate: string;
  allTopics: string;
  /** a long list by its letters, and what of it comes first */
  alphabet: string;
  mostOften: string;
  onThisDay: string;
  thisWeek: string;
  allDates: string;
  /** "{count} more": the rest of a list that is cut */
  more: string;

  announcements: string;
  questions: string;
  remarks: string;
  announcement: string;
  followUp: string;
  contents: string;
  alsoListed: string;
  weakTitle: string;
  /** what the transcript says of itself: corrections, what was found out later; and one of them */
  printedNotes: string;
  printedNote: string;
  /** what leads from such a note back to its mark in what was said */
  backToText: string;
  /** {type}: `thisType`, set as the titles that it speaks of, which no transcript prints; and on the page of one */
  madeTitles: string;
  thisType: string;
  madeTitle: string;
  /** the same of a statement in quotation marks that whoever asks makes */
  askedTitle: string;
  /** of a title that a person decided */
  givenTitle: string;

  /** heard, not seen, after a name: "{name} asks" */
  asks: string;
  answers: string;
  says: string;
  question: string;
  answer: string;
  statement: string;

  copyLink: string;
  /** in a citation; {title}: what the exchange is called, which may be what was asked and not what was said */
  citedAnswer: string;
  /** … and what nobody gave a title; {kind}: answer, announcement or remarks, {number}: its place in its briefing, {total}: how many that has */
  citedNumber: string;
  linkCopied: string;
  /** at a passage that reads otherwise than when the link to it was copied */
  changedSince: string;
  seeHistory: string;
  copyFailed: string;
  /** a button that shows how a page is cited, and before a citation */
  cite: string;
  /** before the address of an answer, below who speaks, where and when, its title and its briefing */
  citeAbove: string;
  copy: string;
  /** before the code that shows an answer on another site */
  embed: string;
  copied: string;
  /** before the names of formats */
  download: string;
  /** a button beside what is selected */
  copyQuotation: string;
  /** what is copied; {words}: what was said, {who}: by whom and when, {link}: where it stands */
  quotation: string;
  paragraph: string;
  inBriefing: string;
  inContext: string;
  /** what was asked before, and next, on the same matter */
  before: string;
  follows: string;
  permalink: string;

  previous: string;
  next: string;
  previousItem: string;
  nextItem: string;
  previousBriefing: string;
  nextBriefing: string;
  neighbours: string;

  source: string;
  verbatim: string;
  /** beside the one before: the text of a PDF or another document */
  extracted: string;
  /** {page}, {line}: where an answer stands in a document */
  printedAt: string;
  json: string;
  published: string;
  place: string;
  time: string;
  translations: string;
  /** of a briefing in two languages, item beside item */
  sideBySide: string;
  /** {one}, {other}: languages, by what they call themselves */
  besideTitle: string;
  /** {joined} of its {items} items have a counterpart that is sure */
  besideLead: string;
  /** {language} */
  noCounterpart: string;
  /** behind a language: no counterpart of an answer is sure in it, and the link leads to the whole briefing */
  inItsBriefing: string;
  /** leads to one that says nearly the same */
  otherTranscript: string;
  /** … where that alone says of itself that it was corrected */
  correctedTranscript: string;
  /** the transcript says of itself, or of a line, that it was corrected */
  markedCorrected: string;
  license: string;
  publisher: string;
  madeWith: string;

  byMonth: string;
  /** {count}: "41 answers", {when}: a year, or a month and its year */
  peak: string;
  why: string;
  whyRules: Record<string, string>;
  whyOther: string;
  related: string;
  speakersLead: string;
  outletsLead: string;
  topicsLead: string;
  /** a link from a topic to a search: a topic is what was found to be about it, and not all that names it */
  withTheseWords: string;
  topicLead: string;
  /** before the names of feeds; `calendar` is one of them */
  follow: { archive: string; series: string; topic: string; person: string; calendar: string };
  undatedLead: string;
  datesLead: string;
  answersBy: string;
  questionsBy: string;
  /** {names}: other names of one speaker, by why they were taken for that person’s */
  joined: Record<Why, string>;
  /** of a name under which several persons answer */
  severalPersons: string;
  /** {name}: a name of several speakers, who follow, or of nobody */
  whichPerson: string;
  nobodysName: string;
  /** a guest of the press who asks under a name */
  askersName: string;

  /** of a briefing: what was published under its address before */
  history: string;
  historyTitle: string;
  historyLead: string;
  /** {date} */
  corrected: string;
  correctedOfLate: string;
  firstVersion: string;
  /** {number}: where two were published on one day */
  version: string;
  versionText: string;
  /** heard before and behind words that went or came: "[taken out: … ]" */
  tookOut: string;
  putIn: string;
  /** before a whole answer that went or came */
  itemWent: string;
  itemCame: string;
  title: string;
  /** {lines}: "3–9, 12" */
  lines: PluralForms;
  /** {lines}: a stretch of the text that was replaced */
  formerLines: string;
  /** {lines}; said where no word changed that anybody said */
  onlyUnsaid: string;
  /** {lines}; said where words changed too */
  alsoUnsaid: string;
  nothingSeen: string;
  versionLost: string;

  /** where a briefing comes from and how it was read */
  provenance: string;
  takenIn: string;
  rawHash: string;
  readBy: string;
  unsaidLines: string;
  doubts: string;
  /** above what was worked out of a briefing, each with its line and why */
  inferences: string;
  /** behind the name of somebody whose words may be another’s */
  doubtfulSpeaker: string;
  /** behind a date that is doubtful */
  dating: Record<Dating, string>;
  /** before inferences that are not doubtful */
  inferred: string;

  /** at an address whose words stand elsewhere now */
  moved: string;
  /** at an address whose words are held no longer */
  gone: string;
  /** {date}: since when */
  goneLead: string;
  goneTitle: string;
  goneText: string;
  /** heading of what stood on a page and does so no more */
  elsewhere: string;
  /** {date} */
  goneSince: string;
  /** before the titles of other parts of an answer that was split */
  partsAt: string;
  /** before the title of the answer that it was a part of */
  partOf: string;
  /** before a briefing of an earlier day that is recalled */
  refersTo: string;
  /** before the answers of later days that recall it */
  referredIn: string;

  notFound: string;
  notFoundLead: string;
  nearest: string;
  redirect: string;

  /** the page that says how a quotation is checked */
  verification: VerificationWords;
  data: DataWords;

  /** the search page */
  finder: FinderWords;

  positions: PositionWords;

  count: {
    briefings: PluralForms;
    questions: PluralForms;
    announcements: PluralForms;
    /** what readers are told of whatever is counted in items: of announcements and remarks too */
    answers: PluralForms;
    /** the link to all of a list */
    all: PluralForms;
    minutes: PluralForms;
    corrected: PluralForms;
    versions: PluralForms;
  };
}
