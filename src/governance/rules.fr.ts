import type { CapabilityWords } from '#platform/i18n/words.ts'

/** How a body works, in words. */
const fr = {
  problems: {},
  done: {},
  pages: {
    seatRules: {
      organisations: 'Seules des structures y siègent, par leurs représentantes et représentants',
      organisationsAndPersons: 'Y siègent des structures, et des personnes en leur nom propre (porteuses et porteurs de projet, salariées et salariés, habitantes et habitants)',
    },
    ruleSet: {
      whoSits: 'Qui peut y siéger',
      mayHold: { organisations: 'Des structures seulement', organisationsAndPersons: 'Des structures et des personnes' },
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
