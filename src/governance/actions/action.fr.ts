import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

const words = {
  problems: {
    'action.whoMissing':
      'Dites qui s’en charge : une structure, une personne, ou une personne pour sa structure. Une action sans nom n’est faite par personne.',
    'action.dueBeforeTheMeeting': 'Une action vient d’une réunion : donnez le jour de la réunion, ou un jour suivant.',
    'action.dueTooFar': 'C’est dans plus de cinq ans. Vérifiez l’année.',
    'action.isOpen': 'Cette action est encore à faire : il n’y a rien à reprendre.',
    'action.isDone': 'Cette action est faite. Si elle est à refaire, reprenez-la d’abord.',
    'action.isDropped': 'Cette action est abandonnée. Si elle est de nouveau à faire, reprenez-la d’abord.',
    'action.whyMissing': 'Dites pourquoi elle est abandonnée : qui comptait dessus le lira, et le prochain PV aussi.',
    'action.ownersFollow':
      'La suite d’une action est donnée par qui s’en charge, par la coordination ou par qui tient la réunion (règle de Cordée). Dites-leur ce que vous savez.',
    'action.keepersChange':
      'Une action notée en réunion est corrigée par la coordination ou par qui tient le PV (règle de Cordée). Demandez-leur ce changement.',
    'action.saidInTheMinutes':
      'Le PV scellé cite ces mots : ils ne changent plus (règle de Cordée). Abandonnez cette action en disant pourquoi, et notez-en une autre à la prochaine réunion.',
    'erase.leavesActions': ({ names }) =>
      `Des actions lui sont confiées et restent à faire (${names}) : il faut encore savoir à qui les demander (RGPD, article 17.1.a). Donnez-les d’abord à quelqu’un d’autre, ou dites ce qu’elles sont devenues.`,
    'action.inSealedMinutes':
      'Le PV scellé cite cette action : elle ne se retire plus (règle de Cordée). Abandonnez-la en disant pourquoi.',
  },
  done: {
    'action.noted': 'L’action est notée.',
    'action.kept': 'L’action est enregistrée.',
    'action.moved': 'La nouvelle échéance est notée. Le PV garde celle de la réunion.',
    'action.finished': 'C’est fait, et noté. Dites ce que c’est devenu, si vous voulez.',
    'action.dropped': 'L’action est abandonnée. La prochaine réunion lira pourquoi.',
    'action.reopened': 'L’action est de nouveau à faire.',
    'action.takenBack': 'L’action est retirée.',
  },
  actions: {
    nav: 'Actions',
    title: 'Actions',
    lead: ({ mine, late }: Values) =>
      [
        Number(mine) === 0 ? 'Rien ne vous attend.' : `${many(mine, 'action vous attend', 'actions vous attendent')}.`,
        Number(late) === 0 ? '' : `${many(late, 'est en retard', 'sont en retard')} dans le pôle.`,
      ]
        .filter(Boolean)
        .join(' '),
    none: 'Aucune action pour l’instant',
    noneSays:
      'Une action se note en séance, sous le point qui la demande : quoi, qui, pour quand. Elle reste ici jusqu’à ce qu’elle soit faite.',
    nothing: 'Aucune action ne répond à ces choix',
    showAll: 'Voir toutes les actions à faire',
    search: 'Chercher une action',
    filter: 'Filtrer',
    apply: 'Appliquer',
    whose: 'À qui',
    everybody: 'Tout le monde',
    myOwn: 'Les miennes',
    which: 'Lesquelles',
    shown: {
      ouvertes: 'À faire',
      retard: 'En retard',
      faites: 'Faites',
      abandonnees: 'Abandonnées',
      toutes: 'Toutes',
    },
    anyBody: 'Toutes les instances',
    order: 'Ordre',
    orders: { echeance: 'Par échéance', recente: 'Les dernières notées d’abord' },
    of: ({ n, of }: Values) => `${n} sur ${of}`,
    found: ({ n }: Values) => `${many(n, 'action', 'actions')}.`,
    what: 'Action',
    whatField: 'Quoi',
    whatHint: 'Un verbe, quelques mots : « Envoyer le devis à la mairie ».',
    who: 'Qui',
    organisation: 'Structure',
    person: 'Personne',
    due: 'Échéance',
    dueField: 'Pour le',
    state: 'État',
    states: { open: 'À faire', done: 'Faite', dropped: 'Abandonnée' },
    closedOn: 'Close le',
    became: 'Ce que c’est devenu',
    why: 'Pourquoi',
    whyDropped: 'Pourquoi elle est abandonnée',
    body: 'Instance',
    meetingOf: 'Réunion du',
    point: 'Point',
    from: 'Vient de',
    decision: 'Décision',
    toDecision: 'Lire la décision',
    toMinutes: 'Lire le PV',
    firstDue: 'Échéance donnée en réunion',
    noted: 'Notée',
    notedBy: ({ name, day }: Values) => `par ${name}, le ${day}`,
    closedBy: ({ name, day }: Values) => `${name}, le ${day}`,
    standing: {
      late: ({ day }: Values) => `en retard, ${day}`,
      today: () => 'aujourd’hui',
      soon: ({ day }: Values) => `${day}`,
      open: ({ day }: Values) => `${day}`,
      done: ({ day }: Values) => `faite le ${day}`,
      dropped: ({ day }: Values) => `abandonnée le ${day}`,
    },
    done: 'C’est fait',
    doneTitle: 'C’est fait ?',
    becameHint: 'Une phrase : ce qui en sort, où c’est rangé. Le prochain PV la dira.',
    move: 'Changer l’échéance',
    moveSubmit: 'Donner cette échéance',
    drop: 'Abandonner',
    dropSubmit: 'Abandonner l’action',
    whyHint: 'Qui comptait dessus le lira, et le prochain PV aussi.',
    reopen: 'Reprendre : elle est de nouveau à faire',
    tell: 'Dire ce que c’est devenu',
    tellSubmit: 'Enregistrer',
    change: 'Corriger ou confier à quelqu’un d’autre',
    changeSubmit: 'Enregistrer',
    takeBack: 'Retirer, notée par erreur',
    note: 'Noter une action',
    noteSubmit: 'Noter l’action',
    ofPoint: 'Actions',
    since: 'Depuis la dernière réunion',
    sinceSays: ({ settled, pending, late }: Values) =>
      [
        Number(settled) > 0 ? many(settled, 'action close', 'actions closes') : '',
        Number(pending) > 0 ? `${many(pending, 'encore à faire', 'encore à faire')}` : '',
        Number(late) > 0 ? `dont ${late} en retard` : '',
      ]
        .filter(Boolean)
        .join(', '),
    told: {
      open: ({ what }: Values) => `À faire : ${what}`,
      done: ({ what }: Values) => `Fait : ${what}`,
      dropped: ({ what }: Values) => `Abandonné : ${what}`,
    },
  },
  ownActions: {
    title: 'Vos actions',
    purpose: 'Savoir qui fait quoi, pour quand, et ce qui en est sorti.',
    basis: 'Intérêt légitime de l’association à suivre ce que ses réunions ont décidé (RGPD, article 6.1.f).',
    retention: 'Aussi longtemps que le PV de la réunion, qui les cite.',
    erasing: 'L’action et ce qu’elle est devenue restent, sans votre nom. Un PV scellé reste tel quel (RGPD, article 17.3, b et e).',
    text: 'Ce qui est à faire, ou ce que vous en avez dit',
    kinds: { given: 'confiée à vous', noted: 'notée par vous', settled: 'suite donnée par vous' },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default words
