import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press conferences of Japan’s Foreign Ministry, English and Japanese: headings over the questions, newsroom and name before each. */
export const mofaJapan: Dialect = {
  id: 'mofa-japan',
  name: 'Japanese Foreign Ministry',
  names: { ja: '外務省' },
  lang: null,
  bears: { pattern: /\bJapan|日本|わが国|我が国/, sample: 'Japan will build the bridge.' },
  marks: [
    {
      pattern:
        /^(?:Extraordinary )?Press Conference by (?:State |Parliamentary Vice-)?(?:Foreign )?(?:Minister|Press Secretary)\b/i,
      weight: 2,
      sample: 'Press Conference by Foreign Minister EXAMPLE Hana',
    },
    {
      pattern: /\d{4}, \d{1,2}:\d{2} [ap]\.m\. (?:at the )?Ministry of Foreign Affairs/i,
      weight: 3,
      sample: 'Tuesday, May 6, 2031, 2:08 p.m. Ministry of Foreign Affairs',
    },
    {
      pattern: /^[[(]?(?:This is a )?provisional translation\b/i,
      weight: 2,
      sample: '[Provisional Translation]',
    },
    {
      pattern: /^[^。：:]{0,10}外務(?:大臣|副大臣|大臣政務官|報道官)(?:臨時)?会見記録/,
      weight: 4,
      sample: '例外務大臣会見記録',
    },
    {
      pattern: /^(?:Minister|State Minister|Press Secretary) \p{Lu}[\p{L}’-]+\s*:/u,
      weight: 0.6,
      atMost: 4,
      sample: 'Minister EXAMPLE: In spring.',
    },
    {
      pattern: /^【[^】]{1,10}(?:外務大臣|外務副大臣|外務大臣政務官|外務報道官)】/,
      weight: 1.5,
      atMost: 3,
      sample: '【例外務大臣】春です。',
    },
  ],
  labels: [
    {
      role: 'answer',
      pattern:
        /((?:(?:Mr|Ms|Mrs|Dr)\.? [^:,\r\n]{3,40}, )?(?:(?:Foreign|State|Prime|Vice|Deputy|Assistant|Parliamentary|Senior)[ -]){0,3}(?:Minister|Press Secretary|Director-General)(?: for Foreign Affairs)?(?: \p{Lu}[\p{L}’-]+){0,2})\s*[:：]\s*/uy,
      sample: 'Ms. EXAMPLE Hana, Minister for Foreign Affairs: I have two announcements.',
    },
    ...questionWords,
    ...voiceWords,
    {
      // Northport News, Example: | Freelance Journalist, Example:
      role: 'question',
      pattern:
        /(\p{Lu}[\p{L}\d.&’'-]*(?: (?:of|the|and|de|\p{Lu}[\p{L}\d.&’'-]*)){0,5}, (?:Mr\. |Ms\. )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]+){0,2})\s*[:：]\s*(?=\S)/uy,
      sample: 'Northport News, Example: When will the bridge open?',
    },
    {
      role: 'question',
      pattern: /(【[^】]{0,24}記者】|[（(](?:記者|質問|問)[）)])\s*(?:[:：]\s*)?/y,
      sample: '【北港日報 例記者】橋はいつですか。',
    },
    {
      role: 'answer',
      pattern:
        /(【[^】]{0,12}(?:大臣|副大臣|政務官|報道官|次官|局長|課長|審議官|総理)】|[（(](?:大臣|副大臣|報道官)[）)])\s*(?:[:：]\s*)?/y,
      sample: '【例外務大臣】春です。',
    },
    {
      role: 'moderator',
      pattern: /(【(?:司会|事務方|報道課長|司会者)】)\s*(?:[:：]\s*)?/y,
      sample: '【司会】次の方、どうぞ。',
    },
    {
      role: 'question',
      pattern: /(【[^】\s\u3000]{2,20}[ \u3000][^】]{1,14}】)\s*(?:[:：]\s*)?/y,
      sample: '【北港放送 例】橋はいつですか。',
    },
  ],
  speakers: ['upper', 'name', 'han'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'chrome',
      pattern:
        /^(?:Press Conferences?|Japanese|English|日本語|英語版?|記者会見|[（(](?:Video|動画)[）)].{0,120}|.{2,20}会見の様子|Back to (?:Top|Press Conferences?)|(?:この)?ページの(?:先頭|トップ)へ(?:戻る)?|Related Links?|関連リンク|Tweet|ツイート|Legal Matters.{0,80}|(?:法的事項|アクセシビリティについて|プライバシーポリシー).{0,60})$/i,
      sample: '(Video) Press Conference by Foreign Minister Example',
    },
    {
      kind: 'note',
      pattern:
        /^[[(]?(?:This is a )?provisional translation\b.{0,120}$|^[*＊※].{2,60}(?:仮訳|translation).{0,40}$/i,
      sample: 'This is a provisional translation by an external company for reference purpose only.',
    },
    {
      kind: 'date',
      pattern:
        /^(?:\p{Lu}\p{Ll}+day, )?\p{Lu}\p{Ll}+ \d{1,2}, \d{4}, \d{1,2}:\d{2} [ap]\.m\..{0,60}$|^[（(](?:令和|平成|\d{4}年)[^。]{4,40}[）)]$/u,
      sample: '（令和13年5月6日（火曜日）14時21分　於：本省会見室）',
    },
    {
      kind: 'heading',
      pattern: /^(?:Opening Remarks|冒頭発言(?:[:：].{2,60})?|質疑応答)$/i,
      sample: 'Opening Remarks',
    },
  ],
  headings: true,
  inlineHeading: {
    pattern: /^[（(][\d０-９]{1,2}[）)]\s*([\p{Lu}\p{Lo}「“][^。:：【】]{1,140}[^。.!?:：])$/u,
    sample: '(2) Emergency Grant Aid for the Islands',
  },
  outlet: {
    pattern:
      /^(?:【(?!\S*(?:大臣|報道官)))?(\p{Lu}[^,:【】]{1,50}|[^,\s【】]{2,20})(?:, [^,:]{2,40}|[ \u3000]+[^】]{1,14}】)$/u,
    sample: '【北港日報 例記者】',
  },
  spokesperson: [
    {
      pattern: /(?:Minister|Press Secretary) (\p{Lu}{2,}(?: \p{Lu}\p{Ll}+)?)/u,
      sample: 'Press Conference by Foreign Minister EXAMPLE Hana',
    },
    {
      pattern: /^(\p{Script=Han}{1,6}?)(?:外務大臣|外務報道官)(?:臨時)?会見記録/u,
      sample: '例外務大臣会見記録',
    },
  ],
  dateOrder: 'month-first',
  selector: '#contents-body, .rdtext, #main, article',
};
