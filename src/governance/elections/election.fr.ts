import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

/** Giving a role without candidates. */
const words = {
  problems: {
    'election.notOne':
      'Ce point ne donne pas de rôle : seule une élection sans candidat a des désignations. Changez la nature du point tant qu’il n’est pas ouvert.',
    'election.describeFirst':
      'Décrivez d’abord le rôle et ouvrez les désignations : dans une élection sans candidat, le texte s’écrit quand un nom est proposé.',
    'election.byNomination':
      'Dans une élection sans candidat, les désignations remplacent ces étapes, et le texte ne change qu’en proposant un nom. Suivez l’étape indiquée à l’écran.',
    'election.untilLater': 'La charge finit après aujourd’hui : choisissez une date plus tardive, ou laissez vide.',
    'election.whoIsThat': 'Choisissez une structure de l’instance, ou une personne qui la représente ou qui est venue.',
    'nominate.textMissing': 'Dites pourquoi en quelques mots : dans une élection sans candidat, la raison compte plus que le nombre.',
    'election.shownAlready':
      'Les désignations sont déjà montrées : dans une élection sans candidat, on les change au tour suivant, quand chaque structure a été entendue. Attendez ce tour.',
    'election.nobodyNominated': 'Aucune structure n’a encore écrit de désignation : il n’y a rien à montrer.',
    'election.nameTheSilent': ({ silent }: Values) =>
      `${many(silent, 'structure présente n’a', 'structures présentes n’ont')} pas écrit de désignation, et ce n’est pas ce que montrait votre écran. Relisez la liste, puis recommencez : un silence se nomme, il ne vaut pas désignation (règle de Cordée).`,
    'election.hearThemAll': ({ waiting }: Values) =>
      `${many(waiting, 'structure n’a pas encore dit pourquoi elle désigne', 'structures n’ont pas encore dit pourquoi elles désignent')} : une élection sans candidat entend chacune avant le tour de changements. Donnez-leur la parole.`,
    'election.nothingToArgue': 'Cette structure n’a pas de désignation à expliquer, ou elle a déjà été entendue.',
    'election.noChangeNow':
      'Dans une élection sans candidat, on change sa désignation au tour de changements : après que chaque structure a été entendue, avant qu’un nom soit proposé. Suivez l’étape indiquée à l’écran.',
    'election.roundsFirst':
      'Dans une élection sans candidat, un nom se propose après les désignations, les raisons de chacune et le tour de changements. Suivez l’étape indiquée à l’écran.',
    'election.oneAtATime':
      'Un nom est déjà proposé, et une élection sans candidat les prend un à la fois : entendez d’abord la salle, puis la personne.',
    'election.nobodyLeft':
      'Plus aucun des noms désignés ne reste, et une élection sans candidat n’en propose pas d’autre : reportez le point, de nouvelles désignations s’ouvriront à la prochaine réunion.',
    'election.amongTheNominated':
      'Une élection sans candidat ne propose qu’un nom désigné par la salle : choisissez-en un qui n’a ni décliné, ni été écarté par un vote.',
    'election.reasonMissing':
      'Dites pourquoi vous proposez ce nom : dans une élection sans candidat, l’animation s’appuie sur les raisons entendues.',
    'election.sameAgain': 'C’est ce qui est déjà sur la table : changez de nom, ou la durée de la charge.',
    'election.nobodyProposed': 'Aucun nom n’est proposé : il n’y a pas à répondre.',
    'election.answered': 'La personne ou la structure proposée a déjà répondu.',
    'election.nomineeLast': ({ waiting }: Values) =>
      `Dans une élection sans candidat, la personne ou la structure proposée est entendue en dernier. Donnez d’abord la parole : ${many(waiting, 'autre structure reste', 'autres structures restent')} à entendre.`,
    'election.askNominee':
      'Demandez d’abord à la personne ou à la structure proposée si elle accepte : une charge se donne à qui l’accepte (code civil, article 1984).',
    'election.nameAnother': 'Ce nom n’est plus proposé : proposez-en un autre parmi les désignations, ou reportez le point.',
    'election.secretAnyway':
      'Un vote sur une personne est toujours confidentiel (règle de Cordée, tirée de l’usage) : votez simplement, il n’y a rien à demander.',
    'governance.onlyNomineeAnswers':
      'Dans une élection sans candidat, la personne ou la structure proposée dit elle-même si elle accepte, ou l’animation note ce qu’elle dit. Demandez-le-lui.',
  },
  done: { 'election.written': 'C’est écrit. Rien ne se montre avant que toutes les structures aient écrit.' },
  pointKind: 'Élection sans candidat',
  kindHint: 'Un rôle à donner : chacune désigne par écrit, on entend les raisons, puis on décide par consentement.',
  script: {
    electDescribe: 'Le rôle est décrit : ce qu’il demande, et jusqu’à quand. Personne n’est candidat.',
    electNominate:
      'Chaque structure écrit, en silence, sur son téléphone ou sur un papier, qui elle désigne pour ce rôle et pourquoi. On peut se désigner soi-même.',
    electReveal: 'Toutes ont écrit : on montre les désignations.',
    electArgue: 'Chacune dit, à son tour, pourquoi elle désigne. On écoute, on ne débat pas.',
    electOpenChanges: 'Chacune a été entendue. On ouvre le tour de changements.',
    electChange:
      'Après avoir entendu les autres, quelqu’un change-t-il sa désignation ? Puis l’animation propose un nom, avec ses raisons.',
    electHear: ({ round }: Values) =>
      `Tour ${round} : avez-vous une objection à ce que ce rôle lui soit confié ? La structure proposée parle en dernier.`,
    electAsk: 'Chacune a été entendue. La personne ou la structure proposée est interrogée en dernier : accepte-t-elle ?',
    electReword: 'Ensemble, on cherche ce qui lève l’objection : une autre durée, ou un autre nom parmi les désignations.',
    electAnother: 'Ce nom n’est plus proposé. L’animation en propose un autre parmi les désignations, avec ses raisons.',
    electNobody: 'Plus aucun des noms désignés ne reste : on reporte le point.',
    electVote: 'On vote sur ce nom, et sur lui seul : le vote est confidentiel.',
  },
  election: {
    asks: 'Ce que le rôle demande',
    asksHint: 'Tâches, temps, qualités utiles : ce qu’il faut savoir pour désigner quelqu’un.',
    until: 'Jusqu’au',
    untilHint: 'À cette date le point revient de lui-même à l’ordre du jour. Laissez vide s’il n’y a pas de fin.',
    role: 'Le rôle',
    open: 'Ouvrir les désignations',
    nominations: 'Désignations',
    hidden: 'Cachées, même à l’animation, jusqu’à ce qu’on les montre.',
    yours: ({ organisation }: Values) => `Qui désignez-vous, pour ${organisation} ?`,
    youWrote: 'Votre désignation est écrite, et cachée. Elle se réécrit tant qu’on ne les a pas montrées.',
    rewrite: 'Réécrire',
    copy: 'Recopier son papier',
    written: 'A écrit',
    toWrite: 'Écrit encore',
    nominee: 'Qui ?',
    nomineeHint: 'Une personne ou une structure, la vôtre aussi.',
    choose: 'Choisir…',
    why: 'Pourquoi ?',
    whyHint: 'Ce qui, chez elle ou chez lui, répond à ce que le rôle demande.',
    write: 'Écrire cette désignation',
    changeOf: ({ organisation }: Values) => `${organisation} change sa désignation`,
    change: 'Changer la désignation',
    hasChanged: 'a changé',
    count: ({ count }: Values) => many(count, 'désignation', 'désignations'),
    reveal: 'Montrer les désignations',
    revealAnyway: 'Montrer sans attendre',
    silentSays: ({ organisations }: Values) => `N’ont rien écrit : ${organisations}. Le PV le dira ; un silence ne vaut pas désignation.`,
    silent: ({ organisations }: Values) => `N’ont désigné personne : ${organisations}.`,
    argued: ({ organisation }: Values) => `${organisation} a dit pourquoi`,
    openChanges: 'Ouvrir le tour de changements',
    nameOne: 'Proposer un nom',
    nameSays: 'Le nombre ne décide pas : les raisons comptent.',
    nameHint: 'Les raisons entendues, ce que le rôle demande.',
    who: 'Qui ?',
    propose: 'Proposer ce nom',
    proposed: ({ name }: Values) => `Nom proposé : ${name}`,
    forUntil: ({ day }: Values) => `Jusqu’au ${day}.`,
    askedYou: 'On vous propose ce rôle : vous êtes libre de décliner.',
    askedThem: ({ name }: Values) => `${name} répond de vive voix ; vous le notez.`,
    iAccept: 'J’accepte',
    iDecline: 'Je décline',
    accepts: 'Accepte',
    declines: 'Décline',
    answers: { accepted: 'A accepté', declined: 'A décliné' },
    votedDown: 'Écarté par le vote',
    charges: 'Charges confiées',
    chargesSay: 'Données par élection, chacune par une décision du registre.',
    votes: ({ name, figures }: Values) => `Vote sur ${name} : ${figures}.`,
    inMinutes: ({ names }: Values) => `Désignations : ${names}.`,
    declinedInMinutes: ({ names }: Values) => `Ont décliné : ${names}.`,
    texts: {
      toGive: 'Rôle à confier par élection sans candidat.',
      toGiveUntil: ({ day }: Values) => `Rôle à confier par élection sans candidat, jusqu’au ${day}.`,
      given: ({ name }: Values) => `La charge est confiée à ${name}.`,
      givenUntil: ({ name, day }: Values) => `La charge est confiée à ${name}, jusqu’au ${day}.`,
    },
  },
  wordKinds: {
    nominated: 'désignation écrite',
    renominated: 'désignation changée',
    named: 'nom proposé',
    nominee: 'désigné·e pour un rôle',
    asked: 'proposé·e pour un rôle',
    accepted: 'rôle accepté',
    declined: 'rôle décliné',
  },
} satisfies Pick<CapabilityWords, 'problems'> & Record<string, unknown>

export default words
