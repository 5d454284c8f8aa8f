import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`
/** Before what is said of one of several colleges. */
const inCollege = ({ college }: Values): string => (college ? `Collège « ${college} » : ` : '')
const again =
  (line: string) =>
  (v: Values): string =>
    `${inCollege(v)}${v.college ? 'les' : 'Les'} deux comptes diffèrent sur la ligne « ${line} » : rien n’est compté tant que deux scrutateurs ne trouvent pas la même chose (d’usage, code électoral R. 64 à R. 67). Recomptez cette pile ensemble, puis corrigez.`

/** Paper and pencil: ballots, hands, the kit, a session written down afterwards. */
const fr = {
  problems: {
    'papers.differFor': again('pour'),
    'papers.differAgainst': again('contre'),
    'papers.differAbstain': again('abstention'),
    'papers.differBlank': again('blancs'),
    'papers.differVoid': again('nuls'),
    'papers.tooMany': ({ papers, marked, ...v }: Values) =>
      `${inCollege(v)}${many(papers, 'bulletin', 'bulletins')} pour ${many(marked, 'émargement', 'émargements')} : il y a plus de bulletins que d’émargements, rien n’est compté (d’usage, on compte d’abord les enveloppes). Recomptez les bulletins, puis les personnes qui en ont pris un.`,
    'papers.none': ({ marked }: Values) =>
      `Aucun bulletin n’est compté, alors que ${many(marked, 'voix en a pris un', 'voix en ont pris un')} : écrivez ce que vous trouvez sur chaque ligne.`,
    'papers.scrutineerMissing': 'Dites qui compte : deux personnes, de deux structures.',
    'papers.scrutineerAway':
      'Cette personne n’est pas dans la salle pour une structure : d’usage, les scrutateurs sont choisis parmi les présents. Choisissez quelqu’un d’autre, ou notez son arrivée.',
    'papers.scrutineersTogether':
      'Deux personnes de deux structures comptent, pour que personne ne compte seul (règle de Cordée, d’usage dans les associations). Choisissez l’autre dans une autre structure.',
    'papers.handsCasting':
      'Selon les règles de l’instance, une voix prépondérante départage : il faut savoir ce qu’elle a dit. Notez les voix une par une.',
    'papers.handsAfterNames': ({ named }: Values) =>
      `${many(named, 'voix est déjà notée', 'voix sont déjà notées')} par son nom : un vote se compte d’une seule manière (règle de Cordée). Finissez de noter les voix, ou annulez ce vote et ouvrez-en un autre.`,
    'papers.tooManyHands': ({ raised, voices, ...v }: Values) =>
      `${inCollege(v)}${many(raised, 'main', 'mains')} pour ${many(voices, 'voix', 'voix')} dans la salle, pouvoirs compris : recomptez, ou notez d’abord les arrivées qui manquent.`,
    'papers.noHands': 'Aucune main n’est comptée : écrivez combien se sont levées pour, contre, et pour s’abstenir.',
    'papers.countFirst': ({ papers }: Values) =>
      `${many(papers, 'bulletin papier est', 'bulletins papier sont')} dans l’urne : on clôt le scrutin, puis deux scrutateurs les comptent. Écrivez leur compte.`,
    'papers.nobody': 'Personne n’a pris de bulletin papier : clôturez le vote, il se compte tout seul.',
    'papers.boxClosed':
      'Le scrutin est clos, à l’heure du serveur : aucun bulletin n’est plus reçu, à l’écran comme sur papier (règle de Cordée). Il n’y a rien à faire, on compte.',
    'papers.closeFirst': 'Le scrutin est encore ouvert : clôturez-le d’abord, puis comptez les bulletins papier.',
    'papers.isOpen': 'Ce vote est à main levée, il n’a pas de bulletins : comptez les mains, ou notez les voix.',
    'papers.marked':
      'Cette structure a pris un bulletin papier, et a émargé : elle vote par ce bulletin, pas à l’écran (une voix, un seul canal, règle de Cordée). Il n’y a rien à faire ici.',
    'papers.votedOnScreen':
      'Cette structure a déjà voté à l’écran, et un bulletin confidentiel ne se reprend pas : pas de bulletin papier pour elle (une voix, un seul canal, règle de Cordée). Retirez-la de la liste.',
    'papers.tooFewOnPaper': ({ voted, fewest, ...v }: Values) =>
      `${inCollege(v)}${many(voted, 'bulletin', 'bulletins')} sur papier : en dépouiller moins de ${fewest} dirait qui a voté quoi (règle de confidentialité de Cordée). Faites prendre un bulletin papier à d’autres qui n’ont pas encore voté ; s’il n’en reste pas assez, annulez ce vote et rouvrez-le, tout sur papier ou tout à l’écran.`,
    'papers.tooFewOnScreen': ({ voted, fewest, ...v }: Values) =>
      `${inCollege(v)}${many(voted, 'bulletin', 'bulletins')} à l’écran : à moins de ${fewest}, qui dépouille le papier en déduirait qui a voté quoi (règle de confidentialité de Cordée). Faites voter à l’écran d’autres qui n’ont pas encore voté ; s’il n’en reste pas assez, annulez ce vote et rouvrez-le, tout sur papier ou tout à l’écran.`,
    'papers.whoTakesOne': 'Cochez qui prend un bulletin papier.',
    'afterwards.notYet': 'Cette heure n’est pas encore passée : une réunion se saisit une fois tenue. Vérifiez l’heure d’ouverture.',
    'afterwards.becameMissing': ({ title }: Values) => `« ${title} » : dites ce que ce point est devenu.`,
    'afterwards.moveIncomplete':
      'Une arrivée ou un départ se dit en entier : la structure, arrivée ou partie, l’heure de la feuille d’émargement, et le point qui suivait. Complétez la ligne, ou videz-la.',
    'afterwards.moveOutside': 'Cette heure n’est pas entre l’ouverture et la clôture : corrigez-la d’après la feuille d’émargement.',
    'afterwards.moveOrder':
      'À cette heure, un point plus loin dans l’ordre du jour avait déjà commencé, d’après une autre ligne : corrigez l’heure, ou le point qui suivait.',
    'afterwards.handsAreNotBlank':
      'À main levée il n’y a ni blanc ni nul : comptez ces voix parmi les abstentions, ou laissez-les de côté si personne n’a levé la main.',
  },
  done: {
    'papers.marked': 'C’est noté : ces structures votent sur papier.',
    'papers.counted': 'Les deux comptes sont égaux : le vote est compté.',
    'hands.counted': 'Les mains sont comptées.',
    'afterwards.entered':
      'La séance est saisie. Relisez le PV : tant que l’heure n’est pas passée, la séance se rouvre si quelque chose est faux.',
  },
  pages: {
    papers: {
      byHands: 'Compter les mains',
      byHandsSays: 'Trois nombres, et aucun nom n’est gardé. Le PV donne les nombres.',
      lines: { for: 'Pour', against: 'Contre', abstain: 'Abstention', blank: 'Blancs', void: 'Nuls' },
      voices: ({ n }: Values) => `${many(n, 'voix', 'voix')} dans la salle, pouvoirs compris.`,
      count: 'Compter',
      summary: 'Certaines structures votent sur papier',
      who: 'Qui prend un bulletin papier ?',
      whoHint: 'Chaque structure cochée émarge et ne vote plus à l’écran.',
      mark: 'Noter qui vote sur papier',
      onPaper: 'Bulletin papier',
      yours: 'Vous avez pris un bulletin papier : votre vote à l’écran est fermé.',
      closeBox: 'Clore le scrutin, puis dépouiller',
      closed: 'Le scrutin est clos',
      closedSays: ({ papers }: Values) =>
        `${many(papers, 'bulletin papier', 'bulletins papier')} à compter. Deux personnes, de deux structures, comptent chacune et écrivent ce qu’elles trouvent ; le vote n’est compté que si c’est la même chose.`,
      apart: ({ fewest }: Values) =>
        `Au moins ${fewest} sur papier, et ${fewest} à l’écran ou personne : à moins, on saurait qui a voté quoi.`,
      voidThen: 'Tout le monde a voté : annulez ce vote et rouvrez-le, tout sur papier ou tout à l’écran.',
      first: 'Premier compte',
      second: 'Second compte',
      scrutineer: 'Scrutateur·rice',
      voidHint: 'Raturé, signé, illisible, plusieurs cases. Un nul compte comme un blanc, et le PV le dit.',
      submit: 'Comparer et compter',
      counted: ({ papers, names, voids }: Values) =>
        `${many(papers, 'bulletin papier remis, dépouillé', 'bulletins papier remis, dépouillés')} par ${names}, dont les comptes sont égaux${Number(voids) > 0 ? ` (${many(voids, 'nul, compté parmi les blancs', 'nuls, comptés parmi les blancs')})` : ''}.`,
      uncast: ({ n }: Values) => `${many(n, 'émargement', 'émargements')} sans bulletin.`,
      handsCounted: 'Les mains ont été comptées, sans noter qui.',
    },
    afterwards: {
      title: 'Saisir après coup',
      link: 'La réunion s’est tenue sur papier ? La saisir',
      lead: ({ n }: Values) =>
        `La séance s’est tenue avec du papier et un crayon : recopiez ici la feuille d’émargement et la grille. Une page, ${n} structures, un seul envoi.`,
      file: 'Kit papier',
      kit: 'Tout imprimer pour une séance sur papier (PDF)',
      notYet: 'La réunion n’a pas encore eu lieu',
      notYetSays: 'Le jour venu, ou après, cette page recopie ce que le papier dit. Le kit à imprimer est prêt dès maintenant.',
      over: 'Cette réunion ne se saisit plus ici',
      overSays: 'Elle est déjà ouverte, close ou annulée : sa page dit où elle en est.',
      hours: 'Les heures',
      openedAt: 'Ouverte à',
      closedAt: 'Close à',
      closedHint: 'Après minuit : écrivez l’heure du lendemain.',
      who: 'Qui était là',
      everyone: 'Tout le monde était là, sauf ce qui est dit ci-dessous',
      everyoneHint:
        'Cochée : une structure laissée sur « Sans choix » est présente, par la première personne qui la représente. Décochée : elle est absente.',
      moves: 'Une structure est arrivée en retard, ou partie avant la fin ?',
      movesHint:
        'Une ligne par arrivée ou par départ, à l’heure de la feuille d’émargement : le quorum et les votes des points suivants en tiennent compte. Sans ligne, une structure présente l’est du début à la fin.',
      moveLine: ({ n }: Values) => `Arrivée ou départ ${n}`,
      move: 'Est',
      arrives: 'arrivée',
      leaves: 'partie',
      moveAt: 'À',
      before: 'Avant le point',
      closing: 'Après le dernier',
      presence: 'Présence',
      organisation: 'Structure',
      nothing: 'Sans choix',
      presentBy: ({ person }: Values) => `Présente : ${person}`,
      present: 'Présent·e',
      presentNamed: 'Présente : nom écrit à côté',
      carried: ({ holder }: Values) => `Pouvoir à ${holder}`,
      excused: 'Excusée',
      absent: 'Absente',
      named: 'Par qui ?',
      here: 'J’étais là, pour la coordination',
      keepers: 'Qui a tenu la séance',
      facilitator: 'Animation',
      secretary: 'Secrétariat',
      points: 'Ce qui s’est passé, point par point',
      became: 'Ce qu’il est devenu',
      becomings: { unreached: 'Pas abordé', discussed: 'Abordé', agreed: 'Accord de tous', counted: 'Voté' },
      consented: 'Aucune objection, chacune entendue',
      notes: 'Ce qui s’est dit',
      text: 'Texte décidé',
      counts: 'Les voix comptées',
      byHands: 'À main levée, selon les règles de l’instance.',
      byPaper:
        'Par bulletins papier, selon les règles de l’instance : le compte est celui de la feuille, signée de deux personnes de deux structures.',
      secret: 'Scrutin confidentiel demandé par',
      secretHint: 'Choisissez « Personne » si le vote s’est fait à main levée.',
      nobody: 'Personne : à main levée',
      scrutineers: { first: 'Première personne qui a compté', second: 'Seconde personne, d’une autre structure' },
      candidates:
        'Une élection avec candidatures se vote sur l’écran de séance. Ici, notez ce qui s’est dit ; ce point ne donnera pas de siège.',
      elected: 'Une élection sans candidat se tient sur l’écran de séance, même à quelques-uns : ici, notez ce qui s’est dit.',
      submit: 'Saisir la séance et faire le PV',
      entered: ({ day, name }: Values) => `Séance tenue sur papier, saisie le ${day} par ${name}.`,
      nature: 'Saisie',
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
