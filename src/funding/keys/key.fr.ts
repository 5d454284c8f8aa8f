import { le, s, type Values } from '#platform/i18n/say.fr.ts'

/** The words of sharing keys. */
const keyWords = {
  problems: {
    'key.endsBeforeItBegins': ({ from }: Values) => `Cette clé commence le ${le(from)} : elle ne peut pas finir avant.`,
    'key.needsTwo': 'Une clé répartit entre deux actions au moins. Pour une seule, choisissez l’action dans la dépense.',
    'key.notAWeight': 'Donnez un nombre, comme 612 ou 37,5. Vide : cette action ne porte rien.',
    'key.replacedAlready': ({ name }: Values) => `La clé « ${name} » est déjà corrigée par une autre. Corrigez celle-là.`,
  },
  done: { 'key.kept': 'Clé enregistrée. Ce qui est déjà présenté à un financeur reste réparti comme avant.' },
  key: {
    title: 'Les clés de répartition',
    lead: 'Un loyer, un salaire, une assurance servent plusieurs actions : une clé dit qui en porte combien, au centime, et pourquoi.',
    none: 'Pas encore de clé',
    noneSays: 'Elle n’est utile que pour les dépenses que plusieurs actions partagent.',
    add: 'Ajouter une clé',
    mend: (name: string) => `Corriger « ${name} »`,
    mendSays: (n: number) =>
      `${n} dépense${s(n)} répartie${s(n)} ainsi. Celles qu’aucun financeur n’a encore reçues sont réparties de nouveau ; les autres restent, avec leur clé d’alors.`,
    submit: 'Enregistrer',
    name: 'Nom',
    nameHint: 'Par exemple : loyer d’après les heures.',
    basis: 'D’après quoi',
    bases: { hours: 'les heures', budget: 'les budgets', headcount: 'les personnes', surface: 'les surfaces', manual: 'ce qui est décidé' },
    why: 'Pourquoi ainsi',
    whyHint: 'Le compte rendu financier le demande (Cerfa 15059, règles de répartition des charges indirectes).',
    startsOn: 'Du',
    endsOn: 'Au',
    weights: 'Poids de chaque action',
    weightsHint: 'Des heures, des euros, des mètres carrés : ce qui est compté. Vide : ne porte rien.',
    action: 'Action',
    weight: 'Poids',
    ofHundred: 'Sur 100 €',
    period: (from: string, until: string) => `du ${from} au ${until}`,
    costs: (n: number) => `${n} dépense${s(n)}`,
    correct: 'Corriger',
    replaced: 'Clés d’avant, corrigées depuis',
  },
}

export default keyWords
