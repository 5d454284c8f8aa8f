import type { Line } from './expected.ts'
import { coordination, known } from './roles.ts'

/** Files name people: only the coordination brings them in, and nobody else of the hub is told that there are any. */
const coordinationAlone: Line = { may: coordination, absent: known.filter((role) => !coordination.some((one) => one === role)) }

export const importsRights: Record<string, Line> = {
  'GET /:hub/importer': coordinationAlone,
  'POST /:hub/importer': coordinationAlone,
  'GET /:hub/importer/modele': coordinationAlone,
  'GET /:hub/importer/:import': coordinationAlone,
  'GET /:hub/importer/:import/direct': coordinationAlone,
  'GET /:hub/importer/:import/a-revoir': coordinationAlone,
  'POST /:hub/importer/:import/colonnes': coordinationAlone,
  'POST /:hub/importer/:import/doublons': coordinationAlone,
  'POST /:hub/importer/:import/lignes/:line': coordinationAlone,
  'POST /:hub/importer/:import/confirmer': coordinationAlone,
  'POST /:hub/importer/:import/annuler': coordinationAlone,
}
