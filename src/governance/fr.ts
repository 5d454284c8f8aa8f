import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

const fr = {
  problems: {
    'body.nameMissing': 'Donnez un nom à cette instance, par exemple « Conseil d’administration ».',
    'body.prefixShape': ({ prefix }: Values) =>
      `« ${prefix} » ne peut pas ouvrir les numéros du registre : il faut de 2 à 6 capitales ou chiffres, une capitale d’abord, par exemple CA.`,
    'body.prefixTaken': ({ prefix }: Values) => `Une autre instance numérote déjà ses décisions avec ${prefix}. Choisissez un autre sigle.`,
    'body.quorumShare':
      'Le quorum est une part des sièges, de plus de zéro à la totalité : par exemple 3 sur 5. Laissez vide si vos statuts n’en demandent pas.',
    'body.maxRounds': 'Indiquez de 1 à 5 tours d’objections.',
    'body.noticeDays': 'Indiquez un délai de convocation de 0 à 90 jours.',
    'seat.endsBeforeItBegins': 'Ce siège se termine avant de commencer : vérifiez les deux dates.',
    'seat.heldAlready': 'Cette organisation occupe déjà un siège de cette instance à ces dates. Terminez d’abord le premier.',
    'agenda.titleMissing': 'Donnez un titre à ce point : on ne discute que de ce qui est annoncé clairement.',
    'agenda.minutes': 'Indiquez une durée entière de 0 à 480 minutes.',
    'agenda.anyOtherDecidesNothing':
      'Les questions diverses ne portent aucune décision (service-public.fr, F21573). Faites-en un point à part, ou inscrivez-le à la prochaine réunion.',
    'agenda.informationOnly': 'Ce point est une information : rien n’y est décidé. Changez sa nature s’il doit porter une décision.',
    'agenda.notInTheNotice':
      'Ce point n’était pas dans la convocation : cette instance ne décide que de ce qu’elle a annoncé (service-public.fr, F21573). Inscrivez-le à la prochaine réunion.',
    'meeting.draft': 'La réunion est encore en préparation : envoyez d’abord la convocation.',
    'meeting.convened': 'La réunion est convoquée mais pas encore ouverte : ouvrez la séance d’abord.',
    'meeting.open': 'La séance est ouverte : cela ne se fait plus. Clôturez-la d’abord.',
    'meeting.closed': 'La séance est close : on peut encore compléter les notes et sceller le PV.',
    'meeting.sealed': 'Le PV est scellé, il ne change plus. Une correction fait l’objet d’une nouvelle décision.',
    'meeting.cancelled': 'Cette réunion a été annulée. Préparez-en une autre.',
    'meeting.titleMissing': 'Donnez un titre à la réunion, par exemple « Conseil de mars ».',
    'meeting.endsBeforeItBegins': 'La réunion se termine avant de commencer : vérifiez les deux heures.',
    'meeting.placeOrLink': 'Indiquez un lieu ou un lien de visioconférence : la convocation doit dire où se retrouver.',
    'meeting.alreadyBegun': 'L’heure de début est déjà passée : indiquez une heure à venir avant d’envoyer la convocation.',
    'meeting.agendaEmpty': 'L’ordre du jour est vide : inscrivez au moins un point avant de convoquer.',
    'meeting.nobodySeated': 'Aucune organisation ne siège à cette date : indiquez qui siège avant de convoquer.',
    'meeting.facilitatorMissing': 'Indiquez qui a animé la séance : le PV le mentionne et cette personne le signe.',
    'meeting.secretaryMissing': 'Indiquez qui a tenu le secrétariat : le PV le mentionne et cette personne le signe.',
    'attendance.alreadyThere': 'Cette personne est déjà notée présente pour cette organisation.',
    'attendance.notThere': 'Cette personne n’est pas notée présente : son départ ne peut pas être noté.',
    'decision.meetingNotOpen': 'La séance n’est pas ouverte : on ne décide qu’en séance.',
    'decision.notNow': 'Ce n’est pas le moment : suivez l’étape indiquée à l’écran.',
    'decision.isOver': 'Ce point est déjà tranché. Pour y revenir, inscrivez une nouvelle proposition.',
    'decision.isByConsent': 'Ce point se décide par consentement : il faut entendre chaque organisation.',
    'decision.isByAgreement': 'Ce point se décide d’un commun accord. Un désaccord suffit à ouvrir un tour de consentement.',
    'decision.registered': 'Cette décision est au registre : elle ne change plus. Une nouvelle décision peut la remplacer.',
    'decision.notSeated': 'Cette organisation ne siège pas dans cette instance à cette date : elle ne prend pas part à la décision.',
    'decision.notInTheRoom': 'Cette organisation n’est pas présente en ce moment. Notez d’abord son arrivée.',
    'decision.noQuorum': ({ counted, needed }: Values) =>
      `Le quorum n’est pas atteint : ${many(counted, 'organisation présente', 'organisations présentes')}, il en faut ${needed}. Attendez une arrivée ou reportez le point.`,
    'decision.silence': ({ waiting }: Values) =>
      `${many(waiting, 'organisation ne s’est pas encore exprimée', 'organisations ne se sont pas encore exprimées')} : un silence ne vaut pas consentement.`,
    'decision.nothingToIntegrate': 'Aucune objection n’est ouverte : il n’y a rien à intégrer, vous pouvez conclure.',
    'decision.lastRound': ({ rounds }: Values) =>
      `C’était le dernier tour (${rounds} au plus dans vos règles). Concluez : la proposition reviendra à une prochaine réunion, sauf si l’objection est levée.`,
    'decision.integrateFirst': ({ open }: Values) =>
      `${many(open, 'objection est ouverte', 'objections sont ouvertes')} : cherchez une nouvelle rédaction avant de conclure.`,
    'decision.nobodyConsents': 'Toutes les organisations restent en retrait : personne ne porte cette décision. Reportez-la ou retirez-la.',
    'objection.noneOfYours': 'Cette organisation n’a pas d’objection ouverte ; seule celle qui a objecté peut répondre de son objection.',
    'objection.settleYours': 'Cette organisation a une objection ouverte : dites d’abord si elle est intégrée, retirée ou maintenue.',
    'objection.noNewVersion': 'Le texte n’a pas changé depuis cette objection : elle peut être retirée, mais pas encore intégrée.',
    'objection.standsAlready': 'Cette objection porte déjà sur ce texte : elle tient, il n’y a rien à ajouter.',
    'object.textMissing':
      'Dites en quoi la proposition nuit à son but, dépasse vos limites ou contrevient aux règles : une objection est argumentée.',
    'concern.textMissing': 'Écrivez la réserve en quelques mots : elle figurera au PV et n’empêche pas la décision.',
    'amend.textMissing': 'Écrivez le texte de la nouvelle version.',
    'amend.sameText': 'Ce texte est celui de la version en cours : changez ce qui doit l’être.',
    'decision.nothingOnTheTable': 'Aucun texte n’est encore sur la table : écrivez d’abord la proposition.',
    'decision.onTheTable': 'Un texte est déjà sur la table pour ce point. Proposez-en une nouvelle version.',
    'decision.voiceNotInTheRoom': ({ organisation }: Values) =>
      `Cette personne n’est pas notée présente pour ${organisation} : on ne s’exprime que depuis la salle. Notez d’abord son arrivée.`,
    'objection.confirmInPerson':
      'Seule l’organisation qui a objecté lève son objection. Si elle répond sur cet écran, la personne qui la représente le confirme en cochant la case.',
    'register.gap': ({ number }: Values) => `Il manque une décision juste avant ${number} dans le registre.`,
    'register.link': ({ number }: Values) => `La décision ${number} ne suit plus celle qui la précédait : le registre a été modifié.`,
    'register.changed': ({ number }: Values) => `La décision ${number} a été modifiée après son inscription au registre.`,
    'governance.coordinatorKeepsBodies': 'La coordination tient la liste des instances et des sièges. Demandez-lui ce changement.',
    'governance.coordinatorPrepares': 'La coordination prépare les réunions. Proposez-lui votre point : elle l’inscrira.',
    'governance.coordinatorConvenes': 'La coordination envoie les convocations (à défaut d’une autre règle dans vos statuts).',
    'governance.facilitatorLeads': 'Seule la personne qui anime la séance, ou la coordination, peut le faire.',
    'governance.secretaryWrites':
      'Seules les personnes qui animent la séance ou en tiennent le secrétariat, ou la coordination, écrivent les notes.',
    'governance.secretarySeals':
      'Seules les personnes qui animent la séance ou en tiennent le secrétariat, ou la coordination, scellent le PV.',
    'governance.onlyForYourOrganisation': 'On ne s’exprime que pour une organisation que l’on représente.',
    'governance.onlyObjectorCloses':
      'Seule l’organisation qui a objecté dit ce que devient son objection : depuis le compte de sa représentante ou de son représentant, ou de vive voix devant l’écran de la séance.',
    'governance.onlyProposerWithdraws':
      'Seule la personne qui a proposé le texte, ou son organisation, peut le retirer. Vous pouvez le reporter.',
    'governance.onlyProposerAmends': 'Seule la personne qui a proposé le texte peut le modifier, ou l’animation sous sa dictée.',
    'governance.onlyProposerPuts': 'Le texte est mis sur la table par la personne qui porte le point, ou par l’animation sous sa dictée.',
  },
  done: {
    'body.kept': 'L’instance est enregistrée.',
    'seat.kept': 'Le siège est enregistré.',
    'meeting.prepared': 'La réunion est préparée. Relisez l’ordre du jour, puis envoyez la convocation.',
    'meeting.kept': 'Les changements sont enregistrés.',
    'meeting.convened': 'La convocation est partie.',
    'meeting.opened': 'La séance est ouverte.',
    'meeting.closed': 'La séance est close. Les décisions adoptées sont au registre.',
    'meeting.sealed': 'Le PV est scellé.',
    'meeting.cancelled': 'La réunion est annulée.',
    'agenda.kept': 'L’ordre du jour est à jour.',
    'attendance.kept': 'C’est noté.',
    'decision.kept': 'C’est noté.',
  },
  bodyKinds: { board: 'Conseil', assembly: 'Assemblée générale', committee: 'Comité', group: 'Groupe de travail' },
  bodyForms: { collegial: 'Collégiale, sans présidence', chaired: 'Avec une présidence' },
  rulesSources: { statutes: 'Statuts', internalRules: 'Règlement intérieur', usage: 'Usage courant, à défaut de règle' },
  meetingStates: {
    draft: 'En préparation',
    convened: 'Convoquée',
    open: 'En cours',
    closed: 'Close',
    sealed: 'PV scellé',
    cancelled: 'Annulée',
  },
  pointKinds: { information: 'Information', agreement: 'Accord de tous', consent: 'Consentement' },
  anyOther: 'Questions diverses',
  agendaTitles: {
    approvePrevious: 'Approbation du PV de la réunion précédente',
    information: 'Nouvelles du pôle et des membres',
    carried: 'Point reporté',
    decisions: 'Décisions à prendre',
    anyOther: 'Questions diverses',
  },
  channels: { mail: 'courriel', post: 'courrier', hand: 'remise en main propre', phone: 'téléphone' },
  irregularities: {
    'notice.missing': ({ organisation }: Values) => `${organisation} n’a pas été convoquée.`,
    'notice.bounced': ({ organisation }: Values) =>
      `La convocation de ${organisation} n’est pas arrivée : téléphonez ou envoyez un courrier.`,
    'notice.late': ({ organisation, given, asked }: Values) =>
      `${organisation} a été convoquée ${many(given, 'jour', 'jours')} avant la réunion, au lieu de ${asked}.`,
  },
  seatedAs: { legal: 'représentation légale', titulaire: 'titulaire', suppleant: 'suppléance' },
  absences: { neverCame: 'pas encore là', left: ({ time }: Values) => `partie à ${time}` },
  quorum: {
    reached: ({ counted, of, needed }: Values) => `Quorum atteint : ${counted} sur ${of} (il en faut ${needed}).`,
    notReached: ({ counted, of, needed }: Values) => `Quorum non atteint : ${counted} sur ${of} (il en faut ${needed}).`,
    source: 'Le quorum doit tenir toute la réunion : il est revérifié à chaque décision.',
  },
  decisionStates: {
    proposed: 'Proposée',
    clarification: 'Clarification',
    reactions: 'Ressentis',
    objections: 'Tour d’objections',
    integrating: 'Bonification',
    adopted: 'Adoptée',
    notAdopted: 'Non adoptée, à reprendre',
    withdrawn: 'Retirée',
    adjourned: 'Reportée',
  },
  adopted: {
    agreement: 'adoptée d’un commun accord',
    consent: ({ round }: Values) => `adoptée par consentement au ${Number(round) === 1 ? '1ᵉʳ' : `${round}ᵉ`} tour`,
  },
  stances: { consent: 'Consent', concern: 'Réserve', standAside: 'En retrait', objection: 'Objection' },
  grounds: {
    harmsAim: 'Elle nuit à son propre but',
    exceedsLimits: 'Elle dépasse ce que nous pouvons porter',
    legal: 'Elle est contraire au droit ou à nos règles',
  },
  objectionStates: {
    raised: 'ouverte',
    maintained: 'maintenue',
    integrated: 'intégrée',
    reclassified: 'devenue une réserve',
    withdrawn: 'retirée',
  },
  deeds: {
    noteAgreement: 'Accord de tous : noter',
    takeBack: 'Annuler',
    disagree: 'Pas d’accord',
    clarify: 'Ouvrir la clarification',
    react: 'Passer aux ressentis',
    askObjections: 'Ouvrir le tour d’objections',
    amend: 'Nouvelle version',
    state: 'S’exprimer',
    object: 'Objecter',
    integrate: 'Chercher une nouvelle rédaction',
    confirmIntegrated: 'Mon objection est intégrée',
    withdrawObjection: 'Retirer mon objection',
    maintain: 'Maintenir mon objection',
    closeRound: 'Conclure',
    withdraw: 'Retirer la proposition',
    adjourn: 'Reporter le point',
  },
  /** What the facilitator says at each step. */
  script: {
    meetingNotOpen: 'La séance n’est pas ouverte.',
    over: 'Ce point est traité.',
    nothingToDecide: 'Rien n’est à décider sur ce point.',
    quorumLost: ({ counted, needed }: Values) =>
      `Le quorum n’y est plus : ${counted} sur les ${needed} qu’il faut. On attend, ou on reporte.`,
    askAgreement: 'Accord de tous ?',
    readProposal: 'La proposition est lue, telle qu’elle est écrite.',
    askQuestions: 'Des questions pour comprendre ? Le ou la proposant·e répond « quoi » et « comment », sans défendre.',
    hearReactions: 'Chaque organisation dit ce qu’elle en pense, à son tour. Le ou la proposant·e écoute, puis peut modifier son texte.',
    hearNext: ({ round }: Values) =>
      `Tour ${round} : avez-vous une objection, c’est-à-dire une raison pour laquelle ce texte nuirait à son but ou dépasserait vos limites ?`,
    settleObjections: ({ open }: Values) =>
      `${many(open, 'objection', 'objections')} à examiner, une par une : qu’est-ce qui la lèverait ?`,
    seekWording: 'Ensemble, on cherche une rédaction qui lève l’objection. Le ou la proposant·e écrit la nouvelle version.',
    celebrate: 'Plus aucune objection : la décision est prise. Bravo !',
    lastRoundBlocked: ({ open, rounds }: Values) =>
      `Dernier tour (${rounds} au plus) : ${many(open, 'objection demeure', 'objections demeurent')}. Sans levée, le point revient à la prochaine réunion.`,
    nobodyConsents: 'Tout le monde reste en retrait : personne ne porte la décision. On la reporte ou on la retire.',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
