import { oneOf } from '../../languages/any.ts';
import { languageOf, type Phrase, primaryTag } from '../../languages/index.ts';

/** What a language says at the borders of an exchange, as patterns. */
export interface BorderWords {
  /** Just to follow up, … */
  followUp: RegExp;
  /** And … */
  adds: RegExp;
  /** But … */
  goesOn: RegExp;
  /** But … */
  objects: RegExp;
  /** On another topic, … */
  newMatter: RegExp;
  /** Great. One more question */
  turns: RegExp;
  /** Go ahead, in the back: a whole sentence without its mark */
  callsOn: RegExp;
  /** Absolutely: a whole sentence, or what stands before a comma, which begins with a capital and is no name */
  namesNobody: RegExp;
  /** this morning */
  theseDays: RegExp;
  /** it, those */
  pointsBack: RegExp;
  /** the capital of a name inside a sentence; matches nothing where every noun has one */
  name: RegExp;
  /** INTERLOCUTOR: a whole label */
  goesOnLabels: RegExp;
  /** Thank you, Minister: a whole sentence without its mark */
  greets: RegExp;
  /** the same of somebody who begins, “Thanks, Ann”: “Okay” is none */
  thanks: RegExp;
  /** All right: a whole sentence without its mark */
  takesNote: RegExp;
}

const known = new Map<string, BorderWords>();
/** Read for what is in no language that has such words. */
const NO_LANGUAGE = 'und';

/** Of one language alone: what is a greeting in one is a name in another. @param lang BCP 47 */
export function borderWords(lang: string): BorderWords {
  const language = languageOf(lang);
  const tag = language ? primaryTag(lang) : NO_LANGUAGE;
  const made = known.get(tag);
  if (made) return made;
  const { threads, talk } = language ?? {};
  const words: BorderWords = {
    followUp: opening(threads?.followUp),
    adds: opening(threads?.adds),
    goesOn: opening(threads?.goesOn),
    objects: opening(threads?.objects),
    newMatter: opening(threads?.newMatter),
    turns: new RegExp(oneOf(threads?.turns ?? []), 'iu'),
    callsOn: whole(threads?.callsOn),
    namesNobody: whole(threads?.namesNobody),
    theseDays: new RegExp(oneOf(threads?.theseDays ?? []), 'iu'),
    pointsBack: new RegExp(oneOf(threads?.pointsBack ?? []), 'iu'),
    name: language?.topics?.capitalsTell === false ? NOTHING : NAME,
    goesOnLabels: new RegExp(`^${oneOf(threads?.goesOnLabels ?? [])}$`, 'u'),
    greets: whole(talk?.greetings),
    thanks: whole(threads?.thanks),
    takesNote: whole(threads?.takesNote),
  };
  known.set(tag, words);
  return words;
}

/** Will Ann Example stay? */
const NAME = /(?<=[\p{Ll},’'] )(?!I\b)\p{Lu}/u;
const NOTHING = /(?!)/;

const opening = (phrases: readonly Phrase[] = []) => new RegExp(`^${oneOf(phrases)}`, 'iu');
const whole = (phrases: readonly Phrase[] = []) => new RegExp(`^${oneOf(phrases)}$`, 'iu');
