/**
 * Questions that people ask of the real archive, each with what somebody who asks it looks for: the day and the number of an item, of several that answer
 * alike, or of any; the page of a person. They were found by reading; no word of a transcript is here but what is typed.
 */
export type Sought = [query: string, place: string, item?: number | number[]];

export interface Kind {
  kind: string;
  /** on whose search page they are asked */
  lang: string;
  questions: Sought[];
}

/** Words of the matter. */
const words: Sought[] = [
  ['chairmen heads up cabinet posts', 'en/wh-obama/2009/01/22', 79],
  ['earmarks leftover business', 'en/wh-obama/2009/03/02', 31],
  ['Boston Globe newspaper bailout', 'en/wh-obama/2009/05/04', 9],
  ['Supreme Court Voting Rights Act', 'en/wh-obama/2009/06/22', 34],
  ['mid-year review delay debt', 'en/wh-obama/2009/07/20', 16],
  ['Qadhafi speech exchange', 'en/wh-obama/2009/09/23', 10],
  ['Senate deal Medicare 55 to 65', 'en/wh-obama/2009/12/09', 32],
  ['Jindal berms Army Corps of Engineers', 'en/wh-obama/2010/05/20', 68],
  ['Specter Kagan hearings lacked substance', 'en/wh-obama/2010/07/01', 83],
  ['recruiters Pentagon White House counsel', 'en/wh-obama/2010/10/14', 85],
  ['litigation don’t ask don’t tell', 'en/wh-obama/2010/12/13', 75],
  ['interviews Cincinnati Richmond Milwaukee', 'en/wh-obama/2011/02/16', 28],
  ['why not the Oval Office primetime speech', 'en/wh-obama/2011/03/28', 57],
  ['House resolution Libya two weeks information', 'en/wh-obama/2011/06/06', 23],
  ['Martin Luther King memorial dedication April', 'en/wh-obama/2011/09/19', 36],
  ['fiscal union Europe', 'en/wh-obama/2011/12/01', 4],
  ['Arizona governor letter', 'en/wh-obama/2012/01/26', 2],
  ['night raids memorandum General Allen', 'en/wh-obama/2012/04/09', 12],
  ['kill list drone Constitution', 'en/wh-obama/2012/05/29', 24],
  ['debate performance do-over', 'en/wh-obama/2012/10/04', 16],
  ['killing American citizens without trial', 'en/wh-obama/2013/02/05', 15],
  ['Xi Jinping foreign minister North Korea weekend', 'en/wh-obama/2013/04/09', 20],
  ['Reid votes nominees until July', 'en/wh-obama/2013/05/28', 5],
  ['Napolitano successor swift', 'en/wh-obama/2013/07/15', 55],
  ['Kentucky voters Grimes', 'en/wh-obama/2013/12/05-2', 13],
  ['Pope Francis visit Vatican', 'en/wh-obama/2014/01/24', 33],
  ['Yanukovych protestors compromise', 'en/wh-obama/2014/02/21', 32],
  ['Rob Nabors Shinseki review', 'en/wh-obama/2014/05/21', 6],
  ['failing to call it an invasion emboldens Putin', 'en/wh-obama/2014/09/02', 37],
  ['Kobani strategically significant', 'en/wh-obama/2014/10/14', 16],
  ['close Guantanamo unilaterally', 'en/wh-obama/2015/01/13', 38],
  ['Federal Records Act guidelines agency employees', 'en/wh-obama/2015/03/04', 56],
  ['military retirement pay commission', 'en/wh-obama/2015/04/01', 73],
  ['Greece deadline Merkel IMF', 'en/wh-obama/2015/06/07', 8],
  ['British embassy Tehran Cameron', 'en/wh-obama/2015/07/16', 3],
  ['OPM hack Rice blunt China', 'en/wh-obama/2015/09/14', 7],
  ['Russian commander informed strike hour', 'en/wh-obama/2015/09/30-2', 43],
  ['Kerry talks Turkey Saudi Arabia Russia expecting', 'en/wh-obama/2015/10/23', 2],
  ['unsign executive orders petulant child', 'en/wh-obama/2016/01/04', 40],
  ['déjà vu Bill Clinton attacks Sanders', 'en/wh-obama/2016/02/08', 45],
  ['crutch Assad regime', 'en/wh-obama/2016/03/15', 26],
  ['reconnaissance planes airspace South China Sea', 'en/wh-obama/2016/05/19', 48],
  ['97,000 personnel Afghanistan', 'en/wh-obama/2016/06/20', 28],
  ['Kuala Lumpur Singapore high speed railway', 'en/china-mfa-en/2018/05/29', 10],
  ['Karachi consulate attack Pakistan response', 'en/china-mfa-en/2018/11/23', 10],
  ['USS McCampbell Xisha', 'en/china-mfa-en/2019/01/07', 7],
  ['ambassador Palestine Bahrain meeting', 'en/china-mfa-en/2019/05/28', 1],
  ['Yuen Long', 'en/china-mfa-en/2019/07/22', 7],
  ['Kashmir partisan international platform', 'en/china-mfa-en/2020/01/17', 13],
  ['Guinea constitutional referendum', 'en/china-mfa-en/2020/03/30', 3],
];

const phrases: Sought[] = [
  ['“petulant child”', 'en/wh-obama/2016/01/04', 40],
  ['“fiscal union”', 'en/wh-obama/2011/12/01', 4],
  ['“geopolitical foe”', 'en/wh-obama/2012/03/28', 20],
  ['“fossil-fuel subsidy review”', 'en/wh-obama/2013/12/05', 7],
  ['“taking more and more territory”', 'en/wh-obama/2012/07/26', 18],
];

