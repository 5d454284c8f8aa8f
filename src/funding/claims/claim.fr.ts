import { saidCents } from '#base/euros.ts'
import { le, s, type Values } from '#platform/i18n/say.fr.ts'

const euros = (cents: unknown) => saidCents(Number(cents), 'fr')

/** The words of what funders are asked to pay, and of the folder that proves it. */
const claimWords = {
  problems: {
    'claim.gone': ({ what, on }: Values) => `« ${what} », du ${le(on)}, est retirée des dépenses. Remettez-la d’abord, ou décochez-la.`,
    'claim.inKind': ({ what, on }: Values) =>
      `« ${what} », du ${le(on)}, est en nature : personne ne l’a payée, elle ne se rembourse donc pas (Cerfa 12156, comptes 86 et 87). Décochez-la.`,
    'claim.otherAction': ({ what, on, action }: Values) =>
      `« ${what} », du ${le(on)}, n’est pas de l’action « ${action} », la seule que cette convention finance. Changez l’action de la dépense, ou décochez-la.`,
    'claim.outside': ({ what, on, from, until }: Values) =>
      `« ${what} » est du ${le(on)} : la convention ne paie que les dépenses du ${le(from)} au ${le(until)}. Décochez-la, ou corrigez sa date si elle est fausse.`,
    'claim.outsidePeriod': ({ what, on, from, until }: Values) =>
      `« ${what} » est du ${le(on)}, hors de la période de cette demande (${le(from)} – ${le(until)}). Décochez-la : elle ira dans la demande de sa période.`,
    'claim.shownBefore': ({ what, on, by }: Values) =>
      `« ${what} », du ${le(on)}, est déjà dans une autre demande à ${by}. La convention ne la paie pas deux fois : décochez-la ici.`,
    'claim.europeanTwice': ({ what, on, by }: Values) =>
      `« ${what} », du ${le(on)}, reçoit déjà des fonds européens par ${by} : deux projets européens ne paient pas la même dépense (règlement (UE) 2021/1060, article 63). Décochez-la.`,
    'claim.financed': ({ what, on, by }: Values) =>
      `« ${what} », du ${le(on)}, est déjà financée en entier (${by}) : un centime ne se présente pas deux fois. Décochez-la, ou diminuez l’autre demande.`,
    'claim.endsBeforeItBegins': ({ from }: Values) => `La période commence le ${le(from)} : elle ne peut pas finir avant.`,
    'claim.periodOutside': ({ from, until, by }: Values) =>
      `${by} ne paie que ce qui est dépensé du ${le(from)} au ${le(until)} (dates de la convention). Choisissez une période entre ces deux jours.`,
    'claim.empty': 'Aucune dépense n’est cochée : il n’y a rien à demander. Cochez celles à présenter.',
    'claim.tooMuch': ({ asked, room, by }: Values) =>
      `Cette demande fait ${euros(asked)}, et ${by} ne peut plus payer que ${euros(room)} (montant et taux de la convention). Enregistrez les dépenses cochées : les montants se recalculent.`,
    'claim.notPaid': ({ what, on }: Values) =>
      `« ${what} », du ${le(on)}, n’est pas notée payée : les fonds européens ne remboursent que des dépenses payées (règlement (UE) 2021/1060, article 63). Notez le jour du paiement, ou décochez-la.`,
    'claim.filedAlready': ({ on }: Values) =>
      `Cette demande est envoyée depuis le ${le(on)} et ne change plus. Ce qui manque va dans une nouvelle demande.`,
    'claim.notThere': 'Une dépense cochée n’est plus dans la liste. Rechargez la page et cochez de nouveau.',
  },
  done: {
    'claim.begun': 'Demande préparée : tout ce qui peut être présenté est coché.',
    'claim.changed': 'Demande enregistrée, montants recalculés.',
    'claim.sent': 'Demande notée envoyée : elle ne change plus.',
  },
  claim: {
    title: 'Justifier une subvention',
    lead: 'Une convention, une période : les dépenses à présenter, leurs pièces, et le dossier prêt à envoyer.',
    none: 'Pas encore de demande',
    noneSays: 'Choisissez une convention : toutes les dépenses qu’elle peut payer seront cochées.',
    noAgreement: 'Pas encore de convention',
    noAgreementSays: 'Une demande de paiement part d’une convention signée ou notifiée. Notez-la d’abord.',
    begin: 'Préparer une demande',
    agreement: 'Convention',
    agreementIs: (payer: string, action: string, amount: string) => `${payer}, ${action}, ${amount}`,
    startsOn: 'Du',
    endsOn: 'Au',
    periodHint: 'Vide : toute la période écoulée de la convention.',
    submit: 'Préparer',
    titleOf: (payer: string) => `Demande à ${payer}`,
    says: (asked: string, shown: string) => `${asked} demandés sur ${shown} de dépenses présentées.`,
    nothingYet: 'Aucune dépense cochée.',
    periodName: 'Période',
    period: (from: string, until: string) => `du ${from} au ${until}`,
    sent: (day: string) => `envoyée le ${day}`,
    prepared: 'en préparation',
    costs: (n: number) => `${n} dépense${s(n)}`,
    action: 'Action',
    reference: 'Référence',
    granted: 'Accordé',
    rate: 'Taux le plus haut',
    rateIs: (percent: string) => `${percent} % des dépenses`,
    before: 'Déjà demandé',
    room: 'Restera à demander',
    origin: 'Origine des fonds',
    missingTitle: 'Ce qui manque',
    missingNone: 'Rien ne manque : chaque dépense a sa pièce.',
    missing: {
      piece: (what: string, on: string, from: string) =>
        `La pièce de « ${what} », du ${le(on)} : ${from ? `à demander à ${from}` : 'à demander au fournisseur'}.`,
      payment: (what: string, on: string) =>
        `La preuve du paiement de « ${what} », du ${le(on)} : la trésorerie l’a sur le relevé bancaire.`,
      sheet: (name: string, month: string, by: 'person' | 'employer') =>
        by === 'person'
          ? `La feuille de temps de ${name}, ${le(month).replace(/^1er /, '')} : à signer par ${name}, puis par l’employeur.`
          : `La feuille de temps de ${name}, ${le(month).replace(/^1er /, '')} : l’employeur doit encore la signer.`,
      minutes: (title: string, on: string) => `Le PV de « ${title} », du ${le(on)} : à signer et à sceller par qui tient la réunion.`,
    },
    linesTitle: 'Dépenses présentées',
    linesSays: 'Cochées : tout ce que la convention peut payer. Le montant demandé pour chacune se calcule seul, au centime.',
    picks: (what: string) => `Présenter ${what}`,
    askedOf: (asked: string, cents: string) => `${asked} sur ${cents}`,
    cannot: 'Ne peuvent pas être présentées',
    save: 'Enregistrer les dépenses cochées',
    send: 'Noter qu’elle est envoyée',
    sendSays: 'Une fois envoyée, une demande ne change plus.',
    waits: 'Avant l’envoi',
    folder: 'Le dossier de preuves',
    folderSays: (n: number) =>
      `${n} fichier${s(n)}, dans des dossiers numérotés, avec une liste imprimable. Les PDF restent à part, tels qu’ils ont été reçus.`,
    meetings: 'Réunions à joindre (PV et feuilles signées)',
    meetingsSays: 'Seulement celles qui concernent cette action.',
    joins: (title: string) => `Joindre ${title}`,
    notSealed: 'PV pas encore scellé',
    download: 'Télécharger le dossier',
    printList: 'La liste seule',
    file: (payer: string, month: string) => `Dossier de preuves ${payer} ${month}`,
    list: 'Liste',
    parts: { costs: 'Dépenses', time: 'Feuilles de temps', meetings: 'Réunions' },
    noPiece: 'sans pièce',
    noCosts: 'Aucune dépense de cette action dans la période',
    noCostsSays: 'Notez les dépenses de l’action, puis préparez la demande de nouveau.',
  },
  simplified: {
    title: 'Coûts simplifiés',
    lead: 'Les fonds européens acceptent des forfaits à la place des factures : lequel donne le plus pour le moins de papier ?',
    staff: 'Salaires de l’action',
    other: 'Autres dépenses directes',
    indirect: 'Charges indirectes',
    indirectHint: 'Loyer, comptabilité, téléphone : la part de l’action.',
    pieces: 'Factures à présenter',
    sheets: 'Mois de salaire à présenter',
    compare: 'Comparer',
    way: 'Façon de compter',
    counted: 'Coût retenu',
    hours: 'Heures de papier',
    perHour: 'Par heure de papier',
    ways: {
      real: 'Coûts réels : chaque facture, chaque feuille de temps',
      flat15: 'Forfait de 15 % : les charges indirectes valent 15 % des salaires (article 54)',
      flat20: 'Forfait de 20 % : les salaires valent 20 % des autres dépenses directes (article 55)',
      flat40: 'Forfait de 40 % : tout le reste vaut 40 % des salaires (article 56)',
    },
    most: 'le plus',
    short: { real: 'les coûts réels', flat15: 'le forfait de 15 %', flat20: 'le forfait de 20 %', flat40: 'le forfait de 40 %' },
    best: (way: string) => `Le plus par heure de papier : ${way}.`,
    enough: (whole: string, staff: string) => `Au forfait de 40 %, ${staff} de salaires suffisent pour justifier ${whole}.`,
    source:
      'Règlement (UE) 2021/1060, articles 53 à 56. Le programme dit lesquels il accepte : vérifiez dans la convention. Un forfait ne se calcule jamais sur un forfait.',
    reckoning: 'Papier compté à 15 minutes la facture et 30 minutes la feuille de temps : notre estimation.',
    minutes: (hours: string) => `${hours} h`,
  },
}

export default claimWords
