/**
 * A phrase of a language as a pattern, and words that it reads. Flags are those of whoever puts the phrases of all languages
 * together (see any.ts); tests hold each pattern against its sample.
 */
export type Phrase = readonly [pattern: RegExp, sample: string];

/**
 * One spoken language, as far as transcripts, their titles and their topics need it: data only. A new one is one file like
 * en.ts and one line in index.ts; what is left out is read as in no language. Lists of words are parted by spaces.
 */
export interface Language {
  /** BCP 47, the primary subtag */
  tag: string;
  /** ISO 639-3, by which the trigrams of franc name it */
  iso3: string;
  /** words that say nothing by themselves, in small letters; by them the language is told, and no title ends on one */
  littleWords?: string;
  /** words that deny, in small letters; "n't" is the end of one */
  denials?: string;
  /** the stem that the forms of a word share; takes small letters */
  stemmer?: (word: string) => string;
  /** which file of @orama/stemmers that is: the search page loads it too */
  stemmerFile?: string;
  /** numbers in words, and the figures that they are compared as */
  numbers?: Readonly<Record<string, string>>;
  /** which names of months are read, as ICU has them: the short ones of some languages are words of others */
  months?: 'long and short' | 'long';
  /** further names of months, and their numbers */
  otherMonths?: Readonly<Record<string, number>>;
  /** what an archive is called that does not say so itself */
  archive?: string;
  labels?: Labels;
  page?: PageWords;
  persons?: Persons;
  talk?: Talk;
  stage?: StageWords;
  naming?: Naming;
  topics?: TopicWords;
  /** names of one country that share no stem, "poland polish warsaw", in small letters */
  countries?: readonly string[];
  conversation?: Conversation;
  around?: Around;
  threads?: ThreadWords;
  recalls?: Recalls;
  asking?: AskingWords;
}

/** Words of who searches. Small letters; what stands between bars may be of several words: "up to|until". */
export interface AskingWords {
  /** say no more than that something is asked; those of the little words that are not as little where somebody searches stand here too */
  hollow?: string;
  /** say what is wanted of an archive, not what it is about: “all answers”, “everything said”; no answer need hold them where something else is sought */
  request?: string;
  /** ask for the earliest answer: "first mentioned|for the first time" */
  earliest?: string;
  /** ask for the latest answer: "last mentioned|for the last time" */
  latest?: string;
  /** ask for the earliest answer where a query begins or ends so: "first|the first" */
  earliestAtEdge?: string;
  /** ask for the latest answer there */
  latestAtEdge?: string;
  /** what such words say nothing of an order in: "first lady|last week" */
  inName?: string;
  /** countries and what is of them, each with a stroke between and one beginning: "china/chinese" */
  kin?: string;
  /** before a date: "since", "after", "before", "until" */
  since?: string;
  after?: string;
  before?: string;
  until?: string;
  /** the same, behind a date: "2031年以来" */
  sinceBehind?: string;
  afterBehind?: string;
  beforeBehind?: string;
  /** before the first of two dates, and between them: "from", "to" */
  from?: string;
  to?: string;
  /** the day before the one on which it is asked, and that day */
  yesterday?: string;
  today?: string;
  /** the year of that day, and the one before */
  thisYear?: string;
  lastYear?: string;
  spring?: string;
  summer?: string;
  autumn?: string;
  winter?: string;
}

