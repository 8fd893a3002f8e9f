import { stemmer } from '@orama/stemmers/english';
import type { Language } from './types.ts';

const HAS = '(?:just |also |already |did |have |had )?';
const SAID =
  'said|mentioned|noted|indicated|explained|pointed out|answered|stressed|emphasized|stated|announced|talked about|spoke about';
const I_SAID = `i ${HAS}(?:${SAID}|told you)`;
const WE_SPOKE = `we ${HAS}(?:discussed|talked about|spoke about)`;
const YOU_SAID = `you ${HAS}(?:${SAID}|told (?:us|me)|were asked(?: about)?|asked(?: me)?)`;
const I_ASKED = `i ${HAS}asked you(?: about)?`;
const HERE = '(?: (?:this|it|here|from here|from (?:this|the) podium|to you|to us|about (?:this|that)))?';
const ROOM = '(?:(?:press|daily|regular) ){0,2}(?:briefing|gaggle|conference|podium|room)\\b';
const NAMED = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = `on ${MONTH} \\d{1,2}(?:st|nd|rd|th)?`;

const OWN_ROOM = `(?:at|in|during) (?:the|my|our|your) ${ROOM}`;
/** not “you said that on Monday he leaves” */
const BETWEEN = `(?:${HERE}(?: ${OWN_ROOM}| back)?| that(?= yesterday)|${HERE} (?:at|in|during)(?= \\w+['’]s))`;
/** not “you said on May 4 he left” */
const WHEN = `(?<day>yesterday|on ${NAMED}|${NAMED}(?=['’]s )|${DATE}(?=[.?!;:]|$|,? (?:that|if|whether|about)\\b))(?:['’]s ${ROOM})?`;
/** not “what I said yesterday in Sarn”, but “yesterday in this briefing” */
const HERE_ALONE =
  "(?!['’]s|\\w)(?! (?:in|on|at|to|with|during|about|before|after|by|from|morning|evening|night|afternoon|and)\\b" +
  `(?! (?:the|my|our|this|that) ${ROOM}))`;

const recalled = (who: string) => new RegExp(`\\b(?:${who})${BETWEEN} ${WHEN}${HERE_ALONE}`);
/** Where a sentence, or a part of it, begins with the day. */
const begunWith = (who: string) =>
  new RegExp(
    `(?:^|[.?!,;:—-] +|\\b(?:and|but|so|because) )(?<day>yesterday|on ${NAMED}|${DATE}),? (?:${who})${HERE_ALONE}`,
  );

