import { type Case, fresh, type Maker } from './given.ts'
import type { Fields } from './world.ts'

type Made = { import: string }

/** La Cowo is there already (no case gives it another name), the next one is new, the last has no name. */
const rows = (): Fields => ({ target: 'structures', rows: `Nom;Commune\nLa Cowo;Dax\n${fresh('Structure')};Dax\n;Dax`, sheet: '' })
const columns: Fields = { header: '1', 'columns.0': 'name', 'columns.1': 'commune' }

const read: Maker<Made> = async ({ tell }) => ({ import: (await tell('/importer', rows())).import as string })
const checked: Maker<Made> = async (town, have) => {
  const made = await read(town, have)
  await town.tell(`/importer/${made.import}/colonnes`, columns)
  return made
}
const confirmed: Maker<Made> = async (town, have) => {
  const made = await checked(town, have)
  await town.tell(`/importer/${made.import}/confirmer`, {})
  return made
}

const plain: Maker<Case> = async () => ({ params: {} })
const on =
  (maker: Maker<Made>, more: Case = { params: {} }): Maker<Case> =>
  async (_, have) => ({ ...more, params: { ...(await have(maker)), ...more.params } })

/** For each route of imports, a request that is right in every respect: only the person decides. */
export const importsCases: Record<string, Maker<Case>> = {
  'GET /:hub/importer': plain,
  'POST /:hub/importer': async () => ({ params: {}, fields: rows() }),
  'GET /:hub/importer/modele': plain,
  'GET /:hub/importer/:import': on(checked),
  'GET /:hub/importer/:import/direct': on(checked),
  'GET /:hub/importer/:import/a-revoir': on(checked),
  'POST /:hub/importer/:import/colonnes': on(read, { params: {}, fields: columns }),
  'POST /:hub/importer/:import/doublons': on(checked, { params: {}, fields: { twins: 'skip' } }),
  'POST /:hub/importer/:import/lignes/:line': on(checked, { params: { line: '2' }, fields: { choice: 'skip' } }),
  'POST /:hub/importer/:import/confirmer': on(checked),
  'POST /:hub/importer/:import/annuler': on(confirmed),
}