/** Words that stand as a label at the start of a line, in the letters that are printed: "Question", "QUESTION". */
interface Labels {
  /** before what is asked */
  asks?: readonly Phrase[];
  /** the same where the name of who asks stands behind it: "Frage Beispiel" */
  asksBy?: readonly Phrase[];
  /** the same with how, or from where, the question was put, whole, in any letters: it names nobody: "Question from the audience" */
  asksHow?: readonly Phrase[];
  /** somebody of those who listen, whole, in any letters, without a number: "Audience member" */
  floor?: readonly Phrase[];
  /** before what is answered: the label names nobody, so what is said is the spokesperson's */
  answers?: readonly Phrase[];
  /** before who leads through a call, or a voice of the room */
  voices?: readonly Phrase[];
  /** further labels that name nobody but stand for whoever answers, whole, in any letters: "A" */
  nobodys?: readonly Phrase[];
  /** who speaks for a house, by office alone */
  spokesperson?: readonly Phrase[];
  /** labels of no person that may stand where a name does, whole, in any letters: "Voz Mujer" */
  noNames?: readonly Phrase[];
  /** words before a colon that speak for nobody, whole, in any letters: "NOTE" */
  nobody?: readonly Phrase[];
  /** words that begin what is no name, "And for the minister:" */
  notFirst?: string;
  /** a question that was put afterwards, up to its colon, any letters */
  askedAfter?: readonly Phrase[];
  /** a paragraph that tells what was asked afterwards, whole, any letters */
  toldAfter?: readonly Phrase[];
  /** words that the name of a newsroom may have or lack: "Orlu Herald News" */
  newsroomWords?: string;
  /** words that may stand behind the name of a newsroom, or not, and it is the same: "Orlu Herald News Agency" */
  newsroomEndings?: string;
  /** words of which the last one of a name tells that a newsroom has it: "Orlu Herald" */
  newsroomKinds?: string;
  /** words of which the first one of a name tells that a newsroom has it, where somebody’s name stands beside: "Radio Orlu", without accents */
  newsroomBegins?: string;
  /** the same, where words are not parted by spaces */
  newsroomEndsIn?: string;
  /** short forms within names of newsrooms and the whole ones, by turns */
  newsroomShort?: string;
  /** what is printed behind the name of who speaks, without a space between them */
  says?: readonly Phrase[];
}

/** Words of the page around what is said, in any letters. */
interface PageWords {
  /** what titles of briefings hold */
  briefing?: readonly Phrase[];
  /** the same, where words are not parted by spaces or take endings: found anywhere in a word */
  briefingAnywhere?: readonly Phrase[];
  /** with what a printed title goes on in its next line, or breaks off before it, in small letters: "Press briefing" / "by Ann Example" */
  titleGoesOn?: string;
  /** what names of those who publish hold, in small letters, anywhere: “Ministry of Finance” */
  bodies?: readonly Phrase[];
  /** what only says that something stands elsewhere on the page: “See below for an answer, marked with an asterisk.” */
  seesBelow?: readonly Phrase[];
  /** what says that a page is an interview */
  interview?: readonly Phrase[];
  /** heading of a list of those who ask, whole */
  whoAsk?: readonly Phrase[];
  /** heading of a list of those who answer, whole */
  whoAnswer?: readonly Phrase[];
  /** how an editor's note begins */
  editors?: readonly Phrase[];
  /** what stands before a colon where a page, or a line of it, was corrected: nobody's name */
  corrected?: readonly Phrase[];
  /** a line that announces what was corrected; found anywhere in it */
  seesCorrection?: readonly Phrase[];
}

/** By what an interview, and who is who in one, is told. Any letters, anywhere in what is said. */
interface Conversation {
  /** who asks, by what they say to a guest */
  hosts?: readonly Phrase[];
  /** who answers, by what they say to a host */
  guests?: readonly Phrase[];
  /** what stands behind a name and a comma in the label of who asks: "TOM EXAMPLE, HOST" */
  asksBehind?: readonly Phrase[];
  /** gives somebody else the floor */
  givesFloor?: readonly Phrase[];
  /** what stands right before the full name of somebody of the press, as the lectern speaks of them: “your own Ann Vale” */
  pressBefore?: readonly Phrase[];
  /** what stands right behind it: “Ann Vale, a photographer from Quay Pictures” */
  pressBehind?: readonly Phrase[];
  /** says to have a question: “I have a question” */
  hasQuestion?: readonly Phrase[];
  /** what calls a page a talk of one person with others: "town hall" */
  calledTalk?: readonly Phrase[];
}

