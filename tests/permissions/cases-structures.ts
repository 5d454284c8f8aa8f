import { type Case, fresh, type Maker } from './given.ts'
import { newOrganisation } from './given-meetings.ts'

const plain: Maker<Case> = async () => ({ params: {} })

/** The coordination gave a sector to a new organisation. */
const change: Maker<{ change: string }> = async ({ tell }, have) => {
  const { organisation } = await have(newOrganisation)
  return { change: (await tell('/structures/selection/secteur', { organisations: organisation, sector: 'sport' })).change as string }
}
const undoable: Maker<Case> = async (_, have) => ({ params: await have(change) })

/** For each route of what organisations are and of acts on several, a request that is right in every respect: only the person decides. */
export const structuresCases: Record<string, Maker<Case>> = {
  'GET /:hub/chercher': plain,
  'POST /:hub/structures/:organisation/identite': async ({ smalah }) => ({
    params: { organisation: smalah },
    fields: { legalForm: 'association', commune: fresh('Commune'), sectors: ['reuse', 'sport'] },
  }),
  'GET /:hub/pole': plain,
  'POST /:hub/pole': async () => ({ params: {}, fields: { name: 'PLOUCS', commune: fresh('Commune') } }),
  'GET /:hub/structures/selection': plain,
  'GET /:hub/structures/selection/export': plain,
  'POST /:hub/structures/selection/secteur': async (_, have) => ({
    params: {},
    fields: { organisations: (await have(newOrganisation)).organisation, sector: 'mobility' },
  }),
  'POST /:hub/structures/selection/groupe': async ({ tell }, have) => ({
    params: {},
    fields: {
      organisations: (await have(newOrganisation)).organisation,
      group: (await tell('/groupes', { name: fresh('Groupe'), purpose: '', convenor: '' })).group as string,
    },
  }),
  'POST /:hub/structures/selection/adhesion': async (_, have) => ({
    params: {},
    fields: { organisations: (await have(newOrganisation)).organisation, from: '2026-01-15' },
  }),
  'GET /:hub/structures/actes/:change': undoable,
  'POST /:hub/structures/actes/:change/annuler': undoable,
}
