import type { Described } from '#base/described.ts'

export const callsColumns: Described = {
  'funding.call': {
    title: ['Appels à projets', 'Calls for projects'],
    says: ['Les appels à projets surveillés.', 'The calls for projects that are watched.'],
    columns: {
      title: ['Titre', 'Title'],
      funder_name: ['Financeur, comme l’appel le dit', 'Funder, as the call says it'],
      deadline: ['Dernier jour pour déposer ; vide : toute l’année', 'Last day to apply; empty: all year'],
      cents: ['Ce qui pourrait être demandé, en centimes', 'What could be asked for, in cents'],
      link: ['Lien', 'Link'],
      standing: [
        'watched (surveillé), worth (à déposer), dropped (écarté), applied (déposé)',
        'watched, worth answering, dropped, applied for',
      ],
      why: ['Pourquoi il est écarté', 'Why it was dropped'],
      chance: ['Chance estimée, en dix-millièmes', 'Estimated odds, in ten-thousandths'],
      apply_minutes: ['Temps estimé du dossier, en minutes', 'Estimated time to apply, in minutes'],
      report_minutes: ['Temps estimé du bilan, en minutes', 'Estimated time to report, in minutes'],
      hour_cents: ['Coût estimé d’une heure, en centimes', 'Estimated cost of an hour, in cents'],
      source: ['hand (noté ici), aides-territoires (fichier)', 'hand (noted here), aides-territoires (file)'],
      external_id: ['Numéro dans Aides-territoires', 'Number in Aides-territoires'],
      says: ['Description', 'Description'],
      eligibility: ['Qui peut demander', 'Who may apply'],
      perimeter: ['Territoire', 'Territory'],
      opens_on: ['Ouvre le', 'Opens on'],
      predeposit_on: ['Dernier jour de la première étape', 'Last day of the first step'],
      rate_low: ['Taux le plus bas, en pour cent', 'Lowest rate, in percent'],
      rate_high: ['Taux le plus haut, en pour cent', 'Highest rate, in percent'],
      repaid_cents: ['Prêt ou avance à rembourser, en centimes', 'Loan or advance to be paid back, in cents'],
      read_on: ['Lu dans un fichier le', 'Read in a file on'],
    },
  },
}
