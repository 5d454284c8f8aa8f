import type fr from './fr.ts'

const en = {
  problems: {},
  done: {},
  search: {
    title: 'Search',
    label: 'A name, a commune, a word',
    lead: 'Organisations, people, meetings, decisions, contacts: accents, plurals and small slips do not matter.',
    found: (n: number, q: string) => (n > 1 ? `${n} answers for “${q}”` : `One answer for “${q}”`),
    nothing: (q: string) => `Nothing for “${q}”`,
    nothingSays: 'Try a single word, or the beginning of a name.',
    near: (q: string) => `Nothing is written “${q}” here: this comes near.`,
    all: 'All',
  },
} satisfies typeof fr

export default en
