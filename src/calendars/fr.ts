import type { CapabilityWords } from '#platform/i18n/words.ts'

/** 90: « 1 h 30 ». */
const length = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, '0')}`
}
const s = (n: number): string => (n > 1 ? 's' : '')

/** One's own agenda in, the hub's meetings out. */
const fr = {
  problems: {
    'calendar.knownPeopleOnly':
      'Un agenda s’ajoute depuis un compte que le pôle connaît. Demandez à la coordination de vous ajouter aux personnes du pôle.',
    'calendar.ownOnly': 'Un agenda est à la personne qui l’a ajouté (règle du pôle) : elle seule le lit et le change.',
    'calendar.notAnAddress':
      'Ce n’est pas une adresse d’agenda. Copiez-la depuis votre agenda : « adresse secrète au format iCal » ou « publier l’agenda (ICS) ».',
    'calendar.notSecure':
      'Cette adresse n’est pas chiffrée (https) : n’importe qui pourrait lire votre agenda en chemin. Prenez celle qui commence par https:// ou webcal://.',
    'calendar.alreadyThere': 'Cet agenda est déjà dans votre liste.',
    'calendar.tooMany': ({ max }) => `Vous avez déjà ${max} agendas. Retirez-en un pour en ajouter un autre.`,
    'calendar.illustrative': 'Cet agenda est celui d’une démonstration : son adresse n’existe pas, il n’est jamais relu.',
    'suggestion.notHere':
      'Une des personnes ou la structure choisie n’est pas dans ce pôle. Rechargez la page et choisissez dans la liste.',
    'suggestion.keptAlready': 'C’est déjà gardé. Pour changer, remettez-le d’abord à trier.',
    'suggestion.timeStandsOnIt':
      'Le temps de ce moment est dans un mois déjà signé, dont la feuille doit rester lisible : il n’est plus remis à trier. S’il ne compte pas, rouvrez ce mois dans Temps, avec la raison, et retirez-y la ligne.',
    'suggestion.noTitle': 'Cette ligne de votre agenda n’a pas de titre. Ouvrez-la, et dites en quelques mots ce que c’était.',
    'suggestion.chooseSome': 'Cochez au moins une ligne.',
    'suggestion.sortedAlready': 'Ces lignes sont déjà triées.',
    'suggestion.personal': ({ title }) =>
      `« ${title} » semble personnel : rien n’est gardé. Décochez cette ligne, ou ouvrez-la et dites ce que c’était pour le pôle.`,
  },
  done: {
    'calendars.added': 'Agenda ajouté. Il est lu dans l’instant ; rechargez la page pour voir ce qu’il propose.',
    'calendars.readAgain': 'Lecture demandée. Rechargez la page dans un instant.',
    'calendars.removed': 'Agenda retiré : son adresse et ce qu’il proposait sont effacés. Ce que vous aviez gardé reste.',
    'calendars.kept': 'Gardé dans le carnet de bord.',
    'calendars.dropped': 'Écarté.',
    'calendars.sorted': 'C’est trié.',
    'calendars.back': 'Remis à trier.',
    'calendars.ignored': 'Ce titre ne sera plus proposé.',
    'calendars.heeded': 'Ce titre sera de nouveau proposé à la prochaine lecture.',
    'calendars.feedMade': 'Votre adresse est prête. Copiez-la : elle n’est montrée que dix minutes.',
    'calendars.feedEnded': 'L’adresse ne donne plus rien.',
  },
  nav: { sort: 'À trier', calendars: 'Calendriers' },
  kinds: {
    meeting: 'Réunion',
    coaching: 'Accompagnement',
    visit: 'Visite, rencontre',
    training: 'Formation',
    travel: 'Trajet',
    personal: 'Personnel',
  },
  calendars: {
    title: 'Calendriers',
    lead: 'Votre agenda propose, vous gardez ou écartez. Vous seul·e voyez ce qu’il contient : ni la coordination, ni le conseil.',
    mine: 'Mes agendas lus par Cordée',
    none: 'Aucun agenda pour l’instant.',
    noneSays: 'Ajoutez le vôtre : les réunions, rendez-vous et visites passés viendront d’eux-mêmes « à trier », rien ne sera à retaper.',
    add: 'Ajouter un agenda',
    name: 'Nom',
    nameHint: 'Pour le reconnaître : « Travail », « Camille ».',
    address: 'Adresse secrète de l’agenda (ICS)',
    addressHint:
      'Elle commence par https:// ou webcal://. Google : Paramètres, Intégrer l’agenda, adresse secrète au format iCal. Outlook : Partager, Publier un calendrier. Nextcloud : Copier le lien privé. Elle n’est plus jamais montrée en entier.',
    submit: 'Ajouter',
    readAgain: 'Relire maintenant',
    remove: 'Retirer',
    lastRead: 'Lu le',
    neverRead: 'Pas encore lu',
    read: 'à jour',
    failing: 'ne répond pas',
    waiting: 'en attente',
    tried: 'dernier essai',
    unread: (n: number) => `${n} événement${s(n)} illisible${s(n)} ou sans fin : le reste est lu.`,
    failures: {
      notOpen: 'Cette adresse mène à un réseau privé, où Cordée ne va pas.',
      notFound: 'Il n’y a plus rien à cette adresse : elle a peut-être été remplacée dans votre agenda. Retirez-la et ajoutez la nouvelle.',
      refused: 'L’accès est refusé : l’adresse secrète a peut-être été changée. Retirez-la et ajoutez la nouvelle.',
      answered: 'Le serveur de l’agenda a répondu par une erreur.',
      tooLarge: 'L’agenda dépasse 5 Mo : publiez-en un plus court, par exemple des douze derniers mois.',
      tooSlow: 'L’agenda n’a pas répondu en dix secondes.',
      tooManyTurns: 'L’adresse renvoie sans cesse à une autre.',
      unreachable: 'Le serveur de l’agenda est introuvable.',
      unsafe: 'L’adresse mène à une page qui n’est pas chiffrée.',
      notACalendar:
        'Ce qui se trouve à cette adresse n’est pas un agenda : c’est peut-être une page de connexion. Prenez l’adresse secrète ICS.',
    } as Record<string, string>,
    keepsTrying: 'Cordée continue d’essayer.',
    next: 'À venir dans vos agendas',
    sortNow: (n: number) => `Trier ${n} proposition${s(n)}`,
    ignored: 'Titres ignorés',
    ignoredSays: 'Ils ne sont plus proposés, quel que soit l’agenda.',
    heed: 'Ne plus ignorer',
    out: 'Les réunions du pôle dans mon téléphone',
    outSays:
      'Une adresse à donner à l’agenda de votre téléphone ou de votre ordinateur : les réunions où vous êtes invité·e y apparaissent, changent et s’annulent d’elles-mêmes.',
    make: 'Créer mon adresse',
    replace: 'Remplacer l’adresse',
    end: 'La désactiver',
    copy: 'Copiez cette adresse maintenant',
    copySays:
      'Collez-la dans votre agenda, à « s’abonner à un agenda » ou « ajouter par URL ». Qui la connaît voit vos réunions : gardez-la pour vous. Elle n’est montrée que dix minutes.',
    open: 'Ou ouvrez-la sur cet appareil, dans son agenda',
    active: 'Active depuis le',
    activeSays: 'L’adresse elle-même n’est plus montrée : remplacez-la si vous l’avez perdue ou si quelqu’un d’autre la connaît.',
  },
  sort: {
    title: 'À trier',
    lead: (n: number) =>
      n === 0
        ? 'Tout est trié.'
        : `${n} moment${s(n)} de votre agenda attend${n > 1 ? 'ent' : ''} : gardez ce qui concerne le pôle, écartez le reste. Rien n’est noté sans vous.`,
    empty: 'Rien à trier.',
    emptySays: 'Ce que votre agenda contient de passé viendra ici, un quart d’heure après au plus.',
    noCalendar: 'Vos rendez-vous peuvent venir ici d’eux-mêmes.',
    noCalendarSays: 'Donnez une fois l’adresse de votre agenda ; ensuite, un geste suffit pour chaque réunion ou visite.',
    addCalendar: 'Ajouter mon agenda',
    list: 'Propositions',
    choose: 'Choisir',
    keep: 'Garder',
    drop: 'Écarter',
    ignore: 'Toujours ignorer ce titre',
    back: 'Remettre à trier',
    keepAll: 'Garder les lignes cochées',
    dropAll: 'Écarter les lignes cochées',
    fromTo: (from: string, to: string) => `de ${from} à ${to}`,
    onTheWay: (time: string) => `dont ${time} de trajet`,
    allDay: 'toute la journée',
    unknownTime: 'durée inconnue',
    tooLong: 'plus de dix heures : dites en l’ouvrant ce qui était du travail',
    acrossDays: (from: string, to: string) => `du ${from} au ${to}`,
    untitled: '(sans titre)',
    with: 'avec',
    lately: 'Triés récemment',
    states: { kept: 'gardé', dropped: 'écarté' },
    differs: { moved: 'déplacé depuis dans votre agenda', cancelled: 'annulé depuis dans votre agenda' },
    failing: (name: string) => `« ${name} » n’est plus lu : ce qu’il contient de nouveau n’est pas ici.`,
    seeCalendars: 'Voir pourquoi',
  },
  one: {
    when: 'Quand',
    place: 'Lieu',
    calendar: 'Agenda',
    guests: 'Invités',
    note: 'Note de l’agenda',
    noteSays: 'Vue de vous seul·e : elle n’entre pas dans le carnet de bord.',
    form: 'Ce que c’était',
    kind: 'Genre',
    name: 'Titre',
    nameHint: 'La coordination, la trésorerie et le conseil le liront.',
    people: 'Avec',
    more: 'Une autre personne',
    nobody: 'Personne d’autre',
    organisation: 'Structure',
    noOrganisation: 'Aucune',
    minutes: 'Durée',
    tooLongHint:
      'Ce moment dure plus de dix heures (plafond d’une journée, Code du travail, L3121-18) : dites ce qui, là-dedans, était du travail. Vide, la durée sera dite inconnue, jamais zéro.',
    minutesHint: 'Laissez vide si elle n’est pas connue : elle sera dite inconnue, jamais zéro.',
    travel: 'Trajet aller et retour',
    sorted: 'C’est déjà trié.',
  },
  told: { kept: (kind: string, title: string) => `${kind} : ${title}`, length },
  data: {
    calendars: {
      title: 'Mes agendas',
      purpose: 'Proposer, à vous seul·e, ce que vous pourriez garder de votre agenda.',
      basis: 'Votre consentement : vous avez donné l’adresse (RGPD, article 6.1.a) ; vous la retirez quand vous voulez.',
      retention: 'Jusqu’à ce que vous retiriez l’agenda. Ce que vous n’avez pas gardé est oublié après un mois.',
      name: 'Agenda',
      host: 'Serveur',
      added: 'Ajouté le',
    },
    suggestions: {
      title: 'Ce que mes agendas proposent',
      purpose: 'Vous laisser garder ou écarter chaque moment.',
      basis: 'Votre consentement (RGPD, article 6.1.a).',
      retention: 'Un mois, sauf ce que vous gardez : cela entre dans le carnet de bord.',
      day: 'Jour',
      name: 'Titre',
      state: 'État',
      waiting: 'à trier',
    },
    choices: {
      title: 'Mes choix de tri et mon adresse d’abonnement',
      purpose: 'Proposer la même chose la fois suivante ; donner les réunions du pôle à votre téléphone.',
      basis: 'Votre consentement (RGPD, article 6.1.a).',
      retention: 'Tant que vous êtes dans le pôle ; l’adresse jusqu’à ce que vous la désactiviez.',
      what: 'Quoi',
      detail: 'Détail',
      day: 'Depuis le',
      ignored: 'titre ignoré',
      habit: 'choix retenu',
      feed: 'adresse d’abonnement',
    },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
