import { type Case, fresh, type Maker } from './given.ts'
import type { Fields, Town } from './world.ts'

type Made = { contact: string }
type Promised = { contact: string; promise: string }
type Mandate = { mandate: string }
type Reported = { mandate: string; report: string }

const call = (): Fields => ({ who: 'La Smalah', said: fresh('Un appel') })

const contact: Maker<Made> = async ({ tell }) => ({ contact: (await tell('/echanges', call())).contact as string })
/** Noted by La Smalah’s titulaire. */
const ofTheBoard: Maker<Made> = async ({ tell }) => ({ contact: (await tell('/echanges', call(), 'board')).contact as string })
const removed: Maker<Made> = async (town, have) => {
  const made = await contact(town, have)
  await town.tell(`/echanges/${made.contact}/retirer`, {})
  return made
}
const withAName: Maker<Made> = async ({ tell }) => ({
  contact: (await tell('/echanges', { who: 'Dominique Inconnu', said: fresh('Un appel') })).contact as string,
})
const promised: Maker<Promised> = async (town, have) => {
  const made = await contact(town, have)
  const fields = { kind: 'ours', text: fresh('Envoyer le dossier'), due: '2026-03-13' }
  return { ...made, promise: (await town.tell(`/echanges/${made.contact}/promesses`, fields)).promise as string }
}
const kept: Maker<Promised> = async (town, have) => {
  const made = await promised(town, have)
  await town.tell(`/echanges/${made.contact}/promesses/${made.promise}/faite`, {})
  return made
}
const putOff: Maker<Promised> = async (town, have) => {
  const made = await promised(town, have)
  await town.tell(`/echanges/${made.contact}/promesses/${made.promise}/plus-tard`, {})
  return made
}
const withACard: Maker<Made & { card: string }> = async ({ tell }) => {
  const name = fresh('Sacha')
  const { contact } = await tell('/echanges', { who: name, said: fresh('Un appel') })
  const { card } = await tell(`/echanges/${contact}/rattacher`, { name, to: 'newPerson', id: '' })
  return { contact: contact as string, card: card as string }
}
const withAFile: Maker<Made & { piece: string }> = async (town, have) => {
  const made = await contact(town, have)
  return { ...made, piece: await town.attach(made.contact) }
}

const clee = (person: string): Fields => ({ body: fresh('CLEE'), person, powers: 'Écouter', from: '2026-01-01', until: '', rhythm: '6' })
const mandate: Maker<Mandate> = async ({ tell }) => ({ mandate: (await tell('/mandats', clee('board'))).mandate as string })
const reported: Maker<Reported> = async (town, have) => {
  const made = await mandate(town, have)
  const fields = { on: '2026-03-10', said: fresh('Le lycée veut une séance') }
  return { ...made, report: (await town.tell(`/mandats/${made.mandate}/retours`, fields)).report as string }
}
const told: Maker<Reported> = async (town, have) => {
  const made = await reported(town, have)
  await town.tell(`/mandats/${made.mandate}/retours/${made.report}/dit`, {})
  return made
}

const plain: Maker<Case> = async () => ({ params: {} })
const on =
  <T extends Record<string, string>>(maker: Maker<T>, fields?: (town: Town) => Fields): Maker<Case> =>
  async (town, have) => ({ params: await have(maker), ...(fields ? { fields: fields(town) } : {}) })

/** For each route of contacts and mandates, a request that is right in every respect: only the person decides. */
export const contactsCases: Record<string, Maker<Case>> = {
  'GET /:hub/echanges': plain,
  'POST /:hub/echanges': async () => ({ params: {}, fields: call() }),
  'GET /:hub/echanges/export': plain,
  'GET /:hub/mandats/export': plain,
  'GET /:hub/echanges/:contact': on(promised),
  'GET /:hub/echanges/:contact, taken away': on(removed),
  'POST /:hub/echanges/:contact': on(contact, call),
  'POST /:hub/echanges/:contact, noted by the board': on(ofTheBoard, call),
  'POST /:hub/echanges/:contact/rattacher': on(withAName, ({ smalah }) => ({ name: 'Dominique Inconnu', to: 'organisation', id: smalah })),
  'POST /:hub/echanges/:contact/retirer': on(contact),
  'POST /:hub/echanges/:contact/remettre': on(removed),
  'POST /:hub/echanges/:contact/promesses': on(contact, () => ({ kind: 'next', text: fresh('Rappeler'), due: '' })),
  'POST /:hub/echanges/:contact/promesses/:promise': on(promised, () => ({ kind: 'ours', text: fresh('Envoyer'), due: '' })),
  'POST /:hub/echanges/:contact/promesses/:promise/faite': on(promised),
  'POST /:hub/echanges/:contact/promesses/:promise/rouvrir': on(kept),
  'POST /:hub/echanges/:contact/promesses/:promise/plus-tard': on(promised),
  'POST /:hub/echanges/:contact/promesses/:promise/plus-tard/annuler': on(putOff),
  'POST /:hub/echanges/:contact/fiches/:card/annuler': on(withACard),
  'GET /:hub/echanges/:contact/pieces/:piece': on(withAFile),

  'GET /:hub/mandats': plain,
  'POST /:hub/mandats': async () => ({ params: {}, fields: clee('board') }),
  'GET /:hub/mandats/:mandate': on(reported),
  'POST /:hub/mandats/:mandate': on(mandate, () => clee('board')),
  'POST /:hub/mandats/:mandate/retours': on(mandate, () => ({ on: '2026-03-12', said: fresh('Rien de neuf') })),
  'POST /:hub/mandats/:mandate/retours/:report/dit': on(reported),
  'POST /:hub/mandats/:mandate/retours/:report/pas-dit': on(told),
  'POST /:hub/mandats/:mandate/retours/:report/retirer': on(reported),
}
