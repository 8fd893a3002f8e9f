import type { Kind, Sought } from './questions.ts';

/**
 * A second set of questions, made as those of held-out.ts were: transcripts drawn by lot, the answers noted before any was asked. No number of the search was
 * chosen by them. Asked once, 23 of the 30 came first and 25 among the first three.
 */

const words: Sought[] = [
  ['Llosa embassy Peru silence writer', 'en/china-mfa-en/2020/03/16', 7],
  ['Ecuador state of emergency capital moved Guayaquil', 'en/china-mfa-en/2019/10/09', 4],
  ['Benghazi suspect raid captured how detained', 'en/wh-obama/2014/06/17', 3],
  ['Hunt Joint Declaration Hong Kong binding treaty', 'en/china-mfa-en/2019/07/01', 8],
];

const phrases: Sought[] = [
  ['“one-dimensional analysis”', 'en/wh-obama/2011/03/10-2', 8],
  ['“alleged mass murderers”', 'en/wh-obama/2014/06/02', 55],
];

const sentences: Sought[] = [
  ['what would America do if Russian planes buzzed a ship close to Alaska?', 'en/wh-obama/2016/04/14', 31],
  ['why did Obama fly to Nevada to help Harry Reid campaign', 'en/wh-obama/2010/07/08', 8],
  ['could the EPA stop another Flint water crisis in a different city?', 'en/wh-obama/2016/03/17', [65, 67]],
  ['Is China worried that Pakistan shot down Indian aircraft over Kashmir?', 'en/china-mfa-en/2019/02/27', 5],
];

const misspelt: Sought[] = [
  ['Navaro hoarding protective equipement', 'en/china-mfa-en/2020/04/20', 7],
  ['Netanyahoo Boehnor address Congress Iran threats', 'en/wh-obama/2015/01/21', 19],
  ['Karachi consulte atack investigation', 'en/china-mfa-en/2018/11/27', 2],
];

/** Of a day, any item of any podium. */
const dates: Sought[] = [
  ['October 9th, 2019', '2019/10/09'],
  ['7/23/2014', '2014/07/23'],
];

const datesAndWords: Sought[] = [
  ['trade consultations Liu He April 2019', 'en/china-mfa-en/2019/04/01', 5],
  ['Yemen training military response January 2010', 'en/wh-obama/2010/01/05', 9],
  ['Pompeo visit Korean Peninsula 8 October 2018', 'en/china-mfa-en/2018/10/08', 8],
];

const speakersAndWords: Sought[] = [
  ['zhao lijian India border clash June commanders', 'en/china-mfa-en/2020/06/17', 1],
  ['schultz presidential daily briefing SVTC', 'en/wh-obama/2014/07/23', 18],
];

/** The first that is led to is the person’s own page. */
const names: Sought[] = [['Lu Kang', 'en/speakers/lu-kang.html']];

const chinese: Sought[] = [
  ['靖国神社 秋季大祭 供奉祭品', 'zh/china-mfa-zh/2020/10/18', 1],
  ['日本民众集会反对核污染水排海 两年', 'zh/china-mfa-zh/2023/04/13', 5],
  ['普萨基 阿富汗 牵制美国资源', 'zh/china-mfa-zh/2021/09/06', 3],
  ['链博会有什么意义？', 'zh/china-mfa-zh/2023/11/23', 1],
  ['哥伦比亚总统佩特罗 国事访问', 'zh/china-mfa-zh/2023/10/23', 1],
  ['毛宁 波罗的海 天然气管道 新新北极熊', 'zh/china-mfa-zh/2023/10/23', 5],
];

/** The archive has one briefing in Spanish. */
const spanish: Sought[] = [
  ['frontera sudoeste recursos', 'es/wh-obama/2010/06/03-2', 1],
  ['reunión con Brewer junio de 2010', 'es/wh-obama/2010/06/03-2', 1],
  ['governadora de Arizona imigración', 'es/wh-obama/2010/06/03-2', 1],
];

export const heldOutSecond: Kind[] = [
  { kind: 'words', lang: 'en', questions: words },
  { kind: 'phrases', lang: 'en', questions: phrases },
  { kind: 'sentences', lang: 'en', questions: sentences },
  { kind: 'misspellings', lang: 'en', questions: misspelt },
  { kind: 'dates', lang: 'en', questions: dates },
  { kind: 'dates and words', lang: 'en', questions: datesAndWords },
  { kind: 'speakers and words', lang: 'en', questions: speakersAndWords },
  { kind: 'names', lang: 'en', questions: names },
  { kind: 'Chinese', lang: 'zh', questions: chinese },
  { kind: 'Spanish', lang: 'es', questions: spanish },
];
