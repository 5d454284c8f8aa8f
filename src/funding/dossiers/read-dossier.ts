import type { Id } from '#base/id.ts'
import { formOf } from '#funding/forms/all.ts'
import type { Context } from '#logbook/use-case.ts'
import { type DossierRead, dossierOf } from './dossier.store.ts'
import { fill } from './fill.ts'
import type { Filled } from './filled.ts'
import { knownOf, loadKnown } from './read-known.ts'

/** A dossier with what fills it; `loaded` null: it was sent, and is what it was then. */
export type Loaded = { found: DossierRead; loaded: Awaited<ReturnType<typeof loadKnown>> | null }

export const loadDossier = async (context: Context, dossier: Id): Promise<Loaded | null> => {
  const found = await dossierOf(context.db, context.hub.id, dossier)
  return found && { found, loaded: found.filled === null ? await loadKnown(context, found) : null }
}

/** As its form reads it: as it was sent, or as it would be today. */
export const filledAs = ({ found, loaded }: Loaded, hub: string): Filled => {
  const form = formOf(found.form)
  if (found.filled !== null || !form || !loaded) return JSON.parse(found.filled ?? 'null') as Filled
  return fill(form, knownOf(loaded, found, hub))
}
