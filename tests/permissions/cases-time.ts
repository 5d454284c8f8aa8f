import { addDays, addMonths } from '#base/day.ts'
import { type Case, fresh, type Maker } from './given.ts'
import type { Fields, Town } from './world.ts'

type Of = { person: string; month: string }

let months = 0
/** A month long past that no other case has touched, the coordination’s. */
const aMonth: Maker<Of> = async ({ person }) => {
  months += 1
  return { person: person.coordinator, month: addMonths('2025-12-01', -months).slice(0, 7) }
}
const pathOf = ({ person, month }: Of) => `/temps/${person}/${month}`

type Call = Of & { activity: string }
type Line = { id: string; minutes: number | null }

const theCall = (month: string, minutes: string) => ({
  who: 'La Smalah',
  said: fresh('Un appel'),
  day: `${month}-10`,
  time: '10:00',
  minutes,
})

/** Minutes on the phone, the coordinator’s: her time at once. The activity is the contact’s own. */
const call: Maker<Call> = async (town, have) => {
  const of = await aMonth(town, have)
  return { ...of, activity: (await town.tell('/echanges', theCall(of.month, '10'))).contact as string }
}
/** Noted on a day away, which was none after all: they wait in her month. */
const waiting: Maker<Call> = async (town, have) => {
  const of = await away(town, have)
  const { contact } = await town.tell('/echanges', theCall(of.month, '10'))
  await town.tell(`${pathOf(of)}/absences/${of.absence}/retirer`, {})
  return { ...of, activity: contact as string }
}
const dropped: Maker<Call> = async (town, have) => {
  const of = await waiting(town, have)
  await town.tell(`${pathOf(of)}/ecarter`, { activity: of.activity })
  return of
}
const noted: Maker<Of & { entry: string }> = async (town, have) => {
  const of = await aMonth(town, have)
  const { entry } = await town.tell('/temps/noter', { title: fresh('Budget'), time: '1h', on: `${of.month}-10` })
  return { ...of, entry: entry as string }
}
/** Given a figure of its own, and then the contact lasted longer. */
const changed: Maker<Call & { entry: string }> = async (town, have) => {
  const of = await call(town, have)
  const lines = async () => (await town.read<{ entries: Line[] }>(pathOf(of))).entries
  const [first] = await lines()
  await town.tell(`${pathOf(of)}/entrees/${first?.id}/corriger`, { title: fresh('Un appel'), time: '20', workType: 'contact' })
  await town.tell(`/echanges/${of.activity}`, theCall(of.month, '25'))
  return { ...of, entry: (await lines()).find(({ minutes }) => minutes === 20)?.id ?? '' }
}
const away: Maker<Of & { absence: string }> = async (town, have) => {
  const of = await aMonth(town, have)
  const { absence } = await town.tell(`${pathOf(of)}/absences`, { kind: 'leave', from: `${of.month}-10`, last: `${of.month}-12` })
  return { ...of, absence: absence as string }
}
/** Every week of it has nothing to declare. */
const complete: Maker<Of> = async (town, have) => {
  const of = await aMonth(town, have)
  const { weeks } = await town.read<{ weeks: { monday: string; state: string }[] }>(pathOf(of))
  for (const { monday, state } of weeks) if (state === 'open') await town.tell(`${pathOf(of)}/semaines`, { monday, nothing: 'on' })
  return of
}
const signed: Maker<Of> = async (town, have) => {
  const of = await complete(town, have)
  await town.tell(`${pathOf(of)}/signer`, {})
  return of
}
const openWeek = async (town: Town, of: Of): Promise<Fields> => {
  const { weeks } = await town.read<{ weeks: { monday: string; state: string }[] }>(pathOf(of))
  return { monday: weeks.find(({ state }) => state === 'open')?.monday ?? '', nothing: 'on' }
}

const plain: Maker<Case> = async () => ({ params: {} })
const on =
  <T extends Of>(maker: Maker<T>, fields?: (made: T, town: Town) => Fields | Promise<Fields>): Maker<Case> =>
  async (town, have) => {
    const made = await have(maker)
    return { params: made, ...(fields ? { fields: await fields(made, town) } : {}) }
  }

let days = 0
/** Contracts begin one after the other. */
const nextDay = () => {
  days += 1
  return addDays('2026-01-01', days)
}

/** For each route of time, a request that is right in every respect: only the person decides. */
export const timeCases: Record<string, Maker<Case>> = {
  'GET /:hub/temps': plain,
  'GET /:hub/temps/noter': plain,
  'POST /:hub/temps/noter': async () => ({ params: {}, fields: { title: fresh('Budget'), time: '1h30', on: '2026-03-11' } }),
  'GET /:hub/temps/equipe': plain,
  'POST /:hub/temps/contrats': async ({ person }) => ({
    params: {},
    fields: { person: person.coordinator, hours: '35', from: nextDay() },
  }),
  'POST /:hub/temps/lettres': async ({ person }) => {
    const on = nextDay()
    return { params: {}, fields: { person: person.coordinator, action: fresh('Incubateur'), share: '10', from: on, last: on } }
  },
  'POST /:hub/temps/bareme': async () => ({
    params: {},
    fields: { capacity: 'volunteer', method: 'minimumWage', rate: '12', from: nextDay() },
  }),
  'GET /:hub/temps/:person/:month': on(noted),
  'GET /:hub/temps/:person/:month/feuille.pdf': on(noted),
  'POST /:hub/temps/:person/:month/garder': on(waiting, ({ activity }) => ({ activity })),
  'POST /:hub/temps/:person/:month/ecarter': on(waiting, ({ activity }) => ({ activity })),
  'POST /:hub/temps/:person/:month/reprendre': on(dropped, ({ activity }) => ({ activity })),
  'POST /:hub/temps/:person/:month/entrees/:entry/corriger': on(noted, () => ({ title: fresh('Budget'), time: '2h', workType: 'project' })),
  'POST /:hub/temps/:person/:month/entrees/:entry/suivre': on(changed, () => ({ choose: 'follow' })),
  'POST /:hub/temps/:person/:month/absences': on(
    (town, have) => aMonth(town, have),
    ({ month }) => ({ kind: 'leave', from: `${month}-03`, last: `${month}-04` }),
  ),
  'POST /:hub/temps/:person/:month/absences/:absence/retirer': on(away),
  'POST /:hub/temps/:person/:month/semaines': on(
    (town, have) => aMonth(town, have),
    (of, town) => openWeek(town, of),
  ),
  'POST /:hub/temps/:person/:month/signer': on(complete),
  'POST /:hub/temps/:person/:month/approuver': on(signed),
  'POST /:hub/temps/:person/:month/rouvrir': on(signed, () => ({ reason: 'Une durée était fausse' })),
}