/** What pages print around a transcript. Any letters, the whole line unless it says otherwise. */
interface Around {
  /** what stands before a colon in the letterhead: "Location: Northport" */
  fields?: readonly Phrase[];
  /** what a label holds that names an occasion and no speaker: "DOORSTOP INTERVIEW: NORTHPORT" */
  occasions?: readonly Phrase[];
  /** the word before the number of a page: "Page 3 of 17" */
  page?: readonly Phrase[];
  /** lines of the page, wherever they stand */
  chrome?: readonly Phrase[];
  /** words of who speaks of themselves or to somebody: no title holds one; small letters */
  speaks?: string;
  /** lines below the last word that was said, behind which nothing is said any more */
  foot?: readonly Phrase[];
}

/** How persons are called. In small letters, without accents and points, unless it says otherwise. */
interface Persons {
  /** forms of address of a man, of a woman, of either */
  sir?: string;
  madam?: string;
  either?: string;
  /** words of offices that stand before a name */
  offices?: string;
  /** ranks, of the offices: a rank before a name is a way to address somebody, as Mr is */
  ranks?: string;
  /** what stands before a name and is no first name, besides offices: "Advisor Example" */
  callings?: string;
  /** words of offices that are none by themselves: "vice" */
  halfOffices?: string;
  /** short forms of offices and the whole ones, by turns: "gen general lt lieutenant" */
  shortOffices?: string;
  /** usual short forms of first names, each with a stroke and the whole one: "mike/michael jack/john jack/jacob" */
  nicknames?: string;
  /** what in a title stands before who speaks: "Remarks by President Example" */
  heldBy?: string;
  /** what joins two of them */
  and?: string;
  /** what in a title stands before whom it is about: "on the visit of President Example" */
  about?: string;
  /** an article before an office behind which no name follows: "by the President After Lunch" */
  articleAlone?: string;
  /** what before an office shows that it is held no more: "former President Example" */
  former?: string;
  /** what a label ends in that stands for several persons who are not named: "Senior Official" */
  unnamed?: string;
  /** what behind an office shows that no name follows: "Secretary of State" */
  joining?: string;
  /** how a label begins that names an office or addresses somebody, any letters */
  honorifics?: readonly Phrase[];
  /** words of an office behind a name and a comma, any letters: "Ana Example, Alliance Spokesperson" */
  officeBehind?: readonly Phrase[];
  /** who gives others the floor, beginning of a label, any letters */
  leads?: readonly Phrase[];
  /** offices that stand before a name: a label of such words alone is an office; any letters */
  officeWords?: readonly Phrase[];
  /** how an office before a name and a comma begins; any letters */
  officeFirst?: readonly Phrase[];
}

/** What is said around a subject. Any letters, unless it says otherwise. */
interface Talk {
  /** whole sentences without their mark: greetings, thanks, calls on somebody */
  greetings?: readonly Phrase[];
  /** beginnings of sentences that say nothing: congratulations, condolences */
  pleasantries?: readonly Phrase[];
  /** how somebody begins to say who they are, in the letters that are printed */
  iAm?: readonly Phrase[];
  /** the same, with nothing but a name behind it */
  myNameIs?: readonly Phrase[];
  /** little words between name and newsroom, "from", and those that join two names, "and" */
  ofNewsroom?: string;
  joinsNames?: string;
  /** words that only open a sentence */
  openers?: readonly Phrase[];
  /** "According to reports, ": up to where the matter begins */
  reported?: readonly Phrase[];
  /** the same in titles alone, of which no address is made: "Reports say that " */
  tellsReports?: readonly Phrase[];
  /** whole questions about the asking, without their mark */
  aboutAsking?: readonly Phrase[];
  /** how the clause of a long question begins that asks */
  asksClause?: readonly Phrase[];
  /** forms of address before a name, and what may follow "Name, " where it is an address; exact letters */
  addressed?: { before: readonly Phrase[]; follows: readonly Phrase[] };
  /** addresses behind the last comma of a sentence */
  addressedLast?: readonly Phrase[];
  /** words of which bare questions are made, "What's your comment?"; small letters */
  bareWords?: string;
  /** whole questions that ask about nothing by themselves, without their mark; exact letters */
  bareQuestions?: readonly Phrase[];
  /** how a statement begins that says nothing without the sentence before it */
  leansBack?: readonly Phrase[];
  /** words anywhere in a question by which it leans on something said before */
  leans?: readonly Phrase[];
  /** how a question begins whose subject is one word: "What about the toll?" */
  asksAbout?: readonly Phrase[];
  /** how a farewell or a holiday greeting at the end begins */
  farewells?: readonly Phrase[];
}

