import { type Case, fresh, type Maker } from './given.ts'
import { action, closed, question, sealed } from './given-meetings.ts'

const counted: Maker<Case> = async (_, have) => {
  await Promise.all([have(closed), have(sealed), have(action), have(question)])
  return { params: {} }
}

/** The statutes changed today, for the second time at least: the first ones are declared with the association itself. */
const changed: Maker<{ day: string }> = async ({ tell }) => {
  const day = '2026-03-12'
  for (const _ of [1, 2]) await tell('/pole/textes', { kind: 'statutes', title: fresh('Statuts'), adopted: day })
  return { day }
}

/** Noted a moment ago. */
const declared: Maker<{ declaration: string }> = async ({ tell }, have) => {
  const { day } = await have(changed)
  return { declaration: (await tell('/declarations', { day, on: day, receipt: '' })).declaration as string }
}

const on =
  (maker: Maker<{ day: string }>, fields: Record<string, string> = {}): Maker<Case> =>
  async (_, have) => {
    const { day } = await have(maker)
    return { params: {}, fields: { day, ...fields } }
  }
const asked: Maker<Case> = async (_, have) => {
  await have(changed)
  return { params: {} }
}

/** Governance in figures, and what the registry is told. */
export const declarationsCases: Record<string, Maker<Case>> = {
  'GET /:hub/documents/gouvernance': counted,
  'GET /:hub/documents/gouvernance/export': counted,
  'GET /:hub/documents/gouvernance.pdf': counted,
  'GET /:hub/documents/gouvernance.json': counted,
  'GET /:hub/documents/gouvernance/lignes': counted,
  'GET /:hub/documents/gouvernance/lignes/export': counted,
  'GET /:hub/declarations': asked,
  'GET /:hub/declarations/export': asked,
  'GET /:hub/declarations/dossier.pdf': asked,
  'GET /:hub/declarations/dossier.zip': asked,
  'POST /:hub/declarations': on(changed, { on: '2026-03-12', receipt: 'W402000123' }),
  'POST /:hub/declarations/rien': on(changed, { reason: 'Une correction.' }),
  'POST /:hub/declarations/retirer': async (_, have) => ({ params: {}, fields: await have(declared) }),
}