export const en: Language = {
  tag: 'en',
  iso3: 'eng',
  denials: "no not never none nobody nothing neither nor cannot without n't",
  littleWords:
    'a about above across after again against all also am an and any are as asked at be because been before being below ' +
    'between both but by can cannot could did do does doing down during each either else etc even ever every few for from ' +
    'further get give given go had has have having he her here hers him his how however i if in into is it its itself just ' +
    'know last let like made make many may me might more most much must my new next no nor not now of off on once one only ' +
    'or other our out over own per please really said same say see shall she should since so some such take tell than that ' +
    'the their them then there these they thing think this those though through to today too two under until up upon us ' +
    'very was way we well were what when where whether which while who whom whose why will with within without would yes ' +
    'yesterday yet you your comment comments question questions answer answers issue issues regarding concerning',
  stemmer,
  stemmerFile: 'english',
  numbers: {
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    plus: '+',
  },
  months: 'long and short',
  otherMonths: { sept: 9 },
  archive: 'Briefings',
  labels: {
    asks: [
      [/QUESTION(?:S|ER)?|Question(?:s|er)?/, 'Question'],
      [/INTERVIEWER|Interviewer/, 'Interviewer'],
      [/(?:(?:FE)?MALE |UNIDENTIFIED |SEVERAL )?REPORTERS?|(?:Unidentified )?Reporters?/, 'FEMALE REPORTER'],
      [/CORRESPONDENTS?|Correspondents?/, 'Correspondent'],
      [
        /(?:(?:FE)?MALE |UNIDENTIFIED )?JOURNALISTS?|(?:(?:Fem|M)ale |Unidentified )?[Jj]ournalists?/,
        'Female Journalist',
      ],
      [/(?:Female|Male|Several) [Rr]eporters?/, 'Male Reporter'],
      [/(?:THE )?PRESS|MEDIA|Media/, 'THE PRESS'],
    ],
    asksHow: [
      [
        /question (?:(?:from|by) (?:(?:the|an?) )?(?:audience|floor|public|room|chat|online|internet|web|remote|phone|audience member|student|participant|attendee|member of the (?:audience|public))|(?:by|via|over|on|through) (?:the )?(?:e-?mail|chat|zoom|webex|teams|phone|telephone|text|internet|web|video|video ?link|slido)|(?:submitted|asked|sent|received|posed|put) (?:in writing|online|by e-?mail|in advance|via [a-z]+)|online|in writing)/,
        'Question from the audience',
      ],
      [
        /(?:online|written|e-?mail(?:ed)?|audience|chat|remote|zoom|student) (?:follow-?up )?question/,
        'Online question',
      ],
    ],
    floor: [
      [
        /(?:(?:un|non-)?identified |(?:fe)?male |young |(?:an? |the )?)(?:audience(?: members?)?|participant|student|attendee|voice|member of the (?:audience|public))|caller|crowd/,
        'Audience member',
      ],
      [/unidentified (?:man|woman|male|female|speaker|participant)/, 'UNIDENTIFIED WOMAN'],
      [/(?:voice )?from the (?:floor|audience)/, 'From the floor'],
    ],
    answers: [[/ANSWER|Answer/, 'Answer']],
    voices: [
      [/OPERATOR|Operator/, 'OPERATOR'],
      [/MODERATOR|Moderator/, 'Moderator'],
      [/HOST|Host|STAFF(?: MEMBER)?|Staff|AIDE/, 'STAFF MEMBER'],
      [/VOICE|PARTICIPANT|AUDIENCE(?: MEMBERS?)?|ANNOUNCER/, 'AUDIENCE MEMBER'],
      [/INTERPRETER|Interpreter|TRANSLATOR|Translator/, 'Interpreter'],
      [/UNIDENTIFIED (?:MAN|WOMAN|MALE|FEMALE|SPEAKER|PARTICIPANT)/, 'UNIDENTIFIED WOMAN'],
    ],
    toldAfter: [
      [
        /(?:After|Following) the (?:regular )?(?:press conference|briefing),? .{1,200}\b(?:asked|inquired|questions?)\b.{0,200}\./,
        'After the press conference, a journalist asked if the toll would rise.',
      ],
    ],
    newsroomWords: 'the news tv television radio online agency newspaper daily media network',
    newsroomEndings: 'news agency newspaper',
    newsroomKinds:
      'news agency newspaper newspapers paper daily tv television radio broadcasting broadcaster network media times post ' +
      'herald courier journal tribune gazette chronicle observer telegraph press weekly magazine',
    newsroomBegins: 'radio tv television channel daily',
    noNames: [[/journalists?|unknown|unidentified/, 'Journalist']],
    nobodys: [[/[AR]\d*\.?|Answers?/, 'A']],
    spokesperson: [
      [/(?:(?:Deputy|Associate|Acting|Official) )?Spokes(?:man|woman|person)/, 'Deputy Spokesperson'],
    ],
    nobody: [
      [
        /NOTE|BACKGROUND|UPDATE|CORRECTION|CLARIFICATION|FACTS?|MYTH|FACT SHEET|EDITOR['’]?S['’]? NOTE/,
        'NOTE',
      ],
      [/(?:(?:ON|THE) )?(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY/, 'ON MONDAY'],
      [/(?:THE |THIS |NEXT )?WEEK ?END|(?:THE )?WEEK AHEAD/, 'THE WEEK AHEAD'],
      [/MEDIA (?:CONTACTS?|ENQUIR(?:Y|IES)|INQUIR(?:Y|IES))|PRESS CONTACTS?|CONTACT/, 'MEDIA CONTACT'],
      [/PHONE|TEL|FAX|E-?MAIL|HTTPS?/, 'PHONE'],
      [/UPDATED|PUBLISHED|POSTED|ISSUED ON/, 'PUBLISHED'],
      [/THEMES?|SUBJECTS?|TOPICS?|AGENDA|CONTENTS|TITLE|SOURCE|RE/, 'SUBJECT'],
      [
        /PREPARED REMARKS|QUESTIONS? (?:AND|&) ANSWERS?|TRANSCRIPT|(?:THE )?FOLLOWING|END/,
        'QUESTIONS AND ANSWERS',
      ],
      [/(?:CALL )?PARTICIPANTS|ATTENDEES|PRESENT/, 'CALL PARTICIPANTS'],
      [/WHO|WHAT|WHEN|WHERE|WHY|HOW|FOR/, 'WHERE'],
      [/DATE|TIME|PLACE|LOCATION|VENUE/, 'VENUE'],
      [/PS|P\.S\.|(?:FOR )?REFERENCE/, 'FOR REFERENCE'],
    ],
    notFirst: 'And But So On As At If When Or Also Now Because Regarding Concerning Finally However About',
  },
  page: {
    titleGoesOn: 'by with and of',
    bodies: [
      [
        /\b(?:ministry|department|office|commission|agency|council|authority|board|bank|government|secretariat|presidency)\b/,
        'Ministry of Finance of the Republic of Norland',
      ],
    ],
    briefing: [
      [/briefings?|gaggle|press (?:conference|availability|call)|news conference/, 'Press Conference'],
      [/remarks|statement|interview|doorstop|earnings|readout/, 'Remarks'],
    ],
    interview: [[/interview(?!er)|q\s?&\s?a|questions? and answers?/, 'Interview with Ann Example']],
    whoAsk: [
      [
        /(?:conference )?call participants|analysts?(?: participants)?|(?:media|press)(?: participants)?|questioners|journalists/,
        'Conference call participants',
      ],
    ],
    whoAnswer: [
      [
        /(?:corporate|company|management) (?:participants|representatives)|executives?|presenters?|speakers?|management|participants|present/,
        'Corporate participants',
      ],
    ],
    editors: [[/(?:editor|note|correction|clarification|this (?:transcript|version))\b/, 'Editor’s note']],
    seesBelow: [
      [
        /see (?:(?:the )?(?:transcript )?below|(?:the )?corrections? (?:marked|below))\b/,
        'see below for an answer to a question, marked with an asterisk',
      ],
    ],
    seesCorrection: [
      [
        /see below for (?:an? |the |some )?corrections?\b/,
        'see below for a correction to a typo in the transcript',
      ],
    ],
    corrected: [[/(?:CORRECTED|AMENDED|REVISED)(?: (?:COPY|TRANSCRIPT|VERSION))?|CORRECTION/, 'CORRECTED']],
  },
  persons: {
    sir: 'mr sir lord shri',
    madam: 'mrs ms miss dame lady smt',
    either: 'dr prof professor hon rt right honourable',
    offices:
      'the president vice prime premier minister secretary under deputy assistant acting first foreign governor senator representative ' +
      'congressman congresswoman admiral rear general lieutenant gen lt adm col sen rep gov amb major brigadier colonel captain ' +
      'capt maj commander sergeant ambassador chair chairman chairwoman chancellor commissioner director mayor administrator attorney surgeon ' +
      'speaker spokesman spokeswoman spokesperson press chief judge justice king queen prince princess pope cardinal bishop ' +
      'archbishop treasurer superintendent coach',
    ranks:
      'admiral rear general lieutenant gen lt adm col maj capt major brigadier colonel captain commander sergeant',
    callings:
      'adviser advisor counsel counselor counsellor coordinator representative envoy negotiator strategist economist officer ' +
      'official officials aide staff head leader member co-chair chef doctor manager analyst historian candidate nominee guest',
    halfOffices: 'vice prime under deputy assistant acting first foreign rear press',
    shortOffices:
      'gen general lt lieutenant adm admiral col colonel sen senator rep representative gov governor amb ambassador capt captain maj major',
    nicknames:
      'mike/michael jim/james bob/robert rob/robert bill/william will/william jack/john jack/jacob tom/thomas ' +
      'tim/timothy dan/daniel danny/daniel dave/david ed/edward joe/joseph chris/christopher matt/matthew ' +
      'nick/nicholas pete/peter rick/richard dick/richard sam/samuel steve/stephen steve/steven tony/anthony tony/antony ' +
      'alex/alexander andy/andrew liz/elizabeth beth/elizabeth kathy/katherine kathy/kathleen jen/jennifer sue/susan ' +
      'meg/margaret peggy/margaret larry/lawrence gene/eugene chuck/charles charlie/charles hank/henry harry/henry ' +
      'jerry/gerald ray/raymond terry/terence',
    heldBy: 'by',
    and: 'and with',
    about: 'on of to for about regarding previewing after before',
    articleAlone: 'the',
    former: 'former late ex',
    unnamed: 'official officials',
    joining: 'of for to and',
    honorifics: [
      [/mr|mrs|ms|miss|dr|professor/, 'Mr. Example'],
      [/the|prime|vice|deputy|under|first|chief/, 'Deputy Minister Example'],
      [
        /secretary|minister|president|ambassador|governor|senator|chancellor|mayor|chair|director/,
        'Senator Example',
      ],
      [/administrator|attorney|commissioner|superintendent|speaker|spokes\w*/, 'Spokeswoman Example'],
      [/senior|general|admiral|colonel|major|captain|lieutenant|rear/, 'Rear Admiral Example'],
      [/prince|princess|king|queen/, 'Queen Ann'],
    ],
    officeBehind: [
      [
        /spokes(?:man|woman|person)|minister|secretary|president|director|commissioner|governor|chair(?:man|woman)?|ambassador|commander|head|officer|chancellor|mayor|administrator|representative/,
        'Ann Example, Alliance Spokesperson',
      ],
    ],
    officeFirst: [
      [/official spokesperson(?=,|$)/, 'Official Spokesperson, Ann Example'],
      [/(?:nato )?(?:deputy )?secretary general(?=,|$)/, 'Secretary General, Ann Example'],
    ],
    leads: [[/operator|moderat|host/, 'Operator']],
  },
  talk: {
    greetings: [
      [/thank(?:s| you)\b[^.?!]{0,50}|(?:everybody,? )?thanks a lot\b[^.?!]{0,40}/, 'Thank you, Minister'],
      [
        /(?:(?:our|the) )?(?:next|first|last|final) question (?:is|comes)\b[^.?!]{0,90}|let(?: me|['’]s) go to [^.?!]{0,30}|go ahead/,
        'Our next question comes from Ann Example',
      ],
      [/good (?:morning|afternoon|evening|day)\b[^.?!]{0,45}/, 'Good morning, everybody'],
      [/hi\b[^.?!]{0,25}|hello\b[^.?!]{0,30}|hey\b[^.?!]{0,25}/, 'Hello, Minister'],
      [/oh|okay|ok|yes|yeah|no|sure|right|all right|well|great|so|please|excuse me/, 'All right'],
      [
        /(?:i['’]m |we['’]re )?sorry(?: about that)?|(?:that|it)['’]s (?:okay|all right|fine|quite all right)|no problem|you['’]re (?:very )?welcome|my pleasure|you bet/,
        'Sorry',
      ],
      [
        /i have (?:a|one|two|three|a couple(?: of)?|several|some) (?:quick )?questions?\b[^.?!]{0,40}/,
        'I have two quick questions',
      ],
      [
        /(?:just )?(?:a |one |two )?(?:quick )?(?:question|follow-?up)s?\b[^.?!]{0,20}|my question is/,
        'Just a quick follow-up',
      ],
      [/can i (?:just )?(?:ask|follow up)/, 'Can I just ask'],
    ],
    pleasantries: [
      [
        /sorry|congratulations|congrats|apologies|welcome back|happy (?:friday|new year|birthday)/,
        'Sorry for the stairs',
      ],
    ],
    iAm: [[/I['’]m|I am|my name is|this is|it['’]s|here is/, 'this is Ann Example, Northport News']],
    myNameIs: [[/my name is/, 'My name is Ann Example, and I write for Northport News']],
    ofNewsroom: 'of the with from for at and here',
    openers: [
      [/follow-?up(?: on that)?:?/, 'Follow-up on that: '],
      [/and|but|so(?! (?:far|long|much|many)\b),?|also|then|now(?! that\b)|just|well/, 'And '],
      // "No offense", "Right of way" are no openings
      [
        /(?:okay|ok|yes|yeah|no|right|sure|all right|alright|great|look|again|finally|lastly|actually)(?=[,.:—–-]|\s--)/,
        'No, ',
      ],
      [/okay|ok|yeah/, 'Okay '],
      [/thank you|thanks|good (?:morning|afternoon)|hi|hello|hey/, 'Thank you, '],
      [
        /i mean|you know|mr\.? president|sir|(?:(?:first|second|third)(?:ly)?(?: of all)?|(?:my )?(?:first|second|third|next) question)(?=,)|real quick(?:ly)?/,
        'First of all, ',
      ],
    ],
    reported: [
      [/according to (?:(?:media|some|the|news|press|recent) )*reports?,\s*/, 'According to media reports, '],
      [/it (?:is|was|has been) reported that\s*/, 'It is reported that '],
    ],
    tellsReports: [
      [
        /(?:(?:media|some|the|news|press|recent) )*reports? (?:say|says|said|suggest|suggests|claim|claims)(?: that)?\s+/,
        'Some media reports say that ',
      ],
      [
        /there (?:are|were|have been) (?:(?:media|some|news|press|recent) )*reports that\s+/,
        'There are reports that ',
      ],
    ],
    aboutAsking: [
      [
        /(?:can|could|may|might) (?:i|we|you) (?:just )?(?:ask|follow(?: up)?|get|have|hear|clarify|take|go|repeat|come back)\b.{0,50}/,
        'Can I ask you something else',
      ],
      [/(?:do|did) you (?:hear|understand)\b.{0,20}/, 'Did you hear me'],
      [/how(?:['’]s| is| are) (?:everyone|everybody|you)\b.{0,20}/, 'How are you today'],
      [
        /(?:is )?that (?:right|correct|it)|right|correct|really|yes|no|what|sorry|pardon|excuse me|anything else/,
        'Is that right',
      ],
      [/(?:so )?what(?:['’]s| is) (?:the|my|our) question/, 'What is the question'],
    ],
    asksClause: [
      [
        /(?:and |but )?(?:what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|(?:is|are|was|were|do|does|did|have|has|had|would|could|can|should)n['’]t)\b/,
        'when will the ferry run',
      ],
    ],
    addressed: {
      before: [[/(?:Mr|Ms|Mrs|Dr|Madam|Minister|Secretary|General|Governor|President)\.?/, 'Minister']],
      follows: [
        [
          /what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|have|has|had|on|one|just|if|you|there|any|to|i|we|last|with|about|from|as|since|your|this|that|in|after|at|also|quick|really|back|given|following|going|so|and|but|speaking/,
          'what',
        ],
      ],
    },
    addressedLast: [[/sir|ma['’]?am|madam|please|Mr\.? \p{Lu}\p{Ll}+/u, 'sir']],
    bareWords:
      'a about above again all also am an and another any anything are as at bare be been brief briefly but can care ' +
      'china chinese clarify clarification come comment comments commented confirm confirmation correct could country ' +
      'detail details did do does elaborate else explain explanation foreign for from further get give had has have ' +
      'heard how i if in information is it its know like make mean me ministry minister more my no not of official okay ' +
      'on one opinion or please position possible provide reaction reactions really respond response responses right ' +
      'say says secretary share side so some something spokesperson spokesman spokeswoman still take tell than that the ' +
      'their them then there these they thing think this those thought thoughts to true update us verify view views was ' +
      'we well were what when why will with would yes you your president sir madam government what’s whats that’s thats ' +
      "it’s there’s isn’t wouldn’t how’s what's that's it's there's accurate case wonder wondering new aware want " +
      "could'd i'd",
    leansBack: [
      [
        /(?:he|she|it|they|this(?! (?:morning|afternoon|evening|week|month|year)\b)|that|these|those|his|her|their|its|such|both|some|the (?:country|two|report|latter|same|statement|meeting|outcome))\b/,
        'He is wanted there.',
      ],
    ],
    leans: [[/\b(?:he|she|it|they|him|them|that|this|these|those)\b/, 'Do you see that as an answer to it?']],
    asksAbout: [[/(?:what|how) about\b/, 'What about the toll?']],
    farewells: [
      [
        /(?:and )?(?:in conclusion|finally|to conclude|in closing|before (?:we|I) (?:finish|conclude)|on (?:the eve of|this note))\b/,
        'In conclusion, I',
      ],
      [
        /(?:so,? )?(?:I(?: would|['’]d) like to|let me|I want to|allow me to) (?:\w+ ){0,3}(?:wish|congratulate|remind)\b/,
        'Let me also wish you all',
      ],
      [/happy \p{L}+|(?:happy|merry) |(?:dear )?(?:colleagues|friends),/u, 'Dear colleagues,'],
    ],
  },
  stage: {
    round: [
      [
        /laugh|applau|inaudible|crosstalk|cross-talk|off.?mi|pause|unintelligible|smil|chuckl|video/,
        '(laughter)',
      ],
    ],
    square: [
      [
        /inaudible|laugh|applau|crosstalk|cross-talk|pause|unintelligible|off.?mi|audio|video|music|technical|no audible|indiscernible|phonetic|indistinct/,
        '[crosstalk]',
      ],
    ],
  },
  naming: {
    articles:
      'the a an some any its their his her our your my another each every all both no many more most much several few',
    loose:
      'the a an of and or but if to as so because than with from for by into onto upon between among against toward during ' +
      'until unless whether where which who whose my your his her its our their',
    looseInQuestion: 'the a an and or but if because than as my your its our their',
    pointing: 'this that these those such same',
    times:
      'week month year morning afternoon evening weekend summer winter spring autumn fall season day moment time point stage ' +
      'administration president country white town building room era century quarter decade monday tuesday wednesday thursday ' +
      'friday saturday sunday',
    pronouns: 'he she it they him them his her its their himself herself itself themselves theirs hers',
    ofPersons: 'he she him his her himself herself hers',
    talkers: 'i we you me us my our your mine ours yours myself yourself',
    joins:
      'of in on for to with between against over at from by into about under through toward towards across among regarding via around near after before during within beyond amid',
    closest: 'of',
    between: 'between among',
    here: 'here',
    pairs: 'and or',
    beforeVerb:
      'to ought will would can could may might must shall should i we they he she who cannot let you did does do not',
    finite:
      'is are was were has have had do does did will would can could may might must shall should went came got gave took made ' +
      "saw began kept brought held became left lost paid sold sent stood wrote chose found led met ran won isn't aren't wasn't " +
      "weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't",
    verbs:
      'say tell ask think know believe want need go come get give take make see look seem appear speak mention suggest ' +
      'indicate announce express describe respond react comment confirm clarify elaborate understand mean feel hear ' +
      'read try begin continue keep bring hold let allow become happen remain add agree argue assume avoid belong consider ' +
      'contain decide declare define deny depend determine differ discuss encourage enable ensure expect explain face fail ' +
      'follow hope imagine imply include insist intend involve join learn leave like lose love maintain occur oppose ' +
      'pay prefer pretend prevent prove provide receive recognize reject rely remember remind remove require resolve ' +
      'reveal seek sell send serve solve stand stay suffer suppose surprise talk urge wait wonder worry write accept admit ' +
      'acknowledge address characterize attend accompany choose convince ' +
      'explore handle invoke persuade pursue reconcile refer refuse reiterate undermine fund-raise ' +
      'arrive depart resume reach pick sit turn walk work help lead play raise show',
    borders:
      'said says told asked thought thinks knew known wanted went gone goes going came coming got gotten getting gave ' +
      'given giving took taken taking made making saw seen seeing looked meant felt heard read tried trying began ' +
      'begun kept brought held became becoming left lost paid sold sent stood understood wrote written chosen fell ' +
      'found led sat caught put puts let met ran shut set spent won broke broken drew drawn drove driven shown showed ' +
      'spoke spoken threw thrown grew grown hid hidden rose risen stuck struck swore sworn taught underway according ' +
      'including despite although unless whereas whatever whoever whenever however therefore instead rather quite ' +
      'maybe perhaps almost already always never often sometimes soon later earlier ago forward back away together ' +
      'able willing aware sure ready likely unlikely happy glad sorry true correct interested concerned worried ' +
      'familiar available confident comfortable necessarily okay ok yes yeah well right here there everywhere along ' +
      'ahead else exactly today yesterday monday tuesday wednesday thursday friday saturday sunday tomorrow tonight ' +
      'pretty still even also too so because since while whether if when why how what which who whom whose where than ' +
      'as but or nor though until till once only just like due same anyone anybody anything everyone everybody ' +
      'everything someone somebody something nothing nobody none oneself one ones each other others now then am pm sir ' +
      "that's it's he's she's they're we're you're i'm i've we've you've they've i'd you'd he'd don't doesn't didn't " +
      "isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't there's what's who's " +
      "where's how's let's throughout sake wake behalf favor addition lieu midst hand order outside inside done been being thing things " +
      'way ways point points lot lots kind kinds sort sorts time times part parts rest end fact facts bit couple ' +
      'number numbers terms sense guys folks idea man real quick quickly oh hey gonna wanna apart aside off out up ' +
      'down ought far least enough less behind somewhat forth elsewhere et cetera versus prior longer using putting moving',
    adverbs:
      /^(?!(?:family|supply|assembly|early|daily|weekly|monthly|monopoly|anomaly|rally|reply|elderly|friendly|bully|costly|deadly|multiply|homely)$)[a-z]{3,}ly$/,
    participles: /^(?!(?:speed|need|seed|feed|breed|drought)$)[a-z']*[a-z]{2}(?:ed|ought)$/,
    presents: /[a-z]{2}[^su']s$/,
    gerunds:
      /^(?!(?:meeting|briefing|hearing|spending|funding|housing|building|training|hacking|drilling|bombing|shooting|warning|ruling|filing|offering|ceiling|opening|closing|warming|testing|planning|listing|lending|trading|manufacturing|engineering|banking|fishing|mining|peacekeeping|smuggling|trafficking|policing|screening)s?$)[a-z]{2,}ing$/,
    contracted: /'(?:ll|re|ve|d|m)$|n't$/,
    linking: 'that',
    beforeAdjective:
      "is are was were be been being am isn't aren't wasn't weren't it's he's she's they're we're you're i'm that's very so too " +
      'more most less how quite pretty as not still also remains remain seems seem became become',
    embeds: /^(?:why|how|whether|what|who|where)$/,
    reports: 'Reports',
    factual:
      'know knows knew known see sees saw seen notice notices noticed learn learned learnt find found show shows showed shown ' +
      'confirm confirmed remember remind ensure realize realized',
    dubious: 'not never no nobody if whether unless would could might may doubt doubts',
    own: 'i we',
    reserved: 'if unless according',
    tellers:
      'said says told announced stated claimed warned added wrote tweeted argued noted suggested reported thinks believes asked',
    hollow:
      'nice segue shape people person question questions answer answers issue issues matter matters case cases place places reason ' +
      'reasons word words example guy side sides level process situation situations story subject topic detail details ' +
      'information comment comments response reaction view views opinion position statement statements report reports ' +
      'media news remark remarks update readout clarification change changes difference effort efforts moment minute ' +
      'second day days week weeks month months year years morning afternoon evening friday january february march april ' +
      'june july august september october november december first third last next new old good bad big great long short ' +
      'high low important specific certain different possible clear fair real main latest recent current previous ' +
      'former whole full little small large major further general particular similar additional broad best better worst ' +
      'worse early late hard easy huge open top key relevant concern concerns interest interests role thoughts take ' +
      'chance course line world meeting follow-up followup mr mrs ms dr sir madam prime president secretary minister ' +
      'spokesperson spokesman ministry foreign administration government white house press briefing conference one two ' +
      'three four five six seven eight nine ten half hours hour minutes other own american country countries something ' +
      'somebody decision decisions conversation conversations discussion discussions step steps action actions move ' +
      'moves plan plans message messages guidance language list basis approach aspect context announcement anybody ' +
      'development developments circumstances incident event events measure measures problem problems yes no thanks ' +
      'thank colleague colleagues reporter reporters questioner journalist journalists outlet concerned parties party ' +
      'past percent night million billion thousand thousands millions hundreds dollars impact future possibility ' +
      'progress period job final potential significant close result results evidence ability goal goals area areas ' +
      'broader argument effect effects light timing focus status strong lack serious separate attention wrong ' +
      'opportunity opportunities personal option options responsibility front ongoing topics lines idea ideas critical ' +
      'regard regards instance instances type types form appropriate necessary consideration overall priority ' +
      'priorities perspective difficult worth success degree stuff piece pieces tough round start sign series outcome ' +
      'mind contact initial accurate attempt tone purpose positive bigger nature following entire larger date stronger ' +
      'actual specifics direction immediate scenario track higher lower related suggestion suggestions various ' +
      'individual individuals amount direct head sound sounds hand hands name names mood gentleman gentlemen lady ' +
      'ladies woman man folks extraordinary incredible unbelievable amazing marked opposition criticism critics ' +
      'thinking expectation expectations members member officials official others portion majority reporting headline ' +
      'headlines quote transcript hole totality sense email weekend talks united states sidelines local note notes ' +
      'variety set kind relations relationship relationships ties tie bilateral cooperation international community ' +
      'region regional political policy public circumstance limited room middle meetings call calls consequence ' +
      'consequences factor factors element elements experience examples advice',
    sayings: [
      [
        /(?:said|says|saying|stated|states|claimed|claims|announced|warned|told (?:reporters|the media|the press|\p{Lu}[\p{L} ]{1,30}?)|told|added|tweeted|wrote|argued|expressed|noted|suggested|indicated|revealed|confirmed|reported|has reported|is reporting|declared|reportedly said)(?: (?:on |in |at |during |to )?(?:an? |the |this |last |his |her )?(?:yesterday|today|tonight|recently|earlier|later|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?|morning|week|month|year|interview(?: with \p{Lu}[\p{L} ]{1,20})?|statement|(?:press|news) conference(?: with [\p{L} .’'-]{1,60}?(?= that ))?|press briefing|briefing|speech|tweet|report|article|local time),?)*,? (?:that )?(?=\S+ \S+ \S+ \S+)/u,
        'said yesterday that the bridge will open again',
      ],
    ],
    spoken: {
      namedTimes: 'day night week hour year',
      parting: 'out',
      talkNouns:
        'god goodness gosh heavens question questions comment comments reaction reactions response responses view views thought thoughts position statement ' +
        'statements report reports update updates sense detail details readout clarification follow-up followup issue issues ' +
        'matter topic subject fact idea case point points answer answers information word words story stories thing things ' +
        'understanding opinion take remarks assessment message guidance confirmation announcement explanation ' +
        'rate rates advance pressure obstacle mistake mistakes sign signs momentum prospect prospects emphasis attempt lack attention observations observation notion suggestion possibility kind sort type types example terms way ways part lot number couple bit level ' +
        'light indication',
      talkVerbs:
        'tell give talk comment elaborate describe explain say share walk clarify confirm speak update expand respond address ' +
        'discuss help shed provide offer take go repeat ask follow describe characterize outline react preview get',
      relational:
        'vote votes talks war attack attacks sanctions ban tax taxes bill deal deals policy law laws plan plans proposal proposals ' +
        'report resolution tariffs trip trips visit visits view support effort efforts call calls work role case cases fight ' +
        'pressure speech remarks meeting meetings access bid threat threats strike strikes summit trade treaty pact aid ' +
        'loans loan help money funds fund spending cuts cut increase rise limits limit rules rule border borders hearing hearings ' +
        'letter message path option options opposition criticism concerns concern ties dispute conflict contacts contact return ' +
        'withdrawal arms weapons troops forces strategy solution approach appeal appeals claim claims charges charge case lawsuit ' +
        'freeze veto budget campaign need demand demands grounds evidence impact effect effects research deadline exit entry ' +
        'timeline timetable difference differences reason reasons resources program programs standard standards ' +
        'subsidy subsidies penalty penalties payment payments trust faith interest interests incentive incentives credit credits ' +
        'debate debates progress change changes protest protests rally rallies crackdown preference problem problems stake stakes ' +
        'chance chances odds gap contract contracts airstrike airstrikes raid raids blame apology praise backlash outrage anger ' +
        'frustration outreach pushback drop decline surge delay delays restriction restrictions barrier barriers safeguards ' +
        'ad ads lawsuits raise bonus bonuses reward bounty warning warnings briefing briefings dinner lunch alliance friendship confidence ' +
        'fears fear worries alarm ceasefire cease-fire truce peace tensions tension rift feud standoff row battle clash clashes',
      persons:
        'president vice secretary minister head senator congressman congresswoman governor spokesman spokeswoman spokesperson ambassador ' +
        'general chairman chairwoman director leader king queen pope judge justice nominee candidate mayor speaker chancellor ' +
        'man woman person guy lady gentleman wife husband father mother son daughter someone somebody anyone anybody official ' +
        'officials expert experts negotiator negotiators protesters reporters leaders people critics doctors adviser advisor admiral doctor soldier envoy chief attorney prime journalist reporter',
      newsrooms:
        'post times journal reuters ap cnn nbc abc cbs fox bloomberg politico newspaper newspapers magazine afp npr xinhua ' +
        'associated press washington-post newsweek guardian',
      deictic:
        'administration president white country town building room era century quarter congress government nation house world planet ' +
        'economy war city crisis pandemic committee council ministry spokesperson hemisphere',
      able: 'can could',
      accompanying: 'with',
      accusing:
        'accuse accused accuses accusing acquit acquitted convict convicted convince convinced criticize criticized criticizing ' +
        'deprive deprived inform informed remind reminded reminding rob robbed suspect suspected suspects warn warned',
      adding: 'and',
      addressing: "mr mrs ms dr mr. mrs. ms. dr. ma'am",
      afterIt: 'to that for if when whether',
      announced:
        'one thing last other back ask asking turn switch follow move question questions talk shift return clarify ' +
        'touch follow-up',
      announcing:
        "i can could let my we i'd to just one back another a two three question questions couple quick last " +
        'follow-up follow any anything also',
      askedThings: 'question questions',
      asking: 'what who whom whose how why when where which',
      atOnce: 'right',
      beforeGerund: 'of for',
      beforeIt: "is was 's would will does did are",
      beforeThing: 'no',
      beforeThere: 'is are was were will would has have should can could might may',
      behindHollow: 'of about on for to with in regarding from',
      behindIt: "is was 's be will would",
      behindThere: "is are was were 's be been will would has have should can could might may 'll",
      being: 'is are any',
      belonging: 'of',
      betweens: 'between',
      calendar:
        'today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february ' +
        'march april june july august september october november december week weekend month year morning afternoon ' +
        'evening night second minute moment hour day while bit decade a.m p.m todays tomorrows yesterdays tonights ' +
        'mondays tuesdays wednesdays thursdays fridays saturdays sundays januarys februarys marchs aprils junes ' +
        'julys augusts septembers octobers novembers decembers weeks weekends months years mornings afternoons ' +
        'evenings nights seconds minutes moments hours days whiles bits decades a.ms p.ms',
      clausal: 'when where',
      clauseNouns:
        'belief case chance concern confidence evidence fact fear feeling guarantee idea impression indication likelihood moment notion ' +
        'ones people perception person possibility sense sign signs step steps thing things those time way ways',
      closing: 'that which who if',
      composing:
        'respect regard regards favor lieu behalf face wake response addition exchange light terms part',
      coupling: 'and or &',
      days: 'today tomorrow yesterday tonight',
      declaring: 'on about regarding to for',
      declaringFirst: 'on about regarding',
      declaringLast: 'on about regarding to',
      demonstratives: 'this that these those such',
      denying: "n't not",
      undenied: 'doubt',
      limiting: 'than enough sufficient',
      limited: "less not n't hardly",

      echoes: 'correct right no yes yeah or then though okay ok too anyway please sir either not',
      disputedBy: 'over',
      disputes:
        'dispute disputes fight fights battle battles clash clashes debate debates row feud standoff stand-off tension tensions conflict ' +
        'concern concerns war lawsuit lawsuits controversy outrage anger frustration uproar outcry talks differences protests protest ' +
        'criticism showdown impasse controversy worries fears alarm resignation control jurisdiction',
      embedding: 'why how whether what who when where',
      filling: 'like',
      framing: 'about on regarding concerning to of',
      governedAsks: 'what which whom how',
      governing: 'of about on regarding',
      having: 'have has got had get',
      helping: 'is are was were do does did has have had will would can could should may might must ca wo ai',
      idiomatic: 'in with by on at',
      idle:
        'ground road surface floor vein home contrary furious table seat hand hands foot feet eye eyes shoulder shoulders face door ' +
        'top bottom edge core heart ladder ball track page picture scene stage notebook spot fly stone line lines ' +
        'shoes box bag hook radar loop shelf horizon trail course run running going doing being aisle sidelines ' +
        'spotlight limelight deck hole cards sand corner stick weeds ' +
        'while moment today tomorrow tonight instance instances fashion manner regard respect place purpose purposes whole favor behalf',
      infinitive: 'to',
      joining: 'of for in on to with between against from over about toward towards into at by among',
      knowing: 'know',
      leaving:
        'do ask finish jump change stay interrupt continue add try start begin pick return stick switch turn move go circle press close ' +
        'follow clarify push',
      leftOff:
        'other same certain such own several many more few much first second next last most least various ' +
        'particular specific different additional further current recent whole entire actual real little able least ' +
        'very really fairly quite overall broader latter former',
      linkingAsks: 'who which whom whose where when',
      linkingWords: 'who which that',
      loose: 'from by at over into among',
      meaning: 'mean means',
      modals: "will would can could may might must shall should 'll ca wo",
      noObjects: 'that who which what whose whom there i',
      noSubjects: 'no a an any to all some been',
      notBe: "be not n't",
      ofAsker: 'i me my',
      ofTalkers: 'your my our',
      onto: 'on',
      openNouns: 'what which whatever',
      openers:
        'and but so or well now okay ok yes yeah no just also again then first firstly finally second secondly ' +
        'third lastly actually anyway separately quickly real please sorry sure right look listen obviously because ' +
        'specifically basically hi hey hello alright oh i',
      ordinals: 'first second third fourth fifth',
      owning: 'his her their its your my our whose',
      placeholders:
        'else otherwise likewise instead so one ones either neither both former latter same such another others',
      pointers: 'this that these those',
      relatives: 'that which whom',
      returning: 'back up turn switch asked talked follow',
      seeming: 'seem seems appear appears turn turns take takes took',
      softening: 'just please also maybe possibly at all perhaps first quickly',
      speakers: 'you i we',
      talking: 'i you we me us',
      terms: 'terms',
      thirds: 'he she it they him them his her hers its their theirs himself herself itself themselves',
      thirdsOfMany: 'they them their theirs themselves',
      thirdsOfPerson: 'he she him his her hers himself herself',
      turning: 'do does did will would can could should may might',
      turningWords:
        'back ask asking asked turn switch follow up move go question questions talk shift return one thing quick ' +
        'quickly just and then now again is to follow-up you said asked mentioned was also separately really first ' +
        'second last next finally clarify get little bit more touch something about',
      unfinished: 'the a an or and than because if unless whether although as very your my its our his their',
      whatOrHow: 'what how',
      within: 'in',
      wondering:
        'wonder wondering wondered know explain clarify curious tell ask asking us me you describe understand ' +
        'discuss confirm',
      alternative: 'or',
      beforeNamed: 'another former such same',
      besides: 'else',
      bothOf: 'both',
      bringingUp: 'about',
      degree: 'so',
      eitherOf: 'either',
      existing: 'there',
      impersonal: 'it',
      indefinite: 'a an',
      linkingThat: 'that',
      listener: 'you',
      numeral: 'one',
      oneself: 'i',
      openWhat: 'what',
      shortDenying: "n't",
      whole: 'which',
      // It opens in May. Yes, Ann.
      calls: /(?:^|[.!?] +)(?:Yes|Okay|Yeah|And|All right)?,? ?(\p{Lu}\p{Ll}+)\.?$/u,
      // We deny that he took it | He had nothing to do with it
      disowning:
        /n['’]t\b|\b(?:no|none|nothing|nobody|neither|nor|cannot|without|den(?:y|ies|ied|ying|ial)|false(?:ly)?|untrue|wrong(?:ly)?|reject\w*|refut\w*|alleg\w*|accus\w*)\b/iu,
      // The mayor is a thief
      judging:
        /\b(?:is|are|was|were|been|be|['’]s|['’]re)(?: not| just| really| so)? (?:an?|the|too|very|so)\b/u,
      // Is it -- when will it open? | And who pays? | Ann, who pays?
      sounds:
        /(?:--|—|…)|(?:^|[.?!]\s+)(?:(?:And|But|So|Well|Okay|Now|Yes|Yeah|Right|Because)\b|\p{Lu}\p{Ll}+, (?:\p{Ll}|I\b))/u,
      endings: {
        // somebody
        anybody: /(?:body|one)$/,
        // negotiations
        action: /(?:ion|ions|ment|ments|ance|ence|sis|ings?|ships?|age|ity)$/,
        // highly
        adverb: /ly$/,
        // losing
        doing: /ing$/,
        // stolen
        done: /(?:ed|ing|en|wn|elt|ilt|orn|old)$/,
        // ’s
        genitive: /^['’]s?$/,
        // closing
        inflected: /(?:ed|ing)$/,
        // closed
        past: /ed$/,
        // itself
        reflexive: /sel(?:f|ves)$/,
        // plans; not crisis, stimulus
        several: /[^isu]s$/,
      },
      asides:
        'given considering because since although though while whereas which who especially particularly including',
      hedges: 'may might',
      institutions:
        'department pentagon congress senate capitol hill republican republicans democrat democrats democratic committee attorney ' +
        'chiefs treasury lawmakers party caucus gop leadership senator senators congressman congresswoman representative rep members ' +
        'officials american americans u.s.',
      figures:
        'campaign-trail middle-ground wiggle-room bottom-line closed-doors abundance-of-caution record podium ' +
        'excuse excuse-me talk silver-bullet silver-bullets track-record vast-majority big-picture bigger-picture big-deal glide-path ' +
        'due-respect all-due-respect respect no-offense bully-pulpit tick-tock time-frame face-value tea-leaves crystal-ball ' +
        'slam-dunk level-playing-field playing-field open-mind other-words same-page next-step next-steps first-step last-minute ' +
        'last-resort long-haul long-run short-run long-term short-term long-shot lip-service ' +
        'game-changer tipping-point turning-point wake-up-call game-plan dance-card full-plate elephant low-hanging-fruit ' +
        'baseball-metaphor baseball-metaphors sports-metaphor sports-metaphors metaphor metaphors analogy semantics hypotheticals ' +
        'ancient-history irrelevant-history foregone-conclusion benefit-of-the-doubt mixed-message mixed-messages broad-brush ' +
        'worst-case worst-case-scenario best-case-scenario eleventh-hour home-stretch heavy-lifting finish-line goal-line red-meat ' +
        'straw-man straw-men moving-target fine-line blank-check tall-order hot-potato political-football ball-park ballpark ' +
        'ballpark-figure inside-baseball weeds nutshell good-luck bad-luck good-sport fair-game fair-point good-point good-question ' +
        'ooh oooh ooooh wow whoa aha haha ha ha-ha ha-ha-ha sir sir. ma-am floor door doors house-of-cards spirit-of-openness ' +
        'tight-turnaround heads-up shot-in-the-arm matter-of-time period-of-time point-in-time couple-of-days course-of-action ' +
        'honor-and-distinction rule-of-thumb gray-area grey-area no-brainer give-and-take back-and-forth pros-and-cons pick-and-choose',
      purposes:
        'plan plans effort efforts bid decision proposal proposals attempt attempts move moves deal request requests call calls bill ' +
        'bills intention intentions pledge promise commitment desire campaign legislation law offer vote authority power refusal ' +
        'failure push drive fight deadline right willingness threat agreement order way ways invitation',
      heads:
        'thousands millions billions tens dozens hundreds lots plenty number numbers majority half percent one some series range set ' +
        'variety pair group rest end middle face wake light area form piece amount extent degree sake front side bunch ton tons',
    },
    nothings: [
      [
        /(?:let me|i['’]d like to|i want(?:ed)? to|i['’]m going to) (?:just )?(?:shift|change|switch) (?:gears|topics?|subjects?)\b(?! to).{0,30}/,
        'Let me shift gears a little bit',
      ],
      [/i(?:['’]m| am) (?:with|from)\b.{0,40}/, 'I’m with Northport News'],
      [
        /(?:and |so |but )?(?:do|does|did|has|have|any|what(?:['’]s| is)?|can|could|would|will|is there)\b.{0,40}\b(?:comments?|reactions?|responses?)(?: (?:on|to|about) (?:that|this|it|them|these|those))?/,
        'Does the ministry have a comment on that',
      ],
      [
        /(?:one|another|a|two|my) (?:(?:last|quick|final|next|first|second) )?questions? for\b.{0,40}/,
        'One question for the minister',
      ],
      [
        /(?:(?:a |and |just )*couple (?:of )?(?:quick )?questions?|my question is|my questions are)\b.{0,50}/,
        'A couple of questions, one on the bridge',
      ],
      [
        /(?:(?:let(?: me|['’]s)|i['’]ll|i will|i['’]m going to) (?:go|turn) to)\b.{0,40}/,
        'I’ll go to Ann for a second',
      ],
    ],
    closers: [
      [
        /,? (?:as well|then|though|anyway|yet|at all|please|sir|real quick(?:ly)?|very quickly|quickly|right now|by any chance|too|or not|do you think)/,
        ' as well?',
      ],
    ],
    standing: [
      [
        /.{0,60}\b(?:it(?:['’]s| is| was| would be| will be)?|(?:is|was|would|will) it)(?: be)? (?:\w+ ){1,4}(?:to|that|if|for|when)\b/,
        'Is it fair to assume',
      ],
      [/.{0,40}\bit (?:seems|appears|sounds|looks)\b/, 'It seems'],
    ],
    dependent:
      'if when while since because although though after before unless whereas as once given until with without in on at for by from ' +
      'under during despite amid besides among regarding concerning following speaking according considering beyond just even to who ' +
      'which that whose whom where whether and but or so nor than including especially particularly like',
    trailing:
      'and but or so because since which who whom whose where when while if given although though whereas including especially ' +
      'particularly specifically after before until saying citing according with without despite in on at for from by over amid ' +
      'during through than about against into between under',
    asksOf: [
      [
        /(?:(?:and|so|but|also|just|now|then|first|secondly|second|finally|lastly|quickly|one more|another)[,\s]+)*(?:(?:i|we)(?:['’]d| would)?(?: just| also| really| wanted| want| like| have| had| am| was|['’]m|['’]ve got| got| hoping| wondering| to| a| another| one| two| couple| couple of| quick| more| last| further| brief| final| different| first| separate| second| follow-?up| followup| questions?| ask| asking| follow| up| go| get| turn| come| switch| move| return| start| back| talk| you| clarify| raise| touch| briefly| quickly| and| about| pick| circle| here| on)+\s)(?:about|on|regarding|concerning|to|ask(?: you)?)\s(?=\S+\s\S+)/,
        'I wanted to ask you about the bridge in Sarn',
      ],
      [
        /(?:and |so |but |also |just )*(?:my |the |a |another |one |two |first |second |next |other |last |quick |final |follow[- ]?up )+(?:question|one|thing|follow[- ]?up|issue|topic|subject|point)s?(?: i have| for you| here|,? (?:really )?quick(?:ly)?)?(?: is| are| has to do| was)?(?: just| also)?(?:,)? (?:about|on|regarding|concerning|with|of|related to)\s/,
        'My second question is about the bridge',
      ],
      [
        /(?:and |so |but |also )*(?:i(?:['’]m| am| was)? wonder(?:ing)?|(?:i|we)(?:['’]d| would)? (?:just )?(?:like|want|wanted|love) to (?:know|ask|see|hear|get))(?: you)?(?: if| whether)(?: you| the \p{L}+| the \p{L}+ \p{L}+| china)(?: could| can| would| might| have| has| had)*(?: just| also| please)?(?: any(?:thing)?| some| a| more| further| comments?| reactions?| responses?| information| details?| thoughts?| views?| updates?| to| say| share| give| us| offer| tell| talk| speak| respond| elaborate| comment| the| its| your| additional| confirm| little| bit| provide)* (?:on|about|to|regarding|of)\s/u,
        'I wonder if the ministry has any comment on the bridge',
      ],
      [
        /(?:and |so |but |also )*(?:can|could|would|will|do|does|did|have|has|is|are) (?:you|china|the (?:chinese|foreign|white|us|u\.s\.)? ?(?:\p{L}+)|the \p{L}+|he|she|we|they|beijing|your \p{L}+|there)(?: guys| please| just| also| at least| possibly| perhaps| maybe| now| at all| all| able| like| willing| care| here| today| still| yourself)*(?: to)?(?: have| got| share| tell| give| offer| provide| speak| talk| comment| elaborate| expand| respond| explain| brief| update| say| shed| describe| discuss| address| clarify| confirm| react| walk| go(?= into| through| over)| disclose| introduce| release| reveal| heard?| read| seen?| made| any(?:thing)?| some| a| an| the| us| me| with| more| further| specific| particular| new| additional| little| bit| sense| idea| official| initial| general| immediate| your| its| his| their| and| or| other| much| in| through| into| light| comments?| reactions?| responses?| information| info| details?| detail| updates?| thoughts?| views?| opinions?| positions?| stance| insight| readout| confirmation| clarification| elaboration| specifics?| guidance| explanation| to| say| perspectives?| concerns?| briefly| again)+ (?:on|about|to|regarding|of|for|concerning|as to)\s/u,
        'Could you give us more information about the bridge',
      ],
      [
        /(?:and |so |but |also |then )*what(?:['’]s|['’]re| is| are| was| were| would be| does| do| can| kind of)? (?:the |your |china['’]s |chinese |his |our |its |president |foreign |ministry['’]?s? |white house['’]?s? |administration['’]?s? |president['’]s |any |beijing['’]s |government['’]?s |side['’]?s )*(?:own |official |current |latest |further |general |specific |initial )*(?:comments?|reactions?|responses?|views?|thoughts?|positions?|opinions?|stance|take|assessment|understanding|sense|status|latest|update|expectations?|hopes?|message|concerns?|explanation|attitude|observations?)(?: of china| of the white house| from the white house| from china| of the chinese side| is| are| of the (?:foreign )?ministry)? (?:on|about|to|toward|towards|of|regarding|for|concerning|with regard to|as to)\s/,
        'What is your response to the report that the bridge is closed',
      ],
      [
        /(?:and |so |but |also |then )*(?:how|what) (?:do|does|did|would|will|is|has|have|are) (?:you|china|the (?:chinese |foreign |white )?\p{L}+|the \p{L}+|beijing|we) (?:guys )?(?:plan to |going to )?(?:comment on|respond(?:ed)? to|respon(?:ding|se) to|react(?:ed)? to|reacting to|see|view|assess|evaluate|characterize|describe|interpret|think (?:of|about)|make of|say (?:to|about)|feel about|look at|perceive)\s/u,
        'How does the ministry view the closing of the bridge',
      ],
      [/(?:and |so |but |also |then )*(?:what|how) about\s/, 'What about the toll'],
      [
        /(?:and |so |but |also |just )*(?:any|some|more|further|your|no) (?:(?:new|further|more|official|initial|quick|or|on|other|possible|white house) )*(?:comments?|reactions?|responses?|information|details?|updates?|thoughts?|views?|word|news|readout|indication|guidance|sense|clarity)(?: yet| from \p{L}+)? (?:on|about|to|of|regarding|from|as to)\s/u,
        'Any comment on the bridge',
      ],
      [
        /(?:and |so |but |also |just |quickly |really )*(?:to )?(?:follow(?:ing)?(?:-| )?up|going back|go back|getting back|get back|turning|back|staying|moving|switching|circling back|coming back|returning|a follow-up|one follow-up|quick follow-up)(?: quickly| just| real quick| briefly)? (?:on|to|with|about)\s/,
        'Going back to the bridge',
      ],
      [
        /(?:and |so |but |also |just |quickly |really )*(?:on|regarding|concerning|about|with (?:regards?|respect) to|in regards? to|as for|as to|in terms of|as regards|related to|speaking of)\s/,
        'With regard to the bridge',
      ],
    ],
    opensSubject: [
      [
        /(?:and |so |but |also |just |quickly |then |finally |secondly |second |first |lastly |real quick,? |a quick one )*(?:(?:ask(?:ing)?(?: you)?|question|follow(?:ing)?[- ]?up|back|turning|going back|switching|moving) )?(?:on|regarding|concerning|about|with (?:regards?|respect) to|in regards? to|as for|in terms of|speaking of|to)\s/,
        'On the bridge, will it open?',
      ],
    ],
    chat:
      "i we you let look listen as like again obviously sorry thank thanks well actually but yes no right okay please there there's " +
      "that's it's those these let's guys here except you're you've i'm i've i'll i'd we're we've we'll",
    told: [
      [
        /(?:(?:mr|madam|mrs|ms)\.? )?(?:(?:vice-|prime |deputy )?(?:minister|president|premier|secretary|governor|mayor|representative|chair(?:man|woman)?|ambassador|general|commissioner|director)|high representative|sir|madam|doctor), /,
        'Minister, the ferry is late again',
      ],
      [
        /\p{L}{3,12}, (?=(?:i|we|he|it|they|these|people|beyond|actually|do|does|did|is|are|was|were|can|could|will|would|have|has|had|what|when|where|why|how|going|speaking|looking|back|one|two|just|there|on|in|at|with|about|from|if|as|since|after|before|given|to|your|this|that|my|another|our|his|their|the president|you|also|some|any|many|several|let|there[’']s|it[’']s|i[’'](?:m|d|ve)|\p{L}+n[’']t) )/u,
        'Linus, people say that the bridge is closed',
      ],
      [
        /(?:according to [^,]{2,60}, |(?:the |some |several |many |recent |local |us |media |press |news |previous |earlier |latest )*(?:reports?|media|sources?|news|outlets?|agency|press)(?: (?:say|says|said|suggest|suggested|report|reported|show|indicate|have said|claim|claimed|cited|quoted?))(?: that)?|we (?:have |'ve )?(?:noted|noticed|learned|saw|heard|seen)(?: that)?|i (?:have )?(?:noted|noticed|saw|heard|read)(?: that)?|(?:yesterday|today|recently|earlier today|last (?:week|night|month|year)|earlier this \p{L}+|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:week|morning|afternoon)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the other day|these days|a (?:few|couple of) \p{L}+ ago|over the weekend|in recent \p{L}+)),?\s+/u,
        'Media reported that the bridge is closed',
      ],
    ],
  },
  topics: {
    frame:
      'updat situat develop upcom forthcom visit statement remark prospect reaction posit stanc interact cooper relat around ' +
      'format activ coordin view assess possibl russia russian context attempt continu latest recent result outcom meet',
    generic:
      'update updates situation situations development developments outcome outcomes result results upcoming forthcoming ' +
      'recent latest news current status progress statement statements remark remarks report reports reaction reactions ' +
      'position positions stance view views opinion plans plan participation visit visits meeting meetings talks ' +
      'conversation call briefing conference session anniversary event events case matter topic incident response ' +
      'official working joint next further possible regarding around follow-up part continued prospects readout ' +
      'announcement announcements introduction opening closing',
    publicLife:
      'i god thanks thank okay ok yes no well now so good morning afternoon evening ladies gentlemen question questions ' +
      'press white house north south east west northern southern eastern western government state states administration ' +
      'department office cabinet parliament republic kingdom federation union congress senate assembly court council party ' +
      'commission committee member members side sides english american americans people internet covid today tomorrow ' +
      'america dc capitol id agency agencies air force one state-of-the-union hill wing first second third',
    talk:
      'day days week weeks month months year years hour hours minute minutes night tonight yesterday weekend moment time times ' +
      'quarter eve midnight row rows crazy odd joke jokes so-called hypothetical relevant background divisive dismissive ' +
      'justified imminent buried merged riding getting lighter writ large halfway downward worse front hand back-and-forth ' +
      'two-minute one-week worst-case short-term tag citizen citizens prep spray ' +
      'bin then-senator to-do high-ranking full-time best-case dead vast common quid bother heads-up oooh concept equivalent suspended rush copy copies hundred thousand million billion trillion',
    broad:
      'speech agreement reform program programs money trip letter option options authority rate rates side race threat review ' +
      'limit permanent book photo photos video mission men women girls boys kids boy girl law laws vote votes proposal ' +
      'proposals legislation bill bills campaign debate deal issue issues problem problems process change changes decision ' +
      'power powers system group groups list number numbers idea ideas point points work order orders rule rules action ' +
      'actions fix buy hall super zone strike duck flow moderate boots data record records background document documents ' +
      'price cost costs case cases tie leg arm eye hat glass sand dog seal skin dance beach bar bench bucket fan swing ' +
      'cards card device units unit files file gate shield spike grade fraction twist character sight resort age era death ' +
      'extension seat film error blue tea revised radical lie chained cease pitch master odd manager layer slope hero formula path paths exit goal goals ' +
      'comparison argument language approach effort efforts response conversation conversations cable techniques returns ' +
      'collection machines threshold replacement merit distraction cancellation evolution summary users packages transfers ' +
      'proceedings sentences samples complement output earnings shipment maintenance volunteer graphic briefs cells ' +
      'discovery scheme quest resident scholar audio backup agent notices instructions benchmarks projections firms fee ' +
      'coverage memo memos authorization apology killing withdrawal allegations compensation guidelines photographs cash ' +
      'birthday enroll leaks ads czar races notification inspectors amendments riders barrels scandal downgrade ' +
      'exemption waivers backlog racist unconstitutional warrant symptoms questionnaire vet bail provocation pact investigation ' +
      'investigations investigators forces regime opposition repeal resignation donors savings saved testing tested protection ' +
      'scenario photographers ' +
      'checks commissions compound trigger penalty term terms tone line lines view interview interviews phone call calls',
    idioms:
      'bottom line|short list|short-list|bully pulpit|litmus test|victory lap|charm offensive|silver bullet|level playing field|' +
      'playing field|game changer|wake-up call|slippery slope|fair share|common ground|track record|big picture|long haul|' +
      'last resort|first step|next step|next steps|starting point|turning point|tipping point|sticking point|focal point|' +
      'worst case|worst-case scenario|best case|rule of thumb|ball park|back burner|front burner|front line|front lines|' +
      'fine line|hard line|party line|guiding principle|highest level|highest levels|good faith|best interest|' +
      'best interests|vested interest|point of view|vantage point|root cause|root causes|silver lining|low-hanging fruit|' +
      'perfect storm|political football|smoking gun|witch hunt|elephant in the room|devil in the details|wishful thinking|' +
      'moral authority|ulterior motive|mixed message|mixed messages|mixed signals|strong message|clear message|clear signal|' +
      'wide range|broad range|wide variety|final analysis|early stages|final stages|coming days|coming weeks|coming months|' +
      'campaign trail|happy birthday|straw man|double standard|double standards|cherry picking|heavy lifting|hard work|tough love|' +
      'balancing act|blank check|rubber stamp|photo op|photo ops|sound bite|sound bites|laundry list|wish list|to-do list|' +
      'good news|bad news|great deal|good deal|close eye|blind eye|open mind|open door|level of detail|specific details',
    offices:
      'president vice premier prime minister ministers ministry foreign secretary deputy assistant undersecretary chairman ' +
      'chairwoman chairperson chair chancellor ambassador senator congressman congresswoman representative governor mayor ' +
      'director general colonel admiral commander sergeant king queen prince princess pope sheikh emir judge justice ' +
      'attorney speaker spokesperson spokeswoman spokesman leader commissioner dr mr mrs ms sir madam lord lady majesty ' +
      'excellency chief captain professor councilor councillor special envoy advisor adviser acting former',
    joining: 'on of in the a an at around regarding concerning about for to with and',
    joinsName: 'of the',
    particles: 'al el bin ibn',
    links: 'and',
    nameEndings: 'initiative',
    sameMatters:
      'climate change/global warming|same-sex marriage/gay marriage/marriage equality|covid/covid-19/coronavirus|' +
      'h1n1/swine flu|h5n1/bird flu/avian flu|affordable care act/obamacare|isil/isis/islamic state|debt ceiling/debt limit|' +
      'tax increase/tax hike|unemployment benefits/unemployment insurance/jobless benefits|unemployment rate/jobless rate|' +
      'immigration reform/comprehensive immigration reform|omnibus bill/omnibus spending bill|gas price/gasoline price|' +
      'death penalty/capital punishment|automakers/carmakers/auto companies/car companies|military aid/military assistance|' +
      'humanitarian aid/humanitarian assistance|uk/united kingdom/britain/great britain',
    firstNames:
      'freddie fannie aaron abby adam alan alex alexander alexis alice alison amanda amie amy andrea andrew andy angela anita ann anna anne annie ' +
      'april ari arthur barbara ben benjamin bernie beth bill billy bob brad brenda brendan brian brianna bruce byron caitlin carl ' +
      'carla carol caroline caren catherine cathy cecilia charlie cheryl chip chris christi christian christina christine christopher chuck cindy ' +
      'claire colin colleen connie craig cynthia dan daniel dave david deborah debbie dennis denis diana diane don donald donna doug ' +
      'edward edwin eileen elaine elizabeth ellen emily emma eric erica erin ernie ethan evan frank fred gary geoff george gerald ' +
      'gina ginger glenn goyal greg hank hannah harold harry heather helen helene henry hillary howard hugh ian isaac jack jackie ' +
      'jacob jake james jamie jan jane janet jared jason jay jean jeff jeffrey jen jennifer jenny jeremy jerry jessica jill jim ' +
      'jimmy joan joanne joe joel john jon jonathan joseph josh joshua joyce juan judith judy julia julian julie justin karen karl ' +
      'kate katie kathleen kathy keith kelly ken kenneth kevin kim kimberly kristen kyle larry laura lauren laurie lee leon leslie ' +
      'lester linda lisa liz lois lori louis lucas lucy luke lynn maggie mara marc margaret maria marie marilyn mark martha martin ' +
      'mary matt matthew max megan melissa michael michele michelle mike mimi molly monica nadia nancy natalie nathan ned nedra ' +
      'nicholas nick nicole noah norah olivia olivier oliver pam pamela pat patricia patrick paul paula perry pete peter phil ' +
      'philip phillip rachel rahm ralph randy ray rebecca reggie rich richard rick rob robert roberta robin rod roger ron ronald ' +
      'rosa rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah savannah scott sean seth shannon sharon ' +
      'sheryl shawn sheila sherrod stephanie stephen steve steven stuart sue susan suzanne tamara tara ted teresa terry theresa thomas tim ' +
      'timothy tina todd toluse tom tommy tony tracy valerie vanessa vicki victor victoria vincent wade walter wanda wayne wendell ' +
      'wendy will william wolf zach zeke',
    articles: 'the this that our their its his a an',
    stateForms:
      /^(?:\p{Lu}[\p{L}’]+ )?(?:Federation|Republic|Kingdom|State|Union|Commonwealth) of (?:the )?/u,
  },
  countries: [
    'poland polish poles warsaw',
    'france french paris',
    'china chinese beijing prc',
    'germany german germans berlin',
    'britain british uk london england english',
    'us usa america american americans washington',
    'netherlands dutch hague',
    'greece greek athens',
    'turkey turkish türkiye ankara turks',
    'spain spanish madrid',
    'sweden swedish stockholm',
    'denmark danish copenhagen',
    'finland finnish helsinki',
    'norway norwegian oslo',
    'dprk pyongyang',
    'russia russian russians moscow',
    'ukraine ukrainian kiev kyiv',
    'belarus belarusian minsk',
    'iran iranian tehran',
    'japan japanese tokyo',
    'czech czechia prague',
    'switzerland swiss bern',
    'ireland irish dublin',
    'portugal portuguese lisbon',
    'cyprus cypriot nicosia',
    'estonia estonian tallinn',
    'latvia latvian riga',
    'lithuania lithuanian vilnius',
    'moldova moldovan chisinau',
    'armenia armenian yerevan',
    'azerbaijan azerbaijani baku',
    'georgia georgian tbilisi',
    'kazakhstan kazakh kazakhstani',
    'kyrgyzstan kyrgyz bishkek',
    'syria syrian damascus',
    'philippines philippine filipino manila',
    'thailand thai bangkok',
    'afghanistan afghan afghans kabul taliban',
    'libya libyan tripoli',
    'sudan sudanese khartoum',
    'lebanon lebanese beirut',
    'israel israeli',
    'palestine palestinian palestinians',
  ],
  conversation: {
    hosts: [
      [
        /join(?:s|ing) (?:me|us)\b|(?:with me|with us) (?:now|today|tonight|this)/,
        'The minister joins me now.',
      ],
      [/welcome (?:back )?to\b|welcome,|(?:great|good) to have you/, 'Minister, welcome to the programme.'],
      [
        /thank(?:s| you)(?: \w+){0,3} for (?:joining|talking|speaking|coming|your time|being)/,
        'Thank you so much for joining us.',
      ],
      [
        /(?:we are|we['’]re|we have) (?:nearly |almost )?(?:run )?out of time|our guest/,
        'We are out of time.',
      ],
    ],
    guests: [
      [/thank(?:s| you)(?: \w+){0,3} for having (?:me|us)/, 'Thank you for having me, Jo.'],
      [/(?:good|great|nice|wonderful|pleasure) to (?:be (?:with|on|here|back)|join)/, 'Good to be with you.'],
      [/my pleasure/, 'My pleasure.'],
    ],
    asksBehind: [
      [/hosts?|presenter|interviewer|journalist|reporter|correspondent|anchor|compere/, 'Tom Example, Host'],
    ],
    givesFloor: [
      [/(?:first|next|last|final) question/, 'Next question, please.'],
      [/go ahead|over to you|you have the floor/, 'Go ahead, Bo.'],
      [/^(?:and )?next\b|who(?:['’]s| is) next|[^.?!]{0,40}, please[.?]?$/, 'Minister, please.'],
      [/time for (?:just )?(?:one|two|a few|a couple of) (?:more|last)/, 'We have time for one more.'],
      [
        /open (?:it |this )?(?:up )?(?:the floor )?(?:for|to) (?:your )?questions/,
        'We open the floor for questions.',
      ],
    ],
    pressBefore: [
      [/your (?:own|(?:good )?friend and colleague|colleague),?/, 'your own'],
      [
        /(?<!former )(?:(?:news|wire|radio|pool) )?(?:reporter|correspondent|photographer|camera(?:man|woman)|journalist|columnist),?/,
        'the photographer',
      ],
    ],
    pressBehind: [
      [
        /['’]s (?:very )?(?:first|last|final) (?:day (?:in|on|with) the )?(?:press )?pool\b/,
        '’s last pool duty',
      ],
      [
        /, (?:(?:an?|the|your|our) )?(?:(?!former|once)[a-z-]+ ){0,3}(?:reporter|correspondent|photographer|camera(?:man|woman)|journalist|columnist|bureau chief) (?:at|for|from|of|with)\b/,
        ', a photographer from Quay Pictures',
      ],
      [
        /[^.?!]{0,80}\b(?:elected|president|board|chair(?:man|woman)?|members?) [^.?!]{0,30}correspondents['’]? association/,
        ', who was elected to the Correspondents’ Association board',
      ],
    ],
    hasQuestion: [
      [
        /i(?: do)? have (?:a|one|my|another) (?:[a-z]+ )?question|i['’]ve got a (?:[a-z]+ )?question/,
        'I have a question',
      ],
    ],
    calledTalk: [[/town ?hall|in conversation|fireside chat/, 'Town hall with Ann Example']],
  },
  around: {
    fields: [
      [
        /(?:date|time|location|venue|place|program(?:me)?|show|station|channel|network|outlet|event|duration|series)/,
        'Location: Northport',
      ],
      [
        /(?:presenters?|hosts?|compere|interviewers?|interviewees?|journalists?|guests?|speakers?|participants|author)/,
        'Presenter: Ann Example',
      ],
      [/(?:subjects?|topics?)(?: discussed)?|title|source|url|link/, 'Topics: ferry, toll'],
    ],
    occasions: [
      [
        /doorstop|interview|press (?:conference|briefing)|media (?:conference|release|call)|transcript|remarks|speech|topics?|subjects?/,
        'DOORSTOP INTERVIEW: NORTHPORT',
      ],
    ],
    chrome: [
      [/an official website of .{3,80}/, 'An official website of the Noland government'],
      [/here['’]s how you know/, 'Here’s how you know'],
      [/(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search)/, 'Skip to main navigation'],
      [/(?:is|was) this page (?:useful|helpful)\??/, 'Was this page useful?'],
      [
        /.{0,120}acknowledges? the traditional (?:owners|custodians).{0,180}/,
        'The Harbour Department acknowledges the Traditional Owners of the lakes.',
      ],
      [
        /.{0,160}\bregistered charit(?:y|ies)\b.{0,60}\d{4,}.{0,80}/,
        'The Harbour Fund is a registered charity (No. 12345).',
      ],
      [
        /(?:original|original text and) script may differ from delivered version\.?/,
        'Original script may differ from delivered version.',
      ],
    ],
    speaks: 'i we you our my us your me',
    page: [[/page/, 'Page 3 of 17']],
    foot: [
      [
        /see also|geography|topics?|tags|publication status|related (?:content|links|news|documents|articles|topics)/,
        'Publication status',
      ],
      [
        /(?:media )?(?:contacts?|enquiries|inquiries)|follow us|feedback|help us improve|share(?: this(?: page)?)?/,
        'Follow us',
      ],
      [
        /last (?:updated|modified|reviewed).{0,40}|explore (?:the topic|more)|(?:read|view) more|more from .{2,60}/,
        'Last updated 4 May 2031',
      ],
      [
        /(?:converted|created|generated|transcribed|produced) (?:with|by|using|from) .{2,80}|powered by .{2,60}/,
        'Converted with Pagedown 2.1',
      ],
      [
        /downloaded from .{2,120}|(?:all rights reserved|terms of use|privacy(?: policy)?)/,
        'Downloaded from the Harbour Gazette',
      ],
    ],
  },
  recalls: {
    days: [
      [new RegExp(`yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Oo]n ${MONTH} \\d`), 'on May 4'],
    ],
    own: [
      [recalled(`${I_SAID}|${WE_SPOKE}`), 'I said that yesterday, and it stands.'],
      [begunWith(I_SAID), 'Yesterday I said that it sails.'],
    ],
    others: [
      [recalled(YOU_SAID), 'you were asked about this on Friday'],
      [begunWith(YOU_SAID), 'On May 4, you said that it sails.'],
    ],
    asking: [
      [recalled(I_ASKED), 'I asked you on Friday whether it sails'],
      [
        new RegExp(`\\b(?:at|in|during|from|after|since|of|on) (?<day>yesterday)['’]s ${ROOM}${HERE_ALONE}`),
        'from yesterday’s briefing',
      ],
    ],
  },
  threads: {
    followUp: [
      [
        /(?:(?:and|but|so|well|okay|just),? )*(?:if i (?:may|can|could),? |can i |could i |may i |let me |i want to |i wanted to |i['’]d like to |i['’]m )?(?:just )?(?:quickly )?(?:to )?(?:follow|press|clarify|clarifying|finish|push back|ask that again|be clear|make sure|(?:go|come|get) back to (?:this|that|what|my))\b/,
        'Can I just follow up on that',
      ],
      [
        /(?:just )?(?:a |one |my |the )?(?:quick |real quick |second |brief )*follow-?(?: ?up)?s?\b/,
        'A quick follow-up',
      ],
      [
        /(?:(?:and|but|so|okay),? )*(?:just )?(?:on (?:that|this)\b|related to that|one more (?:bite|time)|(?:the |one )?(?:last|more) (?:thing |question |one )?on (?:this|that))/,
        'On that point',
      ],
    ],
    thanks: [
      [
        /(?:yes,? |okay,? |great,? |hi,? |all right,? )*(?:thank(?:s| you)\b[^.?!]{0,60}|good (?:morning|afternoon|evening)\b[^.?!]{0,40}|(?:hi|hello|hey)\b[^.?!]{0,50})/,
        'Thank you, Minister',
      ],
    ],
    takesNote: [
      [
        /(?:okay|ok|all right|alright|right|great|good|got it|sure|fine|fair enough|understood|yes|yeah)(?:,? (?:okay|all right|right|great|good|got it|sure|fine))?/,
        'All right',
      ],
    ],
    adds: [[/(?:and|also|okay|then|first|finally|plus|as well)(?!\p{L})/u, 'And who pays?']],
    goesOn: [
      [
        /(?:but|so|or|well|because|which|no|yes|yeah|right|sure|correct|except|unless|i mean|i['’]m (?:just|not|sorry)|i (?:understand|know|guess|think)|you(?:['’]re| mean| just| would| don['’]t| didn['’]t)|not|that['’]s|it['’]s|when you say|how so|why not|like what|even)\b/,
        'But when will it run',
      ],
      [
        /(?:is|are|was|were|does|do|did|will|would|has|have|had|could|can|should|isn['’]t|aren['’]t|wasn['’]t|doesn['’]t|don['’]t|didn['’]t|wouldn['’]t|won['’]t) (?:he|she|it|that|this|those|they)\b/,
        'Does it hold',
      ],
    ],
    objects: [[/but\b/, 'But when will it run']],
    turns: [
      [
        /\b(?:(?:lastly|finally|separately|second(?:ly)?,|unrelated|off topic)|last (?:one|thing|question)|(?:one|two) more|(?:one|my) other|second question|(?:another|different|separate) (?:subject|topic|question|issue|matter|note)|switch(?:ing)?)\b(?!.{0,20}\bon (?:this|that)\b)/,
        'One more question',
      ],
    ],
    newMatter: [
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|real|really),? (?:-- )?)*(?:on |if i may,? )?(?:a |an |one |the |my |another )?(?:quick |very |whole |completely |couple |of |other )*(?:different|other|new|separate|next|second|last|final|another|more)(?: (?:quick|real|small|complicated|more))* ?(?:topics?|subjects?|matters?|issues?|things?|notes?|questions?|points?|items?|ones?)?(?! on (?:this|that))\b/,
        'On another topic',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|also),? (?:-- )?)*(?:separately|lastly|finally|secondly|elsewhere|switching|turning|moving on|shifting)\b/,
        'Finally',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|also|all right),? (?:-- )?)*(?:if i (?:may|can|could),? |can i |could i |i (?:just )?want(?:ed)? to |i['’]d like to |let me |let['’]s |i['’]ll )?(?:just |also |quickly |briefly )*(?:switch|chang|turn|jump|skip|mov|shift|go|get|com|circl|start)(?:e|ing)? (?:back )?(?:(?:to|with|on) (?!this|that|my|it|what)|gears|the subject|topics|over)/,
        'If I could switch to the ferry',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|also|first|real|really|very|quick|quickly|another|one|more|last|thing|question|back)[,.]? (?:-- )?)*(?:on|regarding|about|with regard to|with respect to|as for|speaking of|turning to|following up on|back to|in terms of) (?!th(?:is|at|ese|ose)\b|it\b|what|him\b|her\b|them\b|his\b|their\b|the same\b)/,
        'And on the toll',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|also),? (?:-- )?)*(?:i have |i['’]ve got |just )?(?:a couple(?: of)?|two|three|several|a few) (?:quick |other |different )*(?:questions|things|topics|issues|ones|quick)\b/,
        'A couple of questions',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|also|finally),? (?:-- )?)*(?:(?:can|could|may|let|if) (?:i|me) (?:just |also |quickly )?(?:could |can |may )?(?:just |also |quickly )?ask\b(?! (?:that|this|you that|you this))|i(?:['’]d like| want(?:ed)?| just want(?:ed)?) to (?:also )?ask\b|i (?:do |did |just )?ha(?:ve|d) (?:one|a|another) (?:\p{L}+ )?question)/u,
        'Can I ask you about the harbour',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|yeah|yes|just|also|finally),? (?:-- )?)*(?:can (?:i|we) (?:just )?(?:do|have|get) )?(?:a|one|two) (?:quick |brief )*(?:\p{L}+ )?questions? (?:for|on|about|regarding)\b(?! th(?:is|at)\b)/u,
        'A quick question for the minister',
      ],
      [
        /(?:(?:and|but|okay|well|so|then|just|also),? (?:-- )?)*(?:any(?:thing| news| word| updates?| reaction| comment)? (?:on|about)|this (?:is (?:for|about|on)|concerns)) (?!th(?:is|at|ese|ose)\b|it\b|him\b|her\b|them\b)/,
        'Anything on the harbour',
      ],
    ],
    callsOn: [
      [
        /(?:(?:yes|yeah|yep|okay|ok|all right|right|and|so|now|then|well|good|great|sure|thank you|thanks),? )*(?:sir|ma['’]?am|please|go (?:right )?ahead|(?:you |right |over |question |way )*in the (?:back|middle|front|corner)|right (?:here|there)|over (?:here|there))(?:,? (?:-- )?(?:(?:yes,? )?sir|(?:yes,? )?ma['’]?am|ma['’]?am|please|go ahead|in the (?:back|middle|front)|behind [^.?!]{0,20}|first|next|right (?:here|there)|and then [^.?!]{0,20}))*/,
        'Go ahead, in the back',
      ],
      [/go (?:right )?ahead,? \p{L}+|please,? \p{L}+/u, 'Go ahead, Ann'],
      [/(?:any(?:body|one)|who) else|i['’]ll (?:come|get) (?:right )?back(?: to you)?/, 'Anybody else?'],
      [
        /(?:(?:yes|yeah|okay|ok|all right|right|and|so|now|then|please),? )*(?:how about |our |the |one |a |i['’]ll take )*(?:next|last|final|one more|another|couple(?: of)? more|one or two more)\b[^.?!]{0,40}/,
        'One more question',
      ],
      [
        /(?:(?:so|and|okay|now|but|all right),? )*let(?:['’]s| me) (?:get started|start with|go to|move|jump|turn to|take|get to|do (?:one|another|a couple)|come|bounce|give|call|go (?:to|back|in))\b[^.?!]{0,60}/,
        'Let me go to the back',
      ],
      [
        /(?:(?:so|and|okay|now|or|then),? )*(?:i['’]ll|we['’]ll|i will|we will|i['’]m going to|i think) (?:start with|take|give|do (?:one|another|a couple)|get to|come to|go to|go ahead|i said)\b[^.?!]{0,60}/,
        'I’ll take one more',
      ],
      [
        /the (?:gentleman|lady|woman|man|person|guy) (?:in|with|next|behind|at|over|right|there)\b[^.?!]{0,40}/,
        'The gentleman in the back',
      ],
      [
        /(?:good|nice|great) to (?:see|have) you(?: back| here)?|how (?:are|were|was) (?:you|your)\b[^.?!]{0,30}|d(?:id|o) you have (?:one|another|something|a (?:question|follow-?up))\b[^.?!]{0,20}/,
        'Good to see you',
      ],
      [
        /how about (?:you|somebody|someone|a new)[^.?!]{0,40}|who(?:['’]s| is) next|(?:(?:any|other|more) )*(?:\p{L}+ )?questions?(?: on other (?:subjects|topics|matters))?|why don['’]t (?:i|we) (?:take|do|go|get)\b[^.?!]{0,40}|any(?:body|one) else|somebody speak up/u,
        'How about somebody new',
      ],
    ],
    theseDays: [
      [
        /\b(?:today|yesterday|tonight|tomorrow|last night|this (?:morning|afternoon|evening|week(?:end)?))\b/,
        'The ferry stopped this morning',
      ],
    ],
    namesNobody: [
      [
        /anyway|absolutely|exactly|precisely|correct|indeed|obviously|clearly|certainly|definitely|apparently|unfortunately|briefly|frankly|honestly|meanwhile|listen|wait|sorry|what|who|when|where|why|how|but|and|or|none|never|nothing|nobody|both|neither|today|tomorrow|yesterday|now|then|again|also|first|second|finally|lastly|separately|perhaps|maybe|possibly|probably|good|fine|true/,
        'Absolutely',
      ],
    ],
    pointsBack: [
      [/\b(?:he|she|they|him|them|his|her|their|its|these|those)\b/, 'Is he well?'],
      // “it sounds as if”, “is it true that”: stands for what is still to come
      [/\bit\b(?! (?:looks|seems|seemed|sounds|appears|fair|true|possible|your)\b)/, 'Is it safe?'],
      [
        /\bthis\b(?! (?:week(?:end)?|month|year|morning|afternoon|evening|spring|summer|fall|winter|time|administration|government|president|country|room|point|trip)\b)/,
        'Is this safe?',
      ],
      // “says that the ferry runs” joins two clauses
      [
        /(?:^(?:and |but |so )?|\b(?:is|was|does|did|would|will|can|of|on|about|to|for|with|by|from|in|at|after|before|like|than) )that\b(?! (?:the|he|she|they|a|we|you|there|it)\b)/,
        'Is that safe?',
      ],
    ],
  },
  asking: {
    earliest:
      'for the first time|the first time|first time the|first time that|first time he|first time she|' +
      'first time they|first time it|first time anyone|very first time|first statement on|first mention|first mentions|first mentioned|first time mentioned|' +
      'first spoke|first spoken|first speak|first speaks|first talked|first talk|first said|first say|' +
      'first told|first commented|first comment|first discussed|first discuss|first raised|first raise|' +
      'first referred|first refer|first came up|first come up|first asked|earliest mention|earliest answer',
    latest:
      'for the last time|the last time|last time the|last time he|last time she|last time they|most recently|' +
      'last mention|last mentioned|last said|last spoke|last spoken|last talked|last commented|last raised|' +
      'last asked|latest mention|latest statement on|latest answer|most recent mention|most recent answer',
    earliestAtEdge: 'first time|first|the first|earliest|the earliest|oldest|the oldest',
    latestAtEdge: 'last time|last|the last|latest|the latest|newest|the newest|most recent|the most recent',
    inName:
      'first time buyer|first time buyers|first time homebuyer|first time homebuyers|first time home|first time voters|' +
      'first lady|first ladies|first day|first days|first week|first month|first year|first hundred|first 100|first person|first black|first woman|first family|first daughter|first amendment|first responder|first responders|' +
      'first quarter|first half|first term|first round|first step|first steps|first place|first class|first aid|' +
      'first hand|first strike|first use|first dog|first draft|first reading|america first|last january|last february|last march|last april|last may|last june|last july|last august|' +
      'last september|last october|last november|last december|last monday|last tuesday|last wednesday|last thursday|last friday|' +
      'last saturday|last sunday|last few|last two|last three|last minute|' +
      'last night|last week|last month|last year|last summer|last fall|last spring|last winter|last weekend|' +
      'last quarter|last resort|last chance|last call|last word|last words',
    hollow:
      'anybody anyone happen happened happening explain explained explains mean means tells think thinks thought view views ' +
      'response respond reaction react stance position briefing briefings press conference tell issue issues new two one ' +
      'first last made make may like over under off against down through without today yesterday get give given take know ' +
      'further there something someone whether want wanted wants',
    request:
      'everything anything answer answers answered question questions ask asks asked asking spoke spoken speak speaks ' +
      'speaking says saying told talk talked talking statement statements comment comments remark remarks reply replies ' +
      'replied mention mentions mentioned discuss discussed transcript transcripts',
    kin:
      'afghanistan/afghan/afghans africa/african/africans albania/albanian algeria/algerian america/american/americans ' +
      'argentina/argentine/argentinian armenia/armenian asia/asian australia/australian/australians austria/austrian ' +
      'azerbaijan/azerbaijani bangladesh/bangladeshi belarus/belarusian belgium/belgian bolivia/bolivian bosnia/bosnian ' +
      'brazil/brazilian britain/british bulgaria/bulgarian cambodia/cambodian canada/canadian/canadians chile/chilean ' +
      'china/chinese colombia/colombian croatia/croatian cuba/cuban/cubans cyprus/cypriot ecuador/ecuadorian egypt/egyptian/egyptians ' +
      'estonia/estonian ethiopia/ethiopian europe/european/europeans georgia/georgian germany/german/germans ghana/ghanaian ' +
      'greece/greek/greeks haiti/haitian honduras/honduran hungary/hungarian iceland/icelandic india/indian/indians ' +
      'indonesia/indonesian iran/iranian/iranians iraq/iraqi/iraqis israel/israeli/israelis italy/italian/italians jamaica/jamaican ' +
      'japan/japanese jordan/jordanian kazakhstan/kazakh kenya/kenyan korea/korean/koreans kosovo/kosovar kuwait/kuwaiti ' +
      'latvia/latvian lebanon/lebanese liberia/liberian libya/libyan/libyans lithuania/lithuanian malaysia/malaysian mexico/mexican/mexicans ' +
      'moldova/moldovan mongolia/mongolian morocco/moroccan namibia/namibian nepal/nepalese/nepali nicaragua/nicaraguan nigeria/nigerian ' +
      'norway/norwegian pakistan/pakistani/pakistanis palestine/palestinian/palestinians panama/panamanian peru/peruvian ' +
      'portugal/portuguese romania/romanian russia/russian/russians rwanda/rwandan scotland/scottish serbia/serbian ' +
      'singapore/singaporean slovakia/slovak slovenia/slovenian somalia/somali/somalis sudan/sudanese sweden/swedish ' +
      'syria/syrian/syrians taiwan/taiwanese tanzania/tanzanian tibet/tibetan/tibetans tunisia/tunisian turkey/turkish/turks ' +
      'uganda/ugandan ukraine/ukrainian/ukrainians uzbekistan/uzbek venezuela/venezuelan vietnam/vietnamese yemen/yemeni/yemenis ' +
      'zambia/zambian zimbabwe/zimbabwean',
    since: 'since|from|starting|beginning',
    after: 'after',
    before: 'before|prior to',
    until: 'until|till|up to|through',
    from: 'from|between',
    to: 'to|and|until|till|through',
    yesterday: 'yesterday|yesterday’s',
    today: 'today|today’s',
    thisYear: 'this year',
    lastYear: 'last year',
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn|fall',
    winter: 'winter',
  },
};
