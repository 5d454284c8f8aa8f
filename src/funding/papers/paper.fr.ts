import { le, s, type Values } from '#platform/i18n/say.fr.ts'

/** What stands in every paper made of a dossier, and what is answered to a PDF that cannot be filled. */
const words = {
  problems: {
    'blank.notPdf':
      'Ce fichier n’est pas un PDF lisible. Reprenez le formulaire vierge sur le site du financeur, sans l’ouvrir ni l’imprimer, et déposez-le tel quel.',
    'blank.tooLarge': ({ most }: Values) =>
      `Ce PDF dépasse ${most} Mo : un formulaire vierge est bien plus léger. Vérifiez qu’il s’agit du formulaire, et non d’un dossier numérisé.`,
    'blank.encrypted':
      'Ce PDF est protégé par un mot de passe : rien ne peut y être écrit. Demandez au financeur une version sans protection, ou recopiez depuis la fiche à copier.',
    'blank.noForm':
      'Ce PDF n’a pas de champs à remplir : c’est une simple image du formulaire. Joignez notre PDF du dossier, ou recopiez depuis la fiche à copier.',
    'blank.xfa':
      'Ce formulaire est fait avec une ancienne technique d’Adobe (XFA) que les autres lecteurs ne savent pas remplir. Joignez notre PDF du dossier, ou recopiez depuis la fiche à copier.',
    'blank.tooManyFields': ({ count, most }: Values) =>
      `Ce PDF a ${count} champs, plus que les ${most} que Cordée remplit. Vérifiez qu’il s’agit bien du formulaire vierge.`,
    'blank.tooLong':
      'Ce PDF demande trop de temps à lire. Reprenez le formulaire vierge sur le site du financeur ; s’il résiste encore, recopiez depuis la fiche à copier.',
    'blank.otherForm':
      'Ce PDF n’est pas celui pour lequel la correspondance a été écrite : le financeur a sans doute publié une nouvelle version. Joignez notre PDF du dossier en attendant.',
    'blank.noSuchField': ({ field }: Values) =>
      `La correspondance nomme un champ « ${field} » que ce PDF n’a pas. Corrigez la correspondance : elle suit les noms des champs du formulaire.`,
    'dossierPapers.tooLarge': ({ most, size }: Values) =>
      `Le dossier et ses pièces font ${size} Mo ; un envoi s’arrête à ${most} Mo. Remplacez la pièce la plus lourde par une version allégée, ou envoyez-la à part.`,
    'dossierPapers.tooMany': ({ most, count }: Values) =>
      `Ce dossier compte ${count} pièces ; un envoi s’arrête à ${most}. Regroupez-les, ou envoyez-les en deux fois.`,
  },
  papers: {
    asked: 'Subvention demandée',
    funder: 'Financeur',
    by: 'Demandée par',
    action: 'Action',
    year: 'Année',
    form: 'Formulaire',
    version: ({ title, version }: Values) => `${title}, version ${version}`,
    under: ({ action, year }: Values) => `${action}, ${year}`,
    missing: 'à compléter',
    missingNeeded: 'à compléter, indispensable',
    tooLong: ({ length, most }: Values) => `${length} signes : le formulaire en prend ${most}`,
    waits: ({ answers, pieces }: Values) => {
      const n = Number(answers)
      const p = Number(pieces)
      const parts = [n > 0 && `${n} réponse${s(n)} indispensable${s(n)}`, p > 0 && `${p} pièce${s(p)}`].filter(Boolean)
      return `Avant l’envoi, il manque ${parts.join(' et ')} : c’est marqué « à compléter ».`
    },
    budget: 'Budget prévisionnel',
    budgetNone: 'Le budget n’est pas encore écrit.',
    charges: 'Charges',
    products: 'Produits',
    amount: 'Montant (€)',
    totalCharges: 'Total des charges',
    totalProducts: 'Total des produits',
    inKind: 'Contributions volontaires en nature',
    totalInKind: 'Total des contributions volontaires',
    share: ({ sum, rate }: Values) => `La subvention de ${sum} représente ${rate} du total des produits.`,
    unequal: ({ by }: Values) =>
      `Les deux totaux diffèrent de ${by} : le total des charges doit être égal au total des produits (Cerfa 12156).`,
    inKindUnequal: ({ by }: Values) =>
      `Les contributions volontaires diffèrent de ${by} entre les deux colonnes : elles doivent s’équilibrer (comptes 86 et 87).`,
    pieces: 'Pièces à joindre',
    no: 'N°',
    piece: 'Pièce',
    state: 'Où elle en est',
    there: 'jointe',
    pieceMissing: 'à compléter',
    withWhom: ({ owner }: Values) => `chez ${owner}`,
    until: ({ day }: Values) => `pour le ${le(day)}`,
    code: 'Code',
    group: 'Groupe',
    line: 'Ligne',
    says: 'Précision',
    exact: 'Montant exact',
    dossierName: ({ action, year }: Values) => `Dossier ${action} ${year}`,
    budgetName: ({ action, year }: Values) => `Budget ${action} ${year}`,
    contents: 'Sommaire',
    contentsOf: ({ title, funder }: Values) => `${title}, pour ${funder}`,
    notThere: 'à compléter, absente de cet envoi',
    pieceName: 'Pièce',
    page: 'Page',
    of: 'sur',
    demo: 'Document de démonstration : les faits, les dates et les personnes sont inventés.',
  },
}

export default words
