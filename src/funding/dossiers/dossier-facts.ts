import { id, whole, z } from '#base/input.ts'
import { lengths, topics } from '#funding/texts/text.ts'
import { factKind } from '#logbook/fact.ts'
import { dossierStates } from './dossier.ts'
import { owners } from './form.ts'

const cents = whole(1, 100_000_000_000)
const about = { action: id(), year: whole(1900, 9999) }

export const dossierBegun = factKind(
  'funding.dossierBegun',
  'dossier',
  z.object({ ...about, form: z.string(), funder: id(), line: id(), cents }),
)
/** Which fields were answered; what was said stays in its row. */
export const answersKept = factKind('funding.answersKept', 'dossier', z.object({ keys: z.array(z.string()) }))
export const dossierTimed = factKind('funding.dossierTimed', 'dossier', z.object({ more: whole(-480, 480), minutes: whole(0, 100_000) }))
export const pieceKept = factKind(
  'funding.pieceKept',
  'dossier',
  z.object({ piece: z.string(), owner: z.enum(owners).nullable(), by: z.string().nullable(), ready: z.boolean() }),
)
export const dossierFiled = factKind('funding.dossierFiled', 'dossier', z.object({ ...about, budget: id(), cents, sha256: z.string() }))
export const dossierMoved = factKind('funding.dossierMoved', 'dossier', z.object({ state: z.enum(dossierStates), cents }))

/** A text of the bank; its words stay in its row. About the action, or the hub. */
export const textKept = factKind(
  'funding.textKept',
  'text',
  z.object({ topic: z.enum(topics), most: z.literal([...lengths]), action: id().nullable(), characters: whole(0, 3000) }),
)
