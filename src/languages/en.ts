import { stemmer } from '@orama/stemmers/english';
import type { Language } from './types.ts';

export const en: Language = {
  tag: 'en',
  iso3: 'eng',
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
      [/(?:THE )?PRESS|MEDIA|Media/, 'THE PRESS'],
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
    newsroomWords: 'the news tv television radio online agency newspaper daily media network',
    noNames: [[/journalists?|unknown|unidentified/, 'Journalist']],
    nobodys: [[/[AR]\d*|Answers?/, 'A']],
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
      [
        /MEDIA (?:CONTACTS?|ENQUIR(?:Y|IES)|INQUIR(?:Y|IES))|PRESS (?:CONTACTS?|OFFICERS?)|CONTACT/,
        'MEDIA CONTACT',
      ],
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
    halfOffices: 'vice prime under deputy assistant acting first foreign rear press',
    shortOffices:
      'gen general lt lieutenant adm admiral col colonel sen senator rep representative gov governor amb ambassador capt captain maj major',
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
        /(?:our )?next question (?:is|comes)\b[^.?!]{0,90}|let me go to [^.?!]{0,30}|go ahead/,
        'Our next question comes from Ann Example',
      ],
      [/good (?:morning|afternoon|evening|day)\b[^.?!]{0,45}/, 'Good morning, everybody'],
      [/hi\b[^.?!]{0,25}|hello\b[^.?!]{0,30}|hey\b[^.?!]{0,25}/, 'Hello, Minister'],
      [/oh|okay|ok|yes|yeah|no|sure|right|all right|well|great|so|please|excuse me/, 'All right'],
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
      [/and|but|so,?|well|okay|ok|yes|yeah|no|right|now|also|then|just|sure|all right/, 'And '],
      [/thank you|thanks|good (?:morning|afternoon)|hi|hello|hey/, 'Thank you, '],
      [/i mean|you know|mr\. president|sir|first|firstly|second|secondly/, 'You know, '],
    ],
    reported: [
      [/according to (?:(?:media|some|the|news|press|recent) )*reports?,\s*/, 'According to media reports, '],
      [/it (?:is|was|has been) reported that\s*/, 'It is reported that '],
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
        /(?:and |but )?(?:what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b/,
        'when will the ferry run',
      ],
    ],
    addressed: {
      before: [[/(?:Mr|Ms|Mrs|Dr|Madam|Minister|Secretary|General|Governor|President)\.?/, 'Minister']],
      follows: [
        [
          /what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|have|has|on|one|just|if|you|there|any/,
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
      'air force one state-of-the-union first second third',
    offices:
      'president vice premier prime minister ministers ministry foreign secretary deputy assistant undersecretary chairman ' +
      'chairwoman chairperson chair chancellor ambassador senator congressman congresswoman representative governor mayor ' +
      'director general colonel admiral commander sergeant king queen prince princess pope sheikh emir judge justice ' +
      'attorney speaker spokesperson spokeswoman spokesman leader commissioner dr mr mrs ms sir madam lord lady majesty ' +
      'excellency chief captain professor special envoy advisor adviser acting former',
    joining: 'on of in the a an at around regarding concerning about for to with and',
    joinsName: 'of the',
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
};
