import { askedAfterwards, commonFurniture, qAndA, questionsPut } from './common.ts';
import type { Dialect } from './types.ts';

/** Regular press conferences of the Chinese Foreign Ministry, English and Chinese. */
export const mfaChina: Dialect = {
  id: 'mfa-china',
  name: 'Chinese Foreign Ministry',
  names: { zh: '中国外交部' },
  lang: null,
  bears: { pattern: /\bChin(?:a|ese)\b|中国|中方|我国/, sample: 'China will build the bridge.' },
  marks: [
    {
      pattern:
        /Foreign Ministry Spokes(?:person|man|woman)(?:['’]s)? .{0,40}(?:Press Conference|Remarks|Daily Briefing)/i,
      weight: 5,
      sample: 'Foreign Ministry Spokesperson Ann Example’s Regular Press Conference on May 4, 2031',
    },
    { pattern: /外交部发言人/, weight: 5, sample: '2031年5月4日外交部发言人安例主持例行记者会' },
    { pattern: /^[\s\u3000]*(?:问|答|追问)\s*[:：]/, weight: 1, atMost: 3, sample: '问：桥什么时候开通？' },
    { pattern: /^\s*[QA]\s*[:：]/, weight: 0.3, atMost: 3, sample: 'Q: When will the bridge open?' },
    { pattern: /^[^，。]{2,16}记者[:：]/, weight: 1, atMost: 3, sample: '北港日报记者：桥什么时候开通？' },
  ],
  labels: [
    ...questionsPut,
    ...qAndA,
    { role: 'question', pattern: /(问)\s*[:：]\s*/y, sample: '问：桥什么时候开通？' },
    { role: 'question', followUp: true, pattern: /(追问|又问)\s*[:：]\s*/y, sample: '追问：那么收费呢？' },
    { role: 'answer', pattern: /(答)\s*[:：]\s*/y, sample: '答：春天。' },
    {
      role: 'question',
      pattern: /((?:例行)?(?:记者会|会)后[，,]?[^。：:]{0,60}(?:问及|提问|问)[^。：:]{0,30})\s*[:：]\s*/y,
      sample: '会后有记者问及：桥什么时候开通？',
    },
    {
      role: 'answer',
      pattern: /(\p{Script=Han}{2,4}(?:表示|答|回答|说))\s*[:：]\s*/uy,
      sample: '安例表示：春天。',
    },
    ...askedAfterwards,
    // what the room says while somebody answers
    {
      role: 'question',
      comment: true,
      pattern: /((?:The )?[Jj]ournalist(?: (?:clarifie[sd]|add(?:s|ed)|explain(?:s|ed)))?|Reporter)\s*:\s*/y,
      sample: 'Journalist clarifies: The southern bridge.',
    },
    { role: 'question', comment: true, pattern: /(记者)\s*[:：]\s*/y, sample: '记者：南桥。' },
  ],
  speakers: ['name', 'upper', 'han'],
  roles: 'pattern',
  furniture: [
    // what stands below the asterisks is said by the ministry, not by who answered above them
    { kind: 'rule', ends: true, pattern: /^(?:[*＊]\s*){3,}$/, sample: '****************' },
    ...commonFurniture,
  ],
  issueDate: {
    pattern:
      /^(?:(?:Updated|Published|发布时间|更新时间)\s*[:：]\s*)?(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/i,
    sample: '2031-05-05 19:02',
  },
  outlet: {
    // 诺兰《北港日报》: the bracket at its end is the name’s
    pattern: /^《?((?:[^《》]|《[^《》]*》)+?)》?(?:\s+(?:reporter|correspondent|journalist)|记者)$/u,
    sample: '北港日报记者',
  },
  answerOpening: {
    pattern: /^\s*(\p{Script=Han}{2,4})(?:表示|回答|说|指出)[，,]/u,
    sample: '安例表示，春天。',
  },
  spokesperson: [
    {
      pattern: /Spokes(?:person|man|woman)\s+(\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}-]+){1,2})(?:['’]s?\b|\s|$)/u,
      sample: 'Foreign Ministry Spokesperson Ann Example’s Regular Press Conference on May 4, 2031',
    },
    {
      pattern: /发言人(?!主持|就|答|宣布|举行)(\p{Script=Han}{2,4}?)(?=主持|就|答|宣布|举行|在|的|$)/u,
      sample: '2031年5月4日外交部发言人安例主持例行记者会',
    },
  ],
  selector: '#News_Body_Txt_A, .news-main, .content_mod, #content, .vsb_content, .arc_cont',
};
