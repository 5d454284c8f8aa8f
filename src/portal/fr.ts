import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {
    'portal.onlyTheCoordinatorPresents':
      'Seule la coordination écrit la présentation publique du pôle, au nom de toutes ses structures. Proposez-lui votre texte.',
  },
  done: {
    'portal.hubPresented': 'Présentation publiée.',
  },
  problemPage: {
    expired: 'Votre session a pris fin',
    written: 'Ce que vous aviez écrit',
    logInAgain: 'Se reconnecter',
    absent: 'Page introuvable',
    absentSays: 'Cette page n’existe pas, ou elle n’est pas ouverte à votre compte.',
    refused: 'Ce n’est pas possible ici',
    unreadable: 'Envoi refusé',
    busy: 'Le service se relève',
    busySays: 'La base de données ne répond pas pour le moment. Rien de ce qui était enregistré n’est perdu. Réessayez dans une minute.',
    failed: 'Une erreur de notre part',
    failedSays: (reference: string) =>
      `L’action n’a pas été enregistrée. L’incident est noté sous la référence ${reference} : donnez-la à la personne qui gère l’instance.`,
    home: 'Aller à l’accueil',
    notKept:
      'Votre envoi n’a pas été confirmé. Ce que vous aviez écrit tient sur cette page et nulle part ailleurs : laissez-la ouverte, et envoyez de nouveau dans une minute. Si le premier envoi était arrivé, il ne comptera pas deux fois.',
    sendAgain: 'Envoyer de nouveau',
    fileGone: 'Le fichier joint n’a pas été gardé. Copiez votre texte, revenez à la page, puis choisissez le fichier de nouveau.',
    back: 'Revenir à la page',
  },
  instance: {
    title: 'Cordée',
    lead: 'Le carnet de bord des pôles territoriaux de coopération économique : ce qui se passe est noté une fois, et devient procès-verbal, registre, temps passé, rapport.',
    description: 'Les pôles territoriaux de coopération économique qui vivent ici.',
    none: 'Aucun pôle pour l’instant',
    noneSays:
      'Créez le vôtre : son nom, le vôtre, puis la liste de ses structures. Quinze minutes plus tard, la première réunion est prête.',
    create: 'Créer votre pôle',
    logIn: 'Se connecter',
    hubs: 'Les pôles',
    demo: 'Démonstration',
  },
  presentation: {
    title: 'Présentation publique',
    lead: 'Ce que tout le monde lit sur la page du pôle. Le premier paragraphe sert d’introduction.',
    label: 'Présentation',
    hint: 'Une ligne vide sépare deux paragraphes.',
    submit: 'Publier',
  },
  publicHome: {
    over: 'Pôle territorial de coopération économique',
    noPresentation: 'Ce pôle n’a pas encore écrit sa présentation.',
    board: 'Conseil',
    boardSays: (n: number) =>
      n === 1 ? 'Une siège au conseil.' : `${n} siègent au conseil et décident, chaque fois que c’est possible, d’un commun accord.`,
    members: 'Les structures membres',
    organisation: 'structure',
    membersSays: (count: string) => `${count} de l’économie sociale et solidaire.`,
    founding: 'Fondatrice',
  },
  demoPeople: {
    coordinator: (_organisations: string) => 'coordination du pôle',
    treasurer: (organisations: string) => (organisations ? `trésorerie, siège au conseil pour ${organisations}` : 'trésorerie'),
    board: (organisations: string) => `siège au conseil pour ${organisations}`,
    member: (organisations: string) => `représente ${organisations}, structure membre`,
    projectLeader: (_organisations: string) => 'porte un projet',
  },
  home: {
    title: (name: string) => `Bonjour ${name}`,
    openNow: (title: string) => `La séance « ${title} » est ouverte.`,
    today: (title: string, time: string, where: string) => `Aujourd’hui à ${time} : ${title}${where}.`,
    tomorrow: (title: string, time: string, where: string) => `Demain à ${time} : ${title}${where}.`,
    later: (title: string, day: string, time: string, where: string) => `Prochain rendez-vous : ${title}, ${day} à ${time}${where}.`,
    at: (place: string) => `, ${place}`,
    dateSet: (title: string, day: string, time: string, where: string) =>
      `Prochaine date retenue : ${title}, ${day} à ${time}${where}. L’ordre du jour suivra.`,
    nobodyExpects: 'Personne ne vous attend pour l’instant.',
    join: 'Rejoindre la séance',
    tonight: 'Préparer la séance',
    seeMeeting: 'Voir la réunion',
    month: 'En bref',
    prepare: 'Préparer une réunion',
    prepareNext: 'Préparer la prochaine réunion',
    firstTitle: 'Première chose : vos structures',
    firstSays: 'Collez la liste de vos structures, un nom par ligne. Rien d’autre n’est demandé pour tenir la première réunion.',
    paste: 'Coller la liste',
    due: 'À faire',
    toSeal: (title: string) => `Relire et sceller le PV : ${title}`,
    toSign: 'PV à sceller',
    toConvene: (title: string) => `Envoyer la convocation : ${title}`,
    toSend: 'À convoquer',
    mailsFailed: (count: number) => (count === 1 ? 'Un courriel n’est pas parti' : `${count} courriels ne sont pas partis`),
    lost: (n: number) => (n === 1 ? 'Une personne a perdu son second code' : `${n} personnes ont perdu leur second code`),
    toConfirm: 'À confirmer',
    mail: 'courriel',
    mailsMean: (kept: number) =>
      kept > 0 ? `Dont ${kept} à transmettre : aucun serveur de courrier n’est configuré.` : 'Convocations, PV, relances.',
    mails: 'Courrier',
    promised: {
      ours: (to: string, who: string | null) => `${who ? `${who} l’a promis` : 'Vous l’avez promis'}${to ? ` · ${to}` : ''}`,
      theirs: (by: string, who: string | null) => `${who ? `On l’a promis à ${who}` : 'On vous l’a promis'}${by ? ` · ${by}` : ''}`,
      next: (to: string, who: string | null) => `${who ? `Prochaine étape de ${who}` : 'Prochaine étape'}${to ? ` · ${to}` : ''}`,
    },
    late: 'En retard',
    dueToday: 'Aujourd’hui',
    soon: 'Sous sept jours',
    confidential: 'Un dossier confidentiel que vous suivez',
    tellOfADifference: 'Signaler un différend',
    reports: (n: number) => (n === 1 ? 'Un retour de mandat à dire au conseil' : `${n} retours de mandat à dire au conseil`),
    toTell: 'À dire',
    welcomes: (name: string) => `Accueillir ${name}`,
    memberSince: 'Membre depuis le',
    toWelcome: 'à accueillir',
    applies: (name: string) => `Demande d’adhésion : ${name}`,
    toPlace: 'À inscrire',
    sponsors: (name: string, sponsor: string) => `Confirmer, pour ${sponsor}, le parrainage de ${name}`,
    dues: (n: number, sum: string, late: number) =>
      `${n === 1 ? 'Une cotisation attendue' : `${n} cotisations attendues`} : ${sum}${late > 0 ? `, dont ${late} en retard` : ''}`,
    sign: (month: string) => `Affirmer et signer votre temps : ${month}`,
    toSignTime: 'À signer',
    approve: (name: string, month: string) => `Approuver le temps ${/^[aeiouéèêëîïôâ]/i.test(name) ? 'd’' : 'de '}${name} : ${month}`,
    toApprove: 'À approuver',
    came: 'Ce qui est arrivé',
    cameSays: 'Rien n’est noté tant que vous ne l’avez pas rangé.',
    cameMails: (n: number) => (n === 1 ? 'Un courriel à ranger' : `${n} courriels à ranger`),
    cameMoments: (n: number) => (n === 1 ? 'Un moment de votre agenda à trier' : `${n} moments de votre agenda à trier`),
    sums: {
      late: (n: number) => (n === 1 ? 'Une promesse est en retard.' : `${n} promesses sont en retard.`),
      week: (n: number) => (n === 1 ? 'Une promesse est à tenir d’ici sept jours.' : `${n} promesses sont à tenir d’ici sept jours.`),
      actions: (n: number, late: number) =>
        n === 1
          ? late === 1
            ? 'Une action vous attend, en retard.'
            : 'Une action vous attend d’ici sept jours.'
          : `${n} actions vous attendent d’ici sept jours${late === 0 ? '' : `, dont ${late} en retard`}.`,
      came: (n: number) => (n === 1 ? 'Une chose est arrivée, à ranger.' : `${n} choses sont arrivées, à ranger.`),
      sign: (month: string) => `Votre temps ${/^[ao]/.test(month) ? 'd’' : 'de '}${month} n’est pas encore signé.`,
    },
    declare: (left: number) =>
      left < 0
        ? 'Un changement du conseil ou des statuts aurait dû être déclaré au greffe.'
        : `Un changement du conseil ou des statuts est à déclarer au greffe : ${left === 0 ? 'aujourd’hui' : left === 1 ? 'encore un jour' : `encore ${left} jours`}.`,
    declareUntil: 'Dernier jour :',
    toDeclare: 'À déclarer',
    toCome: 'À venir',
    wholeAgenda: 'Tout l’agenda',
    nothingToCome: 'Aucune réunion à venir.',
    states: {
      draft: 'En préparation',
      convened: 'Convoquée',
      open: 'En séance',
      closed: 'Close',
      sealed: 'PV scellé',
      cancelled: 'Annulée',
    },
    announced: 'Date retenue',
    moved: 'déplacée, c’était le',
    decided: 'Dernières décisions',
    register: 'Le registre',
    methods: { agreement: 'd’un commun accord', consent: 'par consentement', vote: 'par vote' },
    yourTime: 'Votre temps ce mois-ci',
    noTime: 'Vos réunions et vos échanges s’y inscriront d’eux-mêmes.',
    timeMeans: 'D’après vos réunions et vos échanges ; il reste à le garder.',
    unknownTime: (n: number) =>
      n === 1 ? 'Une activité sans durée connue n’est pas comptée.' : `${n} activités sans durée connue ne sont pas comptées.`,
    organisations: 'Structures du pôle',
    organisation: 'structure',
    organisationsMean: 'Membres à ce jour.',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
