import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {},
  done: {},
  search: {
    title: 'Chercher',
    label: 'Un nom, une commune, un mot',
    lead: 'Structures, personnes, réunions, décisions, échanges : les accents, les pluriels et les petites fautes ne comptent pas.',
    found: (n: number, q: string) => (n > 1 ? `${n} réponses pour « ${q} »` : `Une réponse pour « ${q} »`),
    nothing: (q: string) => `Rien pour « ${q} »`,
    nothingSays: 'Essayez un seul mot, ou le début d’un nom.',
    near: (q: string) => `Rien ne s’écrit « ${q} » ici : voici ce qui s’en approche.`,
    all: 'Toutes',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
