import type fr from './rules.fr.ts'

const en = {
  problems: {},
  done: {},
  pages: {
    seatRules: {
      organisations: 'Only organisations sit in it, through their representatives',
      organisationsAndPersons: 'Organisations sit in it, and people in their own name (project leaders, employees, citizens)',
    },
    ruleSet: {
      whoSits: 'Who may sit in it',
      mayHold: { organisations: 'Organisations only', organisationsAndPersons: 'Organisations and people' },
    },
  },
} satisfies typeof fr

export default en
