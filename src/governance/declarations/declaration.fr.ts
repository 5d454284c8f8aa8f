import { fullDay } from '#governance/meetings/day-words.ts'

type Values = Record<string, string | number>
const day = (value: string | number | undefined): string => fullDay(String(value), 'fr')

/** What the registry of associations is to be told. */
const words = {
  problems: {
    'declaration.coordinatorDeclares': 'La coordination note ce qui a été déclaré au greffe (règle de Cordée). Demandez-lui de le faire.',
    'declaration.beforeTheChange': (v: Values) =>
      `Le changement est du ${day(v.day)} : il n’a pas pu être déclaré avant (loi du 1er juillet 1901, article 5). Vérifiez la date.`,
    'declaration.inTheFuture': 'Ce jour n’est pas encore venu : notez la déclaration une fois qu’elle est faite (règle de Cordée).',
    'declaration.keptSince': (v: Values) =>
      `Cette déclaration est notée depuis le ${day(v.day)} : elle ne se retire que le jour même (règle de Cordée). Si elle est fausse, dites-le dans une note au conseil.`,
  },
  done: {
    'declaration.noted': 'C’est noté. Vous pouvez revenir en arrière aujourd’hui encore.',
    'declaration.takenBack': 'Le changement est de nouveau à déclarer.',
  },
  pages: {
    declarations: {
      title: 'Déclarations au greffe',
      nav: 'Déclarations au greffe',
      lead: 'Un changement dans le conseil ou dans les statuts se déclare dans les trois mois. Cordée le voit de lui-même et prépare le dossier.',
      source:
        'Loi du 1er juillet 1901, article 5 ; décret du 16 août 1901, article 3. Avant d’être déclaré, un changement ne s’oppose pas aux tiers ; l’oubli expose à une amende de 1 500 euros au plus.',
      none: 'Rien à déclarer',
      noneSays: 'Depuis que le pôle est ici, ni le conseil ni les statuts n’ont changé, ou tout est déclaré.',
      linkSays: ({ n, due }: Values) => (Number(n) === 0 ? 'Rien à déclarer pour le moment' : `À faire au plus tard le ${day(due)}`),
      of: (v: Values) => `Changements du ${day(v.day)}`,
      left: ({ n }: Values) =>
        Number(n) === 0 ? 'À déclarer aujourd’hui' : Number(n) === 1 ? 'À déclarer demain au plus tard' : `À déclarer dans ${n} jours`,
      late: ({ n }: Values) => (Number(n) === 1 ? 'Délai passé d’un jour' : `Délai passé de ${n} jours`),
      lateSays: 'Déclarez quand même, le plus tôt possible : le changement vaut alors aux yeux de tous.',
      until: (v: Values) => `Dernier jour : ${day(v.day)}`,
      closed: {
        saturday: 'guichet fermé : déclarez avant',
        sunday: 'guichet fermé : déclarez avant',
        holiday: 'jour férié : déclarez avant',
      },
      changes: {
        seatBegan: (v: Values) => `${v.name} entre au conseil`,
        seatEnded: (v: Values) => `${v.name} quitte le conseil`,
        voice: (v: Values) => `${v.name} est désormais représentée par ${v.people}`,
        voiceNone: (v: Values) => `${v.name} n’a plus de représentant·e`,
        treasurer: (v: Values) => `Trésorerie : ${v.people}`,
        treasurerNone: 'Plus personne à la trésorerie',
        charge: (v: Values) => `${v.role} : ${v.name}`,
        statutes: (v: Values) => `Statuts modifiés : ${v.title}`,
      },
      pieces: 'Le dossier',
      piece: {
        sheet: 'La fiche à recopier dans le formulaire en ligne, avec la liste des personnes chargées de l’administration',
        extract: (v: Values) => `L’extrait de la délibération ${v.number}, ${v.title}`,
        minutes: (v: Values) => `Le PV : ${v.body}, ${day(v.day)}`,
        statutes: (v: Values) => `Les statuts : ${v.title}`,
      },
      missing: {
        notSealed: (v: Values) => `Manque le PV scellé : ${v.body}, ${day(v.day)}`,
        unknown: 'Manque le PV : Cordée ne sait pas quelle réunion en a décidé, joignez-le vous-même',
        elsewhere: (v: Values) => `Manquent les statuts (${v.title}) : le fichier n’est pas gardé ici`,
      },
      prepare: 'Préparer le dossier',
      paper: 'Le lire en un PDF',
      declared: 'C’est déclaré',
      on: 'Déclaré le',
      receipt: 'Numéro du récépissé',
      receiptHint: 'Tel qu’il est écrit sur le récépissé, s’il est déjà arrivé.',
      note: 'Noter la déclaration',
      nothing: 'Il n’y a rien à déclarer',
      reason: 'Pourquoi',
      reasonHint: 'Par exemple : une fiche corrigée, un siège ancien noté après coup.',
      noteNothing: 'Ne rien déclarer',
      saidTitle: 'Déjà dit',
      said: (v: Values) => `Changements du ${day(v.day)}, déclarés le ${day(v.on)}`,
      saidNothing: (v: Values) => `Changements du ${day(v.day)} : rien à déclarer`,
      receiptSays: (v: Values) => `récépissé ${v.receipt}`,
      takeBack: 'Revenir en arrière',
      follows: 'Qui d’autre attend le PV ?',
      followsSays: 'Ce qui suit d’ordinaire une assemblée ou un changement au conseil. Prenez ce qui vous concerne.',
      followers: [
        'La banque : de nouvelles signatures, avec le PV et les pièces d’identité.',
        'L’assureur : les personnes chargées de l’administration ont changé.',
        'L’INSEE (numéro SIRET) : le nom, l’adresse ou l’objet ont changé.',
      ],
      dossierName: (v: Values) => `Déclaration au greffe ${v.day}`,
      sheet: {
        is: 'Quoi',
        day: 'Jour du changement',
        changes: 'Changements',
        due: 'Dernier jour',
        on: 'Déclaré le',
        receipt: 'Récépissé',
        state: 'État',
        states: { toDeclare: 'à déclarer', declared: 'déclaré', nothing: 'rien à déclarer' },
      },
      roles: { seat: 'Membre du conseil', ownName: 'Membre du conseil, en son nom', treasurer: 'Trésorerie', charge: 'Charge confiée' },
      forms: {
        both: 'Dirigeants : formulaire 13971 ; statuts : formulaire 13972',
        officers: 'Dirigeants : formulaire 13971',
        statutes: 'Modification des statuts : formulaire 13972',
      },
    },
    ownDeclarations: {
      title: 'Vos déclarations au greffe',
      purpose: 'Savoir ce que le pôle a déclaré, quand, et qui l’a noté.',
      basis: 'Obligation légale (loi du 1er juillet 1901, article 5 ; RGPD, article 6.1.c).',
      retention: 'Tant que le pôle existe : une déclaration se prouve des années après.',
      erasing: 'La déclaration reste, sans votre nom.',
      change: 'Changement du',
      text: 'Récépissé, ou pourquoi rien n’était à déclarer',
      kinds: { declared: 'déclarée par vous', nothing: 'rien à déclarer, dit par vous' },
    },
  },
}

export default words
