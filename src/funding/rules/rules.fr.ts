/** « 80 % », « 12,5 % » of ten-thousandths. */
const percent = (share: number): string => `${String(share / 100).replace('.', ',')} %`

const rulesFr = {
  title: 'Règles du financeur',
  source: 'Source :',
  ended: (day: string) => `Règle valable jusqu’au ${day} : vérifiez celle d’aujourd’hui.`,
  ends: (day: string) => `valable jusqu’au ${day}`,
  limits: {
    mostRate: (share: number) => `Ce financeur paie au plus ${percent(share)} du coût.`,
    mostPublic: (share: number) => `Au plus ${percent(share)} d’aides publiques, tous financeurs ensemble.`,
    leastOwn: (share: number) => `Au moins ${percent(share)} de ressources propres.`,
  },
  early: { no: 'Déposez avant de commencer le projet.', yes: 'Le projet peut commencer avant la décision.' },
  inKind: { no: 'Le bénévolat ne compte pas dans le coût.', yes: 'Le bénévolat compte dans le coût.' },
  simplified: 'Coûts simplifiés possibles :',
  costs: {
    indirect7: 'coûts indirects à 7 % des coûts directs',
    indirect15: 'coûts indirects à 15 % des salaires directs',
    staff20: 'salaires à 20 % des autres coûts directs',
    rest40: 'tout le reste à 40 % des salaires directs',
    hours1720: 'coût d’une heure sur la base de 1 720 heures par an',
  },
  broken: {
    title: 'Une règle de financeur n’est pas tenue',
    mostRate: (rule: string, share: number, has: string, bound: string) =>
      `${rule} paie au plus ${percent(share)} du coût, soit ${bound}. Ce plan lui en demande ${has}. Baissez sa part ou ajoutez un autre financement.`,
    mostPublic: (rule: string, share: number, has: string, bound: string) =>
      `${rule} admet au plus ${percent(share)} d’aides publiques, soit ${bound}. Ce plan en compte ${has}. Ajoutez des ressources privées ou propres, ou baissez une subvention.`,
    leastOwn: (rule: string, share: number, has: string, bound: string) =>
      `${rule} demande au moins ${percent(share)} de ressources propres, soit ${bound}. Ce plan en compte ${has}. Ajoutez des ventes, des cotisations ou des fonds propres.`,
    unless: 'La règle serait tenue si ce financeur comptait le bénévolat dans le coût : demandez-lui.',
  },
  rules: {
    fdva2: {
      name: 'FDVA 2',
      says: 'Fonds pour le développement de la vie associative, volet fonctionnement et innovation.',
      source: 'Inaé Nouvelle-Aquitaine, présentation du FDVA 2.',
    },
    regionNetworks: {
      name: 'Région Nouvelle-Aquitaine, vie associative',
      says: 'Du dépôt au vote : de 112 à 286 jours en 2024 et 2025.',
      source: 'Guide des aides de la Région Nouvelle-Aquitaine (têtes de réseau, discriminations, vie associative).',
    },
    fse: {
      name: 'FSE+',
      says: 'Remboursement de dépenses payées et prouvées ; une avance de 30 % est d’usage dans le programme national. Une dépense ne reçoit qu’un financement européen.',
      source: 'Règlement (UE) 2021/1060, articles 53 à 56. Vérifiez les taux dans l’appel.',
    },
    leader: {
      name: 'LEADER',
      says: 'Payé à la fin : de 2 à 12 mois entre la demande et le versement.',
      source: 'Groupes d’action locale de Nouvelle-Aquitaine, réponses de mai 2016.',
    },
    ptce2025: {
      name: 'AMI PTCE 2025',
      says: '8 lauréats pour 79 candidats, 62 500 € en moyenne. Au moins trois personnes morales : une entreprise de l’ESS, une entreprise hors ESS, une collectivité ou un organisme de recherche ou de formation.',
      source: 'Loi du 31 juillet 2014, article 9 ; décret 2015-431 ; Coorace, résultats de décembre 2025.',
    },
  },
}

export default rulesFr