/**
 * By what a title that names the subject is made of what was said: where phrases begin and end, what points back, what
 * only says that something is asked. Small letters; what is left out is read as in no language, by little words alone.
 */
interface Naming {
  /** before a noun, and left off where it comes first: "the", "some" */
  articles?: string;
  /** what no made title ends with, as something was to follow: "the", "and"; and no question, which may end in "to" */
  loose?: string;
  looseInQuestion?: string;
  /** before a noun that was named before: "this", "such" */
  pointing?: string;
  /** behind those a stretch of time, which needs no naming: "this week" */
  times?: string;
  /** stand for what was named before: "he", "it" */
  pronouns?: string;
  /** those of the pronouns that stand for a person, of whom one often knows who is meant: "he" */
  ofPersons?: string;
  /** stand for those who talk: "I", "your" */
  talkers?: string;
  /** join two nouns to one phrase: "of", "in" */
  joins?: string;
  /** joins by which a phrase may go on, and which may be cut off with what follows: false of "of" */
  closest?: string;
  /** joins behind which two stand at least: "between" */
  between?: string;
  /** point to where one is, and name no place: "here" */
  here?: string;
  /** join two phrases of a kind: "and" */
  pairs?: string;
  /** what follows is a verb: "to", "will", "they" */
  beforeVerb?: string;
  /** forms of verbs by which a sentence stands: "is", "has"; none of a language, and no statement of it is cut off */
  finite?: string;
  /** verbs whose every form ends a phrase; compared by their stems */
  verbs?: string;
  /** further words that no phrase goes over: adverbs, verbs of forms of their own */
  borders?: string;
  /** how adverbs end, in a word of several letters */
  adverbs?: RegExp;
  /** how forms of verbs end that are verbs behind a noun: "pressed" */
  participles?: RegExp;
  /** how forms of verbs end that are verbs behind a name and before an article: "bears" */
  presents?: RegExp;
  /** forms of verbs that are nouns before "of" alone: "closing" */
  gerunds?: RegExp;
  /** ends of words behind which a verb follows: "we'll"; with a straight apostrophe */
  contracted?: RegExp;
  /** nouns and adjectives that say little by themselves: "thing", "important" */
  hollow?: string;
  /** no name stands without the word before it: nouns change with what governs them, "о выборах" */
  declines?: boolean;
  /** pointing words that also link clauses: "I know that he …" */
  linking?: string;
  /** what stands before an adjective that no noun follows: "is", "very" */
  beforeAdjective?: string;
  /** in small letters, what opens a question inside a sentence that names its matter by itself: "I wonder why the bridge is closed" */
  embeds?: RegExp;
  /** sentences, whole, that say what is done in the talk and nothing else: "A couple of questions" */
  nothings?: readonly Phrase[];
  /** sentences in which a pronoun stands for nothing: "Is it fair to say" */
  standing?: readonly Phrase[];
  /** first words of a clause that cannot stand without another: "if", "in" */
  dependent?: string;
  /** first words of what may be cut off at the end: "because", "which" */
  trailing?: string;
  /** what only says that something is asked, up to where it is named: "Could you comment on " */
  asksOf?: readonly Phrase[];
  /** what a question begins with and ends at a comma: "On the bridge, " */
  opensSubject?: readonly Phrase[];
  /** first words of who talks of their own talking: "I", "obviously" */
  chat?: string;
  /** verbs behind somebody who only tells: "said" */
  tellers?: string;
  /** what goes before a clause that was said to be reported: "Reports" */
  reports?: string;
  /** verbs behind which it is so: "know that the bridge is closed" */
  factual?: string;
  /** whoever talks: "I" */
  own?: string;
  /** under which it may not be so: "never", "would" */
  dubious?: string;
  /** a clause behind which another is so under that alone: "if", "according" */
  reserved?: string;
  /** clauses that go on behind their end: "大桥重新开放后" */
  hanging?: readonly Phrase[];
  /** between who says and what is said: "said yesterday that "; found anywhere in a sentence */
  sayings?: readonly Phrase[];
  /** what may be left off at the end: ", though" */
  closers?: readonly Phrase[];
  /** what only says who told: "reported that" */
  told?: readonly Phrase[];
  /** where words are told by their part of speech: what an editor of a contents list knows of them; small letters */
  spoken?: SpokenWords;
  /** where words are not parted: what names a subject between its marks, in the group `about` */
  about?: readonly Phrase[];
  /** the same: how a clause begins that goes on with another: "但" */
  goingOn?: readonly Phrase[];
  /** the same: what may be cut off at the beginning of a clause: "近日，" */
  whens?: readonly Phrase[];
}

