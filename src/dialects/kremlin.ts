import { answerWords, commonFurniture, questionWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Pages of the President of Russia: `President of … Name:` first, then the name; `Вопрос:`, `В.Пример:`; the state of the page at its foot. */
export const kremlin: Dialect = {
  id: 'kremlin',
  name: 'President of Russia',
  names: { ru: 'Президент России' },
  lang: null,
  bears: { pattern: /\bRussia|росси|Kremlin|Кремл/i, sample: 'Russia will build the bridge.' },
  marks: [
    { pattern: /^(?:Publication status|Статус материала)$/i, weight: 4, sample: 'Publication status' },
    {
      pattern: /^(?:Published in sections?|Опубликован[оа]? в разделе?(?:ах)?)\s*:/i,
      weight: 4,
      sample: 'Published in sections: News, Transcripts',
    },
    { pattern: /^(?:Text version|Текстовая версия)$/i, weight: 2, sample: 'Text version' },
    {
      pattern:
        /^(?:President of (?:the )?\p{Lu}[\p{L} ]{2,40}? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|Президент \p{Lu}\p{Ll}+ \p{Lu}\.\s?\p{Lu}\p{Ll}+)\s*:/u,
      weight: 2,
      sample: 'President of Norland Anton Primerov: Good afternoon.',
    },
    {
      pattern: /^\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+(?:\s*\([^()]{3,60}\))?\s*:/u,
      weight: 0.8,
      atMost: 4,
      sample: 'А.Примеров: Добрый день!',
    },
    { pattern: /^(?:Remark|Реплика)\s*:/, weight: 1, atMost: 2, sample: 'Remark: And the bridge?' },
    { pattern: /^<(?:…|\.{3})>$/, weight: 1, atMost: 2, sample: '<…>' },
  ],
  labels: [
    ...questionWords,
    ...answerWords,
    {
      role: 'question',
      comment: true,
      pattern:
        /((?:Remark|Remarks from the audience|Реплик[аи](?: из зала)?)(?:\s*\((?<note>[^()]{1,80})\))?)\s*:\s*/y,
      sample: 'Реплика: А мост?',
    },
    {
      role: 'moderator',
      pattern:
        /((?:\p{Lu}[^:.?!\r\n]{3,120}[ –-])?(?:Press Secretary|Пресс-секретарь(?: Президента)?) \p{Lu}[\p{L}.]+ ?\p{Lu}\p{Ll}+)\s*:\s*/uy,
      sample: 'Deputy Head of the Office – Presidential Press Secretary Dmitry Primerov: Let us begin.',
    },
    {
      role: 'answer',
      pattern:
        /((?:(?:Acting )?President of (?:the )?\p{Lu}[\p{L} ]{2,40}? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|Президент \p{Lu}\p{Ll}+ \p{Lu}\.\s?\p{Lu}\p{Ll}+)(?:\s*\((?<note>[^()]{1,120})\))?)\s*:\s*/uy,
      sample: 'President of Norland Anton Primerov (retranslated): Good afternoon.',
    },
  ],
  speakers: ['name'],
  roles: 'pattern',
  furniture: [
    ...commonFurniture,
    { kind: 'note', pattern: /^[<[(](?:…|\.{3})[>\])]$/, sample: '<…>' },
    {
      kind: 'chrome',
      pattern:
        /^(?:Events|Событ(?:ия|ие)|News|Новости|Transcripts|Стенограммы|Speeches and transcripts|Выступления и стенограммы|Trips|Поездки)$/i,
      sample: 'Transcripts',
    },
    {
      kind: 'end',
      pattern:
        /^(?:Publication status|Статус материала|See also|Смотрите также|(?:Topics|Persons|Regions|Темы|Лица|Регионы)(?:\s*:.{0,200})?)$/i,
      sample: 'Смотрите также',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Published in sections?|Publication date|Direct link|Опубликован[оа]? в разделе?(?:ах)?|Дата публикации|Ссылка на материал)\s*:.{0,200}$/i,
      sample: 'Direct link: en.example.org/d/4711',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Text version|Текстовая версия|Additional|Дополнительно|(?:\d+ )?(?:Photo|Фото|Video|Видео)s?|\d{1,3}\s*\/\s*\d{1,3})$/i,
      sample: 'Текстовая версия',
    },
    {
      kind: 'chrome',
      pattern: /^.{5,240}[.…] (?:Photo|Фото)(?: by)?:? .{3,80}$/,
      sample: 'With workers of the Harbour Works. Photo: Boris Primerov, Norland News',
    },
  ],
  place: { pattern: /^\p{Lu}[\p{L}’-]+(?:,? \p{Lu}[\p{L}’-]+){0,3}$/u, sample: 'Lake Region, Northport' },
  issueDate: {
    pattern: /^(?:Publication date|Дата публикации)\s*:/i,
    sample: 'Publication date: May 4, 2031, 14:50',
  },
  spokesperson: [
    {
      pattern: /President of (?:the )?\p{Lu}[\p{L} ]{2,40}? (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?=:| \(|$)/u,
      sample: 'President of Norland Anton Primerov: Good afternoon.',
    },
    {
      pattern:
        /(?:President of (?:the )?\p{Lu}[\p{L} ]{2,40}? \p{Lu}\p{Ll}+ (?=\p{Lu}\p{Ll}+(?::| \(|$))|Президент \p{Lu}\p{Ll}+ \p{Lu}\.\s?)(\p{Lu}\p{Ll}+)/u,
      sample: 'Президент Норландии А.Примеров: Добрый день!',
    },
  ],
  nameBehindOffice: {
    pattern:
      /^(?:(?:Acting )?President of .{3,60}|.{0,120}(?:Press Secretary|Пресс-секретарь(?: Президента)?)|Президент \p{Lu}\p{Ll}+) (\p{Lu}[\p{L}.]+ ?\p{Lu}\p{Ll}+)$/u,
    sample: 'Deputy Head of the Office – Presidential Press Secretary Dmitry Primerov',
  },
  dateOrder: 'day-first',
  selector: '.entry-content, .read__content, .read__internal_content, article',
};
