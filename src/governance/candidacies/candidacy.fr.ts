import { isDay } from '#base/day.ts'
import { longDay } from '#governance/meetings/day-words.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

/** « 1er mars 2026 »; anything else as it is. */
const jour = (day: unknown): string => (isDay(String(day)) ? longDay(String(day), 'fr') : String(day))

/** Electing with candidates. */
const words = {
  problems: {
    'candidacy.notOne':
      'Ce point n’élit personne sur candidature (l’ordre du jour annonce ce qui se décide : service-public.fr, F21573). Changez sa nature tant qu’il n’est pas ouvert.',
    'candidacy.describeFirst':
      'Dites d’abord ce qui est élu : combien de sièges, de quelle instance, jusqu’à quand (on vote sur ce qui est annoncé : service-public.fr, F21573).',
    'candidacy.seats': 'Indiquez de 1 à 100 sièges à pourvoir, le nombre que disent vos statuts.',
    'candidacy.noSeat': 'Il n’y a pas de siège à pourvoir : indiquez-en au moins un.',
    'candidacy.untilLater':
      'Le mandat finit après la réunion : choisissez une date plus tardive, ou laissez vide si vos statuts n’en disent rien.',
    'candidacy.bodyUnknown': 'Cette instance n’est pas dans la liste du pôle : rechargez la page et choisissez-la à nouveau.',
    'candidacy.whoIsThat':
      'Choisissez dans la liste : une structure qui siège à cette réunion, ou une personne là où l’instance est ouverte aux personnes (règles de l’instance).',
    'candidacy.organisationsOnly':
      'Les sièges de cette instance sont tenus par des structures (règles de l’instance) : choisissez la structure, avec qui siégerait pour elle.',
    'candidacy.chargeToSomebody': 'Une charge se donne à une personne, qui l’accepte (code civil, article 1984) : choisissez-en une.',
    'candidacy.standsAlready':
      'Cette candidature est déjà sur la liste : chacune n’y figure qu’une fois (règle de Cordée). Retirez-la d’abord pour en changer.',
    'candidacy.withdrawnAlready': 'Cette candidature est déjà retirée : rechargez la page.',
    'candidacy.ballotOpened':
      'Le vote est ouvert ou compté : la liste des candidatures ne change plus (règle de Cordée : tout le monde vote sur les mêmes noms). Annulez le vote avec sa raison, ou attendez la prochaine élection.',
    'candidacy.nobodyStands':
      'Aucune candidature acceptée n’est sur la liste : un mandat se donne à qui l’accepte (code civil, article 1984). Notez-en une, ou reportez le point.',
    'candidacy.twice': 'Une candidature est deux fois sur la liste : retirez-en une.',
    'candidacy.moreBallots': ({ ballots, voters }: Values) =>
      `${many(ballots, 'bulletin', 'bulletins')} pour ${many(voters, 'voix', 'voix')} : un bulletin par voix. Recomptez.`,
    'candidacy.notOnTheBallot':
      'Un nom coché n’est pas sur ce bulletin (règle de Cordée : la liste est figée à l’ouverture du vote). Rechargez la page et cochez à nouveau.',
    'candidacy.tooManyNames': ({ ticked, seats }: Values) =>
      `Vous avez coché ${many(ticked, 'nom', 'noms')} : ${many(seats, 'siège est à pourvoir, un nom', 'sièges sont à pourvoir, autant de noms')} au plus. Un bulletin qui en porte davantage est nul d’usage (comme au code électoral, article L. 66) : décochez-en.`,
    'candidacy.nothingToGive':
      'Cette élection n’a donné aucun siège d’instance : il n’y a rien à attribuer. Une charge, elle, est donnée par la décision elle-même (règle de Cordée).',
    'candidacy.givenAlready':
      'Les sièges de cette élection sont déjà donnés (une élection donne ses sièges une fois : règle de Cordée). Pour corriger, ouvrez la page de l’instance.',
    'candidacy.fromTooEarly': ({ day, own }: Values) =>
      Number(own)
        ? `Une réunion garde ses sièges jusqu’au soir (règle de Cordée) : choisissez le ${jour(day)} ou un jour plus tardif.`
        : `Un siège ne commence pas avant d’être élu (règle de Cordée) : choisissez le ${jour(day)} ou un jour plus tardif.`,
    'candidacy.mandateOver': ({ day }: Values) => `Le mandat élu finit le ${jour(day)} : choisissez un premier jour avant cette date.`,
    'governance.onlyCandidatesStand':
      'On se présente soi-même, ou pour la structure dont on porte la voix ; l’animation note ce qui est dit (un mandat se donne à qui l’accepte : code civil, article 1984). Demandez-le-lui.',
  },
  done: {
    'candidacy.described': 'C’est dit. Les candidatures sont ouvertes.',
    'candidacy.noted': 'La candidature est sur la liste.',
    'candidacy.answered': 'C’est noté.',
    'candidacy.hidden': 'Le vote sera confidentiel.',
    'candidacy.given': 'Les sièges sont donnés. Pour un conseil, déclarez le changement dans les trois mois.',
  },
  pointKind: 'Élection avec candidatures',
  kindHint: 'Des sièges à pourvoir, ou une charge : on se présente, puis chaque voix coche des noms.',
  script: {
    candidatesDescribe: 'On dit ce qui est élu : combien de sièges, jusqu’à quand. Qui se présente ?',
    candidatesCall: 'Qui se présente ? Chaque candidature dit quelques mots. Quand la liste est complète, on ouvre le vote.',
    candidatesTie: 'Autant de voix pour les derniers sièges : on revote, entre ces noms seulement.',
    candidatesSecond: 'Des sièges restent à pourvoir, faute de majorité absolue : second tour, à la majorité relative.',
  },
  candidacy: {
    title: 'Candidatures',
    describe: 'Ouvrir les candidatures',
    describeAgain: 'Changer ce qui est élu',
    save: 'Enregistrer',
    body: 'Sièges de quelle instance ?',
    charge: 'Aucune : une charge, que nomme le titre du point',
    seats: 'Nombre de sièges',
    seatsHint: 'Chaque voix coche au plus autant de noms.',
    until: 'Dernier jour du mandat',
    untilHint: 'Laissez vide si vos statuts n’en disent rien.',
    toFill: ({ seats }: Values) => many(seats, 'siège à pourvoir', 'sièges à pourvoir'),
    seatsOf: ({ seats, body }: Values) => `${many(seats, 'siège à pourvoir', 'sièges à pourvoir')}, ${body}`,
    chargeOf: ({ seats }: Values) => (Number(seats) === 1 ? 'Une charge à donner' : `Une charge à donner à ${seats} personnes`),
    untilDay: ({ day }: Values) => `jusqu’au ${day}`,
    none: 'Personne ne s’est encore présenté.',
    noneSays: 'On peut se présenter jusqu’à l’ouverture du vote, aussi en séance.',
    notYet: 'L’animation dit d’abord ce qui est élu : combien de sièges, jusqu’à quand.',
    stands: 'Candidature acceptée',
    waits: 'À confirmer',
    withdrawn: 'Retirée',
    frozen: 'Liste figée : le vote a été ouvert.',
    standFor: 'Présenter une candidature',
    who: 'Qui se présente ?',
    whoHint: 'Une structure, avec qui siégerait pour elle si c’est déjà dit.',
    whoHintPerson: 'La personne, qui dira si elle accepte.',
    stand: 'Présenter cette candidature',
    note: 'Noter cette candidature',
    accept: 'Noter son accord',
    acceptOwn: 'J’accepte',
    withdraw: 'Retirer',
    waiting: ({ names }: Values) => `À confirmer avant le vote, sinon pas sur le bulletin : ${names}.`,
    fewer: ({ candidates, seats }: Values) =>
      `${many(candidates, 'candidature', 'candidatures')} pour ${many(seats, 'siège', 'sièges')} : on vote quand même, car personne n’est élu sans une voix.`,
    toPage: 'Voir les candidatures, se présenter',
    toSession: 'Aller à la séance',
    secret: 'Demander un vote confidentiel',
    secretSays:
      'Vos règles disent à main levée. Pour élire des personnes, la demande d’une seule voix suffit ; qui l’a demandé n’est noté nulle part.',
    secretAsk: 'Rendre ce vote confidentiel',
    yours: ({ organisation }: Values) => `Votre bulletin, pour ${organisation}`,
    atMost: ({ seats }: Values) =>
      Number(seats) === 1 ? 'Cochez un nom, ou aucun pour un bulletin blanc.' : `Cochez ${seats} noms au plus. Aucun : bulletin blanc.`,
    vote: 'Voter',
    voteAgain: 'Remplacer mon vote',
    said: ({ names }: Values) => `Voté : ${names}.`,
    saidBlank: 'Voté : blanc.',
    noteSaid: 'Noter ce vote',
    kinds: { first: 'Premier vote', second: 'Second tour, à la majorité relative', tie: 'Second vote, entre les ex æquo' },
    candidate: 'Candidature',
    votes: 'Voix',
    outcome: 'Résultat',
    elected: 'Élu·e',
    again: 'Revote',
    figures: ({ cast, of, expressed, blank, invalid }: Values) =>
      `${many(cast, 'bulletin', 'bulletins')} pour ${many(of, 'voix', 'voix')} : ${many(expressed, 'exprimé', 'exprimés')}, ${many(blank, 'blanc', 'blancs')}${Number(invalid) > 0 ? `, ${many(invalid, 'nul', 'nuls')}` : ''}.`,
    majorities: {
      relative: 'Majorité relative : le plus de voix.',
      absolute: ({ needed, expressed }: Values) =>
        `Majorité absolue : plus de la moitié des ${expressed} bulletins exprimés, soit ${many(needed, 'voix', 'voix')}.`,
    },
    whys: {
      filled: 'Tous les sièges de ce vote sont pourvus.',
      tie: ({ names, seats }: Values) =>
        `Autant de voix pour ${many(seats, 'siège', 'sièges')} : ${names}. Un second vote départage, entre ces noms seulement.`,
      tieAgain: ({ vacant }: Values) =>
        `Encore autant de voix : ni l’âge ni le tirage au sort ne départagent, l’égalité vaut rejet (règle de Cordée). ${many(vacant, 'siège reste vacant', 'sièges restent vacants')} jusqu’à la prochaine réunion.`,
      secondRound: ({ seats }: Values) =>
        `${many(seats, 'siège reste', 'sièges restent')} à pourvoir, faute de majorité absolue : second tour à la majorité relative.`,
      unfilled: ({ vacant }: Values) =>
        `${many(vacant, 'siège reste vacant', 'sièges restent vacants')} : personne n’est élu sans une voix.`,
      nobody: ({ vacant }: Values) =>
        `Personne n’est élu : ${many(vacant, 'siège reste vacant', 'sièges restent vacants')} jusqu’à la prochaine réunion.`,
    },
    electedNow: ({ names }: Values) => `Élu·es : ${names}`,
    held: ({ elected, seats }: Values) => `Élection par vote : ${many(elected, 'siège pourvu', 'sièges pourvus')} sur ${seats}`,
    electedNobody: 'Personne n’est élu',
    interim: ({ names }: Values) => `Déjà élu·es : ${names}.`,
    give: 'Donner les sièges',
    giveSays:
      'Les élu·es siègent à compter de ce jour. Pour un conseil, il reste à déclarer le changement au greffe : Cordée vous le rappelle.',
    from: 'Premier jour du mandat',
    outgoing: ({ name }: Values) => `Le siège de ${name} prend fin`,
    outgoingAgain: ({ name }: Values) => `${name}, réélu·e : son siège est renouvelé`,
    given: ({ day }: Values) => `Les sièges sont donnés, à compter du ${day}.`,
    toGive: 'Les sièges restent à donner.',
    rules: {
      plurality: 'Sur candidatures : le plus de voix, en un seul tour ; égalité au dernier siège, un second vote, une fois',
      absoluteFirst:
        'Sur candidatures : majorité absolue au premier tour, relative au second ; égalité au dernier siège, un nouveau vote, une fois',
    },
    ruleFold: 'Élections avec candidatures : en un tour ou deux',
    ruleName: 'Élections sur candidatures',
    fields: { plurality: 'Majorité relative, un tour', absoluteFirst: 'Majorité absolue, puis relative au second tour' },
    texts: {
      seats: ({ seats, body }: Values) => `${many(seats, 'siège à pourvoir', 'sièges à pourvoir')} : ${body}`,
      charge: ({ seats }: Values) => (Number(seats) === 1 ? 'Charge à donner' : `Charge à donner à ${seats} personnes`),
      until: ({ day }: Values) => `, jusqu’au ${day}`,
      stand: ({ names }: Values) => `Candidatures : ${names}.`,
      elected: ({ names }: Values) => `Élu·es : ${names}.`,
      left: ({ left }: Values) => `${many(left, 'siège n’est pas pourvu par ce vote', 'sièges ne sont pas pourvus par ce vote')}.`,
    },
  },
  wordKinds: {
    candidate: 'candidature',
    stood: 'candidature présentée ou acceptée',
    namesSaid: 'vote sur des noms, à main levée',
  },
} satisfies Pick<CapabilityWords, 'problems'> & Record<string, unknown>

export default words
