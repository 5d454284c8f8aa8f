import type { Described } from '#base/described.ts'

export const welcomeColumns: Described = {
  'members.welcome': {
    title: ['Accueils', 'Welcomes'],
    says: ['L’accueil de chaque nouveau membre, fait ou écarté.', 'The welcome of each new member, done or put aside.'],
    columns: {
      membership_id: ['L’adhésion ; vide : annulée avec la décision', 'The membership; empty: taken back with the decision'],
      waived_at: ['Écarté le (UTC)', 'Put aside at (UTC)'],
      noted_by: ['Qui l’a commencé ou écarté', 'Who began it or put it aside'],
      noted_at: ['Le (UTC)', 'At (UTC)'],
    },
  },
  'members.welcome_part': {
    title: ['Accueils : ce qui a été fait', 'Welcomes: what was done'],
    says: ['Chaque partie d’un accueil.', 'Each part of a welcome.'],
    columns: {
      welcome_id: ['L’accueil', 'The welcome'],
      part: [
        'form (bulletin), dues (cotisation), mail (courriel), calendar (agenda), buddy (parrain, marraine), group (groupe)',
        'form, dues, mail, calendar, buddy, group',
      ],
      done_on: ['Fait le', 'Done on'],
      done_by: ['Par qui', 'By whom'],
      mail_id: ['Le courriel', 'The mail'],
      line_id: ['La ligne de cotisation', 'The line of dues'],
      person_id: ['La personne d’accueil', 'The buddy'],
      group_id: ['Le groupe', 'The group'],
      group_member_id: ['Sa ligne dans le groupe', 'Its line in the group'],
      undone_at: ['Repris le (UTC)', 'Taken back at (UTC)'],
    },
  },
}
