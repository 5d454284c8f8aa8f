import type { Described } from '#base/described.ts'

export const cooptationColumns: Described = {
  'governance.cooptation': {
    title: ['Cooptations', 'Co-optations'],
    says: [
      'Quel point du conseil remplit quel siège laissé, et ce qu’en a fait l’assemblée.',
      'Which point of the board fills which seat that was left, and what the assembly made of it.',
    ],
    columns: {
      body_id: ['L’instance', 'The body'],
      left_seat_id: ['Le siège laissé', 'The seat that was left'],
      left_organisation_id: ['La structure qui l’a laissé', 'The organisation that left it'],
      agenda_item_id: ['Le point', 'The point'],
      organisation_id: ['La structure cooptée ; vide : aucune n’est nommée', 'The organisation co-opted; empty: none is named'],
      seat_id: ['Le siège donné', 'The seat it gave'],
      from_day: ['Premier jour de ce siège', 'First day of that seat'],
      outcome: ['ratified (ratifiée), refused (refusée) ; vide : provisoire', 'ratified, refused; empty: provisional'],
      outcome_on: ['Jour de la décision de l’assemblée', 'Day of the assembly’s decision'],
    },
  },
  'governance.ratification': {
    title: ['Ratifications aux ordres du jour', 'Ratifications on agendas'],
    says: ['Quel point d’une assemblée ratifie quelle cooptation.', 'Which point of an assembly ratifies which co-optation.'],
    columns: {
      agenda_item_id: ['Le point', 'The point'],
      cooptation_id: ['La cooptation', 'The co-optation'],
    },
  },
}
