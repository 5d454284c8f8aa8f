import type { Described } from '#base/described.ts'

/** Colleges in an export. */
export const collegeColumns: Described = {
  'governance.college': {
    title: ['Collèges', 'Colleges'],
    says: [
      'Ce qui reste d’un collège d’une version des règles à l’autre : son nom et son poids sont dans chaque version.',
      'What stays of a college from one version of the rules to the next: its name and weight are in each version.',
    ],
    columns: { body_id: ['L’instance', 'The body'] },
  },
  'governance.college_membership': {
    title: ['Qui est dans quel collège', 'Who is in which college'],
    says: [
      'Une structure, ou une personne en son nom, dans un collège d’une instance, de tel jour à tel jour.',
      'An organisation, or a person in her own name, in a college of a body, from a day until a day.',
    ],
    columns: {
      body_id: ['L’instance', 'The body'],
      college_id: ['Le collège', 'The college'],
      from_day: ['Premier jour', 'First day'],
      until_day: ['Premier jour où elle n’y est plus ; vide : elle y est', 'First day it is no longer in it; empty: it is'],
    },
  },
}
