import { longDay } from '#governance/meetings/day-words.ts'

type Values = Record<string, string | number>
const day = (value: string | number | undefined): string => longDay(String(value), 'fr')

/** The charter: what it asks, who signed it. */
const words = {
  problems: {
    'charter.coordinatorKeeps':
      'La coordination écrit les engagements de la charte tels que le pôle les a adoptés (règle de Cordée). Demandez-le-lui.',
    'charter.onlyItsOwn':
      'Une structure s’engage par sa propre parole : celle de qui la représente, ou la feuille reçue par la coordination (règle de Cordée). Demandez à l’une ou à l’autre.',
    'charter.signForOneself':
      'On signe à l’écran pour une structure qu’on représente (règle de Cordée). Si elle a signé sur papier, notez plutôt sa feuille.',
    'charter.paperIsNoted':
      'La coordination note les feuilles signées, puisqu’elle les garde (règle de Cordée). Remettez-lui la vôtre, ou signez à l’écran.',
    'charter.membersSign':
      'La charte se signe par les structures membres aujourd’hui (règle de Cordée). Voyez la fiche de la structure, qui dit depuis et jusqu’à quand elle l’est.',
    'charter.signerUnknown':
      'La personne qui signe représente la structure (règle de Cordée) : choisissez-la dans la liste, ou laissez « pas indiqué ».',
    'charter.titleFirst': ({ line }: Values) =>
      `« ${line} » n’a pas de titre court : écrivez un engagement par ligne, son titre, deux-points, puis sa phrase (règle de Cordée : 120 signes pour le titre, 1 000 pour la phrase).`,
    'charter.tooManyLines': ({ most }: Values) =>
      `Une charte tient en ${most} engagements au plus (règle de Cordée). Réunissez ceux qui disent la même chose.`,
    'charter.signedStays':
      'Cette version a été signée : ce qui est signé ne se réécrit pas (règle de Cordée). Gardez une nouvelle version dans « Textes », elle sera proposée à la signature.',
    'charter.dayMissing': 'Indiquez le jour écrit sur la feuille : il dit quelle version a été signée (règle de Cordée).',
    'charter.signedInTheFuture': 'Ce jour n’est pas encore venu : notez une signature une fois qu’elle est donnée (règle de Cordée).',
    'charter.noneThen':
      'Aucune version de la charte n’était en vigueur ce jour-là : une signature se rapporte à un texte (règle de Cordée). Vérifiez la date, ou complétez les textes du pôle.',
    'charter.changedMeanwhile':
      'La charte a changé depuis que vous l’avez ouverte : on signe ce qu’on a lu (règle de Cordée). Relisez la version en vigueur, puis signez.',
    'charter.signedAlready': ({ n }: Values) =>
      `Cette structure a déjà signé la version ${n} (règle de Cordée : une signature par version). Il n’y a rien à refaire.`,
  },
  done: {
    'charter.kept': 'Les engagements sont écrits.',
    'charter.signed': 'C’est signé.',
    'charter.withdrawn': 'La signature est retirée.',
  },
  pages: {
    charter: {
      kind: 'Charte',
      title: 'Charte',
      link: 'Les engagements, et qui les a signés',
      lead: ({ n, day: from, signed, members }: Values) =>
        `Version ${n}, en vigueur depuis le ${day(from)}. ${Number(signed) === 0 ? 'Personne ne l’a encore signée' : `Signée par ${signed} des ${members} membres`}.`,
      none: 'Aucune charte en vigueur',
      noneSays: 'Une charte se garde avec les textes du pôle. Rien n’oblige un pôle à en avoir une.',
      commitments: 'Les engagements',
      empty: 'Les engagements ne sont pas encore écrits ici.',
      emptySays: 'Écrivez les engagements un par ligne, si vous voulez que les membres les signent. Sinon, il n’y a rien à faire.',
      write: 'Écrire les engagements',
      rewrite: 'Corriger les engagements',
      lines: 'Un engagement par ligne',
      linesHint: 'Son titre, deux-points, sa phrase : « Coopérer : nous décidons ensemble. » Une fois signés, ils ne changent plus.',
      keep: 'Enregistrer',
      mine: 'Votre signature',
      sign: ({ name }: Values) => `Signer pour ${name}`,
      signSays: 'Votre nom, la structure, le jour et la version sont gardés. Une signature se retire à tout moment.',
      pdf: 'La charte signée (PDF)',
      sheetPdf: 'Charte signée',
      withdraw: 'Retirer cette signature',
      paper: ({ name }: Values) => `La feuille signée par ${name}`,
      notePaper: 'Noter sa feuille signée',
      note: 'Noter la signature',
      organisation: 'Structure',
      signedOn: 'Signée le',
      signedOnHint: 'Le jour écrit sur la feuille : il dit quelle version a été signée.',
      signer: 'Signée par',
      nobody: 'Pas indiqué',
      scan: 'La feuille numérisée (PDF)',
      scanHint: 'Elle ne sera lue que par cette structure et par la coordination.',
      signatories: 'Qui a signé',
      shown: { signataires: 'Signée', 'a-signer': 'Pas encore signée' },
      signedBy: ({ n, day: on, signer }: Values) => `Version ${n}, le ${day(on)}${signer ? `, par ${signer}` : ''}`,
      isSigned: 'signée',
      again: 'à signer à nouveau',
      nobodyYet: 'Personne n’a encore signé cette version.',
      everybody: 'Tous les membres ont signé cette version.',
      of: ({ shown, all }: Values) => `${shown} sur ${all}`,
      standing: {
        signed: ({ n, day: on }: Values) => `Signée dans sa version ${n}, le ${day(on)}`,
        earlier: ({ n, day: on, now }: Values) => `Signée dans sa version ${n}, le ${day(on)} ; la version ${now} est à signer`,
        unsigned: 'Pas encore signée',
      },
      ways: { screen: 'à l’écran', paper: 'sur papier' },
      signs: ({ n }: Values) => `Signe la charte, version ${n}`,
      withdraws: ({ n }: Values) => `Retire sa signature de la charte, version ${n}`,
      file: ({ name, n }: Values) => `Charte version ${n} - ${name}.pdf`,
      sheet: { version: 'Version', way: 'Comment' },
    },
    ownCharter: {
      title: 'La charte, signée ou notée par vous',
      purpose: 'Prouver qui a engagé une structure par la charte du pôle, et qui a reçu sa feuille.',
      basis: 'Intérêt légitime de l’association à savoir qui a signé sa charte (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que la signature, même retirée : elle dit ce qui liait la structure.',
      erasing: 'La signature reste, sans votre nom.',
      on: 'Le',
      organisation: 'Structure',
      what: 'À quel titre',
      kinds: { signed: 'signée par vous', noted: 'notée par vous' },
    },
  },
}

export default words
