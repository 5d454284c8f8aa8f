import type { Described } from '#base/described.ts'

const PASSING = [
  'Fichiers en cours d’import : ce qui est entré est dans les structures et les personnes, le reste est effacé après 30 jours.',
  'Files being imported: what came in stands with organisations and people, the rest is erased after 30 days.',
] as const

/** Nothing of this room leaves with a hub. */
export const importsColumns: Described = {
  'imports.import': { out: PASSING },
  'imports.row': { out: PASSING },
  'imports.remembered': { out: PASSING },
}
