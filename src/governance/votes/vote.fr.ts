import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

/** Votes: where the rules of a body turn them on. */
const words = {
  problems: {
    'decision.isByVote':
      'Selon les règles de l’instance, ce point se décide par vote, et le tour d’objections est passé : votez, ou attendez l’ouverture du vote.',
    'decision.recused':
      'Cette structure a déclaré un intérêt, et le PV le dit : elle ne prend pas part à cette décision (règles de l’instance). Si c’est une erreur, revenez sur la déclaration avant qu’un vote s’ouvre.',
    'decision.nobodyTakesPart':
      'Toutes les structures présentes ont déclaré un intérêt : personne ne peut décider (règles de l’instance). Reportez le point, ou portez-le devant une autre instance.',
    'vote.majorityShare': 'Indiquez la majorité comme une part, de plus de zéro à la totalité : par exemple la moitié, ou deux tiers.',
    'vote.castingNeedsChair':
      'Une voix prépondérante est celle de qui préside : cette instance est collégiale (LEGIARTI000019107400). Choisissez une autre règle d’égalité, ou dites que l’instance est présidée.',
    'vote.recusedAlready': 'Cette structure a déjà déclaré un intérêt : c’est noté.',
    'vote.notRecused': 'Cette structure n’a pas déclaré d’intérêt : il n’y a rien à reprendre.',
    'vote.objectorRecused':
      'Cette structure a une objection ouverte, et personne ne la lève à sa place (gestion par consentement) : demandez-lui d’abord ce qu’elle devient. Elle pourra ensuite déclarer son intérêt.',
    'recuse.textMissing': 'Dites en quelques mots quel est l’intérêt : le PV nomme la structure qui ne prend pas part.',
    'vote.noFallback':
      'Les règles de cette instance ne passent pas au vote : ce que les tours ne règlent pas revient à la prochaine réunion. Reportez le point ; la règle se change sur la page de l’instance.',
    'vote.nothingBlocks': 'Aucune objection n’est ouverte : il n’y a pas à voter, concluez le tour.',
    'vote.roundsLeft': ({ rounds }: Values) =>
      `On ne vote qu’après le dernier tour (${rounds} au plus dans vos règles) : cherchez d’abord une nouvelle rédaction.`,
    'vote.textObjected':
      'Après les tours, on vote le texte auquel on a objecté en dernier, et aucun autre : il ne change plus (gestion par consentement). Reportez le point pour proposer un autre texte.',
    'vote.tooFew': ({ voters, fewest }: Values) =>
      `Un vote confidentiel à ${voters} dirait qui a voté quoi : il en faut au moins ${fewest} dans la salle (règle de confidentialité de Cordée). Attendez une arrivée, reportez le point, ou votez à main levée si vos règles le permettent.`,
    'vote.tooFewCast': ({ voted, fewest }: Values) =>
      `${many(voted, 'bulletin', 'bulletins')} dans l’urne : en compter moins de ${fewest} dirait qui a voté quoi (règle de confidentialité de Cordée). Attendez les autres, ou annulez ce vote.`,
    'vote.secretAnyway': 'Les règles de cette instance rendent tout vote confidentiel : il n’y a rien à demander.',
    'vote.openByRule':
      'Les règles de cette instance ne prévoient que le vote à main levée. Votez ainsi ; la règle se change sur la page de l’instance, pas en séance.',
    'vote.secretAsked': 'C’est déjà demandé : le vote sera confidentiel.',
    'vote.isOpen': 'Ce vote est à main levée : votez par « pour », « contre », « abstention » ou « blanc ».',
    'vote.isConfidential': 'Ce vote est confidentiel : votre bulletin va dans l’urne, il ne se dit pas à voix haute.',
    'vote.notInElectorate':
      'Cette structure n’est pas dans le corps électoral, figé à l’ouverture du vote (règle de Cordée) : elle ne vote pas cette fois-ci. Notez son arrivée si ce n’est pas fait : elle prendra part au point suivant.',
    'vote.votedAlready':
      'Cette structure a déjà voté, et un bulletin confidentiel ne se reprend pas (règle de confidentialité de Cordée) : il n’y a rien à refaire.',
    'vote.another':
      'Ce vote a été annulé et un autre est ouvert : votre bulletin ne compte pas dans le nouveau (règle de Cordée). Votez à nouveau.',
    'vote.confirmInPerson':
      'Sur cet écran, seule la personne qui représente la structure met le bulletin dans l’urne (règle de confidentialité de Cordée). Laissez-lui la place : elle coche la case elle-même.',
    'voidVote.textMissing': 'Dites pourquoi ce vote est annulé : il est gardé avec sa raison.',
    'meeting.voteRuns': ({ title }: Values) => `Un vote est ouvert (« ${title} ») : clôturez-le ou annulez-le, puis clôturez la séance.`,
  },
  pointKind: 'Vote',
  kindHint: 'Le texte est lu, discuté, puis voté selon la règle de l’instance.',
  states: { voting: 'Vote en cours', tied: 'Égalité, second vote', rejected: 'Rejetée' },
  /** What the facilitator says at each step. */
  script: {
    readToVote: 'La proposition est lue. Des questions, une autre rédaction ? Puis on vote.',
    fallbackVote: ({ open, rounds }: Values) =>
      `Dernier tour (${rounds} au plus) : ${many(open, 'objection demeure', 'objections demeurent')}. Les règles permettent de voter, sur ce texte exactement.`,
    voteAloud: 'Le vote est ouvert. Chaque structure dit : pour, contre, abstention ou blanc.',
    voteHidden: 'Le vote confidentiel est ouvert. Chacune vote sur son téléphone, ou à son tour sur cet écran, à l’abri des regards.',
    countPapers: 'Le scrutin est clos. Deux personnes, de deux structures, comptent les bulletins papier, chacune de leur côté.',
    allVoted: 'Toutes les structures présentes ont voté : on clôt, et on compte.',
    voteAgain: 'Égalité : la règle demande un second vote, une seule fois, sur le même texte.',
  },
  vote: {
    choices: { for: 'Pour', against: 'Contre', abstain: 'Abstention', blank: 'Blanc' },
    secrecies: { open: 'À main levée', confidential: 'Vote confidentiel' },
    confidentialSays:
      'Confidentiel : le vote est caché aux membres, pas à qui tient le serveur. On sait qui a voté, personne ne lit qui a voté quoi.',
    fewSays: ({ voters }: Values) => `À ${voters}, un résultat unanime ou presque dira quand même qui a voté quoi.`,
    call: 'Ouvrir le vote',
    callHidden: 'Ouvrir le vote confidentiel',
    callAgain: 'Ouvrir le second vote',
    close: 'Clore le vote et compter',
    closeEarly: 'Clore sans attendre',
    notVoted: ({ organisations }: Values) => `N’ont pas encore voté : ${organisations}.`,
    voided: ({ n, reason }: Values) => `Vote ${n} annulé : ${reason}`,
    voidSummary: 'Annuler ce vote',
    voidReason: 'Pourquoi l’annuler ?',
    voidHint: 'Le vote annulé est gardé avec sa raison ; un autre peut s’ouvrir.',
    void: 'Annuler ce vote',
    ballots: 'Les votes',
    hasVoted: 'A voté',
    waits: 'N’a pas voté',
    recused: 'Ne prend pas part',
    outOfElectorate: 'Pas dans ce vote',
    yours: ({ organisation }: Values) => `Votez, pour ${organisation}`,
    youSaid: ({ choice }: Values) => `Vous avez voté « ${choice} ». Un autre choix le remplace, jusqu’à la clôture.`,
    youVoted: 'Votre bulletin est dans l’urne.',
    onceOnly: 'Un bulletin confidentiel ne se reprend pas.',
    onThisScreen: 'Voter sur cet écran',
    choice: 'Votre vote',
    inPerson: ({ person, organisation }: Values) => `Je suis ${person} et je vote pour ${organisation}`,
    inPersonHint: 'L’écran est tourné vers la personne qui vote, et vers elle seule. Personne d’autre ne coche cette case.',
    drop: 'Mettre dans l’urne',
    secretSummary: 'Demander un vote confidentiel',
    askSecret: ({ organisation }: Values) => `${organisation} demande un vote confidentiel`,
    asked: 'Un vote confidentiel est demandé : il suffit d’une voix.',
    interest: 'Déclarer un intérêt',
    interestOf: 'Quelle structure ?',
    interestReason: 'Quel intérêt ?',
    interestHint: 'La structure ne prendra part ni aux tours ni au vote, et le PV la nommera.',
    interestSubmit: 'Ne pas prendre part',
    interestBack: ({ organisation }: Values) => `${organisation} reprend part`,
    interestSaid: ({ organisation, reason }: Values) => `${organisation} ne prend pas part à cette décision : ${reason}`,
    interests: 'Intérêt déclaré',
    outOfIt: ({ names }: Values) => `N’a pas pris part à la décision, en raison d’un intérêt : ${names}.`,
    result: 'Résultat du vote',
    resultN: ({ n }: Values) => `Vote ${n}`,
    second: 'second vote',
    secondSays: 'Second vote, après une égalité.',
    voidedAt: ({ at, reason }: Values) => `Un vote ouvert à ${at} a été annulé : ${reason}`,
    because: 'Pourquoi ce résultat',
    castingRefused:
      'La voix prépondérante ne joue pas dans un vote confidentiel : elle dirait qui a voté quoi (LEGIARTI000019107400). L’égalité vaut rejet.',
    castingVoice: ({ organisation }: Values) => `Voix prépondérante : ${organisation}.`,
    inquorate: 'Le quorum n’y était plus à la clôture du vote : rien n’est décidé, le point revient à la prochaine réunion.',
    onVersion: ({ n }: Values) => `Vote sur la version ${n}.`,
    adoptedBy: ({ figures }: Values) => `adoptée par vote : ${figures}`,
    rejectedBy: ({ figures }: Values) => `Rejetée par vote : ${figures}`,
    adopted: 'adoptée par vote',
    short: ({ forVotes, against, abstain }: Values) => `${forVotes} pour, ${against} contre, ${many(abstain, 'abstention', 'abstentions')}`,
    blank: ({ n }: Values) => many(n, 'blanc', 'blancs'),
    missing: ({ n }: Values) => many(n, 'absente ou sans vote', 'absentes ou sans vote'),
    rules: {
      carry: ' ; à défaut le point revient à la prochaine réunion',
      vote: ({ majority }: Values) => ` ; à défaut par vote, ${majority}`,
      points: ({ majority }: Values) => `Un point soumis au vote se décide ${majority}`,
      usual: {
        simple: 'à la majorité simple',
        twoThirds: 'à la majorité des deux tiers au moins',
        threeQuarters: 'à la majorité des trois quarts au moins',
        all: 'à l’unanimité',
      },
      share: ({ num, den, strict }: Values) => (strict ? `à plus de ${num}/${den}` : `à ${num}/${den} au moins`),
      bases: {
        exprimes: 'des suffrages exprimés (pour et contre)',
        presents: 'des présents',
        inscrits: 'de tous les sièges',
      },
      ties: {
        rejected: 'Égalité : la proposition est rejetée',
        secondBallot: 'Égalité : un second vote, une fois ; s’il partage encore les voix, la proposition est rejetée',
        casting: 'Égalité : la voix de la structure qui préside départage, à main levée seulement',
      },
      secrecies: {
        open: 'On vote à main levée',
        onRequest: 'On vote à main levée ; un vote confidentiel dès qu’une seule voix le demande',
        always: 'Tout vote est confidentiel',
      },
      recusedCount: 'Qui a un intérêt ne prend pas part, et compte dans le quorum',
      recusedOut: 'Qui a un intérêt ne prend pas part, et ne compte pas dans le quorum',
    },
    form: {
      form: 'Comment elle est menée',
      fallback: 'Quand le dernier tour reste bloqué',
      fallbacks: { carry: 'Le point revient à la prochaine réunion', vote: 'On peut voter, sur le texte même' },
      majority: 'Majorité',
      majorities: {
        simple: 'Simple : plus de la moitié',
        twoThirds: 'Deux tiers au moins',
        threeQuarters: 'Trois quarts au moins',
        all: 'Unanimité',
      },
      asItIs: 'Garder celle des règles actuelles',
      base: 'Part de quoi ?',
      baseHint:
        'Dans les suffrages exprimés, abstentions et blancs ne comptent pas. Dans les deux autres, s’abstenir pèse comme voter contre.',
      bases: { exprimes: 'Suffrages exprimés', presents: 'Présents', inscrits: 'Tous les sièges' },
      tie: 'En cas d’égalité',
      ties: { rejected: 'Rejetée', secondBallot: 'Un second vote', casting: 'Voix prépondérante de qui préside' },
      secrecy: 'Vote confidentiel',
      secrecies: { open: 'Jamais : à main levée', onRequest: 'Dès qu’une voix le demande', always: 'Toujours' },
      recusedCount: 'Une structure qui a un intérêt',
      recusedCounts: { yes: 'compte dans le quorum', no: 'ne compte pas dans le quorum' },
    },
  },
  wordKinds: {
    votedfor: 'vote : pour',
    votedagainst: 'vote : contre',
    votedabstain: 'vote : abstention',
    votedblank: 'vote : blanc',
    counted: 'bulletins papier : dépouillés par vous',
    signed: 'vote confidentiel : a voté',
    recused: 'intérêt déclaré',
  },
} satisfies Pick<CapabilityWords, 'problems'> & Record<string, unknown>

export default words