/** Nouns and verbs whose part of speech is known, by what they do in talk; small letters. */
interface SpokenWords {
  /** nouns that name what somebody says, not what about: behind "comment on" the matter begins */
  talkNouns?: string;
  /** verbs by which somebody asks for an answer: "Could you tell us" */
  talkVerbs?: string;
  /** nouns that what is joined to them belongs to, beside those that end as "negotiation" does: "vote on" */
  relational?: string;
  /** nouns for whom "he" may stand */
  persons?: string;
  /** of the names of newsrooms: who only reports is no matter */
  newsrooms?: string;
  /** nouns that name no matter alone: "the number" */
  heads?: string;
  /** behind "this" they point nowhere: "this administration" */
  deictic?: string;
  /** ways to talk that are no matter, their words joined by hyphens: "bottom-line" */
  figures?: string;
  /** nouns that go on with what for: "plans to move the school" */
  purposes?: string;
  /** words of institutions that have to do with much: "senate" */
  institutions?: string;
  /** "could", in “what can you tell us” */
  able?: string;
  /** in “with” */
  accompanying?: string;
  /** with somebody and “of”, say what of: "accused" */
  accusing?: string;
  /** joins two: "and" */
  adding?: string;
  /** before a name: "mr" */
  addressing?: string;
  /** open what such an “it” stands for: "that" */
  afterIt?: string;
  /** what is announced: "question" */
  announced?: string;
  /** begin to say what a question is about: "let" */
  announcing?: string;
  /** open a question: "why" */
  asking?: string;
  /** in “right now” */
  atOnce?: string;
  /** before a verb that ends a phrase: "risk of losing" */
  beforeGerund?: string;
  /** before “it” in a question: "does" */
  beforeIt?: string;
  /** before such a “there”: "is" */
  beforeThere?: string;
  /** opens what is asked, unless a thing follows: "No offense, but" */
  beforeThing?: string;
  /** behind a noun that names nothing by itself: "sense of" */
  behindHollow?: string;
  /** behind an “it” that stands for nothing: "is" */
  behindIt?: string;
  /** behind a “there” that points nowhere: "are" */
  behindThere?: string;
  /** before “there”, or for it: "any" */
  being?: string;
  /** joins a noun to what it is of: "of" */
  belonging?: string;
  /** before two: "between" */
  betweens?: string;
  /** say when, and no matter ends with them: "Monday" */
  calendar?: string;
  /** ask, or open a clause that goes before what is asked: "when" */
  clausal?: string;
  /** nouns that say nothing without the clause behind them: "the fact that" */
  clauseNouns?: string;
  /** behind such a matter: "if" */
  closing?: string;
  /** between two prepositions that are one: "with respect to" */
  composing?: string;
  /** join two phrases of a kind: "or" */
  coupling?: string;
  /** say when, and are no verbs: "tonight" */
  days?: string;
  /** before the matter that a question declares: "on the bridge, …" */
  declaring?: string;
  /** the same, where a sentence begins with it: "regarding" */
  declaringFirst?: string;
  /** before the matter, where it is announced: "to" */
  declaringLast?: string;
  /** before a noun that was named before: "such" */
  demonstratives?: string;
  /** deny: "not" */
  denying?: string;
  /** before what there is too little of, and what says so further before: “less than total confidence”, “not enough support” */
  limiting?: string;
  limited?: string;
  /** nouns that say nothing of a matter behind “no”: “no doubt” */
  undenied?: string;
  /** only close a question: "right" */
  echoes?: string;
  /** before what is fought for: "over" */
  disputedBy?: string;
  /** such fights: "dispute" */
  disputes?: string;
  /** open such a clause: "whether" */
  embedding?: string;
  /** says nothing before what asks: "like" */
  filling?: string;
  /** between what somebody wants to say and what about: "regarding" */
  framing?: string;
  /** open a question behind a word like “on”: "whom" */
  governedAsks?: string;
  /** before what somebody talks of: "about" */
  governing?: string;
  /** have an answer: "got" */
  having?: string;
  /** turn a question, in any form of theirs: "does" */
  helping?: string;
  /** the bridge | question: what is asked, behind what it is on */
  askedThings?: string;
  /** before a noun in set phrases: "in relation to" */
  idiomatic?: string;
  /** nouns that behind a preposition are no matter: “on the table” */
  idle?: string;
  /** before a verb: "to" */
  infinitive?: string;
  /** may join a phrase to a noun: "of" */
  joining?: string;
  /** in “you know” */
  knowing?: string;
  /** what somebody asks leave to do: "follow" */
  leaving?: string;
  /** adjectives that are left off where a phrase begins: "several" */
  leftOff?: string;
  /** open a clause as well as a question: "where" */
  linkingAsks?: string;
  /** open a clause behind a noun: "who" */
  linkingWords?: string;
  /** join a phrase to a verb rather than to a noun: "over" */
  loose?: string;
  /** behind an “it” that stands for something: "means" */
  meaning?: string;
  /** before a verb without “to”: "will" */
  modals?: string;
  /** times that a name may end with, in capitals: “Election Day” */
  namedTimes?: string;
  /** behind a noun, and no object of it: "whom" */
  noObjects?: string;
  /** behind a verb, and no subject of it: "been" */
  noSubjects?: string;
  /** between “is” and what “it” is: "not" */
  notBe?: string;
  /** who asks: "me" */
  ofAsker?: string;
  /** whose something is, of those who talk: "our" */
  ofTalkers?: string;
  /** joins a name to a name: "on" */
  onto?: string;
  /** before a noun that is asked for: "whatever" */
  openNouns?: string;
  /** only open a question: "well" */
  openers?: string;
  /** tell which of some: "second" */
  ordinals?: string;
  /** whose something is: "his" */
  owning?: string;
  /** behind a verb that it is a part of: “points out” */
  parting?: string;
  /** stand for a noun or a clause: "another" */
  placeholders?: string;
  /** point to what was named: "those" */
  pointers?: string;
  /** open a clause behind a noun: "which" */
  relatives?: string;
  /** go back to a matter: "follow" */
  returning?: string;
  /** behind an “it” that stands for nothing: "seems" */
  seeming?: string;
  /** between “could you” and a verb: "please" */
  softening?: string;
  /** those who talk: "we" */
  speakers?: string;
  /** stand for those who talk to each other: "you" */
  talking?: string;
  /** in “in terms of” */
  terms?: string;
  /** stand for what was named: "it" */
  thirds?: string;
  /** of those, for several: "they" */
  thirdsOfMany?: string;
  /** of those, for a person: "she" */
  thirdsOfPerson?: string;
  /** before a subject in a question: "does" */
  turning?: string;
  /** before “to” or “on”, by which a question says what it is about: "turn" */
  turningWords?: string;
  /** no question ends with: "the" */
  unfinished?: string;
  /** open a question about an answer: "what" */
  whatOrHow?: string;
  /** joins a noun to where it is: "in" */
  within?: string;
  /** before a clause that names what is asked: "wonder" */
  wondering?: string;
  /** joins one of two: "or" */
  alternative?: string;
  /** before a noun that says something they point nowhere: "another" */
  beforeNamed?: string;
  /** behind a pronoun it points nowhere: "else" */
  besides?: string;
  /** with “and” behind it it points nowhere: "both" */
  bothOf?: string;
  /** in “what about the toll” */
  bringingUp?: string;
  /** before an adjective it points nowhere: "so" */
  degree?: string;
  /** with “or” behind it it points nowhere: "either" */
  eitherOf?: string;
  /** points to a place, or says that something is: "there" */
  existing?: string;
  /** stands for a thing, or for nothing: "it" */
  impersonal?: string;
  /** before a noun of which there are several: "an" */
  indefinite?: string;
  /** links clauses, or points: "that" */
  linkingThat?: string;
  /** who is asked: "you" */
  listener?: string;
  /** before a noun it points nowhere: "one" */
  numeral?: string;
  /** who asks, as a subject: "i" */
  oneself?: string;
  /** opens a question about an answer: "what" */
  openWhat?: string;
  /** denies, behind a verb: "n’t" */
  shortDenying?: string;
  /** behind a comma it stands for all that was said: "which" */
  whole?: string;
  /** how whoever answers calls the next, at the end, with the name in a group: "Yes, Ann." */
  calls?: RegExp;
  /** what an answer says where it denies, doubts or charges: "had nothing to do with" */
  disowning?: RegExp;
  /** where a statement says what somebody or something is: "The mayor is a thief" */
  judging?: RegExp;
  /** what is in a question that was written down as it was said: "Is it -- when will it open?" */
  sounds?: RegExp;
  /** how words end, in small letters */
  endings?: Endings;
  /** behind a comma, how begins what only adds to a question: "considering that it leans" */
  asides?: string;
  /** how who hedges begins: "might" */
  hedges?: string;
}

