import type { Kind, Sought } from './questions.ts';

/**
 * Questions of the same kinds that nothing was chosen by: transcripts were drawn by lot, read, and the answers noted before any of
 * these was asked. Once something is settled by looking at them, they belong to the others.
 */

const words: Sought[] = [
  ['HMS Cumberland Kearsarge naval assets off Libya', 'en/wh-obama/2011/02/25', 66],
  ['remdesivir compassionate use approved', 'en/wh-2020/2020/03/19', 28],
  ['small banks TARP stigma lending facility', 'en/wh-obama/2010/02/02', 5],
  ['natural resources liability cap fact sheet', 'en/wh-obama/2010/05/12', 23],
  ['Solomon Islands switch ties debt trap', 'en/china-mfa-en/2019/09/06', 3],
];

const phrases: Sought[] = [
  ['“fat cats” 60 Minutes', 'en/wh-obama/2009/12/14', 17],
  ['“mortal economic blow”', 'en/wh-obama/2013/01/30', 41],
];

const sentences: Sought[] = [
  ['will frozen Qaddafi money be handed over to the Libyan rebels?', 'en/wh-obama/2011/05/13', 35],
  [
    'Do they plan to use Guam and the Northern Mariana Islands together with Japan?',
    'en/wh-obama/2012/04/27-2',
    6,
  ],
  ['is China going to take back its decision to expel American journalists', 'en/china-mfa-en/2020/03/24', 4],
  [
    'what did China say when Espinosa of Ecuador was elected President of the UN General Assembly?',
    'en/china-mfa-en/2018/06/06',
    6,
  ],
];

const misspelt: Sought[] = [
  ['remdesavir Gilead clinical trails', 'en/wh-2020/2020/03/19', 28],
  ['Mavi Marmarra apolagy Israel Turkey', 'en/wh-obama/2013/03/22', 18],
  ['Iranian oil waviers santions energy', 'en/china-mfa-en/2019/04/23', 2],
];

/** Of a day, any item of any podium. */
const dates: Sought[] = [
  ['September 26, 2011', '2011/09/26'],
  ['12.5.2010', '2010/05/12'],
  ['3 June 2013', '2013/06/03'],
];

const datesAndWords: Sought[] = [
  ['Europe crisis headwind June 2012', 'en/wh-obama/2012/06/05', 49],
  ['FBI director crime police October 2015', 'en/wh-obama/2015/10/26', 43],
  ['EU inquiry World Health Assembly May 2020', 'en/china-mfa-en/2020/05/12', 9],
];

const speakersAndWords: Sought[] = [
  ['geng shuang independent investigation virus origin', 'en/china-mfa-en/2020/04/27', 9],
  ['lu kang DPRK border Trump Twitter', 'en/china-mfa-en/2018/05/22', 2],
  ['carney government shutdown October 1st', 'en/wh-obama/2011/09/26', 2],
];

/** The first that is led to is the person’s own page. */
const names: Sought[] = [['Hua Chunying', 'en/speakers/hua-chunying.html']];

const chinese: Sought[] = [
  ['比利时孔子学院院长 间谍', 'zh/china-mfa-zh/2019/10/31', 8],
  ['七国集团峰会公报 14处提及中国', 'zh/china-mfa-zh/2022/06/29', 1],
  ['新时代的中国绿色发展白皮书', 'zh/china-mfa-zh/2023/01/20', 3],
  ['马科斯 仁爱礁 日本 2023年12月', 'zh/china-mfa-zh/2023/12/18', 11],
  ['中国怎么看美国退出巴黎协定？', 'zh/china-mfa-zh/2019/11/05', 5],
  ['耿爽 军民融合 福特', 'zh/china-mfa-zh/2020/03/17', 5],
];

export const heldOut: Kind[] = [
  { kind: 'words', lang: 'en', questions: words },
  { kind: 'phrases', lang: 'en', questions: phrases },
  { kind: 'sentences', lang: 'en', questions: sentences },
  { kind: 'misspellings', lang: 'en', questions: misspelt },
  { kind: 'dates', lang: 'en', questions: dates },
  { kind: 'dates and words', lang: 'en', questions: datesAndWords },
  { kind: 'speakers and words', lang: 'en', questions: speakersAndWords },
  { kind: 'names', lang: 'en', questions: names },
  { kind: 'Chinese', lang: 'zh', questions: chinese },
];
