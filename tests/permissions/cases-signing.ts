import { type Case, fresh, type Maker } from './given.ts'
import { room } from './given-meetings.ts'

const pdf = (): string => `%PDF-1.7 ${fresh('feuille')}`

/** La Smalah’s titulaire and another organisation’s were named to sign; the session is over. */
const toSign: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await room(town, have)
  await town.tell(`/reunions/${meeting}/signataires`, { people: [town.person.board, town.person.otherBoard] })
  await town.tell(`/reunions/${meeting}/clore`, { at: '' })
  return { meeting }
}

/** The paper sheet is joined. */
const joined: Maker<{ meeting: string; scan: string }> = async (town, have) => {
  const { meeting } = await room(town, have)
  return { meeting, scan: (await town.tell(`/reunions/${meeting}/emargement/scans`, { file: pdf() })).scan as string }
}

/** It was signed on paper. */
const onPaper: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await toSign(town, have)
  await town.tell(`/reunions/${meeting}/pv/papier`, { on: '2026-03-12', file: pdf() })
  return { meeting }
}

const about = (rest: string) => `/:hub/reunions/:meeting/${rest}`

export const signingCases: Record<string, Maker<Case>> = {
  [`GET ${about('emargement')}`]: async (_, have) => ({ params: await have(room) }),
  [`POST ${about('emargement/signer')}`]: async ({ smalah }, have) => ({
    params: await have(room),
    fields: { organisation: smalah, person: '', drawn: '', typed: 'Lou Duluc' },
  }),
  [`GET ${about('emargement/scans/:scan')}`]: async (_, have) => ({ params: await have(joined) }),
  [`POST ${about('emargement/scans')}`]: async (_, have) => ({ params: await have(room), fields: { file: pdf() } }),
  [`POST ${about('emargement/scans/:scan/retirer')}`]: async (_, have) => ({ params: await have(joined) }),
  [`POST ${about('signataires')}`]: async ({ person }, have) => ({
    params: await have(room),
    fields: { people: [person.board, person.otherBoard] },
  }),
  [`POST ${about('pv/signer')}`]: async ({ read }, have) => {
    const { meeting } = await have(toSign)
    const { signing } = await read<{ signing: { read: string } }>(`/reunions/${meeting}/pv`)
    return { params: { meeting }, fields: { read: signing.read } }
  },
  [`POST ${about('pv/papier')}`]: async (_, have) => ({ params: await have(toSign), fields: { on: '2026-03-12', file: pdf() } }),
  [`GET ${about('pv/papier')}`]: async (_, have) => ({ params: await have(onPaper) }),
}