/** How words end, by what such words are; small letters, a straight apostrophe. */
interface Endings {
  /** of pronouns for whoever it is: "somebody" */
  anybody: RegExp;
  /** of what is done to something or with somebody: "negotiations" */
  action: RegExp;
  /** of adverbs: "highly" */
  adverb: RegExp;
  /** of what somebody is doing: "losing" */
  doing: RegExp;
  /** of what was done, before a noun: "stolen" */
  done: RegExp;
  /** of the genitive, a word by itself: "’s" */
  genitive: RegExp;
  /** of verbs in either form: "closing" */
  inflected: RegExp;
  /** of verbs in the past: "closed" */
  past: RegExp;
  /** of what points back to its own noun: "itself" */
  reflexive: RegExp;
  /** of nouns that are several: "plans" */
  several: RegExp;
}

/** How stage directions begin, any letters. */
interface StageWords {
  /** in round brackets */
  round?: readonly Phrase[];
  /** in square brackets */
  square?: readonly Phrase[];
}

/** Words that name no subject by themselves; small letters. */
interface TopicWords {
  /** of a heading: what kind of news it is, not what about: "update", "situation" */
  generic?: string;
  /** of public life, printed with a capital: "federation", "council" */
  publicLife?: string;
  /** of the time, and of the talk itself: "week", "reporter" */
  talk?: string;
  /** too wide to be a subject alone, and part of one: "program", "bill" */
  broad?: string;
  /** ways of speaking that name no subject, of several words each, in small letters, parted by bars: "bottom line|short list" */
  idioms?: string;
  /** stems of words that a contents list puts around a subject, as the stemmer leaves them */
  frame?: string;
  /** offices, printed with a capital */
  offices?: string;
  /** join others in a heading: "on", "of" */
  joining?: string;
  /** join two words of a name: "Bank of the South" */
  joinsName?: string;
  /** in small letters, the beginning of a name: "al" in "al Qaeda" */
  particles?: string;
  /** stand between two names, and in some: "and" in "Belt and Road" */
  links?: string;
  /** words at the end of a name of several, without which it is the same: "initiative" */
  nameEndings?: string;
  /** of persons: none is a subject by itself */
  firstNames?: string;
  /** what is plainly one matter under several names, in any letters, each matter behind a bar: "climate change/global warming" */
  sameMatters?: string;
  articles?: string;
  /** false where capitals do not tell names, since every noun has one */
  capitalsTell?: boolean;
  /** false where words are not parted by spaces */
  spaced?: boolean;
  /** what stands before a country's name and may be left off: "Republic of …" */
  stateForms?: RegExp;
}

