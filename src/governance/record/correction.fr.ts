type Values = Record<string, string | number>

/** What is asked of a PV before it is sealed. */
const fr = {
  problems: {
    'correction.answered': 'Cette correction a déjà reçu sa réponse. Rechargez la page.',
    'correction.whyMissing': 'Dites en quelques mots pourquoi elle n’est pas retenue : la personne qui l’a demandée le lira.',
    'correction.onceClosed':
      'Les corrections se demandent après la clôture de la séance, et avant que le PV soit scellé (règle de Cordée). Plus tard, proposez une nouvelle décision.',
    'minutes.correctionsOpen': ({ open }: Values) =>
      Number(open) > 1
        ? `${open} corrections attendent une réponse : le PV se scelle une fois que les personnes présentes ont été entendues (règle de Cordée). Dites pour chacune si elle est faite ou pourquoi elle n’est pas retenue.`
        : 'Une correction attend une réponse : le PV se scelle une fois que les personnes présentes ont été entendues (règle de Cordée). Dites si elle est faite ou pourquoi elle n’est pas retenue.',
    'governance.onlyWhoWasThereCorrects':
      'Un PV se corrige par les personnes qui étaient à la réunion (règle de Cordée). Dites-le à l’une d’elles, ou à la coordination.',
    'governance.onlyAskerWithdraws': 'Seule la personne qui a demandé une correction la retire (règle de Cordée). Vous pouvez y répondre.',
  },
  done: { 'correction.asked': 'Votre correction est transmise à qui écrit le PV.', 'correction.answered': 'C’est noté.' },
  pages: {
    correction: {
      title: 'Corrections demandées',
      asks: ({ name }: Values) => `${name} demande une correction`,
      answers: { open: 'attend une réponse', made: 'faite', declined: 'non retenue', withdrawn: 'retirée' },
      propose: 'Demander une correction',
      text: 'Ce que le PV devrait dire',
      textHint: 'Qui écrit le PV le lira et vous répondra ici, avant qu’il soit scellé.',
      send: 'Envoyer la demande',
      made: 'C’est corrigé',
      decline: 'Ne pas retenir',
      declineSend: 'Répondre',
      why: 'Pourquoi',
      withdraw: 'Retirer ma demande',
    },
  },
}

export default fr
