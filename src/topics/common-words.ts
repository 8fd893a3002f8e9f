import { localeFor } from '../text/locale.ts';

/** Words that name no subject, by language; stems are made where they are used. */

/** Words of a heading that say what kind of news it is, not what about: "Update on Orlu", "the situation in Orlu". */
const GENERIC: Record<string, string> = {
  en:
    'update updates situation situations development developments outcome outcomes result results upcoming forthcoming ' +
    'recent latest news current status progress statement statements remarks report reports reaction reactions ' +
    'position positions stance view views opinion plans plan participation visit visits meeting meetings talks ' +
    'conversation call briefing conference session anniversary event events case matter topic incident response ' +
    'official working joint next further possible regarding around follow-up part continued prospects readout ' +
    'announcement announcements introduction opening closing',
  ru:
    'ситуация развитие событие события итог итоги результат результаты предстоящий предстоящая предстоящее визит участие ' +
    'встреча переговоры заявление реакция позиция вопрос отношение обновление информация конференция заседание годовщина',
  fr:
    'situation évolution développement actualité point résultat résultats prochain prochaine visite participation réunion ' +
    'entretien entretiens déclaration réaction position annonce rencontre conférence session anniversaire',
  es:
    'situación evolución desarrollo actualización resultado resultados próximo próxima visita participación reunión ' +
    'conversaciones declaración reacción posición anuncio encuentro conferencia sesión aniversario informe',
  de:
    'lage entwicklung entwicklungen stand neuigkeiten ergebnis ergebnisse bevorstehend besuch teilnahme treffen gespräche ' +
    'erklärung reaktion position ankündigung konferenz sitzung jahrestag bericht',
};

/** Words with a capital that are no subject: who holds which office, and the language of the podium itself. */
const OFFICES: Record<string, string> = {
  en:
    'president vice premier prime minister ministers ministry foreign secretary deputy assistant undersecretary chairman ' +
    'chairwoman chairperson chair chancellor ambassador senator congressman congresswoman representative governor mayor ' +
    'director general colonel admiral commander sergeant king queen prince princess pope sheikh emir judge justice ' +
    'attorney speaker spokesperson spokeswoman spokesman leader commissioner dr mr mrs ms sir madam lord lady majesty ' +
    'excellency chief captain professor special envoy advisor adviser acting former',
  ru:
    'президент премьер министр министра министром замминистра посол посла председатель председателя генеральный секретарь ' +
    'канцлер король королева принц депутат губернатор мэр директор глава представитель спецпредставитель',
  fr:
    'président présidente ministre premier première secrétaire ambassadeur ambassadrice chancelier roi reine prince ' +
    'monsieur madame m mme gouverneur maire directeur général sénateur député',
  es:
    'presidente presidenta ministro ministra primer primera secretario secretaria embajador embajadora canciller rey reina ' +
    'príncipe señor señora sr sra gobernador gobernadora alcalde director general senador diputado licenciado doctor',
  de:
    'präsident präsidentin minister ministerin kanzler kanzlerin botschafter könig königin prinz herr frau bürgermeister ' +
    'direktor general abgeordneter staatssekretär',
};

const CAPITALISED: Record<string, string> = {
  en:
    'i god thanks thank okay ok yes no well now so good morning afternoon evening ladies gentlemen question questions ' +
    'press white house north south east west northern southern eastern western government state states administration ' +
    'department office cabinet parliament republic kingdom federation union congress senate assembly court council party ' +
    'commission committee member members side sides english american americans people internet covid today tomorrow ' +
    'air force one state-of-the-union first second third',
  ru: 'государство правительство республика федерация союз совет сторона',
  fr: 'état états gouvernement république fédération union conseil assemblée',
  es: 'estado estados gobierno república federación unión consejo pregunta presidencia',
  de: '',
};

function setOf(lists: Record<string, string>, lang: string): Set<string> {
  return new Set((lists[lang.slice(0, 2)] ?? lists.en ?? '').split(' ').filter(Boolean));
}

export const genericWords = (lang: string) => setOf(GENERIC, lang);
/** "Federation", "Council": with a capital, and of many. */
export const publicWords = (lang: string) => setOf(CAPITALISED, lang);
export const officeWords = (lang: string) => setOf(OFFICES, lang);

/** Capitalised words that are no name of a subject: offices, forms of government, days and months. */
export function emptyNames(lang: string): Set<string> {
  const names = setOf(CAPITALISED, lang);
  for (const word of setOf(OFFICES, lang)) names.add(word);
  for (const word of calendarWords(lang)) names.add(word);
  return names;
}

function calendarWords(lang: string): string[] {
  const days = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2023, index, index + 1)));
  return (['long', 'short'] as const).flatMap((style) =>
    (['weekday', 'month'] as const).flatMap((part) => {
      const format = new Intl.DateTimeFormat(localeFor(Intl.DateTimeFormat, lang), {
        [part]: style,
        timeZone: 'UTC',
      });
      return days.map((day) => format.format(day).toLowerCase().replace(/\.$/, ''));
    }),
  );
}

/** What stands before a country’s name and may be left off: "Federation of Orlu", "Kingdom of Hest". */
export function stateForms(lang: string): RegExp | null {
  return lang.startsWith('en')
    ? /^(?:\p{Lu}[\p{L}’]+ )?(?:Federation|Republic|Kingdom|State|Union|Commonwealth) of (?:the )?/u
    : null;
}
