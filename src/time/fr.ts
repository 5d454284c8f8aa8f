import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const day = (iso: string | number | undefined): string =>
  new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/^1 /, '1er ')
const monthName = (iso: string): string =>
  new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`))
const hours = (minutes: string | number | undefined): string => {
  const [whole, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60]
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, '0')}`
}

const fr = {
  problems: {
    'time.notADuration': 'Écrivez une durée : 1h30, 90 (minutes) ou 1,5 h.',
    'time.moreThanADay': 'Une entrée ne dépasse pas 24 heures. Répartissez-la sur plusieurs jours.',
    'time.longerThanADay': ({ title, on }: Values) =>
      `Le ${day(on)}, « ${title} » et son trajet dépassent 24 heures : une entrée ne va pas au-delà. Écartez cette proposition et notez ce temps jour par jour.`,
    'time.notKilometres': 'Écrivez une distance en kilomètres, par exemple 24 ou 24,5.',
    'time.howLong': 'Indiquez combien de temps : 1h30, 90 ou 1,5 h. Une heure de début et une de fin, sous « Préciser », suffisent aussi.',
    'time.longAgo': 'Ce jour est il y a plus de vingt ans. Vérifiez l’année.',
    'time.notYet': 'Ce jour n’est pas encore arrivé : on note le temps quand il est passé.',
    'time.onlyOneself': 'Chacun·e note et garde son propre temps (règle du pôle). Demandez à la personne de le faire.',
    'time.nothingToKeep': 'Cette proposition n’attend plus : elle a été gardée, écartée, ou l’activité a changé. Rechargez la page.',
    'time.notDropped': 'Cette proposition n’était pas écartée. Rechargez la page.',
    'time.alreadyKept': 'Cette activité est déjà dans votre temps. Rechargez la page.',
    'time.alreadyCorrected': 'Cette ligne a déjà été corrigée. Rechargez la page pour voir ce qui la remplace.',
    'time.overlaps': ({ one, other, on }: Values) =>
      `Le ${day(on)}, « ${one} » et « ${other} » se recouvrent : une personne payée fait une chose à la fois. Écartez l’une des deux, ou corrigez sa durée.`,
    'time.overlapsThat': ({ other }: Values) =>
      `Ces heures recouvrent « ${other} » : une personne payée fait une chose à la fois. Changez les heures, ou donnez seulement une durée.`,
    'time.overlapsAnother':
      'Ces heures en recouvrent d’autres, déjà notées : une personne payée fait une chose à la fois. Changez les heures, ou donnez seulement une durée.',
    'time.monthSigned':
      'Ce mois est signé : ses lignes ne changent plus. Rouvrez-le d’abord, avec la raison ; les deux signatures seront à refaire.',
    'time.awayThatDay': 'Une absence est notée ce jour-là : aucun temps payé n’y compte. Changez la date, ou retirez l’absence.',
    'time.reasonNeeded': 'Ce mois a déjà été signé une fois : dites pourquoi la ligne change (règle des justificatifs de temps).',
    'time.noDifference': 'Cette différence est déjà réglée. Rechargez la page.',
    'absence.onlyOneselfOrTheBoard': 'Une absence est notée par la personne elle-même, la trésorerie ou une structure du conseil.',
    'absence.endsBeforeItBegins': 'Le dernier jour vient avant le premier : vérifiez les deux dates.',
    'absence.tooLong': 'Une absence se note par tranches d’un an au plus.',
    'absence.meetsAnother': 'Une absence est déjà notée sur ces jours.',
    'absence.workedThatDay':
      'Du temps payé est déjà gardé sur ces jours : une absence n’en compte aucun. Commencez l’absence plus tard, ou corrigez d’abord ces lignes.',
    'week.onlyOneselfOrTheBoard':
      'Une semaine est affirmée par la personne elle-même ou, à sa place, par la trésorerie ou une structure du conseil.',
    'week.notOver': ({ monday }: Values) =>
      `La semaine du ${day(monday)} n’est pas finie : elle s’affirme à partir de son dernier jour ouvré.`,
    'week.empty': ({ from, last }: Values) =>
      `La semaine du ${day(from)} au ${day(last)} est vide : notez du temps ou une absence, ou dites « rien à déclarer ».`,
    'week.notEmpty': ({ from, last }: Values) =>
      `La semaine du ${day(from)} au ${day(last)} contient du temps : elle n’est pas « rien à déclarer ».`,
    'week.dayTooLong': ({ on, minutes, cap }: Values) =>
      `Le ${day(on)} : ${hours(minutes)}, au-delà de ${hours(cap)} par jour (Code du travail, L3121-18). Rien n’est retiré ; dites pourquoi en affirmant la semaine.`,
    'week.weekTooLong': ({ on, minutes, cap }: Values) =>
      `Semaine du ${day(on)} : ${hours(minutes)}, au-delà de ${hours(cap)} (contrat, ou à défaut Code du travail, L3121-20). Rien n’est retiré ; dites pourquoi en affirmant la semaine.`,
    'month.onlyOneselfSigns': 'La première signature est celle de la personne qui a travaillé.',
    'month.onlyTheEmployerApproves':
      'La seconde signature est celle de l’employeur : la trésorerie ou une structure du conseil, jamais la personne elle-même (justificatifs FSE+).',
    'month.onlyTheTwoReopen': 'Un mois signé est rouvert par la personne ou par l’employeur.',
    'month.alreadySigned': 'Ce mois est déjà signé.',
    'month.alreadyApproved': 'Ce mois est déjà approuvé.',
    'month.notSigned': 'Ce mois n’est pas signé : la personne signe d’abord.',
    'month.differences': ({ count }: Values) =>
      Number(count) > 1
        ? `${count} activités ont changé depuis que vous avez gardé leur temps : suivez-les, ou gardez votre durée.`
        : 'Une activité a changé depuis que vous avez gardé son temps : suivez-la, ou gardez votre durée.',
    'month.weekMissing': 'Une semaine de ce mois n’est pas affirmée. Rechargez la page pour voir laquelle.',
    'month.broken':
      'Les lignes ne sont plus celles qui ont été signées : l’empreinte diffère. Rouvrez le mois et faites-le signer à nouveau.',
    'terms.onlyTheEmployer':
      'Contrats, lettres de mission et barème sont écrits par l’employeur : la trésorerie ou une structure du conseil, et jamais pour soi.',
    'contract.hours': 'Indiquez les heures par semaine, de 1 à 48 : par exemple 28 ou 17,5.',
    'contract.meetsAnother': 'Un contrat commence déjà ce jour-là ou après. Choisissez une date plus tardive.',
    'letter.share': 'Indiquez une part du temps de travail, de 0,1 à 100 % : par exemple 40.',
    'letter.endsBeforeItBegins': 'Le dernier jour vient avant le premier : vérifiez les deux dates.',
    'letter.moreThanAPerson': ({ excess }: Values) =>
      `Avec les autres lettres de mission, cette personne serait affectée à plus de 100 % : ${String(excess).replace('.', ',')} % de trop. Réduisez la part, ou changez les dates.`,
    'letter.moreThanAPersonNow':
      'Avec une autre lettre de mission, cette personne serait affectée à plus de 100 %. Réduisez la part, ou changez les dates.',
    'letter.hoursAlreadyCharged':
      'Des heures de cette période sont déjà imputées à un financement : part fixe et heures réelles ne se cumulent pas pour la même période.',
    'valuation.rate': 'Indiquez un montant par heure, par exemple 12,50.',
    'valuation.meetsAnother': 'Un barème commence déjà ce jour-là ou après. Choisissez une date plus tardive.',
  },
  done: {
    'time.kept': 'Gardé dans votre temps.',
    'time.dropped': 'Écarté. Vous pouvez le reprendre, en bas de page.',
    'time.restored': 'La proposition est revenue.',
    'time.corrected': 'Corrigé. L’ancienne ligne reste visible, barrée.',
    'time.settled': 'C’est réglé.',
    'time.absenceNoted': 'Absence notée. Aucun temps n’est proposé sur ces jours.',
    'time.absenceTakenBack': 'Absence retirée.',
    'time.weekAffirmed': 'Semaine affirmée.',
    'time.monthSigned': 'Mois affirmé et signé. La seconde signature revient à la trésorerie ou au conseil.',
    'time.monthApproved': 'Mois approuvé. Ses lignes ne changent plus.',
    'time.monthReopened': 'Mois rouvert. Les deux signatures sont à refaire.',
    'time.contractSet': 'Contrat enregistré.',
    'time.letterSet': 'Lettre de mission enregistrée.',
    'time.valuationSet': 'Barème enregistré.',
  },
  nav: 'Temps',
  /** « 12 h 30 en novembre 2026, par 3 personnes ». */
  told: (minutes: number, people: number, month: string) =>
    `${hours(minutes)} en ${monthName(month)}, par ${people} ${people > 1 ? 'personnes' : 'personne'}`,
  capacities: {
    staff: 'Salarié·e',
    volunteer: 'Bénévole',
    inKind: 'Mis·e à disposition par une structure',
    intern: 'Stagiaire',
    facilitator: 'Animateur·rice (coopérative jeunesse)',
  },
  types: {
    meeting: 'Réunion',
    contact: 'Échange',
    coaching: 'Accompagnement',
    training: 'Formation',
    session: 'Intervention',
    visit: 'Visite',
    event: 'Événement',
    project: 'Projet',
    administration: 'Gestion',
    communication: 'Communication',
    other: 'Autre',
  },
  days: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  absences: { leave: 'Congé', absence: 'Absence' },
  states: { open: 'En cours', signed: 'Signé, à approuver', approved: 'Approuvé', stale: 'Rouvert' },
  weekStates: { affirmed: 'Affirmée', open: 'À affirmer', idle: 'Sans jour ouvré', toCome: 'En cours' },
  month: {
    title: (month: string) => `Temps ${/^[ao]/.test(month) ? 'd’' : 'de '}${month}`,
    of: (name: string) => `Temps ${/^[aeiouéèêëîïôâ]/i.test(name) ? 'd’' : 'de '}${name}`,
    total: (time: string) => `Noté ce mois-ci : ${time}.`,
    waits: (count: number, time: string) =>
      count > 1 ? `${count} propositions attendent, ${time} en tout.` : `Une proposition attend, ${time}.`,
    nothing: 'Rien n’est encore noté ce mois-ci. Vos réunions et vos échanges s’y proposeront d’eux-mêmes.',
    nothingOther: 'Aucun temps payé n’est noté ce mois-ci.',
    note: 'Noter du temps',
    previous: 'Mois précédent',
    next: 'Mois suivant',
    waiting: 'À garder',
    waitingSays: 'Ce que vos activités disent de votre temps. Rien n’est gardé sans vous.',
    keep: 'Garder',
    keepAll: 'Tout garder',
    drop: 'Écarter',
    differences: 'Ce qui a changé depuis',
    was: (time: string) => `Gardé : ${time}`,
    is: (time: string) => `L’activité dit maintenant : ${time}`,
    isNothing: 'L’activité ne donne plus de temps.',
    follow: 'Suivre l’activité',
    mine: 'Garder ma durée',
    overlaps: 'Ces moments se recouvrent',
    overlap: (one: string, other: string) => `« ${one} » et « ${other} »`,
    grid: 'Le mois, jour par jour',
    weekOf: 'Semaine',
    ofDay: (day: string) => `du ${day}`,
    plus: (time: string) => `${time} à garder`,
    type: 'Travail',
    day: 'Jour',
    what: 'Quoi',
    time: 'Durée',
    travel: 'dont trajet',
    sum: 'Total',
    rows: 'Les lignes',
    lines: (count: number, time: string) => `${time}, ${count} ${count > 1 ? 'lignes' : 'ligne'}`,
    correct: 'Corriger',
    correctOf: (title: string) => `Corriger « ${title} »`,
    remove: 'Retirer cette ligne',
    reason: 'Raison',
    reasonHint: 'Nécessaire quand le mois a déjà été signé.',
    save: 'Corriger',
    takenBack: 'retiré',
    reversal: 'correction',
    weeks: 'Les semaines',
    week: (from: string, last: string) => (from === last ? `Le ${from}` : `Du ${from} au ${last}`),
    away: 'absence',
    affirm: 'Affirmer',
    affirmWeek: 'Affirmer cette semaine',
    nothingToSay: 'Rien à déclarer cette semaine',
    why: 'Pourquoi si longue ?',
    absences: 'Absences',
    noAbsence: 'Aucune absence ce mois-ci.',
    noteAbsence: 'Noter une absence',
    absenceHint: 'La raison n’est pas demandée : elle ne regarde que la paie.',
    kind: 'Nature',
    from: 'Premier jour',
    last: 'Dernier jour',
    takeBack: 'Retirer',
    sign: (month: string) => `Tout est juste : affirmer et signer ${month}`,
    signFrom: (day: string) => `Ce mois se signera d’un clic à partir du ${day}.`,
    missing: (count: number) => (count > 1 ? `Avant de signer, ${count} choses sont à régler` : 'Avant de signer, une chose est à régler'),
    signSays: (waiting: number, weeks: number) =>
      `${waiting > 1 ? `Garde les ${waiting} propositions, ` : waiting === 1 ? 'Garde la proposition, ' : ''}${
        weeks > 1 ? `affirme ${weeks} semaines et ` : weeks === 1 ? 'affirme une semaine et ' : ''
      }signe le mois, d’un coup. Un mois signé peut être rouvert.`.replace(/^./, (first) => first.toUpperCase()),
    signature: 'Signatures',
    signed: (at: string) => `Signé le ${at}.`,
    approved: (at: string) => `Approuvé le ${at}.`,
    hash: 'Empreinte',
    approve: 'Approuver ce mois',
    reopen: 'Rouvrir ce mois',
    reopenSays: 'Ce qui a été fait de cette feuille ne vaudra plus ; les deux signatures seront à refaire.',
    reopened: (reason: string) => `Rouvert : ${reason}`,
    broken: 'Les lignes ne sont plus celles qui ont été signées.',
    dropped: 'Écartés',
    restore: 'Reprendre',
    team: 'Temps de l’équipe',
  },
  sheet: {
    fileName: ({ month, person, version }: Values) =>
      `Feuille de temps ${month} - ${person}${Number(version) > 1 ? ` - version ${version}` : ''}`,
    draftName: ({ month, person }: Values) => `Feuille de temps ${month} - ${person} - projet`,
    open: 'Feuille du mois (PDF)',
    draft: 'Feuille du mois, projet (PDF)',
    earlier: (version: number) => `Version ${version}, rouverte depuis (PDF)`,
  },
  note: {
    title: 'Noter du temps',
    what: 'Quoi ?',
    whatHint: 'Par exemple : dossier de subvention, appel à la mairie.',
    time: 'Combien de temps ?',
    timeHint: '1h30, 90 (minutes) ou 1,5 (heures). Ou un début et une fin, sous « Préciser ».',
    lengthHint: '1h30, 90 (minutes) ou 1,5 (heures).',
    day: 'Quel jour ?',
    days: { today: 'Aujourd’hui', yesterday: 'Hier' },
    otherDay: 'Un autre jour',
    noted: (title: string, time: string) => `Noté : ${title}, ${time}.`,
    dayTotal: (day: string, time: string) => `${day} : ${time} en tout.`,
    again: 'Encore une',
    seeMonth: (month: string) => `Voir ${month}`,
    type: 'Nature du travail',
    more: 'Préciser',
    startsAt: 'De',
    endsAt: 'À',
    travel: 'Trajet',
    km: 'Distance',
    organisation: 'Pour ou avec quelle structure ?',
    noOrganisation: 'Aucune en particulier',
    capacity: 'À quel titre ?',
    save: 'Noter',
  },
  team: {
    title: 'Temps de l’équipe',
    lead: 'Les mois de travail payé, leurs deux signatures, et le temps donné au pôle.',
    toApprove: (count: number) =>
      count > 1
        ? `${count} mois attendent votre signature : ouvrez-les, relisez-les, approuvez-les.`
        : count === 1
          ? 'Un mois attend votre signature : ouvrez-le, relisez-le, approuvez-le.'
          : 'Aucun mois n’attend votre signature.',
    first: 'À approuver',
    approve: 'Relire et approuver',
    signedOn: (day: string) => `signé le ${day}`,
    unsigned: 'À signer par la personne',
    months: 'Mois de travail payé',
    none: 'Aucun temps payé sur ces mois. Il viendra des activités que chacun·e garde.',
    older: 'Mois plus anciens',
    given: (year: string) => `Temps donné en ${year}`,
    volunteer: 'Bénévolat',
    inKind: 'Mise à disposition par des structures',
    value: (amount: string) => `Soit ${amount}, au barème en vigueur chaque jour.`,
    unvalued: (time: string) => `${time} sans barème : valeur inconnue.`,
    terms: 'Contrats, lettres de mission, barème',
    contracts: 'Contrats',
    noContract: 'Aucun contrat noté : le plafond de 48 heures par semaine s’applique aux alertes.',
    contract: (name: string, time: string) => `${name} : ${time} par semaine`,
    setContract: 'Noter un contrat',
    person: 'Personne',
    hours: 'Heures par semaine',
    from: 'À partir du',
    last: 'Jusqu’au',
    letters: 'Lettres de mission',
    noLetter: 'Aucune lettre de mission.',
    letter: (name: string, share: string, action: string) => `${name} : ${share} % sur « ${action} »`,
    setLetter: 'Noter une lettre de mission',
    action: 'Action',
    share: 'Part du temps de travail',
    valuation: 'Barème du temps donné',
    noValuation: 'Aucun barème : la valeur du temps donné est inconnue.',
    rate: (amount: string) => `${amount} de l’heure`,
    setValuation: 'Noter un barème',
    capacity: 'Temps',
    method: 'Méthode',
    methods: { minimumWage: 'SMIC', loadedMinimumWage: 'SMIC chargé', replacement: 'Coût de remplacement' },
    hourly: 'Par heure',
    save: 'Enregistrer',
    since: 'depuis le',
    until: 'jusqu’au',
  },
  data: {
    entries: {
      title: 'Temps noté',
      purpose: 'Savoir à quoi le temps du pôle est passé, le justifier auprès des financeurs et valoriser le bénévolat.',
      basis: 'Contrat de travail et obligations comptables ; pour les bénévoles, l’intérêt légitime du pôle.',
      retention: 'Dix ans après la fin de l’année, durée des contrôles de subventions.',
      erasing: 'Les durées restent, sans votre nom.',
      on: 'Jour',
      what: 'Quoi',
      minutes: 'Minutes',
      capacity: 'Titre',
    },
    months: {
      title: 'Absences, semaines et mois signés',
      purpose: 'Établir les feuilles de temps à deux signatures. La raison d’une absence n’est écrite nulle part.',
      basis: 'Contrat de travail et obligations de justification des subventions.',
      retention: 'Dix ans après la fin de l’année, durée des contrôles de subventions.',
      erasing:
        'Les feuilles signées restent telles quelles, nom compris : une subvention peut être contrôlée dix ans (règlement (UE) 2021/1060, article 82 ; code de commerce, article L. 123-22). Le reste n’a plus de nom.',
      on: 'Jour',
      what: 'Quoi',
      kinds: {
        absence: 'Absence',
        week: 'Semaine affirmée',
        sheet: 'Mois signé',
        contract: 'Contrat',
        engagement: 'Lettre de mission',
        dropped: 'Proposition écartée',
      },
    },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