/** How whoever asks goes on or turns to something else, and how the next is called. Any letters. */
interface ThreadWords {
  /** how a question begins that says that it follows up: "Just to follow up" */
  followUp?: readonly Phrase[];
  /** sentences by which somebody begins who was called, without their mark: "Thank you, Minister" */
  thanks?: readonly Phrase[];
  /** sentences by which somebody takes note of an answer, without their mark: "All right" */
  takesNote?: readonly Phrase[];
  /** how a question begins that adds something: "And also" */
  adds?: readonly Phrase[];
  /** how a question begins that goes on with what was said: "But" */
  goesOn?: readonly Phrase[];
  /** how one begins that holds something against it: "But" */
  objects?: readonly Phrase[];
  /** how a question begins that turns to another matter: "On another topic" */
  newMatter?: readonly Phrase[];
  /** the same, in the middle of its beginning: "Great. One more question" */
  turns?: readonly Phrase[];
  /** how whoever answers calls the next, a whole sentence without its mark: "Go ahead, in the back" */
  callsOn?: readonly Phrase[];
  /** days that are news, in the beginning of a question: "this morning" */
  theseDays?: readonly Phrase[];
  /** what answers by itself, or opens a sentence before a comma, with a capital, and is no name: "Absolutely" */
  namesNobody?: readonly Phrase[];
  /** words anywhere in a sentence that need something said before: "it" */
  pointsBack?: readonly Phrase[];
  /** labels of whoever asked last and goes on, in the letters that are printed: "INTERLOCUTOR" */
  goesOnLabels?: readonly Phrase[];
}

/**
 * How somebody says that something was said here on an earlier day, which the group `day` names: a date without a year, the day of the week
 * that it bears, else the day before. Where the day is that of what was spoken of, or another room is named behind it, nothing is read.
 */
export interface Recalls {
  /** what names a day, in the letters in which it stands: looked for first, as few texts have one */
  days: readonly Phrase[];
  /** by whoever speaks */
  own?: readonly Phrase[];
  /** by whoever is spoken to */
  others?: readonly Phrase[];
  /** … in the words of whoever asks, which in an answer may be of another room: “at yesterday’s press conference” */
  asking?: readonly Phrase[];
}
