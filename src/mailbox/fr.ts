import { s } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

/** Mail that comes in: addresses of deposit, the tray, what is filed from it. */
const fr = {
  problems: {
    'mailbox.onlyTheTeam':
      'Le courrier reçu est rangé par l’équipe (coordination, trésorerie, représentant·es du conseil), qui seule lit les échanges. Transférez votre courriel à l’une de ces personnes.',
    'mailbox.notASecret': 'Cette adresse n’a pas été créée par la page. Rechargez la page, puis activez l’adresse affichée.',
    'mailbox.full': ({ max }) => `${max} courriels attendent déjà : rangez-en ou jetez-en avant d’en recevoir d’autres.`,
    'mailbox.settledAlready': 'Ce courriel n’attend plus : il a déjà été rangé, jeté ou accepté. Rechargez la page pour voir où il en est.',
    'mailbox.senderFirst':
      'Ce courriel vient d’une adresse qui n’est pas la vôtre : rien n’est rangé tant que vous n’avez pas dit « C’est bien moi ». Si vous ne l’avez pas envoyé, refusez-le.',
    'mailbox.withWhom': 'Choisissez la personne ou la structure, ou écrivez un nom : un échange est toujours avec quelqu’un.',
    'mailbox.noneReady': 'Aucun courriel n’est prêt à ranger : choisissez pour chacun avec qui était l’échange.',
    'mailbox.tooLate':
      'Un courriel rangé ou jeté est effacé au bout d’un jour : il ne peut plus être repris. L’échange, lui, reste et peut être corrigé.',
    'mailbox.nobodySent':
      'Ce courriel ne dit pas de quelle adresse il a été transféré : il n’y a pas d’adresse à retenir. Notez l’échange à la main, ou refusez ce courriel.',
  },
  done: {
    'mailbox.addressOpened': 'Votre adresse de dépôt est active.',
    'mailbox.addressClosed': 'Adresse fermée : ce qui y sera envoyé sera refusé. Ce qui attend ici reste.',
    'mailbox.mailFiled': 'Courriel rangé dans les échanges.',
    'mailbox.readyFiled': 'Courriels prêts rangés dans les échanges.',
    'mailbox.mailThrown': 'Courriel jeté. Vous pouvez le reprendre pendant un jour.',
    'mailbox.mailTakenBack': 'Courriel repris : il attend de nouveau.',
    'mailbox.senderConfirmed': 'Adresse retenue : vos prochains courriels envoyés de là seront reconnus.',
  },
  nav: 'Courrier reçu',
  /** Said to mail servers, in both languages. */
  smtp: {
    nobody: 'Adresse de dépôt inconnue ou fermée. No such address here.',
    tooBig: 'Courriel trop volumineux : 30 Mo au plus, pièces de 20 Mo au plus. Message too large.',
    notNow: 'Réessayez dans quelques minutes. Please try again later.',
    full: 'La boîte de dépôt est pleine : réessayez plus tard. Mailbox full, try again later.',
  },
  tray: {
    title: 'Courrier reçu',
    lead: (waiting: number) =>
      waiting === 0
        ? 'Transférez un courriel à votre adresse de dépôt : il attend ici que vous le rangiez dans les échanges. Vous seul·e le voyez.'
        : waiting === 1
          ? 'Un courriel à ranger. Vous seul·e le voyez ; une fois rangé, il devient un échange que l’équipe peut lire.'
          : `${waiting} courriels à ranger. Vous seul·e les voyez ; une fois rangés, ils deviennent des échanges que l’équipe peut lire.`,
    list: 'Courriels qui attendent',
    empty: 'Aucun courriel n’attend',
    emptySays: 'Un courriel transféré à votre adresse de dépôt apparaît ici en quelques secondes.',
    fileAll: (n: number) => (n > 1 ? `Ranger les ${n} prêts` : 'Ranger le courriel prêt'),
    ready: 'Prêt à ranger',
    toChoose: 'À préciser',
    unexpected: 'Expéditeur inattendu',
    file: 'Ranger',
    open: 'Ouvrir pour choisir',
    throw: 'Jeter',
    refuse: 'Refuser',
    noSubject: '(sans objet)',
    with: 'Avec',
    written: 'écrit le',
    received: 'reçu le',
    files: (n: number) => `${n} pièce${s(n)} jointe${s(n)}`,
    again: (n: number) =>
      n > 1 ? `Reçu encore ${n} fois : il n’est gardé qu’une fois.` : 'Reçu une seconde fois : il n’est gardé qu’une fois.',
    twin: 'Un courriel semblable est déjà rangé.',
    lately: 'Depuis hier',
    filed: 'Rangé',
    thrown: 'Jeté',
    takeBack: 'Reprendre',
    contact: 'Voir l’échange',
  },
  address: {
    title: 'Votre adresse de dépôt',
    closed:
      'Sur cette installation, aucun courrier n’entre pour l’instant. La personne qui la gère peut l’ouvrir en quelques minutes : README, « Courrier entrant ».',
    offer: 'Voici une adresse pour vous seul·e. Copiez-la dans vos contacts, par exemple sous le nom « Cordée », puis activez-la.',
    once: 'Elle n’est montrée qu’ici : une fois activée, Cordée n’en garde qu’une empreinte.',
    label: 'Adresse',
    open: 'Activer cette adresse',
    active: 'Votre adresse est active depuis le',
    lost: 'Une autre adresse',
    lostSays: 'Si vous ne l’avez pas notée, ou si quelqu’un d’autre la connaît : activez celle-ci. L’ancienne sera fermée aussitôt.',
    close: 'Fermer mon adresse',
    from: 'Seuls les courriels envoyés depuis vos adresses sont reconnus :',
    kept: 'Un courriel attend 90 jours au plus, puis il est effacé. Rangé ou jeté, il est effacé au bout d’un jour avec ses pièces ; l’échange et ses documents restent.',
  },
  mail: {
    from: 'Avec',
    unknown: 'inconnu',
    written: 'Écrit le',
    received: 'Reçu le',
    nobody: 'adresse non indiquée',
    unexpectedTitle: 'Expéditeur inattendu',
    unexpected: (addresses: string) =>
      `Ce courriel a été envoyé à votre adresse de dépôt depuis ${addresses}, que Cordée ne connaît pas comme la vôtre. Rien n’en est tiré. Si c’est bien vous, dites-le une fois ; sinon refusez-le, et changez d’adresse de dépôt si cela se répète.`,
    confirm: 'C’est bien moi',
    note: 'Ce que vous avez écrit en transférant',
    message: 'Message',
    empty: 'Ce courriel n’a pas de texte.',
    files: 'Pièces jointes',
    risky: 'À risque',
    dangerous: 'Peut exécuter un programme : ne l’ouvrez que si vous l’attendiez.',
    raw: 'Télécharger le courriel d’origine',
    fileTitle: 'Ranger dans les échanges',
    because: {
      address: 'Proposé d’après l’adresse.',
      domain: 'Proposé d’après le nom de domaine de l’adresse, que seule cette structure emploie ici.',
      subject: 'Proposé d’après l’objet, qui nomme cette structure.',
      nothing: 'Cordée ne reconnaît ni l’adresse ni un nom : choisissez.',
    },
    person: 'Personne',
    organisation: 'Structure',
    names: 'Autre nom',
    namesHint: 'Pour quelqu’un que le pôle ne connaît pas encore.',
    none: 'Aucune personne connue',
    noOrganisation: 'Aucune structure',
    filed: 'Ce courriel est rangé dans les échanges.',
    thrown: 'Ce courriel est jeté.',
    erased: 'Son texte et ses pièces sont effacés.',
    stays: 'Son texte et ses pièces seront effacés au bout d’un jour ; d’ici là, il peut être repris.',
    remarksTitle: 'Lu au mieux',
    remarks: {
      charset: 'L’alphabet annoncé n’était pas le bon : quelques lettres peuvent être fausses.',
      encoding: 'Une partie était mal codée : du texte ou une pièce peut être abîmé.',
      boundary: 'Le courriel était coupé ou mal assemblé : il peut manquer la fin.',
      cut: 'Le texte était très long : seul le début est gardé.',
      parts: 'Le courriel comptait plus de 200 morceaux : les suivants sont laissés de côté.',
      depth: 'Des courriels étaient emboîtés très profondément : les plus profonds restent des pièces jointes.',
      tooBig: 'Une pièce de plus de 20 Mo n’a pas été gardée.',
      pictures: 'Les petites images de signature n’ont pas été gardées.',
      unreadable: 'Ce courriel n’a presque pas pu être lu. Téléchargez l’original pour l’ouvrir dans votre messagerie.',
      automatic:
        'Envoyé par un programme (réponse d’absence, avis de non-remise) : Cordée n’y répond jamais. Jetez-le s’il ne vous apprend rien.',
      recipients: 'Ce courriel avait plus de cinq correspondants : les cinq premiers sont proposés. Ajoutez les autres en rangeant.',
      winmail:
        'Outlook a enfermé une partie de ce courriel dans « winmail.dat » : la pièce est gardée telle quelle, mais elle ne se lit pas ici. Demandez un nouvel envoi au format HTML ou texte.',
      several: 'Plusieurs courriels étaient joints : ils sont réunis ici, le premier donne la date et la personne.',
    },
  },
  ownData: {
    since: 'Depuis le',
    what: 'Quoi',
    address: 'Adresse',
    receivedAt: 'Reçu le',
    state: 'État',
    with: 'Avec',
    subject: 'Objet',
    words: 'Texte',
    addressKinds: { deposit: 'adresse de dépôt (elle n’est pas gardée en clair)', sender: 'adresse que vous avez reconnue' },
    states: { waiting: 'en attente', filed: 'rangé', thrown: 'jeté' },
    addresses: {
      title: 'Vos adresses de dépôt et d’envoi',
      purpose: 'Savoir que c’est bien vous qui transférez un courriel au pôle.',
      basis: 'Intérêt légitime de l’association à ne ranger que ce que vous lui confiez (RGPD, article 6.1.f).',
      retention: 'Jusqu’à ce que vous fermiez l’adresse, ou quittiez le pôle.',
      erasing: 'Tout est effacé : l’adresse de dépôt ne reçoit plus rien.',
    },
    mails: {
      title: 'Votre courrier reçu',
      purpose: 'Ranger dans les échanges les courriels que vous transférez. Vous seul·e les lisez avant.',
      basis: 'Intérêt légitime de l’association à se souvenir de ses échanges (RGPD, article 6.1.f).',
      retention:
        '90 jours au plus en attente, un jour après avoir été rangé ou jeté. Il reste ensuite une empreinte, pour reconnaître le même courriel.',
      erasing: 'Les courriels de votre bac sont effacés, fichiers compris. Ceux des autres bacs s’effacent à leur terme.',
    },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
