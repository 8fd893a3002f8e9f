import { stemmer } from '@orama/stemmers/french';
import type { Language } from './types.ts';

export const fr: Language = {
  tag: 'fr',
  iso3: 'fra',
  denials: 'ne n pas jamais rien personne aucun aucune ni sans',
  littleWords:
    'a à au aux avec ce ces cet cette comme dans de des du elle en est et être eu il ils je la le les leur lui mais me même ' +
    'ne nous on ont ou où par pas plus pour que quel quelle qui sa sans se ses si son sont sur un une votre vous y question',
  stemmer,
  stemmerFile: 'french',
  months: 'long and short',
  archive: 'Points de presse',
  labels: {
    asks: [
      [
        /JOURNALISTE?S?|Journaliste?s?|QUESTION|Question|INTERVIEWEU(?:R|SE)|Intervieweu(?:r|se)/,
        'Journaliste',
      ],
    ],
    asksHow: [
      [
        /question (?:en ligne|écrite|par écrit|à distance|téléphonique|d['’](?:internet|un (?:auditeur|internaute|étudiant)|une (?:auditrice|internaute|étudiante))|(?:du|de la|dans la|depuis la) (?:public|salle)|(?:par|via) (?:le chat|chat|courriel|e-?mail|mail|téléphone|internet|zoom|visioconférence))/,
        'Question du public',
      ],
    ],
    floor: [
      [
        /(?:une? )?(?:participante?|étudiante?|auditeur|auditrice|internaute)|public|dans la salle/,
        'Étudiante',
      ],
    ],
    newsroomBegins: 'radio television canal chaine agence',
    answers: [[/Réponse|RÉPONSE/, 'Réponse']],
    askedAfter: [
      [
        /Après (?:le point de presse|la conférence de presse|le briefing)[^:.]{0,120}questions?\b[^:.]{0,60}/,
        'Après le point de presse, la question suivante a été posée',
      ],
    ],
    voices: [[/Mod[ée]ratrice|Modérateur/, 'Modérateur']],
    spokesperson: [[/Porte-parole/, 'Porte-parole']],
    nobody: [[/REMARQUE/, 'REMARQUE']],
  },
  page: {
    titleGoesOn: 'par avec et de du des',
    bodies: [
      [
        /(?<!\p{L})(?:ministère|secrétariat|présidence|gouvernement|préfecture|direction générale|agence)(?!\p{L})/u,
        'Ministère des Affaires maritimes de la République',
      ],
    ],
    briefing: [[/point de presse|conf[ée]rence|porte-parole|entretien/, 'Point de presse du porte-parole']],
    interview: [[/entretien/, 'Entretien avec Anne Exemple']],
    corrected: [[/(?:VERSION )?(?:CORRIG[ÉE]E?|RECTIFI[ÉE]E?)|RECTIFICATI(?:F|ON)/, 'VERSION CORRIGÉE']],
  },
  persons: {
    heldBy: 'par',
    and: 'et avec',
    former: 'ancien ancienne',
    sir: 'm monsieur',
    madam: 'mme madame',
    offices: 'le la el ministre',
    joining: 'de des du',
    officeBehind: [
      [/ministr[aeo]|porte-parole|président|directrice|directeur/, 'Anne Exemple, porte-parole du ministère'],
    ],
    leads: [[/mod[eé]rat/, 'Modératrice']],
  },
  talk: {
    greetings: [[/merci\b[^.?!]{0,30}|bonjour\b[^.?!]{0,40}/, 'Merci beaucoup']],
    pleasantries: [[/très heureux/, 'Très heureux de vous voir']],
    iAm: [[/je suis|je m['’]appelle/, 'je suis Anne Exemple']],
    myNameIs: [[/je m['’]appelle/, 'Je m’appelle Anne Exemple et je viens de Norlande']],
    ofNewsroom: 'du le les',
    bareQuestions: [
      [
        /(?:Quel(?:le)? est votre|Votre) (?:commentaire|réaction|avis|position)[^?]{0,20}/,
        'Quelle est votre réaction',
      ],
      [/Qu['’]en pensez-vous|Est-ce (?:vrai|exact)|Comment commentez-vous[^?]{0,20}/, 'Qu’en pensez-vous'],
    ],
    farewells: [
      [/pour conclure|enfin,/, 'Pour conclure,'],
      [/je (?:voudrais|tiens à) (?:\p{L}+ )?(?:souhaiter|féliciter)/u, 'Je tiens à vous féliciter'],
    ],
  },
  stage: { round: [[/rires|applaudissements/, '(rires)']] },
  naming: {
    articles: 'le la les l un une des du son sa ses leur leurs notre nos votre vos tout toute tous toutes',
    pointing: 'ce cet cette ces tel telle',
    times: 'semaine mois année matin soir jour lundi mardi mercredi jeudi vendredi samedi dimanche',
    pronouns: 'il elle ils elles lui eux cela ça celui celle ceux celles en y',
    talkers: 'je vous nous me mon ma mes notre nos',
    joins: 'de du des en sur avec pour par entre contre à au aux vers dans',
    closest: 'de du des',
    pairs: 'et ou',
    borders:
      'est sont était sera serait être a ont avoir avait peut va vont fait dit dire aujourd hui hier bien aussi quand comment quel quelle ' +
      'qui où pourquoi parce mais si que ne pas plus avez-vous est-ce merci madame monsieur rendra-t-il aucun aucune',
    hollow:
      'question réponse chose point partie fois moment ministre gouvernement jour semaine année informations nouveau nouvelle',
    dependent: 'si quand parce bien comme dans sur avec pour par et mais',
    trailing: 'que parce et mais quand où qui pour avec dans selon',
    asksOf: [
      [
        /(?:et )?(?:je (?:voudrais|voulais|souhaite|souhaiterais) (?:vous )?(?:demander|interroger|poser une question)|(?:une|ma) question|avez-vous (?:des|une) (?:informations?|réactions?|commentaires?|précisions?)|quelle est votre (?:réaction|position)) (?:sur|à propos de|concernant|à|au sujet de) /,
        'Avez-vous des informations sur le pont',
      ],
    ],
    opensSubject: [
      [/(?:et )?(?:sur|concernant|à propos de|au sujet de|s['’]agissant de) /, 'Concernant le pont, '],
    ],
    closers: [[/,? (?:madame la ministre|monsieur le ministre|alors|s['’]il vous plaît)/, ' alors']],
  },
  topics: {
    sameMatters:
      'changement climatique/réchauffement climatique|covid/covid-19/coronavirus|mariage homosexuel/mariage pour tous|grippe aviaire/h5n1',
    generic:
      'situation évolution développement actualité point résultat résultats prochain prochaine visite participation réunion ' +
      'entretien entretiens déclaration réaction position annonce rencontre conférence session anniversaire',
    publicLife: 'état états gouvernement république fédération union conseil assemblée',
    offices:
      'président présidente ministre premier première secrétaire ambassadeur ambassadrice chancelier roi reine prince ' +
      'monsieur madame m mme gouverneur maire directeur général sénateur député',
    joining: 's de du des la le les l un une sur en au aux',
    joinsName: 'de du des la le les',
  },
  conversation: {
    hosts: [
      [/(?:nous rejoint|est avec nous|est notre invitée?|bienvenue)/, 'La ministre est notre invitée.'],
      [/merci d['’](?:avoir|être)\b/, 'Merci d’avoir été avec nous.'],
    ],
    guests: [[/merci de (?:m['’]avoir|m['’]inviter|me recevoir|votre invitation)/, 'Merci de me recevoir.']],
    asksBehind: [[/journaliste|présentat(?:eur|rice)/, 'Anne Exemple, journaliste']],
    givesFloor: [
      [
        /(?:prochaine|dernière|première) question|question suivante|vous avez la parole/,
        'Question suivante, s’il vous plaît.',
      ],
    ],
  },
  around: {
    fields: [[/date|lieu|heure|émission|chaîne|sujets?|thèmes?|invitée?/, 'Lieu : Port-Nord']],
    speaks: 'je nous vous notre votre',
    page: [[/page/, 'Page 3 sur 17']],
    foot: [[/voir aussi|thèmes|mots[- ]clés|partager|suivez-nous|à lire aussi/, 'Voir aussi']],
  },
  threads: {
    followUp: [
      [
        /(?:et |mais |juste |simplement )*(?:pour (?:rebondir|préciser|clarifier|revenir là-dessus|compléter)|à ce (?:sujet|propos)|sur ce (?:point|sujet)|une (?:précision|relance)|dans la foulée|je reviens sur)/,
        'Sur ce point',
      ],
    ],
    goesOn: [
      [
        /(?:mais|donc|alors|or|parce que|c['’]est-à-dire|autrement dit|non|oui|d['’]accord|pardon|en fait)(?![\p{L}])/u,
        'Mais quand rouvrira-t-il ?',
      ],
    ],
    thanks: [[/(?:oui,? )?(?:merci|bonjour|bonsoir)(?!\p{L})[^.?!]{0,80}/u, 'Bonjour, Madame la ministre']],
    adds: [[/(?:et|aussi|également|ensuite)(?!\p{L})/u, 'Et qui paie ?']],
    objects: [[/mais(?!\p{L})/u, 'Mais quand rouvrira-t-il ?']],
    turns: [[/(?:autre|deuxième|seconde?|dernière?) (?:sujet|question|point|thème)/, 'Autre question']],
    newMatter: [
      [
        /(?:et |mais )*(?:sur |dans |une |un |ma |mon )*(?:autre|deuxième|seconde?|dernière?|prochaine?) (?:sujet|question|point|thème|chose)/,
        'Sur un autre sujet',
      ],
      [
        /(?:et )?(?:par ailleurs|enfin|pour finir|s['’]agissant de|concernant|à propos d[eu]|selon)(?!\p{L})/u,
        'Par ailleurs',
      ],
    ],
    callsOn: [
      [
        /(?:(?:oui|alors|très bien|et|allez),? )*(?:(?:monsieur|madame)(?: \p{L}+)?|allez-y|je vous en prie|une autre question|(?:la |une )?(?:dernière|prochaine) question|question suivante|au fond|à vous)[^.?!]{0,30}/u,
        'Allez-y, au fond',
      ],
    ],
    pointsBack: [
      [
        /(?<!\p{L})(?:il|elle|ils|elles|cela|ça|ceci|ce|cette|ces|celui-ci|celle-ci)(?!\p{L})/u,
        'Est-ce que cela change ?',
      ],
    ],
  },
  asking: {
    earliest: 'pour la première fois|la première fois|première fois|première mention|d’abord parlé',
    latest: 'pour la dernière fois|la dernière fois|dernière fois|dernière mention|en dernier lieu',
    earliestAtEdge:
      'premier|première|le premier|la première|d’abord|en premier|plus ancien|le plus ancien|plus ancienne|' +
      'la plus ancienne',
    latestAtEdge:
      'dernier|dernière|le dernier|la dernière|en dernier|plus récent|le plus récent|plus récente|' +
      'la plus récente',
    inName:
      'premier ministre|première ministre|première dame|premier tour|premier amendement|premier pas|' +
      'première étape|dernier recours|dernière chance|dernière minute|dernière semaine',
    hollow: 'pense penser expliquer réaction position point presse conférence quoi',
    request:
      'tout toute tous toutes chaque dit dire parlé parler parle réponse réponses répondu questions déclaration déclarations ' +
      'déclaré propos',
    since: 'depuis|à partir de|dès',
    after: 'après',
    before: 'avant',
    until: 'jusqu’à|jusqu’en|jusqu’au',
    from: 'de|du|entre',
    to: 'à|au|et|jusqu’à',
    yesterday: 'hier|d’hier',
    today: 'aujourd’hui|d’aujourd’hui',
    thisYear: 'cette année',
    lastYear: 'l’année dernière|l’an dernier',
    spring: 'printemps',
    summer: 'été',
    autumn: 'automne',
    winter: 'hiver',
  },
};