const sentences: Sought[] = [
  ['why did the President retake the oath of office', 'en/wh-obama/2009/01/22', [6, 9, 12]],
  ['Does the White House think Russia is America’s biggest geopolitical foe?', 'en/wh-obama/2012/03/28', 20],
  [
    'what did the White House say about giving food aid to North Korea in December 2011?',
    'en/wh-obama/2011/12/19',
    22,
  ],
  [
    'Will the President telephone Malala to congratulate her on the Nobel Prize?',
    'en/wh-obama/2014/10/10',
    21,
  ],
  [
    'how does China answer the charge that it covered up the outbreak in Wuhan',
    'en/china-mfa-en/2020/04/09',
    11,
  ],
  [
    'did Pakistan’s president tell Obama beforehand of the army offensive in Swat?',
    'en/wh-obama/2009/05/08',
    43,
  ],
  ['what has China got back from Italy of its lost artworks?', 'en/china-mfa-en/2019/04/10', 7],
  ['would a five percent surtax on the wealthy be their fair share?', 'en/wh-obama/2011/10/07', 47],
];

const misspelt: Sought[] = [
  ['hydroxycloroquine staffers', 'en/wh-2020/2020/04/08', 10],
  ['Malala Yousefzai', 'en/wh-obama/2014/10/10', 21],
  ['Senkakku Abe security treaty', 'en/wh-obama/2014/04/24', 2],
  ['Marthas Vinyard golf vacation', 'en/wh-obama/2011/08/18-3', 14],
  ['Afganistan McDonough Eggleston inadvertant release', 'en/wh-obama/2014/06/11-2', 1],
  ['Belt and Road Finacial Times transparancy', 'en/china-mfa-en/2018/07/16', 3],
];

/** Of a day, any item of any podium. */
const dates: Sought[] = [
  ['2009-01-22', '2009/01/22'],
  ['22 January 2009', '2009/01/22'],
  ['April 8, 2020', '2020/04/08'],
  ['8.4.2020', '2020/04/08'],
  ['November 21st, 2011', '2011/11/21'],
  ['8 avril 2020', '2020/04/08'],
];

const datesAndWords: Sought[] = [
  ['Lebanon November 2011', 'en/wh-obama/2011/11/21', 9],
  ['Iran Russia incentives April 2012', 'en/wh-obama/2012/04/13', 10],
  ['START treaty NATO Nov 2010', 'en/wh-obama/2010/11/19', 10],
  ['South China Sea military operation 14 October 2015', 'en/wh-obama/2015/10/14', 65],
  ['Xinjiang lawmakers legislation since November 2018', 'en/china-mfa-en/2018/11/14', 3],
  ['Saudi Arabia CPEC investor autumn 2018', 'en/china-mfa-en/2018/10/08', 11],
];

const speakersAndWords: Sought[] = [
  ['carney surtax fair share', 'en/wh-obama/2011/10/07', 47],
  ['hua chunying farms bankruptcy', 'en/china-mfa-en/2019/12/05', 7],
  ['lu kang Gaza casualties Hamas', 'en/china-mfa-en/2018/05/15', 5],
  ['geng shuang Pompeo democratic world order', 'en/china-mfa-en/2018/12/05', 5],
  ['earnest Cameron House of Commons requests', 'en/wh-obama/2014/09/02', 33],
];

/** The first that is led to is the person’s own page. */
const names: Sought[] = [
  ['Zhao Lijian', 'en/speakers/zhao-lijian.html'],
  ['carney', 'en/speakers/jay-carney.html'],
  ['Robert Gibbs', 'en/speakers/robert-gibbs.html'],
  ['Geng Shuang', 'en/speakers/geng-shuang.html'],
  ['josh earnest', 'en/speakers/josh-earnest.html'],
];

const chinese: Sought[] = [
  ['新冠变异毒株监测', 'zh/china-mfa-zh/2022/12/20', 7],
  ['汗尤尼斯培训中心坦克炮弹', 'zh/china-mfa-zh/2024/01/25', 5],
  ['梵蒂冈 上海 主教', 'zh/china-mfa-zh/2023/04/06', 13],
  ['动态清零 质疑', 'zh/china-mfa-zh/2022/05/11', 10],
  ['联大三委 新疆 古巴', 'zh/china-mfa-zh/2021/10/22', 10],
  ['产业链供应链韧性 杭州', 'zh/china-mfa-zh/2022/09/20', 3],
  ['莫迪 边界 金砖', 'zh/china-mfa-zh/2023/08/25', 9],
  ['李克强 世界经济论坛', 'zh/china-mfa-zh/2022/07/19', 1],
  ['中巴经济走廊联合合作委员会第十次会议', 'zh/china-mfa-zh/2021/09/24', 6],
  ['枪支暴力档案 691起', 'zh/china-mfa-zh/2022/01/25', 8],
  ['七星海港口 优联集团', 'zh/china-mfa-zh/2020/09/16', 18],
  ['拉夫罗夫说哪些国家参加了乌克兰和平方案的会议？', 'zh/china-mfa-zh/2023/12/29', 4],
  ['福岛核污染水排海 2023年8月24日', 'zh/china-mfa-zh/2023/08/24', 1],
  ['华春莹 沙磊 台湾', 'zh/china-mfa-zh/2021/03/31', 4],
  ['汪文斌', 'zh/speakers/wang-wen-bin.html'],
];

const spanish: Sought[] = [
  ['gobernadora Brewer', 'es/wh-obama/2010/06/03-2', 1],
  ['¿De qué habló el Presidente con la gobernadora de Arizona?', 'es/wh-obama/2010/06/03-2', 1],
];

/** By what is typed; those of one language stand side by side. */
export const kinds: Kind[] = [
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
