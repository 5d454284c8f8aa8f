import { le as said } from '#platform/i18n/say.fr.ts'

type Values = Record<string, string | number>

/** A day of a problem; whatever else is asked is said as it is. */
const le = (day: unknown): string => (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? said(day) : String(day))

/** Leaving against one’s will, by the book. */
const fr = {
  problems: {
    'exclusion.onlyTheCoordinator':
      'Règle de confidentialité : ces procédures sont ouvertes et menées par la coordination, avec les personnes qu’elle nomme. Adressez-vous à elle.',
    'exclusion.openCases': 'Une procédure est en cours : menez-la à son terme ou fermez-la avant de masquer ces pages.',
    'exclusion.notAMember': 'Choisissez une structure membre du pôle aujourd’hui.',
    'exclusion.teamUnknown': 'Choisissez des personnes du pôle qui ont une adresse électronique.',
    'exclusion.teamIsConcerned': ({ name }: Values) =>
      `${name} représente la structure concernée : on n’instruit pas sa propre affaire (procédure contradictoire, service-public.fr F71). Nommez quelqu’un d’autre.`,
    'exclusion.notToday':
      'Aucune exclusion ne peut être ouverte aujourd’hui sur cette structure ; la raison n’en est pas donnée (règle de confidentialité). Prenez une autre mesure, ou revenez plus tard.',
    'exclusion.groundsMissing':
      'Une convocation dit ce qui est reproché, sans quoi l’exclusion serait annulée (service-public.fr F71) : écrivez d’abord les motifs.',
    'exclusion.tooSoon': ({ days, first }: Values) =>
      `Entre la convocation et l’entretien, il faut au moins ${days} jours pour préparer sa défense (vos statuts, sinon l’usage) : choisissez le ${le(first)} ou un jour suivant.`,
    'exclusion.summonFirst':
      'On entend après avoir convoqué, par écrit, avec la date et les motifs (service-public.fr F71) : envoyez d’abord la convocation.',
    'exclusion.hearFirst':
      'Personne n’est exclu sans avoir pu s’expliquer : sans entretien, ou renoncement, la décision serait annulée (service-public.fr F71 ; associationmodeemploi.fr). Notez d’abord l’entretien.',
    'exclusion.notHeardYet': ({ day }: Values) =>
      `L’entretien se note une fois tenu (service-public.fr F71) : revenez le ${le(day)} ou après.`,
    'exclusion.toCome': ({ today }: Values) => `Cela se note une fois passé : indiquez le ${le(today)} ou un jour passé.`,
    'exclusion.saidMissing': 'Écrivez ce qui s’est dit : c’est ce que l’instance doit connaître avant de décider.',
    'exclusion.meetingUnknown': 'Choisissez une réunion d’un conseil, d’une assemblée ou d’un comité.',
    'exclusion.notNow':
      'Une exclusion va de la convocation à l’entretien, puis à la décision et à sa notification (service-public.fr F71) : suivez l’étape que dit la page.',
    'exclusion.notExcluded': 'L’instance n’a pas décidé d’exclusion : il n’y a rien à notifier.',
    'exclusion.notRegistered':
      'La décision n’a pas encore de numéro : levez d’abord la séance, elle entrera au registre (règle de Cordée).',
    'exclusion.beforeTheDecision': ({ day }: Values) =>
      `Rien ne prend effet avant la décision, du ${le(day)} (service-public.fr F71) : choisissez ce jour ou un suivant.`,
    'exclusion.appealPast': 'Le délai de recours court après la notification : indiquez un jour à venir.',
    'exclusion.toNotify': 'L’exclusion est décidée : elle se notifie. Si la décision doit changer, une instance la reprend.',
    'exclusion.isOver': 'Cette procédure est terminée : elle ne change plus.',
    'exclusion.notOver': 'Les écrits servent jusqu’à la fin de la procédure (règle de Cordée) : menez-la à son terme, puis effacez-les.',
    'exclusion.appealRuns': ({ until }: Values) =>
      `Le recours est ouvert jusqu’au ${le(until)} : les écrits peuvent encore servir (règle de Cordée). Effacez-les ensuite.`,
    'exclusion.staysRecused':
      'La structure concernée ne prend pas part à cette décision : on n’est pas juge de sa propre exclusion (procédure contradictoire, service-public.fr F71). Cela ne se retire pas, il n’y a rien à faire.',
  },
  done: {
    'exclusion.opened': 'La procédure est ouverte. Seules les personnes nommées la voient.',
    'exclusion.turned': 'C’est noté.',
    'exclusion.summoned': 'Convocation faite. Envoyez aussi la lettre en recommandé : elle s’imprime ici.',
    'exclusion.followed': 'C’est noté. Les personnes nommées reçoivent un mot, sans détail.',
    'exclusion.kept': 'C’est noté.',
    'exclusion.placed': 'Le point est à l’ordre du jour. La structure concernée n’y prendra pas part.',
    'exclusion.notified': 'Décision notifiée : l’adhésion prend fin. La lettre s’imprime ici.',
    'exclusion.closed': 'Procédure close, sans exclusion.',
    'exclusion.erased': 'Les écrits sont effacés.',
  },
  pages: {
    exclusion: {
      title: 'Procédures sensibles',
      link: 'Procédures sensibles',
      lead: 'Une exclusion suit un chemin qui protège tout le monde : motifs, convocation, entretien, décision, notification.',
      off: 'Ces pages sont masquées',
      offSays: 'Rien n’en paraît nulle part. Affichez-les le jour où le pôle en a besoin.',
      turnOn: 'Afficher les procédures sensibles',
      turnOff: 'Masquer les procédures sensibles',
      none: 'Aucune procédure ne vous concerne',
      noneSays: 'Vous ne voyez que celles où vous êtes nommé·e.',
      openedOn: ({ day }: Values) => `ouverte le ${day}`,
      open: 'Ouvrir une procédure',
      openSays: 'Une exclusion est envisagée',
      openSubmit: 'Ouvrir la procédure',
      organisation: 'Structure concernée',
      grounds: 'Ce qui est reproché',
      groundsHint: 'Des faits, datés. La convocation les reprend tels quels.',
      days: 'Délai avant l’entretien',
      daysHint: 'Celui de vos statuts, sinon quinze jours.',
      daysUnit: 'jours',
      team: 'Qui d’autre instruit',
      teamHint: 'Ces personnes, et vous, lirez ce dossier ; personne d’autre.',
      caseOf: ({ name }: Values) => `Exclusion envisagée : ${name}`,
      readBy: ({ names }: Values) => `Dossier confidentiel, lu par ${names} et personne d’autre.`,
      steps: {
        opened: 'ouverte',
        summoned: 'convoquée',
        heard: 'entretien noté',
        placed: 'à l’ordre du jour',
        decided: 'décidée',
        notified: 'notifiée',
        closed: 'close sans exclusion',
      },
      opened: 'Ouverte le',
      summoned: 'Convocation',
      summonedSays: ({ on, hearing, mails }: Values) =>
        `le ${on}, pour le ${hearing}${Number(mails) > 0 ? ', par courriel et lettre à imprimer' : ', lettre à imprimer et à poster'}`,
      heard: 'Entretien',
      agenda: 'À l’ordre du jour',
      decided: 'Décision',
      outcomes: { excluded: 'exclusion', kept: 'pas d’exclusion' },
      notified: 'Notifiée le',
      summonsLetter: 'La convocation (PDF)',
      notificationLetter: 'La notification (PDF)',
      summon: 'Convoquer à un entretien',
      summonAgain: 'Convoquer à une autre date',
      summonSays: ({ days, day }: Values) => `Au moins ${days} jours pour se préparer : à partir du ${day}.`,
      summonSubmit: 'Envoyer la convocation',
      hearingOn: 'Jour de l’entretien',
      time: 'Heure',
      place: 'Lieu',
      hearing: 'L’entretien',
      hearingSays: 'Sans lui, ou son renoncement, aucune instance ne peut décider.',
      how: 'Comment cela s’est passé',
      hearings: {
        held: 'La structure a été entendue',
        absent: 'Elle n’est pas venue, bien que convoquée',
        renounced: 'Elle y a renoncé par écrit',
      },
      on: 'Le',
      said: 'Ce qui s’est dit',
      saidHint: 'Ses explications. Lu par les seules personnes nommées.',
      hearingSubmit: 'Noter',
      place_: 'Faire décider une instance',
      placeSays: 'Un vote, confidentiel si l’instance est assez nombreuse. La structure concernée n’y prend pas part.',
      placeSubmit: 'Mettre à l’ordre du jour',
      meeting: 'Réunion',
      noMeeting: 'Aucune réunion n’est préparée : préparez-en une dans l’agenda.',
      notify: 'Notifier la décision',
      notifySays: 'La lettre dit le numéro de la décision, ses motifs et le recours. L’adhésion prend fin.',
      notifySubmit: 'Notifier',
      reasons: 'Motifs de la décision',
      until: 'Premier jour sans adhésion',
      appeal: 'Recours',
      appealHint: 'Celui que vos statuts ouvrent : devant qui, comment. Laissez vide s’ils n’en ouvrent pas.',
      appealUntil: 'Recours ouvert jusqu’au',
      appealed: 'Le recours',
      appealOn: ({ day }: Values) => `reçu le ${day}`,
      appealLate: ({ day }: Values) => `reçu le ${day}, après le délai`,
      appealAnswers: { confirmed: 'décision confirmée', changed: 'décision changée' },
      noteAppeal: 'Noter un recours reçu',
      noteAppealSays: ({ until }: Values) => `Il est ouvert jusqu’au ${until}. Un recours tardif se note aussi : qui l’examine en juge.`,
      noteAppealFree: 'Vos textes ne fixent pas de délai. Un recours reçu se note quand même.',
      answerAppeal: 'La réponse au recours',
      answerAppealSays: 'Si la décision change, notez ensuite une nouvelle adhésion de la structure.',
      appealIs: 'Ce qui a été répondu',
      receivedOn: 'Reçu le',
      answeredOn: 'Répondu le',
      appealWords: 'Ce qui est dit',
      nameTeam: 'Changer qui instruit',
      nameTeamHint:
        'De deux à cinq personnes, qui ne parlent pas pour la structure concernée. Qui n’est plus coché ne lit plus le dossier.',
      nobodyFollows:
        'Plus personne ne peut suivre cette procédure : confiez-la à d’autres personnes. Qui n’y est pas nommé·e n’en lit rien.',
      adrift: 'Une procédure que plus personne ne suit',
      toEntrust: 'à confier',
      close: 'Clore sans exclusion',
      erase: 'Effacer les écrits du dossier',
      erased: 'Les écrits de ce dossier ont été effacés.',
      point: 'Exclusion d’une structure membre',
      proposal: ({ name }: Values) => `${name} est exclue de l’association.`,
      recusal: 'Structure concernée par la décision',
      files: { summons: 'Convocation à un entretien.pdf', notification: 'Notification.pdf' },
      mail: {
        subject: ({ hub }: Values) => `Un courrier confidentiel de ${hub}`,
        body: ({ name, hub }: Values) => `Bonjour ${name},\n\n${hub} vous adresse un courrier : il est joint à ce message.\n\n${hub}`,
        team: ({ name, hub, link }: Values) =>
          `Bonjour ${name},\n\nVous êtes nommé·e pour suivre une procédure confidentielle de ${hub}. Vous seul·e, avec les autres personnes nommées, pouvez la lire.${link ? `\n\n${link}` : ''}\n\n${hub}`,
      },
    },
    ownCases: {
      title: 'Les procédures où vous êtes nommé·e',
      purpose: 'Savoir qui instruit une procédure contradictoire et peut la lire, et personne d’autre.',
      basis: 'Intérêt légitime de l’association à mener une procédure régulière (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que la procédure et ses recours ; ses écrits s’effacent ensuite.',
      erasing: 'La procédure reste, sans votre nom.',
      on: 'Ouverte le',
      step: 'Entretien',
    },
  },
}

export default fr
